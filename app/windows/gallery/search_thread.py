"""Looks trials up in a thread, so that the window stays alive however many there are."""

import logging
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from app.i18n.translation import error_text
from corrections.store.store import Store
from corrections.store.trial_filter import FilterOptions, TrialFilter


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The ids of the selected trials, the newest first, and what could be selected at that moment."""

    selection: TrialFilter
    ids: NDArray[np.int64]
    choices: FilterOptions


class TrialSearchThread(QThread):
    """One question at a time; of those that come meanwhile only the last is answered."""

    found = Signal(object)
    """A `Found`."""
    finding_failed = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._asked = TrialFilter()
        self._waiting: TrialFilter | None = None
        self.finished.connect(self._on_finished)

    @property
    def busy(self) -> bool:
        return self.isRunning() or self._waiting is not None

    def find(self, selection: TrialFilter) -> None:
        """Ask for the trials of `selection`; ends with one of the signals."""
        self._waiting = selection
        QTimer.singleShot(0, self, self._begin)  # what else is asked for by the same event is answered with it

    def stop(self) -> None:
        """Forget what waits, and wait for what runs."""
        self._waiting = None
        self.wait()

    @Slot()
    def _on_finished(self) -> None:
        self.wait()  # Qt says so a moment before the thread can be started again
        self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._waiting is not None and not self.isRunning():
            self._asked, self._waiting = self._waiting, None
            self.start()

    def run(self) -> None:
        selection = self._asked
        try:
            answer = SearchResult(
                selection, np.array(self._store.ids(selection), np.int64), self._store.filter_options()
            )
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            logging.exception("the store could not be searched")
            self.finding_failed.emit(error_text(error))
        else:
            self.found.emit(answer)
