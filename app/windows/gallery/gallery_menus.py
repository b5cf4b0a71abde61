"""All actions of the gallery with their shortcuts, and the menus that list them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


class GalleryMenus(QObject):
    """Fills a menu bar and a context menu. The window connects the actions."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        key = QKeySequence.StandardKey
        self.relabel = self._action(self.tr("&Relabel…"), QKeySequence("F2"))
        self.delete = self._action(self.tr("&Delete"), QKeySequence(key.Delete))
        self.delete.setAutoRepeat(False)
        self.show_line = self._action(self.tr("Show the &Line"), QKeySequence("Ctrl+L"))
        self.close = self._action(self.tr("&Close"), QKeySequence(key.Close))
        self.undo = self._action("", QKeySequence(key.Undo))
        self.redo = self._action("", QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
        self.select_all = self._action(self.tr("Select &All"), QKeySequence(key.SelectAll))
        self.larger = self._action(self.tr("&Larger"), QKeySequence(key.ZoomIn))
        self.smaller = self._action(self.tr("&Smaller"), QKeySequence(key.ZoomOut))
        self.clear_filters = self._action(self.tr("&Clear Filters"), QKeySequence("Ctrl+Shift+F"))
        drawings = bar.addMenu(self.tr("&Drawings"))
        drawings.addActions([self.relabel, self.delete])
        drawings.addAction(self.show_line)
        drawings.addSeparator()
        drawings.addAction(self.close)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addAction(self.select_all)
        view = bar.addMenu(self.tr("&View"))
        view.addActions([self.larger, self.smaller])
        view.addSeparator()
        view.addAction(self.clear_filters)
        self.context_menu = QMenu(window)
        self.context_menu.addActions([self.relabel, self.delete, self.show_line])
        self.context_menu.addSeparator()
        self.context_menu.addActions([self.undo, self.redo])
        self.show_chosen(0, in_line=False)
        self.show_undo("")
        self.show_redo("")

    def show_chosen(self, count: int, *, in_line: bool) -> None:
        """Enable the actions for `count` selected drawings; `in_line`: the current one is in a line of several."""
        self.relabel.setEnabled(bool(count))
        self.delete.setEnabled(bool(count))
        self.show_line.setEnabled(bool(count) and in_line)

    def show_undo(self, change: str) -> None:
        """Name the change that Undo would undo; an empty string disables it."""
        text = self.tr("&Undo {change}") if change else self.tr("&Undo")
        self.undo.setText(text.format(change=change.replace("&", "&&")))
        self.undo.setEnabled(bool(change))

    def show_redo(self, change: str) -> None:
        text = self.tr("R&edo {change}") if change else self.tr("R&edo")
        self.redo.setText(text.format(change=change.replace("&", "&&")))
        self.redo.setEnabled(bool(change))

    def _action(self, text: str, *shortcuts: QKeySequence) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts(shortcuts)
        return action
