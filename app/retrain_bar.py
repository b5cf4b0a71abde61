"""Shows in the status bar how far a retrain is, with its Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from models.training_process import Progress


class RetrainBar(QWidget):
    """Hidden unless a retrain is on."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = QLabel()
        self._stage.setAccessibleName("Retrain stage")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName("Retrain progress")
        self._cancel = QPushButton("Cancel")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cancel.clicked.connect(self.cancel_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        self._stage.setText(progress.stage)
        self._bar.setValue(round(progress.fraction * 1000))
        self.show()
