"""Training for real, on little."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from models.augmentation import warp_rasters
from models.dataset import Dataset, Examples, to_bytes
from models.ink import Ink, LabelledInk
from models.outliers import OutlierShare, OutlierSource
from models.raster import MNIST_FORM, raster_from_ink
from models.recipes import RECIPES, Phase

pytestmark = pytest.mark.slow
SHARE = OutlierShare(glyphs=0, changed=2, pairs=2, scribbles=2)
PHASES = (Phase(epochs=1, learning_rate=1e-3, frozen="features"), Phase(epochs=2, learning_rate=2e-4, frozen=3))
SHORT = dataclasses.replace(RECIPES["compact"], phases=PHASES, batch_size=16, outliers=SHARE)


@pytest.fixture
def few(one: Ink, seven: Ink) -> Dataset:
    rng = np.random.default_rng(0)
    rasters = [warp_rasters(np.repeat(raster_from_ink(ink)[None], 32, 0), rng) for ink in (one, seven)]
    part = Examples(to_bytes(np.concatenate(rasters)), np.repeat(["1", "7"], 32))
    return Dataset(name="few", labels=("1", "7"), form=MNIST_FORM, training=part, hold_out=part, test=part)


class InterruptedTrainingError(Exception):
    pass


def test_an_interrupted_training_ends_like_a_whole_one(tmp_path: Path, few: Dataset, seven: Ink) -> None:
    from models.training import TrainingError, measure, train

    inks = [LabelledInk(seven, "7")]
    given = {"inks": inks, "outliers": OutlierSource(few.training)}

    def interrupt(epoch: int, figures: dict[str, float]) -> None:
        if epoch == 2:
            raise InterruptedTrainingError

    whole, history = train(SHORT, few, run_folder=tmp_path / "whole", **given)
    with pytest.raises(InterruptedTrainingError):
        train(SHORT, few, run_folder=tmp_path / "parts", on_epoch=interrupt, **given)
    resumed, _ = train(SHORT, few, run_folder=tmp_path / "parts", **given)
    for mine, other in zip(whole.get_weights(), resumed.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, atol=1e-3)
    assert {"loss", "accuracy", "hold_out_loss", "hold_out_accuracy", "seconds"} <= history[0].keys()
    histories = [json.loads((tmp_path / name / "history.json").read_text()) for name in ("whole", "parts")]
    assert [[figures["epoch"] for figures in history] for history in histories] == [[1, 2, 3], [1, 2, 3]]
    with pytest.raises(TrainingError, match="other data"):
        train(SHORT, few, run_folder=tmp_path / "parts", **{**given, "inks": inks * 2})
    right = measure(resumed, ("1", "7"), few.test)
    assert right == pytest.approx(1 - measure(resumed, ("7", "1"), few.test))
