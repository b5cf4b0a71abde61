"""Glyphs of open-licensed fonts as strokes: examples of every label, for training and for rehearsal. NumPy only.

The file holds what `scripts/glyphs.py` made: the middle lines of the letters of handwriting fonts, in a box of 256
units, with the fonts of the hold-out marked. Coordinates are stored as differences modulo 256, all x before all y.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import read_npz
from models.datasets.locations import DatasetError
from models.ink import characters
from models.ink.ink import Ink, LabelledInk, Point
from models.ink.raster import MNIST_SPEC, RasterSpec
from models.ink.stroke_variation import USUAL, StrokeVariation, render_varied_strokes

GLYPH_FILE = Path(__file__).with_name("glyphs.npz")
BOX = 255
"""Largest coordinate of a glyph; the longer side of most is this long, and y grows downwards."""


@dataclass(frozen=True)
class Glyphs:
    """Glyphs with their strokes, in the order of the file.

    `labels` and `fonts` are names; `label` and `font` are for each of the n glyphs an index into them; `held_out` has a
    bool for each font. Stroke k consists of the points `stroke_starts[k]` to `stroke_starts[k + 1]` of `points`
    (m×2 uint8, x and y); glyph i of the strokes `glyph_starts[i]` to `glyph_starts[i + 1]`.
    """

    labels: tuple[str, ...]
    fonts: tuple[str, ...]
    held_out: NDArray[np.bool_]
    label: NDArray[np.int64]
    font: NDArray[np.int64]
    glyph_starts: NDArray[np.int64]
    stroke_starts: NDArray[np.int64]
    points: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.label)

    def strokes(self, glyph: int) -> list[NDArray[np.uint8]]:
        """The strokes of a glyph, n×2 each; a dot has one point."""
        bounds = self.stroke_starts[self.glyph_starts[glyph] : self.glyph_starts[glyph + 1] + 1]
        return [self.points[start:end] for start, end in pairwise(bounds.tolist())]

    def labelled_ink(self, glyph: int) -> LabelledInk:
        """A glyph as ink; its `writer` is the font."""
        ink = Ink.of([Point(float(x), float(y)) for x, y in stroke.tolist()] for stroke in self.strokes(glyph))
        return LabelledInk(ink, self.labels[self.label[glyph]], self.fonts[self.font[glyph]])

    @cached_property
    def is_held_out(self) -> NDArray[np.bool_]:
        """For each glyph: is its font one that no model learns from?"""
        return self.held_out[self.font]

    def where(self, *, held_out: bool, labels: Iterable[str] | None = None) -> NDArray[np.int64]:
        """Indices of the glyphs to learn from, or of the hold-out; with `labels`, of those labels only."""
        wanted = self.is_held_out == held_out
        if labels is not None:
            codes = [self.labels.index(label) for label in labels if label in self.labels]
            wanted &= np.isin(self.label, codes)
        return np.flatnonzero(wanted)


def read_glyphs(path: Path = GLYPH_FILE) -> Glyphs:
    """The glyphs of a file. Raises `DatasetError` when it is missing or damaged."""
    names = ("labels", "fonts", "held_out", "label", "font", "strokes", "lengths", "steps")
    labels, fonts, held_out, label, font, strokes, lengths, steps = read_npz(path, *names)
    glyph_starts = np.concatenate([[0], np.cumsum(strokes, dtype=np.int64)])
    stroke_starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    if (
        not len(label) == len(font) == len(strokes)
        or glyph_starts[-1] != len(lengths)
        or steps.shape != (2, stroke_starts[-1])
        or held_out.shape != fonts.shape
        or (len(label) and (label.max() >= len(labels) or font.max() >= len(fonts)))
    ):
        raise DatasetError("{path} cannot be read: its arrays do not fit together.", path=path)
    return Glyphs(
        tuple(labels.tolist()),
        tuple(fonts.tolist()),
        held_out.astype(bool),
        label.astype(np.int64),
        font.astype(np.int64),
        glyph_starts,
        stroke_starts,
        np.cumsum(steps, axis=1, dtype=np.uint8).T.copy(),
    )


def write_glyphs(
    path: Path,
    glyphs: Sequence[tuple[str, str, Sequence[NDArray[np.uint8]]]],
    *,
    labels: Sequence[str],
    held_out: Iterable[str],
) -> None:
    """Write glyphs, each a label, a font and its strokes (n×2 uint8), to an npz file; `held_out` names fonts."""
    fonts = sorted({font for _, font, _ in glyphs})
    label_of = {label: number for number, label in enumerate(labels)}
    font_of = {font: number for number, font in enumerate(fonts)}
    ordered = sorted(glyphs, key=lambda glyph: (label_of[glyph[0]], font_of[glyph[1]]))
    points = np.concatenate([stroke for _, _, strokes in ordered for stroke in strokes]).astype(np.uint8)
    np.savez_compressed(
        path,
        labels=np.array(labels),
        fonts=np.array(fonts),
        held_out=np.isin(fonts, list(held_out)),
        label=np.array([label_of[label] for label, _, _ in ordered], np.uint8),
        font=np.array([font_of[font] for _, font, _ in ordered], np.uint16),
        strokes=np.array([len(strokes) for _, _, strokes in ordered], np.uint8),
        lengths=np.array([len(stroke) for _, _, strokes in ordered for stroke in strokes], np.uint16),
        steps=np.diff(points, axis=0, prepend=np.zeros((1, 2), np.uint8)).T,
    )


@dataclass(frozen=True, slots=True)
class GlyphShare:
    """Number of varied glyphs of each digit, letter and other label in one epoch."""

    digits: int = 250
    letters: int = 550
    others: int = 120

    def of(self, label: str) -> int:
        """The number for one label."""
        if label in characters.DIGITS:
            return self.digits
        return self.letters if label in characters.CAPITALS or label in characters.SMALL else self.others


def count_glyphs(glyphs: Glyphs, share: GlyphShare, *, held_out: bool = False) -> int:
    """Number of glyphs that `draw_glyphs` returns."""
    present = np.unique(glyphs.label[glyphs.where(held_out=held_out)])
    return sum(share.of(glyphs.labels[code]) for code in present)


def draw_glyphs(
    glyphs: Glyphs,
    share: GlyphShare,
    rng: np.random.Generator,
    variation: StrokeVariation = USUAL,
    *,
    held_out: bool = False,
    spec: RasterSpec = MNIST_SPEC,
) -> tuple[NDArray[np.float32], NDArray[np.str_]]:
    """Rasters of varied glyphs (n×size×size float32 in [0, 1]) and their labels.

    The glyphs of a label are drawn at random, all about as often.
    """
    rasters, labels = [], []
    for label in glyphs.labels:
        candidates = glyphs.where(held_out=held_out, labels=[label])
        count = share.of(label) if len(candidates) else 0
        rounds = -(-count // max(1, len(candidates)))
        order = [int(each) for _ in range(rounds) for each in rng.permutation(candidates)]
        rasters += [render_varied_strokes(glyphs.strokes(each), rng, variation, spec) for each in order[:count]]
        labels += [label] * count
    return np.array(rasters, np.float32).reshape(-1, spec.size, spec.size), np.array(labels, np.str_)
