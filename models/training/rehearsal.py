"""What a retrain rehearses so that nothing is forgotten. NumPy and the compiled graph only.

Base examples and outliers, with the champion's own answers as targets (distillation: Hinton et al. 2015; as in learning
without forgetting, Li and Hoiem 2016). It needs no TensorFlow, so it is made ready while TensorFlow starts.
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
"""Base rasters rehearsed while retraining, as many of each label."""
CHECK_COUNT = 1500
"""Base rasters that are never rehearsed; on them a retrain measures how far it has moved."""
PEN_VARIANTS, PEN_CHECK_VARIANTS = 30, 10
"""Variations of each digit's shape as a pen draws it, to rehearse and to check: MNIST was not written with a mouse."""
_MAX_FULL_SIDE = 128
"""Of rasters beyond this side there are fewer, to bound memory."""
_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)
_OUTLIERS = OutlierShare(glyphs=1, changed=5, pairs=100, scribbles=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """Rasters are n×size×size float32 in [0, 1], answers n×labels float32, the labels those of the champion."""

    rasters: NDArray[np.float32]
    """To rehearse: base digits first, then penned ones, then outliers."""
    predictions: NDArray[np.float32]
    base_labels: NDArray[np.str_]
    """The labels of the base digits, which come first among `rasters`."""
    digit_count: int
    """How many of `rasters` are digits, base or penned."""
    check: NDArray[np.float32]
    check_predictions: NDArray[np.float32]
    hold_out: Examples
    """The base hold-out, to judge by."""


def rehearse(
    champion: Path, seed: int, data_folder: Path | None, report: Callable[[int, int], None] | None = None
) -> Rehearsal:
    """Choose from the training part of the champion's base data, vary, add outliers, and let the champion answer.

    `data_folder` is where MNIST may be fetched to, `report(done, total)` follows that in bytes. Raises `DatasetError`
    when the base data cannot be had, `ModelFileError` when the champion cannot be opened.
    """
    model = read_model(champion)
    form = model.card.form
    base = load_dataset(model.card.base, data_folder, report)
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(base.training))
    share = min(1.0, (_MAX_FULL_SIDE / form.size) ** 2)
    checks = int(CHECK_COUNT * share)
    checked, rest = (base.training[part] for part in (chosen[:checks], chosen[checks:]))
    digits = balanced(rest, int(REPLAY_COUNT * share), rng)
    checked, digits, hold_out = (resample(part, base.spec, form) for part in (checked, digits, base.hold_out))
    # Framing all the rest anew would take a minute, for the few that are turned and mirrored.
    outliers = OutlierSource(rest if base.spec == form else digits, form).draw(rng, _OUTLIERS).rasters
    step = 8 * batch_size_for(form.size)
    parts = [digits.rasters[start : start + step] for start in range(0, len(digits), step)]
    replayed = np.concatenate([warp_rasters(to_floats(part), rng, _WARP) for part in parts])
    # A pen's digits are rehearsed by those who know digits; to others they may be taught.
    has_digits = set(DIGITS).issubset(model.card.labels)
    variants = [int(np.ceil(each * share)) if has_digits else 0 for each in (PEN_VARIANTS, PEN_CHECK_VARIANTS)]
    pen_digits, pen_check = (hershey_digits(rng, each, form) for each in variants)
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
