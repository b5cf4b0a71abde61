"""A line of characters as it was read and answered, the place of a trial in it, and both as JSON for the store.

Every trial of a line has all that there is to a line. So whatever deletes, restores, copies or salvages trials does it
for lines too, and nothing of a line is left when its trials are gone.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import uuid4

from models.ink.pieces import Group, Piece


class SegmentedBy(StrEnum):
    """How the writer changed which strokes make up each character."""

    TYPED = "typed"
    """By typing what the line is."""
    HAND = "hand"
    """By joining or splitting characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """What was read before the answer, and how the writer changed the segmentation.

    The text that was meant is not in here: it is the labels of the line's trials, which can be changed.
    """

    predicted: str
    """The text that was read, with its spaces; empty if nothing was read, as for an imported line."""
    spaces: tuple[int, ...] = ()
    """The places of the characters that follow a space, in ascending order; places are counted from 0."""
    segmented_by: SegmentedBy | None = None
    """None if the segmentation that was read is right."""
    read_groups: tuple[Group, ...] | None = None
    """Which strokes were read as one character each, before the change. None if there was none."""
    groups: tuple[Group, ...] | None = None
    """The strokes of each trial in the order of places; stroke numbers are those of `read_groups`. None without change.

    The strokes of the trial at place k are the pieces of `groups[k]`, in their order.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlace:
    """The place of a trial in a line."""

    line_id: str
    """The same for all trials of a line; never used for another line."""
    place: int
    """Number of characters before it, in reading order."""
    length: int
    """Number of characters that the line had when it was answered."""
    written: WrittenLine


def new_line_id() -> str:
    """A random id of 32 characters."""
    return uuid4().hex


def line_text(labels: Mapping[int, str], spaces: Sequence[int]) -> str:
    """The labels by place, joined, with a space before each place in `spaces` but the first."""
    return "".join(f" {labels[place]}" if place in spaces else labels[place] for place in sorted(labels)).strip()


LINE_COLUMNS = ("line_id", "place", "line_length", "line")
"""The columns of `trials` that `row_from_place` fills; all NULL for a trial that is in no line.

`line` is JSON; the length that it holds is a column, too, for queries.
"""


def row_from_place(place: LinePlace | None) -> dict[str, Any]:
    """The values of `LINE_COLUMNS`."""
    if place is None:
        return dict.fromkeys(LINE_COLUMNS)
    written = place.written
    stored: dict[str, Any] = {"predicted": written.predicted, "length": place.length}
    if written.spaces:
        stored["spaces"] = written.spaces
    if written.segmented_by is not None:
        stored |= {"segmented_by": written.segmented_by, "read_groups": written.read_groups, "groups": written.groups}
    return {
        "line_id": place.line_id,
        "place": place.place,
        "line_length": place.length,
        "line": json.dumps(stored, ensure_ascii=False, separators=(",", ":")),
    }


def place_from_row(row: Mapping[str, Any]) -> LinePlace | None:
    """The inverse of `row_from_place`; None if the values are damaged, since the drawing itself is complete then."""
    line_id, place, line = row["line_id"], row["place"], row["line"]
    if not (isinstance(line_id, str) and isinstance(place, int)):
        return None
    decoded = line_from_json(line)
    return decoded and LinePlace(line_id=line_id, place=place, length=decoded[1], written=decoded[0])


@lru_cache(256)
def line_from_json(stored: Any) -> tuple[WrittenLine, int] | None:
    """The line in the column `line` and its length; None if it is damaged."""
    try:
        values = json.loads(stored)
        by = values.get("segmented_by")
        if not isinstance(predicted := values["predicted"], str):
            return None
        written = WrittenLine(
            predicted=predicted,
            spaces=tuple(map(int, values.get("spaces", ()))),
            segmented_by=None if by is None else SegmentedBy(by),
            read_groups=_groups(values.get("read_groups")),
            groups=_groups(values.get("groups")),
        )
        return written, int(values["length"])
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _groups(stored: Any) -> tuple[Group, ...] | None:
    if stored is None:
        return None
    return tuple(tuple(Piece(*map(int, piece)) for piece in group) for group in stored)
