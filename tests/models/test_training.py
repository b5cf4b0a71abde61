"""Training for real, on little."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from models.augmentation import warp_rasters
from models.dataset import Examples, to_bytes
from models.ink import Ink, LabelledInk
from models.outliers import OutlierShare, OutlierSource
from models.raster import raster_from_ink
from models.recipes import RECIPES

pytestmark = pytest.mark.slow
SHARE = OutlierShare(glyphs=0, changed=2, pairs=2, scribbles=2)
SHORT = dataclasses.replace(RECIPES["compact"], epochs=3, batch_size=16, outliers=SHARE)


@pytest.fixture
def few(one: Ink, seven: Ink) -> Examples:
    rng = np.random.default_rng(0)
    rasters = [warp_rasters(np.repeat(raster_from_ink(ink)[None], 32, 0), rng) for ink in (one, seven)]
    return Examples(to_bytes(np.concatenate(rasters)), np.repeat(["1", "7"], 32))


class InterruptedTrainingError(Exception):
    pass


def test_an_interrupted_training_ends_like_a_whole_one(tmp_path: Path, few: Examples, seven: Ink) -> None:
    from models.training import TrainingError, measure, train

    inks = [LabelledInk(seven, "7")]
    given = {"labels": ("1", "7"), "examples": few, "inks": inks, "hold_out": few, "outliers": OutlierSource(few)}

    def interrupt(epoch: int, figures: dict[str, float]) -> None:
        if epoch == 2:
            raise InterruptedTrainingError

    whole = train(SHORT, run_folder=tmp_path / "whole", **given)
    with pytest.raises(InterruptedTrainingError):
        train(SHORT, run_folder=tmp_path / "parts", on_epoch=interrupt, **given)
    resumed = train(SHORT, run_folder=tmp_path / "parts", **given)
    for mine, other in zip(whole.get_weights(), resumed.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, atol=1e-3)
    histories = [json.loads((tmp_path / name / "history.json").read_text()) for name in ("whole", "parts")]
    assert [[figures["epoch"] for figures in history] for history in histories] == [[1, 2, 3], [1, 2, 3]]
    with pytest.raises(TrainingError, match="other data"):
        train(SHORT, run_folder=tmp_path / "parts", **{**given, "inks": inks * 2})
    right = measure(resumed, ("1", "7"), few)
    assert right == pytest.approx(1 - measure(resumed, ("7", "1"), few))
