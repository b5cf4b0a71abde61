"""Composed pages → rows whose true groups are known, to fit the weights of the lattice for pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.composing import ComposedPage
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import InkError
from models.ink.label_sets import LabelSet
from models.lines.grouping.groups import Script
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.parts import Part
from models.pages.composed_pieces import on_sheet
from models.pages.layout import layout_of
from models.pages.reading.groups import PictureReader
from models.pages.reading.pieces import InkPieces
from models.pages.reading.rows import InkRow, rows_of_ink
from models.pages.straightening import sheet_from_image

_OWNED = 0.4
"""Least share of a part's ink that is a character's; with less, the part is no character."""
_MIXED = 0.3
"""Least ratio of a second character's ink to the first's in one part, where no way is right."""


@dataclass(frozen=True, eq=False)
class KnownRow:
    """A row, the logarithms of its groups' readings, its true groups, and the parts that are no characters."""

    row: Row
    logarithms: NDArray[np.float64]
    truth: list[tuple[int, ...]]
    none: list[int]


def known_rows(page: ComposedPage, classifier: Classifier, label_set: LabelSet, weights: Weights) -> Iterator[KnownRow]:
    """The rows of all cells; those with a part that is of two characters are left out."""
    try:
        sheet = sheet_from_image(page.image)
    except InkError:
        return
    owner = on_sheet(page.owner, sheet)
    memory = Memory()
    script = Script.of(label_set.labels, is_picture=True)
    layout = layout_of(sheet)
    pieces = InkPieces(layout.sheet)
    reader = PictureReader(pieces, classifier, {})
    for place in layout.places:
        for parts in rows_of_ink(pieces, place.components, script):
            ink_row = InkRow.of(parts, pieces, script, weights)
            ink_row = ink_row.with_doubtful_cut(reader.read(ink_row.row.wholes, memory, label_set), pieces)
            owners = [_owner(part, pieces, owner) for part in ink_row.row.parts]
            if None in owners:
                continue
            row = ink_row.without_gate(pieces)
            groups: dict[int, list[int]] = {}
            for number, its in enumerate(owners):
                if its is not None and its >= 0:
                    groups.setdefault(its, []).append(number)
            readings = reader.read(row.wholes, memory, label_set)
            logarithms = np.array([reading.shape_logarithm for reading in readings])
            none = [number for number, its in enumerate(owners) if its == -1]
            yield KnownRow(row, logarithms, sorted(map(tuple, groups.values())), none)


def _owner(part: Part, pieces: InkPieces, owner: NDArray[np.int16]) -> int | None:
    """The number of the character of a part, -1 if it is of none, None if it is of two."""
    counted = np.zeros(int(owner.max()) + 2, np.int64)
    for piece in part.pieces:
        mask, (left, top) = pieces.mask_of(piece)
        counted += np.bincount(
            owner[top : top + len(mask), left : left + mask.shape[1]][mask] + 1, minlength=len(counted)
        )
    total, owned = counted.sum(), np.sort(counted[1:])
    if not len(owned) or owned[-1] < _OWNED * total:
        return -1
    if len(owned) > 1 and owned[-2] > _MIXED * owned[-1]:
        return None
    return int(counted[1:].argmax())
