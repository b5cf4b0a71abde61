"""What a correction teaches at once: labelled embeddings, read beside the network. NumPy only.

A cosine-kernel cache beside a frozen network, as Tip-Adapter is (Zhang et al. 2022). New here: a drawing met again is
answered by the memory alone, and a label that the network does not know wins where the network doubts.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.labels import Label

BANDWIDTH = 0.1
"""Of the kernel: at this 1 - cosine from a kept drawing, its say has fallen to 1/e."""
STRENGTH = 6.0
"""What a kept drawing adds to the logit of its label when it is met again, among ten labels; with more labels more, so
that it is as sure."""
NOVELTY = 0.5
"""The chance, before their likeness is weighed, of a kept drawing's label that the network does not know: this much
where the network has no idea at all and the drawing is met again."""
CAPACITY = 1000
"""The newest drawings that it answers from: as many as a start rebuilds it from, so that both answer alike."""
_RESERVE = 200
"""Older ones that are kept, so that `forget` can be undone by them."""
_MIN_PROBABILITY = 1e-4  # no label is ever impossible


@dataclass(frozen=True, slots=True)
class _Kept:
    direction: NDArray[np.float64]
    label: Label


@dataclass(frozen=True, slots=True)
class _Stacked:
    """All that is kept as arrays: n×m unit vectors, and n codes into the labels."""

    directions: NDArray[np.float64]
    codes: NDArray[np.int64]
    labels: tuple[Label, ...]


class Memory:
    """One writer's labelled drawings as one network sees them.

    What it answers depends on what it keeps alone, not on the way there: after `learn` and `forget` of the same
    drawing every answer is bit for bit as before.
    """

    def __init__(self) -> None:
        self._kept: dict[int, _Kept] = {}
        self._stacked: _Stacked | None = None

    def __len__(self) -> int:
        return min(len(self._kept), CAPACITY)

    @property
    def trial_ids(self) -> tuple[int, ...]:
        """The trials that are remembered, in ascending order."""
        return tuple(sorted(self._kept))

    @property
    def labels(self) -> tuple[Label, ...]:
        """Those of the drawings that are kept, in the order in which they came."""
        return self._stack().labels

    def learn(self, trial: int, embedding: NDArray[np.float32], label: Label) -> None:
        """Keep the drawing of the trial with this id; `embedding` is the network's of it. It counts from now on."""
        self._kept[trial] = _Kept(_direction(embedding), label)
        if len(self._kept) > CAPACITY + _RESERVE:
            del self._kept[min(self._kept)]
        self._stacked = None

    def relabel(self, trial: int, label: Label) -> bool:
        """The drawing of this trial is meant as `label` from now on; False when it is not kept."""
        kept = self._kept.get(trial)
        if kept:
            self._kept[trial] = _Kept(kept.direction, label)
            self._stacked = None
        return kept is not None

    def rename(self, before: int, now: int) -> None:
        """The trial `before` has the id `now` from now on. A trial that is not kept is no error."""
        if kept := self._kept.pop(before, None):
            self._kept[now] = kept
            self._stacked = None

    def forget(self, trial: int) -> None:
        """Take back `learn`. A trial that is not kept is no error."""
        if self._kept.pop(trial, None):
            self._stacked = None

    def combine(
        self, labels: tuple[Label, ...], probabilities: NDArray[np.float32], embedding: NDArray[np.float32]
    ) -> tuple[tuple[Label, ...], NDArray[np.float64]]:
        """What network and memory say together of one drawing.

        `probabilities` and `embedding` are the network's of the drawing, `labels` those that it knows. Returns the
        labels, followed by those that only the memory knows, and their probabilities (float64, sum 1).
        """
        if not self._kept:
            return labels, probabilities.astype(np.float64)
        kept = self._stack()
        place = {label: number for number, label in enumerate(dict.fromkeys((*labels, *kept.labels)))}
        likeness = np.exp((kept.directions @ _direction(embedding) - 1) / BANDWIDTH)
        # Of two drawings alike to the last bit, the later one says what the writer means now.
        likeness = likeness * (1 + 1e-9 * np.arange(len(likeness)))
        nearest = np.zeros(len(kept.labels))
        np.maximum.at(nearest, kept.codes, likeness)
        said = np.zeros(len(place))
        said[[place[label] for label in kept.labels]] = nearest
        doubt = (1 - float(probabilities.max())) / (1 - 1 / len(labels)) if len(labels) > 1 else 1.0
        prior = np.concatenate([probabilities, NOVELTY * doubt * said[len(labels) :]]) + _MIN_PROBABILITY
        familiar = min(float(likeness.max()), 1.0)
        strength = STRENGTH + np.log(len(place) / 10)
        logits = (1 - familiar) * np.log(prior) + strength * said
        weights = np.exp(logits - logits.max())
        return tuple(place), weights / weights.sum()

    def _stack(self) -> "_Stacked":
        """What is kept, in the order of the trials; made when it is needed, since `learn` comes in rows."""
        if self._stacked is None:
            kept = [self._kept[trial] for trial in sorted(self._kept)[-CAPACITY:]]
            code = {label: number for number, label in enumerate(dict.fromkeys(each.label for each in kept))}
            directions = np.stack([each.direction for each in kept]) if kept else np.empty((0, 0))
            codes = np.array([code[each.label] for each in kept], np.int64)
            self._stacked = _Stacked(directions, codes, tuple(code))
        return self._stacked


def _direction(embedding: NDArray[np.float32]) -> NDArray[np.float64]:
    length = float(np.linalg.norm(embedding))
    return embedding.astype(np.float64) / (length or 1.0)
