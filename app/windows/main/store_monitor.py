"""Retries pending writes, warns about unstored drawings, and follows changes by other windows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from app.i18n import formatting
from app.i18n.translation import error_text
from app.model_management.model_controller import ModelController
from app.toolkit.message_bar import MessageBar
from models.system.errors import InkloopError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session

INTERVAL_MS = 3000


class StoreMonitor(QObject):
    """Checks the session every `INTERVAL_MS`, and whenever `check` is called."""

    external_change = Signal()
    """Another window changed trials of the current writer; the session is already updated."""

    def __init__(self, model_controller: ModelController, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model_controller, self._message_bar = model_controller, message_bar
        self._session: Session | None = None
        self._unstored = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.check)

    def set_session(self, session: "Session") -> None:
        self._session = session
        self._timer.start()
        self.check()

    @Slot()
    def check(self) -> None:
        """Store pending answers if possible, and show pending messages."""
        if self._session is None:
            return
        store = self._session.store
        messages = self._follow_other_windows(self._session)
        if messages := [*map(error_text, store.pending_messages()), *messages]:
            before = [self._message_bar.text] if self._message_bar.isVisible() else []
            self._message_bar.warn("\n".join([*before, *messages]))
        count, reason = store.waiting_count, store.waiting_reason
        if count and count != self._unstored:
            hint = self.tr("You can go on drawing: they are kept in memory and stored as soon as possible.")
            self._message_bar.warn(f"{formatting.unstored(count, reason)} {hint}")
        elif self._unstored and not count:
            self._message_bar.inform(self.tr("All drawings are stored now."))
        self._unstored = count

    def _follow_other_windows(self, session: "Session") -> list[str]:
        """Apply changes made by other windows; returns messages about failures."""
        try:
            if session.sync():
                self.external_change.emit()
            if not self._model_controller.is_task_running and session.has_new_champion():
                self._model_controller.follow()
        except InkloopError as error:
            return [self.tr("Changes by another window could not be applied: {}").format(error_text(error))]
        return []

    def may_close(self) -> bool:
        """True if closing loses nothing or the user accepts the loss; then the checks stop."""
        self.check()
        while self._session and (count := self._session.store.waiting_count):
            match self._ask(formatting.unstored(count, self._session.store.waiting_reason)):
                case QMessageBox.StandardButton.Retry:
                    self.check()
                case QMessageBox.StandardButton.Discard:
                    break
                case _:
                    return False
        self._timer.stop()
        self._session = None
        return True

    def _ask(self, text: str) -> QMessageBox.StandardButton:
        box = QMessageBox(self._message_bar.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Not Stored"))
        box.setText(text)
        box.setInformativeText(self.tr("If you close now, they are lost."))
        box.setStandardButtons(
            QMessageBox.StandardButton.Retry | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        )
        box.button(QMessageBox.StandardButton.Discard).setText(self.tr("Close and Lose Them"))
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        return QMessageBox.StandardButton(box.exec())
