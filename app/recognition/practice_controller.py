"""What the writer is asked to draw, kept in step with the session: its labels, its history, its answers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.answer import Answer
from app.core.prompt_picker import Asking, Prompts
from app.i18n.translation import error_text
from app.toolkit.message_bar import MessageBar
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session


class PracticeController(QObject):
    """Asks for nothing until `ask` says otherwise and there is a session."""

    asked_changed = Signal(str)
    """The character that is asked for now; empty when none is."""

    def __init__(self, notice: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = notice
        self._session: Session | None = None
        self._asking = Asking.OFF
        self._prompts = Prompts()

    @property
    def asked(self) -> str | None:
        return self._prompts.current

    def set_session(self, session: "Session") -> None:
        """Nothing is asked for before `refresh`."""
        self._session = session

    def ask(self, asking: Asking) -> None:
        """Ask for characters from now on, in this way."""
        self._asking = asking
        self.refresh()

    def refresh(self) -> None:
        """Other labels can be read, or somebody else writes."""
        if session := self._session:
            known = [label for label in session.labels if session.allowed is None or label in session.allowed]
            self._prompts.begin(self._asking, known or session.labels, self._outcomes(session))
        self._emit()

    def answered(self, answer: Answer) -> None:
        """A drawing got its label."""
        self._prompts.answered(answer.label, right=answer.right)
        self._emit()

    def answer_undone(self) -> None:
        """The last answer does not count."""
        self._prompts.answer_undone()
        self._emit()

    def _outcomes(self, session: "Session") -> list[tuple[str, bool]]:
        try:
            return session.outcomes if self._asking is Asking.CONFUSED else []
        except StoreError as error:
            self._notice.warn(self.tr("{} Every character counts as never drawn.").format(error_text(error)))
            return []

    def _emit(self) -> None:
        self.asked_changed.emit(self.asked or "")
