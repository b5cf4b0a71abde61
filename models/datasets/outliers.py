"""Outliers: ink that is not a digit, for outlier exposure (Hendrycks et al. 2019), and digits drawn from fonts.

Sources are glyphs of Hershey's single-stroke fonts, scribbles, and MNIST's digits rotated or mirrored. NumPy only.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from HersheyFonts import HersheyFonts
from numpy.typing import NDArray

from models.datasets.examples import Examples, to_bytes, to_floats
from models.datasets.glyphs import Glyphs
from models.ink.augmentation import InkAugmentation, render_varied
from models.ink.ink import Ink, Point
from models.ink.lookalikes import DIGIT_LIKE
from models.ink.raster import MNIST_SPEC, RasterSpec, raster_from_ink

_LATIN_FONTS = ("futural", "scripts")
_OTHER_LOOKALIKES = frozenset("!\"'(),/\\|[]`{}.-_")
"""Marks like a part of a digit. They and `DIGIT_LIKE` are not trained to low confidence."""
_FONTS = ("futural", "scripts", "greeks", "cyrilc_1", "japanese", "mathlow")
_FOREIGN_FONTS = ("japanese", "cyrilc_1")
_UNLIKE_CHARACTERS = {
    "japanese": "BJRVZ`cilor{|}\x80\x82\x84\x85\x86\x87\x89\x8a\x8c\x8e\x8f\x96\x9c\x9d\x9f¢§ª«¯°±³¼ÃËÌÎÐÑÕ×ØÚÜÝßà",
    "cyrilc_1": "Ze",
}
UNLIKE_CHARACTERS = tuple(f"{font}:{character}" for font, all_of in _UNLIKE_CHARACTERS.items() for character in all_of)
"""The foreign glyphs that resemble none of the glyphs of `glyphs.npz`, by name: to find them takes six seconds."""
_SAME_SHAPE = 0.93  # cosine of two rasters
_RESEMBLANCE = 0.75
"""Cosine of the rasters of a foreign glyph and a label's from which a hand may draw one like the other."""
_VARIATION = InkAugmentation(rotation=12, slant=0.3, aspect=0.3, bend=0.05, stroke_shift=0.04, tremor=0.008)
_TRANSFORMS: dict[str, tuple[str, Callable[[NDArray], NDArray]]] = {
    "turned left": ("23457", np.rot90),
    "turned right": ("23457", lambda raster: np.rot90(raster, -1)),
    "upside down": ("347", lambda raster: np.rot90(raster, 2)),
    "mirrored": ("34679", np.fliplr),
}
"""Name → the digits that stop being digits by the transform, and the transform of a raster."""
_SCRIBBLE_STROKES, _SCRIBBLE_POINTS = 4, 100


@dataclass(frozen=True, slots=True)
class OutlierShare:
    """Number of outliers: per glyph, per transform of a digit, and in total of glyph pairs and of scribbles."""

    glyphs: int = 12
    changed: int = 60
    pairs: int = 1500
    scribbles: int = 1500


@dataclass(frozen=True, slots=True)
class Outliers:
    """Generated outliers.

    `rasters` are n×size×size float32 in [0, 1]; `kinds` are n names of shapes, "" for pairs and scribbles; `doubtful`
    are n bools, False for shapes that resemble a digit.
    """

    rasters: NDArray[np.float32]
    kinds: NDArray[np.str_]
    doubtful: NDArray[np.bool_]

    def with_more(self, rasters: NDArray[np.float32], doubtful: NDArray[np.bool_]) -> "Outliers":
        """These outliers, and others whose shapes have no name."""
        return Outliers(
            np.concatenate([self.rasters, rasters]),
            np.concatenate([self.kinds, np.full(len(rasters), "")]),
            np.concatenate([self.doubtful, doubtful]),
        )


class OutlierSource:
    """Generator of random outliers; `kinds` are all names of shapes that it can produce."""

    def __init__(
        self,
        digits: Examples,
        spec: RasterSpec = MNIST_SPEC,
        *,
        glyphs: Glyphs | None = None,
        foreign: Sequence[str] | None = None,
    ) -> None:
        """`digits` are real digits with the specification `spec`, to be rotated and mirrored.

        With `glyphs`, ink is an outlier that resembles none of them: foreign scripts, pairs and scribbles. `foreign`
        are the names of those foreign glyphs, where they were found before.
        """
        self._spec = spec
        if foreign is not None:
            self._glyphs = _named_glyphs(foreign)
        else:
            self._glyphs = _distinct_glyphs() if glyphs is None else _foreign_glyphs(glyphs)
        of_digits = glyphs is None and foreign is None
        self._lookalikes = {name for name in self._glyphs if of_digits and _is_lookalike(name)}
        self._changed = {
            f"{digit} {word}": (np.flatnonzero(digits.labels == digit), change)
            for word, (which, change) in _TRANSFORMS.items()
            for digit in which
            if of_digits and digit in digits.labels
        }
        self._digits = digits
        self.kinds = (*self._glyphs, *self._changed)

    def count(self, share: OutlierShare) -> int:
        """Number of outliers that `draw(rng, share)` returns."""
        return share.glyphs * len(self._glyphs) + share.changed * len(self._changed) + share.pairs + share.scribbles

    def draw(self, rng: np.random.Generator, share: OutlierShare = OutlierShare()) -> Outliers:
        """Generate `share` outliers, each with its own random variation."""
        drawn: list[tuple[str, bool, NDArray]] = []
        for name, ink in self._glyphs.items():
            doubtful = name not in self._lookalikes
            drawn += [(name, doubtful, render_varied(ink, rng, _VARIATION, self._spec)) for _ in range(share.glyphs)]
        for name, (where, change) in self._changed.items():
            digits = to_floats(self._digits.rasters[rng.choice(where, share.changed)])
            drawn += [(name, True, change(digit)) for digit in digits]
        drawn += [("", True, render_varied(self._pair(rng), rng, _VARIATION, self._spec)) for _ in range(share.pairs)]
        drawn += [("", True, raster_from_ink(scribble(rng), self._spec)) for _ in range(share.scribbles)]
        kinds, doubtful, rasters = zip(*drawn, strict=True)
        return Outliers(np.stack(rasters).astype(np.float32), np.array(kinds), np.array(doubtful))

    def _pair(self, rng: np.random.Generator) -> Ink:
        """Two random glyphs on top of each other, shifted: an unknown symbol."""
        glyphs = list(self._glyphs.values())
        first, second = (glyphs[i] for i in rng.choice(len(glyphs), 2, replace=False))
        dx, dy = rng.uniform(-20, 20, 2)  # the fonts' capitals are 21 units high
        return Ink.of([*first.strokes, *([Point(p.x + dx, p.y + dy) for p in stroke] for stroke in second.strokes)])


def scribble(rng: np.random.Generator) -> Ink:
    """One to four random smooth strokes."""
    strokes = []
    for _ in range(rng.integers(1, _SCRIBBLE_STROKES + 1)):
        wildness = rng.uniform(0.05, 0.7)
        turns = np.cumsum(rng.normal(0, wildness, _SCRIBBLE_POINTS)) + rng.uniform(0, 2 * np.pi)
        bends = np.cumsum(np.stack([np.cos(turns), np.sin(turns)], 1), axis=0)
        length = int(rng.integers(_SCRIBBLE_POINTS // 8, _SCRIBBLE_POINTS))
        points = bends[:length] + rng.normal(0, _SCRIBBLE_POINTS / 10, 2)
        strokes.append(Point(float(x), float(y)) for x, y in points)
    return Ink.of(strokes)


def hershey_digits(rng: np.random.Generator, variants: int, spec: RasterSpec = MNIST_SPEC) -> NDArray[np.float32]:
    """Digits of all fonts, `variants` random variations of each distinct shape: n×size×size float32 in [0, 1]."""
    fonts = HersheyFonts()
    shapes = _DistinctInks()
    for font in _FONTS:
        fonts.load_default_font(font)
        for character, glyph in fonts.all_glyphs.items():
            if font != "japanese" and character.isdigit():
                shapes.add(f"{font}:{character}", _ink_from_glyph(glyph))
    inks = [ink for ink in shapes.inks.values() for _ in range(variants)]
    rasters = [render_varied(ink, rng, _VARIATION, spec) for ink in inks]
    return np.array(rasters, np.float32).reshape(-1, spec.size, spec.size)


def hershey_examples(
    rng: np.random.Generator, labels: Sequence[str], variants: int, spec: RasterSpec = MNIST_SPEC
) -> Examples:
    """Examples of those `labels` that the Latin fonts contain, `variants` random variations of each glyph."""
    fonts = HersheyFonts()
    rasters, example_labels = [], []
    for font in _LATIN_FONTS:
        fonts.load_default_font(font)
        for label in labels:
            if label in fonts.all_glyphs and (ink := _ink_from_glyph(fonts.all_glyphs[label])):
                rasters += [to_bytes(render_varied(ink, rng, spec=spec)) for _ in range(variants)]
                example_labels += [label] * variants
    return Examples(np.array(rasters, np.uint8).reshape(-1, spec.size, spec.size), np.array(example_labels, np.str_))


def _is_lookalike(glyph: str) -> bool:
    font, character = glyph.split(":", 1)
    return font != "japanese" and character in DIGIT_LIKE | _OTHER_LOOKALIKES


def _distinct_glyphs() -> dict[str, Ink]:
    """Glyphs of all fonts by name (`font:character`), without digits and without shapes that occur twice."""
    fonts = HersheyFonts()
    fonts.load_default_font("futural")
    digits = [_ink_from_glyph(fonts.all_glyphs[digit]) for digit in "0123456789"]
    shapes = _DistinctInks(digits)
    for font in _FONTS:
        fonts.load_default_font(font)
        for character, glyph in fonts.all_glyphs.items():
            if font == "japanese" or not character.isdigit():
                shapes.add(f"{font}:{character}", _ink_from_glyph(glyph))
    return shapes.inks


def _foreign_glyphs(glyphs: Glyphs) -> dict[str, Ink]:
    """Glyphs of other scripts by name, without those that resemble one of `glyphs`."""
    known = np.stack([_unit_vector(raster_from_ink(glyphs.labelled_ink(each).ink)) for each in range(len(glyphs))])
    hershey = HersheyFonts()
    shapes = _DistinctInks()
    for font in _FOREIGN_FONTS:
        hershey.load_default_font(font)
        for character, glyph in hershey.all_glyphs.items():
            ink = _ink_from_glyph(glyph)
            if ink and np.max(known @ _unit_vector(raster_from_ink(ink))) < _RESEMBLANCE:
                shapes.add(f"{font}:{character}", ink)
    return shapes.inks


def _named_glyphs(names: Sequence[str]) -> dict[str, Ink]:
    """Glyphs by name, in the order of `names`."""
    hershey = HersheyFonts()
    inks: dict[str, Ink] = {}
    for font in dict.fromkeys(name.partition(":")[0] for name in names):
        hershey.load_default_font(font)
        found = (name.partition(":")[2] for name in names if name.startswith(f"{font}:"))
        inks |= {f"{font}:{character}": _ink_from_glyph(hershey.all_glyphs[character]) for character in found}
    return {name: inks[name] for name in names}


class _DistinctInks:
    """Inks by name, no two of which look alike (cosine of their rasters below `_SAME_SHAPE`)."""

    def __init__(self, excluded: Sequence[Ink] = ()) -> None:
        self.inks: dict[str, Ink] = {}
        self._rasters = [_unit_vector(raster_from_ink(ink)) for ink in excluded]

    def add(self, name: str, ink: Ink) -> None:
        """Add `ink` unless it is empty or looks like an ink already present or excluded."""
        raster = _unit_vector(raster_from_ink(ink)) if ink else None
        if raster is None or (self._rasters and np.max(np.stack(self._rasters) @ raster) >= _SAME_SHAPE):
            return
        self.inks[name] = ink
        self._rasters.append(raster)


def _ink_from_glyph(glyph: Any) -> Ink:
    """The ink of a glyph of HersheyFonts, which has no type hints: `strokes` are lists of corners."""
    return Ink.of([_with_midpoints(stroke) for stroke in glyph.strokes])


def _with_midpoints(corners: list[tuple[float, float]]) -> list[Point]:
    """The corners of a stroke with interpolated points between them, so that augmentation can bend it."""
    points = [Point(float(x), float(y)) for x, y in corners[:1]]
    for (x0, y0), (x1, y1) in pairwise(corners):
        steps = max(1, round(max(abs(x1 - x0), abs(y1 - y0)) / 2))
        points += [Point(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(1, steps + 1)]
    return points


def _unit_vector(raster: NDArray[np.float32]) -> NDArray[np.float32]:
    return (raster / np.float32(np.linalg.norm(raster))).ravel()
