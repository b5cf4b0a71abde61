"""Progress of a retrain or a model task in the status bar, with a Cancel button for a retrain."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.model_management import retrain_text
from app.model_management.retrain_progress import RetrainProgress
from app.model_management.retrain_progress_bar import RetrainProgressBar


class RetrainBar(QWidget):
    """Hidden while nothing is running."""

    cancel_requested = Signal()
    details_requested = Signal()
    """The bar was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = QLabel()
        self._stage.setAccessibleName(self.tr("Retrain stage"))
        self._bar = RetrainProgressBar()
        self._bar.setFixedWidth(160)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cancel.clicked.connect(self.cancel_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Show the learning curve and the models (Ctrl+4)"))
        self.hide()

    def show_retrain(self, progress: RetrainProgress, now: float) -> None:
        """`now` is a time of the clock that `progress` uses."""
        self._stage.setText(retrain_text.progress_text(progress, now))
        self._bar.show_fraction(progress.latest.fraction)
        self._cancel.show()
        self.show()

    def show_task(self, text: str) -> None:
        """Show a task of unknown duration."""
        self._stage.setText(text)
        self._bar.show_busy()
        self._cancel.hide()
        self.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.details_requested.emit()
