"""Examples rehearsed while retraining, against forgetting. NumPy and the compiled graph only.

Base examples and outliers, with the champion's predictions as targets (distillation: Hinton et al. 2015; as in learning
without forgetting, Li and Hoiem 2016). Does not need TensorFlow, so it is prepared while TensorFlow starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.locations import ReportBytes
from models.inference.classifier import Classifier
from models.model_file.model_file import read_model
from models.training.base_selection import HoldOut, select_base, shares_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """Rasters (n×size×size float32 in [0, 1]) and the champion's predictions (n×labels float32)."""

    rasters: NDArray[np.float32]
    """To rehearse: base examples, then digits of fonts, then outliers."""
    predictions: NDArray[np.float32]
    """The champion's probabilities for `rasters`."""
    base_labels: NDArray[np.str_]
    """Labels of the base examples, which come first in `rasters`."""
    base_count: int
    """Number of base examples and digits of fonts in `rasters`; outliers follow."""
    check: NDArray[np.float32]
    """Not rehearsed; to measure the divergence from the champion."""
    check_predictions: NDArray[np.float32]
    """The champion's probabilities for `check`."""
    hold_outs: tuple[HoldOut, ...]
    """For promotion; the base hold-out first."""
    base: str
    """Name of the base data set."""
    kind_of: Callable[[str], str]
    """As in `HoldOut`, for the writer's drawings."""


def rehearse(champion: Path, seed: int, data_folder: Path | None, report: ReportBytes | None = None) -> Rehearsal:
    """Select and vary base examples and outliers, and run the champion on them.

    MNIST may be downloaded to `data_folder`; `report(done, total)` is called meanwhile, in bytes. Raises `DatasetError`
    when the base data is missing, `ModelFileError` when the champion cannot be opened.
    """
    model = read_model(champion)
    base = select_base(model.card, np.random.default_rng(seed), data_folder, report)
    rasters = np.concatenate([base.rehearsed, base.outliers])
    classifier = Classifier(model)
    return Rehearsal(
        rasters=rasters,
        predictions=classifier.all_probabilities(rasters),
        base_labels=base.labels,
        base_count=len(base.rehearsed),
        check=base.check,
        check_predictions=classifier.all_probabilities(base.check),
        hold_outs=base.hold_outs,
        base=model.card.base,
        kind_of=shares_of(model.card.base).kind_of,
    )
