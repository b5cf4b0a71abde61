"""What a typed or clicked label is for: the only character, the one that was chosen, or the whole line."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.canvas.canvas import InkCanvas
from app.i18n.translation import error_text
from app.recognition.label_entry import LabelEntry
from app.recognition.line_answers import LineAnswers
from app.recognition.live_reader import LiveReader
from app.recognition.new_label import note_before
from app.recognition.segmentation import Segmentation
from models.ink.labels import Label, LabelError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session


class Labelling(QObject):
    """A label for one of several characters is kept until the line is answered; any other label is an answer."""

    def __init__(
        self,
        canvas: InkCanvas,
        label_entry: LabelEntry,
        reader: LiveReader,
        segmentation: Segmentation,
        answers: LineAnswers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._label_entry, self._reader = canvas, label_entry, reader
        self._segmentation, self._answers = segmentation, answers
        self._session: Session | None = None

    def set_session(self, session: "Session") -> None:
        self._session = session

    @property
    def is_of_chosen(self) -> bool:
        """True if a label is for the character that the writer chose among several."""
        return self._segmentation.is_chosen

    def is_for_one(self) -> bool:
        """Whether a label is for a single character: the one that was chosen, or the only one. Ends the drawing."""
        return self.is_of_chosen or ((line := self._reader.finish()) is not None and line.may_be_one)

    def is_known(self, text: str) -> bool:
        """True if `text` is a label that can be read."""
        try:
            return Label.parse(text) in self._known_labels
        except LabelError:
            return False

    def give(self, text: str) -> None:
        """Label the chosen character, or end the drawing and label it."""
        if self.is_of_chosen:
            self.give_to_chosen(text)
        elif line := self._reader.finish():
            self._answers.label(line, text)

    @Slot(str)
    def click(self, text: str) -> None:
        """A label was clicked: it is that of the character that is shown."""
        line = self._reader.read_now()
        if line is None or line.is_one:
            self.give(text)
        else:
            self.give_to_chosen(text)
            self._canvas.setFocus()

    def begin(self, text: str) -> None:
        """Let the writer complete the label of the chosen character or the text of the drawing, which is ended."""
        line = self._reader.read_now() if self.is_of_chosen else self._reader.finish()
        if line and not line.may_be_one and not self.is_of_chosen:
            self._label_entry.start(text, self.tr("Type the whole line, then Enter."))
            return
        read = line.readings[self._segmentation.place].prediction.label if line else None
        note = note_before(text, read, self._known_labels) or self.tr("New label: press Enter to add it.")
        self._label_entry.start(text, note)

    def begin_again(self, text: str) -> bool:
        """Take the last answer back and let the writer complete `text`, which is what the drawing is."""
        if not self._answers.undo():
            return False
        self._label_entry.start(text, self.tr("Type the whole line, then Enter."))
        return True

    def give_to_chosen(self, text: str) -> bool:
        """Label the one of several characters that is shown; False if `text` is no label."""
        try:
            label = Label.parse(text)
        except LabelError as error:
            self._label_entry.show_refusal(error_text(error))
            return False
        self._label_entry.reset()
        return self._segmentation.give_label(label)

    @property
    def _known_labels(self) -> Collection[Label]:
        return self._session.readable if self._session else ()
