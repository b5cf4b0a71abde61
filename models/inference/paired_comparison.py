"""Paired comparison of two models on the same drawings, without memories."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

from models.datasets.examples import examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.inference.score import Score
from models.ink.ink import LabelledInk
from models.ink.raster import batch_size_for


@dataclass(frozen=True, slots=True)
class Difference:
    """A drawing with different predictions of two models: `a` and `b` are the labels predicted by A and by B."""

    drawing: LabelledInk
    a: str
    b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedComparison:
    """Result of two models, A and B, on the same drawings."""

    a: Score
    b: Score
    only_a: int
    """Number of drawings that only A reads correctly."""
    only_b: int
    """Number of drawings that only B reads correctly."""
    differences: tuple[Difference, ...]
    """Drawings with different predictions, in the order of the drawings; both may be wrong."""

    @property
    def p_value(self) -> float:
        """Two-sided p-value of McNemar's exact test (McNemar 1947); 1 when no drawing separates the models."""
        n, fewer = self.only_a + self.only_b, min(self.only_a, self.only_b)
        return min(1.0, 2 * sum(comb(n, k) for k in range(fewer + 1)) / 2**n)


def compare_paired(
    a: Classifier,
    b: Classifier,
    drawings: Sequence[LabelledInk],
    on_read: Callable[[int], object] = lambda count: None,
) -> PairedComparison:
    """Classify `drawings` with both models. Labels that a model does not have count as errors.

    `on_read(count)` is called after each batch and may raise to cancel. Raises `InkError` when an ink is unusable.
    """
    read_by_a, read_by_b = [], []
    step = min(batch_size_for(a.spec.size), batch_size_for(b.spec.size))
    for start in range(0, len(drawings), step):
        part = drawings[start : start + step]
        examples = examples_from_inks(part, a.spec)
        read_by_a += a.predictions(to_floats(examples.rasters)).tolist()
        if a.spec != b.spec:
            examples = examples_from_inks(part, b.spec)
        read_by_b += b.predictions(to_floats(examples.rasters)).tolist()
        on_read(len(part))
    labels = np.array([drawing.label for drawing in drawings], np.str_)
    right_a, right_b = (np.array(read, np.str_) == labels for read in (read_by_a, read_by_b))
    return PairedComparison(
        a=Score(int(right_a.sum()), len(drawings)),
        b=Score(int(right_b.sum()), len(drawings)),
        only_a=int((right_a & ~right_b).sum()),
        only_b=int((right_b & ~right_a).sum()),
        differences=tuple(
            Difference(drawing, by_a, by_b)
            for drawing, by_a, by_b in zip(drawings, read_by_a, read_by_b, strict=True)
            if by_a != by_b
        ),
    )
