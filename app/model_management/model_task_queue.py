"""What takes long with models, one after the other beside the loop, and what is said of it."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal

from app.i18n.translation import error_text
from app.toolkit.background_task import Report, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel
    from app.core.session import Session

ModelJob: TypeAlias = "Callable[[Report], PreparedModel | None]"


@dataclass(frozen=True, slots=True)
class TaskMessages:
    """What is said while and after something is done."""

    running: str
    done: str
    refused: str = ""
    """Before the reason."""
    done_in_part: str = ""
    """After the reason, where another model reads now but the memory is empty."""


class _Asked(NamedTuple):
    session: "Session"
    writer: str
    """Who wrote when it was asked for."""
    job: ModelJob
    said: TaskMessages


class ModelTaskQueue(QObject):
    """Does one thing after the other, lets the session take what came of it, and tells it."""

    champion_changed = Signal()
    """Another model may read now."""
    busy_changed = Signal()

    def __init__(self, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._waiting: deque[_Asked] = deque()

    @property
    def running_task(self) -> str:
        """What goes on, in words; empty when nothing does."""
        return self._waiting[0].said.running if self._waiting else ""

    def add(self, session: "Session", job: ModelJob, said: TaskMessages) -> None:
        """Do `job` in a thread as soon as what was asked for before is done; the session takes what it returns."""
        self._waiting.append(_Asked(session, session.writer, job, said))
        if len(self._waiting) == 1:
            self._start()
        self.busy_changed.emit()

    def abandon(self) -> None:
        """End now, or wait where the work cannot be ended half done: the window closes."""
        self._waiting.clear()
        abandon_tasks(self)

    def _start(self) -> None:
        run_in_background(self._waiting[0].job, parent=self, on_done=self._on_done, on_failed=self._on_failed)

    def _on_done(self, prepared: "PreparedModel | None") -> None:
        from corrections.store.store import StoreError

        session, writer, _, said = self._waiting[0]
        try:
            session.apply(prepared)
        except StoreError as error:
            self._notice.warn(f"{error_text(error)} {said.done_in_part}")
        else:
            self._notice.inform(said.done if writer == session.writer else f"{writer}: {said.done}")
        finally:
            if prepared:
                self.champion_changed.emit()
            self._go_on()

    def _on_failed(self, error: Exception) -> None:
        self._notice.warn(f"{self._waiting[0].said.refused} {error_text(error)}".strip())
        self._go_on()

    def _go_on(self) -> None:
        self._waiting.popleft()
        if self._waiting:
            self._start()
        self.busy_changed.emit()
