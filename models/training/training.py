"""Trains a network from scratch or from given weights; seeded, and resumable after any epoch. Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

import numpy as np

from models.datasets.examples import Dataset
from models.datasets.glyphs import Glyphs
from models.datasets.line_pieces import LinePieces
from models.datasets.outliers import OutlierSource
from models.datasets.scanned_pieces import ScannedPieces
from models.ink.ink import LabelledInk
from models.model_file.keras_settings import keras
from models.model_file.layer_names import EMBEDDING, KINDS, LABELS
from models.model_file.model_file import read_model
from models.model_file.safe_loading import load_network
from models.training.batch_norm import recalibrate_batch_norm
from models.training.batches import draw_epoch, epoch_length
from models.training.network_accuracy import predict_all
from models.training.networks import NETWORKS, NetworkBuilder
from models.training.recipes import SPARSE, Phase, Recipe
from models.training.run_folder import (
    History,
    TrainingError,
    check_same_run,
    load_best,
    load_checkpoint,
    load_history,
    save_epoch,
)

KINDS_WEIGHT, KINDS_SCALE = 0.3, 16.0
"""Weight of the kinds' loss relative to the labels', and scale of their cosines before the softmax."""
_STEPS_PER_EXECUTION = 50
"""Steps per call of the backend: the same arithmetic with less overhead."""


def train(
    recipe: Recipe,
    data: Dataset,
    *,
    inks: Sequence[LabelledInk] = (),
    outliers: OutlierSource | None = None,
    glyphs: Glyphs | None = None,
    pieces: LinePieces | None = None,
    scans: ScannedPieces | None = None,
    weights: Path | None = None,
    run_folder: Path,
    networks: Mapping[str, NetworkBuilder] = NETWORKS,
    on_epoch: Callable[[int, dict[str, float]], None] = lambda epoch, figures: None,
) -> tuple[keras.Model, History]:
    """Fit the network of `recipe` on the training part of `data`, on rendered `inks`, on `glyphs`, on `outliers`,
    `pieces` of lines and `scans`.

    `networks` maps names of architectures to the functions that build them. The initial weights are those of the model
    file `weights`; the last layer's only if it has the same labels. After each epoch, model, optimizer and history are
    saved in `run_folder`; the same call resumes there with the same examples as an uninterrupted run.
    `on_epoch(epochs_done, figures)` is called after each epoch, and first for those already done.

    Returns the network and the figures of each epoch: `epoch` (from 1), `seconds` (CPU time of the process), `loss` and
    `accuracy` on the training examples, `hold_out_loss`, `hold_out_accuracy`. Raises `TrainingError`, `ModelFileError`.
    """
    run_folder.mkdir(parents=True, exist_ok=True)
    keras.utils.set_random_seed(recipe.seed)
    outliers = outliers if recipe.outliers else None
    kinds = {kind: number for number, kind in enumerate((*data.labels, *outliers.kinds))} if outliers else {}
    steps = -(-epoch_length(recipe, data, inks, outliers, glyphs, pieces, scans) // recipe.batch_size)
    build = networks[recipe.network]
    epochs_done, model = load_checkpoint(run_folder) or (0, _build_model(build, recipe, data, len(kinds), weights))
    check_same_run(run_folder, recipe, data, inks, weights, scans)
    network = keras.Model(model.inputs, model.get_layer(LABELS).output, name=recipe.network)
    history = load_history(run_folder)[:epochs_done]
    for figures in history:
        on_epoch(int(figures["epoch"]), figures)
    while epochs_done < recipe.epochs and not _should_stop(recipe, history):
        phase, is_first_epoch = _phase(recipe, epochs_done)
        if is_first_epoch:
            _compile(model, recipe, phase, steps)
        rng = np.random.default_rng([recipe.seed, epochs_done])
        epoch = draw_epoch(recipe, data, kinds, inks, outliers, rng, glyphs, pieces, scans)
        order = rng.permutation(len(epoch.rasters))
        keras.utils.set_random_seed(int(rng.integers(2**31)))
        started = time.process_time()
        fit = model.fit(
            epoch.rasters[order][..., None],
            {name: target[order] for name, target in epoch.targets.items()},
            sample_weight={name: weight[order] for name, weight in epoch.weights.items()},
            batch_size=recipe.batch_size,
            shuffle=False,
            verbose=0,
        )
        del epoch
        epochs_done += 1
        figures = {
            "epoch": epochs_done,
            "seconds": time.process_time() - started,
            **_training_figures(fit.history),
            **_hold_out_figures(network, recipe, data),
        }
        history.append(figures)
        save_epoch(model, network, recipe, history, run_folder)
        on_epoch(epochs_done, figures)
    if recipe.patience:
        network = load_best(run_folder)
    if recipe.interpolation is not None and weights:
        _interpolate(network, weights, recipe.interpolation)
    if recipe.recalibrate_batch_norm:
        recalibrate_batch_norm(network, data.training, recipe.batch_size, recipe.seed)
    return network, history


def _build_model(
    build: NetworkBuilder, recipe: Recipe, data: Dataset, kind_count: int, weights: Path | None
) -> keras.Model:
    """The recipe's network, with a second output for `kind_count` kinds of shapes unless that is 0.

    The second output, a softmax over scaled cosines (Wang et al. 2017), makes embeddings of different shapes differ,
    also where the shapes have no label. Raises `TrainingError`, `ModelFileError`.
    """
    try:
        network = build(len(data.labels), data.spec.size, **recipe.options)
    except Exception as error:  # Keras raises plain Exception when a download fails
        if "URL fetch failure" not in str(error):
            raise
        raise TrainingError(
            "The pretrained weights could not be fetched: {reason}. Put that file into ~/.keras/models, begin with"
            " a model of this program (--weights FILE), or with nothing (--weights none).",
            reason=error,
        ) from error
    if weights:
        _copy_weights(weights, network, data.labels)
    outputs = {LABELS: network.output}
    if kind_count:
        direction = keras.layers.UnitNormalization()(network.get_layer(EMBEDDING).output)
        unit = keras.constraints.UnitNorm(axis=0)
        cosine = keras.layers.Dense(kind_count, use_bias=False, kernel_constraint=unit)(direction)
        outputs[KINDS] = keras.layers.Softmax(name=KINDS)(keras.layers.Rescaling(KINDS_SCALE)(cosine))
    return keras.Model(network.inputs, outputs)


def _copy_weights(path: Path, network: keras.Model, labels: Sequence[str]) -> None:
    """Copy all weights from a model file, the last layer's only if it has the same labels.

    Raises `TrainingError` when they do not fit, `ModelFileError`.
    """
    source = load_network(path)
    count = len(source.layers) - (tuple(map(str, read_model(path).card.labels)) != tuple(labels))
    try:
        if len(source.layers) != len(network.layers):
            raise ValueError(f"{len(source.layers)} layers instead of {len(network.layers)}")
        for old, new in zip(source.layers[:count], network.layers[:count], strict=True):
            new.set_weights(old.get_weights())
    except ValueError as error:
        raise TrainingError(
            "{path} does not hold weights of the network {network}: {reason}",
            path=path,
            network=network.name,
            reason=error,
        ) from error


def _interpolate(network: keras.Model, given: Path, share: float) -> None:
    """Move the weights of `network` back to those of the model file `given`, so that `share` of the way is left.

    Raises `TrainingError` when the two have other shapes, as with other labels.
    """
    pairs = list(zip(load_network(given).get_weights(), network.get_weights(), strict=True))
    if any(before.shape != after.shape for before, after in pairs):
        raise TrainingError(
            "{path} has other labels, so that its weights cannot be averaged with new ones.", path=given
        )
    network.set_weights([before + share * (after - before) for before, after in pairs])


def _phase(recipe: Recipe, epochs_done: int) -> tuple[Phase, bool]:
    """The phase of the next epoch, and whether that is the phase's first epoch."""
    first_epoch = 0
    for phase in recipe.phases:
        if epochs_done < first_epoch + phase.epochs:
            return phase, epochs_done == first_epoch
        first_epoch += phase.epochs
    raise AssertionError("no phase is left")


def _compile(model: keras.Model, recipe: Recipe, phase: Phase, steps: int) -> None:
    """Freeze layers and compile `model` for a phase; `steps` is the number of batches per epoch."""
    names = [layer.name for layer in model.layers]
    frozen = phase.frozen if isinstance(phase.frozen, int) else names.index(phase.frozen) + 1
    for number, layer in enumerate(model.layers):
        layer.trainable = number >= frozen
    rate = phase.learning_rate
    if recipe.warmup is not None:
        warmup_steps = recipe.warmup * steps
        rate = keras.optimizers.schedules.CosineDecay(
            0.0,
            int(phase.epochs * steps - warmup_steps),
            warmup_target=phase.learning_rate,
            warmup_steps=int(warmup_steps),
        )
    options = {"learning_rate": rate, "weight_decay": recipe.weight_decay}
    losses: dict[str, object] = {LABELS: recipe.loss}
    if KINDS in names:
        losses[KINDS] = keras.losses.SparseCategoricalCrossentropy()
    model.compile(
        keras.optimizers.get({"class_name": recipe.optimizer, "config": options}),
        losses,
        loss_weights={name: KINDS_WEIGHT if name == KINDS else 1.0 for name in losses},
        weighted_metrics={LABELS: ["accuracy"]},
        steps_per_execution=min(steps, _STEPS_PER_EXECUTION),
    )


def _training_figures(history: dict[str, list[float]]) -> dict[str, float]:
    """Loss and accuracy of the labels' output."""
    figures = {name: values[0] for name, values in history.items()}
    return {name: figures.get(f"{LABELS}_{name}", figures.get(name, float("nan"))) for name in ("loss", "accuracy")}


def _hold_out_figures(network: keras.Model, recipe: Recipe, data: Dataset) -> dict[str, float]:
    """Loss and accuracy on the hold-out."""
    predictions = predict_all(network, data.hold_out)
    code = {label: number for number, label in enumerate(data.labels)}
    codes = np.array([code[label] for label in data.hold_out.labels.tolist()])
    targets = codes if recipe.loss == SPARSE else np.eye(len(data.labels), dtype=np.float32)[codes]
    loss = cast(Callable, keras.losses.get(recipe.loss))(targets, predictions)
    return {
        "hold_out_loss": float(keras.ops.mean(loss)),
        "hold_out_accuracy": float((predictions.argmax(1) == codes).mean()),
    }


def _should_stop(recipe: Recipe, history: History) -> bool:
    """True when the hold-out's loss has not fallen for `patience` epochs (early stopping)."""
    losses = [figures["hold_out_loss"] for figures in history]
    return bool(recipe.patience and losses and len(losses) - 1 - int(np.argmin(losses)) >= recipe.patience)
