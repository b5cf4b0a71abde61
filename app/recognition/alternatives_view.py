"""The most likely labels: the first as bars, more of them as small tiles. Clicking one chooses its label."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.toolkit.colours import blend, sureness_colour
from models.inference.prediction import Prediction

MAX_SHOWN = 5
"""Bars."""
TILES = 5
"""Tiles, in one row below the bars."""
_HEIGHT, _LABEL_WIDTH, _FIGURE_WIDTH, _GAP = 26, 40, 60, 8  # logical pixels


class AlternativesView(QWidget):
    """Most likely label first. A click on it confirms the reading, a click on another corrects it.

    The labels of the reading's shape come first of all, in the colour of its sureness.
    """

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = [Bar() for _ in range(MAX_SHOWN)]
        self._tiles = [Tile() for _ in range(TILES)]
        self._rows = 0
        self._has_tiles = True
        self._prediction: Prediction | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for bar in self._bars:
            layout.addWidget(bar)
        self._tile_row = QWidget()
        row = QHBoxLayout(self._tile_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for tile in self._tiles:
            policy = tile.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            tile.setSizePolicy(policy)
            row.addWidget(tile)
        layout.addWidget(self._tile_row)
        for each in (*self._bars, *self._tiles):
            each.clicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("Alternatives"))
        self.set_rows(MAX_SHOWN, tiles=True)

    def set_rows(self, rows: int, *, tiles: bool) -> None:
        """Leave room for so many bars, `MAX_SHOWN` at most, and for the row of tiles or not."""
        if (rows, tiles) != (self._rows, self._has_tiles):
            self._rows, self._has_tiles = rows, tiles
            for number, bar in enumerate(self._bars):
                policy = bar.sizePolicy()
                policy.setRetainSizeWhenHidden(number < rows)  # hiding a bar does not move the rest of the panel
                bar.setSizePolicy(policy)
            self._tile_row.setVisible(tiles)
            self.show_prediction(self._prediction)

    @property
    def bars(self) -> list["Bar"]:
        """All bars from top to bottom, hidden ones included."""
        return self._bars

    @property
    def tiles(self) -> list["Tile"]:
        """All tiles from left to right, hidden ones included."""
        return self._tiles

    def show_prediction(self, prediction: Prediction | None) -> None:
        self._prediction = prediction
        candidates = _in_order(prediction, self._rows + TILES) if prediction else []
        same_shape = 1 + len(prediction.lookalikes) if prediction else 0
        sureness = Sureness.of(prediction.shape_probability) if prediction else None
        bars, rest = candidates[: self._rows], candidates[self._rows :]
        for number, bar in enumerate(self._bars):
            if number < len(bars):
                bar.show_alternative(*bars[number], sureness if number < same_shape else None, is_read=number == 0)
            else:
                bar.setVisible(False)
        for number, tile in enumerate(self._tiles):
            if number < len(rest):
                tile.show_alternative(*rest[number])
            else:
                tile.setVisible(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint empty tracks in place of the hidden bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(self.palette().alternateBase().color(), self.palette().windowText().color(), 0.05))
        for bar in self._bars[: self._rows]:
            if bar.isHidden():
                _paint_track(painter, _track(QRectF(bar.geometry())))

    def _on_clicked(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, Bar | Tile):
            self.label_chosen.emit(chosen.label)


def _in_order(prediction: Prediction, count: int) -> list[tuple[str, float]]:
    """The `count` first labels with their probabilities, those of the reading's shape before all others."""
    probabilities = dict(prediction.alternatives) if prediction.lookalikes else {}
    first = [(label, probabilities.get(label, 0.0)) for label in prediction.lookalikes]
    shown: list[tuple[str, float]] = [(prediction.label, prediction.probability), *first]
    for label, probability in prediction.alternatives:
        if len(shown) >= count:
            break
        if label not in prediction.lookalikes:
            shown.append((label, probability))
    return shown


class Tile(QAbstractButton):
    """A label that is less likely than those with bars; the figure is in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_HEIGHT, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(_LABEL_WIDTH, _HEIGHT)

    def show_alternative(self, label: str, probability: float) -> None:
        """Show a label; `probability` is from 0 to 1."""
        figure = formatting.percent(probability)
        if (label, figure) != (self.label, self.accessibleDescription()):
            self.label = label
            self.setAccessibleName(self.tr("Correct to {}").format(label))
            self.setAccessibleDescription(figure)
            self.setToolTip(self.tr("It is {label} ({figure})").format(label=label, figure=figure))
            self.update()
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = _paint_paper(painter, self, at_rest=0.05, hovered=0.1)
        painter.setPen(self.palette().windowText().color())
        shown = painter.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, int(area.width()) - 4)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)


class Bar(QAbstractButton):
    """A label, a bar as long as its probability, and the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ""
        self._probability = 0.0
        self._figure = ""
        self._sureness: Sureness | None = None
        self._is_read = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_LABEL_WIDTH + _FIGURE_WIDTH + 4 * _GAP, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def show_alternative(self, label: str, probability: float, sureness: Sureness | None, *, is_read: bool) -> None:
        """`sureness` is given for the labels of the reading's shape; `is_read` is True for the reading itself."""
        figure = formatting.percent(probability)
        if (label, figure, sureness, is_read) != (self.label, self._figure, self._sureness, self._is_read):
            self._is_read = is_read
            name = self.tr("Confirm {}") if is_read else self.tr("Correct to {}")
            self.setAccessibleName(name.format(label))
            self.setAccessibleDescription(figure)
            self.setToolTip(self.tr("It is {}").format(label))
            self.label, self._probability, self._figure, self._sureness = label, probability, figure, sureness
            self.update()
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = _paint_paper(painter, self, at_rest=0.0, hovered=0.08)
        text, paper = self.palette().windowText().color(), self.palette().alternateBase().color()
        pressed = _shade(self, at_rest=0.0, hovered=0.08)
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
        font.setBold(self._is_read)
        painter.setFont(font)
        place = area.adjusted(_GAP / 2, 0, -area.width() + _LABEL_WIDTH - _GAP / 2, 0)
        shown = painter.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def _track(area: QRectF) -> QRectF:
    """The bar's place in its row."""
    return area.adjusted(_LABEL_WIDTH, 8, -_FIGURE_WIDTH - _GAP, -8)


def _paint_track(painter: QPainter, place: QRectF) -> None:
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)


def _shade(button: QAbstractButton, *, at_rest: float, hovered: float) -> float:
    """How far the paper of the button is blended with the text, 0 to 1."""
    return 0.16 if button.isDown() else hovered if button.underMouse() else at_rest


def _paint_paper(painter: QPainter, button: QAbstractButton, *, at_rest: float, hovered: float) -> QRectF:
    """Paint the background of the button with its focus, and return its area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette = button.palette()
    text, paper = palette.windowText().color(), palette.alternateBase().color()
    area = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(palette.highlight().color() if button.hasFocus() else Qt.PenStyle.NoPen)
    painter.setBrush(blend(paper, text, _shade(button, at_rest=at_rest, hovered=hovered)))
    painter.drawRoundedRect(area, 5, 5)
    return area
