"""The menu of the models that were in use, any of which can be used again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n.registry_text import champion, reason
from models.registry.registry_entry import RegistryEntry


class RollbackMenu(QMenu):
    """The newest first, the shipped model last; the one in use is checked and cannot be chosen."""

    model_chosen = Signal(str)
    """The id of a model for the current writer."""
    shared_model_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Roll &Back"))
        self.setToolTipsVisible(True)
        self.setEnabled(False)
        self._shared_menu: QMenu | None = None

    def show_history(self, history: Sequence[RegistryEntry], current: str, shipped: str) -> None:
        """`history` as `Registry.history` gives it for the writer; `current` and `shipped` are ids of models.

        Shared models are listed a second time, in a submenu that makes one the shared champion again.
        """
        self.clear()
        if self._shared_menu:
            self._shared_menu.deleteLater()
            self._shared_menu = None
        used = _last_uses(history)
        shipped_text = self.tr("The shipped model")
        for model_id, entry in reversed(used.items()):
            self._add(self, model_id, champion(entry), reason(entry), current)
        self._add(self, shipped, shipped_text, "", current)
        shared = [entry for entry in history if entry.writer is None]
        if shared:
            self.addSeparator()
            self._shared_menu = self.addMenu(self.tr("For &All Writers without Their Own Model"))
            self._shared_menu.setToolTipsVisible(True)
            current_shared = shared[-1].model_id
            for model_id, entry in reversed(_last_uses(shared).items()):
                self._add(self._shared_menu, model_id, champion(entry), reason(entry), current_shared)
            self._add(self._shared_menu, shipped, shipped_text, "", current_shared)
        self.setEnabled(bool(used))

    def _add(self, menu: QMenu, model_id: str, text: str, tip: str, current: str) -> None:
        action = QAction(text, menu, checkable=True, checked=model_id == current, enabled=model_id != current)
        action.setToolTip(tip)
        action.setData(model_id)
        action.triggered.connect(self._on_chosen)
        menu.addAction(action)

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            chosen = self.model_chosen if action.parent() is self else self.shared_model_chosen
            chosen.emit(action.data())


def _last_uses(history: Sequence[RegistryEntry]) -> dict[str, RegistryEntry]:
    """The last entry of each model but the shipped one, in the order in which they were last put in use."""
    used: dict[str, RegistryEntry] = {}
    for entry in history:
        if entry.file:
            used.pop(entry.model_id, None)
            used[entry.model_id] = entry
    return used
