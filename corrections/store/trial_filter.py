"""Filters for trials, the options that a filter offers, and the stored trial that a list shows."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select

from corrections.store.schema import trials, writers
from corrections.trials.ink_codec import unpack
from models.ink.ink import AnyInk


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialFilter:
    """Selects the trials that match every field; None matches all."""

    label: str | None = None
    predicted: str | None = None
    """The predicted label."""
    writer: str | None = None
    """The writer's name."""
    model_id: str | None = None
    since: float | None = None
    """Inclusive, seconds since the epoch, UTC."""
    until: float | None = None
    """Exclusive, seconds since the epoch, UTC."""
    right: bool | None = None
    """True: accepted or confirmed. False: corrected. Imported trials are neither."""
    line: str | None = None
    """A part of the text of the line that the trial is in; spaces are ignored."""


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The values that occur in the store. Labels, predictions and model ids are sorted, writers in order of entry."""

    labels: tuple[str, ...] = ()
    predicted: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    model_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredTrial:
    """A row of the store for lists of many trials. The ink stays packed until `ink` is read."""

    id: int
    writer: str
    """The writer's name."""
    time: float
    """Seconds since the epoch, UTC."""
    label: str
    source: str
    """A value of `LabelSource`. The column's name is `how`."""
    predicted: str
    probability: float
    model_id: str
    strokes: bytes
    is_of_new_label: bool
    """As `Trial.is_of_new_label`."""
    line_id: str | None = None
    """None if it is in no line."""
    place: int | None = None
    """Number of characters before it in its line."""

    @property
    def ink(self) -> AnyInk:
        """Unpacked at each access. Raises `ValueError` if it is damaged."""
        return unpack(self.strokes)


_is_read = func.instr(trials.c.alternatives, "[" + func.json_quote(trials.c.label) + ",") > 0  # [["A", 0.9], …]
_COLUMNS = {
    **dict(trials.c.items()),
    "writer": writers.c.name,
    "source": trials.c.how,
    "is_of_new_label": (trials.c.label != trials.c.predicted) & ~_is_read,
}
"""The column for each field of a `StoredTrial`."""
STORED_TRIAL_COLUMNS = [_COLUMNS[field.name] for field in fields(StoredTrial)]
"""The columns of a `StoredTrial`, in the order of its fields."""


def matching_ids(selection: TrialFilter) -> Select[Any]:
    """A query for the ids of the selected trials, newest first. It reads only the indexes by time and by line."""
    conditions: list[ColumnElement[bool]] = []
    if selection.label is not None:
        conditions.append(trials.c.label == selection.label)
    if selection.predicted is not None:
        conditions.append(trials.c.predicted == selection.predicted)
    if selection.model_id is not None:
        conditions.append(trials.c.model_id == selection.model_id)
    if selection.writer is not None:
        writer = select(writers.c.id).where(writers.c.name == selection.writer).scalar_subquery()
        # The sum prevents SQLite from using the index by writer, which would need a lookup and a sort of every row.
        conditions.append(trials.c.writer_id + 0 == writer)
    if selection.since is not None:
        conditions.append(trials.c.time >= selection.since)
    if selection.until is not None:
        conditions.append(trials.c.time < selection.until)
    if selection.right is not None:
        conditions.append(trials.c.how.in_(("accepted", "confirmed") if selection.right else ("corrected",)))
    if selection.line is not None:
        conditions.append(trials.c.id.in_(_in_line_with("".join(selection.line.split()))))
    return select(trials.c.id).where(*conditions).order_by(trials.c.time.desc(), trials.c.id.desc())


def _in_line_with(text: str) -> Select[Any]:
    """A query for the ids of the trials in lines whose text without spaces holds `text`."""
    whole = func.group_concat(trials.c.label, "").over(
        partition_by=trials.c.line_id, order_by=trials.c.place, rows=(None, None)
    )
    lines = select(trials.c.id, whole.label("text")).where(trials.c.line_id.is_not(None)).subquery()
    return select(lines.c.id).where(func.instr(lines.c.text, text) > 0)


def has_id(ids: Collection[int]) -> ColumnElement[bool]:
    """A condition for the trials with these ids. One SQL parameter holds any number of ids."""
    listed = func.json_each(literal("[" + ",".join(map(str, ids)) + "]")).table_valued("value")
    return trials.c.id.in_(select(listed.c.value))
