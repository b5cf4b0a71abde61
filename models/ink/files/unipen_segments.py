"""UNIPEN's segments: their level, the components that they name, and their labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.ink.files.unipen_statements import Statement
from models.ink.ink import MAX_POINTS, Ink, InkFileError, Point

_LABEL = re.compile(r'(?P<head>[^"]*)"(?P<label>.+)"\s*')
_ESCAPED = re.compile(r'\\(["\\])')
_WHITE_SPACE = re.compile(r"\\[tn]")
_COMPONENTS = re.compile(r"[\d:,-]+")
_RANGE = re.compile(r"(?P<first>\d{1,9})(?::(?P<from>\d{1,9}))?(?:-(?P<last>\d{1,9})(?::(?P<to>\d{1,9}))?)?")
_CHARACTER_LEVELS = frozenset({"CHARACTER", "CHAR", "LETTER", "DIGIT", "SYMBOL", "GLYPH"})
_LINE = "LINE"
_LINE_LEVELS = frozenset({"TEXT", _LINE, "SENTENCE", "PHRASE", "WORD"})
"""Levels whose segments may be one row of characters."""
_OTHER_LEVELS = _LINE_LEVELS | {"DOCUMENT", "PAGE", "SET", "PARAGRAPH", "STROKE", "COMPONENT"}


@dataclass(slots=True)
class Component:
    """The points from a pen-down to the pen-up, or the other way round. `writer` is empty if unknown."""

    is_down: bool
    writer: str = ""
    points: list[Point] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Range:
    """Components `first` to `last`; of the first one the points from `start` on, of the last one those to `stop`."""

    first: int
    last: int
    start: int
    stop: int | None


@dataclass(slots=True)
class Segment:
    """A segment on the level of characters, or of lines. `ranges` are set by `parse_ranges`."""

    level: str
    is_character: bool
    """False: it is a word, a line or a text."""
    label: str
    file: str
    """As in `Statement`."""
    line: int
    file_writer: str
    components: str
    """As written; only read where segments do not stand before their strokes."""
    ranges: tuple[_Range, ...] = ()
    comment_writer: str = ""
    index: int = 0
    number: int | None = None
    """Of a line with characters."""

    @property
    def writer(self) -> str:
        return self.comment_writer or self.file_writer

    @property
    def last_component(self) -> int:
        return max((each.last for each in self.ranges), default=0)

    @property
    def component_count(self) -> int:
        return sum(each.last - each.first + 1 for each in self.ranges)

    def parse_ranges(self) -> None:
        """Set `ranges`. Raises `InkFileError`."""
        self.ranges = tuple(_parse_ranges(self.components, self.line)) if self.components else ()

    def writer_of(self, components: Sequence[Component]) -> str:
        """The writer, also where the included file with the strokes names it."""
        strokes = [components[each.first].writer for each in self.ranges if each.first < len(components)]
        return self.comment_writer or next(filter(None, strokes), self.file_writer)


def is_row(segment: Segment) -> bool:
    """Whether its level is that of lines, not of words or of texts, which may have several."""
    return segment.level == _LINE


class SegmentParser:
    """Parses the arguments of `.SEGMENT` and counts the segments that are no characters."""

    def __init__(self, *, unlabelled: bool = False) -> None:
        """With `unlabelled`, a segment without a label has an empty one."""
        self._unlabelled = unlabelled
        self.hierarchy: list[str] = []
        """The levels that the file declares, from texts down to characters."""
        self.skipped = 0

    def parse(self, statement: Statement, writer: str) -> Segment | None:
        """The segment; None if it is neither a character nor a line.

        Raises `InkFileError` if a character has no label in quotes.
        """
        match = _LABEL.fullmatch(statement.arguments)
        level, *fields = (match["head"] if match else statement.arguments).split() or [""]
        level = level.upper()
        is_character = self._is_character(level)
        if not is_character:
            self.skipped += 1
            if level not in _LINE_LEVELS:
                return None
        if is_character and not match and not self._unlabelled:
            raise InkFileError(
                'line {line}: a segment needs its label in quotes: .SEGMENT DIGIT 0 ? "8".', line=statement.line
            )
        named = ""
        for each in fields:  # `0, 2` is one list
            if not _COMPONENTS.fullmatch(each):
                break
            named += each
        label = _ESCAPED.sub(r"\1", _WHITE_SPACE.sub(" ", match["label"])) if match else ""
        return Segment(level, is_character, label, statement.file, statement.line, writer, named)

    def _is_character(self, level: str) -> bool:
        if level in _CHARACTER_LEVELS:
            return True
        return level not in _OTHER_LEVELS and level not in self.hierarchy[:-1]


def ink_of(segment: Segment, components: Sequence[Component], missing: Sequence[str]) -> Ink:
    """The pen-downs among the components that a segment names.

    Raises `InkFileError` if there is none; the message names an included file that is `missing`.
    """
    if segment.last_component >= len(components) or not segment.ranges:
        if missing:
            raise InkFileError(
                'line {line}: the segment "{label}" names strokes of a missing file: {files}. Put it beside this file'
                " or into a folder include above it.",
                line=segment.line,
                label=segment.label,
                files=", ".join(missing)[:200],
            )
        raise InkFileError(
            'line {line}: the segment "{label}" holds no point: it names other components than the file has ({count}).',
            line=segment.line,
            label=segment.label,
            count=len(components),
        )
    strokes, count = [], 0
    for each in segment.ranges:
        for number in range(each.first, each.last + 1):
            component = components[number]
            start = each.start if number == each.first else 0
            points = component.points[start : each.stop if number == each.last else None] if component.is_down else []
            count += len(points)
            if count > MAX_POINTS:
                raise InkFileError(
                    'line {line}: the segment "{label}" has more than {maximum} points.',
                    line=segment.line,
                    label=segment.label,
                    maximum=f"{MAX_POINTS:,}",
                )
            strokes.append(points)
    ink = Ink.of(strokes)
    if not ink:
        raise InkFileError('line {line}: the segment "{label}" holds no point.', line=segment.line, label=segment.label)
    return ink


def _parse_ranges(text: str, line: int) -> Iterator[_Range]:
    """The ranges of `0`, `0-3`, `0,2,5` or `1:5-2:7`, whose numbers behind colons are points."""
    for part in text.strip(",").split(","):
        match = _RANGE.fullmatch(part)
        first, last = (int(match["first"]), int(match["last"] or match["first"])) if match else (1, 0)
        if not match or last < first:
            raise InkFileError(
                "line {line}: {components} are no components such as 0, 0-3, 0,2,5 or 1:5-2:7.",
                line=line,
                components=repr(text[:80]),
            )
        yield _Range(first, last, int(match["from"] or 0), int(match["to"]) + 1 if match["to"] else None)
