"""A trial, which is one recognition and its final label, and its conversion to and from a row of the store."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corrections.trials.ink_codec import pack, unpack
from corrections.trials.line import LinePlace, WrittenLine, place_from_row, row_from_place
from models.ink.ink import AnyInk
from models.ink.labels import Label


class LabelSource(StrEnum):
    """How a trial got its label."""

    ACCEPTED = "accepted"
    """The writer drew on without an answer, or paused in Rapid Mode, which accepts the prediction."""
    CONFIRMED = "confirmed"
    """The writer confirmed the prediction, for example with Enter."""
    CORRECTED = "corrected"
    """The writer gave another label."""
    IMPORTED = "imported"
    """The label came with the drawing from a file. There was no prediction, so the trial is not scored."""


LABELLED_SOURCES = (LabelSource.CONFIRMED, LabelSource.CORRECTED, LabelSource.IMPORTED)
"""The sources of labels given by a person; these trials are training data."""
PREDICTED_SOURCES = (LabelSource.ACCEPTED, LabelSource.CONFIRMED, LabelSource.CORRECTED)
"""The sources of trials that were read before they were labelled; these trials are scored."""


MAX_ALTERNATIVES = 20
"""Number of alternatives that a trial keeps. A network may have thousands of labels."""
FIRST_QUEUED_ID = 1 << 60
"""Temporary ids of queued trials begin here, above all ids of the store, so that they sort as the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One recognition and its final label.

    `probability` and those in `alternatives`, pairs of label and probability, are in [0, 1]. `time` is in seconds since
    the epoch, UTC.
    """

    ink: AnyInk
    predicted: str
    probability: float
    alternatives: tuple[tuple[str, float], ...]
    model_id: str
    label: Label
    source: LabelSource
    time: float
    id: int = 0
    """Assigned by the store; 0 before that."""
    line: LinePlace | None = None
    """None if it is in no line: it was imported, or stored by an earlier version."""

    @property
    def is_of_new_label(self) -> bool:
        """True if the label could not be read when the drawing was made: it was taught, or imported."""
        return self.label != self.predicted and all(label != self.label for label, _ in self.alternatives)

    def __post_init__(self) -> None:
        """Raises `LabelError` if the label is no valid label."""
        if not isinstance(self.label, Label):
            object.__setattr__(self, "label", Label.parse(self.label))


def is_exact(line: WrittenLine, sources: Collection[LabelSource]) -> bool:
    """Whether a line whose trials have these label sources was read exactly: no label and no segmentation was wrong."""
    return line.segmented_by is None and LabelSource.CORRECTED not in sources


def kept_alternatives(alternatives: Sequence[tuple[str, float]], label: str) -> tuple[tuple[str, float], ...]:
    """The first of a reading's alternatives, and that of the trial's `label`: an error is one only if it could be read.

    `alternatives` are in descending order of probability, and so is the result.
    """
    own = [each for each in alternatives[MAX_ALTERNATIVES:] if each[0] == label]
    return (*alternatives[:MAX_ALTERNATIVES], *own)


def row_from_trial(writer: int, trial: Trial) -> dict[str, Any]:
    """The column values of a new row for the writer with the id `writer`."""
    return {
        "writer_id": writer,
        "time": trial.time,
        "strokes": pack(trial.ink),
        "predicted": trial.predicted,
        "probability": trial.probability,
        "alternatives": json.dumps(trial.alternatives, ensure_ascii=False),
        "model_id": trial.model_id,
        "label": trial.label,
        "how": trial.source.value,
        **row_from_place(trial.line),
    }


def trial_from_row(row: Any) -> Trial:
    """The trial in a row of the store. Raises `ValueError` or `TypeError` if the row is damaged."""
    return Trial(
        id=row["id"],
        ink=unpack(row["strokes"]),
        predicted=row["predicted"],
        probability=row["probability"],
        alternatives=tuple((label, probability) for label, probability in json.loads(row["alternatives"])),
        model_id=row["model_id"],
        label=Label(row["label"]),
        source=LabelSource(row["how"]),
        time=row["time"],
        line=place_from_row(row),
    )
