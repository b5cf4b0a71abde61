"""A trial: one recognition and what became of it, and how it lies in a row of the store."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corrections.trials.ink_codec import pack, unpack
from models.ink.ink import AnyInk
from models.ink.labels import Label


class LabelSource(StrEnum):
    """How a trial got its label."""

    ACCEPTED = "accepted"
    """The writer went on to the next drawing: the reading was let stand."""
    CONFIRMED = "confirmed"
    """The writer said that the reading is right."""
    CORRECTED = "corrected"
    """The writer gave another label."""
    IMPORTED = "imported"
    """The label came with the drawing from a file. Nothing was read, so it says nothing about the accuracy."""


LABELLED = (LabelSource.CONFIRMED, LabelSource.CORRECTED, LabelSource.IMPORTED)
"""Somebody said what these are: they may be learned from."""


FIRST_WAITING = 1 << 60
"""Ids of trials that wait to be stored begin here: beyond those of the store, so that they count as the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One recognition and what became of it. `time` is seconds since the epoch, UTC."""

    ink: AnyInk
    predicted: str
    probability: float
    alternatives: tuple[tuple[str, float], ...]
    model_id: str
    label: Label
    source: LabelSource
    time: float
    id: int = 0
    """Given by the store."""

    def __post_init__(self) -> None:
        """Raises `LabelError` when the label is a text that cannot be one."""
        if not isinstance(self.label, Label):
            object.__setattr__(self, "label", Label.parse(self.label))


def row_from_trial(writer: int, trial: Trial) -> dict[str, Any]:
    """The columns of a new row."""
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
    }


def trial_from_row(row: Any) -> Trial:
    """What the columns of a row say. Raises `ValueError`, `TypeError` when they are damaged."""
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
    )
