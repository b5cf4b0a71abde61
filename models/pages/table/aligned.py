"""Which cell of a table without printed rules each connected part of the ink is in."""

import numpy as np
from numpy.typing import NDArray

from models.pages.sheet import Sheet
from models.pages.table.blocks import typical_height
from models.pages.table.cells import Cells, Cut
from models.pages.table.columns import columns_of
from models.pages.table.rows import rows_of


def aligned_cells(sheet: Sheet, parts: NDArray[np.int64]) -> Cells:
    """The cells of the `parts` of a sheet's ink, n ≥ 1, by rows and columns that align; dirt is in none."""
    boxes = sheet.components.boxes[parts].astype(float)
    found = rows_of(boxes, typical_height(boxes, sheet.components.areas[parts]))
    cuts = [Cut(int(parts[part]), y, is_between_rows=True) for part, y in found.torn]
    kept = np.flatnonzero(found.numbers >= 0)
    rows = found.numbers[kept]
    columns = columns_of(boxes[kept], rows, found.height)
    cuts += [Cut(int(parts[kept[part]]), x, is_between_rows=False) for part, x in columns.torn]
    size = (int(rows.max()) + 1, int(columns.numbers.max()) + 1)
    return Cells(parts[kept], rows, columns.numbers, size, tuple(cuts), found.height)
