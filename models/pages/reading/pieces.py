"""The connected parts of a sheet's ink as the parts of a lattice: whole, or cut into pieces.

A piece of a connected part is named as a piece of a stroke is: the number of the part, and where it starts and stops:
0 or a cut on the left, a cut or the width of the part on the right.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.pieces import Group, Piece
from models.lines.line import Box
from models.lines.parts import SAMPLES, Part, joined
from models.pages.reading.cutting import Cut, cuts_of
from models.pages.sheet import Sheet

_TALL = 0.45
"""Height from which ink counts for the typical height, as a share of that of high ink."""


class InkPieces:
    """What is computed once for each connected part of the ink of one sheet.

    Pieces and cuts depend on the ink alone, not on what was asked before.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._ink = sheet.ink
        self._numbers = sheet.components.numbers
        boxes = sheet.components.boxes
        self._boxes: list[list[int]] = boxes.tolist()
        heights = boxes[:, 3] - boxes[:, 1]
        tall = heights[heights >= _TALL * np.quantile(heights, 0.9)] if len(heights) else heights
        self.height = float(np.median(tall)) if len(tall) else 1.0
        """Typical height of a character of the sheet, in pixels."""
        self._parts: dict[Piece, Part | None] = {}
        self._cuts: dict[int, tuple[Cut, ...]] = {}

    def whole(self, component: int) -> Part:
        """A connected part of the ink, uncut."""
        left, _, right, _ = self._boxes[component]
        part = self._part(Piece(component, 0, right - left))
        assert part is not None  # it has ink
        return part

    def divided(self, part: Part) -> list[Part]:
        """The pieces between all cuts through a part, from left to right.

        Of a part of several connected parts the widest is cut, and each other one belongs to the nearest piece.
        """
        widest = max(part.pieces, key=lambda piece: piece.stop - piece.start)
        component, first, last = widest
        ends = [first, *(cut.at for cut in self.cuts(component) if first < cut.at < last), last]
        pieces = (Piece(component, start, stop) for start, stop in pairwise(ends))
        found = [[each] for piece in pieces if (each := self._part(piece))]
        for other in part.pieces:
            small = self._part(other) if other != widest else None
            if small:
                box = small.box
                min(found, key=lambda each: beside(each[0].box, box)).append(small)
        return [joined(each) for each in found]

    def cuts(self, component: int) -> tuple[Cut, ...]:
        """Where a connected part may be cut, from left to right."""
        if component not in self._cuts:
            left, _, right, _ = self._boxes[component]
            self._cuts[component] = cuts_of(self._masked(Piece(component, 0, right - left)))
        return self._cuts[component]

    def joints(self, parts: Sequence[Part]) -> NDArray[np.float64]:
        """The ink, in pixels, on the cut between each two pieces that are next to each other (n×n), else -1."""
        starts = {piece[:2]: number for number, part in enumerate(parts) for piece in part.pieces}
        found = np.full((len(parts), len(parts)), -1.0)
        for number, part in enumerate(parts):
            for component, _, stop in part.pieces:
                following = starts.get((component, stop))
                if following is not None:
                    cut = next(each for each in self.cuts(component) if each.at == stop)
                    found[number, following] = found[following, number] = cut.cost * len(cut.path)
        return found

    def crop(self, group: Group) -> NDArray[np.uint8]:
        """The ink of some pieces, h×w, cropped to it."""
        boxes = [self._boxes[piece.stroke] for piece in group]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        canvas = np.zeros((bottom - top, right - left), np.uint8)
        for piece, box in zip(group, boxes, strict=True):
            place = canvas[box[1] - top : box[3] - top, box[0] - left : box[2] - left]
            np.maximum(place, self._masked(piece), out=place)
        if all(piece.start == 0 and piece.stop == box[2] - box[0] for piece, box in zip(group, boxes, strict=True)):
            return canvas
        rows, columns = np.flatnonzero(canvas.any(1)), np.flatnonzero(canvas.any(0))
        return canvas[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]

    def _masked(self, piece: Piece) -> NDArray[np.uint8]:
        """The ink of a piece in the box of its connected part, 0 elsewhere."""
        left, top, right, bottom = self._boxes[piece.stroke]
        mask = self._numbers[top:bottom, left:right] == piece.stroke
        if piece.start > 0 or piece.stop < right - left:
            paths = {cut.at: cut.path for cut in self.cuts(piece.stroke)}
            columns = np.arange(right - left)
            if piece.start > 0:
                mask &= columns >= paths[piece.start][:, None]
            if piece.stop < right - left:
                mask &= columns < paths[piece.stop][:, None]
        return self._ink[top:bottom, left:right] * mask

    def mask_of(self, piece: Piece) -> tuple[NDArray[np.bool_], tuple[int, int]]:
        """Where the ink of a piece is in the box of its connected part, and the left and the top of the box."""
        left, top, _, _ = self._boxes[piece.stroke]
        return self._masked(piece) > 0, (left, top)

    def _part(self, piece: Piece) -> Part | None:
        """The part of one piece; None if it has no ink."""
        if piece not in self._parts:
            self._parts[piece] = self._new_part(piece)
        return self._parts[piece]

    def _new_part(self, piece: Piece) -> Part | None:
        left, top, _, _ = self._boxes[piece.stroke]
        mask = (self._masked(piece) > 0).astype(np.uint8)
        if not mask.any():
            return None
        outlines, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        points = np.concatenate(outlines)[:, 0].astype(np.float64)
        low, high = points.min(0), points.max(0) + 1
        corner = np.array([left, top], np.float64)
        box = Box(*(low + corner).tolist(), *(high + corner).tolist())
        points += corner + 0.5
        samples = points[np.linspace(0, len(points) - 1, SAMPLES).astype(np.int64)]
        # An outline goes along both sides of a stroke.
        length = sum(cv2.arcLength(outline, True) for outline in outlines) / 2
        return Part((piece,), (piece,), (points,), box, samples, length)


def beside(one: Box, other: Box) -> float:
    """The distance between two boxes, 0 where they overlap."""
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return hypot(max(across, 0.0), max(down, 0.0))
