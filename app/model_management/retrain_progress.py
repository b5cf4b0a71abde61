"""What is known of a retrain while it goes on: stages, learning curve, time left. No Qt in here."""

from dataclasses import dataclass

from models.training.retrain_messages import STEPS_REPORTED, Progress, Stage

STAGES = tuple(stage for stage in Stage if stage is not Stage.DOWNLOADING)
"""What every retrain goes through, in order."""
_TELLING = 0.1
"""How much must be done since TensorFlow started before anything is said of the time."""
_SMOOTHED = 0.6
"""Of an estimate of the end: how much the one before it weighs."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A point of the learning curve: after `batches` batches, the mean over the last few. See `Progress`."""

    batches: int
    loss: float
    accuracy: float


class RetrainProgress:
    """Follows one retrain. Times are seconds of any one clock that only goes forward."""

    def __init__(self, whose: str, now: float) -> None:
        """`whose` is the writer's name, empty for the shared model."""
        self.whose = whose
        self.latest = Progress(Stage.STARTING, 0.0)
        self.learned: list[Learned] = []
        self._stages: dict[Stage, float] = {Stage.STARTING: now}
        self._finished: float | None = None
        self._paced: tuple[float, float] | None = None
        """Time and fraction from which on the pace counts: how long TensorFlow takes to start says nothing of it."""
        self._end: float | None = None
        self.came_to = ""
        """How it ended, in words; empty while it goes on."""

    def add(self, progress: Progress, now: float) -> None:
        """Take in a report that came at `now`."""
        self.latest = progress
        self._stages.setdefault(progress.stage, now)
        if progress.loss is not None and progress.accuracy is not None:
            batches = STEPS_REPORTED * (len(self.learned) + 1)
            self.learned.append(Learned(batches, progress.loss, progress.accuracy))
        if self._paced is None and progress.fraction > 0:
            self._paced = now, progress.fraction
        if self._paced and (done := progress.fraction - self._paced[1]) >= _TELLING:
            end = now + (now - self._paced[0]) * (1 - progress.fraction) / done
            self._end = end if self._end is None else _SMOOTHED * self._end + (1 - _SMOOTHED) * end

    def end(self, came_to: str, now: float, *, finished: bool) -> None:
        """It ended at `now`; `finished` when there is a verdict."""
        self.came_to = came_to
        if finished:
            self._finished = now

    def seconds_left(self, now: float) -> float | None:
        """How long it still takes, as far as that can be told; None before it can."""
        return None if self._end is None else max(0.0, self._end - now)

    def seconds(self, stage: Stage) -> float | None:
        """How long that stage took; None when it was not done to its end."""
        begun = list(self._stages)
        ends = [*self._stages.values(), self._finished][1:]
        end = ends[begun.index(stage)] if stage in begun else None
        return None if end is None else end - self._stages[stage]

    @property
    def stage(self) -> Stage:
        """The one that goes on."""
        return self.latest.stage
