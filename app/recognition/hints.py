"""Shows beside the canvas what can be done now, and asks about a reading in doubt."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.canvas.canvas import InkCanvas
from app.recognition import hint_text
from app.recognition.line_view import LineView
from app.recognition.live_reader import LiveReader
from app.recognition.pause_timer import PauseTimer
from app.recognition.practice_controller import PracticeController
from app.recognition.recognition_panel import RecognitionPanel
from app.toolkit.accessibility import announce

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.line_reading import LineReading


class Hints(QObject):
    """Follows the reading, the choice of a character, practice and rapid mode."""

    def __init__(
        self,
        canvas: InkCanvas,
        panel: RecognitionPanel,
        reader: LiveReader,
        view: LineView,
        practice: PracticeController,
        pause_timer: PauseTimer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._panel, self._reader, self._view = canvas, panel, reader, view
        self._practice, self._pause_timer = practice, pause_timer
        self._is_open = False
        reader.reading_shown.connect(self.show)
        view.choice_changed.connect(self.show)
        panel.label_entry.edited.connect(self.show)
        self.show()

    def begin(self) -> None:
        """The session is open: drawings are read from now on."""
        self._is_open = True

    @property
    def is_typing(self) -> bool:
        """True while a label for the drawing is being typed."""
        return bool(self._panel.label_entry.text and self._canvas.ink)

    def ask(self, line: "LineReading", prompt: str | None) -> bool:
        """Ask about a reading in doubt; False if there is no doubt.

        Of a line, the first character in doubt is chosen, so that a key labels it.
        """
        if line.is_one and not self._practice.asks_for_line:
            question = hint_text.question(line.readings[0], prompt)
        elif prompt:
            question = hint_text.question_about_prompt(line, prompt)
        elif found := hint_text.question_in(line, self._view.labels):
            place, question = found
            self._view.choose(place)
        else:
            question = ""
        if question:
            announce(self._canvas, question)
            self.show()
        return bool(question)

    @Slot()
    def show(self) -> None:
        """Show what can be done now, and draw the ink of a pending reading as finished."""
        shown, pending, prompt = self._reader.shown, self._reader.pending, self._practice.prompt
        self._canvas.show_as_waiting(pending is not None)
        if not self._is_open:
            self._panel.show_hint("")
        elif (
            pending
            and prompt
            and not self.is_typing
            and self._practice.asks_for_line
            and (question := hint_text.question_about_prompt(pending, prompt))
        ):
            self._panel.show_hint(question)
        elif shown and not shown.is_one and not prompt:
            self._panel.show_hint(
                hint_text.line_hint(
                    chosen=self._view.label if self._view.is_chosen else None,
                    question=hint_text.question_in(pending, self._view.labels) if pending else None,
                    is_pending=pending is not None,
                    is_typing=self.is_typing,
                    is_rapid=self._pause_timer.is_on,
                )
            )
        else:
            self._panel.show_hint(
                hint_text.hint(
                    pending=pending.readings[0]
                    if pending and pending.is_one and not self._practice.asks_for_line
                    else None,
                    is_read=shown is not None,
                    prompt=prompt,
                    is_typing=self.is_typing,
                    is_rapid=self._pause_timer.is_on,
                    is_live=self._reader.is_live,
                )
            )
