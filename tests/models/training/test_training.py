"""Real training runs on few examples."""

import dataclasses
import json
from pathlib import Path

import h5py
import numpy as np
import pytest

from models.datasets.examples import Dataset, Examples, to_bytes
from models.datasets.outliers import OutlierShare, OutlierSource
from models.ink.augmentation import warp_rasters
from models.ink.ink import Ink, LabelledInk
from models.ink.raster import MNIST_SPEC, raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.recipes import RECIPES, Phase

pytestmark = pytest.mark.slow
SHARE = OutlierShare(glyphs=0, changed=2, pairs=2, scribbles=2)
PHASES = (Phase(epochs=1, learning_rate=1e-3, frozen="features"), Phase(epochs=2, learning_rate=2e-4, frozen=3))
SHORT = dataclasses.replace(RECIPES["compact"], phases=PHASES, batch_size=16, outliers=SHARE)


@pytest.fixture
def few(one: Ink, seven: Ink) -> Dataset:
    rng = np.random.default_rng(0)
    rasters = [warp_rasters(np.repeat(raster_from_ink(ink)[None], 32, 0), rng) for ink in (one, seven)]
    part = Examples(to_bytes(np.concatenate(rasters)), np.repeat(["1", "7"], 32))
    return Dataset(name="few", labels=("1", "7"), spec=MNIST_SPEC, training=part, hold_out=part, test=part)


class InterruptedTrainingError(Exception):
    pass


def test_an_interrupted_training_ends_like_a_whole_one(tmp_path: Path, few: Dataset, seven: Ink) -> None:
    import keras

    from models.training.network_accuracy import measure
    from models.training.training import TrainingError, train

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
    # The optimizer goes on too: as many steps of the second phase as without the interruption.
    kept = [keras.saving.load_model(tmp_path / name / "checkpoint-0003.keras") for name in ("whole", "parts")]
    steps, resumed_steps = (int(model.optimizer.iterations) for model in kept)
    assert steps == resumed_steps > 2
    assert [[figures["epoch"] for figures in history] for history in histories] == [[1, 2, 3], [1, 2, 3]]
    run = json.loads((tmp_path / "parts" / "run.json").read_text())
    assert "form=None" in run["recipe"] and "settled=False" in run["recipe"]  # as earlier versions wrote it
    with pytest.raises(TrainingError, match="other data"):
        train(SHORT, few, run_folder=tmp_path / "parts", **{**given, "inks": inks * 2})
    right = measure(resumed, ("1", "7"), few.test)
    assert right == pytest.approx(1 - measure(resumed, ("7", "1"), few.test))


def test_frozen_layers_do_not_change_and_given_weights_are_loaded(tmp_path: Path, few: Dataset) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.training import train

    phase = Phase(epochs=1, learning_rate=0.1, frozen="features")
    head_alone = dataclasses.replace(SHORT, outliers=None, phases=(phase,))
    network, _ = train(head_alone, few, weights=SHIPPED_MODEL, run_folder=tmp_path / "run")
    given = load_network(SHIPPED_MODEL)
    names = [layer.name for layer in network.layers]
    frozen = names.index("features") + 1
    moved = 0.0
    for number, (old, new) in enumerate(zip(given.layers[:-1], network.layers[:-1], strict=True)):
        for before, after in zip(old.get_weights(), new.get_weights(), strict=True):
            if number < frozen:
                np.testing.assert_array_equal(before, after)
            else:
                moved += float(np.abs(before - after).max())
    assert moved > 0.1


def test_the_layer_of_the_labels_is_copied_where_the_labels_are_the_same(tmp_path: Path, few: Dataset) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.training import train

    still = dataclasses.replace(SHORT, outliers=None, phases=(Phase(epochs=1, learning_rate=1e-9, frozen="embedding"),))
    (given, _) = load_network(SHIPPED_MODEL).layers[-1].get_weights()
    for labels, is_copied in (("0123456789", True), ("9876543210", False)):
        data = dataclasses.replace(few, labels=tuple(labels))
        network, _ = train(still, data, weights=SHIPPED_MODEL, run_folder=tmp_path / labels)
        assert np.allclose(network.layers[-1].get_weights()[0], given, atol=1e-5) == is_copied


def test_the_result_lies_between_the_given_weights_and_the_learned_ones(tmp_path: Path, few: Dataset) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.training import TrainingError, train

    same = dataclasses.replace(few, labels=tuple("0123456789"))
    once = dataclasses.replace(SHORT, outliers=None, phases=(Phase(epochs=1, learning_rate=1e-3),))
    half = dataclasses.replace(once, interpolation=0.5)
    learned, between = (
        train(recipe, same, weights=SHIPPED_MODEL, run_folder=tmp_path / name)[0].get_weights()
        for name, recipe in (("whole", once), ("half", half))
    )
    given = load_network(SHIPPED_MODEL).get_weights()
    for before, after, mine in zip(given, learned, between, strict=True):
        np.testing.assert_allclose(mine, (before + after) / 2, atol=1e-4)
    with pytest.raises(TrainingError, match="other labels"):
        train(half, few, weights=SHIPPED_MODEL, run_folder=tmp_path / "others")


def test_a_run_is_not_resumed_with_other_weights(tmp_path: Path, few: Dataset) -> None:
    import shutil

    from models.training.training import TrainingError, train

    once = dataclasses.replace(SHORT, outliers=None, phases=(Phase(epochs=1, learning_rate=1e-3),))
    weights = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "weights.h5"))
    train(once, few, weights=weights, run_folder=tmp_path / "run")
    with h5py.File(weights, "a") as file:
        file.attrs["more"] = 1
    with pytest.raises(TrainingError, match="another recipe or on other data"):
        train(once, few, weights=weights, run_folder=tmp_path / "run")


def test_weights_of_another_network_are_refused_and_leave_no_run(tmp_path: Path, few: Dataset) -> None:
    from models.training.training import TrainingError, train
    from scripts.reports.networks import NETWORKS
    from scripts.reports.recipes import RECIPES

    recipe = dataclasses.replace(RECIPES["zhang-rnn"], phases=(Phase(epochs=1, learning_rate=1e-3),))
    with pytest.raises(TrainingError, match="does not hold weights"):
        train(recipe, few, weights=SHIPPED_MODEL, run_folder=tmp_path / "run", networks=NETWORKS)
    assert train(recipe, few, run_folder=tmp_path / "run", networks=NETWORKS)[1][0]["epoch"] == 1


def test_a_training_stops_early_with_its_best_weights_also_when_resumed(tmp_path: Path, few: Dataset) -> None:
    from models.training.training import train
    from scripts.reports.networks import NETWORKS
    from scripts.reports.recipes import RECIPES

    # The rate is so large that the loss soon rises again.
    recipe = dataclasses.replace(
        RECIPES["sereda-nn"], phases=(Phase(epochs=30, learning_rate=0.3),), batch_size=8, patience=2
    )
    network, history = train(recipe, few, run_folder=tmp_path / "run", networks=NETWORKS)
    losses = [figures["hold_out_loss"] for figures in history]
    assert len(history) < 30 and int(np.argmin(losses)) == len(history) - 3
    again, same = train(recipe, few, run_folder=tmp_path / "run", networks=NETWORKS)
    assert same == history
    for mine, other in zip(network.get_weights(), again.get_weights(), strict=True):
        np.testing.assert_array_equal(mine, other)


def test_recalibrated_batch_norm_matches_the_finished_network_and_keeps_its_accuracy(
    tmp_path: Path, few: Dataset
) -> None:
    import keras

    from models.datasets.examples import to_floats
    from models.training.network_accuracy import measure
    from models.training.training import train

    recipe = dataclasses.replace(
        RECIPES["compact"], phases=(Phase(epochs=4, learning_rate=1e-3),), batch_size=32, outliers=None
    )
    lagging, _ = train(recipe, few, run_folder=tmp_path / "lagging")
    settled, history = train(
        dataclasses.replace(recipe, recalibrate_batch_norm=True), few, run_folder=tmp_path / "settled"
    )
    assert measure(settled, few.labels, few.hold_out) == 1 > measure(lagging, few.labels, few.hold_out)
    assert history[-1]["hold_out_accuracy"] < 1  # of the epochs the running ones
    first = next(each for each in settled.layers if isinstance(each, keras.layers.BatchNormalization))
    reached = keras.Model(settled.inputs, first.input)([to_floats(few.training.rasters)[..., None]])
    np.testing.assert_allclose(first.moving_mean, np.mean(reached, axis=(0, 1, 2)), atol=1e-5)
    assert first.momentum == keras.layers.BatchNormalization().momentum


def test_the_network_for_chinese_characters_learns_from_indices(tmp_path: Path, few: Dataset) -> None:
    from models.model_file.compilation import compile_graph
    from models.training.training import train

    phases = (Phase(epochs=1, learning_rate=1e-3),)
    recipe = dataclasses.replace(RECIPES["hanzi"], phases=phases, batch_size=16, spec=MNIST_SPEC)
    network, history = train(recipe, few, run_folder=tmp_path)
    assert np.isfinite(history[0]["hold_out_loss"]) and network.output_shape == (None, 2)
    whole, half = compile_graph(network), compile_graph(network, half=True)
    assert len(half) < 0.6 * len(whole)
