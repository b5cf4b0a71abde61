"""Train a network from nothing or from given weights: seeded, and resumable after any interruption. Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false
import hashlib
import json
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import keras
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Dataset, Examples, to_floats
from models.datasets.outliers import OutlierSource
from models.inference.calibration import fit_temperature
from models.ink.ink import LabelledInk
from models.ink.raster import batch_size_for
from models.model_file.layer_names import EMBEDDING, KINDS, LABELS
from models.model_file.safe_loading import load_network
from models.system.atomic_files import atomic_write
from models.system.errors import ModelsError
from models.training import networks
from models.training.batches import draw_epoch
from models.training.recipes import Phase, Recipe

KINDS_WEIGHT, KINDS_SCALE = 0.3, 16.0
BASE_ACCURACY = "base_hold_out_accuracy"
"""Among the metrics of a model's card: a retrain need not find it out again."""
_STEPS_PER_EXECUTION = 50
"""Steps in one call of the backend: the same arithmetic, with less between the steps."""
_RUN, _CHECKPOINT, _HISTORY, _BEST = "run.json", "checkpoint-{:04}.keras", "history.json", "best.keras"

History = list[dict[str, float]]


class TrainingError(ModelsError):
    """The training cannot go on from what is in its folder, or the recipe does not fit the weights given."""


def train(
    recipe: Recipe,
    data: Dataset,
    *,
    inks: Sequence[LabelledInk] = (),
    outliers: OutlierSource | None = None,
    weights: Path | None = None,
    run_folder: Path,
    on_epoch: Callable[[int, dict[str, float]], None] = lambda epoch, figures: None,
) -> tuple[keras.Model, History]:
    """Fit `recipe`'s network on the training part of `data`, on rendered inks and on outliers.

    Begins with the weights of the model file `weights`, but for its last layer. After each epoch the model, its
    optimizer and the history so far are kept in `run_folder`; the same call goes on from there, with the same examples
    as an uninterrupted run. `on_epoch(epochs_done, figures)` follows it. Returns the network and for each epoch its
    figures: `epoch`, `seconds` (of CPU time: what else the machine does is not counted), `loss` and `accuracy` while
    learning, `hold_out_loss`, `hold_out_accuracy`.

    Raises `TrainingError`, `ModelFileError`.
    """
    run_folder.mkdir(parents=True, exist_ok=True)
    keras.utils.set_random_seed(recipe.seed)
    outliers = outliers if recipe.outliers else None
    kinds = {kind: number for number, kind in enumerate((*data.labels, *outliers.kinds))} if outliers else {}
    example_count = len(data.training) + recipe.ink_variants * len(inks)
    example_count += outliers.count(recipe.outliers) if outliers and recipe.outliers else 0
    steps = -(-example_count // recipe.batch_size)
    epochs_done, model = _load_checkpoint(run_folder) or (0, _build_model(recipe, data, len(kinds), weights))
    _check_same_run(run_folder, recipe, data, inks, weights)
    network = keras.Model(model.inputs, model.get_layer(LABELS).output, name=recipe.network)
    history = _load_history(run_folder)[:epochs_done]
    for figures in history:
        on_epoch(int(figures["epoch"]), figures)
    while epochs_done < recipe.epochs and not _should_stop(recipe, history):
        phase, is_first_epoch = _phase(recipe, epochs_done)
        if is_first_epoch:
            _compile(model, recipe, phase, steps)
        rng = np.random.default_rng([recipe.seed, epochs_done])
        epoch = draw_epoch(recipe, data, kinds, inks, outliers, rng)
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
        _save_checkpoint(model, network, recipe, history, run_folder)
        on_epoch(epochs_done, figures)
    if recipe.patience:
        network = cast(keras.Model, keras.saving.load_model(run_folder / _BEST))
    if recipe.settled:
        recalibrate_batch_norm(network, data.training, recipe.batch_size, recipe.seed)
    return network, history


def _build_model(recipe: Recipe, data: Dataset, kind_count: int, weights: Path | None) -> keras.Model:
    """The recipe's network, with a second head for the kinds of outliers where there are any.

    That head (a cosine softmax: Wang et al. 2017) makes the embedding tell apart shapes that have no label.
    """
    try:
        network = getattr(networks, recipe.network)(len(data.labels), data.spec.size, **recipe.options)
    except Exception as error:  # Keras raises this when it cannot fetch a file, and nothing narrower
        if "URL fetch failure" not in str(error):
            raise
        raise TrainingError(
            f"The pretrained weights could not be fetched: {error}. Put that file into ~/.keras/models, begin with"
            " a model of this program (--weights FILE), or with nothing (--weights none)."
        ) from error
    if weights:
        _copy_weights(weights, network)
    outputs = {LABELS: network.output}
    if kind_count:
        direction = keras.layers.UnitNormalization()(network.get_layer(EMBEDDING).output)
        unit = keras.constraints.UnitNorm(axis=0)
        cosine = keras.layers.Dense(kind_count, use_bias=False, kernel_constraint=unit)(direction)
        outputs[KINDS] = keras.layers.Softmax(name=KINDS)(keras.layers.Rescaling(KINDS_SCALE)(cosine))
    return keras.Model(network.inputs, outputs)


def _copy_weights(path: Path, network: keras.Model) -> None:
    """All but the last layer's, from a model of the same architecture. Raises `TrainingError`."""
    source = load_network(path)
    try:
        for old, new in zip(source.layers[:-1], network.layers[:-1], strict=True):
            new.set_weights(old.get_weights())
    except ValueError as error:
        raise TrainingError(f"{path} does not hold weights of the network {network.name}: {error}") from error


def _phase(recipe: Recipe, epochs_done: int) -> tuple[Phase, bool]:
    """The phase of the epoch after `done`, and whether that is its first."""
    first_epoch = 0
    for phase in recipe.phases:
        if epochs_done < first_epoch + phase.epochs:
            return phase, epochs_done == first_epoch
        first_epoch += phase.epochs
    raise AssertionError("no phase is left")


def _compile(model: keras.Model, recipe: Recipe, phase: Phase, steps: int) -> None:
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
    """Loss and accuracy of the labels alone, whatever else was learned beside them."""
    figures = {name: values[0] for name, values in history.items()}
    return {name: figures.get(f"{LABELS}_{name}", figures.get(name, float("nan"))) for name in ("loss", "accuracy")}


def _hold_out_figures(network: keras.Model, recipe: Recipe, data: Dataset) -> dict[str, float]:
    predictions = predict_all(network, data.hold_out)
    code = {label: number for number, label in enumerate(data.labels)}
    codes = np.array([code[label] for label in data.hold_out.labels.tolist()])
    targets = np.eye(len(data.labels), dtype=np.float32)[codes]
    loss = cast(Callable, keras.losses.get(recipe.loss))(targets, predictions)
    return {
        "hold_out_loss": float(keras.ops.mean(loss)),
        "hold_out_accuracy": float((predictions.argmax(1) == codes).mean()),
    }


def _should_stop(recipe: Recipe, history: History) -> bool:
    """Has the hold-out's loss not fallen for `patience` epochs?"""
    losses = [figures["hold_out_loss"] for figures in history]
    return bool(recipe.patience and losses and len(losses) - 1 - int(np.argmin(losses)) >= recipe.patience)


def _check_same_run(
    run_folder: Path, recipe: Recipe, data: Dataset, inks: Sequence[LabelledInk], weights: Path | None
) -> None:
    """A run goes on only with what it began with. Raises `TrainingError`."""
    digest = hashlib.sha256(data.training.rasters.tobytes())
    digest.update(repr((data.training.labels.tolist(), inks)).encode())
    weights_digest = hashlib.sha256(weights.read_bytes()).hexdigest() if weights else None
    run = {
        "recipe": repr(recipe),
        "labels": list(data.labels),
        "learned": digest.hexdigest(),
        "weights": weights_digest,
    }
    path = run_folder / _RUN
    if not path.exists():
        with atomic_write(path) as temporary:
            temporary.write_text(json.dumps(run))
    elif json.loads(path.read_text()) != run:
        raise TrainingError(
            f"{run_folder} holds a run of another recipe or on other data. Delete it, or choose another."
        )


def _load_checkpoint(run_folder: Path) -> tuple[int, keras.Model] | None:
    checkpoints = sorted(run_folder.glob(_CHECKPOINT.replace("{:04}", "*")))
    if not checkpoints:
        return None
    return int(checkpoints[-1].stem.rpartition("-")[2]), cast(keras.Model, keras.saving.load_model(checkpoints[-1]))


def _load_history(run_folder: Path) -> History:
    path = run_folder / _HISTORY
    return json.loads(path.read_text()) if path.exists() else []


def _save_checkpoint(
    model: keras.Model, network: keras.Model, recipe: Recipe, history: History, run_folder: Path
) -> None:
    """The history first: what the checkpoint has not reached is cut off on resuming."""
    temporary = run_folder / "waiting.json"
    temporary.write_text(json.dumps(history, indent=1))
    os.replace(temporary, run_folder / _HISTORY)
    temporary = run_folder / "waiting.keras"
    losses = [figures["hold_out_loss"] for figures in history]
    if recipe.patience and losses[-1] == min(losses):
        network.save(temporary)
        os.replace(temporary, run_folder / _BEST)
    model.save(temporary)
    checkpoint = run_folder / _CHECKPOINT.format(len(history))
    os.replace(temporary, checkpoint)
    for old in run_folder.glob(_CHECKPOINT.replace("{:04}", "*")):
        if old != checkpoint:
            old.unlink()


def measure(model: keras.Model, labels: Sequence[str], examples: Examples) -> float:
    """The accuracy of `model`, whose outputs are `labels`, on `examples`."""
    return accuracy(predict_all(model, examples), labels, examples)


def accuracy(predictions: NDArray[np.float32], labels: Sequence[str], examples: Examples) -> float:
    """The share of `examples` that is read right by `answers`, n×labels."""
    return float((np.array(labels)[predictions.argmax(1)] == examples.labels).mean())


def predict_all(model: keras.Model, examples: Examples) -> NDArray[np.float32]:
    """What `model` answers to all `examples`: n×labels."""
    step = 20 * batch_size_for(examples.rasters.shape[1])
    blocks = (to_floats(examples.rasters[start : start + step]) for start in range(0, len(examples), step))
    return np.concatenate(
        [model.predict(block[..., None], batch_size_for(block.shape[1]), verbose=0) for block in blocks]
    )


def calibrate(network: keras.Model, labels: Sequence[str], held_out: Sequence[Examples]) -> float:
    """Fit a temperature on held-out examples, each set weighing the same, and build it into the last layer.

    Returns the temperature. The answers stay the same; the probabilities come to mean what they say.
    """
    count = min(map(len, held_out))
    rng = np.random.default_rng(0)
    parts = [each[rng.permutation(len(each))[:count]] for each in held_out]
    rasters = np.concatenate([part.rasters for part in parts])
    labels_held_out = np.concatenate([part.labels for part in parts])
    code = {label: number for number, label in enumerate(labels)}
    codes = np.array([code[label] for label in labels_held_out.tolist()])
    temperature = fit_temperature(predict_all(network, Examples(rasters, labels_held_out)), codes)
    last = network.get_layer(LABELS)
    last.set_weights([weight / temperature for weight in last.get_weights()])
    return temperature


def recalibrate_batch_norm(network: keras.Model, examples: Examples, batch_size: int, seed: int) -> None:
    """Replace the running means and variances by those of the finished network's own batches, all weighing the same.

    While a network learns they follow it late, and after a few hundred steps they still tell of what it began with
    (Wu and Johnson 2021, "Rethinking 'Batch' in BatchNorm", precise BN). Where there are fewer than `batch_size`
    examples, or no batch normalisation, nothing happens.
    """
    layers = [each for each in network.layers if isinstance(each, keras.layers.BatchNormalization)]
    momentums = [layer.momentum for layer in layers]
    order = np.random.default_rng(seed).permutation(len(examples))
    starts = range(0, len(order) - batch_size + 1 if layers else 0, batch_size)
    for number, start in enumerate(starts):
        for layer in layers:
            layer.momentum = number / (number + 1)
        network([to_floats(examples.rasters[order[start : start + batch_size]])[..., None]], training=True)
    for layer, momentum in zip(layers, momentums, strict=True):
        layer.momentum = momentum
