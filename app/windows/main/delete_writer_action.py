"""Writer → Delete: asks for confirmation, deletes in a thread, and reports the result."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from app.i18n import formatting
from app.i18n.translation import error_text
from app.model_management.model_controller import ModelController
from app.toolkit.background_task import BackgroundTask, run_in_background
from app.toolkit.message_bar import MessageBar
from models.system.errors import InkloopError

if TYPE_CHECKING:
    from app.core.session import Session
    from app.core.writer_deletion import DeletionResult


class DeleteWriterAction(QObject):
    """Deletes the current writer and switches to another one."""

    deleted = Signal()

    def __init__(self, model_controller: ModelController, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model_controller, self._message_bar = model_controller, message_bar
        self._task: BackgroundTask | None = None
        self._dialog: QProgressDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Delete all data of the current writer after a confirmation."""
        from app.core.writer_deletion import delete_writer

        session = self._model_controller.opened_session
        if session is None or self._is_deleting or self._is_blocked():
            return
        writer = session.writer  # the writer may change while the question is open
        try:
            if not self._is_confirmed(session):
                return
        except InkloopError as error:
            self._message_bar.warn(error_text(error))
            return
        if self._is_blocked():  # a task may have started while the question was open
            return
        self._dialog = _DeletionDialog(self.tr("Deleting …"), "", 0, 0, self._message_bar.window())
        self._dialog.setCancelButton(None)
        self._dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._dialog.show()
        self._task = run_in_background(
            lambda _: delete_writer(session, writer), parent=self, on_done=self._on_deleted, on_failed=self._on_failed
        )

    def abandon(self) -> None:
        """Wait for a running deletion, which must not be left half done: the window closes."""
        if self._task:
            self._task.wait()

    @property
    def _is_deleting(self) -> bool:
        return self._task is not None and self._task.is_running

    def _is_blocked(self) -> bool:
        if self._model_controller.is_task_running:
            self._message_bar.inform(self.tr("Another model is being prepared. Wait a moment, then delete."))
        elif self._model_controller.is_busy:
            self._message_bar.inform(
                self.tr("A retrain that may use these drawings is running. Cancel it or wait, then delete.")
            )
        return self._model_controller.is_busy

    def _is_confirmed(self, session: "Session") -> bool:
        from app.core.writer_deletion import shared_models_with

        drawings = sum(session.store.counts(session.writer_id).values())
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Delete a Writer"), "", parent=self._message_bar.window())
        box.setText(self.tr("Delete all data of {}?").format(session.writer))
        details = self.tr(
            "This deletes %Ln drawing(s) and the models of this writer, also in all backups.", None, drawings
        )
        details += " " + self.tr("This cannot be undone. Files that you exported stay where they are.")
        if models := shared_models_with(session, session.writer):
            details += " " + _with_models(
                self.tr("Shared models that also learned from these drawings are kept: {}."), models
            )
        box.setInformativeText(details)
        delete = box.addButton(self.tr("&Delete for Good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is delete

    def _on_deleted(self, deleted: "DeletionResult") -> None:
        from app.core.session import DEFAULT_WRITER

        self._close_dialog()
        self._switch_writer(lambda session: next(iter(session.writers), DEFAULT_WRITER))
        message = self.tr("%Ln drawing(s) and all models of {} were deleted.", None, deleted.drawings)
        message = message.format(deleted.writer)
        if deleted.learned_from:
            template = self.tr(
                "Shared models that learned from them are kept: {}. Model → Roll Back restores an earlier one."
            )
            message += " " + _with_models(template, deleted.learned_from)
        self._message_bar.inform(message)

    def _on_failed(self, error: Exception) -> None:
        self._close_dialog()
        self._switch_writer(lambda session: session.writer)
        self._message_bar.warn(error_text(error))

    def _switch_writer(self, choose_writer: Callable[["Session"], str]) -> None:
        """Switch to `choose_writer(session)`, which reloads memory, accuracy and model."""
        session = self._model_controller.session
        try:
            session.switch_writer(choose_writer(session))
        except InkloopError as error:
            self._message_bar.warn(error_text(error))
        self.deleted.emit()

    def _close_dialog(self) -> None:
        if self._dialog:
            self._dialog.reset()
            self._dialog.deleteLater()
            self._dialog = None


class _DeletionDialog(QProgressDialog):
    """Cannot be closed: drawing is blocked until the deletion is done."""

    def reject(self) -> None:
        pass

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def _with_models(text: str, model_ids: tuple[str, ...]) -> str:
    return text.format(formatting.listed([model_id[:8] for model_id in model_ids]))
