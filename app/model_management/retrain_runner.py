"""Runs retrains one at a time; a thread watches the training process and signals report its events."""

import logging
import time

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from app.i18n.translation import error_text
from app.i18n.verdict_text import verdict
from app.model_management.retrain_progress import STAGES, RetrainProgress
from models.registry.promotion import Outcome
from models.training.retrain_messages import Progress, RetrainCancelledError, RetrainError, RetrainRequest

_TICK_MS = 1000


class RetrainRunner(QObject):
    """Starts and cancels retrains. Each ends with exactly one of the first three signals."""

    retrained = Signal(object)
    """An `Outcome`, not adopted yet."""
    retrain_failed = Signal(str)
    retrain_cancelled = Signal()
    busy_changed = Signal(bool)
    advanced = Signal()
    """`progress` changed, or a second passed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress: RetrainProgress | None = None
        """Progress of the running or the last retrain; None before the first."""
        self._thread: RetrainThread | None = None
        self._cancelled = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.advanced)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(self, request: RetrainRequest) -> None:
        """Start a retrain; none may be running."""
        assert not self.is_running
        self._cancelled = False
        self.progress = RetrainProgress(request.writer or "", time.monotonic())
        self._thread = RetrainThread(request, self)
        self._thread.reported.connect(self._on_reported)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()
        self._tick.start()
        self.busy_changed.emit(True)
        self.advanced.emit()

    @Slot()
    def cancel(self) -> None:
        """Cancel a running retrain; the model in use is unchanged."""
        if self._thread:
            self._cancelled = True
            self._thread.cancel()

    def abandon(self) -> None:
        """Cancel without a signal and delete the challenger. Called when the window closes."""
        if self._thread:
            self._thread.abandon()

    def replace_result(self, result: str) -> None:
        """Show how the last retrain really ended: its challenger was promoted, but could not be put in use."""
        assert self.progress
        self.progress.result = result
        self.advanced.emit()

    @Slot(object)
    def _on_reported(self, event: Progress | Outcome | Exception) -> None:
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
        assert self.progress
        self.progress.add(progress, time.monotonic())
        self.advanced.emit()

    def _on_retrained(self, outcome: Outcome) -> None:
        if self._cancelled:  # the outcome was already queued when Cancel was pressed
            outcome.challenger.unlink(missing_ok=True)
            self._on_cancelled()
        else:
            text = verdict(outcome.verdict, "" if outcome.writer else self.tr("all writers"))
            self._end(str(text), finished=True)
            self.retrained.emit(outcome)

    def _on_failed(self, reason: str) -> None:
        self._end(reason)
        self.retrain_failed.emit(reason)

    def _on_cancelled(self) -> None:
        self._end(self.tr("Cancelled; nothing was changed."))
        self.retrain_cancelled.emit()

    def _end(self, result: str, *, finished: bool = False) -> None:
        assert self.progress
        self.progress.end(result, time.monotonic(), finished=finished)
        if finished:
            times = ((stage, self.progress.seconds(stage)) for stage in STAGES)
            logging.info("retrain: %s", ", ".join(f"{stage} {each:.1f} s" for stage, each in times if each is not None))

    @Slot()
    def _on_finished(self) -> None:
        assert self._thread
        self._thread.deleteLater()
        self._thread = None
        self._tick.stop()
        self.busy_changed.emit(False)


class RetrainThread(QThread):
    """Watches one training process."""

    reported = Signal(object)
    """Any number of `Progress`, then an `Outcome` that is not adopted yet, or the error that ended the retrain."""

    def __init__(self, request: RetrainRequest, parent: QObject | None = None) -> None:
        from models.training.retrain_process import TrainingProcess  # here: a sixth of the start-up time

        super().__init__(parent)
        self._request = request
        self._training = TrainingProcess(request)

    def cancel(self) -> None:
        """End the training process; a `RetrainCancelledError` follows."""
        self._training.cancel()

    def abandon(self) -> None:
        """Cancel, wait, and delete the challenger; nothing more is emitted."""
        self.cancel()
        self.wait()
        self._request.challenger.unlink(missing_ok=True)

    def run(self) -> None:
        outcome = None
        try:
            for message in self._training.run():
                if isinstance(message, Progress):
                    self.reported.emit(message)
                elif isinstance(message, Outcome):
                    outcome = message
        except RetrainError as error:
            self.reported.emit(error)
        except Exception as error:  # thread boundary: the window shows any error
            logging.exception("the retrain could not be watched")
            self.reported.emit(error)
        else:
            self.reported.emit(outcome)
