"""Work that would hold the window up, done in a thread: one function, and one signal with what it came to."""

import logging
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QThread, Signal

from app.i18n.translation import error_text

Report: TypeAlias = Callable[[int, int], None]
"""So much of so much is done. It ends the work when nobody wants the result any more."""


class _CancelledError(Exception):
    """Nobody wants the result any more."""


class BackgroundTask(QThread):
    """Ends with `done`, or `failed`, or, when it was cancelled, with neither; QThread's own `finished` comes last."""

    progressed = Signal(int, int)
    """So much of so much is done."""
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, function: Callable[[Report], object], parent: QObject | None = None) -> None:
        """`function` is given what it shall call from time to time with its progress; it is also ended from there."""
        super().__init__(parent)
        self._function = function

    def cancel(self) -> None:
        self.requestInterruption()

    def run(self) -> None:
        try:
            result = self._function(self._on_progress)
        except _CancelledError:
            pass
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            logging.exception("work in a thread failed")
            self.failed.emit(error_text(error))
        else:
            self.done.emit(result)

    def _on_progress(self, so_much: int, of: int) -> None:
        if self.isInterruptionRequested():
            raise _CancelledError
        self.progressed.emit(so_much, of)
