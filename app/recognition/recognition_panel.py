"""The column beside the canvas: prediction, raster, alternatives, label entry, known labels and accuracy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import formatting
from app.recognition.alternatives_view import AlternativesView
from app.recognition.known_labels_view import KnownLabelsView
from app.recognition.label_entry import LabelEntry
from app.recognition.prediction_view import PredictionView
from app.recognition.raster_view import RasterView
from corrections.trials.accuracy import Accuracy
from models.inference.prediction import Prediction

if TYPE_CHECKING:  # the window is painted before NumPy loads
    import numpy as np
    from numpy.typing import NDArray

WIDTH_PX = 280


class RecognitionPanel(QWidget):
    """Lays out the views."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prediction_view = PredictionView()
        self.raster_view = RasterView()
        self.alternatives_view = AlternativesView()
        self.label_entry = LabelEntry()
        self.known_labels_view = KnownLabelsView()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setAccessibleName(self.tr("What you can do"))
        self._hint.setFixedHeight(_two_lines(self._hint))  # keeps the layout when the text changes
        self._accuracy = QLabel("…")
        self._accuracy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._accuracy.setAccessibleName(self.tr("Accuracy"))
        self._accuracy.setMinimumHeight(_two_lines(self._accuracy))  # keeps the layout when the interval appears
        self._lay_out()
        self.setFixedWidth(max(WIDTH_PX, self.minimumSizeHint().width()))  # texts are longer in other languages

    def _lay_out(self) -> None:
        raster_column = QVBoxLayout()
        raster_column.setSpacing(2)
        caption = QLabel(self.tr("what the model sees"))
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        raster_column.addWidget(self.raster_view, 0, Qt.AlignmentFlag.AlignHCenter)
        raster_column.addWidget(caption)
        top = QHBoxLayout()
        top.addWidget(self.prediction_view, 1)
        top.addLayout(raster_column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._hint)
        layout.addWidget(self.alternatives_view)
        layout.addWidget(self.label_entry)
        layout.addStretch(1)
        layout.addWidget(_boxed(self.tr("Labels"), self.known_labels_view))
        layout.addWidget(_boxed(self.tr("Accuracy"), self._accuracy))

    def show_accuracy(self, accuracy: Accuracy) -> None:
        self._accuracy.setText(formatting.accuracy(accuracy))

    def show_hint(self, text: str) -> None:
        """Show what can be done now."""
        if text != self._hint.text():
            self._hint.setText(text)

    def show_reading(self, prediction: Prediction | None, raster: "NDArray[np.float32] | None") -> None:
        """Show a prediction and its size×size float32 raster in [0, 1]; None empties the views."""
        self.prediction_view.show_prediction(prediction)
        self.alternatives_view.show_prediction(prediction)
        self.raster_view.show_raster(raster)


def _two_lines(label: QLabel) -> int:
    """The height of two lines in the script of the accessible name: Chinese uses another font than the label's."""
    sample = QLabel(f"{label.accessibleName()}\n{label.accessibleName()}")
    sample.setFont(label.font())
    return sample.sizeHint().height()


def _boxed(title: str, content: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(content)
    return box
