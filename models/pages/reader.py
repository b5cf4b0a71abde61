"""Sheet → page: the cells found by the layout, each read as lines of characters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import InkError
from models.ink.label_sets import LabelSet
from models.lines.grouping.groups import Script
from models.lines.grouping.weights import Weights
from models.lines.line import Box, Line
from models.pages.layout import layout_of
from models.pages.page import Cell, Page
from models.pages.reading.sheet_reader import Conditions, SheetReader
from models.pages.reading.weights import picture_weights
from models.pages.sheet import Sheet
from models.pages.straightening import NO_INK


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
        """The table of `sheet`, or of the ink whose middle is in `region`. Raises `InkError` if there is none."""
        layout = layout_of(sheet, region)
        reader, under = self._of(layout.sheet), self._conditions(memory, label_set)
        cells = [
            Cell(place.row, place.column, place.box, place.components, lines)
            for place in layout.places
            if (lines := reader.read(place.components, under))
        ]
        if not cells:
            raise InkError(NO_INK)
        return Page(layout.sheet, tuple(cells), layout.size)

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
