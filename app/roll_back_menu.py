"""The menu of the models that were in use, any of which can be used again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app import words


class RollBackMenu(QMenu):
    """The newest first, the shipped model last; the one in use is checked and cannot be chosen."""

    model_chosen = Signal(str)
    """The id of a model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Roll &Back", parent)
        self.setToolTipsVisible(True)
        self.setEnabled(False)

    def show_history(self, history: Sequence[dict[str, Any]], current: str, shipped: str) -> None:
        """`history` as `Session.champions` gives it; `current` and `shipped` are ids of models."""
        self.clear()
        promoted: dict[str, dict[str, Any]] = {}
        for entry in history:
            if entry["file"]:
                promoted.pop(entry["model_id"], None)
                promoted[entry["model_id"]] = entry
        for model_id, entry in reversed(promoted.items()):
            self._add(model_id, words.champion(entry), words.reason(entry), current)
        self._add(shipped, "The model that came with the program", "", current)
        self.setEnabled(bool(promoted))

    def _add(self, model_id: str, text: str, tip: str, current: str) -> None:
        action = QAction(text, self, checkable=True, checked=model_id == current, enabled=model_id != current)
        action.setToolTip(tip)
        action.setData(model_id)
        action.triggered.connect(self._on_chosen)
        self.addAction(action)

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.model_chosen.emit(action.data())
