"""The menu of writers: choose, add or delete one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget


class WriterMenu(QMenu):
    """The current writer is checked."""

    writer_chosen = Signal(str)
    """The name of a known or new writer, as typed: not checked yet."""

    deletion_requested = Signal()
    """Deletion of the current writer was requested."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Writer"))
        self._group = QActionGroup(self)
        self.setEnabled(False)

    def show_writers(self, names: Sequence[str], current: str) -> None:
        self.clear()
        for name in names:
            action = QAction(name.replace("&", "&&"), self, checkable=True, checked=name == current)
            action.setData(name)
            action.triggered.connect(self._on_chosen)
            self._group.addAction(action)
            self.addAction(action)
        self.addSeparator()
        self.addAction(self.tr("&New Writer…"), self._ask)
        delete = self.addAction(self.tr("&Delete {}…").format(current.replace("&", "&&")))
        delete.triggered.connect(self.deletion_requested)
        self.setEnabled(True)

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.writer_chosen.emit(action.data())

    def _ask(self) -> None:
        name, given = QInputDialog.getText(self.parentWidget(), self.tr("New Writer"), self.tr("Who writes now?"))
        if given:
            self.writer_chosen.emit(name)
