"""Lines composed of the characters of one hand, some joined by a stroke, to cut pieces from. NumPy only."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Ink, LabelledInk
from models.ink.stroke_variation import StrokeVariation, varied_strokes

STEP = 0.045
"""Distance between points of a line, about; the height of a digit is 1."""
_OF_A_PEN = StrokeVariation(
    turn=1.5, scale=0.03, shift=0.01, cut=0, overshoot=0, rounding=0.01, joining=0, hook=0, rotation=2, slant=0.05,
    aspect=0.1, proportion=0.05, bend=0.01, tremor=0.003,
)  # fmt: skip
_OF_A_FONT = StrokeVariation(rotation=3, slant=0.1, aspect=0.2, proportion=0.15, bend=0.02)
_SMALL, _TALL, _LOW = (0.42, 1.0), (0.0, 1.0), (0.42, 1.4)
_EXTENT = dict.fromkeys("acemnorsuvwxz", _SMALL) | dict.fromkeys("gpqy", _LOW) | {"j": (0.1, 1.4), "f": (0.0, 1.1)}
"""Letter → top and bottom, where those of a digit or a capital are 0 and 1."""
_GAPS = -0.15, 0.4  # of the mean width of the two neighbours
_ALIKE = 0.75
"""Probability that a hand that knows digits, capitals and small letters writes a line of one of them."""


@dataclass(frozen=True, slots=True)
class Hand:
    """The characters of one writer or font by label, each as strokes (n×2, y downwards), and how far they vary."""

    by_label: dict[str, list[list[NDArray]]]
    variation: StrokeVariation


@dataclass(frozen=True, slots=True)
class Composed:
    """A line as n points in the order in which a hand would write them.

    `points` are n×2 float64, with digits about 1 high. `owner` has for each point the place of its character, from 0,
    and `joining(k)` for a stroke that joins the characters k and k + 1; `stroke` the number of its stroke.
    """

    labels: tuple[str, ...]
    points: NDArray[np.float64]
    owner: NDArray[np.int64]
    stroke: NDArray[np.int64]

    def strokes(self, chosen: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
        """The strokes that the chosen points make; where points between two of them are missing, a stroke ends."""
        where = np.flatnonzero(chosen)
        if not len(where):
            return []
        ends = np.flatnonzero((np.diff(where) > 1) | (np.diff(self.stroke[where]) != 0)) + 1
        return np.split(self.points[where], ends)


def joining(place: int) -> int:
    """The owner of the points that join a character to the next one."""
    return -1 - place


def hands_of(inks: Sequence[LabelledInk], *, of_a_pen: bool) -> tuple[Hand, ...]:
    """The hands of the writers of `inks`; glyphs of fonts vary more than ink of a pen."""
    by_writer: defaultdict[str, defaultdict[str, list[list[NDArray]]]] = defaultdict(lambda: defaultdict(list))
    for each in inks:
        if isinstance(each.ink, Ink):
            strokes = [np.array([point[:2] for point in stroke], np.float64) for stroke in each.ink.strokes]
            by_writer[each.writer][each.label].append(strokes)
    return tuple(Hand(dict(by_label), _OF_A_PEN if of_a_pen else _OF_A_FONT) for by_label in by_writer.values())


def compose(hand: Hand, count: int, rng: np.random.Generator, *, joined: float, late: float = 0.0) -> Composed:
    """A line of `count` random characters of `hand`, most often all digits, all capitals or all small letters.

    Neighbours are joined with the probability `joined`; of those that are not, with the probability `late` the first
    gets its last stroke after the second, if it has several.
    """
    labels = _labels(list(hand.by_label), count, rng)
    placed: list[list[NDArray]] = []
    right = 0.0
    for label in labels:
        strokes = _sized(label, hand, rng)
        width = max(float(max(stroke[:, 0].max() for stroke in strokes)), 0.15)
        right += rng.uniform(*_GAPS) * (width + 0.6) / 2 if placed else 0.0
        placed.append([stroke + np.array([right, 0.0]) for stroke in strokes])
        right += width
    parts: list[tuple[int, int, NDArray]] = []  # owner, number of the stroke, points
    number = 0
    waiting: tuple[int, int, NDArray] | None = None
    for place, strokes in enumerate(placed):
        last = len(strokes) - 1
        for index, stroke in enumerate(strokes):
            if index or not (place and parts[-1][0] == joining(place - 1)):
                number += 1
            follows = place + 1 < count and index == last
            if follows and last and waiting is None and rng.random() < late:
                waiting = place, number, stroke
                continue
            parts.append((place, number, stroke))
            if follows and waiting is None and rng.random() < joined:
                parts.append((joining(place), number, _joining_stroke(stroke, placed[place + 1][0], rng)))
        if waiting and waiting[0] < place:
            number += 1
            parts.append((waiting[0], number, waiting[2]))
            waiting = None
    lengths = [len(points) for _, _, points in parts]
    return Composed(
        labels,
        np.concatenate([points for _, _, points in parts]),
        np.repeat([owner for owner, _, _ in parts], lengths),
        np.repeat([stroke for _, stroke, _ in parts], lengths),
    )


def _labels(known: Sequence[str], count: int, rng: np.random.Generator) -> tuple[str, ...]:
    first = known[int(rng.integers(len(known)))]
    alike = [label for label in known if _script(label) == _script(first)]
    others = alike if len(alike) == len(known) or rng.random() < _ALIKE else known
    following = (others[each] for each in rng.integers(len(others), size=count - 1).tolist())
    labels = [first, *following]
    return tuple(labels[each] for each in rng.permutation(count).tolist())


def _script(label: str) -> tuple[bool, bool]:
    return label.isdigit(), label.isupper()


def _sized(label: str, hand: Hand, rng: np.random.Generator) -> list[NDArray[np.float64]]:
    """A varied character as high as its label asks for, with its left end at 0."""
    drawings = hand.by_label[label]
    strokes = varied_strokes(drawings[rng.integers(len(drawings))], rng, hand.variation)
    everything = np.concatenate(strokes)
    low, high = everything.min(0), everything.max(0)
    top, bottom = _EXTENT.get(label, _TALL)
    size = (bottom - top) * np.exp(rng.standard_normal() * 0.06) / max(float(high[1] - low[1]), 0.4)
    shift = top + rng.standard_normal() * 0.04
    return [(stroke - low) * size + np.array([0.0, shift]) for stroke in strokes]


def _joining_stroke(before: NDArray, after: NDArray, rng: np.random.Generator) -> NDArray[np.float64]:
    """Points between the end of one stroke and the start of another: a cubic curve that leaves and arrives more or less
    in the directions of the two strokes."""
    start, end = before[-1], after[0]
    way = end - start
    length = float(np.hypot(*way))
    count = int(length / STEP)
    leave = start - before[-min(4, len(before))]
    arrive = after[min(3, len(after) - 1)] - end
    bent = rng.uniform(0, 1) ** 2
    bulge = np.array([-way[1], way[0]]) * rng.normal(0, 0.12)
    controls = [start]
    for point, direction, sign in ((start, leave, 1), (end, arrive, -1)):
        towards = way / 3
        size = float(np.hypot(*direction))
        if size > 1e-6:
            towards = towards * (1 - bent) + direction * (bent * length / 3 / size)
        controls.append(point + sign * towards + bulge)
    first, second = controls[1:]
    t = (np.arange(1, count + 1) / (count + 1))[:, None]
    return (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t**2 * second + t**3 * end
