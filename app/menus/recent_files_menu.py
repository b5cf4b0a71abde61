"""A menu of files that were opened before, the newest first. Kept from one start to the next."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

SHOWN = 8


class RecentFilesMenu(QMenu):
    """Disabled while there is none."""

    file_chosen = Signal(str)

    def __init__(self, title: str, key: str, parent: QWidget | None = None) -> None:
        """`key` names the list among the settings."""
        super().__init__(title, parent)
        self._key = key
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self._fill()

    def add(self, name: str) -> None:
        """This file was opened just now."""
        name = str(Path(name).absolute())
        self._keep([name, *(each for each in self._files() if each != name)][:SHOWN])

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
            self.addAction(self.tr("Clear This List")).triggered.connect(lambda: self._keep([]))
        self.setEnabled(not self.isEmpty())

    def _files(self) -> list[str]:
        kept: Any = QSettings().value(self._key, [])
        return [kept] if isinstance(kept, str) else list(kept or [])  # Qt keeps a list of one as text

    def _keep(self, names: list[str]) -> None:
        QSettings().setValue(self._key, names)
        self._fill()

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.file_chosen.emit(action.data())
