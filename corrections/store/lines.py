"""Lines of the store: their texts, how they were read, and the corrections of their segmentation."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, case, func, literal, select

from corrections.store.schema import trials
from corrections.trials.accuracy import Accuracy
from corrections.trials.ink_codec import unpack
from corrections.trials.line import LinePlace, WrittenLine, line_from_json, line_text, new_line_id
from corrections.trials.segmentation import SegmentationCorrection, whole_line
from corrections.trials.trial import PREDICTED_SOURCES, LabelSource, Trial, is_exact
from models.ink.ink import Ink

_IS_SEGMENTED = func.instr(trials.c.line, '"segmented_by":') > 0


@dataclass(slots=True)
class StoredLine:
    """One line and those of its trials that are still stored."""

    written: WrittenLine
    length: int
    """Number of characters when it was answered."""
    ids: dict[int, int] = field(default_factory=dict)
    """Ids of the trials by place, in ascending order of places."""
    labels: dict[int, str] = field(default_factory=dict)
    """As `ids`."""

    @property
    def text(self) -> str:
        """What was meant, with spaces; without the characters whose trials were deleted."""
        return line_text(self.labels, self.written.spaces)


def in_line(written: WrittenLine, new_trials: Sequence[Trial]) -> list[Trial]:
    """The trials of one new line, which are in reading order, each with its place."""
    line_id, length = new_line_id(), len(new_trials)
    return [
        replace(trial, line=LinePlace(line_id=line_id, place=place, length=length, written=written))
        for place, trial in enumerate(new_trials)
    ]


def line_accuracy_query(writer: int) -> Select[Any, Any]:
    """A query for the numbers of a writer's complete lines that were read, and of those that were read exactly.

    It reads only the index `trials_by_line`.
    """
    how = trials.c.how
    lines = (
        select(
            func.max(how == LabelSource.CORRECTED).label("is_corrected"),
            func.max(_IS_SEGMENTED).label("is_segmented"),
        )
        # The sum prevents SQLite from using the index by writer, which would need a lookup of every row.
        .where(trials.c.line_id.is_not(None), trials.c.writer_id + 0 == writer)
        .group_by(trials.c.line_id)
        .having(func.count() == func.max(trials.c.line_length), func.max(how == LabelSource.IMPORTED) == 0)
        .subquery()
    )
    is_exact = (lines.c.is_corrected == 0) & (lines.c.is_segmented == 0)
    return select(func.count(), func.sum(case((is_exact, 1), else_=0))).select_from(lines)


def read_line_accuracy(connection: Connection, writer: int) -> Accuracy:
    """How many of a writer's lines were read exactly."""
    n, exact = connection.execute(line_accuracy_query(writer)).one()
    return Accuracy(exact or 0, n)


def accuracy_of_lines(of: Iterable[Trial]) -> Accuracy:
    """As `read_line_accuracy`, for trials that are not stored yet."""
    lines: dict[str, list[tuple[LinePlace, LabelSource]]] = {}
    for trial in of:
        if trial.line:
            lines.setdefault(trial.line.line_id, []).append((trial.line, trial.source))
    accuracy = Accuracy()
    for characters in lines.values():
        place, sources = characters[0][0], {source for _, source in characters}
        if len(characters) == place.length and LabelSource.IMPORTED not in sources:
            accuracy = accuracy.plus(is_exact(place.written, sources))
    return accuracy


def read_lines(connection: Connection, line_ids: Collection[str]) -> dict[str, StoredLine]:
    """The lines that exist among `line_ids`, by id. Damaged ones are left out."""
    columns = trials.c.line_id, trials.c.line, trials.c.place, trials.c.id, trials.c.label
    listed = func.json_each(literal(json.dumps(list(line_ids)))).table_valued("value")
    query = select(*columns).where(trials.c.line_id.in_(select(listed.c.value)))
    found: dict[str, StoredLine] = {}
    for line_id, stored, place, trial_id, label in connection.execute(query.order_by(trials.c.line_id, trials.c.place)):
        line = found.get(line_id)
        if line is None:
            decoded = line_from_json(stored)
            if decoded is None:
                continue
            line = found[line_id] = StoredLine(*decoded)
        line.ids[place], line.labels[place] = trial_id, label
    return found


def in_reading_order(connection: Connection, ids: list[int]) -> list[int]:
    """`ids` of trials, with those of one line that follow each other in the order of their places."""
    characters = (
        select(trials.c.id, trials.c.line_id)
        .where(trials.c.line_id.is_not(None), trials.c.line_length > 1)
        .order_by(trials.c.line_id, trials.c.place)
        .subquery()
    )
    arrays = select(func.json_group_array(characters.c.id), func.json_group_array(characters.c.line_id))
    in_lines, line_ids = map(json.loads, connection.execute(arrays).one())
    line_of = dict(zip(in_lines, line_ids, strict=True))
    if not line_of:
        return ids
    rank = {trial_id: number for number, trial_id in enumerate(in_lines)}
    runs = groupby(ids, key=lambda trial_id: line_of.get(trial_id, trial_id))
    return [trial_id for _, run in runs for trial_id in sorted(run, key=lambda each: rank.get(each, 0))]


def read_newest_lines(connection: Connection, writer: int, after: float, limit: int) -> list[StoredLine]:
    """A writer's newest `limit` lines that were read and answered after a time, in seconds since the epoch.

    The oldest comes first. Imported ones are left out.
    """
    newest = (
        select(trials.c.line_id, func.max(trials.c.id).label("last"))
        .where(trials.c.line_id.is_not(None), trials.c.writer_id + 0 == writer, trials.c.how.in_(PREDICTED_SOURCES))
        .group_by(trials.c.line_id)
        .order_by(func.max(trials.c.id).desc())
        .limit(limit)
        .subquery()
    )
    query = select(newest.c.line_id).join(trials, trials.c.id == newest.c.last).where(trials.c.time > after)
    line_ids = connection.scalars(query.order_by(newest.c.last)).all()
    found = read_lines(connection, line_ids)
    return [found[line_id] for line_id in line_ids if line_id in found]


def lines_of(of: Iterable[Trial]) -> list[StoredLine]:
    """The lines of trials that are not stored yet, in their order."""
    found: dict[str, StoredLine] = {}
    for trial in of:
        if place := trial.line:
            line = found.setdefault(place.line_id, StoredLine(place.written, place.length))
            line.ids[place.place], line.labels[place.place] = trial.id, trial.label
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
            _IS_SEGMENTED,
        )
        .group_by(trials.c.line_id)
        .order_by(func.max(trials.c.id).desc())
        .limit(limit)
    )
    columns = trials.c.line_id, trials.c.place, trials.c.line, trials.c.label, trials.c.strokes
    parts: dict[str, list[Any]] = {}
    for row in connection.execute(select(*columns).where(trials.c.line_id.in_(changed)).order_by(trials.c.id)):
        parts.setdefault(row.line_id, []).append(row)
    found = (_correction(sorted(rows, key=lambda row: row.place)) for rows in parts.values())
    return [each for each in found if each is not None]


def _correction(rows: list[Any]) -> SegmentationCorrection | None:
    decoded = line_from_json(rows[0].line)
    if decoded is None or decoded[1] != len(rows):
        return None
    try:
        inks = [unpack(row.strokes) for row in rows]
    except ValueError:  # damaged
        return None
    drawn = [ink for ink in inks if isinstance(ink, Ink)]
    return whole_line(decoded[0], drawn, tuple(row.label for row in rows)) if drawn == inks else None
