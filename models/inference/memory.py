"""The memory: labelled embeddings that correct the network at once, without training. NumPy only.

A cosine-kernel cache next to a frozen network, as in Tip-Adapter (Zhang et al. 2022). Two additions: for a drawing
identical to a stored one the network's probabilities are ignored, and labels without an output of the network get a
prior that grows with the network's uncertainty.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.ink.labels import Label

BANDWIDTH = 0.1
"""Kernel bandwidth: weight = exp((cos - 1) / BANDWIDTH)."""
STRENGTH = 6.0
"""Logit of a stored label at cosine 1, with ten labels; log(labels / 10) is added so that its probability does not
depend on the number of labels."""
NOVELTY = 0.5
"""Prior of a label that the network has no output for, at weight 1 and full uncertainty. It is scaled by the kernel
weight and by the network's normalised uncertainty, (1 - max p) / (1 - 1/labels)."""
CAPACITY = 1000
"""Number of examples used, the newest by trial id. At start the memory is rebuilt from as many, with equal results."""
_UNDO_RESERVE = 200
"""Number of older examples kept, which move up when `forget` removes a newer one."""
_MIN_PROBABILITY = 1e-4  # added to every prior, so that no logit is infinite


@dataclass(frozen=True, slots=True)
class _Example:
    unit_vector: NDArray[np.float64]
    label: Label


@dataclass(frozen=True, slots=True)
class _ExampleArrays:
    """The examples in use as arrays: n×m unit vectors, and n indices into `labels`."""

    unit_vectors: NDArray[np.float64]
    codes: NDArray[np.int64]
    labels: tuple[Label, ...]


class Memory:
    """Embeddings, by one network, of one writer's labelled drawings.

    Results depend only on the stored examples, not on the order of calls: `learn` followed by `forget` of the same
    trial restores every result bit for bit.
    """

    def __init__(self) -> None:
        self._examples: dict[int, _Example] = {}
        self._arrays: _ExampleArrays | None = None

    def __len__(self) -> int:
        return min(len(self._examples), CAPACITY)

    @property
    def trial_ids(self) -> tuple[int, ...]:
        """The trials that are remembered, in ascending order."""
        return tuple(sorted(self._examples))

    @property
    def labels(self) -> tuple[Label, ...]:
        """Labels of the examples in use, in the order of the trial ids."""
        return self._as_arrays().labels

    def learn(self, trial_id: int, embedding: NDArray[np.float32], label: Label) -> None:
        """Store the embedding (m float32) and label of a trial. Beyond the capacity the lowest trial id is dropped."""
        self._examples[trial_id] = _Example(_normalised(embedding), label)
        if len(self._examples) > CAPACITY + _UNDO_RESERVE:
            del self._examples[min(self._examples)]
        self._arrays = None

    def relabel(self, trial_id: int, label: Label) -> bool:
        """Change the label of a trial; returns False when the trial is not stored."""
        example = self._examples.get(trial_id)
        if example:
            self._examples[trial_id] = _Example(example.unit_vector, label)
            self._arrays = None
        return example is not None

    def rename(self, old_id: int, new_id: int) -> None:
        """Change the id of a trial; no effect when it is not stored."""
        if example := self._examples.pop(old_id, None):
            self._examples[new_id] = example
            self._arrays = None

    def forget(self, trial_id: int) -> None:
        """Remove a trial; no effect when it is not stored."""
        if self._examples.pop(trial_id, None):
            self._arrays = None

    def combine(
        self, labels: tuple[Label, ...], probabilities: NDArray[np.float32], embedding: NDArray[np.float32]
    ) -> tuple[tuple[Label, ...], NDArray[np.float64]]:
        """Combine the network's output for one drawing with the stored examples.

        `labels` are the network's, `probabilities` (len(labels) float32) and `embedding` (m float32) its outputs.
        Returns the network's labels followed by those only the memory has, and their probabilities (float64, sum 1).
        """
        if not self._examples:
            return labels, probabilities.astype(np.float64)
        examples = self._as_arrays()
        index = {label: number for number, label in enumerate(dict.fromkeys((*labels, *examples.labels)))}
        similarity = np.exp((examples.unit_vectors @ _normalised(embedding) - 1) / BANDWIDTH)
        # Between two identical embeddings the label of the later trial wins.
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
        """The examples in use, in the order of the trial ids; built lazily, since `learn` is called in series."""
        if self._arrays is None:
            examples = [self._examples[trial_id] for trial_id in sorted(self._examples)[-CAPACITY:]]
            labels = dict.fromkeys(example.label for example in examples)
            code = {label: number for number, label in enumerate(labels)}
            unit_vectors = np.stack([example.unit_vector for example in examples]) if examples else np.empty((0, 0))
            codes = np.array([code[example.label] for example in examples], np.int64)
            self._arrays = _ExampleArrays(unit_vectors, codes, tuple(code))
        return self._arrays


def _normalised(embedding: NDArray[np.float32]) -> NDArray[np.float64]:
    norm = float(np.linalg.norm(embedding))
    return embedding.astype(np.float64) / (norm or 1.0)
