"""Bar above the canvas during practice and rapid mode: prompt, round, pause, and the last drawing."""

from PySide6.QtCore import QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSlider, QWidget

from app.canvas import ink_painter
from app.core.answer import Answer
from app.core.prompt_picker import GOAL, Round
from app.i18n import formatting
from app.recognition import pause_timer
from app.toolkit.accessibility import announce
from app.toolkit.appearance import SPACING
from models.ink.ink import AnyInk, Ink

_SIDE_PX = 48  # logical pixels, of the thumbnail
_STEP_MS = 100


class PracticeBar(QWidget):
    """Hidden without a prompt and outside rapid mode."""

    pause_changed = Signal(int)
    """Milliseconds."""
    lines_toggled = Signal(bool)
    """Ask for lines, or for single characters."""
    skipped = Signal()
    new_round_requested = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_rapid = False
        self._round: Round | None = None
        self._prompt_caption = QLabel(self.tr("Draw"))
        self._prompt = QLabel()
        self._prompt.setAccessibleName(self.tr("Draw this character"))
        self._prompt.setTextFormat(Qt.TextFormat.PlainText)
        font = self._prompt.font()
        font.setPointSizeF(font.pointSizeF() * 2.6)
        font.setBold(True)
        self._prompt.setFont(font)
        self._round_text = QLabel()
        self._round_text.setAccessibleName(self.tr("Practice round"))
        self.lines_box = QCheckBox(self.tr("Lines"))
        self.lines_box.setToolTip(self.tr("Ask for four characters in a line"))
        self.lines_box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lines_box.toggled.connect(self.lines_toggled)
        self.skip_button = _button(self.tr("Skip"), self.tr("Ask for something else"))
        self.again_button = _button(self.tr("Again"), self.tr("Begin a new round"))
        self.stop_button = _button(self.tr("Stop"), self.tr("End practice"))
        self.skip_button.clicked.connect(self.skipped)
        self.again_button.clicked.connect(self.new_round_requested)
        self.stop_button.clicked.connect(self.stopped)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(pause_timer.MIN_PAUSE_MS, pause_timer.MAX_PAUSE_MS)
        self._slider.setSingleStep(_STEP_MS)
        self._slider.setPageStep(_STEP_MS)
        self._slider.setMinimumWidth(48)
        self._slider.setMaximumWidth(110)
        self._slider.setAccessibleName(self.tr("Pause that ends a drawing, in milliseconds"))
        self._slider.setToolTip(self._slider.accessibleName())
        self._pause_label = QLabel()
        longest = self._pause_text(pause_timer.MAX_PAUSE_MS)
        self._pause_label.setMinimumWidth(self._pause_label.fontMetrics().horizontalAdvance(longest))
        stored = QSettings().value("practice/pause", pause_timer.DEFAULT_PAUSE_MS, int)
        self._slider.setValue(_rounded(stored))  # pyright: ignore
        self._pause_label.setText(self._pause_text(self._slider.value()))
        self._slider.valueChanged.connect(self._on_slider_moved)  # now: only what the writer chooses is stored
        self._last_ink = _InkThumbnail()
        self._last_text = QLabel()
        self._last_text.setWordWrap(True)
        self._last_text.setTextFormat(Qt.TextFormat.PlainText)
        self._last_text.setAccessibleName(self.tr("Last drawing"))
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for widget in (self._prompt_caption, self._prompt, self._round_text, self.lines_box):
            layout.addWidget(widget)
        for button in (self.skip_button, self.again_button, self.stop_button):
            layout.addWidget(button)
        layout.addStretch()
        for widget in (self._pause_label, self._slider, self._last_text, self._last_ink):
            layout.addWidget(widget)
        self.setFixedHeight(_SIDE_PX + 4)
        self._update_visibility()

    @property
    def pause_ms(self) -> int:
        """The pause in milliseconds; restored from the settings."""
        return self._slider.value()

    def show_prompt(self, label: str) -> None:
        """Show the text to draw; an empty one hides the prompt."""
        if label and label != self._prompt.text():
            announce(self, self.tr("Draw {}").format(label))
        self._prompt.setText(label)
        self._update_visibility()

    def show_lines(self, are_lines: bool) -> None:
        """Show whether lines are asked for."""
        self.lines_box.setChecked(are_lines)

    def show_round(self, current: Round | None) -> None:
        """Show how far the round is, and its summary at its end; None while practice is off."""
        if current and current.is_finished and not (self._round and self._round.is_finished):
            announce(self, formatting.practice_summary(current))
        self._round = current
        self._update_visibility()

    def show_rapid(self, is_on: bool) -> None:
        self._is_rapid = is_on
        self._update_visibility()

    def show_last(self, answer: Answer | None) -> None:
        """Show the last labelled drawing with its prediction and label."""
        self._last_ink.show_ink(answer.ink if answer else Ink())
        if answer is None:
            self._last_text.setText("")
        elif answer.right:
            self._last_text.setText(self.tr("Read as {}").format(formatting.in_one_line(answer.predicted)))
        else:
            label, read = map(formatting.in_one_line, (answer.label, answer.predicted))
            self._last_text.setText(self.tr("{}, read as {}").format(label, read))

    def _update_visibility(self) -> None:
        has_prompt, shown = bool(self._prompt.text()), self._round
        is_finished = shown is not None and shown.is_finished
        if shown:
            progress = self.tr("{} of {}").format(shown.drawn, GOAL)
            self._round_text.setText(formatting.practice_summary(shown) if is_finished else progress)
        self._round_text.setWordWrap(is_finished)  # the summary needs no wider window
        self._row.setStretchFactor(self._round_text, int(is_finished))
        has_pause = self._is_rapid and not is_finished  # the summary takes its place
        visible = {
            self._prompt_caption: has_prompt,
            self._prompt: has_prompt,
            self._round_text: shown is not None,
            self.lines_box: has_prompt,
            self.skip_button: has_prompt,
            self.again_button: is_finished,
            self.stop_button: shown is not None,
            self._pause_label: has_pause,
            self._slider: has_pause,
        }
        for widget in sorted(visible, key=visible.__getitem__):  # hides first: a widget that shows may widen the window
            widget.setVisible(visible[widget])
        self.setVisible(shown is not None or self._is_rapid)

    def _on_slider_moved(self, value: int) -> None:
        if (rounded := _rounded(value)) != value:
            self._slider.setValue(rounded)  # which calls this slot again
            return
        self._pause_label.setText(self._pause_text(value))
        QSettings().setValue("practice/pause", value)
        self.pause_changed.emit(value)

    def _pause_text(self, milliseconds: int) -> str:
        return self.tr("Pause {}").format(formatting.seconds(milliseconds / 1000))


def _rounded(pause_ms: int) -> int:
    return round(pause_ms / _STEP_MS) * _STEP_MS


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class _InkThumbnail(QWidget):
    """The ink of the last drawing, fitted into a small square."""

    def __init__(self) -> None:
        super().__init__()
        self._ink: AnyInk = Ink()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE_PX, _SIDE_PX)

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
