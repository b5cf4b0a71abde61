"""One labelled drawing on its way in or out, and what every drawing from elsewhere must be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isfinite

from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import MOST_POINTS, AnyInk, Ink, Picture
from models.ink.labels import Label, LabelError

MOST_SIDE = 1024
"""Of a picture, in pixels."""
_FARTHEST = 1e9
_SMALLEST = 1e-9
"""Coordinates beyond the first, or an extent below the second, are no handwriting in any unit; no raster is made."""
_END_OF_TIME = 253_402_300_800
_LONGEST_NAME = 1000
"""Of a prediction's label and of a model's id, which no writer typed."""


class ImportExportError(Exception):
    """What came from elsewhere cannot be taken, or nothing can be written; the message says what, where, and what to
    do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A drawing, what it means, who drew it and, where the format tells, what was read in it.

    `writer` is empty and `time` None where they are not known. Without a reading `how` is `IMPORTED`.
    """

    ink: AnyInk
    label: str
    writer: str = ""
    time: float | None = None
    how: LabelSource = LabelSource.IMPORTED
    predicted: str = ""
    probability: float = 0.0
    alternatives: tuple[tuple[str, float], ...] = ()
    model_id: str = ""

    @staticmethod
    def of(trial: Trial, writer: str) -> "Sample":
        return Sample(
            ink=trial.ink,
            label=trial.label,
            writer=writer,
            time=trial.time,
            how=trial.source,
            predicted=trial.predicted,
            probability=trial.probability,
            alternatives=trial.alternatives,
            model_id=trial.model_id,
        )

    def trial(self, now: float) -> Trial:
        """What the store keeps of it; `now` is when it came, for one whose own time is not known.

        Raises `LabelError` when its label cannot be one: of a sample that was not checked.
        """
        return Trial(
            ink=self.ink,
            label=Label.parse(self.label),
            time=now if self.time is None else self.time,
            source=self.how,
            predicted=self.predicted,
            probability=self.probability,
            alternatives=self.alternatives,
            model_id=self.model_id,
        )


def check_sample(sample: Sample) -> Sample:
    """`sample` as the store may hold it: label and writer in their normal form, pressure from 0 to 1.

    A picture may still be empty. Raises `ExchangeError`.
    """
    try:
        label = Label.parse(sample.label)
    except LabelError as error:
        raise ImportExportError(f"its label {sample.label[:40]!r} cannot be one. {error}") from error
    try:
        writer = Label.parse(sample.writer) if sample.writer else ""
    except LabelError as error:
        raise ImportExportError(
            f"its writer's name {sample.writer[:40]!r} is too long or holds characters without a shape. Change it there"
        ) from error
    for problem in _problems(sample):
        raise ImportExportError(problem)
    return replace(sample, ink=_checked_ink(sample.ink), label=label, writer=writer)


def _problems(sample: Sample) -> Iterator[str]:
    """What is wrong with all but the ink and the names."""
    if sample.time is not None and not 0 <= sample.time < _END_OF_TIME:
        yield f"its time, {sample.time:g} s since 1970, is in no year from 1970 to 9999"
    probabilities = [sample.probability, *(probability for _, probability in sample.alternatives)]
    if not all(0 <= probability <= 1 for probability in probabilities):
        yield "a probability is not from 0 to 1"
    names = [sample.predicted, sample.model_id, *(label for label, _ in sample.alternatives)]
    if max(map(len, names)) > _LONGEST_NAME:
        yield f"what was read there has more than {_LONGEST_NAME} characters"


def _checked_ink(ink: AnyInk) -> AnyInk:
    if isinstance(ink, Picture):
        if not (0 < ink.height <= MOST_SIDE and 0 < ink.width <= MOST_SIDE):
            raise ImportExportError(f"it has {ink.width}×{ink.height} pixels; up to {MOST_SIDE}×{MOST_SIDE} are taken")
        if len(ink.pixels) != ink.height * ink.width:
            raise ImportExportError(f"it has {len(ink.pixels)} pixels for {ink.width}×{ink.height}")
        return ink
    points = [point for stroke in ink.strokes for point in stroke]
    if not 0 < len(points) <= MOST_POINTS:
        raise ImportExportError(f"it has {len(points)} points; 1 to {MOST_POINTS:,} are taken")
    if not all(isfinite(value) for point in points for value in point):
        raise ImportExportError("it holds a value that is not a finite number")
    xs, ys, _, pressures = zip(*points, strict=True)
    if max(*map(abs, xs), *map(abs, ys)) > _FARTHEST:
        raise ImportExportError(f"a coordinate is beyond ±{_FARTHEST:g}. Choose a larger unit")
    if 0 < max(max(xs) - min(xs), max(ys) - min(ys)) < _SMALLEST:
        raise ImportExportError(f"it is smaller than {_SMALLEST:g}. Choose a smaller unit")
    return ink if 0 <= min(pressures) <= max(pressures) <= 1 else _with_relative_pressure(ink, max(pressures))


def _with_relative_pressure(ink: Ink, highest: float) -> Ink:
    """Pressure in some device's own unit, as parts of the highest in this ink."""
    scale = 1 / max(highest, 1.0)
    return Ink.of([[p._replace(pressure=max(p.pressure, 0.0) * scale) for p in stroke] for stroke in ink.strokes])
