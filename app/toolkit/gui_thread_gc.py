"""Runs Python's cyclic garbage collector in the GUI thread only, because Qt objects must not be destroyed elsewhere.

Reference cycles, such as discarded parts of a chart, are freed by the collector, which otherwise runs in whichever
thread allocates the next object.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimerEvent

INTERVAL_MS = 1000


class GuiThreadGC(QObject):
    """Disables automatic collection and collects in its own thread, with Python's thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._freeze()
        self.startTimer(INTERVAL_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        if len(sys.modules) != self._modules:
            self._freeze()
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if due:
            gc.collect(max(due))

    def _freeze(self) -> None:
        """Exclude loaded modules from collection: scanning them takes 60 to 200 ms each time."""
        gc.freeze()
        self._modules = len(sys.modules)
