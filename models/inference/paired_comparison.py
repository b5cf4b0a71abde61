"""Two models on the same drawings: which reads more of them right, and where they differ. The networks alone."""

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
    """A drawing that two models read differently."""

    drawing: LabelledInk
    a: str
    b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedComparison:
    """What two models, A and B, read of the same drawings."""

    a: Score
    b: Score
    only_a: int
    """Drawings that A reads right and B does not."""
    only_b: int
    differences: tuple[Difference, ...]
    """In the order of the drawings; one of the two may be right, or neither."""

    @property
    def p_value(self) -> float:
        """How often two models that are equally good would differ at least so unevenly: McNemar's exact test.

        Two-sided, on the drawings that only one of them reads right (McNemar 1947); 1 where there is none.
        """
        n, fewer = self.only_a + self.only_b, min(self.only_a, self.only_b)
        return min(1.0, 2 * sum(comb(n, k) for k in range(fewer + 1)) / 2**n)


def compare_paired(
    a: Classifier,
    b: Classifier,
    drawings: Sequence[LabelledInk],
    on_read: Callable[[int], object] = lambda count: None,
) -> PairedComparison:
    """Let both read `drawings`. A label that a model does not know counts as wrong.

    `on_read(count)` follows, some drawings at a time, and may raise to end it. Raises `InkError`.
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
    labels = np.array([each.label for each in drawings], np.str_)
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
