"""One labelled drawing that is imported or exported, and the checks for imported ones."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import isfinite

from corrections.trials.line import LinePlace
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import MAX_POINTS, AnyInk, Content, Ink, Picture
from models.ink.labels import Label, LabelError, WriterName, characters_of
from models.system.errors import InkloopError, Message

MAX_SIDE_PX = 1024
"""Maximum height and width of a picture, in pixels."""
_MAX_COORDINATE = 1e9
_MIN_EXTENT = 1e-9
"""Maximum absolute coordinate and minimum extent of an ink, in the file's unit; no raster can be made beyond them."""
_MAX_TIME_S = 253_402_300_800
"""The end of the year 9999, in seconds since the epoch."""
_MAX_NAME_LENGTH = 1000
"""Maximum number of characters in a predicted label or a model id."""


class ImportExportError(InkloopError):
    """A file cannot be imported or written; the message names the problem, its place and a remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A drawing with its label, its writer and, if the format stores it, its prediction.

    `writer` is empty and `time`, in seconds since the epoch, None if unknown. Without a prediction `source` is
    `IMPORTED`. Probabilities are in [0, 1].
    """

    ink: AnyInk
    label: str
    writer: str = ""
    time: float | None = None
    source: LabelSource = LabelSource.IMPORTED
    predicted: str = ""
    probability: float = 0.0
    alternatives: tuple[tuple[str, float], ...] = ()
    model_id: str = ""
    line: LinePlace | None = None
    """The place of a character in its line; None if it stands alone, or the format stores no lines."""
    content: Content = field(default=Content.CHARACTER, compare=False)
    """`LINE` for a line that is not divided into characters: its label is its text, and it cannot be stored so."""

    @staticmethod
    def from_trial(trial: Trial, writer: str) -> "Sample":
        """The sample for a stored trial of the writer named `writer`."""
        return Sample(
            ink=trial.ink,
            label=trial.label,
            writer=writer,
            time=trial.time,
            source=trial.source,
            predicted=trial.predicted,
            probability=trial.probability,
            alternatives=trial.alternatives,
            model_id=trial.model_id,
            line=trial.line,
        )

    def to_trial(self, now: float) -> Trial:
        """The trial to store; `now`, in seconds since the epoch, replaces an unknown time.

        Raises `LabelError` if the label is invalid, which `check_sample` excludes.
        """
        return Trial(
            ink=self.ink,
            label=Label.parse(self.label),
            time=now if self.time is None else self.time,
            source=self.source,
            predicted=self.predicted,
            probability=self.probability,
            alternatives=self.alternatives,
            model_id=self.model_id,
            line=self.line,
        )


def check_sample(sample: Sample) -> Sample:
    """`sample` with label and writer normalised and pressure in [0, 1].

    A picture may still contain no ink, and the text of a line that is not divided into characters is not checked.
    Raises `ImportExportError` if the sample is invalid.
    """
    try:
        is_text = sample.content is Content.LINE and len(characters_of(sample.label)) > 1
        label = sample.label if is_text else Label.parse(sample.label)
    except LabelError as error:
        raise ImportExportError(
            "{label} is not a valid label. {reason}", label=repr(sample.label[:40]), reason=error
        ) from error
    try:
        writer = WriterName.parse(sample.writer) if sample.writer else ""
    except LabelError as error:
        raise ImportExportError(
            "its writer's name {writer} is too long or holds characters without a shape. Change it there.",
            writer=repr(sample.writer[:40]),
        ) from error
    for problem in _find_problems(sample):
        raise ImportExportError(problem)
    return replace(sample, ink=_check_ink(sample.ink), label=label, writer=writer)


def _find_problems(sample: Sample) -> Iterator[Message]:
    """Messages for invalid values of time, probabilities, prediction and model id."""
    if sample.time is not None and not 0 <= sample.time < _MAX_TIME_S:
        yield Message("its time, {time} s since 1970, is not in the years 1970 to 9999.", time=f"{sample.time:g}")
    probabilities = [sample.probability, *(probability for _, probability in sample.alternatives)]
    if not all(0 <= probability <= 1 for probability in probabilities):
        yield Message("a probability is not from 0 to 1.")
    names = [sample.predicted, sample.model_id, *(label for label, _ in sample.alternatives)]
    if sample.line:
        names.append(sample.line.written.predicted)
        if not 0 <= sample.line.place < sample.line.length <= _MAX_NAME_LENGTH:
            yield Message("its place in its line is not one of 1 to {maximum}.", maximum=_MAX_NAME_LENGTH)
    if max(map(len, names)) > _MAX_NAME_LENGTH:
        yield Message("what was read there has more than {maximum} characters.", maximum=_MAX_NAME_LENGTH)


def _check_ink(ink: AnyInk) -> AnyInk:
    if isinstance(ink, Picture):
        if not (0 < ink.height <= MAX_SIDE_PX and 0 < ink.width <= MAX_SIDE_PX):
            raise ImportExportError(
                "it has {width}×{height} pixels; up to {maximum}×{maximum} are allowed.",
                width=ink.width,
                height=ink.height,
                maximum=MAX_SIDE_PX,
            )
        if len(ink.pixels) != ink.height * ink.width:
            raise ImportExportError(
                "it has {count} pixels for {width}×{height}.", count=len(ink.pixels), width=ink.width, height=ink.height
            )
        return ink
    points = [point for stroke in ink.strokes for point in stroke]
    if not 0 < len(points) <= MAX_POINTS:
        raise ImportExportError(
            "it has {count} points; 1 to {maximum} are allowed.", count=len(points), maximum=f"{MAX_POINTS:,}"
        )
    if not all(isfinite(value) for point in points for value in point):
        raise ImportExportError("it holds a value that is not a finite number.")
    xs, ys, _, pressures = zip(*points, strict=True)
    if max(*map(abs, xs), *map(abs, ys)) > _MAX_COORDINATE:
        raise ImportExportError(
            "a coordinate is beyond ±{maximum}. Choose a larger unit.", maximum=f"{_MAX_COORDINATE:g}"
        )
    if 0 < max(max(xs) - min(xs), max(ys) - min(ys)) < _MIN_EXTENT:
        raise ImportExportError("it is smaller than {minimum}. Choose a smaller unit.", minimum=f"{_MIN_EXTENT:g}")
    return ink if 0 <= min(pressures) <= max(pressures) <= 1 else _scale_pressure(ink, max(pressures))


def _scale_pressure(ink: Ink, highest: float) -> Ink:
    """`ink` with its pressure divided by `highest` if that is above 1, and negative values set to 0."""
    scale = 1 / max(highest, 1.0)
    return Ink.of([[p._replace(pressure=max(p.pressure, 0.0) * scale) for p in stroke] for stroke in ink.strokes])
