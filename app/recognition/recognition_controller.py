"""The loop on the screen: what a stroke, a pause, a key and a click mean for the drawing and its answer. No widgets.

The next stroke after a drawing that waits begins another one and lets its reading stand. Whatever is answered, the
prediction that is stored is that of the whole ink at that moment.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting
from app.i18n.translation import error_text
from app.recognition.known_labels_view import DIGITS
from app.recognition.live_reader import LiveReader
from app.recognition.pause_timer import PauseTimer
from app.recognition.practice_controller import PracticeController
from app.recognition.recognition_panel import RecognitionPanel
from app.toolkit.accessibility import announce
from app.toolkit.message_bar import MessageBar
from models.ink.ink import Ink, Picture
from models.ink.labels import Label, LabelError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.reading import Reading
    from app.core.session import Session


class RecognitionController(QObject):
    """Connects the canvas and the panel with the session, once there is one."""

    message = Signal(str)
    """A line about what cannot be done, or was done out of sight."""
    answered = Signal(object)
    """The `Answer` that was stored just now; None when the last one was taken back, or is another writer's."""

    def __init__(
        self, canvas: InkCanvas, panel: RecognitionPanel, notice: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._panel, self._notice = canvas, panel, notice
        self._session: Session | None = None
        self._recognise_when_ready = False
        self._last: Answer | None = None
        self.practice = PracticeController(notice, self)
        self.reader = LiveReader(canvas, panel, self)
        self.pause_timer = PauseTimer(self)
        self.reader.message.connect(self.message)
        self.reader.shown.connect(self._show_hint)
        self.practice.asked_changed.connect(self._show_hint)
        self.pause_timer.paused.connect(self._on_paused)
        canvas.stroke_begun.connect(self._on_stroke_begun)
        canvas.pause_begun.connect(self._on_pause_begun)
        panel.alternatives_view.label_chosen.connect(self.give_label)
        panel.label_entry.edited.connect(self._on_pause_begun)
        panel.label_entry.edited.connect(self._show_hint)
        panel.label_entry.recognise_asked.connect(self.recognise)
        panel.label_entry.abandoned.connect(canvas.setFocus)
        panel.label_entry.abandoned.connect(self._show_hint)
        panel.label_set_view.digits_only_changed.connect(self._on_digits_only_changed)
        self._show_hint()

    def set_session(self, session: "Session") -> None:
        """Begin to read. What was asked for while the session was opening is done now."""
        self._session = session
        self.reader.set_session(session)
        self.practice.set_session(session)
        self.refresh()
        if self._recognise_when_ready:
            self.recognise()

    # What the writer does ------------------------------------------------------------------------------------------

    @Slot()
    def recognise(self) -> None:
        """End the drawing: its reading waits for an answer, and the next stroke lets it stand."""
        self._recognise_when_ready = self._session is None
        if reading := self._finish():
            announce(
                self._canvas,
                formatting.listed([reading.prediction.label, formatting.sureness(reading.prediction.probability)]),
            )

    @Slot()
    def confirm(self) -> None:
        """What is typed is the label, or what was asked for; else the reading is right, if the writer has seen it.

        In rapid mode, on the empty canvas, so is the last one, which a pause let stand.
        """
        seen, typed = self.reader.shown_label, self._panel.label_entry.text
        if typed:
            self.give_label(typed)
        elif reading := self._finish():
            if self.practice.asked:
                self._accept_or_label(reading)
            elif self._session and reading.prediction.label == seen:
                self._answer(self._session.confirm, reading, reading.prediction.label)
        elif (last := self._last) and last.accepted and self._undo_last_answer():
            self.give_label(last.label)

    @Slot(str)
    def give_label(self, text: str) -> None:
        """The writer says what is drawn."""
        if reading := self._finish():
            self._give_typed(reading, text)

    def typed(self, text: str) -> bool:
        """A character typed where no text is wanted; False when it means nothing here.

        One that is known as a label is the label, of what is drawn, or in rapid mode of what was drawn last. Any other
        may be the first of several, or a slip, and goes into the line.
        """
        if not self._canvas.ink and not self._undo_last_answer():
            return False
        if self._knows(text):
            self.give_label(text)
        else:
            self._finish()
            self._panel.label_entry.start(text, self.tr("Not known yet: Enter makes it a label."))
            self._show_hint()
        return True

    @Slot(object)
    def read_picture(self, picture: Picture) -> None:
        """Read a picture in place of what is drawn; a drawing that waits is let stand first."""
        if self.accept_pending():
            self._canvas.set_picture(picture)
            self._canvas.setFocus()
            self.recognise()

    @Slot()
    def clear(self) -> None:
        """Throw the drawing away, unanswered; undo brings it back."""
        self._recognise_when_ready = False
        self._panel.label_entry.reset()
        self._canvas.clear()
        self._canvas.setFocus()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last to the ink; without any, the last answer and all that it taught."""
        if not self._canvas.undo() and self._undo_answer():
            self.message.emit(self.tr("Taken back: say again what it is, or clear it"))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last to the ink."""
        if not self._canvas.redo():
            self.message.emit(self.tr("There is nothing to do again"))

    # Modes ---------------------------------------------------------------------------------------------------------

    def set_rapid(self, is_on: bool) -> None:
        """Let a pause end each drawing."""
        self.pause_timer.is_on = is_on
        self.pause_timer.end_pause()
        self._show_hint()

    @Slot(bool)
    def _on_digits_only_changed(self, only: bool) -> None:
        if self._session:
            self._session.allowed = DIGITS if only else None
            self.refresh()

    def refresh(self) -> None:
        """Another model may read from now on, or other labels: also the drawing that waits, whatever is being typed."""
        self._show_known()
        self.practice.refresh()
        self.reader.refresh()

    # Writers -------------------------------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """The label of what is drawn is being typed."""
        return bool(self._panel.label_entry.text and self._canvas.ink)

    def accept_pending(self) -> bool:
        """Answer the drawing that waits, if one does, as going on would; False when that is no label."""
        return self.reader.waiting is None or self._accept_or_label(self.reader.waiting)

    def on_writer_changed(self) -> None:
        """The last answer was another writer's; a drawing that is open is for the one who writes now."""
        if self._canvas.is_pen_down:
            self.pause_timer.end_pause()
        else:
            self._on_pause_begun()
        self.on_trials_changed()

    @Slot()
    def on_trials_changed(self) -> None:
        """The last answer may not be what it was, and is no longer to be corrected by a key."""
        self._last = None
        self.answered.emit(None)
        self.refresh()

    # What follows --------------------------------------------------------------------------------------------------

    @Slot()
    def _on_stroke_begun(self) -> None:
        """The pen is down: on the drawing that is open, or on the next one."""
        self._recognise_when_ready = False
        self.pause_timer.end_pause()
        self.accept_pending()

    @Slot()
    def _on_pause_begun(self) -> None:
        """A pause ends no drawing that waits, nor one whose label is being typed."""
        if self._canvas.ink and not self.reader.waiting and not self._panel.label_entry.text:
            self.pause_timer.begin_pause()
        else:
            self.pause_timer.end_pause()

    @Slot()
    def _on_paused(self) -> None:
        if reading := self._finish():
            self._accept_or_label(reading)

    def _finish(self) -> "Reading | None":
        """The reading of all that is drawn, which waits from now on; None when there is none."""
        reading = self.reader.finish()
        self.pause_timer.end_pause()
        return reading

    def _accept_or_label(self, reading: "Reading") -> bool:
        """Answer with what is typed, or was asked for, or let the reading stand; False when that is no label."""
        session, label = self._session, self._panel.label_entry.text.strip() or self.practice.asked
        assert session
        if label:
            return self._give_typed(reading, label)
        self._answer(session.accept, reading, reading.prediction.label, accepted=True)
        return True

    def _give_typed(self, reading: "Reading", text: str) -> bool:
        """Answer with the label that `text` is; False when it is none: then show why, and change nothing."""
        session = self._session
        assert session
        try:
            label = Label.parse(text)
        except LabelError as error:
            self._panel.label_entry.show_refusal(error_text(error))
            return False
        self._answer(lambda: session.label(label), reading, label)
        return True

    def _answer(self, store: Callable[[], object], reading: "Reading", label: Label, *, accepted: bool = False) -> None:
        """Store an answer, and be ready for the next drawing."""
        store()
        answer = Answer(self._canvas.ink, reading.prediction.label, label, accepted)
        self._last = answer
        self.practice.answered(answer)
        self._panel.label_entry.reset()
        self._canvas.show_ink(Ink())
        self._show_known()
        announce(self._canvas, formatting.answer(answer))
        self.answered.emit(answer)

    def _undo_answer(self) -> bool:
        """Bring back the drawing answered last, to be answered anew; False when there is none, or the store fails."""
        from corrections.store.store import StoreError

        try:
            ink = self._session.undo_last_answer() if self._session else None
        except StoreError as error:
            self._notice.warn(self.tr("{} Nothing was taken back.").format(error_text(error)))
            return False
        if ink is None:
            self.message.emit(self.tr("There is nothing to take back"))
            return False
        self._last = None
        self.practice.answer_undone()
        self._canvas.show_ink(ink)
        self._finish()
        self._show_known()
        self.answered.emit(None)
        return True

    def _undo_last_answer(self) -> bool:
        """In rapid mode, on the empty canvas: bring back the drawing that shows as the last one, and no other."""
        last = self._last
        return last is not None and self.pause_timer.is_on and self._undo_answer() and self._canvas.ink == last.ink

    def _knows(self, text: str) -> bool:
        try:
            return self._session is not None and Label.parse(text) in self._session.labels
        except LabelError:
            return False

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_known(self) -> None:
        """What an answer changes: how often the readings are right, and what can be read."""
        if self._session:
            self._panel.show_accuracy(self._session.accuracy)
            self._panel.label_set_view.show_labels(self._session.labels)

    @Slot()
    def _show_hint(self) -> None:
        """What can be done now; and ink that waits looks finished."""
        self._canvas.show_as_waiting(self.reader.waiting is not None)
        if self._session is None:
            hint = ""  # nothing can be read yet
        elif self.is_typing:
            hint = self.tr("Enter gives the label, Esc drops it.")
        elif (asked := self.practice.asked) and self.reader.shown_label is not None:
            right = (
                self.tr("Pause when it is done.") if self.pause_timer.is_on else self.tr("Press Enter when it is done.")
            )
            hint = right + "\n" + self.tr("Not {}? Type what it is.").format(asked)
        elif self.reader.waiting:
            hint = self.tr("Right? Press Enter, or just draw on.\nWrong? Type what it is.")
        elif self.reader.shown_label is None:
            hint = self.tr("Read while you draw") if self.reader.is_live else self.tr("Draw, then press Space")
        elif self.pause_timer.is_on:
            hint = self.tr("Right? Just pause.\nWrong? Type what it is.")
        else:
            hint = self.tr("Right? Press Enter.\nWrong? Type what it is.")
        self._panel.show_hint(hint)
