"""Python's garbage is collected in the window's thread only: in another one Qt's objects must not be destroyed.

Objects that refer to each other, as discarded parts of a chart do, are not freed when they are let go but when the
collector finds them, and by itself it runs in whichever thread happens to make the next object.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimerEvent

INTERVAL = 1000  # milliseconds


class GuiThreadGC(QObject):
    """Collects in the thread it was made in, as often as Python would; nobody else collects from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._freeze()
        self.startTimer(INTERVAL)

    def timerEvent(self, event: QTimerEvent) -> None:
        if len(sys.modules) != self._modules:
            self._freeze()
        counts, most = gc.get_count(), gc.get_threshold()
        oldest_due = max((generation for generation in range(3) if counts[generation] > most[generation]), default=None)
        if oldest_due is not None:
            gc.collect(oldest_due)

    def _freeze(self) -> None:
        """Modules live for ever: to look through them again and again would take 60 to 200 ms each time."""
        gc.freeze()
        self._modules = len(sys.modules)
