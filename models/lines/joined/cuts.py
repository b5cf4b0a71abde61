"""Ways to divide one stroke that may join several characters. NumPy only.

A stroke is cut at corners, at its extrema and in the middle of long straight parts. Between two cuts is a character, or
the way of the pen from one to the next, which belongs to none. The ways are those through a lattice of such pieces, as
in segmentation-based recognition (Zhou, Wang and Liu 2013). Lengths are in units of the line's typical height.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

CUT_FILE = Path(__file__).with_name("cuts.json")
SHAPE_FEATURES = (
    "is_one", "is_first", "is_last", "height", "high", "low", "width", "wide", "thin", "length", "length_squared",
    "windings", "left_of_it", "right_of_it", "all_left_of_it", "all_right_of_it", "turn_at_start", "turn_at_end",
    "enters_right", "enters_down", "leaves_right", "leaves_down", "starts_below", "ends_below", "above_foot",
    "below_head", "goes_back",
)  # fmt: skip
"""Of a piece that may be a character, before it is read."""
PIECE_FEATURES = ("reading", "is_one", "likely")
"""The logarithm of its reading, 1, and the logarithm of the odds that its shape gives."""
STEP_FEATURES = ("joint", "touching", "length", "curved", "back", "short", "overlap", "gap", "down")
"""From one character to the next: the joining part, and the distance of the boxes."""
CHOICE_FEATURES = ("score", "is_cut", "cuts", "way", "unreadable")
"""Of a stroke with its neighbours, cut or not: the score of the best grouping, whether and how often the stroke is cut,
the score of the way, and the number of groups that the network takes for no character."""
WAYS = 4
"""Number of ways that are proposed, at most."""

_STEP = 0.05
"""Distance of the points by which the shape of a stroke is judged."""
_REACH = 3
"""Number of such points before and after a corner by which it turns."""
_CORNER = np.deg2rad(30.0)
_LONG = 0.45
"""A part without a corner that is longer than this may be cut in its middle."""
_LEAST_LENGTH, _LEAST_SIZE = 0.45, 0.35
"""Least length of a character's path, and of the longer side of its box."""
_GREATEST_LENGTH, _GREATEST_WIDTH = 5.5, 1.5
_GREATEST_JOINT = 1.6
_NEAR, _BESIDE = 0.12, 0.8
"""Lengths of path: where directions are measured, and what is beside a piece."""
_ALIKE, _ALIKE_WAYS = 0.3, 2
"""Distance of cuts within which two ways are alike, and number of alike ways that are proposed."""
_LOWEST, _LIKELY = -7.0, 6.0
"""Least logarithm of a reading that counts, and the greatest size of that of a shape's odds."""


@dataclass(frozen=True, slots=True, eq=False)
class CutWeights:
    """Weights of `SHAPE_FEATURES`, `PIECE_FEATURES`, `STEP_FEATURES` and `CHOICE_FEATURES`.

    Pieces whose odds by their shape have a logarithm below `threshold` are not read.
    """

    shape: NDArray[np.float64]
    piece: NDArray[np.float64]
    step: NDArray[np.float64]
    choice: NDArray[np.float64]
    threshold: float

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """From what `stored` returned."""
        weights = (np.array([stored[kind][name] for name in names]) for kind, names in _KINDS)
        return cls(*weights, threshold=stored["threshold"])

    def stored(self) -> dict[str, Any]:
        """For a JSON file."""
        named = {
            kind: {name: round(value, 3) for name, value in zip(names, getattr(self, kind).tolist(), strict=True)}
            for kind, names in _KINDS
        }
        return {**named, "threshold": round(self.threshold, 3)}


_KINDS = (("shape", SHAPE_FEATURES), ("piece", PIECE_FEATURES), ("step", STEP_FEATURES), ("choice", CHOICE_FEATURES))


@cache
def shipped_cut_weights() -> Mapping[str, CutWeights]:
    """The weights that come with the program, by the kind of the readable labels (`Script`)."""
    return {kind: CutWeights.of(stored) for kind, stored in json.loads(CUT_FILE.read_text()).items()}


def write_cut_weights(path: Path, weights: Mapping[str, CutWeights]) -> None:
    """Write a file such as `CUT_FILE`."""
    path.write_text(json.dumps({kind: each.stored() for kind, each in weights.items()}, indent=1) + "\n")


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One way to divide a stroke: start and stop of each character, and its score."""

    pieces: tuple[tuple[int, int], ...]
    score: float


def cut_points(points: NDArray[np.float64], height: float) -> list[int]:
    """Where a stroke (n×2) may be cut: indices of points, ascending, without both ends."""
    along = path_lengths(points) / height
    count = int(along[-1] / _STEP) + 1
    if count < 3 * _REACH:
        return []
    at = np.arange(count) * _STEP  # from the start, so that a stroke that grows keeps its cuts
    even = np.stack([np.interp(at, along, points[:, 0]), np.interp(at, along, points[:, 1])], 1)
    even[1:-1] = (even[:-2] + 2 * even[1:-1] + even[2:]) / 4
    found = _corners(even)
    for axis in (1, 0):
        found += [each for each in _extrema(even[:, axis]) if all(abs(each - other) > 1 for other in found)]
    places = np.searchsorted(along, at[sorted(found)])
    nearer = along[places] - at[sorted(found)] > at[sorted(found)] - along[np.maximum(places - 1, 0)]
    cuts = {*(places - nearer).tolist()} - {0, len(points) - 1}
    ends = [0, *sorted(cuts), len(points) - 1]
    for start, stop in pairwise(ends):
        length = along[stop] - along[start]
        if length > _LONG:
            half = length / 2 if stop < len(points) - 1 else _LONG  # likewise
            cuts.add(int(np.abs(along - (along[start] + half)).argmin()))
    return sorted(cuts - {0, len(points) - 1})


def path_lengths(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The length of the path up to each point."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])


def _corners(even: NDArray[np.float64]) -> list[int]:
    before = even[_REACH:-_REACH] - even[: -2 * _REACH]
    after = even[2 * _REACH :] - even[_REACH:-_REACH]
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    turn = np.abs(np.arctan2(cross, (before * after).sum(1)))
    padded = np.pad(turn, 2)
    highest = np.max([padded[shift : shift + len(turn)] for shift in range(5)], axis=0)
    return (np.flatnonzero((turn >= _CORNER) & (turn == highest)) + _REACH).tolist()


def _extrema(values: NDArray[np.float64]) -> list[int]:
    """Places where values are the highest or lowest of the three on both sides, and above or below the outer ones."""
    count = len(values)
    windows = np.pad(values, 3, mode="edge")
    around = np.stack([windows[shift : shift + count] for shift in range(7)])
    is_top = (values == around.max(0)) & (values > around[0]) & (values > around[6])
    is_bottom = (values == around.min(0)) & (values < around[0]) & (values < around[6])
    return [each for each in np.flatnonzero(is_top | is_bottom).tolist() if 2 <= each < count - 2]


class StrokeLattice:
    """All ways to divide a stroke into characters and joining parts.

    `pieces` are n×2: start and stop of what may be a character, the whole stroke among them.
    """

    def __init__(self, points: NDArray[np.float64], height: float, weights: CutWeights | None = None) -> None:
        """`points` are n×2, `height` is the line's typical height. Without `weights` no piece is left out."""
        self._nodes = np.array([0, *cut_points(points, height), len(points)])
        last = len(self._nodes) - 1
        points = points / height
        along = path_lengths(points)
        places = np.minimum(self._nodes, len(points) - 1)
        ends, at = points[places], along[places]
        self._at = at
        # Extremes of the points between each two neighbouring nodes, and from them of each piece.
        bounds = list(pairwise(self._nodes.tolist()))
        low = np.array([points[start : stop + 1].min(0) for start, stop in bounds])
        high = np.array([points[start : stop + 1].max(0) for start, stop in bounds])
        first, stop, boxes = [], [], []
        for start in range(last):
            lows, highs = np.minimum.accumulate(low[start:]), np.maximum.accumulate(high[start:])
            length = at[start + 1 :] - at[start]
            size = highs - lows
            fits = (length >= _LEAST_LENGTH) & (length <= _GREATEST_LENGTH)
            fits &= (size.max(1) >= _LEAST_SIZE) & (size[:, 0] <= _GREATEST_WIDTH)
            if start == 0:
                fits[-1] = True
            for end in np.flatnonzero(fits).tolist():
                first.append(start)
                stop.append(start + 1 + end)
                boxes.append((*lows[end], *highs[end]))
        self._first, self._stop, self._boxes = np.array(first), np.array(stop), np.array(boxes)
        self.shapes = self._shape_features(points, along)
        self._likely = np.zeros(len(first))
        if weights is not None:
            self._likely = self.shapes @ weights.shape
            kept = (self._likely >= weights.threshold) | ((self._first == 0) & (self._stop == last))
            self._first, self._stop, self._boxes = self._first[kept], self._stop[kept], self._boxes[kept]
            self._likely = self._likely[kept]
        self.pieces = np.stack([self._nodes[self._first], self._nodes[self._stop]], axis=1)
        way = ends[None, :] - ends[:, None]
        length = at[None, :] - at[:, None]
        chord = np.hypot(way[..., 0], way[..., 1])
        is_joint = (length > 0) & (length <= _GREATEST_JOINT)
        is_cut = np.eye(last + 1, dtype=bool)
        self._is_step = is_joint | is_cut
        self._steps = np.stack(
            [
                is_joint,
                is_cut,
                is_joint * length,
                is_joint * np.minimum(length / np.maximum(chord, 0.05) - 1, 1),
                is_joint * np.maximum(-way[..., 0], 0),
                is_joint * np.maximum(0.15 - length, 0) / 0.15,
                np.zeros_like(length),
                np.zeros_like(length),
                is_joint * np.maximum(way[..., 1], 0),
            ],
            axis=-1,
        )
        """From node to node, without the distance of the boxes."""

    def ways(self, logarithms: NDArray[np.float64], weights: CutWeights, *, most: int = WAYS) -> list[Way]:
        """The best ways with a cut, in descending order, by the logarithms of the pieces' readings."""
        last = len(self._nodes) - 1
        pieces = self.piece_features(logarithms) @ weights.piece
        gap = self._boxes[None, :, 0] - self._boxes[:, None, 2]
        between = (self._steps @ weights.step)[self._stop[:, None], self._first[None, :]]
        between = between + np.maximum(-gap, 0) * weights.step[6] + np.maximum(gap, 0) * weights.step[7]
        between = np.where(self._is_step[self._stop[:, None], self._first[None, :]], between, -np.inf)
        by_start = [np.flatnonzero(self._first == node) for node in range(last)]
        forward = np.where(self._first == 0, pieces, -np.inf)
        origin = np.full(len(pieces), -1)
        for mine in by_start[1:]:
            if len(mine):
                scores = forward[:, None] + between[:, mine]
                origin[mine] = scores.argmax(0)
                forward[mine] = scores.max(0) + pieces[mine]
        backward = np.where(self._stop == last, 0.0, -np.inf)
        onward = np.full(len(pieces), -1)
        for mine in reversed(by_start):
            inner = mine[self._stop[mine] < last]
            if len(inner):
                scores = between[inner] + (pieces + backward)[None, :]
                onward[inner] = scores.argmax(1)
                backward[inner] = scores.max(1)
        total = forward + backward
        found: dict[tuple[int, ...], float] = {}
        for piece in np.argsort(-total, kind="stable").tolist():
            if not np.isfinite(total[piece]) or len(found) == most:
                break
            path = [piece]
            while self._first[path[0]] > 0:
                path.insert(0, int(origin[path[0]]))
            while self._stop[path[-1]] < last:
                path.append(int(onward[path[-1]]))
            if len(path) > 1 and self._is_new(path, found):
                found[tuple(path)] = float(total[piece])
        return [self._way(path, score) for path, score in found.items()]

    def _is_new(self, path: Sequence[int], found: Collection[tuple[int, ...]]) -> bool:
        """False for a path that was found, and if several were found whose cuts are near those of `path`."""

        def cuts(of: Sequence[int]) -> NDArray[np.float64]:
            return self._at[np.concatenate([self._stop[list(of[:-1])], self._first[list(of[1:])]])]

        alike = [
            other for other in found if len(other) == len(path) and np.abs(cuts(other) - cuts(path)).max() < _ALIKE
        ]
        return tuple(path) not in found and len(alike) < _ALIKE_WAYS

    def piece_features(self, logarithms: NDArray[np.float64]) -> NDArray[np.float64]:
        """n×len(PIECE_FEATURES), by the logarithms of the pieces' readings."""
        one = np.ones(len(logarithms))
        return np.stack([np.maximum(logarithms, _LOWEST), one, np.clip(self._likely, -_LIKELY, _LIKELY)], axis=1)

    def _shape_features(self, points: NDArray[np.float64], along: NDArray[np.float64]) -> NDArray[np.float64]:
        """n×len(SHAPE_FEATURES), by the points of the stroke and the length of the path up to each."""
        first, stop = self._first, self._stop
        is_first, is_last = first == 0, stop == len(self._nodes) - 1
        at = along[np.minimum(self._nodes, len(points) - 1)]
        x, y = points.T
        left, top, right, bottom = self._boxes.T
        width, height, length = right - left, bottom - top, at[stop] - at[first]
        moment = np.concatenate([[0.0], np.cumsum(np.diff(along) * (x[1:] + x[:-1]) / 2)])

        def mean_x(start: NDArray[np.float64], end: NDArray[np.float64]) -> NDArray[np.float64]:
            start, end = np.clip(start, 0, along[-1]), np.clip(end, 0, along[-1])
            share = np.interp(end, along, moment) - np.interp(start, along, moment)
            return share / np.maximum(end - start, 1e-6)

        def direction(start: NDArray[np.float64], end: NDArray[np.float64]) -> NDArray[np.float64]:
            way = np.stack([np.interp(end, along, each) - np.interp(start, along, each) for each in (x, y)], axis=1)
            return way / np.maximum(np.hypot(*way.T), 1e-9)[:, None]

        middle = mean_x(at[first], at[stop])
        zeros = np.zeros_like(middle)
        turn = 1 - (direction(at - _NEAR, at) * direction(at, at + _NEAR)).sum(1)
        turn[[0, -1]] = 0
        entering, leaving = direction(at - 2 * _NEAR, at)[first], direction(at, at + 2 * _NEAR)[stop]
        reached = np.interp(at, along, np.maximum.accumulate(x))[first]
        ends = np.interp(at, along, y)
        return np.stack(
            [
                zeros + 1,
                is_first,
                is_last,
                np.clip(height, 0, 1.5),
                np.clip(height - 1, 0, 1),
                np.clip(0.7 - height, 0, 1),
                width,
                np.clip(width - 0.9, 0, 1),
                np.clip(0.3 - width, 0, 1),
                length,
                length**2,
                length / np.maximum(np.maximum(width, height), 0.2),
                np.where(is_first, 0, np.clip(middle - mean_x(at[first] - _BESIDE, at[first]), -0.5, 0.5)),
                np.where(is_last, 0, np.clip(mean_x(at[stop], at[stop] + _BESIDE) - middle, -0.5, 0.5)),
                np.where(is_first, 0, np.clip(middle - mean_x(zeros, at[first]), -0.5, 0.5)),
                np.where(is_last, 0, np.clip(mean_x(at[stop], zeros + along[-1]) - middle, -0.5, 0.5)),
                turn[first],
                turn[stop],
                ~is_first * entering[:, 0],
                ~is_first * entering[:, 1],
                ~is_last * leaving[:, 0],
                ~is_last * leaving[:, 1],
                ~is_first * np.clip(ends[first] - y.min(), 0, 1),
                ~is_last * np.clip(ends[stop] - y.min(), 0, 1),
                np.clip(y.max() - bottom, 0, 1),
                np.clip(top - y.min(), 0, 1),
                ~is_first * np.clip(reached - left, 0, 1),
            ],
            axis=1,
        ).astype(np.float64)

    def way_features(self, way: Way, logarithms: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums of `PIECE_FEATURES` and of `STEP_FEATURES`."""
        number_of = {tuple(piece): number for number, piece in enumerate(self.pieces.tolist())}
        path = [number_of[piece] for piece in way.pieces]
        return np.concatenate([self.piece_features(logarithms)[path].sum(0), self._step_features(path)])

    def _way(self, path: Sequence[int], score: float) -> Way:
        return Way(tuple((int(start), int(stop)) for start, stop in self.pieces[list(path)]), score)

    def _step_features(self, path: Sequence[int]) -> NDArray[np.float64]:
        steps = np.zeros(len(STEP_FEATURES))
        for one, other in pairwise(path):
            gap = self._boxes[other, 0] - self._boxes[one, 2]
            steps += self._steps[self._stop[one], self._first[other]]
            steps[6] += max(-gap, 0)
            steps[7] += max(gap, 0)
        return steps
