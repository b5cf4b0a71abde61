"""Writer → a name: what is remembered of that writer is made ready in a thread; then that writer writes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.i18n.translation import error_text
from app.recognition.recognition_controller import RecognitionController
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar
from models.system.errors import ModelsError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel
    from app.core.session import Session

RETRY_MS = 100  # milliseconds


class WriterSwitcher(QObject):
    """Until `ended`, who wrote before still writes. Of several switches at a time the last one counts."""

    begun = Signal(str)
    """Somebody of this name is to write."""
    ended = Signal()
    """That one writes, or who wrote before writes on; why, is told."""

    def __init__(self, loop: RecognitionController, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._loop, self._notice = loop, notice
        self._session: Session | None = None
        self._task: BackgroundTask | None = None
        self._ready: PreparedModel | None = None

    def set_session(self, session: "Session") -> None:
        self._session = session

    @Slot(str)
    def switch(self, name: str) -> None:
        """Somebody else writes. A reading that waits is let stand first, as the last one's; other ink stays."""
        from corrections.store.store import StoreError
        from models.ink.labels import LabelError, WriterName

        if self._session is None:
            return
        if self._task:
            self._task.discard()
        self._ready = None
        try:
            writer_name = WriterName.parse(name)
            if writer_name == self._session.writer:
                self.ended.emit()
                return
            if not self._loop.accept_pending():
                self.ended.emit()  # the notice says why, and the drawing still waits
                return
        except LabelError:
            self.ended.emit()
            self._notice.warn(
                self.tr("That cannot be a writer's name: it is empty, too long, or holds characters without a shape.")
            )
        except (StoreError, ModelsError) as error:
            self._refuse(error_text(error))
        else:
            switcher = self._session.switcher
            self.begun.emit(writer_name)
            self._task = run_in_background(
                lambda _: switcher.for_writer(writer_name),
                parent=self,
                on_done=self._on_ready,
                on_failed=self._on_failed,
            )

    def abandon(self) -> None:
        """Wait for what is on: the window closes."""
        self._ready = None
        abandon_tasks(self)

    def _on_ready(self, prepared: "PreparedModel") -> None:
        self._ready = prepared
        self._take()

    @Slot()
    def _take(self) -> None:
        from corrections.store.store import StoreError

        if self._session is None or self._ready is None:
            return
        if self._loop.is_typing:  # that label is the last one's: it is not cut short
            QTimer.singleShot(RETRY_MS, self, self._take)
            return
        prepared, self._ready = self._ready, None
        try:
            if self._loop.accept_pending():  # what was drawn and read meanwhile
                self._session.switch_to(prepared)
                self._loop.on_writer_changed()
            self.ended.emit()
        except StoreError as error:
            self._refuse(error_text(error))

    def _on_failed(self, error: Exception) -> None:
        self._refuse(error_text(error))

    def _refuse(self, reason: str) -> None:
        self.ended.emit()
        self._notice.warn(self.tr("The writer could not be changed: {}").format(reason))
