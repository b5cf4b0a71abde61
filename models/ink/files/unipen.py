"""UNIPEN 1.0 pen files ↔ labelled inks (Guyon et al. 1994): the subset of the format that characters use."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from math import isfinite

from models.ink.files.decimals import format_ms, format_plain, parse_ms
from models.ink.files.unipen_segments import Component, Segment, SegmentParser, ink_of
from models.ink.files.unipen_statements import Includes, Statement, read_statements
from models.ink.ink import MAX_POINTS, Ink, InkFileError, LabelledInk, Point

_MAX_KEPT_POINTS = 2_000_000
"""Maximum number of points in a file whose segments name components."""
_MAX_USES = 10
"""How often a component may be named, on average; more would let a small file become a huge one."""
_KEYWORDS_OF_UNIPEN = (".VERSION", ".SEGMENT", ".PEN_DOWN", ".INCLUDE", ".COORD", ".COMMENT", ".LEXICON", ".HIERARCHY")


def looks_like_unipen(start: str) -> bool:
    """Whether the first characters of a file may be those of a UNIPEN file."""
    return any(line.startswith(_KEYWORDS_OF_UNIPEN) for line in start.splitlines())


def read_unipen(
    lines: Iterable[str],
    includes: Includes | None = None,
    *,
    unlabelled: bool = False,
    whole_lines: bool = False,
) -> Iterator[LabelledInk]:
    """Yield the characters of a UNIPEN text, with y negated so that it grows downwards.

    `.SEGMENT LEVEL COMPONENTS QUALITY "LABEL"` is a character, unless its level is that of words or texts. Either its
    strokes follow it, before the next segment, and components are not looked at; or it names components, which are
    the pen-downs and pen-ups that hold points, counted from 0 over the file and the files that it includes.
    `.WRITER_ID` gives the writer; `.COMMENT LABEL WRITER INDEX` after a segment its writer and index. `.COORD` gives
    the order of the columns (default `X Y`; `T` in milliseconds, `P` the pressure); without `T`, time is derived from
    `.POINTS_PER_SECOND` and `.DT` (a pause in milliseconds). Other keywords are ignored, with the text after them.
    With `whole_lines`, words, lines and texts are yielded instead of characters; the label is what they read.
    With `unlabelled`, a segment needs no label, and a file without segments is one character; their labels are empty.
    Raises `InkFileError` with the line's number, also if there are only words.
    """
    reader = _Reader(includes.missing if includes else [], unlabelled=unlabelled, whole_lines=whole_lines)
    for statement in read_statements(lines, includes):
        with _naming(statement.file):
            yield from reader.take(statement)
    yield from reader.finish()


def write_unipen(inks: Iterable[LabelledInk]) -> Iterator[str]:
    """The lines of a UNIPEN file with `inks`: x, y upwards, milliseconds, pressure. Pictures are not supported.

    `read_unipen` restores coordinates bit for bit, and labels and writers.
    """
    yield from (".VERSION 1.0", ".DATA_SOURCE Inkloop", ".COORD X Y T P", ".HIERARCHY CHARACTER")
    component, writer = 0, ""
    for character in inks:
        assert isinstance(character.ink, Ink)
        if character.writer != writer:
            writer = character.writer
            yield f".WRITER_ID {writer}".rstrip()
        last = component + len(character.ink.strokes) - 1
        components = f"{component}" if last == component else f"{component}-{last}"
        label = character.label.replace("\\", r"\\").replace('"', r"\"")
        yield f'.SEGMENT CHARACTER {components} ? "{label}"'
        for stroke in character.ink.strokes:
            yield ".PEN_DOWN"
            yield from (
                f" {format_plain(x)} {format_plain(-y)} {format_ms(t)} {format_plain(pressure)}"
                for x, y, t, pressure in stroke
            )
            yield ".PEN_UP"
        component = last + 1


class _Reader:
    """Statements → characters."""

    def __init__(self, missing: list[str], *, unlabelled: bool, whole_lines: bool) -> None:
        self._missing, self._unlabelled, self._whole_lines = missing, unlabelled, whole_lines
        self._segments = SegmentParser(unlabelled=unlabelled, whole_lines=whole_lines)
        self._columns = ["X", "Y"]
        self._writer = ""
        self._components: list[Component] = []
        """Of the open segment, or of the whole file where segments name components."""
        self._waiting: list[Segment] = []
        """Segments without a character so far: the open one, or all of them where they name components."""
        self._names_components: bool | None = None
        """None as long as that is open."""
        self._has_characters = False
        self._points = 0
        self._clock = self._interval = 0.0
        self._resolutions: dict[str, float] = {}
        self._y_scale = -1.0

    def take(self, statement: Statement) -> Iterator[LabelledInk]:
        """Read one statement; yields the character that it ends, if it does. Raises `InkFileError`."""
        keyword, arguments, line = statement.keyword, statement.arguments, statement.line
        match keyword:
            case "":
                self._add_points(arguments, line)
            case ".SEGMENT":
                yield from self._start_segment(statement)
            case ".HIERARCHY":
                self._segments.hierarchy = arguments.upper().split()
            case ".WRITER_ID":
                self._writer = arguments
            case ".COMMENT":
                self._read_comment(arguments.split())
            case ".COORD":
                self._columns = arguments.upper().split()
                if "X" not in self._columns or "Y" not in self._columns:
                    raise InkFileError("line {line}: .COORD needs X and Y among its columns.", line=line)
            case ".DT":
                self._clock += _parse_numbers(arguments, 1, line)[0] / 1000
            case ".POINTS_PER_SECOND":
                (rate,) = _parse_numbers(arguments, 1, line)
                if rate <= 0:
                    raise InkFileError("line {line}: .POINTS_PER_SECOND must be above 0.", line=line)
                self._interval = 1 / rate
            case ".X_POINTS_PER_INCH" | ".Y_POINTS_PER_INCH" | ".X_POINTS_PER_MM" | ".Y_POINTS_PER_MM":
                with suppress(InkFileError):  # a remark instead of a number
                    self._resolutions[keyword[1:]] = _parse_numbers(arguments, 1, line)[0]
                    self._y_scale = -self._aspect()
            case ".PEN_DOWN" | ".PEN_UP":
                if self._names_components is None and (
                    not self._waiting or self._waiting[-1].file != statement.file  # the strokes of all are included
                ):
                    self._names_components = True
                self._components.append(Component(is_down=keyword == ".PEN_DOWN", writer=self._writer))
                if arguments:
                    self._add_points(arguments, line)
            case _:
                pass

    def finish(self) -> Iterator[LabelledInk]:
        """Yield the characters that are left. Raises `InkFileError`, also if there are only words."""
        if self._names_components:
            for segment in self._waiting:
                with _naming(segment.file):
                    segment.parse_ranges()
            components = [each for each in self._components if each.points]
            if max((each.last_component for each in self._waiting), default=0) >= len(components):
                components = self._components  # a program that counts those without points too
            left = _MAX_USES * (self._points + len(components))
            for segment in self._waiting:
                with _naming(segment.file):
                    ink = ink_of(segment, components, self._missing)
                    left -= segment.component_count + sum(map(len, ink.strokes))
                    if left < 0:
                        raise InkFileError(
                            "line {line}: the segments name the same components again and again, which is not read.",
                            line=segment.line,
                        )
                yield self._character(segment, ink, segment.writer_of(components))
        else:
            yield from self._end_segment()
        if self._unlabelled and not self._segments.skipped and not self._has_characters:
            if ink := Ink.of(each.points for each in self._components if each.is_down):
                yield LabelledInk(ink, "", self._writer)
        elif self._segments.skipped and not self._has_characters and self._whole_lines:
            raise InkFileError("it holds characters ({count}) and no lines.", count=self._segments.skipped)
        elif self._segments.skipped and not self._has_characters:
            raise InkFileError(
                "it holds words or lines ({count}) and no characters. Only characters are imported.",
                count=self._segments.skipped,
            )

    def _start_segment(self, statement: Statement) -> Iterator[LabelledInk]:
        segment = self._segments.parse(statement, self._writer)
        if self._names_components is None and (self._waiting or not segment):
            # Two segments with no point between them can only be told apart by the components that they name.
            self._names_components = not any(each.points for each in self._components)
        if not self._names_components:
            yield from self._end_segment()
        if segment:
            self._waiting.append(segment)

    def _end_segment(self) -> Iterator[LabelledInk]:
        """Yield the character whose strokes followed its segment."""
        for segment in self._waiting:
            ink = Ink.of(each.points for each in self._components if each.is_down)
            if not ink:
                raise InkFileError(
                    'line {line}: the segment "{label}" holds no point.', line=segment.line, label=segment.label
                )
            yield self._character(segment, ink, segment.writer)
        self._waiting, self._components = [], []
        self._clock, self._points = 0.0, 0

    def _character(self, segment: Segment, ink: Ink, writer: str) -> LabelledInk:
        self._has_characters = True
        return LabelledInk(ink, segment.label, writer, segment.index)

    def _read_comment(self, fields: list[str]) -> None:
        if self._waiting and len(fields) == 3 and fields[0] == self._waiting[-1].label and fields[2].isdecimal():
            self._waiting[-1].comment_writer, self._waiting[-1].index = fields[1], int(fields[2])

    def _add_points(self, text: str, line: int) -> None:
        """Add the points of a line, usually one, to the current component."""
        fields = text.split()
        count = max(len(fields) // len(self._columns), 1)
        numbers = _parse_numbers(text, count * len(self._columns), line)
        self._points += count
        maximum = _MAX_KEPT_POINTS if self._names_components else 2 * MAX_POINTS
        if self._points > maximum:
            raise InkFileError(
                "line {line}: this character goes on for more than {maximum} lines.", line=line, maximum=f"{maximum:,}"
            )
        for start in range(0, len(numbers), len(self._columns)):
            values = dict(zip(self._columns, numbers[start:], strict=False))
            if "T" in values:
                self._clock = parse_ms(fields[start + self._columns.index("T")])
            if self._components:
                x, y = values["X"], values["Y"] * self._y_scale
                self._components[-1].points.append(Point(x, y, self._clock, values.get("P", 1.0)))
            self._clock += self._interval

    def _aspect(self) -> float:
        """What a unit of y is worth in units of x."""
        for unit in ("INCH", "MM"):
            x, y = (self._resolutions.get(f"{axis}_POINTS_PER_{unit}", 0.0) for axis in "XY")
            if x > 0 and y > 0:
                return x / y
        return 1.0


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """Let an `InkFileError` name the included file that it is about."""
    try:
        yield
    except InkFileError as error:
        if file:
            raise InkFileError("{path}: {reason}", path=file, reason=error) from error
        raise


def _parse_numbers(text: str, count: int, line: int) -> list[float]:
    try:
        values = [float(field) for field in text.split()]
    except ValueError:
        values = []
    if len(values) != count or not all(map(isfinite, values)):
        raise InkFileError(
            "line {line}: {count} numbers expected, found {values}.", line=line, count=count, values=repr(text[:80])
        )
    return values
