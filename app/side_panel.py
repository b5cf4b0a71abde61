"""The column beside the canvas: what was read, the label, what the model sees, what it knows, how often it is right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from app import words
from app.label_entry import LabelEntry
from app.label_set_view import LabelSetView
from app.prediction_view import PredictionView
from app.raster_view import RasterView
from corrections.accuracy import Accuracy

WIDTH = 250


class SidePanel(QWidget):
    """Holds the views and places them; what they show is set through them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prediction_view = PredictionView()
        self.label_entry = LabelEntry()
        self.raster_view = RasterView()
        self.label_set_view = LabelSetView()
        self._accuracy = QLabel("…")
        self._accuracy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._accuracy.setAccessibleName("Accuracy")
        self._accuracy.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # nothing moves when the interval comes
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.prediction_view)
        layout.addWidget(self.label_entry)
        layout.addStretch(1)
        raster = QHBoxLayout()
        raster.addStretch()
        raster.addWidget(self.raster_view)
        raster.addStretch()
        layout.addWidget(_boxed("What the model sees", raster))
        labels = QVBoxLayout()
        labels.addWidget(self.label_set_view)
        layout.addWidget(_boxed("Labels", labels))
        accuracy = QVBoxLayout()
        accuracy.addWidget(self._accuracy)
        layout.addWidget(_boxed("Accuracy", accuracy))
        self.setFixedWidth(WIDTH)

    def show_accuracy(self, accuracy: Accuracy) -> None:
        self._accuracy.setText(words.accuracy(accuracy))

    def show_nothing_read(self) -> None:
        """As before the first reading, ready for the next drawing."""
        self.prediction_view.show_prediction(None)
        self.raster_view.show_raster(None)
        self.label_entry.reset()


def _boxed(title: str, inside: QLayout) -> QGroupBox:
    box = QGroupBox(title)
    box.setLayout(inside)
    return box
