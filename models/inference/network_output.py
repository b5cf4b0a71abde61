"""What the network alone computed for one drawing. NumPy only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.labels import Label


@dataclass(frozen=True, slots=True, eq=False)
class NetworkOutput:
    """The network's labels, their probabilities (n float32, sum 1) and the embedding (m float32), without memory."""

    labels: tuple[Label, ...]
    probabilities: NDArray[np.float32]
    embedding: NDArray[np.float32]

    def probability_of(self, label: str) -> float | None:
        """The probability (0 to 1) of a label; None for a label that the network has no output for."""
        return float(self.probabilities[self.labels.index(Label(label))]) if label in self.labels else None

    @property
    def label(self) -> Label:
        """The most probable label."""
        return self.labels[int(self.probabilities.argmax())]
