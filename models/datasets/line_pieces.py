"""Pieces of lines, as a cut between neighbours leaves them: characters with stubs, and ink that is no character.

A *stub* is what is left on a character of a stroke that joined it to a neighbour: the network learns to overlook it.
*Pairs* and *halves* are outliers: two neighbours taken for one, with all or much of both, and a part of one. A network
that learns stubs alone is sure of any ink. Hands are writers of labelled ink and fonts. NumPy only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.datasets.composed_line import STEP, Composed, Hand, compose, hands_of, joining
from models.datasets.glyphs import Glyphs
from models.ink.augmentation import render_varied
from models.ink.characters import CAPITALS, DIGITS, SMALL
from models.ink.ink import LabelledInk
from models.ink.lookalikes import are_kin
from models.ink.raster import MNIST_SPEC, PEN_WIDTH, RasterSpec, raster_from_ink, raster_from_segments
from models.ink.stroke_variation import StrokeVariation, varied_as_a_whole

_STUBS = 0.05, 0.6  # of the height of a digit
_SAME, _ALIKE = 0.87, 0.83
"""Cosines of the coarse rasters of a piece and of a character from which on the piece may be that character: one that
has a label of its own, and an outlier."""
_REFERENCES = 40
"""Characters of each label with which pieces are compared, of writers and of fonts, each as it is and varied once."""
_LIKE_ONE = {
    "m": "rn nn in ni", "d": "cl cI c1", "w": "vv uu", "W": "VV UU", "u": "ii ij", "B": "13 l3 I3", "b": "lo 1o",
    "k": "lc 1c", "K": "lC IC IK", "∥": "11 ll II 1l l1", "∞": "oo 00 OO", "H": "ti tt", "N": "IV lV 1V",
}  # fmt: skip
"""Label → pairs that hands write like it: they are no outliers where the label may be read."""
_WHOLE = StrokeVariation(rotation=4, slant=0.2, aspect=0.2, proportion=0.1, bend=0.015)


@dataclass(frozen=True, slots=True)
class PieceShare:
    """Number of pieces of each kind in one epoch."""

    stubs: int = 6000
    pairs: int = 2500
    halves: int = 3500

    @property
    def count(self) -> int:
        return self.stubs + self.pairs + self.halves


@dataclass(frozen=True, slots=True)
class Pieces:
    """Generated pieces.

    `rasters` are n×size×size float32 in [0, 1]. `labels` are n labels, "" for outliers; `clear` are n bools, False for
    what resembles a character of another label, from which nothing should be learned.
    """

    rasters: NDArray[np.float32]
    labels: NDArray[np.str_]
    clear: NDArray[np.bool_]


class LinePieces:
    """Generator of random pieces of lines, each line by one hand."""

    def __init__(
        self,
        inks: Sequence[LabelledInk],
        glyphs: Glyphs | None,
        labels: Sequence[str],
        spec: RasterSpec = MNIST_SPEC,
        *,
        held_out: bool = False,
    ) -> None:
        """Hands are the writers of `inks` and the fonts of `glyphs`; with `held_out` those that no model learns from.

        `labels` are those that may be read: digits and letters among them stand in the lines. Raises `ValueError` when
        there is no hand.
        """
        self._spec, self._labels = spec, frozenset(labels)
        in_lines = {*DIGITS, *CAPITALS, *SMALL} & self._labels
        drawn = [each for each in inks if each.label in self._labels]
        printed = (
            [glyphs.labelled_ink(int(each)) for each in glyphs.where(held_out=held_out, labels=labels)]
            if glyphs
            else []
        )
        kinds = [
            hands_of([each for each in some if each.label in in_lines], of_a_pen=some is drawn)
            for some in (drawn, printed)
        ]
        self._kinds: list[tuple[Hand, ...]] = [hands for hands in kinds if hands]
        # Each label stands in about as many lines: writers know few labels, fonts all.
        self._known = np.cumsum([len({label for hand in hands for label in hand.by_label}) for hands in self._kinds])
        if not self._kinds:
            raise ValueError("no hand wrote a digit or a letter that may be read")
        references = [*_some_of_each(drawn), *_some_of_each(printed)]
        rng = np.random.default_rng(0)
        rasters = [raster_from_ink(each.ink, spec) for each in references]
        rasters += [render_varied(each.ink, rng, spec=spec) for each in references]
        self._reference_labels = np.array([each.label for each in references] * 2)
        self._references = _coarse(np.stack(rasters))

    def draw(self, rng: np.random.Generator, share: PieceShare = PieceShare()) -> Pieces:
        """Generate `share` pieces: stubs, then pairs, then halves."""
        rasters, labels, alike = [], [], []
        for kind, count in ((_stub, share.stubs), (_pair, share.pairs), (_half, share.halves)):
            for _ in range(count):
                strokes, label, like = kind(self._hand(rng), rng)
                rasters.append(_rendered(strokes, rng, self._spec))
                labels.append(label)
                alike.append(like in self._labels)
        drawn = np.array(rasters, np.float32).reshape(-1, self._spec.size, self._spec.size)
        return Pieces(drawn, np.array(labels, np.str_), self._is_clear(drawn, labels) & ~np.array(alike, bool))

    def _hand(self, rng: np.random.Generator) -> Hand:
        hands = self._kinds[int(np.searchsorted(self._known, rng.integers(self._known[-1]), "right"))]
        return hands[rng.integers(len(hands))]

    def _is_clear(self, rasters: NDArray[np.float32], labels: Sequence[str]) -> NDArray[np.bool_]:
        """For each piece: is there no character of another label which it resembles more than its own?"""
        clear = np.ones(len(rasters), bool)
        for start in range(0, len(rasters), 500):
            likeness = _coarse(rasters[start : start + 500]) @ self._references.T
            nearest = likeness.argmax(1)
            for row, (which, label) in enumerate(zip(nearest, labels[start : start + 500], strict=True)):
                least, other = _SAME if label else _ALIKE, str(self._reference_labels[which])
                clear[start + row] = likeness[row, which] < least or (label != "" and are_kin(label, other))
        return clear


_Piece = tuple[list[NDArray[np.float64]], str, str]
"""Strokes, the label or "", and the label that such a pair is like or ""."""


def _stub(hand: Hand, rng: np.random.Generator) -> _Piece:
    """A character with a part of what joined it to one neighbour or to both, or without a little of itself."""
    line = compose(hand, 3, rng, joined=1.0)
    place = int(rng.integers(3))
    own = np.flatnonzero(line.owner == place)
    start, stop = int(own[0]), int(own[-1]) + 1
    sides = rng.choice(3, p=(0.4, 0.4, 0.2))
    if sides != 0 and place > 0:
        start = max(0, start - _cut(rng))
    if sides != 1 and place < 2:
        stop += _cut(rng)
    chosen = np.zeros(len(line.owner), bool)
    chosen[start:stop] = True
    return line.strokes(chosen), line.labels[place], ""


def _cut(rng: np.random.Generator) -> int:
    """Number of points of a stub; one in ten cuts takes points of the character."""
    return -int(rng.integers(1, 4)) if rng.random() < 0.1 else int(rng.uniform(*_STUBS) / STEP)


def _pair(hand: Hand, rng: np.random.Generator) -> _Piece:
    """Two neighbours, or one and much of the other: so many of its first or last points, or a late stroke."""
    line = compose(hand, 2, rng, joined=0.4, late=0.3)
    chosen = np.ones(len(line.owner), bool)
    chance = rng.random()
    if chance < 0.5:
        return line.strokes(chosen), "", _like("".join(line.labels))
    other = int(rng.integers(2))
    own = np.flatnonzero(line.owner == other)
    if chance < 0.8:
        left = int(len(own) * rng.uniform(0.3, 0.8))
        chosen[own[left:] if other else own[: len(own) - left]] = False
    else:
        kept = rng.choice(np.unique(line.stroke[own]))
        chosen[own[line.stroke[own] != kept]] = False
    return line.strokes(chosen), "", ""


def _half(hand: Hand, rng: np.random.Generator) -> _Piece:
    """A part of a character, with or without what joined it; or the end of one with the start of the next."""
    line = compose(hand, 2, rng, joined=0.5)
    place = int(rng.integers(2))
    own = np.flatnonzero(line.owner == place)
    chosen = np.zeros(len(line.owner), bool)
    chance = rng.random()
    if chance < 0.2:
        return line.strokes(_between(line, rng)), "", ""
    if chance < 0.4:
        x = line.points[own, 0]
        cut = x.min() + np.ptp(x) * rng.uniform(0.3, 0.7)
        chosen[own[(x < cut) == (rng.random() < 0.5)]] = True
    elif chance < 0.55 and len(strokes := np.unique(line.stroke[own])) > 1:
        chosen[own[line.stroke[own] == rng.choice(strokes)]] = True
    else:
        length = max(2, int(len(own) * rng.uniform(0.2, 0.75)))
        is_start = rng.random() < 0.5
        chosen[own[:length] if is_start else own[len(own) - length :]] = True
        if is_start == (place == 1) and rng.random() < 0.5:
            points = np.flatnonzero(line.owner == joining(0))
            length = int(rng.integers(0, len(points) + 1))
            chosen[points[len(points) - length :] if is_start else points[:length]] = True
    return line.strokes(chosen), "", ""


def _between(line: Composed, rng: np.random.Generator) -> NDArray[np.bool_]:
    """The last points of the first character up to the first points of the second."""
    first, second = (int((line.owner == place).sum() * rng.uniform(0.3, 0.7)) for place in (0, 1))
    chosen = np.ones(len(line.owner), bool)
    chosen[np.flatnonzero(line.owner == 0)[:first]] = False
    chosen[np.flatnonzero(line.owner == 1)[second:]] = False
    return chosen


def _like(pair: str) -> str:
    return next((label for label, pairs in _LIKE_ONE.items() if pair in pairs.split()), "")


def _rendered(strokes: list[NDArray[np.float64]], rng: np.random.Generator, spec: RasterSpec) -> NDArray[np.float32]:
    everything = np.concatenate(strokes)
    low, high = everything.min(0), everything.max(0)
    extent = float((high - low).max()) or 1.0
    varied = varied_as_a_whole((everything - (low + high) / 2) / extent, rng, _WHOLE)
    lengths = np.array([len(stroke) for stroke in strokes])
    is_last = np.zeros(len(varied), bool)
    is_last[np.cumsum(lengths) - 1] = True
    dots = varied[(np.cumsum(lengths) - 1)[lengths == 1]]
    starts, ends = varied[:-1][~is_last[:-1]], varied[1:][~is_last[:-1]]
    pen = rng.uniform(2.2, 3.1) / PEN_WIDTH
    return raster_from_segments(np.concatenate([starts, dots]), np.concatenate([ends, dots]), spec, pen=pen)


def _some_of_each(inks: Sequence[LabelledInk]) -> list[LabelledInk]:
    """Up to `_REFERENCES` of each label, evenly spaced."""
    by_label: dict[str, list[LabelledInk]] = {}
    for each in inks:
        by_label.setdefault(each.label, []).append(each)
    chosen = {label: np.linspace(0, len(of) - 1, min(len(of), _REFERENCES)) for label, of in by_label.items()}
    return [of[int(place)] for label, of in by_label.items() for place in chosen[label]]


def _coarse(rasters: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rasters at half the resolution as unit vectors, n×(size/2)²."""
    n, size = len(rasters), rasters.shape[1] // 2 * 2
    coarse = rasters[:, :size, :size].reshape(n, size // 2, 2, size // 2, 2).mean((2, 4)).reshape(n, -1)
    return coarse / np.maximum(np.linalg.norm(coarse, axis=1, keepdims=True), 1e-6)
