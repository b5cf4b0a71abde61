"""Watches a training process from a thread and says in signals what it does."""

import logging

from PySide6.QtCore import QObject, QThread, Signal

from models.training_process import (
    Outcome,
    Progress,
    RetrainCancelledError,
    RetrainError,
    RetrainRequest,
    TrainingProcess,
)


class RetrainThread(QThread):
    """One retrain. It ends with exactly one of `retrained`, `retrain_failed` and `retrain_cancelled`."""

    progressed = Signal(object)
    """A `Progress`."""
    retrained = Signal(object)
    """The `Outcome`, not adopted yet."""
    retrain_failed = Signal(str)
    retrain_cancelled = Signal()

    def __init__(self, request: RetrainRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = request
        self._training = TrainingProcess(request)

    def cancel(self) -> None:
        """End the training process; `retrain_cancelled` follows."""
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
                    self.progressed.emit(message)
                elif isinstance(message, Outcome):
                    outcome = message
        except RetrainCancelledError:
            self.retrain_cancelled.emit()
        except RetrainError as error:
            self.retrain_failed.emit(str(error))
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            logging.exception("the retrain could not be watched")
            self.retrain_failed.emit(f"The retrain failed: {error or type(error).__name__}")
        else:
            self.retrained.emit(outcome)
