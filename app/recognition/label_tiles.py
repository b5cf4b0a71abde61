"""The labels that the writer has taught, as tiles: the last drawing of each, its name and its count."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.canvas.ink_thumbnail import thumbnail
from app.i18n import formatting
from app.toolkit.appearance import RADIUS, SMALL_PX, SPACING, scaled, set_flag
from app.toolkit.colours import blend, scheme

if TYPE_CHECKING:  # the window is painted before the store loads
    from app.core.writer_record import TaughtLabel

TILE = QSize(80, 48)
"""The smallest size of a tile, in logical pixels."""
_INK_PX = 36
_TAUGHT = Qt.ItemDataRole.UserRole


class LabelTiles(QListWidget):
    """Tiles in rows that wrap, sorted as labels are. A click shows the drawings; the menu has the rest."""

    drawings_requested = Signal(str)
    rename_requested = Signal(str)
    merge_requested = Signal(str)
    deletion_requested = Signal(str)
    """A label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_flag(self, "bare", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the canvas
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setItemDelegate(_TileDelegate(self))
        self.setAccessibleName(self.tr("Your labels"))
        self.itemClicked.connect(lambda item: self.drawings_requested.emit(_taught(item).label))

    def sizeHint(self) -> QSize:
        return QSize(2 * TILE.width(), 2 * (TILE.height() + SPACING))

    def minimumSizeHint(self) -> QSize:
        return QSize(TILE.width() + SPACING, TILE.height() + SPACING)

    @property
    def labels(self) -> list[str]:
        """The labels in the order shown."""
        return [_taught(self.item(row)).label for row in range(self.count())]

    def show_labels(self, taught: "Sequence[TaughtLabel]") -> None:
        """Show these labels; tiles that stay the same are kept."""
        while self.count() > len(taught):
            self.takeItem(self.count() - 1)
        for row, each in enumerate(taught):
            item = self.item(row)
            if item is None:
                item = QListWidgetItem()
                self.addItem(item)
            if item.data(_TAUGHT) is each:
                continue
            drawings = formatting.drawings(each.count)
            item.setData(_TAUGHT, each)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, formatting.listed([each.label, drawings]))
            item.setToolTip(
                self.tr("{label}: {drawings} taught. Click to see them.").format(label=each.label, drawings=drawings)
            )
        self.update()

    def menu_for(self, label: str) -> QMenu:
        """The context menu of a tile."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, signal in (
            (self.tr("&Show Drawings"), self.drawings_requested),
            (self.tr("&Rename…"), self.rename_requested),
            (self.tr("&Merge into…"), self.merge_requested),
            (self.tr("&Delete Its Drawings…"), self.deletion_requested),
        ):
            menu.addAction(text).triggered.connect(partial(signal.emit, label))
        return menu

    # Events --------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Enter on a tile belongs to the tile, not to the drawing."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.currentItem()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            self.drawings_requested.emit(_taught(item).label)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # a typed character labels the drawing
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item:
            place = self.visualItemRect(item).center() if by_key else event.pos()
            self.menu_for(_taught(item).label).popup(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many columns as fit."""
        super().resizeEvent(event)
        width = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 1  # Qt leaves room for it
        columns = max(1, (width + SPACING) // (TILE.width() + SPACING))
        self.setGridSize(QSize(width // columns, TILE.height() + SPACING))


class _TileDelegate(QStyledItemDelegate):
    """Paints tiles; keeps the picture of each drawing."""

    def __init__(self, tiles: LabelTiles) -> None:
        super().__init__(tiles)
        self._tiles = tiles
        self._pictures: dict[str, tuple[TaughtLabel, tuple[float, int], QPixmap]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._tiles.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        taught, colours = index.data(_TAUGHT), scheme(self._tiles.palette())
        tile = QRectF(option.rect).adjusted(0, 0, -SPACING, -SPACING)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 2) if focused else QPen(colours.border, 1))
        painter.setBrush(blend(colours.paper, colours.text, 0.06) if hovered else colours.paper)
        painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.drawPixmap(QPoint(round(tile.left()) + 4, round(tile.center().y()) - _INK_PX // 2), self._ink(taught))
        words = tile.toRect().adjusted(_INK_PX + 10, 4, -4, -4)
        self._paint_words(painter, words, taught)
        painter.restore()

    def _paint_words(self, painter: QPainter, words: QRect, taught: "TaughtLabel") -> None:
        colours, half = scheme(self._tiles.palette()), words.height() // 2
        name = QFont(self._tiles.font())
        name.setWeight(QFont.Weight.DemiBold)
        for font, colour, text, line in (
            (name, colours.text, taught.label, words.adjusted(0, 0, 0, -half)),
            (
                scaled(self._tiles.font(), SMALL_PX),
                colours.faint,
                formatting.number(taught.count),
                words.adjusted(0, half, 0, 0),
            ),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _ink(self, taught: "TaughtLabel") -> QPixmap:
        colour, ratio = self._tiles.palette().text().color(), self._tiles.devicePixelRatioF()
        known = self._pictures.get(taught.label)
        if known and known[0] is taught and known[1] == (ratio, colour.rgb()):
            return known[2]
        picture = thumbnail(taught.ink, _INK_PX, ratio, colour)
        self._pictures[taught.label] = taught, (ratio, colour.rgb()), picture
        return picture


def _taught(item: QListWidgetItem) -> "TaughtLabel":
    return item.data(_TAUGHT)
