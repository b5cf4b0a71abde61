"""Sheet → page: the cells found by the layout, each read as lines of characters."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import InkError, Picture
from models.ink.label_sets import LabelSet
from models.ink.pieces import Piece
from models.ink.raster import raster_from_ink
from models.lines.line import Box, Character, Line
from models.pages.layout import layout_of
from models.pages.page import Cell, Page
from models.pages.sheet import Sheet
from models.pages.straightening import NO_INK


class PageReader:
    """Reads pages by one network. What was read of a sheet is kept until another sheet is read. Not thread-safe.

    Results do not depend on what was read before.
    """

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier

    def read(
        self,
        sheet: Sheet,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        region: Box | None = None,
    ) -> Page:
        """The table of `sheet`, or of the ink whose middle is in `region`. Raises `InkError` if there is none."""
        layout = layout_of(sheet, region)
        if not layout.places:
            raise InkError(NO_INK)
        cells = [
            Cell(
                each.row,
                each.column,
                each.box,
                each.components,
                self.read_ink(layout.sheet, each.components, memory=memory, label_set=label_set),
            )
            for each in layout.places
        ]
        return Page(layout.sheet, tuple(cells), layout.size)

    def reread(self, page: Page, *, memory: Memory | None = None, label_set: LabelSet | None = None) -> Page:
        """The same cells, read again, for example after the memory has learned."""
        cells = [
            replace(each, lines=self.read_ink(page.sheet, each.components, memory=memory, label_set=label_set))
            for each in page.cells
        ]
        return replace(page, cells=tuple(cells))

    def read_ink(
        self,
        sheet: Sheet,
        components: Sequence[int],
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
    ) -> tuple[Line, ...]:
        """The lines of some connected parts of the ink: what a cell with them has."""
        boxes = sheet.components.boxes
        characters: list[Character] = []
        groups: list[list[int]] = []
        end = -1
        for number in sorted(components, key=lambda each: boxes[each, 0]):
            if groups and boxes[number, 0] < end - 2:
                groups[-1].append(number)
            else:
                groups.append([number])
            end = max(end, boxes[number, 2])
        for group in groups:
            left, top = boxes[group, :2].min(0).tolist()
            right, bottom = boxes[group, 2:].max(0).tolist()
            crop = np.where(
                np.isin(sheet.components.numbers[top:bottom, left:right], group), sheet.ink[top:bottom, left:right], 0
            )
            picture = Picture(bottom - top, right - left, crop.astype(np.uint8).tobytes())
            raster = raster_from_ink(picture, self._classifier.spec)
            result = self._classifier.read(raster, memory=memory, label_set=label_set)
            pieces = tuple(Piece(number, 0, 1) for number in group)
            box = Box(left, top, right, bottom)
            characters.append(Character(pieces, picture, box, raster, result.output, result.prediction))
        probability = float(np.prod([each.prediction.probability for each in characters]))
        return (Line(tuple(characters), probability),)

    def align(
        self,
        sheet: Sheet,
        components: Sequence[int],
        text: str,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
    ) -> tuple[Line, ...] | None:
        """The lines of the same ink with the characters of `text`; None if they do not fit.

        White space is ignored. Each prediction is that of the ink, whatever `text` has for it.
        """
        lines = self.read_ink(sheet, components, memory=memory, label_set=label_set)
        count = sum(len(line.characters) for line in lines)
        return lines if count == len("".join(text.split())) else None
