"""UNIPEN's lines: which of the segments above its characters each character belongs to."""

from collections.abc import Iterable, Sequence
from math import inf

from models.ink.files.unipen_segments import Segment, is_row
from models.ink.ink import FileLine, InkFileError

_MAX_USES = 10
"""How often a component may belong to a line, on average; more would let a small file take long."""


class Lines:
    """Numbers the lines of a file in the order of their first characters."""

    def __init__(self) -> None:
        self._count = 0
        self._by_level: dict[str, Segment] = {}

    def follow(self, line: Segment) -> None:
        """The next characters may be those of `line`: it stands before them, and they before their strokes."""
        if _parse(line):
            self._by_level[line.level] = line

    def followed_by(self, character: Segment) -> FileLine | None:
        """The line before `character` that holds it; None if none does."""
        return self.numbered(lines_holding(character, self._by_level.values()))

    def numbered(self, lines: Sequence[Segment]) -> FileLine | None:
        """The first of `lines`; None if there are none."""
        if not lines:
            return None
        if lines[0].number is None:
            lines[0].number = self._count
            self._count += 1
        return FileLine(lines[0].number, lines[0].label)


def lines_holding(character: Segment, lines: Iterable[Segment]) -> list[Segment]:
    """Those of `lines` that name all that `character` does, the innermost first. A segment LINE goes before others."""
    if not _parse(character):
        return []
    return sorted((each for each in lines if _holds(each, character)), key=_rank)


def lines_by_component(lines: Sequence[Segment], count: int) -> list[list[Segment]]:
    """For each of `count` components the lines that name it, the innermost first. Others go where they are too many."""
    found: list[list[Segment]] = [[] for _ in range(count)]
    left = _MAX_USES * count
    for line in sorted(filter(_parse, lines), key=_rank):
        left -= line.component_count
        if left < 0:
            break
        for each in line.ranges:
            for number in range(each.first, min(each.last + 1, count)):
                found[number].append(line)
    return found


def is_innermost(line: Segment, by_component: Sequence[Sequence[Segment]]) -> bool:
    """Whether no line of another level is inside of `line`; `by_component` as `lines_by_component` returns it."""
    named = [lines for each in line.ranges for lines in by_component[each.first : each.last + 1]]
    return bool(named) and all(line in lines and lines[0].level == line.level for lines in named)


def _rank(line: Segment) -> tuple[bool, int]:
    """Lower for the level of lines, then for short ones."""
    return not is_row(line), line.component_count


def _parse(segment: Segment) -> bool:
    """Whether it names components that can be understood."""
    if not segment.ranges:
        try:
            segment.parse_ranges()
        except InkFileError:
            return False
    return bool(segment.ranges)


def _holds(line: Segment, character: Segment) -> bool:
    return all(
        any(
            (whole.first, whole.start) <= (part.first, part.start)
            and (part.last, inf if part.stop is None else part.stop)
            <= (whole.last, inf if whole.stop is None else whole.stop)
            for whole in line.ranges
        )
        for part in character.ranges
    )
