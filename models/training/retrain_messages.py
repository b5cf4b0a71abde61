"""What a retrain is asked for and what it reports. Plain data; imports neither Keras nor NumPy."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from models.ink.ink import LabelledInk
from models.system.errors import InkloopError


class RetrainError(InkloopError):
    """The retrain ended without a challenger; the champion is untouched. The message says why."""


class RetrainCancelledError(RetrainError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """What to learn from and what to judge by."""

    learned: tuple[LabelledInk, ...]
    held_out: tuple[LabelledInk, ...] = ()
    accepted: tuple[LabelledInk, ...] = ()
    """Drawings whose reading was let stand: never learned from, but a challenger must not read them otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrainRequest:
    """What to learn. `challenger` is where the new model file goes; `data_folder` is where MNIST may be fetched to."""

    champion: Path
    challenger: Path
    drawings: Callable[[], Drawings]
    """Called in the process that trains, so it must be something that can be pickled. May raise `InkloopError`."""
    data_folder: Path | None
    writer: str | None = None
    """Whose champion the challenger is to become; None: the shared model."""
    min_base_accuracy: float = 0.0
    """The base accuracy that no challenger may fall under."""
    last_trial_id: int = 0
    """The id of the last trial that it knows of, so that later ones can be told from it."""
    seed: int = 0


class Stage(StrEnum):
    """What a retrain does one after the other, in words; `DOWNLOADING` only where MNIST is not there yet."""

    STARTING = "Starting TensorFlow"
    DOWNLOADING = "Downloading MNIST"
    LOADING = "Loading the model in use"
    LEARNING = "Learning your drawings"
    HOLDING_BACK = "Preventing forgetting"
    COMPILING = "Compiling the new model"
    JUDGING = "Evaluating the new model"


STEPS_REPORTED = 5
"""Batches learned between two reports of `Stage.LEARNING`."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the retrain is: `fraction` of the whole from 0 to 1, about in proportion to the time it takes."""

    stage: Stage
    fraction: float
    loss: float | None = None
    """While learning: mean over the last `STEPS_REPORTED` batches, rehearsal included."""
    accuracy: float | None = None
    """While learning: of the writer's own drawings in those batches, varied, as they were read before the step that
    learned them. No measure of what the challenger is worth: that is judged on drawings it never learned."""
    note: str = ""
    """What there is to add to the stage's words."""
