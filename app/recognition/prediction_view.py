"""Shows the predicted label in large type, and the confidence as a word, a symbol and a colour."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.i18n.formatting import FAIRLY_SURE, Sureness
from app.toolkit.appearance import READING_PX, scaled
from app.toolkit.colours import sureness_colour
from models.inference.prediction import Prediction

NO_READING = "–"


class PredictionView(QWidget):
    """Shows a dash without a prediction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(NO_READING)
        self._label.setFont(scaled(self._label.font(), READING_PX))
        self._label.setFixedHeight(round(self._label.fontMetrics().ascent() * 1.25))  # without the leading
        self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance("M"))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAccessibleName(self.tr("Label read"))
        # A long label must neither widen the panel nor move the other widgets.
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._symbol = _Symbol()
        self._sureness = QLabel()
        self._sureness.setAccessibleName(self.tr("How sure the model is"))
        sureness = QHBoxLayout()
        sureness.setSpacing(6)
        sureness.addWidget(self._symbol)
        sureness.addWidget(self._sureness)
        sureness.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addStretch()
        layout.addWidget(self._label)
        layout.addLayout(sureness)
        self._reserve_width()
        self.show_prediction(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._reserve_width()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reserve_width()  # only now the font is final

    def _reserve_width(self) -> None:
        """Keep room for the widest text, so that nothing moves when the reading changes."""
        metrics = self._sureness.fontMetrics()
        texts = [formatting.sureness(probability) for probability in (1.0, FAIRLY_SURE, 0.0)]
        widest = max(map(metrics.horizontalAdvance, texts))
        self._sureness.setMinimumWidth(widest + metrics.horizontalAdvance("00"))  # as 10.0 %

    def show_prediction(self, prediction: Prediction | None) -> None:
        self._label.setText(prediction.label if prediction else NO_READING)
        self._label.setEnabled(prediction is not None)
        self._sureness.setText(formatting.sureness(prediction.probability) if prediction else "")
        self._symbol.show_sureness(Sureness.of(prediction.probability) if prediction else None)


class _Symbol(QWidget):
    """A full disc for sure, half a disc for fairly sure, a ring for not sure. Its size is fixed."""

    def __init__(self) -> None:
        super().__init__()
        self._sureness: Sureness | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(14, 14)

    def show_sureness(self, sureness: Sureness | None) -> None:
        if sureness is not self._sureness:
            self._sureness = sureness
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sureness is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = sureness_colour(self._sureness, self.palette())
        disc = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(colour, 2))
        painter.drawEllipse(disc)
        painter.setBrush(colour)
        if self._sureness is Sureness.SURE:
            painter.drawEllipse(disc)
        elif self._sureness is Sureness.FAIRLY_SURE:
            painter.drawPie(disc, -90 * 16, -180 * 16)  # in sixteenths of a degree: the left half
