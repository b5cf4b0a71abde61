"""Writer → Delete: asks once more, deletes in a thread, and tells what is gone."""

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
from models.system.errors import ModelsError

if TYPE_CHECKING:
    from app.core.session import Session
    from app.core.writer_deletion import Deleted


class DeleteWriterAction(QObject):
    """Of the one who writes now; somebody else writes afterwards."""

    deleted = Signal()

    def __init__(self, model_actions: ModelController, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model_actions, self._notice = model_actions, notice
        self._task: BackgroundTask | None = None
        self._busy: QProgressDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Delete everything of the one who writes now, if the person means it."""
        from app.core.writer_deletion import delete_writer
        from corrections.store.store import StoreError

        session = self._model_actions.opened_session
        if session is None or self._is_deleting or self._is_busy():
            return
        writer = session.writer  # before the question: somebody else may write when it is answered
        try:
            if not self._is_meant(session):
                return
        except (StoreError, ModelsError) as error:
            self._notice.warn(error_text(error))
            return
        if self._is_busy():  # it began while the question was read
            return
        self._busy = _Busy(self.tr("Deleting …"), "", 0, 0, self._notice.window())
        self._busy.setCancelButton(None)
        self._busy.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._busy.show()
        self._task = run_in_background(
            lambda _: delete_writer(session, writer), parent=self, on_done=self._on_deleted, on_failed=self._on_failed
        )

    def abandon(self) -> None:
        """Wait until it is done: the window closes, and half a deletion is none."""
        if self._task:
            self._task.wait()

    @property
    def _is_deleting(self) -> bool:
        return self._task is not None and self._task.is_running

    def _is_busy(self) -> bool:
        if self._model_actions.working:
            self._notice.inform(self.tr("Another model is being made ready. Wait a moment, then delete."))
        elif self._model_actions.busy:
            self._notice.inform(
                self.tr("A retrain is on, which may learn these drawings. Cancel it or wait, then delete.")
            )
        return self._model_actions.busy

    def _is_meant(self, session: "Session") -> bool:
        from app.core.writer_deletion import shared_models_with

        drawings = sum(session.store.counts(session.writer_id).values())
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Delete a Writer"), "", parent=self._notice.window())
        box.setText(self.tr("Delete everything of {}?").format(session.writer))
        told = self.tr(
            "%Ln drawing(s), the models made for this writer alone, and all of it in every backup.", None, drawings
        )
        told += " " + self.tr("This cannot be undone. Files that you exported stay where they are.")
        if models := shared_models_with(session, session.writer):
            told += " " + _still_there(
                self.tr("Models for everybody learned from these drawings too and stay: {}."), models
            )
        box.setInformativeText(told)
        delete = box.addButton(self.tr("&Delete for Good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is delete

    def _on_deleted(self, deleted: "Deleted") -> None:
        from app.core.session import DEFAULT_WRITER

        self._hide_busy()
        self._let_write(lambda session: next(iter(session.writers), DEFAULT_WRITER))
        told = self.tr("%Ln drawing(s) of {} deleted, and everything that came of them.", None, deleted.drawings)
        told = told.format(deleted.writer)
        if deleted.learned_from:
            left = self.tr(
                "Models for everybody that learned from them are still there: {}. Model → Roll Back leads back."
            )
            told += " " + _still_there(left, deleted.learned_from)
        self._notice.inform(told)

    def _on_failed(self, error: Exception) -> None:
        self._hide_busy()
        self._let_write(lambda session: session.writer)
        self._notice.warn(error_text(error))

    def _let_write(self, who: Callable[["Session"], str]) -> None:
        """Memory, accuracy and model are looked up anew."""
        from corrections.store.store import StoreError

        session = self._model_actions.session
        try:
            session.switch_writer(who(session))
        except (StoreError, ModelsError) as error:
            self._notice.warn(error_text(error))
        self.deleted.emit()

    def _hide_busy(self) -> None:
        if self._busy:
            self._busy.reset()
            self._busy.deleteLater()
            self._busy = None


class _Busy(QProgressDialog):
    """Stays until the work has ended: nobody may draw meanwhile."""

    def reject(self) -> None:
        pass

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def _still_there(text: str, model_ids: tuple[str, ...]) -> str:
    return text.format(formatting.listed([model_id[:8] for model_id in model_ids]))
