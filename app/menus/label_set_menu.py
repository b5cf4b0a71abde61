"""The menu of label sets: which labels are read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import label_set_text
from models.ink.label_sets import LabelSet

_TOOLTIP_RUNS = 60


class LabelSetMenu(QMenu):
    """The named sets, then the writer's own selections; the one in use is checked."""

    label_set_chosen = Signal(object)
    """A `LabelSet`."""
    selection_requested = Signal()
    """The writer wants to type the labels of a new selection."""
    removal_requested = Signal(object)
    """The own selection in use is to be removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("La&bels to Read"))
        self.setToolTipsVisible(True)
        self.setEnabled(False)
        self._group: QActionGroup | None = None

    def show_label_sets(self, named: Sequence[LabelSet], own: Sequence[LabelSet], current: LabelSet) -> None:
        """Offer these; `current` is the one in use."""
        self.clear()
        if self._group:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        for label_set in named:
            self._add(label_set, label_set_text.sample(label_set), current)
        self.addSeparator()
        for label_set in own:
            self._add(label_set, "", current)
        self.addAction(self.tr("&New Selection…"), self.selection_requested.emit)
        if not current.is_named:
            text = self.tr("&Delete {}").format(_escaped(label_set_text.name(current)))
            self.addAction(text, lambda: self.removal_requested.emit(current))
        self.setEnabled(True)

    def _add(self, label_set: LabelSet, sample: str, current: LabelSet) -> None:
        assert self._group
        text = _escaped(label_set_text.name(label_set)) + (f"\t{_escaped(sample)}" if sample else "")
        action = QAction(text, self._group, checkable=True, checked=label_set == current)
        action.setToolTip(label_set_text.contents(label_set, _TOOLTIP_RUNS))
        action.setData(label_set)
        action.triggered.connect(lambda: self.label_set_chosen.emit(label_set))
        self.addAction(action)


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
