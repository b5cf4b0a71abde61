"""Fits the weights of the lattice to lines whose groups are known. NumPy only.

The likelihood of a conditional random field is concave in its weights (Lafferty, McCallum and Pereira 2001), so a plain
gradient finds the best ones; the steps are Adam's (Kingma and Ba 2015).
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.lines.grouping.geometry import GROUP_FEATURES, PAIR_FEATURES
from models.lines.grouping.lattice import Lattice
from models.lines.grouping.row import Row
from models.lines.grouping.weights import READING_FEATURES, Weights

_PENALTY = 1e-3
"""Of the squared weights, for each line."""
_GATE_STEPS = 400


@dataclass(frozen=True, slots=True, eq=False)
class FittedRow:
    """The lattice of one row: features of its groups (those of their readings first) and pairs, and the true way."""

    lattice: Lattice
    groups: NDArray[np.float64]
    pairs: NDArray[np.float64]
    true_groups: NDArray[np.int64]
    true_pairs: NDArray[np.int64]


def fitted_row(
    row: Row, logarithms: NDArray[np.float64], truth: Sequence[tuple[int, ...]], none: Collection[int] = ()
) -> FittedRow | None:
    """`truth` are the groups of the row's parts that are characters, `none` the parts that are none.

    `logarithms` are those of the readings. None if the lattice lacks the true way.
    """
    number_of = {group: number for number, group in enumerate(row.groups[: row.characters])}
    none_of = {group: number for number, group in enumerate(row.groups) if number >= row.characters}
    if not row.lattice.is_passable or any(group not in number_of for group in truth):
        return None
    by_first = {group: number_of[group] for group in truth} | {(each,): none_of[each,] for each in none}
    numbers = [number for _, number in sorted(by_first.items())]
    pair_of = {tuple(pair): number for number, pair in enumerate(row.lattice.pairs.tolist())}
    pairs = [pair_of.get(pair) for pair in pairwise(numbers)]
    if None in pairs:
        return None
    several = row.features[:, 1:4].sum(1) > 0
    logarithms = np.concatenate([logarithms, np.zeros(len(row.groups) - len(logarithms))])
    readings = np.stack([logarithms, logarithms * several], axis=1)
    return FittedRow(
        row.lattice,
        np.concatenate([readings, row.features], axis=1),
        row.pair_features(),
        np.array(numbers, np.int64),
        np.array(pairs, np.int64),
    )


def fit_weights(
    rows: Sequence[FittedRow],
    gate: NDArray[np.float64],
    gate_threshold: float,
    *,
    steps: int = 300,
    on_step: Callable[[int, float], object] = lambda step, loss: None,
) -> Weights:
    """The weights under which the true ways are most probable."""
    batch = _Batch(rows)
    size = len(READING_FEATURES) + len(GROUP_FEATURES)
    weights = np.zeros(size + len(PAIR_FEATURES))
    weights[0] = 1.0
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        loss, gradient = batch.loss(weights[:size], weights[size:])
        gradient += _PENALTY * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = 0.2 * min(1.0, 2 * (1 - step / (steps + 1)))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        on_step(step, loss)
    reading, group, pair = np.split(weights, [len(READING_FEATURES), size])
    return Weights(group, pair, reading, gate, gate_threshold)


class _Batch:
    """The lattices of many rows as one, so that a step is a few operations for each level of nodes."""

    def __init__(self, rows: Sequence[FittedRow]) -> None:
        self.count = len(rows)
        self.groups = np.concatenate([row.groups for row in rows])
        self.pairs = np.concatenate([row.pairs for row in rows])
        group_of, row_of, ends, levels = [], [], [], []
        edges: list[tuple[int, int, int]] = []
        true_groups, true_pairs = np.zeros(self.groups.shape[1]), np.zeros(self.pairs.shape[1])
        first_group = first_pair = 0
        for number, row in enumerate(rows):
            first = len(group_of)
            for node, (group, before) in enumerate(zip(row.lattice.group_of, row.lattice.before, strict=True)):
                group_of.append(first_group + group)
                row_of.append(number)
                levels.append(1 + max((levels[first + source] for source, _ in before), default=-1))
                edges += [(first + source, first + node, first_pair + pair) for source, pair in before]
            ends += [first + node for node in row.lattice.ends]
            true_groups += row.groups[row.true_groups].sum(0)
            true_pairs += row.pairs[row.true_pairs].sum(0)
            first_group, first_pair = first_group + len(row.groups), first_pair + len(row.pairs)
        self.true_groups, self.true_pairs = true_groups, true_pairs
        self.group_of, self.row_of, self.ends = np.array(group_of), np.array(row_of), np.array(ends)
        self.sources, self.nodes, self.edge_pairs = np.array(edges, np.int64).reshape(-1, 3).T
        level = np.array(levels)
        self.is_first = level == 0
        self.by_node = [np.flatnonzero(level[self.nodes] == each) for each in range(1, level.max() + 1)]
        self.by_source = [np.flatnonzero(level[self.sources] == each) for each in range(level.max() - 1, -1, -1)]

    def loss(self, of_groups: NDArray[np.float64], of_pairs: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """Mean of the negative logarithms of the true ways' probabilities, and its gradient."""
        groups, pairs = (self.groups @ of_groups)[self.group_of], (self.pairs @ of_pairs)[self.edge_pairs]
        total = np.where(self.is_first, groups, -np.inf)
        for chosen in self.by_node:
            nodes = self.nodes[chosen]
            np.logaddexp.at(total, nodes, total[self.sources[chosen]] + pairs[chosen] + groups[nodes])
        rest = np.full(len(groups), -np.inf)
        rest[self.ends] = 0
        for chosen in self.by_source:
            nodes = self.nodes[chosen]
            np.logaddexp.at(rest, self.sources[chosen], rest[nodes] + pairs[chosen] + groups[nodes])
        log_z = np.full(self.count, -np.inf)
        np.logaddexp.at(log_z, self.row_of[self.ends], total[self.ends])
        of_nodes = np.exp(total + rest - log_z[self.row_of])
        edges = total[self.sources] + pairs + groups[self.nodes] + rest[self.nodes] - log_z[self.row_of[self.nodes]]
        group_shares = np.bincount(self.group_of, of_nodes, len(self.groups))
        pair_shares = np.bincount(self.edge_pairs, np.exp(edges), len(self.pairs))
        gradient = np.concatenate(
            [group_shares @ self.groups - self.true_groups, pair_shares @ self.pairs - self.true_pairs]
        )
        loss = log_z.sum() - self.true_groups @ of_groups - self.true_pairs @ of_pairs
        return float(loss) / self.count, gradient / self.count


def fit_gate(
    features: NDArray[np.float64], is_true: NDArray[np.bool_], *, lost: float
) -> tuple[NDArray[np.float64], float]:
    """Weights of a logistic regression of n groups' geometry, and the threshold below which a share `lost` of the true
    groups is.
    """
    weights = np.zeros(features.shape[1])
    for _ in range(30):  # Newton's steps, damped by a small penalty
        odds = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        gradient = features.T @ (odds - is_true) + weights
        hessian = (features * (odds * (1 - odds))[:, None]).T @ features + np.eye(len(weights))
        weights = weights - np.linalg.solve(hessian, gradient)
    several = features[:, 1:4].sum(1) > 0
    return weights, float(np.quantile((features @ weights)[is_true & several], lost))
