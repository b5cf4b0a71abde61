"""The look of all windows: Qt's Fusion style, a palette, a short style sheet and the type scale. `docs/design.md` has
the rules.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.toolkit.colours import DARK, LIGHT, Scheme, blend

BODY_PX, SMALL_PX, READING_PX = 14, 12, 64
"""Sizes of type in logical pixels, where the desktop asks for no other."""
SPACING, WIDE_SPACING = 8, 16
"""Between the parts of a card; between cards, and inside their edges. Logical pixels, multiples of 4."""
RADIUS = 8
"""Of all corners, in logical pixels."""
ICONS = Path(__file__).parent / "icons"
_POINTS_PER_INCH = 72


class Appearance(QObject):
    """Follows the desktop's light or dark scheme while the program runs."""

    changed = Signal()
    """The palette was replaced."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        # Without it, a style sheet keeps a palette that a widget is given from the widgets inside it.
        application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        application.setStyle("Fusion")  # the same on every desktop, and it follows any palette
        font = application.font()
        font.setPointSizeF(BODY_PX * _POINTS_PER_INCH / application.primaryScreen().logicalDotsPerInchY())
        application.setFont(font)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._on_scheme_changed(hints.colorScheme())

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        self._application.setPalette(palette_of(colours))
        self._application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def install(application: QApplication) -> Appearance:
    """Give the application its look; a second call returns what the first one made."""
    installed = application.findChild(Appearance)
    return installed if isinstance(installed, Appearance) else Appearance(application)


def scaled(font: QFont, size_px: int) -> QFont:
    """`font`, which has the size of body text, in another size of the type scale."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * size_px / BODY_PX)
    return larger


def set_flag(widget: QWidget, name: str, value: bool) -> None:
    """Set a property that the style sheet selects by: `primary` for a button, `card` for a frame."""
    if bool(widget.property(name)) is not value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def palette_of(colours: Scheme) -> QPalette:
    """Qt's palette of a scheme."""
    role, palette = QPalette.ColorRole, QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.paper,
        role.AlternateBase: colours.card,
        role.Text: colours.text,
        role.Button: colours.button,
        role.ButtonText: colours.text,
        role.BrightText: colours.doubt,
        role.PlaceholderText: colours.faint,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.text,
        role.Light: blend(colours.button, colours.paper, 0.5),
        role.Midlight: blend(colours.button, colours.border, 0.5),
        role.Mid: colours.border,
        role.Dark: blend(colours.border, colours.text, 0.3),
        role.Shadow: blend(colours.border, QColor(Qt.GlobalColor.black), 0.6),
    }.items():
        palette.setColor(name, colour)
    disabled = blend(colours.text, colours.window, 0.55)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, disabled)
    return palette


def style_sheet(colours: Scheme) -> str:
    """What the palette cannot say: shapes, cards and the primary button."""
    hover, pressed = blend(colours.button, colours.text, 0.06), blend(colours.button, colours.text, 0.12)
    names = {
        "accent": colours.accent,
        "accent_hover": blend(colours.accent, colours.text, 0.15),
        "border": colours.border,
        "button": colours.button,
        "card": colours.card,
        "disabled": blend(colours.text, colours.window, 0.55),
        "doubt": colours.doubt,
        "faint": colours.faint,
        "hover": hover,
        "on_accent": colours.on_accent,
        "paper": colours.paper,
        "pressed": pressed,
        "text": colours.text,
        "tint": blend(colours.card, colours.accent, 0.16),
        "window": colours.window,
    }
    sheet = _SHEET
    light, dark = ("white", "black") if colours is LIGHT else ("black", "white")
    for name, file in {
        "check": f"check-{light}.svg",
        "tick": f"check-{dark}.svg",
        "chevron": f"chevron-down-{dark}.svg",
    }.items():
        sheet = sheet.replace(f"${name};", f'url("{(ICONS / file).as_posix()}");')
    for name, colour in names.items():
        sheet = sheet.replace(f"${name};", f"{colour.name()};")
    return sheet.replace("$radius;", f"{RADIUS}px;")


_SHEET = """
QFrame[message="true"] { background: $card; border: 1px solid $accent; border-radius: $radius; }
QFrame[message="true"][warning="true"] { border-color: $doubt; }
QFrame[card="true"] { background: $card; border: none; border-radius: $radius; }
QPushButton, QToolButton {
  background: $button; color: $text; border: 1px solid $border; border-radius: $radius; padding: 6px 14px;
}
QToolButton { padding: 5px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $tint; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QToolButton:focus { padding: 4px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: transparent; }
QToolButton[wide="true"] { padding: 6px 14px; }
QToolButton[wide="true"]:focus { padding: 5px 13px; }
QToolButton[chooser="true"] { padding: 6px 28px 6px 12px; text-align: left; }
QToolButton[chooser="true"]:focus { padding: 5px 27px 5px 11px; }
QToolButton[chooser="true"]::menu-indicator {
  image: $chevron; width: 16px; height: 16px; subcontrol-origin: border; subcontrol-position: right center; right: 9px;
}
QToolButton[chooser="true"][narrow="true"] { padding: 6px 20px 6px 6px; }
QToolButton[chooser="true"][narrow="true"]::menu-indicator { right: 3px; }
QPushButton[narrow="true"] { padding: 6px 5px; }
QPushButton[primary="true"], QToolButton[primary="true"], QDialog QPushButton:default {
  background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[primary="true"], QToolButton[primary="true"] { font-weight: 600; }
QMessageBox, QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover, QDialog QPushButton:default:hover {
  background: $accent_hover; border-color: $accent_hover;
}
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled, QDialog QPushButton:default:disabled {
  color: $disabled; background: transparent; border-color: $border; font-weight: normal;
}
QToolButton[bare="true"] { background: transparent; border: none; padding: 4px; }
QToolButton[bare="true"]:hover { background: $hover; }
QToolButton[bare="true"]:focus { border: 2px solid $accent; padding: 2px; }
QLineEdit { background: $paper; border: 1px solid $border; border-radius: $radius; padding: 6px 8px; }
QLineEdit:focus { border: 2px solid $accent; padding: 5px 7px; }
QCheckBox::indicator {
  width: 16px; height: 16px; border: 1px solid $faint; border-radius: 4px; background: $paper;
}
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: $check; }
QCheckBox:focus { color: $accent; }
QRadioButton::indicator {
  width: 16px; height: 16px; border: 1px solid $faint; border-radius: 9px; background: $paper;
}
QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; }
QRadioButton::indicator:disabled { border-color: $border; background: transparent; }
QRadioButton:focus { color: $accent; }
QRadioButton:disabled { color: $disabled; }
QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
  width: 14px; height: 14px; margin: -6px 0; background: $button; border: 1px solid $faint; border-radius: 8px;
}
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider::handle:horizontal:focus { background: $accent; border-color: $accent; }
QToolBar { background: $window; border: none; padding: 2px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $border; margin: 6px 4px; }
QMenuBar { background: $window; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $tint; }
QMenu { background: $card; border: 1px solid $border; padding: 4px; }
QMenu::item { background: transparent; padding: 5px 24px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: $tick; }
QStatusBar { background: $window; color: $faint; padding-left: 10px; }
QStatusBar QLabel { color: $faint; }
QStatusBar::item { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
  background: transparent; color: $faint; padding: 8px 16px; border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $tint; }
QTabWidget::pane { border: none; }
QProgressBar { background: $border; border: none; border-radius: 4px; color: transparent;
  min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QHeaderView::section {
  background: $window; color: $faint; border: none; border-bottom: 1px solid $border; padding: 6px 8px;
}
QTableView { outline: 0; }
QListView, QPlainTextEdit { border: 1px solid $border; border-radius: $radius; }
QTableView, QTreeView { border: 1px solid $border; selection-background-color: $tint; selection-color: $text; }
QComboBox { background: $button; border: 1px solid $border; border-radius: $radius; padding: 5px 8px; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox:disabled { color: $disabled; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: $chevron; width: 16px; height: 16px; }
QComboBox QAbstractItemView { border: 1px solid $border; border-radius: 0; background: $paper; }
QListView[strip="true"] {
  background: transparent; border: none; selection-background-color: $tint; selection-color: $text;
}
QListView[bare="true"] { background: transparent; border: none; }
QTextEdit[bare="true"] { background: transparent; border: none; }
QScrollArea[bare="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; min-width: 24px; min-height: 24px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: 4px 6px; }
"""
