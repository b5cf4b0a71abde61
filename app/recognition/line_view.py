"""Shows the line that is read: a mark under each character, and in the panel the character that is chosen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from app.canvas.canvas import InkCanvas
from app.canvas.marks.character_mark import CharacterMark
from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.recognition.recognition_panel import RecognitionPanel
from app.toolkit.accessibility import announce

if TYPE_CHECKING:  # the window is painted before NumPy loads
    from app.core.line_reading import LineReading
    from app.core.reading import Reading
    from models.ink.pieces import Group


class LineView(QObject):
    """The last character is chosen by itself, until the writer chooses another one with the arrow keys or a click.

    A single character has no mark, and nothing can be chosen.
    """

    choice_changed = Signal()
    """The writer chose a character, or none any more."""

    def __init__(self, canvas: InkCanvas, panel: RecognitionPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._panel = canvas, panel
        self._line: LineReading | None = None
        self._labels: Mapping[int, str] = {}
        self._chosen: Group | None = None
        canvas.character_chosen.connect(self._on_character_chosen)
        canvas.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is read, with the labels that were given to single characters; empty if nothing is read."""
        return self._line.text_with(self._labels) if self._line else ""

    @property
    def labels(self) -> Mapping[int, str]:
        """The labels that were given to single characters, by their places."""
        return self._labels

    @property
    def label(self) -> str:
        """That of the chosen character; empty if nothing is read."""
        return self._labels.get(self.place, self._line.readings[self.place].prediction.label) if self._line else ""

    @property
    def place(self) -> int:
        """The place of the chosen character."""
        if not self._line:
            return 0
        place = self._line.place_of(self._chosen) if self._chosen else None
        return len(self._line.readings) - 1 if place is None else place

    @property
    def is_chosen(self) -> bool:
        """True if the writer chose the character."""
        return self._chosen is not None

    def show_line(self, line: "LineReading | None", labels: Mapping[int, str]) -> None:
        """Show a reading, with the `labels` that the writer gave to characters at some places; None shows nothing."""
        self._line, self._labels = line, labels
        if self._chosen is not None and (line is None or line.is_one or line.place_of(self._chosen) is None):
            self._chosen = None
            self.choice_changed.emit()
        self._show()

    def choose(self, place: int) -> None:
        """The writer chose the character at `place`."""
        if self._line and not self._line.is_one and 0 <= place < len(self._line.readings):
            self._chosen = self._line.groups[place]
            self._show()
            announce(self._canvas, self._tooltip(self._line.readings[place], self._labels.get(place)))
            self.choice_changed.emit()

    @Slot()
    def unchoose(self) -> None:
        """Keys are for the whole line again."""
        if self._chosen is not None:
            self._chosen = None
            self._show()
            self.choice_changed.emit()

    @Slot(int)
    def _on_character_chosen(self, place: int) -> None:
        """A click on a mark; a second one takes the choice back."""
        if self.is_chosen and place == self.place:
            self.unchoose()
        else:
            self.choose(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes the choice back before it clears the canvas."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape or not self.is_chosen:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.unchoose()
            return True
        return False

    def _show(self) -> None:
        line = self._line
        shown = line.readings[self.place] if line else None
        self._panel.show_reading(shown.prediction if shown else None, shown.raster if shown else None)
        marks: list[CharacterMark] = []
        if line and not line.is_one:
            places = [(row, character.box) for row, each in enumerate(line.lines) for character in each.characters]
            for place, (reading, (row, box)) in enumerate(zip(line.readings, places, strict=True)):
                label = self._labels.get(place)
                marks.append(
                    CharacterMark(
                        box=box,
                        row=row,
                        text=label or reading.prediction.label,
                        is_doubtful=label is None and _is_doubtful(reading),
                        is_chosen=place == self.place,
                        tooltip=self._tooltip(reading, label),
                    )
                )
        self._canvas.show_marks(marks)

    def _tooltip(self, reading: "Reading", label: str | None) -> str:
        if label is None or label == reading.prediction.label:
            return formatting.prediction(reading.prediction)
        return self.tr("{label}, read as {read}").format(label=label, read=formatting.prediction(reading.prediction))


def _is_doubtful(reading: "Reading") -> bool:
    prediction = reading.prediction
    return prediction.is_contested or Sureness.of(prediction.shape_probability) is not Sureness.SURE
