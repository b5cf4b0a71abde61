"""The progress of a retrain as text."""

from typing import TYPE_CHECKING

from app.i18n.translation import tr
from models.training.retrain_messages import Stage

if TYPE_CHECKING:
    from app.model_management.retrain_progress import RetrainProgress
from app.i18n.formatting import listed


def time_left(seconds: float) -> str:
    """`about 25 s left`: no more exact than it is known."""
    if seconds < 5:
        return tr("a few seconds left")
    if seconds < 90:
        return tr("about {} s left", "seconds").format(max(1, round(seconds / 5)) * 5)
    return tr("about {} min left", "minutes").format(round(seconds / 60))


def stage(of: Stage) -> str:
    """What a retrain does one after the other."""
    return {
        Stage.STARTING: tr("Starting TensorFlow"),
        Stage.DOWNLOADING: tr("Downloading MNIST"),
        Stage.LOADING: tr("Loading the champion"),
        Stage.LEARNING: tr("Learning your drawings"),
        Stage.LIMITING_FORGETTING: tr("Holding back what would be forgotten"),
        Stage.COMPILING: tr("Compiling the challenger"),
        Stage.JUDGING: tr("Judging the challenger"),
    }[of]


def progress(of: "RetrainProgress", now: float) -> str:
    """What a retrain does, and how long it still takes as soon as that can be told."""
    parts = [stage(of.stage), of.latest.note]
    if (left := of.seconds_left(now)) is not None:
        parts.append(time_left(left))
    return listed([part for part in parts if part])
