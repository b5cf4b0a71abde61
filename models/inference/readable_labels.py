"""Which labels may be read, and what a network's output becomes then. NumPy only.

The restriction is Bayesian. What the network finds outside of the label set counts for the label inside that has the
same shape (a c among capitals is a C); the rest is the probability that the drawing is none of the set, weighed by a
small prior, and makes all labels equally probable. Where a digit and letters of its shape may both be read, the digit
has the greater prior, which the writer's own drawings of either change.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import Self

import numpy as np
from numpy.typing import NDArray

from models.inference.network_output import NetworkOutput
from models.ink.labels import Label
from models.ink.lookalikes import LOOKALIKES, are_kin, digit_of, shape_of

NONE_OF_THE_SET = 0.03
"""Prior probability that a drawing is none of the label set; the network's own prior counts all of its labels alike."""
DIGIT_DRAWINGS = 20.0
"""How many drawings the prior of a digit counts for, where a letter of its shape counts for one."""
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
        cls, network: tuple[Label, ...], label_set: Collection[Label] | None = None, taught: Mapping[Label, int] = {}
    ) -> Self:
        """`network` are all labels of the network, `taught` the writer's labels with the number of their drawings.

        Without `label_set` all of both are readable and probabilities stay as they are. With it, the labels of the set
        and the taught ones are, without those taught ones that have the shape of a label of the set.
        """
        allowed = None if label_set is None else _allowed(label_set, taught)
        if allowed is None or allowed.isdisjoint((*network, *taught)):
            return cls(network, frozenset(taught) - set(network), _kin_of(network), None)
        columns = [column for column, label in enumerate(network) if label in allowed]
        labels = tuple(network[column] for column in columns)
        known = allowed & frozenset(taught) - set(network)
        return cls(labels, known, _kin_of(labels), _Restriction.of(network, columns, taught))

    @property
    def all(self) -> frozenset[Label]:
        """Every label that can be read."""
        return self.taught.union(self.labels)

    def restricted(self, output: NetworkOutput) -> NetworkOutput:
        """The output for the readable labels, with the same embedding. It is `output` where nothing is restricted."""
        return self.restricted_all([output])[0]

    def restricted_all(self, outputs: Sequence[NetworkOutput]) -> list[NetworkOutput]:
        """As `restricted`, for several outputs of the network at once."""
        if self._restriction is None or not outputs:
            return list(outputs)
        rows = self.restricted_rows(np.stack([output.probabilities for output in outputs]))
        return [NetworkOutput(self.labels, row, output.embedding) for row, output in zip(rows, outputs, strict=True)]

    def restricted_rows(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×k probabilities of all labels of the network → n×r of `labels`, each row of sum 1."""
        return probabilities if self._restriction is None else self._restriction.apply(probabilities)

    def with_kin(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """For each of `labels`, its probability and that of its kin (`models.ink.lookalikes`) together."""
        if not self.kin.size:
            return probabilities
        result = probabilities.copy()
        np.add.at(result, self.kin[0], probabilities[self.kin[1]])
        return result


@dataclass(frozen=True, slots=True, eq=False)
class _Restriction:
    """What `ReadableLabels` computes with, for k labels of the network of which r are readable."""

    columns: NDArray[np.int64]
    """The r readable ones of the network's labels."""
    moved: NDArray[np.float64]
    """k×s: 1 for a label outside in the column of its shape, if labels inside have it."""
    receiving: NDArray[np.float64]
    """r×s: 1 for the labels inside."""
    digits: NDArray[np.float64]
    """r×d: 1 for a label in the column of its digit."""
    weights: NDArray[np.float64]
    """r: the prior of a label among those of its digit, 1 elsewhere."""

    @classmethod
    def of(cls, network: Sequence[Label], columns: Sequence[int], taught: Mapping[Label, int]) -> Self:
        inside = {network[column]: row for row, column in enumerate(columns)}
        outside = {label: number for number, label in enumerate(network) if label not in inside}
        shapes = _numbered({shape_of(label) for label in inside} & {shape_of(label) for label in outside})
        moved, receiving = np.zeros((len(network), len(shapes))), np.zeros((len(inside), len(shapes)))
        for of, labels in ((moved, outside), (receiving, inside)):
            for label, row in labels.items():
                if (shape := shape_of(label)) in shapes:
                    of[row, shapes[shape]] = 1
        like = {label: digit for label in inside if (digit := digit_of(label)) is not None and digit in inside}
        digits = _numbered({digit for label, digit in like.items() if label != digit})
        likeness, weights = np.zeros((len(inside), len(digits))), np.ones(len(inside))
        for label, digit in like.items():
            if digit in digits:
                likeness[inside[label], digits[digit]] = 1
                weights[inside[label]] = (DIGIT_DRAWINGS if label == digit else 1.0) + taught.get(label, 0)
        return cls(np.array(columns, np.int64), moved, receiving, likeness, weights)

    @property
    def changes_nothing(self) -> bool:
        return len(self.moved) == len(self.columns) and not self.digits.shape[1]

    def apply(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×k probabilities → n×r, each row of sum 1."""
        if self.changes_nothing or not len(self.columns):
            return probabilities[:, self.columns]
        inside = probabilities[:, self.columns] + np.float64(_TINY)
        if self.moved.size:
            inside *= 1 + (probabilities @ self.moved / np.maximum(inside @ self.receiving, _TINY)) @ self.receiving.T
        if self.digits.size:
            weighed = inside * self.weights
            change = (inside @ self.digits) / (weighed @ self.digits)  # a digit and its letters keep their sum
            inside = np.where(self.digits.any(1), weighed * (change @ self.digits.T), inside)
        known = inside.sum(1, keepdims=True)
        outside = np.maximum(1 - known, 0) * (NONE_OF_THE_SET / (1 - NONE_OF_THE_SET))
        is_none = outside / (known + outside)
        return (inside / known * (1 - is_none) + is_none / len(self.columns)).astype(np.float32)


def _allowed(label_set: Collection[Label], taught: Collection[Label]) -> frozenset[Label]:
    shapes = {shape_of(label) for label in label_set}
    return frozenset((*label_set, *(label for label in taught if shape_of(label) not in shapes)))


def _numbered(names: Collection[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(sorted(names))}


@lru_cache(maxsize=32)
def _kin_of(labels: tuple[Label, ...]) -> NDArray[np.int64]:
    related = [number for number, label in enumerate(labels) if label in LOOKALIKES]
    pairs = [(one, other) for one, other in permutations(related, 2) if are_kin(labels[one], labels[other])]
    return np.array(pairs, np.int64).reshape(-1, 2).T
