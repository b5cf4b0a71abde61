"""Turns strokes, pauses, keys and clicks into readings and answers. Contains no widgets.

A stroke after a pending reading accepts that reading and begins a new drawing. The stored prediction is always that of
the whole ink at the moment of the answer.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting
from app.recognition.hints import Hints
from app.recognition.labelling import Labelling
from app.recognition.line_answers import LineAnswers
from app.recognition.line_view import LineView
from app.recognition.live_reader import LiveReader
from app.recognition.pause_timer import PauseTimer
from app.recognition.practice_controller import PracticeController
from app.recognition.recognition_panel import RecognitionPanel
from app.recognition.segmentation import Segmentation
from app.recognition.typed_keys import TypedKeys
from app.toolkit.accessibility import announce
from app.toolkit.message_bar import MessageBar
from models.ink.ink import Picture
from models.ink.labels import sort_labels

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.line_reading import LineReading
    from app.core.session import Session


class RecognitionController(QObject):
    """Connects the canvas and the panel with the session, once there is one."""

    message = Signal(str)
    """A line for the status bar."""
    record_shown = Signal()
    """What the writer has drawn and taught was shown anew."""
    answered = Signal(object)
    """The stored `Answer`; None when the last answer was undone or belongs to another writer."""
    line_answered = Signal(str)
    """The text of the stored answer, with a line feed between rows."""

    def __init__(
        self, canvas: InkCanvas, panel: RecognitionPanel, message_bar: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._panel, self._message_bar = canvas, panel, message_bar
        self._session: Session | None = None
        self._recognise_when_ready = False
        self._last_answer: Answer | None = None
        self.practice = PracticeController(message_bar, self)
        self.view = LineView(canvas, panel, self)
        self.reader = LiveReader(canvas, self.view, self)
        self.segmentation = Segmentation(canvas, self.view, self.reader, self)
        self._answers = LineAnswers(canvas, panel.label_entry, message_bar, self)
        self.pause_timer = PauseTimer(self)
        self._hints = Hints(canvas, panel, self.reader, self.view, self.practice, self.pause_timer, self)
        self.labelling = Labelling(canvas, panel.label_entry, self.reader, self.segmentation, self._answers, self)
        self.typed_keys = TypedKeys(self, canvas, panel.label_entry, message_bar)
        self.typed_keys.message.connect(self.message)
        self.typed_keys.preedit_changed.connect(self._on_pause_begun)
        self.reader.message.connect(self.message)
        self.reader.finished.connect(self.pause_timer.stop)
        self.segmentation.message.connect(self.message)
        self._answers.message.connect(self.message)
        self._answers.remark.connect(self.typed_keys.show_remark)
        self._answers.stored.connect(self._on_stored)
        self._answers.undone.connect(self._on_undone)
        self.view.choice_changed.connect(self._on_pause_begun)
        self.practice.prompt_changed.connect(self._on_prompt_changed)
        self.pause_timer.paused.connect(self._on_paused)
        canvas.stroke_begun.connect(self._on_stroke_begun)
        canvas.pause_begun.connect(self._on_pause_begun)
        panel.alternatives_view.label_chosen.connect(self.labelling.click)
        panel.label_entry.edited.connect(self._on_pause_begun)
        panel.label_entry.recognise_requested.connect(self.recognise)
        panel.label_entry.cancelled.connect(canvas.setFocus)
        panel.label_entry.cancelled.connect(self._hints.show)

    def set_session(self, session: "Session") -> None:
        """Start reading; a recognition requested while the session was opening is done now."""
        from app.core.line_edits import LineEdits

        self._session, edits = session, LineEdits()
        self._hints.begin()
        self.reader.set_session(session, edits)
        self.segmentation.set_session(session, edits)
        self._answers.set_session(session, edits)
        self.labelling.set_session(session)
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
        if line := self.reader.finish():
            announce(
                self._canvas, formatting.prediction(line.readings[0].prediction) if line.is_one else self.view.text
            )

    @Slot()
    def confirm(self) -> None:
        """Label the drawing as typed or as prompted; otherwise confirm its reading if that was shown.

        In rapid mode, on the empty canvas, confirm the last drawing if a pause accepted it.
        """
        if self.typed_keys.is_composing or self.typed_keys.defer(self.confirm):
            return
        seen, typed = self.reader.shown, self._panel.label_entry.text
        if typed:
            self.give_label(typed)
        elif line := self.reader.finish():
            if self.practice.prompt:
                self._answers.label(line, self.practice.prompt, is_line=self.practice.asks_for_line)
            elif seen and seen.text == line.text:
                self._answers.confirm(line)
        elif (last := self._last_answer) and last.accepted and self.undo_shown_answer():
            self.give_label(last.label)

    @Slot(str)
    def give_label(self, text: str) -> None:
        """Label the drawing with `text`, or the character that the writer chose in it."""
        self.labelling.give(text)

    @property
    def shown_text(self) -> str:
        """What is read, with a line feed between rows; empty if nothing is."""
        return self.view.text

    def undo_shown_answer(self) -> bool:
        """In rapid mode: undo the answer that is shown above the canvas; False if none is shown or the undo fails."""
        last = self._last_answer
        return last is not None and self.pause_timer.is_on and self._answers.undo() and self._canvas.ink == last.ink

    @Slot()
    def join(self) -> None:
        """Make one character of the chosen one and the one before it."""
        if not self.typed_keys.defer(self.join):
            self.segmentation.join_with_previous()

    @Slot()
    def split(self) -> None:
        """Make two characters of the chosen one."""
        if not self.typed_keys.defer(self.split):
            self.segmentation.split()

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
        """Undo the last change of the characters or of the ink; without one, the last answer and what it taught."""
        self.typed_keys.forget_deferred()
        if not self.segmentation.undo() and not self._canvas.undo() and self._answers.undo():
            self.message.emit(self.tr("Undone: label the drawing again, or clear it"))

    @Slot()
    def redo(self) -> None:
        """Redo the last undone change of the characters or of the ink."""
        if not self.segmentation.redo() and not self._canvas.redo():
            self.message.emit(self.tr("There is nothing to redo"))

    # Modes ---------------------------------------------------------------------------------------------------------

    def set_rapid(self, is_on: bool) -> None:
        """Switch rapid mode, in which a pause ends each drawing."""
        self.pause_timer.is_on = is_on
        self.pause_timer.stop()
        self._hints.show()

    def refresh(self) -> None:
        """Update everything after a change of the model, the labels or the writer, and read the drawing again."""
        self._show_accuracy_and_labels()
        self.practice.refresh()
        self.reader.refresh()

    # Writers -------------------------------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """True while a label for the drawing is being typed."""
        return self._hints.is_typing

    def accept_pending(self) -> bool:
        """Accept or label the pending reading, if there is one; False if the typed label is invalid.

        A contested reading without a label stays pending: only an answer makes it a trial.
        """
        return self.reader.pending is None or self._accept_or_label(self.reader.pending)

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
        if (typed := self._panel.label_entry.text) and self.view.is_chosen and not self.reader.pending:
            self.labelling.give_to_chosen(typed)
        if self.accept_pending() and self.reader.pending:
            self._canvas.clear()
            self.message.emit(self.tr("The drawing before was left out: it has no answer. Undo brings it back."))
        self.view.unchoose()

    @Slot()
    def _on_pause_begun(self) -> None:
        """Start the pause unless a reading is pending or a label is being typed."""
        typing = self._panel.label_entry.text or self.typed_keys.is_composing or self.view.is_chosen
        if self._canvas.ink and not self.reader.pending and not typing and not self._canvas.is_pen_down:
            self.pause_timer.start()
        else:
            self.pause_timer.stop()

    @Slot()
    def _on_paused(self) -> None:
        if line := self.reader.finish():
            self._accept_or_label(line)

    # Answers -------------------------------------------------------------------------------------------------------

    def _accept_or_label(self, line: "LineReading") -> bool:
        """Label the line as typed or prompted, otherwise accept it; False if what was typed is no label.

        A reading in doubt is asked about and stays pending.
        """
        typed, prompt = self._panel.label_entry.text.strip(), self.practice.prompt
        if typed and self.view.is_chosen:
            if not self.labelling.give_to_chosen(typed):
                return False
            typed, line = "", self.reader.pending or line
        if not typed and self._hints.ask(line, prompt):
            return True
        if text := typed or prompt:
            return self._answers.label(line, text, is_line=not typed and self.practice.asks_for_line)
        self._answers.accept(line)
        return True

    @Slot(object)
    def _on_stored(self, answer: Answer) -> None:
        self._last_answer = answer
        self.practice.answered(answer)
        self._show_accuracy_and_labels()
        self.line_answered.emit(answer.label)
        self.answered.emit(answer)

    @Slot()
    def _on_undone(self) -> None:
        self._last_answer = None
        self.practice.answer_undone()
        self.reader.finish()
        self._show_accuracy_and_labels()
        self.answered.emit(None)

    @Slot(str)
    def _on_prompt_changed(self, prompt: str) -> None:
        self.reader.set_one(bool(prompt) and not self.practice.asks_for_line)
        self._hints.show()

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_accuracy_and_labels(self) -> None:
        """Update accuracy and labels after an answer."""
        if session := self._session:
            self._panel.show_record(session.record)
            of_set = [label for label in session.label_set.labels if label in session.readable]
            self._panel.known_labels_view.show_labels(of_set, sort_labels(session.readable.difference(of_set)))
            self.record_shown.emit()
