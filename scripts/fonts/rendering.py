"""A character of a font → a bitmap of it. Imports fontTools."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTCollection, TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

_SIDE = 170
"""Length of a glyph's longer side in the bitmap, in pixels, unless it is far smaller than its font's capitals."""
_FIRST_EM, _MAX_EM = 120, 700


class Face:
    """One style of a font, whose characters may be spread over several files."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._file_of: dict[str, Path] = {}
        self._loaded: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}
        for file in files:
            for code in _codes(file):
                self._file_of.setdefault(chr(code), file)

    def __contains__(self, character: str) -> bool:
        return character in self._file_of

    def by_file(self, characters: Iterable[str]) -> list[str]:
        """Those of the characters that the font has, grouped by the file that has them."""
        return sorted((each for each in characters if each in self), key=self._file_of.__getitem__)

    def bitmap(self, character: str, em: int | None = None) -> NDArray[np.bool_] | None:
        """The character's ink, True where ink is, cut to its bounding box; None when the font draws nothing.

        `em` is the size in pixels; without it, characters are drawn about equally large.
        """
        first = self._drawn(character, em or _FIRST_EM)
        if em:
            return first
        if first is None:
            return None
        em = round(min(_MAX_EM, _FIRST_EM * _SIDE / max(first.shape)))
        return self._drawn(character, em)

    def _drawn(self, character: str, em: int) -> NDArray[np.bool_] | None:
        file = self._file_of[character]
        font = self._loaded.get((file, em))
        if font is None:
            if len(self._loaded) > 40:
                self._loaded.clear()
            font = self._loaded[file, em] = ImageFont.truetype(file, em, layout_engine=ImageFont.Layout.BASIC)
        left, top, right, bottom = (round(each) for each in font.getbbox(character))
        if right - left < 1 or bottom - top < 1 or max(right - left, bottom - top) > 4000:
            return None
        image = Image.new("L", (right - left + 40, bottom - top + 40))
        ImageDraw.Draw(image).text((20 - left, 20 - top), character, fill=255, font=font)
        ink = np.asarray(image) > 127
        rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
        return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if len(rows) else None


def _codes(file: Path) -> list[int]:
    """The code points that a font file has glyphs for."""
    if file.suffix == ".ttc":
        return list(TTCollection(file).fonts[0].getBestCmap() or ())
    with TTFont(file, lazy=True) as font:
        return list(font.getBestCmap() or ())
