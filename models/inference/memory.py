"""The memory: labelled embeddings that correct the network at once, without training. NumPy only.

A kernel cache next to a frozen network, as in Tip-Adapter (Zhang et al. 2022), over embeddings and strokes
(`models.inference.likeness`). Three additions: for a drawing identical to a stored one the network's probabilities are
ignored; a drawing unlike all of a label counts a little against the label; and labels without an output of the network
get a prior that grows with the network's uncertainty. And a rule against slips of the key, which are label noise: a
label other than the network's is *unsupported* until a second drawing with a like embedding bears the same label. If
the network found it implausible too, it is *doubtful*: until then it counts for its own drawing alone.

Retrained networks are overconfident about what they never saw. So a label that a retrain added is read with a high
probability only near a drawing that bears it, which is out-of-distribution detection with deep nearest neighbours (Sun
et al. 2022).
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.inference.contradictions import find_contradictions
from models.inference.likeness import Features, ManyFeatures
from models.inference.network_output import NetworkOutput
from models.inference.readable_labels import ReadableLabels
from models.ink.label_sets import SHIPPED_LABELS, LabelSet
from models.ink.labels import Label
from models.ink.stroke_path import PathOrCall

STRENGTH = 7.0
"""Logit of a stored label at weight 1, with ten labels; log(labels / 10) is added so that its probability does not
depend on the number of labels."""
UNLIKE = 0.1
"""Kernel weight to the nearest drawing of a label below which a drawing is evidence against the label."""
NOVELTY = 0.5
"""Prior of a label that the network has no output for, at weight 1 and full uncertainty. It is scaled by the kernel
weight and by the network's normalised uncertainty, (1 - max p) / (1 - 1/labels)."""
CAPACITY = 1000
"""Number of examples used, the newest by trial id. At start the memory is rebuilt from as many, with equal results."""
SUPPORT = 0.35
"""Kernel weight from which two drawings are alike: an example supports another one with the same label."""
SAME_DRAWING = 0.999
"""Kernel weight from which a drawing is one met again: its stored label is no guess, so doubt does not matter."""
CONTEST = 2.0
"""Ratio of probabilities from which the network prefers another label: a network without a preference contests nothing.
"""
FAMILIAR = 0.5
"""Kernel weight from which a drawing is like one of a retrained label."""
MAX_UNFAMILIAR = 0.9
"""Largest probability of a retrained label for a drawing that is unlike all of that label."""
_SHIPPED = frozenset(label for labels in SHIPPED_LABELS.values() for label in labels)
_UNDO_RESERVE = 200
"""Number of older examples kept, which move up when `forget` removes a newer one."""
_MIN_PROBABILITY = 1e-3  # shared by all labels and added to their priors, so that no logit is infinite


@dataclass(frozen=True, slots=True, eq=False)
class Combined:
    """The network's readable labels, then those only the memory has, and their probabilities (n float64, sum 1).

    `is_contested` are n bools: True where an unsupported example is the memory's best evidence for the label, and the
    network finds a label that is not written alike at least `CONTEST` times as probable.
    """

    labels: tuple[Label, ...]
    probabilities: NDArray[np.float64]
    is_contested: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Example:
    output: NetworkOutput
    features: Features
    label: Label
    is_new: bool


@dataclass(frozen=True, slots=True)
class _ExampleArrays:
    """The examples in use as arrays: their features, n indices into `labels`, and twice n bools.

    `labels` are the readable ones of the network, then those that only the examples have.
    """

    features: ManyFeatures
    codes: NDArray[np.int64]
    is_unsupported: NDArray[np.bool_]
    is_doubtful: NDArray[np.bool_]
    labels: tuple[Label, ...]


class Memory:
    """One network's outputs for one writer's labelled drawings.

    Results depend only on the stored examples, not on the order of calls: `learn` followed by `forget` of the same
    trial restores every result bit for bit.
    """

    def __init__(self, retrained_labels: Collection[Label] = ()) -> None:
        """`retrained_labels` are those of the network's labels that retrains added."""
        self._retrained_labels = frozenset(retrained_labels)
        self._examples: dict[int, _Example] = {}
        self._references: dict[int, _Example] = {}
        self._readable: tuple[object, ReadableLabels] | None = None
        self._arrays: tuple[ReadableLabels, _ExampleArrays] | None = None

    def __len__(self) -> int:
        return min(len(self._examples), CAPACITY)

    def copy(self) -> "Memory":
        """The same examples, for use in another thread: neither changes with the other."""
        copied = Memory(self._retrained_labels)
        copied._examples, copied._references = dict(self._examples), dict(self._references)
        return copied

    @property
    def trial_ids(self) -> tuple[int, ...]:
        """The trials that are remembered, in ascending order."""
        return tuple(sorted(self._examples))

    @property
    def labels(self) -> tuple[Label, ...]:
        """Labels of the examples in use, in the order of the trial ids."""
        return tuple(dict.fromkeys(example.label for example in self._used()))

    def readable(self, network: tuple[Label, ...], label_set: LabelSet | None = None) -> ReadableLabels:
        """What may be read of the labels of the `network` and of those that were taught; without a set, all of them."""
        key = (network, label_set)
        if self._readable is None or self._readable[0] != key:
            self._readable = (key, self._find_readable(network, label_set))
        return self._readable[1]

    def _find_readable(
        self, network: tuple[Label, ...], label_set: LabelSet | None, *, also: Label | None = None
    ) -> ReadableLabels:
        examples = (*self._used(), *self._references.values())
        taught = {each.label for each in examples if each.is_new or each.label not in _SHIPPED}
        return ReadableLabels.of(
            network,
            label_set.labels if label_set else None,
            taught=taught.union(self._retrained_labels, [also] if also else []),
            drawn=Counter(each.label for each in examples),
        )

    def learn(
        self,
        trial_id: int,
        output: NetworkOutput,
        label: Label,
        *,
        path: NDArray[np.float32] | None = None,
        is_new: bool = True,
    ) -> None:
        """Store a trial's label, what the network alone computed for its drawing, and the `stroke_path` of its ink.

        `is_new`: the label could not be read when the drawing was made, so it is taught and read with each label set.
        Beyond the capacity the lowest trial id is dropped.
        """
        self._examples[trial_id] = _Example(output, Features.of(output.embedding, path), label, is_new)
        if len(self._examples) > CAPACITY + _UNDO_RESERVE:
            del self._examples[min(self._examples)]
        self._readable = None

    def refer_to(self, trial_id: int, output: NetworkOutput, label: Label) -> None:
        """Store a trial that a retrain learned: no evidence, but it shows what its label looks like."""
        self._references[trial_id] = _Example(output, Features.of(output.embedding, None), label, is_new=True)
        self._readable = None

    def relabel(self, trial_id: int, label: Label, *, is_new: bool = True) -> bool:
        """Change the label of a trial, as in `learn`; returns False when the trial is not stored."""
        example = self._examples.get(trial_id)
        if example:
            self._examples[trial_id] = replace(example, label=label, is_new=is_new)
            self._readable = None
        return example is not None

    def rename(self, old_id: int, new_id: int) -> None:
        """Change the id of a trial; no effect when it is not stored."""
        if example := self._examples.pop(old_id, None):
            self._examples[new_id] = example
            self._readable = None

    def forget(self, trial_id: int) -> None:
        """Remove a trial; no effect when it is not stored."""
        self._references.pop(trial_id, None)
        self._examples.pop(trial_id, None)
        self._readable = None

    def doubts(self, output: NetworkOutput, label: Label, label_set: LabelSet | None = None) -> bool:
        """True if `label` would be doubtful for a new drawing with the network's `output`."""
        readable = self.readable(output.labels, label_set)
        if label not in readable.all:  # it will be, once it is taught
            readable = self._find_readable(output.labels, label_set, also=label)
        if not find_contradictions(readable, [output], [label]).is_implausible[0]:
            return False
        examples = self._as_arrays(readable)
        if label not in examples.labels or not len(examples.codes):
            return True
        same_label = examples.codes == examples.labels.index(label)
        weights = examples.features.by_embedding(Features.of(output.embedding, None))
        return not (weights[same_label] >= SUPPORT).any()

    def combine(
        self,
        output: NetworkOutput,
        label_set: LabelSet | None = None,
        *,
        path: PathOrCall = None,
    ) -> Combined:
        """Combine the network's output for one drawing with the stored examples.

        With the `stroke_path` of its ink, or what computes it, the strokes are compared too. With `label_set` only its
        labels and the taught ones are read (`ReadableLabels`).
        """
        readable = self.readable(output.labels, label_set)
        output = readable.restricted(output)
        examples, known = self._as_arrays(readable), len(output.labels)
        if not len(examples.codes):
            probabilities = self._limited(readable, output, output.labels, output.probabilities.astype(np.float64))
            return Combined(output.labels, probabilities, np.zeros(len(output.labels), np.bool_))
        labels, place = examples.labels, examples.codes
        if callable(path):
            path = path() if examples.features.compares_paths else None
        kernel = examples.features.by_all(Features.of(output.embedding, path))
        counts = ~examples.is_doubtful | (kernel >= SAME_DRAWING)
        similarity = np.where(counts, kernel, 0.0)
        # Between two identical drawings the label of the later trial wins.
        similarity = similarity * (1 + 1e-9 * np.arange(len(similarity)))
        evidence, is_contested, counted = np.zeros(len(labels)), *np.zeros((2, len(labels)), np.bool_)
        np.maximum.at(evidence, place, similarity)
        is_contested[place[examples.is_unsupported & (similarity == evidence[place])]] = True
        highest = float(output.probabilities.max(initial=0.0))
        is_contested[:known] &= highest >= CONTEST * readable.with_kin(output.probabilities)
        uncertainty = (1 - highest) / (1 - 1 / known) if known > 1 else 1.0
        prior = np.concatenate([output.probabilities, NOVELTY * uncertainty * evidence[known:]])
        prior += _MIN_PROBABILITY / len(labels)
        max_similarity = min(float(similarity.max()), 1.0)
        strength = STRENGTH + np.log(len(labels) / 10)
        counted[place[counts]] = True
        evidence[counted] -= UNLIKE
        logits = (1 - max_similarity) * np.log(prior) + strength * evidence
        weights = np.exp(logits - logits.max())
        probabilities = self._limited(readable, output, labels, weights / weights.sum())
        return Combined(labels, probabilities, is_contested)

    def _limited(
        self,
        readable: ReadableLabels,
        output: NetworkOutput,
        labels: tuple[Label, ...],
        probabilities: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        """Limit the highest probability, if it is that of a retrained label and no drawing of the label is alike."""
        best = int(probabilities.argmax())
        highest = float(probabilities[best])
        if labels[best] not in self._retrained_labels or highest <= MAX_UNFAMILIAR:
            return probabilities
        like_label = (each for each in (*self._used(), *self._references.values()) if each.label == labels[best])
        alike = [each.features for each in like_label]
        drawing = Features.of(output.embedding, None)
        if alike and ManyFeatures.of(alike).by_embedding(drawing).max() >= FAMILIAR:
            return probabilities
        limited = probabilities * ((1 - MAX_UNFAMILIAR) / (1 - highest)) if highest < 1 else probabilities.copy()
        limited[best] = MAX_UNFAMILIAR
        return limited / limited.sum()

    def _used(self) -> list[_Example]:
        """The examples in use, in the order of the trial ids."""
        return [self._examples[trial_id] for trial_id in sorted(self._examples)[-CAPACITY:]]

    def _as_arrays(self, readable: ReadableLabels) -> _ExampleArrays:
        """The readable ones of the examples in use; built lazily, since `learn` is called in series."""
        if self._arrays is None or self._arrays[0] is not readable:
            allowed = readable.all
            examples = [example for example in self._used() if example.label in allowed]
            labels = dict.fromkeys((*readable.labels, *(example.label for example in examples)))
            code = {label: number for number, label in enumerate(labels)}
            features = ManyFeatures.of([example.features for example in examples])
            codes = np.array([code[example.label] for example in examples], np.int64)
            outputs = [example.output for example in examples]
            contradictions = find_contradictions(readable, outputs, [example.label for example in examples])
            is_unsupported = contradictions.is_one.copy()
            for number in np.flatnonzero(is_unsupported):
                alike = (codes == codes[number]) & (features.by_embedding(examples[number].features) >= SUPPORT)
                is_unsupported[number] = alike.sum() <= 1  # itself
            is_doubtful = is_unsupported & contradictions.is_implausible
            arrays = _ExampleArrays(features, codes, is_unsupported, is_doubtful, tuple(code))
            self._arrays = (readable, arrays)
        return self._arrays[1]
