"""The column beside the canvas: what was read, the label, what the model sees, what it knows, how often it is right."""

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

WIDTH = 280


class RecognitionPanel(QWidget):
    """Holds the views and places them; what they show is set through them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prediction_view = PredictionView()
        self.raster_view = RasterView()
        self.alternatives_view = AlternativesView()
        self.label_entry = LabelEntry()
        self.label_set_view = KnownLabelsView()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setAccessibleName(self.tr("What you can do"))
        self._hint.setFixedHeight(_two_lines(self._hint))  # nothing moves when it changes
        self._accuracy = QLabel("…")
        self._accuracy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._accuracy.setAccessibleName(self.tr("Accuracy"))
        self._accuracy.setMinimumHeight(_two_lines(self._accuracy))  # nothing moves when the interval comes
        self._lay_out()
        self.setFixedWidth(max(WIDTH, self.minimumSizeHint().width()))  # what is said is longer in other languages

    def _lay_out(self) -> None:
        seen = QVBoxLayout()
        seen.setSpacing(2)
        caption = QLabel(self.tr("what the model sees"))
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        seen.addWidget(self.raster_view, 0, Qt.AlignmentFlag.AlignHCenter)
        seen.addWidget(caption)
        top = QHBoxLayout()
        top.addWidget(self.prediction_view, 1)
        top.addLayout(seen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._hint)
        layout.addWidget(self.alternatives_view)
        layout.addWidget(self.label_entry)
        layout.addStretch(1)
        layout.addWidget(_boxed(self.tr("Labels"), self.label_set_view))
        layout.addWidget(_boxed(self.tr("Accuracy"), self._accuracy))

    def show_accuracy(self, accuracy: Accuracy) -> None:
        self._accuracy.setText(formatting.accuracy(accuracy))

    def show_hint(self, text: str) -> None:
        """What can be done now."""
        if text != self._hint.text():
            self._hint.setText(text)

    def show_reading(self, prediction: Prediction | None, raster: "NDArray[np.float32] | None") -> None:
        """What was read, from this size×size float32 raster in [0, 1]; None as before the first reading."""
        self.prediction_view.show_prediction(prediction)
        self.alternatives_view.show_prediction(prediction)
        self.raster_view.show_raster(raster)


def _two_lines(label: QLabel) -> int:
    """The height of two lines in the writing of its name: that of Chinese comes from another font than the label's."""
    like_it = QLabel(f"{label.accessibleName()}\n{label.accessibleName()}")
    like_it.setFont(label.font())
    return like_it.sizeHint().height()


def _boxed(title: str, inside: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(inside)
    return box
