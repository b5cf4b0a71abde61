"""A bar chart of the most likely labels; clicking a bar chooses its label."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.toolkit.colours import SURENESS_COLOURS, blend
from models.inference.prediction import Prediction

MAX_SHOWN = 5
_HEIGHT, _LABEL_WIDTH, _FIGURE_WIDTH, _GAP = 28, 44, 56, 8  # logical pixels


class AlternativesView(QWidget):
    """Most likely label first. A click on it confirms the reading, a click on another corrects it."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = [Bar() for _ in range(MAX_SHOWN)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for bar in self._bars:
            layout.addWidget(bar)
            bar.clicked.connect(self._on_bar_clicked)
        self.setAccessibleName(self.tr("Alternatives"))
        self.show_prediction(None)

    @property
    def bars(self) -> list["Bar"]:
        """All bars from top to bottom, hidden ones included."""
        return self._bars

    def show_prediction(self, prediction: Prediction | None) -> None:
        candidates = [(prediction.label, prediction.probability), *prediction.alternatives] if prediction else []
        colour = SURENESS_COLOURS[formatting.Sureness.of(prediction.probability)] if prediction else None
        for number, bar in enumerate(self._bars):
            if number < len(candidates):
                bar.show_alternative(*candidates[number], colour if number == 0 else None)
            else:
                bar.setVisible(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint empty tracks in place of the hidden bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(self.palette().window().color(), self.palette().windowText().color(), 0.04))
        for bar in self._bars:
            if bar.isHidden():
                _paint_track(painter, _track(QRectF(bar.geometry())))

    def _on_bar_clicked(self) -> None:
        bar = self.sender()
        if isinstance(bar, Bar):
            self.label_chosen.emit(bar.label)


class Bar(QAbstractButton):
    """A label, a bar as long as its probability, and the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ""
        self._probability = 0.0
        self._figure = ""
        self._colour: QColor | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # hiding a bar does not move the rest of the panel
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def show_alternative(self, label: str, probability: float, colour: QColor | None) -> None:
        """`colour` is given for the predicted label and None for the alternatives."""
        figure = formatting.percent(probability)
        if (label, figure, colour) != (self.label, self._figure, self._colour):
            name = self.tr("Correct to {}") if colour is None else self.tr("Confirm {}")
            self.setAccessibleName(name.format(label))
            self.setAccessibleDescription(figure)
            self.setToolTip(self.tr("It is {}").format(label))
            self.label, self._probability, self._figure, self._colour = label, probability, figure, colour
            self.update()
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, paper = self.palette().windowText().color(), self.palette().window().color()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self.palette().highlight().color() if self.hasFocus() else Qt.PenStyle.NoPen)
        pressed = 0.16 if self.isDown() else 0.08 if self.underMouse() else 0.0
        painter.setBrush(blend(paper, text, pressed))
        painter.drawRoundedRect(area, 5, 5)
        self._paint_bar(painter, area, blend(paper, text, pressed + 0.08), self._colour or blend(paper, text, 0.45))
        self._paint_text(painter, area, text)

    def _paint_bar(self, painter: QPainter, area: QRectF, empty: QColor, fill: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(empty)
        _paint_track(painter, _track(area))
        if self._probability >= 0.001:
            part = _track(area)
            part.setWidth(max(part.width() * self._probability, part.height()))
            painter.setBrush(fill)
            _paint_track(painter, part)

    def _paint_text(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        painter.setPen(colour)
        figure = area.adjusted(area.width() - _FIGURE_WIDTH, 0, -_GAP / 2, 0)
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._figure)
        font = self.font()
        font.setBold(self._colour is not None)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        painter.setFont(font)
        place = area.adjusted(_GAP / 2, 0, -area.width() + _LABEL_WIDTH - _GAP / 2, 0)
        shown = painter.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def _track(area: QRectF) -> QRectF:
    """The bar's place in its row."""
    return area.adjusted(_LABEL_WIDTH, 9, -_FIGURE_WIDTH - _GAP, -9)


def _paint_track(painter: QPainter, place: QRectF) -> None:
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
