"""Which labels contradict what the network computed for their drawings. NumPy only.

Labels that are written alike (`models.ink.lookalikes.are_kin`) never contradict each other: a 0 that is called an O is
no slip of the key.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.inference.network_output import NetworkOutput
from models.inference.readable_labels import ReadableLabels
from models.ink.labels import Label

IMPLAUSIBLE = 0.025
"""The network's own probability of a label, with those written alike, below which the label is implausible: with up to
ten readable labels. With more it is IMPLAUSIBLE * 9 / (labels - 1), since a slip then falls less often on each."""


@dataclass(frozen=True, slots=True)
class Contradictions:
    """For each of n drawings with a label."""

    is_one: NDArray[np.bool_]
    """The network alone reads another label, not written alike, although it has an output for this one."""
    is_implausible: NDArray[np.bool_]
    """It is one, and to the network the label was hardly possible."""


def find_contradictions(
    readable: ReadableLabels, outputs: Sequence[NetworkOutput], labels: Sequence[Label]
) -> Contradictions:
    """Compare each label with the network's output for its drawing, restricted to the readable labels."""
    column_of = {label: column for column, label in enumerate(readable.labels)}
    columns = np.array([column_of.get(label, -1) for label in labels], np.int64)
    is_one, is_implausible = np.zeros((2, len(labels)), np.bool_)
    (known,) = np.nonzero(columns >= 0)
    if len(known):
        rows = readable.restricted_rows(np.stack([outputs[each].probabilities for each in known.tolist()]))
        columns, best, count = columns[known], rows.argmax(1), len(readable.labels)
        is_one[known] = (best != columns) & ~np.isin(best * count + columns, readable.kin[0] * count + readable.kin[1])
        threshold = IMPLAUSIBLE * min(1.0, 9 / max(1, count - 1))
        for row in np.flatnonzero(is_one[known]):
            alike = [columns[row], *readable.kin_of(columns[row])]
            is_implausible[known[row]] = float(rows[row, alike].sum()) < threshold
    return Contradictions(is_one, is_implausible)
