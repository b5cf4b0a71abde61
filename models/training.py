"""Train a network from nothing: seeded, and resumable after any interruption. Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import keras
import numpy as np
from numpy.typing import NDArray

from models import networks
from models.augmentation import render_varied, warp_rasters
from models.dataset import Examples, to_floats
from models.errors import ModelsError
from models.ink import LabelledInk
from models.recipes import Recipe

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
    run_folder: Path,
    on_epoch: Callable[[int, dict[str, float]], None] = lambda epoch, figures: None,
) -> keras.Model:
    """Fit `recipe`'s network on rasters and rendered inks, whose labels are all among `labels`.

    After each epoch the model, its optimizer and the history so far are kept in `run_folder`; the same call goes on
    from there, with the same examples as an uninterrupted run. `on_epoch(epochs_done, figures)` follows it.
    """
    run_folder.mkdir(parents=True, exist_ok=True)
    _check_same_run(run_folder, recipe, labels, examples, inks)
    keras.utils.set_random_seed(recipe.seed)
    per_epoch = len(examples) + recipe.ink_variants * len(inks)
    steps = -(-per_epoch // recipe.batch_size)
    model = _resumed(run_folder) or _compiled(recipe, len(labels), steps)
    done = int(model.optimizer.iterations) // steps
    history = _history(run_folder)[:done]
    code = {label: number for number, label in enumerate(labels)}
    held_out = to_floats(hold_out.rasters)[..., None], _codes(hold_out.labels, code)
    for figures in history:
        on_epoch(int(figures["epoch"]), figures)
    for epoch in range(done, recipe.epochs):
        rng = np.random.default_rng([recipe.seed, epoch])
        x, y = _epoch_examples(recipe, examples, inks, code, rng)
        order = rng.permutation(len(x))
        keras.utils.set_random_seed(int(rng.integers(2**31)))
        fit = model.fit(x[order][..., None], y[order], batch_size=recipe.batch_size, shuffle=False, verbose=0)
        loss, accuracy = model.evaluate(*held_out, batch_size=500, verbose=0)
        learned = fit.history["loss"][0], fit.history["accuracy"][0]
        names = "epoch", "loss", "accuracy", "hold_out_loss", "hold_out_accuracy"
        figures = dict(zip(names, (epoch + 1, *learned, loss, accuracy), strict=True))
        history.append(figures)
        _keep(model, history, run_folder)
        on_epoch(epoch + 1, figures)
    return model


def _compiled(recipe: Recipe, label_count: int, steps: int) -> keras.Model:
    model = getattr(networks, recipe.network)(label_count)
    rate = keras.optimizers.schedules.CosineDecay(
        0.0,
        int(recipe.epochs * steps - recipe.warmup * steps),
        warmup_target=recipe.learning_rate,
        warmup_steps=int(recipe.warmup * steps),
    )
    model.compile(
        keras.optimizers.AdamW(rate, weight_decay=recipe.weight_decay),
        keras.losses.CategoricalCrossentropy(label_smoothing=recipe.label_smoothing),
        metrics=["accuracy"],
    )
    return model


def _epoch_examples(
    recipe: Recipe,
    examples: Examples,
    inks: Sequence[LabelledInk],
    code: dict[str, int],
    rng: np.random.Generator,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    parts = [
        warp_rasters(to_floats(examples.rasters[start : start + _WARPED_AT_ONCE]), rng, recipe.raster_augmentation)
        for start in range(0, len(examples), _WARPED_AT_ONCE)
    ]
    labels = [examples.labels]
    for _ in range(recipe.ink_variants if inks else 0):
        parts.append(np.stack([render_varied(each.ink, rng, recipe.ink_augmentation) for each in inks]))
        labels.append(np.array([each.label for each in inks]))
    return np.concatenate(parts), _codes(np.concatenate(labels), code)


def _codes(labels: NDArray[np.str_], code: dict[str, int]) -> NDArray[np.float32]:
    return keras.utils.to_categorical([code[label] for label in labels], len(code)).astype(np.float32)


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
