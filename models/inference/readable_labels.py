"""Which labels may be read, and what a network's output becomes then. NumPy only.

The restriction is Bayesian. What the network finds outside of the label set counts for the label inside that has the
same shape (a c among capitals is a C); the rest is the probability that the drawing is none of the set, weighed by a
small prior, and makes all labels equally probable. In a set of digits and letters the digit has the greater
prior where letters have its shape, which the writer's own drawings of either change, and digits are as probable as
letters. In a set with symbols too, nothing is preferred.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import Self

import numpy as np
from numpy.typing import NDArray

from models.inference.network_output import NetworkOutput
from models.ink.characters import DIGITS
from models.ink.labels import Label
from models.ink.lookalikes import DIGIT_SHAPED, LABELS_OF_SHAPES, LOOKALIKES, are_kin, digit_of, shape_of

NONE_OF_THE_SET = 0.03
"""Prior probability that a drawing is none of the label set; the network's own prior counts all of its labels alike."""
OUTSIDE_OF_SHAPE = 0.1
"""Weight of what the network finds outside of the set, for the labels inside of the same shape."""
SAME_SHAPE, SIMILAR_SHAPE = 20.0, 8.0
"""How many drawings the prior of a digit counts for, where a letter like it counts for one: of the same shape (0 O), or
of one that some hands tell apart (2 Z)."""
_TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class ReadableLabels:
    """The readable ones among a network's labels and the taught ones.

    `labels` are those of the network, in its order; `taught` those that only the memory can read. A label set of which
    nothing can be read restricts nothing.
    """

    labels: tuple[Label, ...]
    taught: frozenset[Label]
    kin: NDArray[np.int64]
    """2×n indices into `labels`: pairs of labels, in either order, of the same shape or like the same digit."""
    _restriction: "_Restriction | None"

    @classmethod
    def of(
        cls,
        network: tuple[Label, ...],
        label_set: Collection[Label] | None = None,
        *,
        taught: Collection[Label] = (),
        drawn: Mapping[Label, int] = {},
    ) -> Self:
        """`network` are all labels of the network, `taught` those that could not be read when the writer first gave
        them, `drawn` the number of drawings of each of the writer's labels.

        Without `label_set` all of both are readable and probabilities stay as they are. With it, the labels of the set
        and the taught ones are.
        """
        allowed = frozenset((*label_set, *taught) if label_set is not None else (*network, *taught, *drawn))
        if label_set is None or allowed.isdisjoint((*network, *drawn)):
            return cls(network, frozenset((*taught, *drawn)) - set(network), _kin_of(network), None)
        columns = [column for column, label in enumerate(network) if label in allowed]
        labels = tuple(network[column] for column in columns)
        known = allowed & frozenset((*taught, *drawn)) - set(network)
        return cls(
            labels,
            known,
            _kin_of(labels),
            _Restriction.of(network, columns, drawn, label_set),
        )

    @property
    def all(self) -> frozenset[Label]:
        """Every label that can be read."""
        return self.taught.union(self.labels)

    def restricted(self, output: NetworkOutput) -> NetworkOutput:
        """The output for the readable labels, with the same embedding. It is `output` where nothing is restricted."""
        if self._restriction is None:
            return output
        return NetworkOutput(self.labels, self.restricted_rows(output.probabilities[None])[0], output.embedding)

    def restricted_rows(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×k probabilities of all labels of the network → n×r of `labels`, each row of sum 1."""
        return probabilities if self._restriction is None else self._restriction.apply(probabilities)

    def kin_of(self, column: int) -> NDArray[np.int64]:
        """The indices of the labels that are written like `labels[column]`."""
        return self.kin[1][self.kin[0] == column]

    def with_kin(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """For each of `labels`, its probability and that of its kin (`models.ink.lookalikes`) together."""
        if not self.kin.size:
            return probabilities
        result = probabilities.copy()
        np.add.at(result, self.kin[0], probabilities[self.kin[1]])
        return result


@dataclass(frozen=True, slots=True, eq=False)
class _Groups:
    """Disjoint groups of some of m columns. Sums are computed without BLAS, whose threads wait for each other."""

    members: NDArray[np.int64]
    """The columns, group by group."""
    starts: NDArray[np.int64]
    """The first of each of the g groups in `members`."""
    group: NDArray[np.int64]
    """m: the group of each column, g where it has none."""

    @classmethod
    def of(cls, group_of: Sequence[str | None], names: Collection[str]) -> Self:
        """`group_of` names the group of each column; those that `names` lacks are none."""
        number = {name: position for position, name in enumerate(sorted(names))}
        group = np.array([number.get(name or "", len(number)) for name in group_of], np.int64)
        members = np.argsort(group, kind="stable")[: np.count_nonzero(group < len(number))]
        return cls(members, np.searchsorted(group[members], np.arange(len(number))), group)

    def __bool__(self) -> bool:
        return len(self.starts) > 0

    def sums(self, values: NDArray) -> NDArray[np.float64]:
        """n×m → n×g."""
        return np.add.reduceat(values[:, self.members], self.starts, axis=1, dtype=np.float64)

    def spread(self, factors: NDArray[np.float64]) -> NDArray[np.float64]:
        """n×g → n×m, with 1 where a column has no group."""
        return np.concatenate([factors, np.ones((len(factors), 1))], axis=1)[:, self.group]


@dataclass(frozen=True, slots=True, eq=False)
class _Restriction:
    """What `ReadableLabels` computes with, for k labels of the network of which r are readable."""

    columns: NDArray[np.int64]
    """The r readable ones of the network's labels."""
    outside: _Groups
    """Of the k labels those outside, by the shapes that labels inside have too."""
    inside: _Groups
    """Of the r labels those with one of these shapes."""
    digits: _Groups
    """Of the r labels each digit with its letters, where there are any."""
    weights: NDArray[np.float64]
    """r: the prior of a label among those of its digit, 1 elsewhere."""
    kinds: NDArray[np.float64] | None
    """r: the prior of a label as a digit or not; None if it is the same for all."""

    @classmethod
    def of(
        cls,
        network: Sequence[Label],
        columns: Sequence[int],
        drawn: Mapping[Label, int],
        label_set: Collection[Label],
    ) -> Self:
        prefers_digits = all(map(str.isalnum, label_set))
        inside = [network[column] for column in columns]
        is_inside = frozenset(inside)
        shapes = [shape_of(label) for label in inside]
        outside = [None if label in is_inside else shape_of(label) for label in network]
        common = set(shapes).intersection(filter(None, outside))
        like = [digit_of(label) for label in inside]
        pairs = [pair for pair in zip(inside, like, strict=True) if prefers_digits and pair[1] in is_inside]
        digits = {digit for label, digit in pairs if digit and label != digit}
        prior = {label: _prior(label) + drawn.get(label, 0) for label, digit in pairs if digit in digits}
        return cls(
            np.array(columns, np.int64),
            _Groups.of(outside, common),
            _Groups.of(shapes, common),
            _Groups.of(like, digits),
            np.array([prior.get(label, 1.0) for label in inside]),
            _kinds(inside, label_set) if prefers_digits else None,
        )

    def apply(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×k probabilities → n×r, each row of sum 1."""
        if len(self.columns) == probabilities.shape[1] and not self.digits:  # thousands of labels are not copied
            return probabilities
        if not len(self.columns):
            return probabilities[:, :0]
        inside = probabilities[:, self.columns] + np.float64(_TINY)
        unexplained = 1 - inside.sum(1, keepdims=True)
        if self.outside:
            moved = self.outside.sums(probabilities)
            inside *= self.inside.spread(1 + moved * OUTSIDE_OF_SHAPE / self.inside.sums(inside))
            unexplained -= moved.sum(1, keepdims=True)
        if self.digits:
            weighed = inside * self.weights
            inside = weighed * self.digits.spread(self.digits.sums(inside) / self.digits.sums(weighed))
        known = inside.sum(1, keepdims=True)
        if self.kinds is not None:
            inside *= self.kinds
            inside *= known / inside.sum(1, keepdims=True)
        outside = np.maximum(unexplained, 0) * (NONE_OF_THE_SET / (1 - NONE_OF_THE_SET))
        is_none = outside / (known + outside)
        return (inside / known * (1 - is_none) + is_none / len(self.columns)).astype(np.float32)


def _kinds(inside: Sequence[Label], label_set: Collection[Label]) -> NDArray[np.float64] | None:
    """The prior of each label as a digit or not: the digits of the set are as probable as its letters together.

    A letter has 1, and so has a digit where there are fewer letters than digits: with ten digits and 52 letters a digit
    has 5.2. Labels outside of the set, which were taught, change nothing. None if the set has not both.
    """
    of_set = frozenset(label_set).intersection(inside)
    digits = sum(label in DIGITS for label in of_set)
    letters = sum(map(str.isalpha, of_set))
    if not digits or not letters:
        return None
    return np.array([max(1.0, letters / digits) if label in DIGITS else 1.0 for label in inside])


def _prior(label: Label) -> float:
    """In drawings."""
    if label not in DIGIT_SHAPED:
        return 1.0
    return SAME_SHAPE if label in LABELS_OF_SHAPES else SIMILAR_SHAPE


@lru_cache(maxsize=32)
def _kin_of(labels: tuple[Label, ...]) -> NDArray[np.int64]:
    related = [number for number, label in enumerate(labels) if label in LOOKALIKES]
    pairs = [(one, other) for one, other in permutations(related, 2) if are_kin(labels[one], labels[other])]
    return np.array(pairs, np.int64).reshape(-1, 2).T
