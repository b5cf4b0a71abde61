"""What a writer changed in the segmentation of a line: its ink, put together again from the inks of its trials."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corrections.trials.line import SegmentedBy, WrittenLine
from models.ink.ink import Ink, Stroke
from models.ink.pieces import Group, Piece


@dataclass(frozen=True, slots=True)
class SegmentationCorrection:
    """The ink of a line, and which of its pieces make up each character: as it was read, and as it is."""

    ink: Ink
    """All strokes of the line, uncut, to the last bit those that were drawn."""
    read_groups: tuple[Group, ...]
    groups: tuple[Group, ...]
    """In reading order."""
    labels: tuple[str, ...]
    """What each of `groups` is."""
    segmented_by: SegmentedBy


def whole_line(written: WrittenLine, inks: Sequence[Ink], labels: tuple[str, ...]) -> SegmentationCorrection | None:
    """The correction of a line whose trials have these inks, in the order of `written.groups`.

    The strokes get the numbers from 0, in their order. Of `read_groups`, pieces that are outside of the line, such as
    those in another row, are left out. None if there was no correction, or the inks are not those of the groups.
    """
    groups, read_groups, by = written.groups, written.read_groups, written.segmented_by
    if by is None or groups is None or read_groups is None or len(groups) != len(inks):
        return None
    pieces: list[tuple[Piece, Stroke]] = []
    for group, ink in zip(groups, inks, strict=True):
        if [each.stop - each.start for each in group] != [len(stroke) for stroke in ink.strokes]:
            return None
        pieces += zip(group, ink.strokes, strict=True)
    strokes: dict[int, Stroke] = {}
    starts: dict[int, int] = {}
    for (number, start, stop), points in sorted(pieces, key=lambda each: each[0]):
        before = strokes.get(number, ())
        first = starts.setdefault(number, start)
        known = first + len(before) - start  # pieces may share the point at which they were cut
        if known < 0:
            return None
        strokes[number] = before + points[known:] if stop - start > known else before
    numbers = {number: position for position, number in enumerate(strokes)}

    def within(group: Iterable[Piece]) -> Group:
        return tuple(
            Piece(numbers[number], begin, end)
            for number, start, stop in group
            if number in numbers
            and (begin := max(start - starts[number], 0)) < (end := min(stop - starts[number], len(strokes[number])))
        )

    return SegmentationCorrection(
        Ink(tuple(strokes.values())),
        tuple(found for group in read_groups if (found := within(group))),
        tuple(map(within, groups)),
        labels,
        by,
    )
