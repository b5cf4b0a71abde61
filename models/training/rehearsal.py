"""Examples rehearsed while retraining, against forgetting. NumPy and the compiled graph only.

Base examples and outliers, with the champion's predictions as targets (distillation: Hinton et al. 2015; as in learning
without forgetting, Li and Hoiem 2016). Does not need TensorFlow, so it is prepared while TensorFlow starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.catalogue import load_dataset
from models.datasets.examples import DIGITS, Examples, balanced, resample, to_floats
from models.datasets.outliers import OutlierShare, OutlierSource, hershey_digits
from models.inference.classifier import Classifier
from models.ink.augmentation import RasterAugmentation, warp_rasters
from models.ink.raster import batch_size_for
from models.model_file.model_file import read_model

REPLAY_COUNT = 4000
"""Number of base rasters to rehearse, the same for each label."""
CHECK_COUNT = 1500
"""Number of base rasters that are not rehearsed, to measure the divergence from the champion."""
PEN_VARIANTS, PEN_CHECK_VARIANTS = 30, 10
"""Variations of each font's digits to rehearse and to check: MNIST alone has no ink drawn with a mouse."""
_MAX_FULL_SIDE = 128
"""Side in pixels above which fewer rasters are used, to bound memory."""
_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)
_OUTLIERS = OutlierShare(glyphs=1, changed=5, pairs=100, scribbles=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """Rasters (n×size×size float32 in [0, 1]) and the champion's predictions (n×labels float32)."""

    rasters: NDArray[np.float32]
    """To rehearse: base examples, then digits of fonts, then outliers."""
    predictions: NDArray[np.float32]
    """The champion's probabilities for `rasters`."""
    base_labels: NDArray[np.str_]
    """Labels of the base examples, which come first in `rasters`."""
    digit_count: int
    """Number of base examples and digits of fonts in `rasters`; outliers follow."""
    check: NDArray[np.float32]
    """Not rehearsed; to measure the divergence from the champion."""
    check_predictions: NDArray[np.float32]
    """The champion's probabilities for `check`."""
    hold_out: Examples
    """The base hold-out, for promotion."""


def rehearse(
    champion: Path, seed: int, data_folder: Path | None, report: Callable[[int, int], None] | None = None
) -> Rehearsal:
    """Select and augment base examples, add digits of fonts and outliers, and run the champion on them.

    MNIST may be downloaded to `data_folder`; `report(done, total)` is called meanwhile, in bytes. Raises `DatasetError`
    when the base data is missing, `ModelFileError` when the champion cannot be opened.
    """
    model = read_model(champion)
    spec = model.card.spec
    base = load_dataset(model.card.base, data_folder, report)
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(base.training))
    share = min(1.0, (_MAX_FULL_SIDE / spec.size) ** 2)
    checks = int(CHECK_COUNT * share)
    checked, rest = (base.training[part] for part in (chosen[:checks], chosen[checks:]))
    digits = balanced(rest, int(REPLAY_COUNT * share), rng)
    checked, digits, hold_out = (resample(part, base.spec, spec) for part in (checked, digits, base.hold_out))
    # Converting all of `rest` would take a minute, for the few digits that become outliers.
    outliers = OutlierSource(rest if base.spec == spec else digits, spec).draw(rng, _OUTLIERS).rasters
    step = 8 * batch_size_for(spec.size)
    parts = [digits.rasters[start : start + step] for start in range(0, len(digits), step)]
    replayed = np.concatenate([warp_rasters(to_floats(part), rng, _WARP) for part in parts])
    # A champion without labels for all digits cannot rehearse them; its writer may be adding them.
    has_digits = set(DIGITS).issubset(model.card.labels)
    variants = [int(np.ceil(count * share)) if has_digits else 0 for count in (PEN_VARIANTS, PEN_CHECK_VARIANTS)]
    pen_digits, pen_check = (hershey_digits(rng, count, spec) for count in variants)
    rasters = np.concatenate([replayed, pen_digits, outliers])
    check = np.concatenate([to_floats(checked.rasters), pen_check])
    classifier = Classifier(model)
    return Rehearsal(
        rasters=rasters,
        predictions=classifier.all_probabilities(rasters),
        base_labels=digits.labels,
        digit_count=len(replayed) + len(pen_digits),
        check=check,
        check_predictions=classifier.all_probabilities(check),
        hold_out=hold_out,
    )
