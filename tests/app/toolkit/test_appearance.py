from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.toolkit import appearance, icons
from app.toolkit.appearance import Appearance, scaled
from app.toolkit.colours import DARK, LIGHT


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    installed = appearance.install(qapp)
    yield installed
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_the_look_follows_the_desktop_while_the_program_runs(
    qapp: QApplication, look: Appearance, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
    assert DARK.card.name() in qapp.styleSheet()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.window


def test_it_is_installed_once(qapp: QApplication, look: Appearance) -> None:
    assert appearance.install(qapp) is look


def test_every_name_in_the_style_sheet_is_a_colour() -> None:
    for colours in (LIGHT, DARK):
        assert "$" not in appearance.style_sheet(colours)


def test_sizes_keep_their_ratio_to_the_desktops_font(qapp: QApplication, look: Appearance) -> None:
    font = qapp.font()
    assert scaled(font, appearance.READING_PX).pointSizeF() == pytest.approx(font.pointSizeF() * 64 / 14)


def test_icons_change_their_colour_with_the_scheme(qapp: QApplication, look: Appearance, qtbot: QtBot) -> None:
    button = QPushButton("Add")
    qtbot.addWidget(button)
    icons.set_icon(button, "plus")

    def lightness() -> float:
        image = button.icon().pixmap(26, 20).toImage()
        return image.pixelColor(10, 10).lightnessF()  # where the lines cross

    assert lightness() == pytest.approx(LIGHT.text.lightnessF(), abs=0.05)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert lightness() == pytest.approx(DARK.text.lightnessF(), abs=0.05)
    icons.set_primary(button, True, "plus")
    assert lightness() == pytest.approx(DARK.on_accent.lightnessF(), abs=0.05)


def test_icons_come_with_their_licence() -> None:
    assert "ISC License" in (appearance.ICONS / "LICENSE").read_text(encoding="utf-8")
    for file in appearance.ICONS.glob("*.svg"):
        assert "lucide" in file.read_text(encoding="utf-8"), file
