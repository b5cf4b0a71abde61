"""Runs one retrain at a time and shows in the status bar how far it is, with its Cancel."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.retraining import RetrainThread
from models.training_process import Outcome, Progress, RetrainRequest


class RetrainBar(QWidget):
    """Hidden unless a retrain is on."""

    retrained = Signal(object)
    """An `Outcome`, not adopted yet."""
    retrain_failed = Signal(str)
    retrain_cancelled = Signal()
    busy_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thread: RetrainThread | None = None
        self._cancelled = False
        self._stage = QLabel()
        self._stage.setAccessibleName("Retrain stage")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName("Retrain progress")
        self._cancel = QPushButton("Cancel")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cancel.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        self.hide()

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, request: RetrainRequest) -> None:
        """Begin; exactly one of `retrained`, `retrain_failed` and `retrain_cancelled` follows."""
        assert not self.busy
        self._cancelled = False
        self._thread = RetrainThread(request, self)
        self._thread.progressed.connect(self._on_progressed)
        self._thread.retrained.connect(self._on_retrained)
        self._thread.retrain_failed.connect(self.retrain_failed)
        self._thread.retrain_cancelled.connect(self.retrain_cancelled)
        self._thread.finished.connect(self._on_finished)
        self._on_progressed(Progress("Starting", 0.0))
        self._thread.start()
        self.busy_changed.emit(True)

    @Slot()
    def cancel(self) -> None:
        if self._thread:
            self._cancelled = True
            self._thread.cancel()

    def abandon(self) -> None:
        """End now, without a trace and without a signal: the window closes."""
        if self._thread:
            self._thread.abandon()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self._stage.setText(progress.stage)
        self._bar.setValue(round(progress.fraction * 1000))
        self.show()

    @Slot(object)
    def _on_retrained(self, outcome: Outcome) -> None:
        if self._cancelled:  # it was on its way when Cancel was pressed
            outcome.challenger.unlink(missing_ok=True)
            self.retrain_cancelled.emit()
        else:
            self.retrained.emit(outcome)

    @Slot()
    def _on_finished(self) -> None:
        assert self._thread
        self._thread.deleteLater()
        self._thread = None
        self.hide()
        self.busy_changed.emit(False)
