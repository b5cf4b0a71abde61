"""Fits the weights of cuts to composed lines, some of whose characters are joined. NumPy only.

In three steps: the odds that a piece is a character, by its shape; the ways through a stroke that is whole characters;
and the choice among those ways and the uncut stroke, by what the line then reads. The last two are conditional logit
models (McFadden 1974): of several options, the right ones are to be the most probable.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.datasets.lines import ComposedLine
from models.lines.evaluation import edit_distance
from models.lines.grouping.geometry import RowGeometry
from models.lines.grouping.groups import Script
from models.lines.grouping.lattice import Decoded
from models.lines.grouping.row import Row
from models.lines.grouping.weights import Weights
from models.lines.joined.cuts import CHOICE_FEATURES, PIECE_FEATURES, CutWeights, StrokeLattice, path_lengths
from models.lines.joined.joined_strokes import Judge, choices, in_doubt, may_join, neighbours, with_way
from models.lines.parts import Part, part_of_stroke

_SAME = 0.2
"""Distance along the path, in typical heights, within which a cut is where a character begins or ends."""
_LOST = 0.05
"""Share of the true pieces that the threshold may lose."""
_WAYS = 25
"""Number of ways from which the right ones are told."""

Options = tuple[NDArray[np.float64], NDArray[np.bool_]]
"""Features of n options, and which of them are right."""


@dataclass(frozen=True, slots=True, eq=False)
class JoinedLine:
    """A composed line and its strokes as the parts of one row, sorted by their left edges."""

    line: ComposedLine
    parts: Sequence[Part]
    read: Callable[[Part], tuple[str, float]]
    """The label that a part is read as, and the logarithm of the probability of its shape."""
    script: Script
    weights: Weights

    def judge(self, cut_weights: CutWeights) -> Judge:
        return Judge(lambda part: self.read(part)[1], self.script, self.weights, cut_weights)

    @property
    def height(self) -> float:
        return RowGeometry(self.parts).height

    def of_stroke(self, stroke: int) -> list[tuple[int, int, str]]:
        """Start, stop and label of each piece of a stroke; the label is "" for a part of a character."""
        return sorted(
            (piece.start, piece.stop, label if len(group) == 1 else "")
            for label, group in zip(self.line.text, self.line.groups, strict=True)
            for piece in group
            if piece.stroke == stroke
        )

    def joined_strokes(self) -> Iterator[tuple[Part, list[tuple[int, int, str]]]]:
        """The strokes of several characters, and their true pieces."""
        for part in self.parts:
            if len(pieces := self.of_stroke(part.pieces[0].stroke)) > 1:
                yield part, pieces


def fit_shapes(lines: Iterable[JoinedLine]) -> tuple[NDArray[np.float64], float]:
    """The weights of `SHAPE_FEATURES` by a logistic regression, and the threshold."""
    shapes, is_true = [], []
    for each in lines:
        height = each.height
        for part, pieces in each.joined_strokes():
            points = part.strokes[0]
            lattice = StrokeLattice(points, height)
            along = path_lengths(points) / height
            true = along[np.minimum(np.array([piece[:2] for piece in pieces]), len(points) - 1)]
            found = along[np.minimum(lattice.pieces, len(points) - 1)]
            shapes.append(lattice.shapes)
            is_true.append((np.abs(found[:, None] - true).max(2) < _SAME).any(1))
    features, wanted = np.concatenate(shapes), np.concatenate(is_true)
    weights = np.zeros(features.shape[1])
    for _ in range(30):  # Newton's steps, damped by a small penalty
        odds = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        gradient = features.T @ (odds - wanted) + weights
        hessian = (features * (odds * (1 - odds))[:, None]).T @ features + np.eye(len(weights))
        weights = weights - np.linalg.solve(hessian, gradient)
    return weights, float(np.quantile((features @ weights)[wanted], _LOST))


def fit_ways(lines: Iterable[JoinedLine], weights: CutWeights) -> CutWeights:
    """`weights` with those of `PIECE_FEATURES` and `STEP_FEATURES` fitted."""
    strokes = []
    for each in lines:
        height = each.height
        for part, pieces in each.joined_strokes():
            labels = [label for _, _, label in pieces]
            if all(labels):
                lattice = StrokeLattice(part.strokes[0], height, weights)
                readings = [each.read(part_of_stroke(part, *piece)) for piece in lattice.pieces.tolist()]
                strokes.append(("".join(labels), lattice, readings))
    for _ in range(3):  # the ways that are compared depend on the weights
        options = []
        for text, lattice, readings in strokes:
            logarithms = np.array([logarithm for _, logarithm in readings])
            label_of = {
                tuple(piece): label for piece, (label, _) in zip(lattice.pieces.tolist(), readings, strict=True)
            }
            ways = lattice.ways(logarithms, weights, most=_WAYS)
            if ways:
                right = ["".join(label_of[piece] for piece in way.pieces) == text for way in ways]
                options.append((np.stack([lattice.way_features(way, logarithms) for way in ways]), np.array(right)))
        fitted = fit_options(options, np.concatenate([weights.piece, weights.step]))
        piece, step = np.split(fitted, [len(PIECE_FEATURES)])
        weights = replace(weights, piece=piece, step=step)
    return weights


def fit_choices(lines: Iterable[JoinedLine], weights: CutWeights) -> CutWeights:
    """`weights` with those of `CHOICE_FEATURES` fitted."""
    options: list[Options] = []
    for each in lines:
        judge, height = each.judge(weights), each.height
        parts = list(each.parts)
        for stroke in _doubtful_strokes(each, parts):
            if may_join(stroke, height):
                found = choices(neighbours(parts, stroke, height), stroke, height, judge)
                divided = [with_way(parts, stroke, choice.way) if choice.way else parts for choice in found]
                errors = np.array([edit_distance(each.line.text, _text(each, one)) for one in divided])
                options.append((np.stack([choice.features for choice in found]), errors == errors.min()))
                parts = divided[int(errors.argmin())]
    return replace(weights, choice=fit_options(options, np.zeros(len(CHOICE_FEATURES))))


def _doubtful_strokes(line: JoinedLine, parts: Sequence[Part]) -> list[Part]:
    """The strokes of characters in doubt, as the uncut line is read."""
    row, readings, decoded = _read(line, parts)
    doubtful = [group for group in decoded.groups if in_doubt(readings[group][1])]
    return [parts[number] for group in doubtful for number in row.groups[group]]


def _text(line: JoinedLine, parts: Sequence[Part]) -> str:
    _, readings, decoded = _read(line, parts)
    return "".join(readings[group][0] for group in decoded.groups)


def _read(line: JoinedLine, parts: Sequence[Part]) -> tuple[Row, list[tuple[str, float]], Decoded]:
    row = Row(parts, line.script, line.weights)
    readings = [line.read(part) for part in row.wholes]
    return row, readings, row.decode(line.weights, np.array([logarithm for _, logarithm in readings]))


def fit_options(
    samples: Sequence[Options], start: NDArray[np.float64], *, penalty: float = 0.005, steps: int = 1000
) -> NDArray[np.float64]:
    """Weights under which the right options are the most probable, near `start`; by plain gradient steps."""
    useful = [(features, right) for features, right in samples if right.any() and not right.all()]
    weights = start.copy()
    for _ in range(steps):
        gradient = -penalty * (weights - start)
        for features, right in useful:
            scores = features @ weights
            shares = np.exp(scores - scores.max())
            wanted = shares * right
            gradient += (wanted / max(wanted.sum(), 1e-12) - shares / shares.sum()) @ features / len(useful)
        weights = weights + 0.1 * gradient
    return weights
