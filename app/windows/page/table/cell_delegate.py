"""Paints a cell of the table with its doubt, its sign and its flash, and edits its text."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.toolkit.colours import blend, scheme
from app.windows.page.picture.overlay import BROKEN_SIGN, paint_sign, sign_of
from app.windows.page.shown_table import Place, ShownCell
from app.windows.page.table.table_model import TableModel

_PADDING = 8.0
_SIGN = 14.0
SIGN_ROOM = 20
"""At the right edge of every cell, so that figures stand below each other."""


class CellDelegate(QStyledItemDelegate):
    """`flashes` are how strongly each changed place flashes now (0 to 1); `character` is the chosen one, of the current
    cell.
    """

    entered = Signal()
    """The text of a cell was typed and stored with Enter or Tab."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.flashes: Mapping[Place, float] = {}
        self.character: int | None = None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, area = scheme(option.palette), QRectF(option.rect)
        cell, place = self._model.cell(index), (index.row(), index.column())
        state = option.state
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        background = colours.paper
        if state & QStyle.StateFlag.State_Selected:
            background = blend(background, colours.accent, 0.14)
        if flash := self.flashes.get(place):
            background = blend(background, colours.accent, 0.5 * flash)
        painter.fillRect(area, background)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell:
            self._paint_cell(painter, area, cell, option, is_current=is_current)
        if is_current:
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, area: QRectF, cell: ShownCell, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        colours = scheme(option.palette)
        plain, heavy = QFont(option.font), QFont(option.font)
        heavy.setWeight(QFont.Weight.DemiBold)
        runs = [(each.text, each.is_doubtful, number) for number, each in enumerate(cell.characters)]
        if "".join(text for text, _, _ in runs) != cell.text:
            runs = [(cell.text, False, -1)]
        widths = [QFontMetricsF(heavy if doubt else plain).horizontalAdvance(text) for text, doubt, _ in runs]
        x = max(area.right() - SIGN_ROOM - sum(widths), area.left() + _PADDING)
        painter.setClipRect(area)
        for (text, is_doubtful, number), width in zip(runs, widths, strict=True):
            box = QRectF(x, area.top(), width, area.height())
            colour = colours.doubt if is_doubtful else option.palette.color(QPalette.ColorRole.Text)
            if is_current and number == self.character:
                height = QFontMetricsF(plain).height()
                frame = QRectF(box.left() - 1.5, box.center().y() - height / 2, width + 3, height)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.doubt if is_doubtful else colours.accent)
                painter.drawRoundedRect(frame, 3, 3)
                colour = colours.paper
            painter.setFont(heavy if is_doubtful else plain)
            painter.setPen(colour)
            painter.drawText(box.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignCenter, text)
            x += width
        if sign := sign_of(cell):
            corner = QPointF(area.right() - (SIGN_ROOM + _SIGN) / 2, area.center().y() - _SIGN / 2)
            is_warning = sign == BROKEN_SIGN or cell.is_doubtful
            colour = colours.doubt if is_warning else colours.accent
            paint_sign(painter, sign, QRectF(corner, QSizeF(_SIGN, _SIGN)), colour)

    # Editing -------------------------------------------------------------------------------------------------------

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setStyleSheet("QLineEdit, QLineEdit:focus { border-radius: 0; padding: 0 6px; }")
        editor.setAccessibleName(self.tr("Text of the cell"))
        return editor

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        """Also a text that stays as it was: it was looked at, which confirms it."""
        assert isinstance(editor, QLineEdit)
        self._model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab store the text; Qt's own handling would go to the neighbour and edit that."""
        stores = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if stores and event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.entered.emit()
            return True
        return super().eventFilter(editor, event)
