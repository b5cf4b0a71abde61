"""Strokes as arrays: what is computed once for each stroke, however often the ink is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Ink, Stroke
from models.ink.pieces import Group, Piece
from models.ink.raster import points_of
from models.lines.line import Box

SAMPLES = 24
"""Number of points of a part by which distances are measured."""

PartKey = tuple[tuple[int, int, int], ...]
"""Serial number of the stroke, start and stop of each piece."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What a lattice never divides: mostly one stroke.

    `strokes` are the points (n×2) of each of its pieces, `samples` are `SAMPLES`×2 points spread over them.
    """

    pieces: Group
    key: PartKey
    strokes: tuple[NDArray[np.float64], ...]
    box: Box
    samples: NDArray[np.float64]
    length: float
    """The way of the pen."""
    is_decided: bool = False
    """It is a character, by the writer's own decision."""
    distances: dict[PartKey, float] = field(default_factory=dict, repr=False)
    """Those to older parts that `distances_between` computed."""

    @classmethod
    def of(cls, pieces: Group, key: PartKey, strokes: tuple[NDArray[np.float64], ...]) -> "Part":
        points = np.concatenate(strokes)
        (left, top), (right, bottom) = points.min(0).tolist(), points.max(0).tolist()
        spread = np.linspace(0, len(points) - 1, SAMPLES)
        low = spread.astype(np.int64)
        share = (spread - low)[:, None]
        samples = points[low] * (1 - share) + points[np.minimum(low + 1, len(points) - 1)] * share
        length = sum(float(np.hypot(*np.diff(stroke, axis=0).T).sum()) for stroke in strokes)
        return cls(pieces, key, strokes, Box(left, top, right, bottom), samples, length)

    @property
    def extent(self) -> float:
        """The longer side of the box."""
        return max(self.box.right - self.box.left, self.box.bottom - self.box.top)


def joined(parts: Sequence[Part], *, is_decided: bool = False) -> Part:
    """One part of several, its pieces in order of time; pieces that continue each other become one."""
    if len(parts) == 1:
        return parts[0] if is_decided == parts[0].is_decided else replace(parts[0], is_decided=is_decided)
    pieces: list[Piece] = []
    keys: list[tuple[int, int, int]] = []
    strokes: list[NDArray[np.float64]] = []
    every = (each for part in parts for each in zip(part.pieces, part.key, part.strokes, strict=True))
    for piece, key, points in sorted(every, key=lambda each: each[0]):
        if pieces and pieces[-1].stroke == piece.stroke and pieces[-1].stop == piece.start:
            pieces[-1] = Piece(piece.stroke, pieces[-1].start, piece.stop)
            keys[-1] = (key[0], keys[-1][1], key[2])
            strokes[-1] = np.concatenate([strokes[-1], points])
        else:
            pieces.append(piece)
            keys.append(key)
            strokes.append(points)
    boxes = np.array([part.box for part in parts])
    box = Box(*boxes[:, :2].min(0).tolist(), *boxes[:, 2:].max(0).tolist())
    samples = np.concatenate([part.samples for part in parts])
    spread = np.linspace(0, len(samples) - 1, SAMPLES).round().astype(np.int64)
    return Part(
        tuple(pieces), tuple(keys), tuple(strokes), box, samples[spread], sum(part.length for part in parts), is_decided
    )


def is_whole(parts: Sequence[Part]) -> bool:
    """False if between two pieces of one stroke a third one is missing."""
    stops: dict[int, int] = {}
    for number, start, stop in sorted(piece for part in parts for piece in part.pieces):
        if stops.setdefault(number, start) != start:
            return False
        stops[number] = stop
    return True


def distances_between(parts: Sequence[Part]) -> NDArray[np.float64]:
    """The least distances between the samples of each two parts, n×n. Each is computed once."""
    result = np.zeros((len(parts), len(parts)))
    for number, part in enumerate(parts):
        known = part.distances
        older = [other for other in range(len(parts)) if parts[other].key < part.key]
        missing = [other for other in older if parts[other].key not in known]
        if missing:
            samples = np.stack([parts[other].samples for other in missing])
            way = samples[:, :, None] - part.samples
            nearest = np.sqrt((way**2).sum(3).min((1, 2)))
            known.update(zip((parts[other].key for other in missing), nearest.tolist(), strict=True))
        for other in older:
            result[number, other] = result[other, number] = known[parts[other].key]
    return result


class StrokeArrays:
    """Numbers each stroke and keeps its arrays, as long as it is in the ink that was read last.

    A finished stroke is the same object at every event of the pen, so objects are compared, not points. A stroke that
    has grown keeps its number; what ended where it ended before is `outgrown`.
    """

    def __init__(self) -> None:
        self._serials = count()
        self._kept: dict[int, tuple[Stroke, Part]] = {}
        self._last: tuple[Stroke, int] = (), -1
        """The stroke that was written last, and its number."""
        self.outgrown: tuple[int, int] | None = None
        """Serial number and former length of the stroke that has grown since the ink before, if one has."""

    def parts(self, ink: Ink) -> list[Part]:
        """A part for each stroke, in order of time. Raises `InkError`."""
        kept: dict[int, tuple[Stroke, Part]] = {}
        self.outgrown = None
        parts = []
        for number, stroke in enumerate(ink.strokes):
            whole = (Piece(number, 0, len(stroke)),)
            same, part = kept.get(id(stroke)) or self._kept.get(id(stroke)) or (None, None)
            if part is None or same is not stroke:
                part = Part.of(whole, ((self._serial(stroke), 0, len(stroke)),), (points_of(stroke),))
            elif part.pieces != whole:
                part = replace(part, pieces=whole)
            kept[id(stroke)] = (stroke, part)
            parts.append(part)
        self._kept = kept
        self._last = ink.strokes[-1], parts[-1].key[0][0]
        return parts

    def _serial(self, stroke: Stroke) -> int:
        """A new number, or that of the last stroke if `stroke` begins with all of it and it is in the ink no more."""
        last, serial = self._last
        if self.outgrown is None and last and len(stroke) > len(last) and stroke[: len(last)] == last:
            self.outgrown = serial, len(last)
            return serial
        return next(self._serials)

    def stale(self, keys: Iterable[PartKey]) -> list[PartKey]:
        """Those of `keys` whose strokes are not in the ink that was read last, or ended where one has grown."""
        present = {part.key[0][0] for _, part in self._kept.values()}
        return [
            key
            for key in keys
            if any(serial not in present or (serial, stop) == self.outgrown for serial, _, stop in key)
        ]


def part_of(pieces: Group, whole: Sequence[Part]) -> Part:
    """The part of these pieces; `whole` are the parts of all strokes of the ink."""
    strokes = [whole[stroke].strokes[0][start:stop] for stroke, start, stop in pieces]
    key = [(whole[each.stroke].key[0][0], each.start, each.stop) for each in pieces]
    return Part.of(pieces, tuple(key), tuple(strokes))


def part_of_stroke(stroke: Part, start: int, stop: int) -> Part:
    """The points `start` to `stop` of a part that is one whole stroke."""
    (piece,), ((serial, _, _),) = stroke.pieces, stroke.key
    return Part.of((Piece(piece.stroke, start, stop),), ((serial, start, stop),), (stroke.strokes[0][start:stop],))
