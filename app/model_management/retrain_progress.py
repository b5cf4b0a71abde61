"""Progress of a retrain: stages, learning curve, remaining time. No Qt in here."""

from dataclasses import dataclass

from models.training.retrain_messages import STEPS_REPORTED, Progress, Stage

STAGES = tuple(stage for stage in Stage if stage is not Stage.DOWNLOADING)
"""The stages of every retrain, in order."""
_MIN_FRACTION = 0.1
"""Fraction that must be done since TensorFlow started before the remaining time is estimated."""
_SMOOTHING = 0.6
"""Weight of the previous estimate of the end."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the learning curve: after `batches` batches, the mean over the last few. See `Progress`."""

    batches: int
    loss: float
    accuracy: float


class RetrainProgress:
    """Collects the reports of one retrain. Times are seconds of a monotonic clock."""

    def __init__(self, writer: str, now: float) -> None:
        """`writer` is the writer's name, empty for the shared model."""
        self.writer = writer
        self.latest = Progress(Stage.STARTING, 0.0)
        self.curve: list[CurvePoint] = []
        self._stage_starts: dict[Stage, float] = {Stage.STARTING: now}
        self._finished_at: float | None = None
        self._pace_start: tuple[float, float] | None = None
        """Time and fraction at which the pace is measured from; it excludes the start of TensorFlow."""
        self._estimated_end: float | None = None
        self.result = ""
        """How the retrain ended; empty while it runs."""

    def add(self, progress: Progress, now: float) -> None:
        """Add a report received at `now`."""
        self.latest = progress
        self._stage_starts.setdefault(progress.stage, now)
        if progress.loss is not None and progress.accuracy is not None:
            batches = STEPS_REPORTED * (len(self.curve) + 1)
            self.curve.append(CurvePoint(batches, progress.loss, progress.accuracy))
        if self._pace_start is None and progress.fraction > 0:
            self._pace_start = now, progress.fraction
        if self._pace_start and (done := progress.fraction - self._pace_start[1]) >= _MIN_FRACTION:
            end = now + (now - self._pace_start[0]) * (1 - progress.fraction) / done
            self._estimated_end = (
                end if self._estimated_end is None else _SMOOTHING * self._estimated_end + (1 - _SMOOTHING) * end
            )

    def end(self, result: str, now: float, *, finished: bool) -> None:
        """The retrain ended at `now`; `finished` is True if there is a verdict."""
        self.result = result
        if finished:
            self._finished_at = now

    def seconds_left(self, now: float) -> float | None:
        """Estimated remaining seconds; None while there is no estimate."""
        return None if self._estimated_end is None else max(0.0, self._estimated_end - now)

    def seconds(self, stage: Stage) -> float | None:
        """Duration of a stage; None if it did not finish."""
        begun = list(self._stage_starts)
        ends = [*self._stage_starts.values(), self._finished_at][1:]
        end = ends[begun.index(stage)] if stage in begun else None
        return None if end is None else end - self._stage_starts[stage]

    @property
    def stage(self) -> Stage:
        """The current stage."""
        return self.latest.stage
