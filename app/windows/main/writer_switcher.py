"""Writer → a name: prepares the writer's model and memory in a thread, then switches to the writer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.i18n.translation import error_text
from app.recognition.recognition_controller import RecognitionController
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar
from models.system.errors import InkloopError, StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel
    from app.core.session import Session

RETRY_MS = 100


class WriterSwitcher(QObject):
    """The previous writer stays current until `ended`. Only the last of several requests is carried out."""

    begun = Signal(str)
    """A switch to the writer of this name has begun."""
    ended = Signal()
    """The switch is done, or it failed and a message was shown."""

    def __init__(self, recognition: RecognitionController, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._recognition, self._message_bar = recognition, message_bar
        self._session: Session | None = None
        self._task: BackgroundTask | None = None
        self._prepared: PreparedModel | None = None

    def set_session(self, session: "Session") -> None:
        self._session = session

    @Slot(str)
    def switch(self, name: str) -> None:
        """Switch to this writer. A pending reading is first accepted for the previous writer; other ink stays."""
        from models.ink.labels import LabelError, WriterName

        if self._session is None:
            return
        if self._task:
            self._task.discard()
        self._prepared = None
        try:
            writer_name = WriterName.parse(name)
            if writer_name == self._session.writer:
                self.ended.emit()
                return
            if not self._recognition.accept_pending():
                self.ended.emit()  # the message bar shows why; the reading is still pending
                return
        except LabelError:
            self.ended.emit()
            self._message_bar.warn(
                self.tr("This is not a valid name: it is empty, too long, or has invisible characters.")
            )
        except InkloopError as error:
            self._fail(error_text(error))
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
        """Wait for a running switch: the window closes."""
        self._prepared = None
        abandon_tasks(self)

    def _on_ready(self, prepared: "PreparedModel") -> None:
        self._prepared = prepared
        self._apply()

    @Slot()
    def _apply(self) -> None:
        if self._session is None or self._prepared is None:
            return
        if self._recognition.is_typing:  # the label being typed belongs to the previous writer
            QTimer.singleShot(RETRY_MS, self, self._apply)
            return
        prepared, self._prepared = self._prepared, None
        try:
            if self._recognition.accept_pending():  # a reading made meanwhile
                self._session.switch_to(prepared)
                self._recognition.on_writer_changed()
            self.ended.emit()
        except StoreError as error:
            self._fail(error_text(error))

    def _on_failed(self, error: Exception) -> None:
        self._fail(error_text(error))

    def _fail(self, reason: str) -> None:
        self.ended.emit()
        self._message_bar.warn(self.tr("The writer could not be changed: {}").format(reason))
