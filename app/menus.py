"""What can be done, each thing once: the actions with their shortcuts, and the menus that list them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from app.roll_back_menu import RollBackMenu
from app.writer_menu import WriterMenu


class Menus:
    """Fills a menu bar. The window connects the actions."""

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self.recognise = self._action("&Recognise", QKeySequence(Qt.Key.Key_Space))
        self.undo = self._action("&Undo", QKeySequence(QKeySequence.StandardKey.Undo))
        self.clear = self._action("&Clear", QKeySequence(Qt.Key.Key_Escape))
        self.quit = self._action("&Quit", QKeySequence(QKeySequence.StandardKey.Quit))
        self.retrain = self._action("&Retrain", QKeySequence("Ctrl+R"))
        self.retrain_all = self._action("Retrain for &Everybody")
        self.cancel = self._action("&Cancel Retrain")
        self.open_model = self._action("&Open…", QKeySequence(QKeySequence.StandardKey.Open))
        self.writers = WriterMenu(bar)
        self.roll_back = RollBackMenu(bar)
        ink = bar.addMenu("&Ink")
        ink.addActions([self.recognise, self.undo, self.clear])
        ink.addSeparator()
        ink.addAction(self.quit)
        bar.addMenu(self.writers)
        model = bar.addMenu("&Model")
        model.addActions([self.retrain, self.retrain_all, self.cancel])
        model.addSeparator()
        model.addAction(self.open_model)
        model.addMenu(self.roll_back)
        self.show_busy(True)
        self.cancel.setEnabled(False)

    def show_busy(self, busy: bool) -> None:
        """`busy`: a retrain is on, and none can be begun."""
        self.retrain.setEnabled(not busy)
        self.retrain_all.setEnabled(not busy)
        self.open_model.setEnabled(not busy)
        self.cancel.setEnabled(busy)

    def _action(self, text: str, shortcut: QKeySequence | None = None) -> QAction:
        action = QAction(text, self._bar)
        if shortcut:
            action.setShortcut(shortcut)
        return action
