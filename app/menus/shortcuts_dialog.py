"""Lists every action that has a shortcut. Built from the menus each time, so it cannot disagree with them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.i18n.translation import plain
from app.toolkit.appearance import SPACING, WIDE_SPACING
from app.toolkit.card import Card

WIDTH = 560  # logical pixels


class ShortcutsDialog(QDialog):
    """One card per menu, one row per action: its name, its keys and its status tip."""

    def __init__(self, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, SPACING, 0)
        cards.setSpacing(SPACING)
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu) and (actions := list(_with_keys(menu))):
                cards.addWidget(_card(plain(entry.text()), actions))
        cards.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_SPACING, WIDE_SPACING, WIDE_SPACING, WIDE_SPACING)
        layout.setSpacing(WIDE_SPACING)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        needed = cards.heightForWidth(WIDTH) + buttons.sizeHint().height() + 40
        self.resize(WIDTH, min(needed, self.screen().availableSize().height() * 4 // 5))


def _with_keys(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if action.shortcuts():
            yield action
        if isinstance(inner, QMenu):
            yield from _with_keys(inner)


def _card(title: str, actions: list[QAction]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    card.column.addLayout(grid)
    grid.setColumnStretch(0, 1)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(2)
    for row, action in enumerate(actions):
        what = QLabel(plain(action.text()))
        named = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
        keys = list(dict.fromkeys(named))  # some languages use one name for Return and Enter
        names = QLabel("  ·  ".join(keys))
        font = names.font()
        font.setBold(True)
        names.setFont(font)
        names.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        what.setAccessibleDescription(f"{', '.join(keys)}. {action.statusTip()}")
        if row:
            grid.setRowMinimumHeight(3 * row - 1, 6)
        grid.addWidget(what, 3 * row, 0)
        grid.addWidget(names, 3 * row, 1)
        if action.statusTip():
            tip = QLabel(action.statusTip())
            tip.setWordWrap(True)
            tip.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(tip, 3 * row + 1, 0, 1, 2)
    return card
