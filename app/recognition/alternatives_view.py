"""A bar chart of the most likely labels; clicking a bar chooses its label."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.toolkit.colours import blend, sureness_colour
from models.inference.prediction import Prediction

MAX_SHOWN = 5
_HEIGHT, _LABEL_WIDTH, _FIGURE_WIDTH, _GAP = 26, 40, 60, 8  # logical pixels


class AlternativesView(QWidget):
    """Most likely label first. A click on it confirms the reading, a click on another corrects it."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = [Bar() for _ in range(MAX_SHOWN)]
        self._rows = 0
        self._prediction: Prediction | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for bar in self._bars:
            layout.addWidget(bar)
            bar.clicked.connect(self._on_bar_clicked)
        self.setAccessibleName(self.tr("Alternatives"))
        self.set_rows(MAX_SHOWN)

    def set_rows(self, rows: int) -> None:
        """Leave room for so many bars, `MAX_SHOWN` at most."""
        if rows != self._rows:
            self._rows = rows
            for number, bar in enumerate(self._bars):
                policy = bar.sizePolicy()
                policy.setRetainSizeWhenHidden(number < rows)  # hiding a bar does not move the rest of the panel
                bar.setSizePolicy(policy)
            self.show_prediction(self._prediction)

    @property
    def bars(self) -> list["Bar"]:
        """All bars from top to bottom, hidden ones included."""
        return self._bars

    def show_prediction(self, prediction: Prediction | None) -> None:
        self._prediction = prediction
        candidates = [(prediction.label, prediction.probability), *prediction.alternatives] if prediction else []
        sureness = formatting.Sureness.of(prediction.probability) if prediction else None
        for number, bar in enumerate(self._bars):
            if number < min(len(candidates), self._rows):
                bar.show_alternative(*candidates[number], sureness if number == 0 else None)
            else:
                bar.setVisible(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint empty tracks in place of the hidden bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(self.palette().alternateBase().color(), self.palette().windowText().color(), 0.05))
        for bar in self._bars[: self._rows]:
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
        self._sureness: Sureness | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_LABEL_WIDTH + _FIGURE_WIDTH + 4 * _GAP, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def show_alternative(self, label: str, probability: float, sureness: Sureness | None) -> None:
        """`sureness` is given for the predicted label and None for the alternatives."""
        figure = formatting.percent(probability)
        if (label, figure, sureness) != (self.label, self._figure, self._sureness):
            name = self.tr("Correct to {}") if sureness is None else self.tr("Confirm {}")
            self.setAccessibleName(name.format(label))
            self.setAccessibleDescription(figure)
            self.setToolTip(self.tr("It is {}").format(label))
            self.label, self._probability, self._figure, self._sureness = label, probability, figure, sureness
            self.update()
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, paper = self.palette().windowText().color(), self.palette().alternateBase().color()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self.palette().highlight().color() if self.hasFocus() else Qt.PenStyle.NoPen)
        pressed = 0.16 if self.isDown() else 0.08 if self.underMouse() else 0.0
        painter.setBrush(blend(paper, text, pressed))
        painter.drawRoundedRect(area, 5, 5)
        fill = sureness_colour(self._sureness, self.palette()) if self._sureness else blend(paper, text, 0.4)
        self._paint_bar(painter, area, blend(paper, text, pressed + 0.08), fill)
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
        font.setBold(self._sureness is not None)
        painter.setFont(font)
        place = area.adjusted(_GAP / 2, 0, -area.width() + _LABEL_WIDTH - _GAP / 2, 0)
        shown = painter.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def _track(area: QRectF) -> QRectF:
    """The bar's place in its row."""
    return area.adjusted(_LABEL_WIDTH, 8, -_FIGURE_WIDTH - _GAP, -8)


def _paint_track(painter: QPainter, place: QRectF) -> None:
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
