"""Lines composed from single characters of one writer, with the strokes of each known. NumPy only.

Characters are set side by side with random gaps, shifts of the base line and of size, and written in order. Some get
their last stroke only after the next character; between some the pen is not lifted.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.datasets.glyphs import Glyphs
from models.ink.characters import CAPITALS, DIGITS, SMALL
from models.ink.ink import Ink, LabelledInk, Point, Stroke
from models.ink.pieces import Group, Piece
from models.ink.stroke_variation import StrokeVariation, varied_strokes

Strokes = list[NDArray[np.float64]]
"""Strokes of n×2 points, x and y, y downwards; 0 is the base line, -1 the usual height of a digit or capital."""
Hand = Mapping[str, Sequence[Strokes]]
"""Label → drawings by one hand."""

_ASCENDING, _HANGING = frozenset("bdfhiklt"), frozenset("gjpqy")
_X_HEIGHT = (0.5, 0.7)
"""Range of the height of small letters without ascenders, for fonts."""
_TAIL = 0.35
"""Of the height of a letter with a tail, this share is below the base line."""
_LETTER_SHARES = {"e": 12.7, "t": 9.1, "a": 8.2, "o": 7.5, "i": 7.0, "n": 6.7, "s": 6.3, "h": 6.1, "r": 6.0, "d": 4.3}
_LETTER_SHARES |= {"l": 4.0, "c": 2.8, "u": 2.8, "m": 2.4, "w": 2.4, "f": 2.2, "g": 2.0, "y": 2.0, "p": 1.9, "b": 1.5}
_LETTER_SHARES |= {"v": 1.0, "k": 0.9, "j": 0.4, "x": 0.4, "q": 0.3, "z": 0.3}
"""Frequencies in English text, in per cent."""
_FONT_VARIATION = StrokeVariation(
    joining=0.0, rotation=3.0, slant=0.12, aspect=0.15, proportion=0.12, bend=0.015, turn=3.0, scale=0.05, shift=0.02
)
"""Less than for single glyphs: the characters of a line are of one hand."""


@dataclass(frozen=True)
class LineStyle:
    """How characters follow each other; lengths are shares of the mean width of the line's characters."""

    gap: tuple[float, float] = (-0.15, 0.4)
    """Range of the distance between two boxes."""
    shift: float = 0.045
    """Deviation of the base line, in heights of a digit."""
    size: float = 0.06
    """Deviation of the logarithm of a character's size."""
    late: float = 0.1
    """Share of the characters with several strokes that get the last one after the next character."""
    joined: float = 0.0
    """Share of the neighbours between which the pen is not lifted."""


LINE_STYLES = {
    "realistic": LineStyle(),
    "tight": LineStyle(gap=(-0.15, 0.05)),
    "late": LineStyle(late=0.7),
    "joined": LineStyle(joined=0.3),
}


@dataclass(frozen=True, eq=False)
class ComposedLine:
    """A line and what is true of it: `groups` are the pieces of each character of `text`, in its order.

    The pieces of joining strokes belong to no group; they are the `joints`.
    """

    ink: Ink
    text: str
    groups: tuple[Group, ...]
    joints: tuple[Piece, ...]
    writer: str = ""


def hands_of(inks: Sequence[LabelledInk]) -> dict[str, Hand]:
    """Writer → label → drawings, from recorded characters; a writer's sizes stay in proportion."""
    strokes: defaultdict[str, list[tuple[str, Strokes]]] = defaultdict(list)
    for each in inks:
        if isinstance(each.ink, Ink):
            points = [np.array(stroke, np.float64)[:, :2] for stroke in each.ink.strokes]
            strokes[each.writer].append((each.label, points))
    return {writer: _hand(drawings) for writer, drawings in strokes.items()}


def _hand(drawings: Sequence[tuple[str, Strokes]]) -> Hand:
    tall = [drawing for label, drawing in drawings if label in DIGITS or label in CAPITALS]
    height = float(np.median([np.ptp(np.concatenate(each)[:, 1]) for each in tall or [one for _, one in drawings]]))
    found: defaultdict[str, list[Strokes]] = defaultdict(list)
    for label, drawing in drawings:
        found[label].append(_on_base_line(label, [points / max(height, 1e-9) for points in drawing]))
    return found


def hand_of_font(
    glyphs: Glyphs, font: int, labels: Sequence[str], rng: np.random.Generator, *, drawings: int = 3
) -> Hand:
    """Label → random variations of the glyphs of a font (its index); labels that it lacks are left out."""
    x_height, aspect = rng.uniform(*_X_HEIGHT), np.exp(rng.uniform(-0.15, 0.15))
    found: defaultdict[str, list[Strokes]] = defaultdict(list)
    codes = {glyphs.labels.index(label) for label in labels if label in glyphs.labels}
    for glyph in np.flatnonzero((glyphs.font == font) & np.isin(glyphs.label, list(codes))).tolist():
        label = glyphs.labels[glyphs.label[glyph]]
        is_low = label in SMALL and label not in _ASCENDING
        height = x_height * (1 / (1 - _TAIL) if label in _HANGING else 1.0) if is_low else 1.0
        for _ in range(drawings):
            strokes = varied_strokes(glyphs.strokes(glyph), rng, _FONT_VARIATION)
            scale = height / max(float(np.ptp(np.concatenate(strokes)[:, 1])), 0.3)
            found[label].append(_on_base_line(label, [points * (scale * aspect, scale) for points in strokes]))
    return found


def _on_base_line(label: str, strokes: Strokes) -> Strokes:
    """Moved so that the left end is at 0 and the foot at the base line; a tail hangs below it."""
    points = np.concatenate(strokes)
    low, high = points.min(0), points.max(0)
    tail = _TAIL * (high[1] - low[1]) if label in _HANGING else 0.0
    return [each - (low[0], high[1] - tail) for each in strokes]


def random_text(kind: str, hand: Hand, rng: np.random.Generator, length: int) -> str:
    """`length` characters that `hand` has: "digits" evenly, "small" and "capitals" as frequent as in English."""
    labels = {"digits": DIGITS, "small": SMALL, "capitals": CAPITALS}[kind]
    share = np.array([_LETTER_SHARES.get(label.lower(), 1.0) * (label in hand) for label in labels])
    return "".join(rng.choice(labels, length, p=share / share.sum()))


def compose_line(
    text: str, hand: Hand, rng: np.random.Generator, style: LineStyle = LINE_STYLES["realistic"], *, unit: float = 200.0
) -> ComposedLine:
    """Set drawings of the characters of `text` side by side; a digit is about `unit` high.

    Raises `KeyError` if `hand` lacks a character.
    """
    drawn = []
    for label in text:
        strokes = hand[label][int(rng.integers(len(hand[label])))]
        size, shift = np.exp(rng.normal(0, style.size)), rng.normal(0, style.shift)
        drawn.append([points * size + np.array([0.0, shift]) for points in strokes])
    width = float(np.mean([max(np.ptp(np.concatenate(strokes)[:, 0]), 0.1) for strokes in drawn]))
    left = 0.0
    for strokes in drawn:
        points = np.concatenate(strokes)
        move = left - points[:, 0].min()
        strokes[:] = [each + np.array([move, 0.0]) for each in strokes]
        left += float(np.ptp(points[:, 0])) + width * rng.uniform(*style.gap)
    return _write(text, [[each * unit for each in strokes] for strokes in drawn], rng, style)


def _write(text: str, drawn: Sequence[Strokes], rng: np.random.Generator, style: LineStyle) -> ComposedLine:
    """The strokes in the order of a hand."""
    parts: list[tuple[int, NDArray[np.float64]]] = []
    joins: set[int] = set()
    late: list[tuple[int, NDArray[np.float64]]] = []
    for number, strokes in enumerate(drawn):
        may_join = number > 0 and not late and parts[-1][0] == number - 1
        if may_join and rng.random() < style.joined:
            joins.add(len(parts))
        is_late = len(strokes) > 1 and number + 1 < len(drawn) and rng.random() < style.late
        parts += [(number, points) for points in (strokes[:-1] if is_late else strokes)]
        parts += late
        late = [(number, strokes[-1])] if is_late else []
    parts += late
    written: list[NDArray[np.float64]] = []
    groups: list[list[Piece]] = [[] for _ in drawn]
    joints = []
    for place, (number, points) in enumerate(parts):
        if place in joins:
            joint = _joint(written[-1], points, rng)
            start = len(written[-1])
            written[-1] = np.concatenate([written[-1], joint, points])
            joints.append(Piece(len(written) - 1, start, start + len(joint)))
            start += len(joint)
        else:
            written.append(points)
            start = 0
        groups[number].append(Piece(len(written) - 1, start, start + len(points)))
    strokes = [_stroke(points) for points in written]
    return ComposedLine(Ink.of(strokes), text, tuple(tuple(group) for group in groups), tuple(joints))


def _joint(before: NDArray[np.float64], after: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Points of a smooth way from the last point of a stroke to the first of the next; neither end is among them."""
    start, end = before[-1], after[0]
    way = end - start
    length = float(np.hypot(*way))
    steps = np.concatenate([np.hypot(*np.diff(each, axis=0).T) for each in (before, after)])
    step = float(np.median(steps[steps > 0])) if (steps > 0).any() else length / 8
    count = int(np.clip(round(length / max(step, 1e-9)), 3, 40))
    follows = rng.uniform(0, 0.5)
    leaving = _direction(before[::-1][: max(2, len(before) // 6)][::-1]) * length
    arriving = _direction(after[: max(2, len(after) // 6)]) * length
    bow = np.array([-way[1], way[0]]) * rng.normal(0, 0.12)
    first = start + (way * (1 - follows) + leaving * follows) / 3 + bow
    second = end - (way * (1 - follows) + arriving * follows) / 3 + bow
    at = np.linspace(0, 1, count + 1)[1:-1, None]
    return start * (1 - at) ** 3 + 3 * first * at * (1 - at) ** 2 + 3 * second * at**2 * (1 - at) + end * at**3


def _direction(points: NDArray[np.float64]) -> NDArray[np.float64]:
    way = points[-1] - points[0]
    return way / max(float(np.hypot(*way)), 1e-9)


def _stroke(points: NDArray[np.float64]) -> Stroke:
    return tuple(Point(x, y) for x, y in points.round(2).tolist())
