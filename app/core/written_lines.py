"""What the store keeps of the lines of an answer beside their trials. No Qt in here."""

from collections.abc import Sequence

from app.core.line_reading import LineReading
from corrections.store.lines import in_line
from corrections.trials.line import SegmentedBy, WrittenLine
from corrections.trials.trial import Trial


def written_lines(line: LineReading, read: LineReading, by: SegmentedBy) -> list[WrittenLine]:
    """For each row of `line`, which was answered, what was read of it.

    `read` is the reading of the same ink without the writer's help, `by` how the writer changed its segmentation if
    that of `line` is another one.
    """
    return [_written(line, row, read, by) for row in line.rows]


def in_lines(line: LineReading, written: Sequence[WrittenLine], trials: Sequence[Trial]) -> list[Trial]:
    """The trials of the characters of `line`, each with its place in its row, which is a line of the store."""
    return [
        trial
        for row, each in zip(line.rows, written, strict=True)
        for trial in in_line(each, trials[row.start : row.stop])
    ]


def _written(line: LineReading, row: range, read: LineReading, by: SegmentedBy) -> WrittenLine:
    groups = tuple(line.groups[place] for place in row)
    strokes = {piece.stroke for group in groups for piece in group}
    read_places = [place for place, group in enumerate(read.groups) if group[0].stroke in strokes]
    read_groups = tuple(read.groups[place] for place in read_places)
    predicted = "".join(" " * read.spaced[place] + read.readings[place].prediction.label for place in read_places)
    spaces = tuple(place - row.start for place in row if place > row.start and line.spaced[place])
    if set(read_groups) == set(groups):
        return WrittenLine(predicted=predicted.strip(), spaces=spaces)
    return WrittenLine(
        predicted=predicted.strip(), spaces=spaces, segmented_by=by, read_groups=read_groups, groups=groups
    )
