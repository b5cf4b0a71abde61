from pathlib import Path

from models.datasets.glyphs import read_glyphs
from models.ink.characters import CHARACTERS
from scripts.fonts.font_list import HANZI_FONT_LIST, font_table, read_font_list
from scripts.fonts.templates import templates

OPEN = {"OFL-1.0", "OFL-1.1", "Apache-2.0", "MIT", "BSD-3-Clause", "Bitstream Vera", "public domain"}
PAGE = Path(__file__).parents[3] / "docs" / "glyph-fonts.md"


def test_every_font_has_a_package_a_licence_and_labels() -> None:
    fonts = read_font_list()
    assert len(fonts) == len({font.name for font in fonts}) >= 150
    for font in fonts:
        assert font.package.startswith(("npm:@", "debian:fonts-")) and font.version and font.files
        assert font.licence in OPEN and font.role in ("learn", "hold-out") and font.labels()


def test_the_file_holds_the_fonts_of_the_table() -> None:
    fonts, glyphs = {font.name: font for font in read_font_list()}, read_glyphs()
    assert set(glyphs.fonts) == {*fonts, "templates"}
    held_out = {name for name, held_out in zip(glyphs.fonts, glyphs.held_out, strict=True) if held_out}
    assert held_out == {font.name for font in fonts.values() if font.role == "hold-out"}


def test_the_page_shows_the_table() -> None:
    assert font_table(read_font_list()) in PAGE.read_text(encoding="utf-8")


def test_fonts_for_chinese_characters_are_open_and_shown() -> None:
    fonts = read_font_list(HANZI_FONT_LIST)
    licences = (PAGE.parents[1] / "models" / "weights" / "hanzi-licences.txt").read_text(encoding="utf-8")
    for font in fonts:
        assert font.licence in {*OPEN, "Arphic Public License"} and font.variants >= 1
        assert f"{font.name}: {font.licence}. {font.copyright}" in licences
    assert {font.role for font in fonts} == {"learn", "hold-out"}
    assert "ARPHIC PUBLIC LICENSE" in licences and font_table(fonts) in PAGE.read_text(encoding="utf-8")


def test_small_letters_drawn_as_capitals_are_not_used() -> None:
    font = next(font for font in read_font_list() if font.use == "no small")
    assert "A" in font.labels() and "a" not in font.labels() and "ß" not in font.labels() and "α" in font.labels()


def test_templates_are_strokes_of_known_labels() -> None:
    for label, strokes in templates():
        assert label in CHARACTERS and all(stroke.ndim == 2 and stroke.shape[1] == 2 for stroke in strokes)
