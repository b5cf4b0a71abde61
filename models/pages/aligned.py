"""Which cell of a table without printed rules each connected part of the ink is in."""

import numpy as np
from numpy.typing import NDArray

from models.pages.cells import Cells, Cut
from models.pages.columns import columns_of
from models.pages.rows import rows_of


def aligned_cells(boxes: NDArray[np.float64], parts: NDArray[np.int64]) -> Cells:
    """The cells of `parts` of ink (n ≥ 1) with `boxes` (n×4), by rows and columns that align."""
    found = rows_of(boxes)
    cuts = [Cut(int(parts[part]), y, is_between_rows=True) for part, y in found.torn]
    kept = np.flatnonzero(found.numbers >= 0)
    rows = found.numbers[kept]
    columns = columns_of(boxes[kept], rows, found.height)
    cuts += [Cut(int(parts[kept[part]]), x, is_between_rows=False) for part, x in columns.torn]
    size = (int(rows.max()) + 1, int(columns.numbers.max()) + 1)
    return Cells(parts[kept], rows, columns.numbers, size, tuple(cuts), found.height)
