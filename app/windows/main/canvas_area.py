"""The canvas with what belongs to it: the bars above, buttons and page below, and messages over its lower edge."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from app.canvas.canvas import InkCanvas
from app.label_sets.label_set_button import LabelSetButton
from app.menus.actions import Menus
from app.recognition.page.page_pane import PagePane
from app.toolkit import icons
from app.toolkit.appearance import SPACING
from app.toolkit.message_bar import MessageBar
from app.windows.main.button_row import ButtonRow

PAGE_LINES = ((620, 4), (480, 2), (330, 1))
"""How many lines of the page are shown from a height of the area on, in logical pixels. Lower, the page is hidden."""


class CanvasArea(QWidget):
    """Takes the canvas, the bars and the page, and makes buttons for the menus' actions."""

    def __init__(
        self, canvas: InkCanvas, bars: Sequence[QWidget], message_bar: MessageBar, menus: Menus, page: PagePane
    ) -> None:
        """`bars` stand above the canvas, the page below the buttons while the menu's action is checked."""
        super().__init__()
        self._page, self._page_action, self._message_bar = page, menus.page, message_bar
        message_bar.lie_over(canvas)
        self.recognise = _button(menus.recognise, "scan-text", self.tr("Space"))
        tools = [
            _tool(action, icon)
            for action, icon in ((menus.undo, "undo-2"), (menus.redo, "redo-2"), (menus.eraser, "eraser"))
        ]
        self.label_set_button = LabelSetButton(menus.label_sets)
        menus.label_sets.menuAction().triggered.connect(self.label_set_button.open_menu)
        clear = _button(menus.clear, "trash-2", self.tr("Esc"))
        buttons = ButtonRow(tools, self.label_set_button, clear, self.recognise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        for bar in bars:
            column.addWidget(bar)
        column.addWidget(canvas, 1)
        column.addWidget(buttons)
        column.addWidget(page)
        page.hide()
        menus.page.toggled.connect(self._on_page_toggled)

    def minimumSizeHint(self) -> QSize:
        """Without the page, which gives way."""
        column = self.layout()
        assert column
        hint = column.minimumSize()
        return hint if self._page.isHidden() else hint - QSize(0, self._page.height() + column.spacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_page()

    @Slot(bool)
    def _on_page_toggled(self, is_wanted: bool) -> None:
        self._fit_page()
        if is_wanted and self._page.isHidden():
            self._message_bar.inform(self.tr("The page shows when the window is higher."))

    def _fit_page(self) -> None:
        lines = next((lines for height, lines in PAGE_LINES if self.height() >= height), 0)
        if lines:
            self._page.set_visible_lines(lines)
        self._page.setVisible(bool(lines) and self._page_action.isChecked())

    def show_primary(self, is_primary: bool) -> None:
        """Recognise is the primary button, or not."""
        icons.set_primary(self.recognise, is_primary, "scan-text")


def _button(action: QAction, icon: str, key: str) -> QPushButton:
    button = QPushButton(action.iconText())
    button.setToolTip(f"{button.text()} ({key})")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and Enter keep their meaning wherever the focus is
    button.clicked.connect(action.trigger)
    icons.set_icon(button, icon)
    return button


def _tool(action: QAction, icon: str) -> QToolButton:
    button = QToolButton()
    name, key = action.iconText(), action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button.setToolTip(f"{name} ({key})")
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if action.isCheckable():
        button.setCheckable(True)
        button.setChecked(action.isChecked())
        action.toggled.connect(button.setChecked)
        button.clicked.connect(action.setChecked)
    else:
        button.clicked.connect(action.trigger)
    icons.set_icon(button, icon)
    return button
