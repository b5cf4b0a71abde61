"""The recent accuracy as one sentence and a sparkline."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from app.i18n import formatting
from app.toolkit.appearance import SPACING
from app.toolkit.colours import blend, scheme
from app.toolkit.wrapped_label import WrappedLabel
from corrections.trials.accuracy import Accuracy, RecentResults


class AccuracyLine(QWidget):
    """Of drawings whose labels could be read. First examples of new labels are counted apart."""

    progress_requested = Signal()
    """The sparkline was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = WrappedLabel("…", lines=2)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._sentence.setAccessibleName(self.tr("Accuracy"))
        self._sentence.setToolTip(
            self.tr(
                "How your last drawings were read. First drawings of new labels are counted apart as new. A line is"
                " exact if all of its characters were read right."
            )
        )
        self.sparkline = Sparkline()
        self.sparkline.clicked.connect(self.progress_requested)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACING)
        self._layout.addWidget(self._sentence, 1)
        self._layout.addWidget(self.sparkline)

    def fit(self, *, stacked: bool, is_low: bool) -> None:
        """Place the sparkline beside or below the sentence; with little height, leave it out and use one line."""
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self.sparkline.setVisible(not is_low)
        self._sentence.set_lines(1 if is_low else 2)

    def show_results(self, results: RecentResults, lines: Accuracy | None = None) -> None:
        """`lines`: how many were read exactly; None where every line has one character."""
        self._sentence.setText(formatting.recent(results, lines))
        self.sparkline.show_series(results.series)


class Sparkline(QAbstractButton):
    """A line from 0 at the bottom to 1 at the top, which ends in a dot at its last value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: Sequence[float] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Show progress"))
        self.setToolTip(self.tr("Accuracy of your last drawings. Click for all of them, with intervals."))

    def sizeHint(self) -> QSize:
        return QSize(104, 36)

    def show_series(self, series: Sequence[float]) -> None:
        """`series`: accuracies in [0, 1], oldest first."""
        self._series = series
        self.setAccessibleDescription(formatting.percent(series[-1]) if series else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = scheme(self.palette())
        area = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(colours.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(blend(colours.card, colours.text, 0.06 if self.underMouse() else 0.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self._series:
            return
        step = area.width() / max(len(self._series) - 1, 1)
        places = [
            QPointF(area.left() + n * step, area.bottom() - v * area.height()) for n, v in enumerate(self._series)
        ]
        if len(places) > 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blend(colours.card, colours.accent, 0.14))
            painter.drawPolygon(QPolygonF([area.bottomLeft(), *places, area.bottomRight()]))
        painter.setPen(
            QPen(colours.accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(places)
        painter.setPen(QPen(colours.card, 2))
        painter.setBrush(colours.accent)
        painter.drawEllipse(places[-1], 4, 4)
