"""The progress of a retrain as text."""

from typing import TYPE_CHECKING

from app.i18n.formatting import listed
from app.i18n.translation import tr
from models.training.retrain_messages import Stage

if TYPE_CHECKING:
    from app.model_management.retrain_progress import RetrainProgress


def time_left(seconds: float) -> str:
    """`about 25 s left`, rounded to 5 s or to minutes."""
    if seconds < 5:
        return tr("a few seconds left")
    if seconds < 90:
        return tr("about {} s left", "seconds").format(max(1, round(seconds / 5)) * 5)
    return tr("about {} min left", "minutes").format(round(seconds / 60))


def stage_name(stage: Stage) -> str:
    """Name of a stage."""
    return {
        Stage.STARTING: tr("Starting TensorFlow"),
        Stage.DOWNLOADING: tr("Downloading MNIST"),
        Stage.LOADING: tr("Loading the model in use"),
        Stage.LEARNING: tr("Learning your drawings"),
        Stage.LIMITING_FORGETTING: tr("Preventing forgetting"),
        Stage.COMPILING: tr("Compiling the new model"),
        Stage.JUDGING: tr("Evaluating the new model"),
    }[stage]


def progress_text(progress: "RetrainProgress", now: float) -> str:
    """Stage, note and, once estimated, the remaining time."""
    parts = [stage_name(progress.stage), progress.latest.note]
    if (left := progress.seconds_left(now)) is not None:
        parts.append(time_left(left))
    return listed([part for part in parts if part])
