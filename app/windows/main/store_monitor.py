"""Sees to it that what was said gets stored, that the person knows when it is not, and what other windows did."""

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

INTERVAL_MS = 3000  # milliseconds


class StoreMonitor(QObject):
    """Looks at the session every few seconds, and whenever `look` is called."""

    external_change = Signal()
    """Other windows stored something of the one who writes here; the session knows it now."""

    def __init__(self, model_actions: ModelController, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model_actions, self._notice = model_actions, notice
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
        """Store what waits, if that is possible now; tell what there is to be told."""
        if self._session is None:
            return
        store = self._session.store
        told = self._followed(self._session)
        if told := [*map(error_text, store.pending_messages()), *told]:
            before = [self._notice.text] if self._notice.isVisible() else []
            self._notice.warn("\n".join([*before, *told]))
        count, reason = store.waiting_count, store.waiting_reason
        if count and count != self._unstored:
            hint = self.tr(
                "You can go on drawing: what waits is kept in memory, and stored as soon as that is possible."
            )
            self._notice.warn(f"{formatting.unstored(count, reason)} {hint}")
        elif self._unstored and not count:
            self._notice.inform(self.tr("All drawings are stored now."))
        self._unstored = count

    def _followed(self, session: "Session") -> list[str]:
        """Take up what other windows did; what is told is why that failed."""
        try:
            if session.sync():
                self.external_change.emit()
            if not self._model_actions.working and session.has_new_champion():
                self._model_actions.follow()
        except InkloopError as error:
            return [self.tr("What another window did cannot be followed here: {}").format(error_text(error))]
        return []

    def may_close(self) -> bool:
        """Whether nothing is lost by closing, or the person wants it all the same. Nothing is looked at afterwards."""
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
        box = QMessageBox(self._notice.window())
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
