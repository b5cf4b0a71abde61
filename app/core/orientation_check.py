"""Measures whether labelled images stand upright, or with rows and columns exchanged. No Qt in here.

Digits are read by the shipped model in both orientations. Letters are compared with the glyphs of Hershey's fonts, also
where class numbers stand for them. Other labels give no evidence.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from string import ascii_letters, ascii_uppercase, digits

import numpy as np
from numpy.typing import NDArray

from corrections.samples.class_names import EMNIST_CLASSES
from corrections.samples.sample import Sample
from models.datasets.outliers import hershey_examples
from models.inference.classifier import Classifier
from models.ink.ink import InkError, Picture
from models.ink.raster import MNIST_SPEC, raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL

_PER_LABEL, _MAX_IMAGES = 12, 600
_GLYPH_VARIANTS = 4
_BLUR = np.array([1, 4, 6, 4, 1], np.float32) / 16
_CLASS_NUMBERS = (dict(enumerate(ascii_uppercase)), *EMNIST_CLASSES.values())
"""What class numbers above 9 can stand for."""


class Verdict(Enum):
    UPRIGHT = auto()
    TRANSPOSED = auto()
    UNDECIDED = auto()


@dataclass(frozen=True, slots=True)
class _Measure:
    """How well n images fit their labels: `upright` and `transposed` are n float64.

    The images fit when the mean of the better orientation is above `min_fit`. The orientations differ when the sum of
    the differences, divided by the root of n if `by_root`, is above `min_evidence`, and their mean above `min_mean`.
    """

    upright: NDArray[np.float64]
    transposed: NDArray[np.float64]
    min_fit: float
    min_mean: float
    min_evidence: float
    by_root: bool

    @property
    def fit(self) -> float:
        return max(float(self.upright.mean()), float(self.transposed.mean())) if len(self.upright) else -np.inf

    def verdict(self) -> Verdict:
        if self.fit < self.min_fit:
            return Verdict.UNDECIDED
        differences = self.upright - self.transposed
        evidence = differences.sum() / (len(differences) ** 0.5 if self.by_root else 1)
        if abs(evidence) < self.min_evidence or abs(differences.mean()) < self.min_mean:
            return Verdict.UNDECIDED
        return Verdict.UPRIGHT if evidence > 0 else Verdict.TRANSPOSED


class OrientationCheck:
    """Collects some images of each label, and measures them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._labels: list[str] = []
        self._rasters: list[NDArray[np.float32]] = []

    def add(self, sample: Sample) -> None:
        """Keep the sample if it is a picture, and one of the first of its label."""
        if (
            not isinstance(sample.ink, Picture)
            or len(self._labels) >= _MAX_IMAGES
            or self._counts[sample.label] >= _PER_LABEL
        ):
            return
        self._counts[sample.label] += 1
        try:
            self._rasters.append(raster_from_ink(sample.ink, MNIST_SPEC))
        except InkError:
            return
        self._labels.append(sample.label)

    def verdict(self) -> Verdict:
        """How the images stand, as far as it can be measured.

        Raises `ModelFileError` if the shipped model is damaged.
        """
        labels, rasters = (
            self._labels,
            np.array(self._rasters, np.float32).reshape(-1, MNIST_SPEC.size, MNIST_SPEC.size),
        )
        if not labels:
            return Verdict.UNDECIDED
        if set(labels) <= set(digits):
            return _measure_digits(rasters, labels).verdict()
        if all(label.isdecimal() and len(label) <= 2 for label in labels):
            meanings = [{str(number): name for number, name in names.items()} for names in _CLASS_NUMBERS]
            measures = [
                _measure_letters(rasters, [names[label] for label in labels])
                for names in meanings
                if set(labels) <= names.keys()
            ]
            return max(measures, key=lambda each: each.fit).verdict() if measures else Verdict.UNDECIDED
        known = [number for number, label in enumerate(labels) if label in ascii_letters + digits]
        if 2 * len(known) < len(labels):
            return Verdict.UNDECIDED
        return _measure_letters(rasters[known], [labels[number] for number in known]).verdict()


def _measure_digits(rasters: NDArray[np.float32], labels: Sequence[str]) -> _Measure:
    """Log-probabilities of the labels, at least -5."""
    classifier = Classifier.open(SHIPPED_MODEL)
    columns = [classifier.labels.index(label) for label in labels]
    rows = np.arange(len(labels))
    upright, transposed = (
        np.log(np.maximum(classifier.all_probabilities(np.ascontiguousarray(each))[rows, columns], np.exp(-5)))
        for each in (rasters, rasters.transpose(0, 2, 1))
    )
    return _Measure(
        upright.astype(np.float64),
        transposed.astype(np.float64),
        min_fit=-1.5,
        min_mean=0.5,
        min_evidence=4.0,
        by_root=False,
    )


def _measure_letters(rasters: NDArray[np.float32], labels: Sequence[str]) -> _Measure:
    """Cosines with the glyphs of the label in either case, less the mean cosine with all glyphs."""
    glyphs = _glyphs()
    every = np.concatenate(list(glyphs.values())).mean(0)
    scores = []
    for images in (rasters, rasters.transpose(0, 2, 1)):
        vectors = _unit_vectors(images)
        own = [
            max((glyphs[case] @ vector).max() for case in {label, label.swapcase()} if case in glyphs)
            for vector, label in zip(vectors, labels, strict=True)
        ]
        scores.append(np.array(own, np.float64) - vectors @ every)
    return _Measure(scores[0], scores[1], min_fit=0.1, min_mean=0.03, min_evidence=0.4, by_root=True)


@cache
def _glyphs() -> Mapping[str, NDArray[np.float32]]:
    """For each letter and digit, its glyphs as k×m float32 unit vectors."""
    examples = hershey_examples(np.random.default_rng(0), ascii_letters + digits, _GLYPH_VARIANTS)
    vectors = _unit_vectors(examples.rasters.astype(np.float32) / np.float32(255))
    return {label: vectors[examples.labels == label] for label in np.unique(examples.labels).tolist()}


def _unit_vectors(rasters: NDArray[np.float32]) -> NDArray[np.float32]:
    """n×size×size rasters, blurred by about a pen's width, as n×m float32 of length 1."""
    for _ in range(2):
        for axis in (1, 2):
            shifts = range(-(len(_BLUR) // 2), len(_BLUR) // 2 + 1)
            rolled = (np.roll(rasters, by, axis) * weight for by, weight in zip(shifts, _BLUR, strict=True))
            rasters = np.stack(list(rolled)).sum(0, dtype=np.float32)
    flat = rasters.reshape(len(rasters), -1)
    return flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6)
