"""The current cell enlarged, with what is asked about it and what it may be."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import formatting
from app.toolkit.appearance import SMALL_PX, SPACING, scaled, set_flag
from app.toolkit.card import Card
from app.toolkit.colours import LIGHT, blend
from app.toolkit.wrapped_label import WrappedLabel
from app.windows.page.shown_table import MAX_ALTERNATIVES, ShownCell
from app.windows.page.table.table_model import place_name

_HEIGHT_PX = 92
_MARGIN = 0.18
"""Paper around the cell, as a share of its height."""
_MAX_SCALE = 4.0


class CloseUp(Card):
    """Shows one cell; keys are for the table, so that nothing in here takes the focus."""

    character_chosen = Signal(int)
    label_chosen = Signal(str)
    """For the chosen character."""
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_compact(True)
        self.ink = CellInk()
        self.ink.character_pressed.connect(self.character_chosen)
        self.question, self.hint, self._place = QLabel(), WrappedLabel(lines=2), QLabel()
        font = self.question.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.question.setFont(font)
        for label in (self.hint, self._place):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setFont(scaled(self.font(), SMALL_PX))
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.confirm = QPushButton(self.tr("Confirm"))
        set_flag(self.confirm, "primary", True)
        self.confirm.setToolTip(self.tr("The cell is right (Enter)"))
        self.confirm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.confirm.clicked.connect(self.confirmed)
        self.alternatives = [QPushButton() for _ in range(MAX_ALTERNATIVES)]
        for button in self.alternatives:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_flag(button, "narrow", True)
            button.clicked.connect(lambda _=False, each=button: self.label_chosen.emit(each.property("label")))
        head = QHBoxLayout()
        head.addWidget(self.question, 1)
        head.addWidget(self._place)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        self._offered = _ButtonRow(self.alternatives)
        row.addWidget(self._offered, 1)
        row.addWidget(self.confirm)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self.hint)
        self.column.setSpacing(SPACING - 2)
        self.column.addWidget(self.ink)
        self.column.addLayout(words)
        self.column.addLayout(row)

    def show_cell(self, cell: ShownCell | None, place: tuple[int, int] | None, character: int | None) -> None:
        """Show a cell, and what is asked about the chosen character; None for an empty place."""
        self._place.setText(place_name(place) if place else "")
        self.ink.show_cell(cell, character)
        chosen = cell.characters[character] if cell and character is not None else None
        question, hint = self._words(cell, character)
        self.question.setText(question)
        self.hint.setText(hint)
        self.confirm.setEnabled(cell is not None and not cell.is_answered)
        offered = chosen.alternatives if chosen else ()
        for number, button in enumerate(self.alternatives):
            if number < len(offered):
                label, probability = offered[number]
                button.setProperty("label", label)
                button.setText(f"{label}  {formatting.percent(probability, 0)}")
                button.setAccessibleName(label)
                button.setToolTip(self.tr("It is {label} (type it)").format(label=label))
        self._offered.show_first(len(offered))

    def _words(self, cell: ShownCell | None, character: int | None) -> tuple[str, str]:
        if cell is None:
            return self.tr("Nothing is here"), self.tr("Type to fill this place.")
        if character is not None:
            label = cell.characters[character].text
            if cell.is_doubtful:
                return (
                    self.tr("Is this {label}?").format(label=label),
                    self.tr("Enter if it is right. Otherwise type what it is. F2 edits the whole cell."),
                )
            return self.tr("Not {label}?").format(label=label), self.tr("Type what it is.")
        if not cell.text:
            return self.tr("Nothing could be read here"), self.tr("Type what it is.")
        if cell.is_answered:
            return cell.text, self.tr("This is your answer. Type to replace it.")
        return cell.text, self.tr("Enter confirms it. Type to replace it.")


class _ButtonRow(QWidget):
    """Shows as many of its first buttons as there is room for. Its height is that of a button, also without any."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._buttons, self._count = buttons, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING // 2)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_first(self, count: int) -> None:
        """Show the first `count` buttons, or fewer."""
        self._count = count
        room = self.width()
        for number, button in enumerate(self._buttons):
            room -= button.sizeHint().width() + SPACING // 2 * (number > 0)
            button.setVisible(number < count and (room >= 0 or number == 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._buttons[0].sizeHint().width(), self._buttons[0].sizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_first(self._count)


class CellInk(QWidget):
    """The picture of a cell with a frame and a small text for each character. A press on one chooses it."""

    character_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cell: ShownCell | None = None
        self._character: int | None = None
        self._crop: QPixmap | None = None
        self._area = QRectF()
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT_PX)

    @property
    def wanted_area(self) -> QRectF:
        """The part of the sheet that the cell needs; empty without a cell with ink."""
        if self._cell is None or self._cell.box is None:
            return QRectF()
        box = self._cell.box
        margin = max((box.bottom - box.top) * _MARGIN, 4)
        area = QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))
        return area.adjusted(-margin, -margin, margin, margin)

    def show_cell(self, cell: ShownCell | None, character: int | None) -> None:
        self._cell, self._character = cell, character
        self.update()

    def show_crop(self, crop: QPixmap, area: QRectF) -> None:
        """Show this part of the picture, which covers `area` of the sheet."""
        self._crop, self._area = crop, area
        self.update()

    @property
    def _text_height(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _geometry(self) -> tuple[float, QPointF]:
        """The scale, and where the corner of the crop is."""
        room = QSizeF(self.width(), self.height() - self._text_height - 2)
        wide, high = max(self._area.width(), 1.0), max(self._area.height(), 1.0)
        scale = min(room.width() / wide, room.height() / high, _MAX_SCALE)
        return scale, QPointF((room.width() - wide * scale) / 2, (room.height() - high * scale) / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._cell is None or self._crop is None or self._crop.isNull() or self._area.isEmpty():
            return
        scale, corner = self._geometry()
        shown = QRectF(corner, self._area.size() * scale)
        painter.drawPixmap(shown, self._crop, QRectF(self._crop.rect()))
        palette = self.palette()
        accent, doubt = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.BrightText)
        for number, each in enumerate(self._cell.characters):
            box = QRectF(QPointF(each.box.left, each.box.top), QPointF(each.box.right, each.box.bottom))
            box = QRectF((box.topLeft() - self._area.topLeft()) * scale + corner, box.size() * scale)
            is_chosen = number == self._character
            if each.is_doubtful or is_chosen:
                painter.setPen(QPen(LIGHT.doubt if each.is_doubtful else LIGHT.accent, 2.0 if is_chosen else 1.2))
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 4, 4)
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
            painter.setFont(font)
            below = QRectF(box.center().x() - 30, self.height() - self._text_height, 60, self._text_height)
            colour = doubt if each.is_doubtful else accent
            if is_chosen:
                width = QFontMetricsF(font).horizontalAdvance(each.text) + 10
                painter.setPen(QPen(colour, 1.5))
                painter.setBrush(blend(palette.color(QPalette.ColorRole.Base), colour, 0.12))
                frame = QRectF(below.center().x() - width / 2, below.top() + 0.5, width, below.height() - 1)
                painter.drawRoundedRect(frame, 5, 5)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, each.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._cell is None or not self._cell.characters or self._area.isEmpty():
            return
        scale, corner = self._geometry()
        x = (event.position().x() - corner.x()) / scale + self._area.left()
        nearest = self._cell.character_at(x)
        self.character_pressed.emit(nearest)
