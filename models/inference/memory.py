"""The memory: labelled embeddings that correct the network at once, without training. NumPy only.

A cosine-kernel cache next to a frozen network, as in Tip-Adapter (Zhang et al. 2022). Two additions: for a drawing
identical to a stored one the network's probabilities are ignored, and labels without an output of the network get a
prior that grows with the network's uncertainty. And one rule against slips of the key: a label that the network found
implausible is *doubtful*, and weighs less, until a second drawing like it bears the same label.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.inference.network_output import NetworkOutput
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
IMPLAUSIBLE = 0.02
"""The network's own probability of a label below which the label is doubtful, if nothing supports it."""
DOUBTFUL_WEIGHT = 0.6
"""Factor of the kernel weight of an example with a doubtful label."""
SUPPORT = 0.35
"""Kernel weight from which another example with the same label supports a doubtful one."""
SAME_DRAWING = 0.999
"""Kernel weight from which a drawing is one met again: its stored label is no guess, so doubt does not matter."""
_UNDO_RESERVE = 200
"""Number of older examples kept, which move up when `forget` removes a newer one."""
_MIN_PROBABILITY = 1e-4  # added to every prior, so that no logit is infinite


@dataclass(frozen=True, slots=True, eq=False)
class Combined:
    """The network's labels, then those only the memory has, and their probabilities (n float64, sum 1).

    `is_doubtful` are n bools: True where a doubtful example like the drawing is the label's best evidence.
    """

    labels: tuple[Label, ...]
    probabilities: NDArray[np.float64]
    is_doubtful: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Example:
    output: NetworkOutput
    unit_vector: NDArray[np.float64]
    label: Label

    @property
    def is_implausible(self) -> bool:
        return _is_implausible(self.output, self.label)


@dataclass(frozen=True, slots=True)
class _ExampleArrays:
    """The examples in use as arrays: n×m unit vectors, n indices into `labels`, and n bools."""

    unit_vectors: NDArray[np.float64]
    codes: NDArray[np.int64]
    is_doubtful: NDArray[np.bool_]
    labels: tuple[Label, ...]


class Memory:
    """One network's outputs for one writer's labelled drawings.

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

    def learn(self, trial_id: int, output: NetworkOutput, label: Label) -> None:
        """Store a trial's label and what the network alone computed for its drawing.

        Beyond the capacity the lowest trial id is dropped.
        """
        self._examples[trial_id] = _Example(output, _normalised(output.embedding), label)
        if len(self._examples) > CAPACITY + _UNDO_RESERVE:
            del self._examples[min(self._examples)]
        self._arrays = None

    def relabel(self, trial_id: int, label: Label) -> bool:
        """Change the label of a trial; returns False when the trial is not stored."""
        example = self._examples.get(trial_id)
        if example:
            self._examples[trial_id] = replace(example, label=label)
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

    def doubts(self, output: NetworkOutput, label: Label) -> bool:
        """True if `label` would be doubtful for a new drawing with the network's `output`."""
        if not _is_implausible(output, label):
            return False
        examples = self._as_arrays()
        if label not in examples.labels:
            return True
        alike = examples.unit_vectors[examples.codes == examples.labels.index(label)]
        return float(_kernel(alike, _normalised(output.embedding)).max()) < SUPPORT

    def combine(self, output: NetworkOutput) -> Combined:
        """Combine the network's output for one drawing with the stored examples."""
        if not self._examples:
            return Combined(
                output.labels, output.probabilities.astype(np.float64), np.zeros(len(output.labels), np.bool_)
            )
        examples, known = self._as_arrays(), len(output.labels)
        index = {label: number for number, label in enumerate(dict.fromkeys((*output.labels, *examples.labels)))}
        similarity = _kernel(examples.unit_vectors, _normalised(output.embedding))
        weight = np.where(examples.is_doubtful & (similarity < SAME_DRAWING), DOUBTFUL_WEIGHT, 1.0)
        doubtful = examples.is_doubtful & (similarity >= SUPPORT)
        # Between two identical embeddings the label of the later trial wins.
        similarity = similarity * weight * (1 + 1e-9 * np.arange(len(similarity)))
        nearest = np.zeros(len(examples.labels))
        np.maximum.at(nearest, examples.codes, similarity)
        places = [index[label] for label in examples.labels]
        evidence, is_doubtful = np.zeros(len(index)), np.zeros(len(index), np.bool_)
        evidence[places] = nearest
        is_nearest = similarity == nearest[examples.codes]
        is_doubtful[[places[code] for code in examples.codes[doubtful & is_nearest]]] = True
        uncertainty = (1 - float(output.probabilities.max())) / (1 - 1 / known) if known > 1 else 1.0
        prior = np.concatenate([output.probabilities, NOVELTY * uncertainty * evidence[known:]]) + _MIN_PROBABILITY
        max_similarity = min(float(similarity.max()), 1.0)
        strength = STRENGTH + np.log(len(index) / 10)
        logits = (1 - max_similarity) * np.log(prior) + strength * evidence
        weights = np.exp(logits - logits.max())
        return Combined(tuple(index), weights / weights.sum(), is_doubtful)

    def _as_arrays(self) -> "_ExampleArrays":
        """The examples in use, in the order of the trial ids; built lazily, since `learn` is called in series."""
        if self._arrays is None:
            examples = [self._examples[trial_id] for trial_id in sorted(self._examples)[-CAPACITY:]]
            labels = dict.fromkeys(example.label for example in examples)
            code = {label: number for number, label in enumerate(labels)}
            unit_vectors = np.stack([example.unit_vector for example in examples]) if examples else np.empty((0, 0))
            codes = np.array([code[example.label] for example in examples], np.int64)
            is_doubtful = np.array([example.is_implausible for example in examples], np.bool_)
            for number in np.flatnonzero(is_doubtful):
                supports = codes == codes[number]
                supports[number] = False
                similarity = _kernel(unit_vectors[supports], unit_vectors[number])
                is_doubtful[number] = not (similarity >= SUPPORT).any()
            self._arrays = _ExampleArrays(unit_vectors, codes, is_doubtful, tuple(code))
        return self._arrays


def _is_implausible(output: NetworkOutput, label: Label) -> bool:
    probability = output.probability_of(label)
    return probability is not None and probability < IMPLAUSIBLE


def _kernel(unit_vectors: NDArray[np.float64], unit_vector: NDArray[np.float64]) -> NDArray[np.float64]:
    """The kernel weights (n float64, 0 to 1) between n×m unit vectors and one of m."""
    return np.exp((unit_vectors @ unit_vector - 1) / BANDWIDTH)


def _normalised(embedding: NDArray[np.float32]) -> NDArray[np.float64]:
    norm = float(np.linalg.norm(embedding))
    return embedding.astype(np.float64) / (norm or 1.0)
