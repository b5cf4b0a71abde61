"""What a retrain rehearses so that nothing is forgotten, and what it checks itself on. Imports Keras.

Base digits and outliers, with the champion's own answers as targets (distillation: Hinton et al. 2015; as in learning
without forgetting, Li and Hoiem 2016).
"""

# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import NDArray

from models.augmentation import RasterAugmentation, warp_rasters
from models.dataset import Examples, to_floats
from models.outliers import OutlierShare, OutlierSource

REPLAYED = 4000
"""Base rasters rehearsed while retraining, as many of each label."""
CHECKED = 1500
"""Base rasters that are never rehearsed; on them a retrain measures how far it has moved."""
_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)
_OUTLIERS = OutlierShare(glyphs=1, changed=5, pairs=100, scribbles=100)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`rasters` (n×28×28×1) and `targets` (n×labels) to rehearse; `check` and `check_targets` to measure on."""

    rasters: NDArray[np.float32]
    targets: NDArray[np.float32]
    check: NDArray[np.float32]
    check_targets: NDArray[np.float32]

    def widened(self, new: int) -> "Rehearsal":
        """The same for a network with `new` more labels, none of which is meant here."""
        more = ((0, 0), (0, new))
        return Rehearsal(self.rasters, np.pad(self.targets, more), self.check, np.pad(self.check_targets, more))


def rehearse(
    champion: keras.Model, labels: tuple[str, ...], base: Examples, rng: np.random.Generator, *, distilled: bool = True
) -> Rehearsal:
    """Choose from `base`, vary, add outliers, and let the champion, which knows `labels`, answer.

    Without `distilled` the targets are what was meant instead, and nothing in particular for outliers.
    """
    chosen = rng.permutation(len(base))
    checked, rest = base[chosen[:CHECKED]], base[chosen[CHECKED:]]
    meant = balanced(rest, REPLAYED, rng)
    replayed = warp_rasters(to_floats(meant.rasters), rng, _WARP)
    outliers = OutlierSource(rest).draw(rng, _OUTLIERS).rasters
    rasters = np.concatenate([replayed, outliers])[..., None]
    check = to_floats(checked.rasters)[..., None]
    answers = champion.predict(np.concatenate([rasters, check]), batch_size=500, verbose=0)
    targets = answers[: len(rasters)]
    if not distilled:
        targets = np.full_like(targets, 1 / len(labels))
        targets[: len(meant)] = meant.labels[:, None] == np.array(labels)
    return Rehearsal(rasters, targets, check, answers[len(rasters) :])


def balanced(examples: Examples, count: int, rng: np.random.Generator) -> Examples:
    """`count` of `examples`, as many of each label."""
    labels = np.unique(examples.labels)
    share = count // len(labels)
    chosen = [rng.choice(np.flatnonzero(examples.labels == label), share, replace=False) for label in labels]
    return examples[np.concatenate(chosen)]


def moved(network: keras.Model, rehearsal: Rehearsal) -> float:
    """How far `network` answers from the champion on the check: mean Kullback-Leibler divergence, in nats."""
    was, now = rehearsal.check_targets, network.predict(rehearsal.check, batch_size=500, verbose=0)
    return float((was * np.log((was + 1e-7) / (now + 1e-7))).sum(1).mean())
