"""The part of `Session` that reads: single drawings, and lines of characters. No Qt in here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.core.line_reading import LineReading
from app.core.reader_snapshot import ReaderSnapshot
from app.core.reading import Reading
from app.core.session_state import SessionState
from app.core.splitting import best_split
from models.ink.drawing import Drawing
from models.ink.ink import AnyInk, Ink
from models.ink.labels import Label
from models.ink.pieces import Group, whole_strokes
from models.lines.reader import LineReader

if TYPE_CHECKING:
    from models.lines.line import Box
    from models.pages.page import Page
    from models.pages.reader import PageReader
    from models.pages.sheet import Sheet

CLEAR = 0.95
"""The network's own probability from which a drawing is clear, so that another label may be a slip."""


class SessionReading(SessionState):
    """`pending` is the reading that waits for its answer, or None."""

    pending: LineReading | None = None
    _line_reader: LineReader | None = None
    _line_reader_model: object = None
    """The classifier of `_line_reader`."""
    _page_reader: "PageReader | None" = None
    _page_reader_model: object = None
    """The classifier of `_page_reader`."""

    @property
    def reading(self) -> Reading | None:
        """The pending reading if it is that of one character."""
        return self.pending.readings[0] if self.pending and self.pending.is_one else None

    def discard(self) -> None:
        """Discard the pending reading without an answer."""
        self.pending = None

    def snapshot(self) -> ReaderSnapshot:
        """What is read with now, for another thread."""
        return ReaderSnapshot(self.champion.path, self.memory.copy(), self.restriction)

    # One drawing, one character ------------------------------------------------------------------------------------

    def read(self, ink: AnyInk) -> Reading:
        """Read `ink` without changing the session. Raises `InkError` if there is nothing to read."""
        drawing = Drawing(ink)
        raster = drawing.raster(self.champion.classifier.spec)
        result = self.champion.classifier.read(
            raster, path=drawing.path, memory=self.memory, label_set=self.restriction
        )
        return Reading(ink, raster, result.prediction, result.output)

    def recognise(self, ink: AnyInk) -> Reading:
        """Read `ink` and make the reading pending. Raises `InkError` if there is nothing to read."""
        reading = self.read(ink)
        self.pending = LineReading.of_one(reading)
        return reading

    # Lines ---------------------------------------------------------------------------------------------------------

    def read_lines(
        self, ink: AnyInk, groups: Sequence[Group] = (), *, as_one: bool = False, pen_is_down: bool = False
    ) -> LineReading:
        """Read the characters of `ink` without changing the session; a picture is one character.

        `groups` were decided by hand: each is one character. With `as_one`, all of the ink is. While `pen_is_down` the
        last stroke is not searched for several characters. Raises `InkError` if there is nothing to read.
        """
        if not isinstance(ink, Ink) or not ink:
            return LineReading.of_one(self.read(ink))
        decided = [whole_strokes(ink, range(len(ink.strokes)))] if as_one else groups
        lines = self._reader.read(
            ink, memory=self.memory, label_set=self.restriction, groups=decided, pen_is_down=pen_is_down
        )
        return LineReading.of_lines(ink, lines, () if as_one else tuple(groups))

    def recognise_lines(self, ink: AnyInk, groups: Sequence[Group] = (), *, as_one: bool = False) -> LineReading:
        """As `read_lines`, and make the reading pending."""
        self.pending = self.read_lines(ink, groups, as_one=as_one)
        return self.pending

    def align(self, text: str) -> LineReading | None:
        """The pending ink in as many characters as `text` has, each with its own reading made before any answer.

        White space in `text` is ignored, and what was decided by hand is kept. None if the text does not fit the ink,
        or if nothing is pending.
        """
        if self.pending is None or not isinstance(self.pending.ink, Ink):
            return None
        ink, groups = self.pending.ink, self.pending.by_hand
        lines = self._reader.align(ink, text, memory=self.memory, label_set=self.restriction, groups=groups)
        return None if lines is None else LineReading.of_lines(ink, lines, groups)

    def _unaided(self) -> LineReading | None:
        """What is read of the pending ink where nothing is decided by hand."""
        pending = self.pending
        return self.read_lines(pending.ink) if pending and pending.by_hand else pending

    def split(self, line: LineReading, place: int) -> tuple[Group, Group] | None:
        """The best two characters to make of one character of `line`; None if it cannot be split."""
        if not isinstance(line.ink, Ink):
            return None
        return best_split(line.ink, line.groups[place], lambda ink: self.read(ink).prediction.shape_probability)

    @property
    def _reader(self) -> LineReader:
        """Its cache is of the model in use."""
        classifier = self.champion.classifier
        if self._line_reader is None or self._line_reader_model is not classifier:
            self._line_reader, self._line_reader_model = LineReader(classifier), classifier
        return self._line_reader

    # Pages ---------------------------------------------------------------------------------------------------------

    @property
    def page_reader(self) -> "PageReader":
        """Reads pages with the model in use; what it keeps is of the page that was read last."""
        from models.pages.reader import PageReader  # loads OpenCV

        classifier = self.champion.classifier
        if self._page_reader is None or self._page_reader_model is not classifier:
            self._page_reader, self._page_reader_model = PageReader(classifier), classifier
        return self._page_reader

    def read_page(self, sheet: "Sheet", region: "Box | None" = None) -> "Page":
        """The table on a sheet, or on a region of it. Raises `InkError` if there is nothing to read."""
        return self.page_reader.read(sheet, memory=self.memory, label_set=self.restriction, region=region)

    # Doubt ---------------------------------------------------------------------------------------------------------

    def contradicted_by(self, label: str, reading: Reading | None = None) -> Label | None:
        """What the network is sure of in `reading`, if `label` for it would be doubtful; otherwise None.

        Without a `reading` the pending one is meant.
        """
        reading = reading or self.reading
        if not reading:
            return None
        output = reading.output_by(self.champion.classifier)
        readable = self._readable
        read = readable.restricted(output)
        is_clear = float(readable.with_kin(read.probabilities).max(initial=0.0)) >= CLEAR
        return read.label if is_clear and self.memory.doubts(output, Label(label), self.restriction) else None
