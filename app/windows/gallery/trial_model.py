"""The found trials as a Qt list model: all ids, and a cache of the trials viewed last."""

from collections.abc import Collection
from typing import Any

import numpy as np
from cachetools import LRUCache
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from app.i18n import formatting
from app.i18n.translation import error_text
from corrections.store.lines import StoredLine
from corrections.store.store import Store
from corrections.store.trial_filter import StoredTrial
from corrections.trials.trial import LabelSource
from models.system.errors import StoreError

BLOCK = 64
"""Trials read from the store in one query."""
CACHED_BLOCKS = 32


class TrialModel(QStringListModel):
    """One row per trial, in the order of `ids`.

    A QStringListModel of empty strings, because views call rowCount once per row while they lay out: 100,000 calls into
    Python take 0.2 s.
    """

    reading_failed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._store = store
        self._blocks: LRUCache[int, dict[int, StoredTrial]] = LRUCache(CACHED_BLOCKS)
        self._lines: LRUCache[int, dict[str, StoredLine]] = LRUCache(CACHED_BLOCKS)

    def show_ids(self, ids: NDArray[np.int64]) -> None:
        """Show these trials, read from the store again."""
        self._blocks.clear()
        self._lines.clear()
        same = np.array_equal(ids, self.ids)
        self.ids = ids
        if not same:
            self.setStringList([""] * len(ids))
        elif len(ids):
            self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))

    def rows(self, ids: Collection[int]) -> list[int]:
        """The rows of the trials that are shown, in order."""
        return np.flatnonzero(np.isin(self.ids, list(ids))).tolist() if ids else []

    def trial(self, row: int) -> StoredTrial | None:
        """The trial in this row; None if it was deleted meanwhile."""
        number = row // BLOCK
        block = self._blocks.get(number)
        if block is None:
            ids = self.ids[number * BLOCK : (number + 1) * BLOCK].tolist()
            try:
                block = self._store.trials(ids)
            except StoreError as error:
                block = {}
                self.reading_failed.emit(error_text(error))
            self._blocks[number] = block
        return block.get(int(self.ids[row]))

    def line(self, row: int) -> StoredLine | None:
        """The line of several characters that the trial in this row is in; None if there is none."""
        trial = self.trial(row) if 0 <= row < len(self.ids) else None
        if trial is None or trial.line_id is None:
            return None
        number = row // BLOCK
        lines = self._lines.get(number)
        if lines is None:
            try:
                lines = self._store.lines({each.line_id for each in self._blocks[number].values() if each.line_id})
            except StoreError as error:
                lines = {}
                self.reading_failed.emit(error_text(error))
            self._lines[number] = lines
        found = lines.get(trial.line_id)
        return found if found and found.length > 1 else None

    def place_text(self, row: int) -> str:
        """`in 4078, place 2`; empty for a character that stands alone."""
        trial, line = self.trial(row), self.line(row)
        if trial is None or trial.place is None or line is None:
            return ""
        return self.tr("in {line}, place {place}").format(line=line.text, place=formatting.number(trial.place + 1))

    def label(self, row: int) -> str:
        found = self.trial(row) if 0 <= row < len(self.ids) else None
        return found.label if found else ""

    def is_loaded(self, row: int) -> bool:
        """True if the row is cached, so that `trial` does not query the store."""
        return self._blocks.get(row // BLOCK) is not None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._title(index.row())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._description(index.row())
        return None

    def _title(self, row: int) -> str:
        """The label, and the prediction if it was wrong."""
        trial = self.trial(row)
        if trial is None:
            return ""
        if trial.source == LabelSource.CORRECTED:
            return self.tr("{label}, wrongly read as {predicted}").format(label=trial.label, predicted=trial.predicted)
        return trial.label

    def _description(self, row: int) -> str:
        """Label, prediction, writer and time, and the place in a line, one per line."""
        trial = self.trial(row)
        if trial is None:
            return ""
        how = {
            LabelSource.ACCEPTED: self.tr("{label}, accepted"),
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
            del lines[1]  # an imported drawing has no prediction
        if place := self.place_text(row):
            lines.append(place)
        return "\n".join(lines)
