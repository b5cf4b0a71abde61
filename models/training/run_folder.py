"""The folder of one training: what began, the last checkpoint, the best weights and the history. Imports Keras."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias, cast

import keras

from models.datasets.examples import Dataset
from models.ink.ink import LabelledInk
from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError
from models.training.recipes import Recipe

_NAMES = {" spec=": " form=", "RasterSpec(": "RasterForm(", " recalibrate_batch_norm=": " settled="}
"""A recipe in `run.json` has these names of earlier versions, so that their runs can be resumed."""
_RUN, _CHECKPOINT, _HISTORY, _BEST = "run.json", "checkpoint-{:04}.keras", "history.json", "best.keras"

History: TypeAlias = list[dict[str, float]]
"""For each epoch its figures by name."""


class TrainingError(InkloopError):
    """The training cannot go on from what is in its folder, or the recipe does not fit the weights given."""


def check_same_run(
    run_folder: Path, recipe: Recipe, data: Dataset, inks: Sequence[LabelledInk], weights: Path | None
) -> None:
    """Raises `TrainingError` when the folder holds a run of another recipe, other data or other weights."""
    learned = hashlib.sha256(data.training.rasters.tobytes())
    learned.update(repr((data.training.labels.tolist(), inks)).encode())
    begun = hashlib.sha256(weights.read_bytes()).hexdigest() if weights else None
    described = repr(recipe)
    for name, stored in _NAMES.items():
        described = described.replace(name, stored)
    now = {"recipe": described, "labels": list(data.labels), "learned": learned.hexdigest(), "weights": begun}
    path = run_folder / _RUN
    if not path.exists():
        with atomic_write(path) as waiting:
            waiting.write_text(json.dumps(now))
    elif json.loads(path.read_text()) != now:
        raise TrainingError(
            "{folder} holds a run of another recipe or on other data. Delete it, or choose another.", folder=run_folder
        )


def load_checkpoint(run_folder: Path) -> tuple[int, keras.Model] | None:
    """The number of finished epochs and the model after them; None before the first."""
    kept = sorted(run_folder.glob(_CHECKPOINT.replace("{:04}", "*")))
    if not kept:
        return None
    return int(kept[-1].stem.rpartition("-")[2]), cast(keras.Model, keras.saving.load_model(kept[-1]))


def load_best(run_folder: Path) -> keras.Model:
    """The network after the epoch with the lowest loss on the hold-out."""
    return cast(keras.Model, keras.saving.load_model(run_folder / _BEST))


def load_history(run_folder: Path) -> History:
    """The figures of the epochs so far."""
    path = run_folder / _HISTORY
    return json.loads(path.read_text()) if path.exists() else []


def save_epoch(model: keras.Model, network: keras.Model, recipe: Recipe, history: History, run_folder: Path) -> None:
    """Save the history, then the checkpoint: on resuming, epochs after the checkpoint are cut off the history."""
    waiting = run_folder / "waiting.json"
    waiting.write_text(json.dumps(history, indent=1))
    os.replace(waiting, run_folder / _HISTORY)
    waiting = run_folder / "waiting.keras"
    losses = [figures["hold_out_loss"] for figures in history]
    if recipe.patience and losses[-1] == min(losses):
        network.save(waiting)
        os.replace(waiting, run_folder / _BEST)
    model.save(waiting)
    checkpoint = run_folder / _CHECKPOINT.format(len(history))
    os.replace(waiting, checkpoint)
    for old in run_folder.glob(_CHECKPOINT.replace("{:04}", "*")):
        if old != checkpoint:
            old.unlink()
