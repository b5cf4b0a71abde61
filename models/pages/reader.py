"""Sheet → page: the cells found by the layout, each read as lines of characters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import inf

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import InkError
from models.ink.label_sets import LabelSet
from models.lines.grouping.groups import Script
from models.lines.grouping.weights import Weights
from models.lines.line import Box, Line
from models.pages.layout import Layout, layout_of
from models.pages.page import Cell, Page
from models.pages.reading.sheet_reader import Conditions, SheetReader
from models.pages.reading.weights import picture_weights
from models.pages.sheet import Sheet
from models.pages.straightening import NO_INK
from models.pages.turning import TURNS, is_unreadable, legibility, turned
from models.system.errors import Message

UNREADABLE = Message(
    "Nothing on this picture can be read with this label set. Choose another label set, or a picture of handwriting."
)
_SAMPLE = 10
"""Number of cells by which it is found which way up a sheet is."""
_POOR, _BETTER, _FEW = -0.3, 0.2, 8
"""Legibility below which a sheet may be upside down, how much better it must be when it is turned, and the number of
characters below which none of it is tried: measured on composed pages, -0.12 and above upright, -0.37 and below turned.
"""
_MANY, _HOPELESS = 1200, -0.9
"""Number of connected parts from which a sample is read first, and its legibility below which no more is read."""


class PageReader:
    """Reads pages by one network. What was read of a sheet is kept until another sheet is read. Not thread-safe.

    Results do not depend on what was read before.
    """

    def __init__(self, classifier: Classifier, weights: Mapping[str, Weights] | None = None) -> None:
        self._classifier = classifier
        self._weights = weights or picture_weights()
        self._no_memory = Memory()
        self._reader: SheetReader | None = None

    @property
    def model_id(self) -> str:
        """Of the network that reads."""
        return self._classifier.model_id

    def read(
        self,
        sheet: Sheet,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        region: Box | None = None,
    ) -> Page:
        """The table of `sheet`, or of the ink whose middle is in `region`.

        A sheet that reads poorly, but well when it is turned by quarters, is turned, unless there is a region. Raises
        `InkError` if nothing is written there, or hardly anything can be read.
        """
        under = self._conditions(memory, label_set)
        if region is not None:
            return self._page(layout_of(sheet, region), under)
        if len(sheet.components.boxes) > _MANY and self._sampled(sheet, under) < _HOPELESS:
            raise InkError(UNREADABLE)  # before it takes long
        page = self._page(layout_of(sheet), under)
        characters = [character for cell in page.cells for character in cell.characters]
        reads = legibility(characters)
        if reads >= _POOR or len(characters) < _FEW:
            return page
        for each in (turned(sheet, degrees) for degrees in TURNS):
            if self._sampled(each, under) > max(_POOR, reads + _BETTER):
                return self._page(layout_of(each), under)
        if is_unreadable(reads, len(characters), under.script):
            raise InkError(UNREADABLE)
        return page

    def _page(self, layout: Layout, under: Conditions) -> Page:
        reader = self._of(layout.sheet)
        cells = [
            Cell(place.row, place.column, place.box, place.components, lines)
            for place in layout.places
            if (lines := reader.read(place.components, under))
        ]
        if not cells:
            raise InkError(NO_INK)
        return Page(layout.sheet, tuple(cells), layout.size)

    def _sampled(self, sheet: Sheet, under: Conditions) -> float:
        """`legibility` of some cells of a sheet."""
        try:
            layout = layout_of(sheet)
        except InkError:
            return -inf
        step = max(1, len(layout.places) // _SAMPLE)
        reader = SheetReader(layout.sheet, self._classifier)
        lines = chain.from_iterable(reader.read(each.components, under) for each in layout.places[step // 2 :: step])
        return legibility(chain.from_iterable(line.characters for line in lines))

    def reread(self, page: Page, *, memory: Memory | None = None, label_set: LabelSet | None = None) -> Page:
        """The same cells, read again, for example after the memory has learned."""
        reader, under = self._of(page.sheet), self._conditions(memory, label_set)
        cells = [replace(each, lines=reader.read(each.components, under)) for each in page.cells]
        return replace(page, cells=tuple(cells))

    def read_ink(
        self,
        sheet: Sheet,
        components: Sequence[int],
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
    ) -> tuple[Line, ...]:
        """The lines of some connected parts of the ink: what a cell with them has.

        Empty if nothing of it is a character of the label set, for example a dash among digits.
        """
        return self._of(sheet).read(components, self._conditions(memory, label_set))

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
        return self._of(sheet).align(components, text, self._conditions(memory, label_set))

    def _of(self, sheet: Sheet) -> SheetReader:
        if self._reader is None or self._reader.sheet is not sheet:
            self._reader = SheetReader(sheet, self._classifier, before=self._reader)
        return self._reader

    def _conditions(self, memory: Memory | None, label_set: LabelSet | None) -> Conditions:
        memory = self._no_memory if memory is None else memory
        readable = memory.readable(self._classifier.labels, label_set)
        script = Script.of(readable.all, is_taught=bool(readable.taught), is_picture=True)
        return Conditions(memory, label_set, script, self._weights[script.kind])
