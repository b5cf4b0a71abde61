import pytest
from PySide6.QtGui import QColor

from app.toolkit.appearance import palette_of
from app.toolkit.colours import DARK, LIGHT, Scheme, contrast, scheme

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text (AA)."""


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_surface(colours: Scheme) -> None:
    for surface in (colours.paper, colours.window, colours.card, colours.button):
        for text in (colours.text, colours.faint, colours.accent, colours.doubt):
            assert contrast(text, surface) >= READABLE, (text.name(), surface.name())
    assert contrast(colours.on_accent, colours.accent) >= READABLE


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_scheme_is_found_by_its_palette(colours: Scheme) -> None:
    assert scheme(palette_of(colours)) is colours


def test_accent_and_doubt_are_told_apart() -> None:
    for colours in (LIGHT, DARK):
        assert abs(colours.accent.hslHue() - colours.doubt.hslHue()) > 120
