"""What a correction teaches at once: labelled embeddings, read beside the network. NumPy only.

A cosine-kernel cache beside a frozen network, as Tip-Adapter is (Zhang et al. 2022). New here: a drawing met again is
answered by the memory alone, and a label that the network does not know wins where the network doubts.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
_UNDO_RESERVE = 200
"""Older ones that are kept, so that `forget` can be undone by them."""
_MIN_PROBABILITY = 1e-4  # no label is ever impossible


@dataclass(frozen=True, slots=True)
class _Example:
    unit_vector: NDArray[np.float64]
    label: str


@dataclass(frozen=True, slots=True)
class _ExampleArrays:
    """All that is kept as arrays: n×m unit vectors, and n codes into the labels."""

    unit_vectors: NDArray[np.float64]
    codes: NDArray[np.int64]
    labels: tuple[str, ...]


class Memory:
    """One writer's labelled drawings as one network sees them.

    What it answers depends on what it keeps alone, not on the way there: after `learn` and `forget` of the same
    drawing every answer is bit for bit as before.
    """

    def __init__(self) -> None:
        self._examples: dict[int, _Example] = {}
        self._arrays: _ExampleArrays | None = None

    def __len__(self) -> int:
        return min(len(self._examples), CAPACITY)

    @property
    def labels(self) -> tuple[str, ...]:
        """Those of the drawings that are kept, in the order in which they came."""
        return self._as_arrays().labels

    def learn(self, trial_id: int, embedding: NDArray[np.float32], label: str) -> None:
        """Keep the drawing of the trial with this id; `embedding` is the network's of it. It counts from now on."""
        self._examples[trial_id] = _Example(_normalised(embedding), label)
        if len(self._examples) > CAPACITY + _UNDO_RESERVE:
            del self._examples[min(self._examples)]
        self._arrays = None

    def relabel(self, trial_id: int, label: str) -> bool:
        """The drawing of this trial is meant as `label` from now on; False when it is not kept."""
        example = self._examples.get(trial_id)
        if example:
            self._examples[trial_id] = _Example(example.unit_vector, label)
            self._arrays = None
        return example is not None

    def rename(self, old_id: int, new_id: int) -> None:
        """The trial `before` has the id `now` from now on. A trial that is not kept is no error."""
        if example := self._examples.pop(old_id, None):
            self._examples[new_id] = example
            self._arrays = None

    def forget(self, trial_id: int) -> None:
        """Take back `learn`. A trial that is not kept is no error."""
        if self._examples.pop(trial_id, None):
            self._arrays = None

    def combine(
        self, labels: tuple[str, ...], probabilities: NDArray[np.float32], embedding: NDArray[np.float32]
    ) -> tuple[tuple[str, ...], NDArray[np.float64]]:
        """What network and memory say together of one drawing.

        `probabilities` and `embedding` are the network's of the drawing, `labels` those that it knows. Returns the
        labels, followed by those that only the memory knows, and their probabilities (float64, sum 1).
        """
        if not self._examples:
            return labels, probabilities.astype(np.float64)
        examples = self._as_arrays()
        index = {label: number for number, label in enumerate(dict.fromkeys((*labels, *examples.labels)))}
        similarity = np.exp((examples.unit_vectors @ _normalised(embedding) - 1) / BANDWIDTH)
        # Of two drawings alike to the last bit, the later one says what the writer means now.
        similarity = similarity * (1 + 1e-9 * np.arange(len(similarity)))
        nearest = np.zeros(len(examples.labels))
        np.maximum.at(nearest, examples.codes, similarity)
        evidence = np.zeros(len(index))
        evidence[[index[label] for label in examples.labels]] = nearest
        uncertainty = (1 - float(probabilities.max())) / (1 - 1 / len(labels)) if len(labels) > 1 else 1.0
        prior = np.concatenate([probabilities, NOVELTY * uncertainty * evidence[len(labels) :]]) + _MIN_PROBABILITY
        max_similarity = min(float(similarity.max()), 1.0)
        strength = STRENGTH + np.log(len(index) / 10)
        logits = (1 - max_similarity) * np.log(prior) + strength * evidence
        weights = np.exp(logits - logits.max())
        return tuple(index), weights / weights.sum()

    def _as_arrays(self) -> "_ExampleArrays":
        """What is kept, in the order of the trials; made when it is needed, since `learn` comes in rows."""
        if self._arrays is None:
            examples = [self._examples[trial] for trial in sorted(self._examples)[-CAPACITY:]]
            code = {label: number for number, label in enumerate(dict.fromkeys(each.label for each in examples))}
            unit_vectors = np.stack([each.unit_vector for each in examples]) if examples else np.empty((0, 0))
            codes = np.array([code[each.label] for each in examples], np.int64)
            self._arrays = _ExampleArrays(unit_vectors, codes, tuple(code))
        return self._arrays


def _normalised(embedding: NDArray[np.float32]) -> NDArray[np.float64]:
    norm = float(np.linalg.norm(embedding))
    return embedding.astype(np.float64) / (norm or 1.0)
