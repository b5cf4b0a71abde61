"""The pane with the text of the lines that were answered, newest last, and the buttons for it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QTextEdit, QToolButton

from app.toolkit import icons
from app.toolkit.appearance import SPACING, set_flag

MAX_LINES = 4
"""Lines of text that are shown where there is room; all can be scrolled to."""
_MARGIN_PX = 4


class PagePane(QFrame):
    """Takes the height of 1 to `MAX_LINES` lines. Its text can be selected, but not changed."""

    copy_requested = Signal()
    save_requested = Signal()
    clear_requested = Signal()
    restore_requested = Signal()
    """The lines that were cleared are to come back."""
    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_flag(self, "card", True)
        self.text = _PageText()
        self.text.menu_requested.connect(self._show_menu)
        self._can_restore = False
        self.copy = _button("copy", self.tr("Copy the page"))
        self.save = _button("save", self.tr("Save the page as text…"))
        self.clear = _button("trash-2", self.tr("Clear the page"))
        close = _button("x", self.tr("Hide the page"))
        self.copy.clicked.connect(self.copy_requested)
        self.save.clicked.connect(self.save_requested)
        self.clear.clicked.connect(self.clear_requested)
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        row.setSpacing(0)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(SPACING // 2)
        for button in (self.copy, self.save, self.clear, close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_lines([])

    def set_visible_lines(self, lines: int) -> None:
        """Take the height at which this number of lines shows."""
        self.text.set_visible_lines(lines)
        self.setFixedHeight(max(self.text.height(), self.copy.sizeHint().height()) + 2 * _MARGIN_PX)

    def show_lines(self, lines: list[str], *, can_restore: bool = False) -> None:
        """Show these lines, the newest last; `can_restore` if some were cleared before them."""
        self.text.show_text("\n".join(lines))
        self._can_restore = can_restore
        for button in (self.copy, self.save, self.clear):
            button.setEnabled(bool(lines))

    @Slot(QContextMenuEvent)
    def _show_menu(self, event: QContextMenuEvent) -> None:
        """*Copy* copies what is selected, or else the whole page."""
        menu = QMenu(self)
        has_text, has_selection = self.copy.isEnabled(), self.text.textCursor().hasSelection()
        copy = menu.addAction(self.tr("&Copy"), self.text.copy if has_selection else self.copy_requested.emit)
        copy.setEnabled(has_text)
        select = menu.addAction(self.tr("Select &All"), self.text.selectAll)
        select.setEnabled(has_text)
        menu.addAction(self.tr("&Save as Text…"), self.save_requested.emit).setEnabled(has_text)
        menu.addSeparator()
        menu.addAction(self.tr("C&lear"), self.clear_requested.emit).setEnabled(has_text)
        restore = menu.addAction(self.tr("&Bring Back Cleared Lines"), self.restore_requested.emit)
        restore.setEnabled(self._can_restore)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class _PageText(QTextEdit):
    """Follows its end, unless the writer has scrolled away from it."""

    menu_requested = Signal(QContextMenuEvent)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_flag(self, "bare", True)
        self.setAccessibleName(self.tr("Page"))
        self.setPlaceholderText(self.tr("The lines that you answer are collected here."))
        self.document().setDocumentMargin(_MARGIN_PX)
        self._is_following = True
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._show_end)

    def set_visible_lines(self, lines: int) -> None:
        """Whole ones, with the margins of the document."""
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + 2 * _MARGIN_PX)

    def show_text(self, text: str) -> None:
        """Show `text`; what is selected stays so if the text was only continued."""
        before, value = self.toPlainText(), self.verticalScrollBar().value()
        if text == before:
            return
        if before and text.startswith(f"{before}\n"):
            cursor, end = self.textCursor(), QTextCursor(self.document())
            anchor, position = cursor.anchor(), cursor.position()
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText(text[len(before) :])
            cursor.setPosition(anchor)  # the insertion moved it if it was at the end
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        else:
            self.setPlainText(text)
        if self._is_following:
            self._show_end()
        else:
            self.verticalScrollBar().setValue(value)  # Qt may have shown the cursor

    @Slot()
    def _on_scrolled(self) -> None:
        """By the writer, not by Qt, which shows the cursor."""
        bar = self.verticalScrollBar()
        self._is_following = bar.sliderPosition() == bar.maximum()

    @Slot()
    def _show_end(self) -> None:
        if self._is_following:
            if not self.textCursor().hasSelection():
                self.moveCursor(QTextCursor.MoveOperation.End)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 0)

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event)


def _button(icon: str, name: str) -> QToolButton:
    button = QToolButton()
    set_flag(button, "bare", True)
    icons.set_icon(button, icon)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
