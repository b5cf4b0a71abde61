"""The selected trials as a list for Qt's views: all ids, and of the rest what was looked at last."""

from collections.abc import Collection
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.lru_cache import LruCache
from corrections.store.store import Store
from corrections.store.store_file import StoreError
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import LabelSource

BLOCK = 64
"""Trials that are read from the store together."""
BLOCKS_KEPT = 32


class TrialModel(QStringListModel):
    """A row a trial, in the order of `ids`.

    The rows are Qt's own, and empty: a view asks for the number of rows once a row while it lays out, and asking Python
    100,000 times takes a fifth of a second.
    """

    reading_failed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._store = store
        self._blocks: LruCache[int, dict[int, StoredTrial]] = LruCache(BLOCKS_KEPT)

    def show_ids(self, ids: NDArray[np.int64]) -> None:
        """Show these trials from now on, as the store has them now."""
        self._blocks.clear()
        same = np.array_equal(ids, self.ids)
        self.ids = ids
        if not same:
            self.setStringList([""] * len(ids))
        elif len(ids):
            self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))

    def rows(self, ids: Collection[int]) -> list[int]:
        """Where these trials are, those that are; in order."""
        return np.flatnonzero(np.isin(self.ids, list(ids))).tolist() if ids else []

    def trial(self, row: int) -> StoredTrial | None:
        """None when it is there no more."""
        number = row // BLOCK
        block = self._blocks.get(number)
        if block is None:
            ids = self.ids[number * BLOCK : (number + 1) * BLOCK].tolist()
            try:
                block = self._store.trials(ids)
            except StoreError as error:
                block = {}
                self.reading_failed.emit(error_text(error))
            self._blocks.keep(number, block)
        return block.get(int(self.ids[row]))

    def label(self, row: int) -> str:
        found = self.trial(row) if 0 <= row < len(self.ids) else None
        return found.label if found else ""

    def is_loaded(self, row: int) -> bool:
        """Is `trial` of this row known without a look into the store?"""
        return self._blocks.get(row // BLOCK) is not None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._said(index.row())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._told(index.row())
        return None

    def _said(self, row: int) -> str:
        """The label, and what was read if that is something else."""
        trial = self.trial(row)
        if trial is None:
            return ""
        if trial.source == LabelSource.CORRECTED:
            return self.tr("{label}, wrongly read as {predicted}").format(label=trial.label, predicted=trial.predicted)
        return trial.label

    def _told(self, row: int) -> str:
        """All that is known of the trial, a line each."""
        trial = self.trial(row)
        if trial is None:
            return ""
        how = {
            LabelSource.ACCEPTED: self.tr("{label}, let stand"),
            LabelSource.CONFIRMED: self.tr("{label}, confirmed"),
            LabelSource.CORRECTED: self.tr("{label}, corrected"),
            LabelSource.IMPORTED: self.tr("{label}, imported"),
        }[LabelSource(trial.source)]
        lines = [
            how.format(label=trial.label),
            self.tr("read as {predicted}, {probability}, by model {model}").format(
                predicted=trial.predicted, probability=formatting.percent(trial.probability), model=trial.model_id[:8]
            ),
            self.tr("written by {writer} on {when}").format(writer=trial.writer, when=formatting.moment(trial.time)),
        ]
        if trial.source == LabelSource.IMPORTED:
            del lines[1]  # nothing was read
        return "\n".join(lines)
