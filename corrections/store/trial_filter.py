"""Which trials are looked at, by what they can be chosen, and what is seen of them."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select

from corrections.store.schema import trials, writers
from corrections.trials.ink_codec import unpack
from models.ink.ink import AnyInk


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialFilter:
    """The trials that fit every field; None fits all of them."""

    label: str | None = None
    predicted: str | None = None
    """What was read."""
    writer: str | None = None
    """The writer's name."""
    model_id: str | None = None
    since: float | None = None
    """The first second that belongs to it, since the epoch, UTC."""
    until: float | None = None
    """The first second that no longer does."""
    right: bool | None = None
    """True: let stand or confirmed. False: corrected. What was imported is neither."""


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """What occurs in the store, each in its order: labels, readings and model ids sorted, writers as entered."""

    labels: tuple[str, ...] = ()
    predicted: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    model_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredTrial:
    """A trial as it lies in the store, to be looked at in numbers: its ink is unpacked each time it is asked for."""

    id: int
    writer: str
    """The writer's name."""
    time: float
    """Seconds since the epoch, UTC."""
    label: str
    how: str
    """As in `How`."""
    predicted: str
    probability: float
    model_id: str
    strokes: bytes

    @property
    def ink(self) -> AnyInk:
        """Raises `ValueError` when it is damaged."""
        return unpack(self.strokes)


STORED = [writers.c.name if field.name == "writer" else trials.c[field.name] for field in fields(StoredTrial)]
"""The columns of a `StoredTrial`, in its order."""


def matching_ids(selection: TrialFilter) -> Select[Any]:
    """The ids of the selected trials, the newest first. All columns are in the index `trials_by_time`."""
    wanted: list[ColumnElement[bool]] = []
    if selection.label is not None:
        wanted.append(trials.c.label == selection.label)
    if selection.predicted is not None:
        wanted.append(trials.c.predicted == selection.predicted)
    if selection.model_id is not None:
        wanted.append(trials.c.model_id == selection.model_id)
    if selection.writer is not None:
        writer = select(writers.c.id).where(writers.c.name == selection.writer).scalar_subquery()
        # The sum keeps SQLite from the index by writer, which would have it look up and sort every row.
        wanted.append(trials.c.writer_id + 0 == writer)
    if selection.since is not None:
        wanted.append(trials.c.time >= selection.since)
    if selection.until is not None:
        wanted.append(trials.c.time < selection.until)
    if selection.right is not None:
        wanted.append(trials.c.how.in_(("accepted", "confirmed") if selection.right else ("corrected",)))
    return select(trials.c.id).where(*wanted).order_by(trials.c.time.desc(), trials.c.id.desc())


def with_ids(ids: Collection[int]) -> ColumnElement[bool]:
    """The trials with these ids, however many, as one parameter."""
    listed = func.json_each(literal("[" + ",".join(map(str, ids)) + "]")).table_valued("value")
    return trials.c.id.in_(select(listed.c.value))
