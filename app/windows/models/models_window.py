"""The window "Models": history, running retrain, comparison."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.windows.models.comparison_page import ComparisonPage
from app.windows.models.history_page import HistoryPage
from app.windows.models.retrain_page import RetrainPage

if TYPE_CHECKING:
    from app.core.model_history import ModelRecord
    from app.core.session import Session
    from app.menus.actions import Menus
    from app.model_management.model_controller import ModelController


class ModelsWindow(QWidget):
    """Not modal. Does nothing while it is hidden."""

    def __init__(
        self, session: "Session", actions: "ModelController", menus: "Menus", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Models – Inkloop"))
        self._actions = actions
        self.history_page = HistoryPage(session, menus.export_model)
        self.retrain_page = RetrainPage(actions.retrain_runner, menus.retrain, menus.cancel)
        self.comparison_page = ComparisonPage(session)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.history_page, self.tr("&History"))
        self.pages.addTab(self.retrain_page, self.tr("&Retrain"))
        self.pages.addTab(self.comparison_page, self.tr("&Compare"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.pages)
        self.resize(880, 640)
        self.history_page.roll_back_asked.connect(actions.roll_back)
        self.history_page.shared_roll_back_asked.connect(actions.roll_back_for_all_writers)
        self.history_page.comparison_asked.connect(self._compare)
        self.history_page.history_shown.connect(self.comparison_page.show_models)
        actions.retrain_runner.busy_changed.connect(self._on_busy_changed)
        actions.task_queue.busy_changed.connect(self._on_busy_changed)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)  # all keys that close a window
        self._on_busy_changed()

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def refresh(self) -> None:
        """Update the pages if the window is visible: a trial, the champion or the writer has changed."""
        if self.isVisible():
            self.history_page.refresh()
            self.comparison_page.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the background tasks."""
        self.history_page.stop()
        self.comparison_page.stop()
        super().closeEvent(event)

    @Slot(object, object)
    def _compare(self, a: "ModelRecord", b: "ModelRecord") -> None:
        self.comparison_page.choose(a, b)
        self.pages.setCurrentWidget(self.comparison_page)
        self.comparison_page.compare.click()

    @Slot()
    def _on_busy_changed(self) -> None:
        self.history_page.allow_changes(not self._actions.is_task_running)
        if not self._actions.is_busy:
            self.refresh()  # a refused retrain is added to the history
