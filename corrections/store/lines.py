"""Lines of the store: their texts, how they were read, and the corrections of their segmentation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select

from corrections.store.schema import trials
from corrections.trials.accuracy import Accuracy
from corrections.trials.ink_codec import unpack
from corrections.trials.line import LinePlace, WrittenLine, line_from_json, line_text, new_line_id
from corrections.trials.segmentation import SegmentationCorrection, whole_line
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink


@dataclass(slots=True)
class StoredLine:
    """One line and those of its trials that are still stored."""

    line_id: str
    written: WrittenLine
    length: int
    """Number of characters when it was answered."""
    labels: dict[int, str] = field(default_factory=dict)
    """By place, in ascending order."""
    is_corrected: bool = False
    """A label was corrected."""

    @property
    def text(self) -> str:
        """What was meant, with spaces; without the characters whose trials were deleted."""
        return line_text(self.labels, self.written.spaces)

    @property
    def is_complete(self) -> bool:
        return len(self.labels) == self.length

    @property
    def is_exact(self) -> bool:
        """Whether the text and the segmentation were read right.

        A label that was renamed was right under its old name, and one that its neighbours decided differs from that
        of the character alone.
        """
        return self.written.segmented_by is None and (not self.is_corrected or self.text == self.written.predicted)


def in_line(written: WrittenLine, new_trials: Sequence[Trial]) -> list[Trial]:
    """The trials of one new line, which are in reading order, each with its place."""
    line_id, length = new_line_id(), len(new_trials)
    return [
        replace(trial, line=LinePlace(line_id=line_id, place=place, length=length, written=written))
        for place, trial in enumerate(new_trials)
    ]


def line_accuracy(lines: Iterable[StoredLine]) -> Accuracy:
    """Over the lines that are complete and were read before they were answered."""
    exact = [line.is_exact for line in lines if line.is_complete and line.written.predicted]
    return Accuracy(sum(exact), len(exact))


def lines_query(writer: int) -> Select[Any, Any, Any, Any, Any]:
    """A query for the characters of a writer's lines. It reads only the index `trials_by_line`."""
    columns = trials.c.line_id, trials.c.place, trials.c.label, trials.c.how, trials.c.line
    # The sum prevents SQLite from using the index by writer, which would need a lookup of every row.
    theirs = trials.c.line_id.is_not(None), trials.c.writer_id + 0 == writer
    return select(*columns).where(*theirs).order_by(trials.c.line_id, trials.c.place)


def read_lines(connection: Connection, query: Select[Any, Any, Any, Any, Any]) -> list[StoredLine]:
    """The lines that a query like `lines_query` finds, in no order. Damaged lines are left out."""
    found: dict[str, StoredLine] = {}
    for line_id, place, label, how, stored in connection.execute(query):
        line = found.get(line_id)
        if line is None:
            decoded = line_from_json(stored) if isinstance(stored, str) else None
            if decoded is None:
                continue
            line = found[line_id] = StoredLine(line_id, *decoded)
        line.labels[place] = label
        line.is_corrected |= how == LabelSource.CORRECTED
    return list(found.values())


def add_to_lines(lines: list[StoredLine], more: Iterable[Trial]) -> list[StoredLine]:
    """`lines` with the trials that wait to be stored."""
    found = {line.line_id: line for line in lines}
    for trial in more:
        if (place := trial.line) is not None:
            line = found.setdefault(place.line_id, StoredLine(place.line_id, place.written, place.length))
            line.labels[place.place] = trial.label
            line.is_corrected |= trial.source is LabelSource.CORRECTED
    return list(found.values())


def read_segmentation_corrections(
    connection: Connection, writer: int, limit: int | None
) -> list[SegmentationCorrection]:
    """A writer's corrections of segmentation, oldest first. Lines that miss a trial or are damaged are left out."""
    changed = (
        select(trials.c.line_id)
        .where(
            trials.c.line_id.is_not(None),
            trials.c.writer_id == writer,
            func.instr(trials.c.line, '"segmented_by":') > 0,
        )
        .group_by(trials.c.line_id)
        .order_by(func.max(trials.c.id).desc())
        .limit(limit)
    )
    with_strokes = select(trials.c.line_id, trials.c.place, trials.c.label, trials.c.line, trials.c.strokes)
    parts: dict[str, dict[int, tuple[str, str, bytes]]] = {}
    query = with_strokes.where(trials.c.line_id.in_(changed)).order_by(trials.c.id)
    for line_id, place, label, line, strokes in connection.execute(query):
        parts.setdefault(line_id, {})[place] = (label, line, strokes)
    found = (_correction([characters[place] for place in sorted(characters)]) for characters in parts.values())
    return [each for each in found if each is not None]


def _correction(characters: list[tuple[str, str, bytes]]) -> SegmentationCorrection | None:
    decoded = line_from_json(characters[0][1])
    if decoded is None or decoded[1] != len(characters):
        return None
    try:
        inks = [unpack(strokes) for _, _, strokes in characters]
    except ValueError:  # damaged
        return None
    drawn = [ink for ink in inks if isinstance(ink, Ink)]
    return whole_line(decoded[0], drawn, tuple(label for label, _, _ in characters)) if drawn == inks else None
