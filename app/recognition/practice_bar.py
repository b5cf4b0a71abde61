"""Above the canvas in a series: what to draw, how long a pause ends a drawing, and the drawing answered last."""

from PySide6.QtCore import QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from app.canvas import ink_painter
from app.core.answer import Answer
from app.i18n import formatting
from app.recognition import pause_timer
from app.toolkit.accessibility import announce
from models.ink.ink import AnyInk, Ink

_SIDE = 48  # logical pixels, of the small drawing
_STEP = 100  # milliseconds


class PracticeBar(QWidget):
    """Hidden unless a character is asked for or a pause ends a drawing."""

    pause_changed = Signal(int)
    """Milliseconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_rapid = False
        self._draw = QLabel(self.tr("Draw"))
        self._prompt = QLabel()
        self._prompt.setAccessibleName(self.tr("Draw this character"))
        self._prompt.setTextFormat(Qt.TextFormat.PlainText)
        font = self._prompt.font()
        font.setPointSizeF(font.pointSizeF() * 2.6)
        font.setBold(True)
        self._prompt.setFont(font)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(pause_timer.SHORTEST, pause_timer.LONGEST)
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(_STEP)
        self._slider.setFixedWidth(110)
        self._slider.setAccessibleName(self.tr("Pause that ends a drawing, in milliseconds"))
        self._slider.setToolTip(self._slider.accessibleName())
        self._pause = QLabel()
        self._pause.setMinimumWidth(self._pause.fontMetrics().horizontalAdvance(self._pause_text(2000)))
        self._slider.valueChanged.connect(self._on_slider_moved)
        self._slider.setValue(QSettings().value("practice/pause", pause_timer.USUAL, int))  # pyright: ignore
        self._ghost = _Ghost()
        self._last = QLabel()
        self._last.setTextFormat(Qt.TextFormat.PlainText)
        self._last.setAccessibleName(self.tr("Last drawing"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._draw, self._prompt):
            layout.addWidget(widget)
        layout.addStretch()
        for widget in (self._pause, self._slider, self._last, self._ghost):
            layout.addWidget(widget)
        self.setFixedHeight(_SIDE + 4)
        self._show_parts()

    @property
    def pause(self) -> int:
        """Milliseconds; what was chosen last time, until it is changed."""
        return self._slider.value()

    def show_prompt(self, label: str) -> None:
        """Ask for a character; an empty label asks for none."""
        if label and label != self._prompt.text():
            announce(self, self.tr("Draw {}").format(label))
        self._prompt.setText(label)
        self._show_parts()

    def show_rapid(self, is_on: bool) -> None:
        self._is_rapid = is_on
        self._show_parts()

    def show_last(self, answer: Answer | None) -> None:
        """The drawing answered last, and what it was read and labelled as."""
        self._ghost.show_ink(answer.ink if answer else Ink())
        if answer is None:
            self._last.setText("")
        elif answer.right:
            self._last.setText(self.tr("Read as {}").format(answer.read))
        else:
            self._last.setText(self.tr("{}, read as {}").format(answer.label, answer.read))

    def _show_parts(self) -> None:
        asks = bool(self._prompt.text())
        for widget in (self._draw, self._prompt):
            widget.setVisible(asks)
        for widget in (self._pause, self._slider):
            widget.setVisible(self._is_rapid)
        self.setVisible(asks or self._is_rapid)

    def _on_slider_moved(self, value: int) -> None:
        rounded = round(value / _STEP) * _STEP
        if rounded != value:
            self._slider.setValue(rounded)  # and this is called once more
            return
        self._pause.setText(self._pause_text(value))
        QSettings().setValue("practice/pause", value)
        self.pause_changed.emit(value)

    def _pause_text(self, milliseconds: int) -> str:
        return self.tr("Pause {}").format(formatting.seconds(milliseconds / 1000))


class _Ghost(QWidget):
    """An ink fitted into a small square."""

    def __init__(self) -> None:
        super().__init__()
        self._ink: AnyInk = Ink()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def show_ink(self, ink: AnyInk) -> None:
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().mid().color())
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setOpacity(0.6)
        pen = QPen(self.palette().text().color(), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        ink_painter.paint_fitted(painter, self._ink, QRectF(self.rect()).adjusted(9, 9, -9, -9), pen)
