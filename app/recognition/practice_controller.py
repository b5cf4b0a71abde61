"""Chooses what to practise from the labels and the history of the session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.core.answer import Answer
from app.core.prompt_picker import LINE_LENGTH, PromptMode, Prompts
from app.i18n.translation import error_text
from app.toolkit.message_bar import MessageBar
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session


class PracticeController(QObject):
    """Off until `set_mode` is called and a session is set."""

    prompt_changed = Signal(str)
    """The text to draw now; empty when there is none."""
    round_changed = Signal(object)
    """The `Round`; None while practice is off."""

    def __init__(self, message_bar: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message_bar = message_bar
        self._session: Session | None = None
        self._mode = PromptMode.OFF
        self._length = 1
        self._prompts = Prompts()

    @property
    def prompt(self) -> str | None:
        return self._prompts.current

    @property
    def asks_for_line(self) -> bool:
        """True if the prompt is the text of a line, not the label of one character."""
        return self._prompts.asks_for_line

    def set_session(self, session: "Session") -> None:
        """The first prompt follows with `refresh`."""
        self._session = session

    def set_mode(self, mode: PromptMode) -> None:
        """Choose characters in this way from now on."""
        self._mode = mode
        self.refresh()

    @Slot(bool)
    def set_lines(self, are_lines: bool) -> None:
        """Ask for lines or for single characters from now on."""
        self._length = LINE_LENGTH if are_lines else 1
        self.refresh()

    @Slot()
    def skip(self) -> None:
        """Ask for something else."""
        self._prompts.skip()
        self._emit()

    @Slot()
    def begin_round(self) -> None:
        """Begin a new round in the same mode."""
        self._prompts.begin_round()
        self._emit()

    def refresh(self) -> None:
        """The readable labels or the writer have changed."""
        if session := self._session:
            self._prompts.begin(self._mode, session.readable, self._outcomes(session), length=self._length)
        self._emit()

    def answered(self, answer: Answer) -> None:
        """A drawing or a line was labelled."""
        self._prompts.answered([(each.label, each.right) for each in answer.characters])
        self._emit()

    def answer_undone(self) -> None:
        """The last answer was undone."""
        self._prompts.answer_undone()
        self._emit()

    def _outcomes(self, session: "Session") -> list[tuple[str, bool]]:
        try:
            return session.outcomes if self._mode is PromptMode.CONFUSED else []
        except StoreError as error:
            self._message_bar.warn(self.tr("{} Every character counts as never drawn.").format(error_text(error)))
            return []

    def _emit(self) -> None:
        self.round_changed.emit(None if self._mode is PromptMode.OFF else self._prompts.round)
        self.prompt_changed.emit(self.prompt or "")
