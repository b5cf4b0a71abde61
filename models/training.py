"""Train a network from nothing: seeded, and resumable after any interruption. Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import keras
import numpy as np
from numpy.typing import NDArray

from models import networks
from models.augmentation import render_varied, warp_rasters
from models.calibration import fit_temperature
from models.dataset import Examples, to_floats
from models.errors import ModelsError
from models.ink import LabelledInk
from models.networks import EMBEDDING
from models.outliers import OutlierSource
from models.recipes import Recipe

LABELS, KINDS = "labels", "kinds"
"""The outputs while training: what is read, and which kind of shape it is, outliers included."""
KINDS_WEIGHT, KINDS_SCALE = 0.3, 16.0
BASE_ACCURACY = "base_hold_out_accuracy"
"""Among the metrics of a model's card: a retrain need not find it out again."""
_RUN, _CHECKPOINT, _HISTORY = "run.json", "checkpoint.keras", "history.json"
_WARPED_AT_ONCE = 1000


class TrainingError(ModelsError):
    """The training cannot go on from what is in its folder."""


def train(
    recipe: Recipe,
    *,
    labels: Sequence[str],
    examples: Examples,
    inks: Sequence[LabelledInk],
    hold_out: Examples,
    outliers: OutlierSource | None,
    run_folder: Path,
    on_epoch: Callable[[int, dict[str, float]], None] = lambda epoch, figures: None,
) -> keras.Model:
    """Fit `recipe`'s network on rasters and rendered inks, whose labels are all among `labels`, and on outliers.

    After each epoch the model, its optimizer and the history so far are kept in `run_folder`; the same call goes on
    from there, with the same examples as an uninterrupted run. `on_epoch(epochs_done, figures)` follows it.
    """
    run_folder.mkdir(parents=True, exist_ok=True)
    _check_same_run(run_folder, recipe, labels, examples, inks)
    keras.utils.set_random_seed(recipe.seed)
    outliers = outliers if recipe.outliers else None
    kinds = {kind: number for number, kind in enumerate((*labels, *outliers.kinds))} if outliers else {}
    shown = len(examples) + recipe.ink_variants * len(inks)
    shown += outliers.count(recipe.outliers) if outliers and recipe.outliers else 0
    steps = -(-shown // recipe.batch_size)
    model = _resumed(run_folder) or _compiled(recipe, len(labels), len(kinds), steps)
    network = keras.Model(model.inputs, model.get_layer(LABELS).output, name=recipe.network)
    done = int(model.optimizer.iterations) // steps
    history = _history(run_folder)[:done]
    for figures in history:
        on_epoch(int(figures["epoch"]), figures)
    for number in range(done, recipe.epochs):
        rng = np.random.default_rng([recipe.seed, number])
        epoch = _epoch(recipe, labels, kinds, examples, inks, outliers, rng)
        order = rng.permutation(len(epoch.rasters))
        keras.utils.set_random_seed(int(rng.integers(2**31)))
        fit = model.fit(
            epoch.rasters[order][..., None],
            {name: target[order] for name, target in epoch.targets.items()},
            sample_weight={name: weight[order] for name, weight in epoch.weights.items()},
            batch_size=recipe.batch_size,
            shuffle=False,
            verbose=0,
        )
        figures = {
            "epoch": number + 1,
            **{name: values[0] for name, values in fit.history.items()},
            "hold_out_accuracy": measure(network, labels, hold_out),
        }
        history.append(figures)
        _keep(model, history, run_folder)
        on_epoch(number + 1, figures)
    return network


@dataclass(frozen=True, slots=True)
class _Epoch:
    """Everything that is shown in one epoch; targets and sample weights by the name of the output."""

    rasters: NDArray[np.float32]
    targets: dict[str, NDArray]
    weights: dict[str, NDArray[np.float32]]


def _compiled(recipe: Recipe, label_count: int, kind_count: int, steps: int) -> keras.Model:
    """The recipe's network, with a second head for the kinds of outliers where there are any.

    That head (a cosine softmax: Wang et al. 2017) makes the embedding tell apart shapes that have no label.
    """
    network = getattr(networks, recipe.network)(label_count)
    outputs, losses = {LABELS: network.output}, {}
    losses[LABELS] = keras.losses.CategoricalCrossentropy(label_smoothing=recipe.label_smoothing)
    if kind_count:
        direction = keras.layers.UnitNormalization()(network.get_layer(EMBEDDING).output)
        unit = keras.constraints.UnitNorm(axis=0)
        cosine = keras.layers.Dense(kind_count, use_bias=False, kernel_constraint=unit)(direction)
        outputs[KINDS] = keras.layers.Softmax(name=KINDS)(keras.layers.Rescaling(KINDS_SCALE)(cosine))
        losses[KINDS] = keras.losses.SparseCategoricalCrossentropy()
    rate = keras.optimizers.schedules.CosineDecay(
        0.0,
        int(recipe.epochs * steps - recipe.warmup * steps),
        warmup_target=recipe.learning_rate,
        warmup_steps=int(recipe.warmup * steps),
    )
    model = keras.Model(network.inputs, outputs)
    model.compile(
        keras.optimizers.AdamW(rate, weight_decay=recipe.weight_decay),
        losses,
        loss_weights={name: KINDS_WEIGHT if name == KINDS else 1.0 for name in outputs},
        weighted_metrics={LABELS: ["accuracy"]},
    )
    return model


def _epoch(
    recipe: Recipe,
    labels: Sequence[str],
    kinds: dict[str, int],
    examples: Examples,
    inks: Sequence[LabelledInk],
    outliers: OutlierSource | None,
    rng: np.random.Generator,
) -> _Epoch:
    parts = [
        warp_rasters(to_floats(examples.rasters[start : start + _WARPED_AT_ONCE]), rng, recipe.raster_augmentation)
        for start in range(0, len(examples), _WARPED_AT_ONCE)
    ]
    meant = [examples.labels]
    for _ in range(recipe.ink_variants if inks else 0):
        parts.append(np.stack([render_varied(each.ink, rng, recipe.ink_augmentation) for each in inks]))
        meant.append(np.array([each.label for each in inks]))
    code = {label: number for number, label in enumerate(labels)}
    codes = np.array([code[label] for label in np.concatenate(meant).tolist()])
    targets = np.eye(len(labels), dtype=np.float32)[codes]
    weights = np.ones(len(codes), np.float32)
    if not (outliers and recipe.outliers):
        return _Epoch(np.concatenate(parts), {LABELS: targets}, {LABELS: weights})
    drawn = outliers.draw(rng, recipe.outliers)
    even = np.full((len(drawn.rasters), len(labels)), 1 / len(labels), np.float32)
    return _Epoch(
        np.concatenate([*parts, drawn.rasters]),
        {
            LABELS: np.concatenate([targets, even]),
            KINDS: np.concatenate([codes, [kinds.get(kind, 0) for kind in drawn.kinds.tolist()]]),
        },
        {
            LABELS: np.concatenate([weights, drawn.doubtful.astype(np.float32)]),
            KINDS: np.concatenate([weights, (drawn.kinds != "").astype(np.float32)]),
        },
    )


def _check_same_run(
    run_folder: Path, recipe: Recipe, labels: Sequence[str], examples: Examples, inks: Sequence[LabelledInk]
) -> None:
    """A run goes on only with what it began with. Raises `TrainingError`."""
    learned = hashlib.sha256(examples.rasters.tobytes() + repr(inks).encode()).hexdigest()
    now = {"recipe": repr(recipe), "labels": list(labels), "learned": learned}
    path = run_folder / _RUN
    if not path.exists():
        path.write_text(json.dumps(now))
    elif json.loads(path.read_text()) != now:
        raise TrainingError(
            f"{run_folder} holds a run of another recipe or on other data. Delete it, or choose another."
        )


def _resumed(run_folder: Path) -> keras.Model | None:
    path = run_folder / _CHECKPOINT
    return cast(keras.Model, keras.saving.load_model(path)) if path.exists() else None


def _history(run_folder: Path) -> list[dict[str, float]]:
    path = run_folder / _HISTORY
    return json.loads(path.read_text()) if path.exists() else []


def _keep(model: keras.Model, history: list[dict[str, float]], run_folder: Path) -> None:
    """The history first: what the checkpoint has not reached is cut off on resuming."""
    waiting = run_folder / "waiting.json"
    waiting.write_text(json.dumps(history, indent=1))
    os.replace(waiting, run_folder / _HISTORY)
    waiting = run_folder / "waiting.keras"
    model.save(waiting)
    os.replace(waiting, run_folder / _CHECKPOINT)


def measure(model: keras.Model, labels: Sequence[str], examples: Examples) -> float:
    """The accuracy of `model`, whose outputs are `labels`, on `examples`."""
    answers = model.predict(to_floats(examples.rasters)[..., None], batch_size=500, verbose=0).argmax(1)
    return float((np.array(labels)[answers] == examples.labels).mean())


def calibrate(network: keras.Model, labels: Sequence[str], held_out: Sequence[Examples]) -> float:
    """Fit a temperature on held-out examples, each set weighing the same, and build it into the last layer.

    Returns the temperature. The answers stay the same; the probabilities come to mean what they say.
    """
    fewest = min(map(len, held_out))
    rng = np.random.default_rng(0)
    parts = [each[rng.permutation(len(each))[:fewest]] for each in held_out]
    rasters = np.concatenate([to_floats(part.rasters) for part in parts])[..., None]
    code = {label: number for number, label in enumerate(labels)}
    codes = np.array([code[label] for part in parts for label in part.labels.tolist()])
    temperature = fit_temperature(network.predict(rasters, batch_size=500, verbose=0), codes)
    last = network.get_layer(LABELS)
    last.set_weights([weight / temperature for weight in last.get_weights()])
    return temperature
