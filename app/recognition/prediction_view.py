"""Shows the predicted label in large type, and the confidence as a word, a symbol and a colour."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.core.sureness import FAIRLY_SURE
from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.toolkit.appearance import BODY_PX, READING_PX, scaled
from app.toolkit.colours import sureness_colour
from models.inference.prediction import Prediction

NO_READING = "–"
GAP_PX = 8
"""On both sides of `or`, in logical pixels."""


class PredictionView(QWidget):
    """Shows a dash without a prediction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = _Shape()
        self._label.setAccessibleName(self.tr("Label read"))
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
        probability = prediction.shape_probability if prediction else None
        self._label.show_labels((prediction.label, *prediction.lookalikes) if prediction else ())
        self._sureness.setText("" if probability is None else formatting.sureness(probability))
        self._symbol.show_sureness(None if probability is None else Sureness.of(probability))


class _Shape(QLabel):
    """A label in large type; where its shape is other labels too, `or` in body type and the next of them."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._small = scaled(self.font(), BODY_PX)
        self.setFont(scaled(self.font(), READING_PX))
        self.setFixedHeight(round(self.fontMetrics().ascent() * 1.25))  # without the leading
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("M"))
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A long label must neither widen the panel nor move the other widgets.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_labels(self, labels: tuple[str, ...]) -> None:
        """The first of `labels` is what is read; none shows a dash."""
        self._labels = labels
        self.setText(formatting.one_of(labels) if labels else NO_READING)
        self.setToolTip(self.text() if len(labels) > 1 else "")
        self.setEnabled(bool(labels))

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._labels) < 2:
            super().paintEvent(event)
            return
        painter, text = QPainter(self), self.palette().windowText().color()
        base = (self.height() + self.fontMetrics().capHeight()) // 2
        left = self._paint(painter, self._labels[0], (self.font(), text), (0, base))
        more = self.tr("or", "between two labels of one shape")
        left = self._paint(
            painter, more, (self._small, self.palette().placeholderText().color()), (left + GAP_PX, base)
        )
        self._paint(painter, self._labels[1], (self.font(), text), (left + GAP_PX, base))

    def _paint(self, painter: QPainter, text: str, style: tuple[QFont, QColor], place: tuple[int, int]) -> int:
        """Draw `text` from `place`, its baseline, and return where it ends."""
        painter.setFont(style[0])
        painter.setPen(style[1])
        painter.drawText(QPoint(*place), text)
        return place[0] + painter.fontMetrics().horizontalAdvance(text)


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
