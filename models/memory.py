"""What a correction teaches at once: labelled embeddings, read beside the network. NumPy only.

A cosine-kernel cache beside a frozen network, as Tip-Adapter is (Zhang et al. 2022). New here: a drawing met again is
answered by the memory alone, and a label that the network does not know wins where the network doubts.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH = 0.1
"""Of the kernel: at this 1 - cosine from a kept drawing, its say has fallen to 1/e."""
STRENGTH = 6.0
"""What a kept drawing adds to the logit of its label when it is met again."""
NOVELTY = 0.1
"""The chance of a label that the network does not know, before any likeness, where the network has no idea at all."""
_LEAST = 1e-4  # no label is ever impossible


@dataclass(frozen=True, slots=True)
class _Kept:
    direction: NDArray[np.float64]
    label: str


class Memory:
    """One writer's labelled drawings as one network sees them.

    What it answers depends on what it keeps alone, not on the way there: after `learn` and `forget` of the same
    drawing every answer is bit for bit as before.
    """

    def __init__(self) -> None:
        self._kept: dict[int, _Kept] = {}
        self._stack()

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def labels(self) -> tuple[str, ...]:
        """Those of the drawings that are kept, in the order in which they came."""
        return self._labels

    def learn(self, trial: int, embedding: NDArray[np.float32], label: str) -> None:
        """Keep the drawing of the trial with this id; `embedding` is the network's of it. It counts from now on."""
        self._kept[trial] = _Kept(_direction(embedding), label)
        self._stack()

    def forget(self, trial: int) -> None:
        """Take back `learn`. A trial that is not kept is no error."""
        if self._kept.pop(trial, None):
            self._stack()

    def combined(
        self, labels: tuple[str, ...], probabilities: NDArray[np.float32], embedding: NDArray[np.float32]
    ) -> tuple[tuple[str, ...], NDArray[np.float64]]:
        """What network and memory say together of one drawing.

        `probabilities` and `embedding` are the network's of the drawing, `labels` those that it knows. Returns the
        labels, followed by those that only the memory knows, and their probabilities (float64, sum 1).
        """
        if not self._kept:
            return labels, probabilities.astype(np.float64)
        new = tuple(label for label in self._labels if label not in labels)
        known = labels + new
        likeness = np.exp((self._directions @ _direction(embedding) - 1) / WIDTH)
        # Of two drawings alike to the last bit, the later one says what the writer means now.
        likeness = likeness * (1 + 1e-9 * np.arange(len(likeness)))
        said = np.zeros(len(known))
        nearest = np.zeros(len(self._labels))
        np.maximum.at(nearest, self._codes, likeness)
        said[[known.index(label) for label in self._labels]] = nearest
        doubt = (1 - float(probabilities.max())) / (1 - 1 / len(labels)) if len(labels) > 1 else 1.0
        prior = np.concatenate([probabilities, np.full(len(new), NOVELTY * doubt)]) + _LEAST
        familiar = min(float(likeness.max()), 1.0)
        logits = (1 - familiar) * np.log(prior) + STRENGTH * said
        weights = np.exp(logits - logits.max())
        return known, weights / weights.sum()

    def _stack(self) -> None:
        kept = [self._kept[trial] for trial in sorted(self._kept)]
        self._labels = tuple(dict.fromkeys(each.label for each in kept))
        self._codes = np.array([self._labels.index(each.label) for each in kept], np.int64)
        self._directions = np.stack([each.direction for each in kept]) if kept else np.empty((0, 0))


def _direction(embedding: NDArray[np.float32]) -> NDArray[np.float64]:
    length = float(np.linalg.norm(embedding))
    return embedding.astype(np.float64) / (length or 1.0)
