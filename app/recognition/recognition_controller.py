"""Turns strokes, pauses, keys and clicks into readings and labels of the session. Contains no widgets.

A stroke after a pending reading accepts that reading and begins a new drawing. The stored prediction is always that of
the whole ink at the moment of the answer.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting
from app.i18n.translation import error_text
from app.recognition import hint_text
from app.recognition.live_reader import LiveReader
from app.recognition.new_label import note_before, remark_after
from app.recognition.pause_timer import PauseTimer
from app.recognition.practice_controller import PracticeController
from app.recognition.recognition_panel import RecognitionPanel
from app.recognition.typed_keys import TypedKeys
from app.toolkit.accessibility import announce
from app.toolkit.message_bar import MessageBar
from models.ink.ink import Ink, Picture
from models.ink.labels import Label, LabelError, sort_labels
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.reading import Reading
    from app.core.session import Session


class RecognitionController(QObject):
    """Connects the canvas and the panel with the session, once there is one."""

    message = Signal(str)
    """A line for the status bar."""
    record_shown = Signal()
    """What the writer has drawn and taught was shown anew."""
    answered = Signal(object)
    """The stored `Answer`; None when the last answer was undone or belongs to another writer."""

    def __init__(
        self, canvas: InkCanvas, panel: RecognitionPanel, message_bar: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._panel, self._message_bar = canvas, panel, message_bar
        self._session: Session | None = None
        self._recognise_when_ready = False
        self._last_answer: Answer | None = None
        self.practice = PracticeController(message_bar, self)
        self.reader = LiveReader(canvas, panel, self)
        self.pause_timer = PauseTimer(self)
        self.typed_keys = TypedKeys(self, canvas, panel.label_entry, message_bar)
        self.typed_keys.message.connect(self.message)
        self.typed_keys.preedit_changed.connect(self._on_pause_begun)
        self.reader.message.connect(self.message)
        self.reader.reading_shown.connect(self._show_hint)
        self.practice.prompt_changed.connect(self._show_hint)
        self.pause_timer.paused.connect(self._on_paused)
        canvas.stroke_begun.connect(self._on_stroke_begun)
        canvas.pause_begun.connect(self._on_pause_begun)
        panel.alternatives_view.label_chosen.connect(self.give_label)
        panel.label_entry.edited.connect(self._on_pause_begun)
        panel.label_entry.edited.connect(self._show_hint)
        panel.label_entry.recognise_requested.connect(self.recognise)
        panel.label_entry.cancelled.connect(canvas.setFocus)
        panel.label_entry.cancelled.connect(self._show_hint)
        self._show_hint()

    def set_session(self, session: "Session") -> None:
        """Start reading; a recognition requested while the session was opening is done now."""
        self._session = session
        self.reader.set_session(session)
        self.practice.set_session(session)
        self.refresh()
        if self._recognise_when_ready:
            self.recognise()

    # User actions --------------------------------------------------------------------------------------------------

    @Slot()
    def recognise(self) -> None:
        """End the drawing and read it. The reading is pending; the next stroke accepts it."""
        if self.typed_keys.is_composing or self.typed_keys.defer(self.recognise):
            return
        self._recognise_when_ready = self._session is None
        if reading := self._finish():
            announce(self._canvas, formatting.prediction(reading.prediction))

    @Slot()
    def confirm(self) -> None:
        """Label the drawing as typed or as prompted; otherwise confirm its reading if that was shown.

        In rapid mode, on the empty canvas, confirm the last drawing if a pause accepted it.
        """
        if self.typed_keys.is_composing or self.typed_keys.defer(self.confirm):
            return
        shown, typed = self.reader.shown_label, self._panel.label_entry.text
        if typed:
            self.give_label(typed)
        elif reading := self._finish():
            if self.practice.prompt:
                self._label_reading(reading, self.practice.prompt)
            elif self._session and reading.prediction.label == shown:
                self._answer(self._session.confirm, reading, reading.prediction.label)
        elif (last := self._last_answer) and last.accepted and self.undo_shown_answer():
            self.give_label(last.label)

    @Slot(str)
    def give_label(self, text: str) -> None:
        """Label the drawing with `text`."""
        if reading := self._finish():
            self._label_reading(reading, text)

    @property
    def known_labels(self) -> Collection[Label]:
        """The labels that can be read; empty while there is no session."""
        return self._session.readable if self._session else ()

    def begin_label(self, text: str) -> None:
        """End the drawing and let the writer complete the new label that begins with `text`."""
        read = reading.prediction.label if (reading := self._finish()) else None
        note = note_before(text, read, self.known_labels) or self.tr("New label: press Enter to add it.")
        self._panel.label_entry.start(text, note)
        self._show_hint()

    def undo_shown_answer(self) -> bool:
        """In rapid mode: undo the answer that is shown above the canvas; False if none is shown or the undo fails."""
        last = self._last_answer
        return last is not None and self.pause_timer.is_on and self._undo_last_answer() and self._canvas.ink == last.ink

    @Slot(object)
    def read_picture(self, picture: Picture) -> None:
        """Replace the drawing with a picture and read it; a pending reading is accepted first."""
        if self.accept_pending():
            self._canvas.set_picture(picture)
            self._canvas.setFocus()
            self.recognise()

    @Slot()
    def clear(self) -> None:
        """Remove the drawing without labelling it; undo restores it."""
        self._recognise_when_ready = False
        self.typed_keys.forget_deferred()
        self._panel.label_entry.reset()
        self._canvas.clear()
        self._canvas.setFocus()

    @Slot()
    def undo(self) -> None:
        """Undo the last change of the ink; if there is none, the last answer and what it taught the memory."""
        self.typed_keys.forget_deferred()
        if not self._canvas.undo() and self._undo_last_answer():
            self.message.emit(self.tr("Undone: label the drawing again, or clear it"))

    @Slot()
    def redo(self) -> None:
        """Redo the last undone change of the ink."""
        if not self._canvas.redo():
            self.message.emit(self.tr("There is nothing to redo"))

    # Modes ---------------------------------------------------------------------------------------------------------

    def set_rapid(self, is_on: bool) -> None:
        """Switch rapid mode, in which a pause ends each drawing."""
        self.pause_timer.is_on = is_on
        self.pause_timer.stop()
        self._show_hint()

    def refresh(self) -> None:
        """Update everything after a change of the model, the labels or the writer, and read the drawing again."""
        self._show_accuracy_and_labels()
        self.practice.refresh()
        self.reader.refresh()

    # Writers -------------------------------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """True while a label for the drawing is being typed."""
        return bool(self._panel.label_entry.text and self._canvas.ink)

    def accept_pending(self) -> bool:
        """Accept or label the pending reading, if there is one; False if the typed label is invalid.

        A contested reading without a label stays pending: only an answer makes it a trial.
        """
        return self.reader.pending_reading is None or self._accept_or_label(self.reader.pending_reading)

    def on_writer_changed(self) -> None:
        """Forget the last answer of the previous writer; an unfinished drawing goes to the new writer."""
        if self._canvas.is_pen_down:
            self.pause_timer.stop()
        else:
            self._on_pause_begun()
        self.on_trials_changed()

    @Slot()
    def on_trials_changed(self) -> None:
        """Forget the last answer: it may have been changed or deleted."""
        self._last_answer = None
        self.answered.emit(None)
        self.refresh()

    # Canvas events -------------------------------------------------------------------------------------------------

    @Slot()
    def _on_stroke_begun(self) -> None:
        """The pen is down: accept a pending reading."""
        self._recognise_when_ready = False
        self.pause_timer.stop()
        self.typed_keys.cancel_composing()
        if self.accept_pending() and self.reader.pending_reading:
            self._canvas.clear()
            self.message.emit(self.tr("The drawing before was left out: it has no answer. Undo brings it back."))

    @Slot()
    def _on_pause_begun(self) -> None:
        """Start the pause unless a reading is pending or a label is being typed."""
        typing = self._panel.label_entry.text or self.typed_keys.is_composing
        if self._canvas.ink and not self.reader.pending_reading and not typing and not self._canvas.is_pen_down:
            self.pause_timer.start()
        else:
            self.pause_timer.stop()

    @Slot()
    def _on_paused(self) -> None:
        if reading := self._finish():
            self._accept_or_label(reading)

    def _finish(self) -> "Reading | None":
        """End the drawing and return its pending reading, or None."""
        reading = self.reader.finish()
        self.pause_timer.stop()
        return reading

    def _accept_or_label(self, reading: "Reading") -> bool:
        """Label the reading as typed or prompted, otherwise accept it; False if the label is invalid.

        A reading in doubt is asked about and stays pending.
        """
        session, typed, prompt = self._session, self._panel.label_entry.text.strip(), self.practice.prompt
        assert session
        if not typed and (question := hint_text.question(reading, prompt)):
            announce(self._canvas, question)
            self._show_hint()
            return True
        if label := typed or prompt:
            return self._label_reading(reading, label)
        self._answer(session.accept, reading, reading.prediction.label, accepted=True)
        return True

    def _label_reading(self, reading: "Reading", text: str) -> bool:
        """Label the reading with `text`; if that is no valid label, show why and return False."""
        session = self._session
        assert session
        try:
            label = Label.parse(text)
        except LabelError as error:
            self._panel.label_entry.show_refusal(error_text(error))
            return False
        remark = remark_after(label, reading.prediction.label, session.readable)
        self._answer(lambda: session.label(label), reading, label)
        if remark:
            self.typed_keys.show_remark(remark)
        return True

    def _answer(self, store: Callable[[], object], reading: "Reading", label: Label, *, accepted: bool = False) -> None:
        """Store an answer and clear the canvas for the next drawing."""
        contradicts = self._session.contradicted_by(label) if self._session and not accepted else None
        store()
        answer = Answer(self._canvas.ink, reading.prediction.label, label, accepted, contradicts)
        self._last_answer = answer
        self.practice.answered(answer)
        self._panel.label_entry.reset()
        self._canvas.show_ink(Ink())
        self._show_accuracy_and_labels()
        announce(self._canvas, formatting.answer(answer))
        self.answered.emit(answer)

    def _undo_last_answer(self) -> bool:
        """Undo the last answer and restore its drawing; False if there is none or the store fails."""
        try:
            ink = self._session.undo_last_answer() if self._session else None
        except StoreError as error:
            self._message_bar.warn(self.tr("{} Nothing was undone.").format(error_text(error)))
            return False
        if ink is None:
            self.message.emit(self.tr("There is nothing to undo"))
            return False
        self._last_answer = None
        self.practice.answer_undone()
        self._canvas.show_ink(ink)
        self._finish()
        self._show_accuracy_and_labels()
        self.answered.emit(None)
        return True

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_accuracy_and_labels(self) -> None:
        """Update accuracy and labels after an answer."""
        if session := self._session:
            self._panel.show_record(session.record)
            of_set = [label for label in session.label_set.labels if label in session.readable]
            self._panel.known_labels_view.show_labels(of_set, sort_labels(session.readable.difference(of_set)))
            self.record_shown.emit()

    @Slot()
    def _show_hint(self) -> None:
        """Show what can be done now, and draw the ink of a pending reading as finished."""
        self._canvas.show_as_waiting(self.reader.pending_reading is not None)
        if self._session is None:  # it is not open yet
            self._panel.show_hint("")
            return
        self._panel.show_hint(
            hint_text.hint(
                pending=self.reader.pending_reading,
                is_read=self.reader.shown_label is not None,
                prompt=self.practice.prompt,
                is_typing=self.is_typing,
                is_rapid=self.pause_timer.is_on,
                is_live=self.reader.is_live,
            )
        )
