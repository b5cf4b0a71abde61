"""The button that names the label set in use and opens the menu of them all."""

import textwrap

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from app.i18n import label_set_text
from app.menus.label_set_menu import LabelSetMenu
from app.toolkit.appearance import set_flag
from models.ink.label_sets import LabelSet

NARROWEST_PX = 58
"""Where the window has no room for the name, the button shows some labels of the set; logical pixels."""
_SIDES_PX, _NARROW_SIDES_PX = 44, 28
"""The room of the button that is not for its text: the arrow, and the space around; as the style sheet has it."""
_TIP_COLUMNS, _TIP_RUNS = 60, 150


class LabelSetButton(QToolButton):
    """As wide as the name needs; the name gives way where there is less room."""

    def __init__(self, menu: LabelSetMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_set: LabelSet | None = None
        set_flag(self, "chooser", True)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(self.tr("Labels to read"))
        self.setEnabled(False)
        menu.menuAction().changed.connect(self._on_menu_changed)

    def show_label_set(self, label_set: LabelSet) -> None:
        """Name this set, and show what it holds in the tool tip."""
        self._label_set = label_set
        named, held = label_set_text.name(label_set), label_set_text.contents(label_set, _TIP_RUNS)
        self.setAccessibleDescription(named)
        key = self.menu().menuAction().shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        lines = [self.tr("Reads {}, and what you taught ({})").format(named, key), *textwrap.wrap(held, _TIP_COLUMNS)]
        self.setToolTip("\n".join(lines))
        self.updateGeometry()
        self._fit()

    @Slot()
    def open_menu(self) -> None:
        """Open the menu above the button, as a click on it does, with the set in use to begin from."""
        menu = self.menu()
        if self.isEnabled():
            menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
            menu.setActiveAction(next((action for action in menu.actions() if action.isChecked()), menu.actions()[0]))

    def sizeHint(self) -> QSize:
        text = label_set_text.name(self._label_set) if self._label_set else ""
        width = max(self.fontMetrics().horizontalAdvance(text) + _SIDES_PX, NARROWEST_PX)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST_PX, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Show the name if it fits, else what the set holds, or its beginning."""
        if self._label_set is None:
            return
        texts = [
            form(self._label_set) for form in (label_set_text.name, label_set_text.sample, label_set_text.shortest)
        ]
        widths = [self.fontMetrics().horizontalAdvance(text) for text in texts]
        fits = [width + _SIDES_PX <= self.width() for width in widths]
        set_flag(self, "narrow", not any(fits))
        shown = texts[fits.index(True)] if any(fits) else texts[-1]
        self.setText(shown.replace("&", "&&"))

    def _on_menu_changed(self) -> None:
        self.setEnabled(self.menu().isEnabled())
