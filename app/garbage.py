"""Python's garbage is collected in the window's thread only: in another one Qt's objects must not be destroyed.

Objects that refer to each other, as discarded parts of a chart do, are not freed when they are let go but when the
collector finds them, and by itself it runs in whichever thread happens to make the next object.
"""

import gc

from PySide6.QtCore import QObject, QTimerEvent

INTERVAL = 1000  # milliseconds


class GarbageCollector(QObject):
    """Collects in the thread it was made in, as often as Python would; nobody else collects from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._frozen = False
        self.startTimer(INTERVAL)

    def timerEvent(self, event: QTimerEvent) -> None:
        counts, most = gc.get_count(), gc.get_threshold()
        oldest_due = max((generation for generation in range(3) if counts[generation] > most[generation]), default=None)
        if oldest_due is None:
            return
        gc.collect(oldest_due)
        if oldest_due == 2 and not self._frozen:
            gc.freeze()  # modules live for ever: to look through them again would take 60 ms each time
            self._frozen = True
