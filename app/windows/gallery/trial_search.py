"""Looks trials up in a thread, so that the window stays alive however many there are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.i18n.translation import error_text
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from corrections.store.store import Store
from corrections.store.trial_filter import FilterOptions, TrialFilter


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The ids of the selected trials, the newest first, and what could be selected at that moment."""

    selection: TrialFilter
    ids: NDArray[np.int64]
    choices: FilterOptions


class TrialSearch(QObject):
    """One search at a time. Of the filters that are asked for meanwhile only the last is searched for."""

    found = Signal(object)
    """A `SearchResult`."""
    search_failed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting: TrialFilter | None = None
        self._task: BackgroundTask | None = None

    @property
    def busy(self) -> bool:
        return self._is_running or self._waiting is not None

    @property
    def _is_running(self) -> bool:
        return self._task is not None and self._task.is_running

    def find(self, selection: TrialFilter) -> None:
        """Search for the trials of `selection`; ends with one of the signals."""
        self._waiting = selection
        QTimer.singleShot(0, self, self._start)  # the last filter that is asked for by one event is enough

    def stop(self) -> None:
        """Forget what waits, and end what runs, without a signal."""
        self._waiting = None
        abandon_tasks(self)

    @Slot()
    def _start(self) -> None:
        if self._waiting is None or self._is_running:
            return
        store, selection = self._store, self._waiting
        self._waiting = None
        self._task = run_in_background(
            lambda _: SearchResult(selection, np.array(store.ids(selection), np.int64), store.filter_options()),
            parent=self,
            on_done=self._on_done,
            on_failed=self._on_failed,
        )

    def _on_done(self, result: SearchResult) -> None:
        self.found.emit(result)
        self._start()

    def _on_failed(self, error: Exception) -> None:
        self.search_failed.emit(error_text(error))
        self._start()
