"""Retrains, one at a time, each watched from a thread; the signals for the whole window are declared here."""

import logging
import time

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from app.i18n.translation import error_text
from app.i18n.verdict_text import verdict
from app.model_management.retrain_progress import RetrainProgress
from models.registry.promotion import Outcome
from models.training.retrain_messages import Progress, RetrainCancelledError, RetrainError, RetrainRequest

_TICK = 1000  # milliseconds


class RetrainRunner(QObject):
    """The retrain that is on, if one is. It ends with exactly one of the first three signals."""

    retrained = Signal(object)
    """An `Outcome`, not adopted yet."""
    retrain_failed = Signal(str)
    retrain_cancelled = Signal()
    busy_changed = Signal(bool)
    advanced = Signal()
    """There is something new in `log`, or a second went by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log: RetrainProgress | None = None
        """Of the retrain that is on, or of the last one; None before the first."""
        self._thread: RetrainThread | None = None
        self._cancelled = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self.advanced)

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, request: RetrainRequest) -> None:
        """Begin to retrain; none may be on."""
        assert not self.busy
        self._cancelled = False
        self.log = RetrainProgress(request.writer or "", time.monotonic())
        self._thread = RetrainThread(request, self)
        self._thread.happened.connect(self._on_happened)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self._tick.start()
        self.busy_changed.emit(True)
        self.advanced.emit()

    @Slot()
    def cancel(self) -> None:
        """End it, if one is on; everything stays as it was."""
        if self._thread:
            self._cancelled = True
            self._thread.cancel()

    def abandon(self) -> None:
        """End now, without a trace and without a signal: the window closes."""
        if self._thread:
            self._thread.abandon()

    @Slot(object)
    def _on_happened(self, event: Progress | Outcome | Exception) -> None:
        match event:
            case Progress():
                self._on_progress(event)
            case Outcome():
                self._on_retrained(event)
            case RetrainCancelledError():
                self._on_cancelled()
            case RetrainError():
                self._on_failed(error_text(event))
            case Exception():
                self._on_failed(self.tr("The retrain failed: {}").format(error_text(event)))

    def _on_progress(self, progress: Progress) -> None:
        assert self.log
        self.log.add(progress, time.monotonic())
        self.advanced.emit()

    def _on_retrained(self, outcome: Outcome) -> None:
        if self._cancelled:  # it was on its way when Cancel was pressed
            outcome.challenger.unlink(missing_ok=True)
            self._on_cancelled()
        else:
            self._end(verdict(outcome.verdict, "" if outcome.writer else self.tr("everybody")), finished=True)
            self.retrained.emit(outcome)

    def _on_failed(self, reason: str) -> None:
        self._end(reason)
        self.retrain_failed.emit(reason)

    def _on_cancelled(self) -> None:
        self._end(self.tr("It was cancelled; everything is as it was."))
        self.retrain_cancelled.emit()

    def _end(self, came_to: str, *, finished: bool = False) -> None:
        assert self.log
        self.log.end(came_to, time.monotonic(), finished=finished)

    @Slot()
    def _on_finished(self) -> None:
        assert self._thread
        self._thread.deleteLater()
        self._thread = None
        self._tick.stop()
        self.busy_changed.emit(False)


class RetrainThread(QThread):
    """One retrain."""

    happened = Signal(object)
    """A `Progress`, again and again; at last an `Outcome`, not adopted yet, or the error that ended the retrain."""

    def __init__(self, request: RetrainRequest, parent: QObject | None = None) -> None:
        from models.training.retrain_process import TrainingProcess  # here: it takes a sixth of the window's start

        super().__init__(parent)
        self._request = request
        self._training = TrainingProcess(request)

    def cancel(self) -> None:
        """End the training process; a `RetrainCancelledError` follows."""
        self._training.cancel()

    def abandon(self) -> None:
        """End now, wait for it, and leave no challenger behind: nobody will hear of the outcome."""
        self.cancel()
        self.wait()
        self._request.challenger.unlink(missing_ok=True)

    def run(self) -> None:
        outcome = None
        try:
            for message in self._training.run():
                if isinstance(message, Progress):
                    self.happened.emit(message)
                elif isinstance(message, Outcome):
                    outcome = message
        except RetrainError as error:
            self.happened.emit(error)
        except Exception as error:  # the thread's boundary: whatever it is, the window must show it
            logging.exception("the retrain could not be watched")
            self.happened.emit(error)
        else:
            self.happened.emit(outcome)
