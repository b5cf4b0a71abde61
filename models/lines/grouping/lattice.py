"""The lattice of all ways to divide strokes into characters, and the best of them.

A semi-Markov conditional random field (Sarawagi and Cohen 2004): the score of a way is the sum of those of its groups
and of its pairs of neighbours, and its probability is proportional to exp(score). Candidates that overlap, judged by a
classifier and by geometry, are those of Zhou, Wang and Liu (2013) for Chinese lines. NumPy only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import exp, inf, log

import numpy as np
from numpy.typing import NDArray

ALTERNATIVES = 4
"""Number of other ways that are looked at."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The best way through a lattice; groups are given by their numbers."""

    groups: tuple[int, ...]
    score: float
    """Of this way."""
    probability: float
    """Of this way (0 to 1)."""
    marginals: dict[int, float]
    """Probability that a group is a character, for each of all groups on a way."""
    others: tuple[tuple[tuple[int, ...], float], ...]
    """Next best ways and their probabilities, in descending order."""


class Lattice:
    """All ways to divide n parts into groups, each beginning with the leftmost part that is not yet taken.

    A node is a group together with the set of parts taken up to it; an edge is a pair of neighbours. `pairs` is m×2:
    the numbers of the groups of each pair.
    """

    def __init__(self, groups: Sequence[tuple[int, ...]], n: int) -> None:
        """`groups` are tuples of parts in ascending order."""
        starting: list[list[tuple[int, int]]] = [[] for _ in range(n)]
        for number, group in enumerate(groups):
            starting[group[0]].append((number, sum(1 << part for part in group)))
        full = (1 << n) - 1
        nodes: dict[tuple[int, int], int] = {}
        self.group_of: list[int] = []
        self.before: list[list[tuple[int, int]]] = []
        """For each node the edges to it: the node before and the number of the pair."""
        entering: dict[int, list[int]] = {0: []}
        todo = [(0, 0)]
        pairs: dict[tuple[int, int], int] = {}
        while todo:
            _, taken = heappop(todo)
            if taken == full:
                continue
            following = ~taken & (taken + 1)
            sources = entering[taken]
            for number, members in starting[following.bit_length() - 1]:
                if members & taken:
                    continue
                after = taken | members
                if after not in entering:
                    entering[after] = []
                    heappush(todo, (after.bit_count(), after))
                node = nodes.get((number, after))
                if node is None:
                    node = nodes[number, after] = len(self.group_of)
                    self.group_of.append(number)
                    self.before.append([])
                    entering[after].append(node)
                self.before[node] += [
                    (source, pairs.setdefault((self.group_of[source], number), len(pairs))) for source in sources
                ]
        self.ends = entering.get(full, [])
        self.pairs = np.array([*pairs], np.int64).reshape(-1, 2)

    @property
    def is_passable(self) -> bool:
        """True if there is a way at all."""
        return bool(self.ends)

    def decode(self, of_groups: NDArray[np.float64], of_pairs: NDArray[np.float64]) -> Decoded:
        """The best way by the scores of groups and of `pairs`. The lattice must be passable."""
        groups, pairs = of_groups.tolist(), of_pairs.tolist()
        best, total, origin = self._forward(groups, pairs)
        rest, total_rest, onward = self._backward(groups, pairs)
        last = max(self.ends, key=lambda node: best[node])
        log_z = _log_sum([total[node] for node in self.ends])
        path = self._path(last, origin, onward)
        marginals: dict[int, float] = {}
        for node, group in enumerate(self.group_of):
            if total_rest[node] > -inf:
                share = exp(min(total[node] + total_rest[node] - log_z, 0.0))
                marginals[group] = marginals.get(group, 0.0) + share
        on_path = set(path)
        through = ((best[node] + rest[node], node) for node in range(len(best)) if node not in on_path)
        others: dict[tuple[int, ...], float] = {}
        for score, node in sorted((each for each in through if each[0] > -inf), reverse=True):
            way = tuple(self.group_of[each] for each in self._path(node, origin, onward))
            others.setdefault(way, exp(score - log_z))
            if len(others) == ALTERNATIVES:
                break
        return Decoded(
            tuple(self.group_of[node] for node in path),
            best[last],
            exp(min(best[last] - log_z, 0.0)),
            marginals,
            tuple(others.items()),
        )

    def _forward(self, groups: Sequence[float], pairs: Sequence[float]) -> tuple[list[float], list[float], list[int]]:
        """For each node the best score up to it, the log sum of all, and the node before on the best way."""
        best, total, origin = [], [], []
        for node, group in enumerate(self.group_of):
            before, score = self.before[node], groups[group]
            if not before:
                best.append(score)
                total.append(score)
                origin.append(-1)
                continue
            highest, come_from = max([(best[source] + pairs[pair], source) for source, pair in before])
            best.append(highest + score)
            origin.append(come_from)
            total.append(_log_sum([total[source] + pairs[pair] for source, pair in before]) + score)
        return best, total, origin

    def _backward(self, groups: Sequence[float], pairs: Sequence[float]) -> tuple[list[float], list[float], list[int]]:
        """For each node the best score after it, the log sum of all (-inf for none), and the node after."""
        count = len(self.group_of)
        best, onward = [-inf] * count, [-1] * count
        sums: list[list[float]] = [[] for _ in range(count)]
        total = [-inf] * count
        for node in self.ends:
            best[node] = 0.0
            sums[node].append(0.0)
        for node in range(count - 1, -1, -1):
            if not sums[node]:
                continue
            total[node] = _log_sum(sums[node])
            score = groups[self.group_of[node]]
            for source, pair in self.before[node]:
                edge = pairs[pair] + score
                sums[source].append(edge + total[node])
                if edge + best[node] > best[source]:
                    best[source], onward[source] = edge + best[node], node
        return best, total, onward

    @staticmethod
    def _path(node: int, origin: Sequence[int], onward: Sequence[int]) -> list[int]:
        """The best way through a node."""
        path = [node]
        while (before := origin[path[-1]]) >= 0:
            path.append(before)
        path.reverse()
        while (after := onward[path[-1]]) >= 0:
            path.append(after)
        return path


def _log_sum(values: Sequence[float]) -> float:
    if len(values) == 1:
        return values[0]
    highest = max(values)
    return highest + log(sum([exp(value - highest) for value in values]))
