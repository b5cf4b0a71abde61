"""A menu of recently opened files, newest first. The list is kept in the settings."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

MAX_FILES = 8


class RecentFilesMenu(QMenu):
    """Disabled while the list is empty."""

    file_chosen = Signal(str)

    def __init__(self, title: str, key: str, parent: QWidget | None = None) -> None:
        """`key` is the settings key of the list."""
        super().__init__(title, parent)
        self._key = key
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self._fill()

    def add(self, name: str) -> None:
        """Put this file at the top of the list."""
        name = str(Path(name).absolute())
        self._save([name, *(other for other in self._files() if other != name)][:MAX_FILES])

    def _fill(self) -> None:
        self.clear()
        for name in self._files():
            action = QAction(Path(name).name.replace("&", "&&"), self)
            action.setToolTip(name)
            action.setData(name)
            action.setEnabled(Path(name).exists())
            action.triggered.connect(self._on_chosen)
            self.addAction(action)
        if not self.isEmpty():
            self.addSeparator()
            self.addAction(self.tr("Clear This List")).triggered.connect(lambda: self._save([]))
        self.setEnabled(not self.isEmpty())

    def _files(self) -> list[str]:
        names: Any = QSettings().value(self._key, [])
        return [names] if isinstance(names, str) else list(names or [])  # Qt returns a list of one as a str

    def _save(self, names: list[str]) -> None:
        QSettings().setValue(self._key, names)
        self._fill()

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.file_chosen.emit(action.data())
