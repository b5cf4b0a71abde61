"""The canvas with what belongs to it: the bars above, the buttons below, and messages over its lower edge."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from app.canvas.canvas import InkCanvas
from app.label_sets.label_set_button import LabelSetButton
from app.menus.actions import Menus
from app.toolkit import icons
from app.toolkit.appearance import SPACING
from app.toolkit.message_bar import MessageBar
from app.windows.main.button_row import ButtonRow


class CanvasArea(QWidget):
    """Takes the canvas and the bars, and makes buttons for the menus' actions."""

    def __init__(self, canvas: InkCanvas, bars: Sequence[QWidget], message_bar: MessageBar, menus: Menus) -> None:
        """`bars` stand above the canvas."""
        super().__init__()
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
