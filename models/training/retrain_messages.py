"""Request and progress messages of a retrain. Plain data; imports neither Keras nor NumPy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from models.ink.ink import LabelledInk
from models.ink.label_sets import DIGIT_NETWORK
from models.system.errors import InkloopError


class RetrainError(InkloopError):
    """The retrain ended without a challenger; the champion is unchanged. The message gives the reason."""


class RetrainCancelledError(RetrainError):
    """The retrain was cancelled."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """The writer's drawings, in three parts."""

    learned: tuple[LabelledInk, ...]
    """Labelled drawings to train on."""
    held_out: tuple[LabelledInk, ...] = ()
    """Labelled drawings to judge by, never trained on."""
    accepted: tuple[LabelledInk, ...] = ()
    """Drawings whose prediction the writer accepted: never trained on; the challenger must keep them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrainRequest:
    """Parameters of a retrain."""

    champion: Path
    """Model file to start from."""
    challenger: Path
    """Model file to write."""
    drawings: Callable[[], Drawings]
    """Called in the training process, so it must be picklable. May raise `InkloopError`."""
    data_folder: Path | None
    """Folder to which MNIST may be downloaded; None: no download."""
    writer: str | None = None
    """The writer whose champion is replaced; None: the shared model."""
    network: str = DIGIT_NETWORK
    """The shipped network that the champion descends from."""
    min_accuracies: Mapping[str, float] = field(default_factory=dict)
    """By name of the hold-out, the minimum accuracy (0 to 1) of a challenger."""
    last_trial_id: int = 0
    """Id of the newest trial at the time of the request; later trials are not part of the retrain."""
    seed: int = 0


class Stage(StrEnum):
    """Stages of a retrain in order, with their English names; `DOWNLOADING` occurs only when MNIST is missing."""

    STARTING = "Starting TensorFlow"
    DOWNLOADING = "Downloading MNIST"
    LOADING = "Loading the model in use"
    LEARNING = "Learning your drawings"
    LIMITING_FORGETTING = "Preventing forgetting"
    COMPILING = "Compiling the new model"
    JUDGING = "Evaluating the new model"


STEPS_REPORTED = 5
"""Number of batches between two reports of `Stage.LEARNING`."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress of a retrain; `fraction` (0 to 1) is about proportional to time."""

    stage: Stage
    fraction: float
    loss: float | None = None
    """While learning: mean over the last `STEPS_REPORTED` batches, including rehearsal."""
    accuracy: float | None = None
    """While learning: accuracy (0 to 1) on the writer's varied drawings in those batches, before each training step.
    It does not measure the challenger, which is judged on drawings it was not trained on."""
    note: str = ""
    """Text shown after the stage, for example the size downloaded."""
