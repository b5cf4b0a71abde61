"""Runs slow model tasks in the background, one at a time, and shows their messages."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal

from app.i18n.translation import error_text
from app.toolkit.background_task import Report, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel
    from app.core.session import Session

ModelTask: TypeAlias = "Callable[[Report], PreparedModel | None]"


@dataclass(frozen=True, slots=True)
class TaskMessages:
    """Texts shown while and after a task runs."""

    running: str
    done: str
    details: str = ""
    """Shown under Details after `done`."""
    failed: str = ""
    """Shown before the reason of a failure."""
    done_without_memory: str = ""
    """Shown after the reason if the model was switched but the memory is empty."""


class _QueuedTask(NamedTuple):
    session: "Session"
    writer: str
    """The writer at the time of the request."""
    task: ModelTask
    messages: TaskMessages
    on_failed: Callable[[str], object] | None


class ModelTaskQueue(QObject):
    """Runs model tasks one at a time in a thread; applies each result to the session and shows a message."""

    champion_changed = Signal()
    """The model in use may have changed."""
    busy_changed = Signal()

    def __init__(self, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._message_bar = message_bar
        self._queue: deque[_QueuedTask] = deque()

    @property
    def running_task(self) -> str:
        """Text of the running task; empty when there is none."""
        return self._queue[0].messages.running if self._queue else ""

    def add(
        self,
        session: "Session",
        task: ModelTask,
        messages: TaskMessages,
        on_failed: Callable[[str], object] | None = None,
    ) -> None:
        """Run `task` in a thread after the tasks queued before it; the session applies its result.

        `on_failed` is called with the message if the task fails.
        """
        self._queue.append(_QueuedTask(session, session.writer, task, messages, on_failed))
        if len(self._queue) == 1:
            self._start()
        self.busy_changed.emit()

    def abandon(self) -> None:
        """Clear the queue; cancel the running task or wait for it. Called when the window closes."""
        self._queue.clear()
        abandon_tasks(self)

    def _start(self) -> None:
        run_in_background(self._queue[0].task, parent=self, on_done=self._on_done, on_failed=self._on_failed)

    def _on_done(self, prepared: "PreparedModel | None") -> None:
        session, writer, _, messages, _ = self._queue[0]
        try:
            session.apply(prepared)
        except StoreError as error:
            self._message_bar.warn(f"{error_text(error)} {messages.done_without_memory}")
        else:
            done = messages.done if writer == session.writer else f"{writer}: {messages.done}"
            self._message_bar.inform(done, messages.details)
        finally:
            if prepared:
                self.champion_changed.emit()
            self._start_next()

    def _on_failed(self, error: Exception) -> None:
        text = f"{self._queue[0].messages.failed} {error_text(error)}".strip()
        self._message_bar.warn(text)
        if on_failed := self._queue[0].on_failed:
            on_failed(text)
        self._start_next()

    def _start_next(self) -> None:
        self._queue.popleft()
        if self._queue:
            self._start()
        self.busy_changed.emit()
