"""The grid of cards: scrolls, selects, and hears what is typed over the selection."""

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.windows.gallery.card import GAP, CardDelegate
from app.windows.gallery.trial_model import TrialModel

SMALLEST, LARGEST, STEP = 48, 240, 16
"""Sides of a thumbnail in logical pixels."""
NOTCH = 120
"""Of a wheel, as Qt counts."""


class TrialView(QListView):
    """Cards stand in columns that share the width evenly."""

    label_typed = Signal(str)
    """A character was typed over a selection."""
    label_asked = Signal()
    """Enter, or a double click: a label of any length is to be given."""
    zoom_asked = Signal(int)
    """Steps of the thumbnails' size, positive for larger ones."""
    menu_asked = Signal(QPoint)
    """A context menu, at this place of the screen."""

    def __init__(self, model: TrialModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trials = model
        self._cards = CardDelegate(model, self)
        self._turned = 0  # by a wheel with Ctrl, less than a notch
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the columns jump when it comes
        self.setMouseTracking(True)  # the card under the mouse is lit
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(self.tr("Drawings"))
        self.doubleClicked.connect(self.label_asked)

    @property
    def side(self) -> int:
        """Of a thumbnail, in logical pixels."""
        return self._cards.side

    def show_side(self, side: int) -> None:
        """Paint thumbnails of this size; what is at the top stays there."""
        first = self.indexAt(QPoint(self.gridSize().width() // 2, self.gridSize().height() // 2))
        self._cards.show_side(side)
        self._spread()
        if first.isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)

    # The selection -------------------------------------------------------------------------------------------------

    @property
    def chosen_count(self) -> int:
        return sum(last + 1 - first for first, last in self._chosen_runs())

    def chosen_ids(self) -> list[int]:
        """Of the selected trials, in the order shown."""
        return [each for first, last in self._chosen_runs() for each in self._trials.ids[first : last + 1].tolist()]

    def _chosen_runs(self) -> list[tuple[int, int]]:
        return sorted((run.top(), run.bottom()) for run in self.selectionModel().selection().toList())

    def show_ids(self, ids: NDArray[np.int64], choose: Collection[int] | None = None) -> None:
        """Show these trials, and select those of `choose`.

        With None, those that are selected stay so as far as they are still there, and so does the place; when all of
        them have gone, the trial that took the place of the first is selected.
        """
        before, place = self.chosen_ids(), self.verticalScrollBar().value()
        row = next((first for first, _ in self._chosen_runs()), 0)
        self._trials.show_ids(ids)
        self.executeDelayedItemsLayout()
        rows = self._trials.rows(before if choose is None else choose)
        if choose is None and before and not rows and len(ids):
            rows = [min(row, len(ids) - 1)]
        self._choose_rows(rows)
        if choose is None:
            self.verticalScrollBar().setValue(place)
        elif rows:
            self.scrollTo(self._trials.index(rows[0]))
        else:
            self.scrollToTop()

    def _choose_rows(self, rows: Sequence[int]) -> None:
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._trials.index(first), self._trials.index(last))
        if rows:
            self.setCurrentIndex(self._trials.index(rows[0]))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Events --------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        grid, seen = self.gridSize(), self.viewport().size()
        self._cards.begin_frame((seen.width() // grid.width() + 1) * (seen.height() // grid.height() + 2))
        super().paintEvent(event)
        if not self._cards.unfinished.isEmpty():
            self.viewport().update(self._cards.unfinished)  # in the next frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cards.show_side(self.side)
            self._spread()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.label_asked.emit()
            return
        text = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if text.strip() and text.isprintable() and not held and self.selectionModel().hasSelection():
            if not event.isAutoRepeat():
                self.label_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """What is typed is a label, nothing to look for."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString().strip() and self.selectionModel().hasSelection():
            self.label_typed.emit(event.commitString())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps, self._turned = int(self._turned / NOTCH), int(math.fmod(self._turned, NOTCH))
            if steps:
                self.zoom_asked.emit(steps)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        else:
            place = event.globalPos()
        self.menu_asked.emit(place)

    def _spread(self) -> None:
        """Share the width among as many columns as fit."""
        card, width = self._cards.card, self.viewport().width() - 1  # Qt breaks a row that fits exactly
        columns = max(1, width // (card.width() + GAP))
        grid = QSize(max(width // columns, card.width()), card.height() + GAP)
        if grid != self.gridSize():
            self.setGridSize(grid)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows in order as first and last of each run of neighbours."""
    starts = [0, *(at for at in range(1, len(rows)) if rows[at] != rows[at - 1] + 1), len(rows)]
    return ((rows[start], rows[end - 1]) for start, end in pairwise(starts) if start < end)
