"""The folder of a training run: its identity, newest checkpoint, best network and history. Imports Keras."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias, cast

from models.datasets.examples import Dataset
from models.datasets.scanned_pieces import ScannedPieces
from models.ink.ink import LabelledInk
from models.model_file.keras_settings import keras
from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError
from models.training.recipes import Recipe

_NAMES = {
    " spec=": " form=", "RasterSpec(": "RasterForm(", " recalibrate_batch_norm=": " settled=", ", pieces=None": "",
    ", interpolation=None": "", ", scans=0": "",
}  # fmt: skip
"""Name in a recipe's `repr` → name in `run.json`, which is that of earlier versions, so that their runs can resume."""
_RUN, _CHECKPOINT, _HISTORY, _BEST = "run.json", "checkpoint-{:04}.keras", "history.json", "best.keras"

History: TypeAlias = list[dict[str, float]]
"""For each epoch its figures by name."""


class TrainingError(InkloopError):
    """The run folder belongs to another run, weights do not fit the network, or weights cannot be downloaded."""


def check_same_run(
    run_folder: Path,
    recipe: Recipe,
    data: Dataset,
    inks: Sequence[LabelledInk],
    weights: Path | None,
    scans: ScannedPieces | None = None,
) -> None:
    """Raises `TrainingError` when the folder holds a run of another recipe, other data or other weights."""
    digest = hashlib.sha256(data.training.rasters.tobytes())
    digest.update(repr((data.training.labels.tolist(), inks)).encode())
    if scans and recipe.scans:
        digest.update(scans.examples.rasters.tobytes())
    weights_digest = hashlib.sha256(weights.read_bytes()).hexdigest() if weights else None
    description = repr(recipe)
    for name, stored in _NAMES.items():
        description = description.replace(name, stored)
    run = {
        "recipe": description,
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
            "{folder} holds a run of another recipe or on other data. Delete it, or choose another.", folder=run_folder
        )


def load_checkpoint(run_folder: Path) -> tuple[int, keras.Model] | None:
    """The number of finished epochs and the model after them; None before the first."""
    checkpoints = sorted(run_folder.glob(_CHECKPOINT.replace("{:04}", "*")))
    if not checkpoints:
        return None
    return int(checkpoints[-1].stem.rpartition("-")[2]), cast(keras.Model, keras.saving.load_model(checkpoints[-1]))


def load_best(run_folder: Path) -> keras.Model:
    """The network after the epoch with the lowest loss on the hold-out."""
    return cast(keras.Model, keras.saving.load_model(run_folder / _BEST))


def load_history(run_folder: Path) -> History:
    """The figures of the epochs so far."""
    path = run_folder / _HISTORY
    return json.loads(path.read_text()) if path.exists() else []


def save_epoch(model: keras.Model, network: keras.Model, recipe: Recipe, history: History, run_folder: Path) -> None:
    """Save the history, then the checkpoint: on resuming, epochs after the checkpoint are cut off the history."""
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
