"""UNIPEN 1.0 pen files → labelled inks (Guyon et al. 1994): the subset of the format that characters and lines use."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from math import isfinite

from models.ink.files.decimals import parse_ms
from models.ink.files.unipen_lines import Lines, is_innermost, lines_by_component, lines_holding
from models.ink.files.unipen_segments import Component, Segment, SegmentParser, ink_of
from models.ink.files.unipen_statements import Includes, Statement, read_statements
from models.ink.ink import MAX_POINTS, Content, FileLine, Ink, InkFileError, LabelledInk, Point

_MAX_KEPT_POINTS = 2_000_000
"""Maximum number of points in a file whose segments name components."""
_MAX_USES = 10
"""How often a component may be named, on average; more would let a small file become a huge one."""
_KEYWORDS_OF_UNIPEN = (".VERSION", ".SEGMENT", ".PEN_DOWN", ".INCLUDE", ".COORD", ".COMMENT", ".LEXICON", ".HIERARCHY")


def looks_like_unipen(start: str) -> bool:
    """Whether the first characters of a file may be those of a UNIPEN file."""
    return any(line.startswith(_KEYWORDS_OF_UNIPEN) for line in start.splitlines())


def read_unipen(
    lines: Iterable[str], includes: Includes | None = None, *, unlabelled: bool = False, whole_lines: bool = False
) -> Iterator[LabelledInk]:
    """Yield the characters of a UNIPEN text, with y negated so that it grows downwards.

    `.SEGMENT LEVEL COMPONENTS QUALITY "LABEL"` is a character, unless its level is that of words or texts. Either its
    strokes follow it, before the next segment, and components are not looked at; or it names components, which are
    the pen-downs and pen-ups that hold points, counted from 0 over the file and the files that it includes. A segment
    of a line, a word or a text holds the characters whose components are among its own.
    `.WRITER_ID` gives the writer; `.COMMENT LABEL WRITER INDEX` after a segment its writer and index. `.COORD` gives
    the order of the columns (default `X Y`; `T` in milliseconds, `P` the pressure); without `T`, time is derived from
    `.POINTS_PER_SECOND` and `.DT` (a pause in milliseconds). Other keywords are ignored, with the text after them.
    With `unlabelled`, a segment needs no label, and a file without segments is one drawing; their labels are empty.
    With `whole_lines`, a line without characters is yielded too; otherwise it is left out.
    Raises `InkFileError` with the line's number, also if there are only words and they are not wanted.
    """
    reader = _Reader(includes.missing if includes else [], unlabelled=unlabelled, whole_lines=whole_lines)
    for statement in read_statements(lines, includes):
        with _naming(statement.file):
            yield from reader.take(statement)
    yield from reader.finish()


class _Reader:
    """Statements → characters."""

    def __init__(self, missing: list[str], *, unlabelled: bool, whole_lines: bool) -> None:
        self._missing, self._unlabelled, self._whole_lines = missing, unlabelled, whole_lines
        self._segments = SegmentParser(unlabelled=unlabelled)
        self._lines = Lines()
        self._columns = ["X", "Y"]
        self._writer = ""
        self._components: list[Component] = []
        """Of the open segment, or of the whole file where segments name components."""
        self._waiting: list[Segment] = []
        """Segments without strokes so far: the open one, behind lines, or all of them where they name components."""
        self._names_components: bool | None = None
        """None as long as that is open."""
        self._has_drawings = False
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
        """Yield the drawings that are left. Raises `InkFileError`, also if there are only words that are not wanted."""
        if self._names_components is None and self._waiting[:-1] and not self._is_fitting(self._waiting[-1]):
            self._names_components = True
        yield from self._end_named() if self._names_components else self._end_segment()
        if self._unlabelled and not self._segments.skipped and not self._has_drawings:
            if ink := Ink.of(each.points for each in self._components if each.is_down):
                yield LabelledInk(ink, "", self._writer, content=Content.OPEN)
        elif self._segments.skipped and not self._has_drawings:
            raise InkFileError(
                "it holds words or lines ({count}) and no characters. Only characters are imported.",
                count=self._segments.skipped,
            )

    def _start_segment(self, statement: Statement) -> Iterator[LabelledInk]:
        segment = self._segments.parse(statement, self._writer)
        if self._names_components is None:
            self._names_components = self._do_they_name_components(segment)
        if self._names_components is False:
            yield from self._end_segment()
        if segment:
            self._waiting.append(segment)

    def _do_they_name_components(self, segment: Segment | None) -> bool | None:
        """What follows from the next `segment`; None if it stays open."""
        last = self._waiting[-1] if self._waiting else None
        if not any(each.points for each in self._components):
            # Two segments with no point between them can only be told apart by the components that they name, unless
            # the first one holds the other.
            is_sequel = last and (last.is_character or (segment and segment.level == last.level))
            return True if is_sequel or not segment else None
        if last and not last.is_character:
            return segment is None or segment.level != last.level
        return bool(last and self._waiting[:-1] and not self._is_fitting(last))

    def _is_fitting(self, segment: Segment) -> bool:
        """Whether a segment behind others names just the components that followed it, so that both meanings agree."""
        with suppress(InkFileError):
            segment.parse_ranges()
        count = sum(bool(each.points) for each in self._components)
        return not segment.is_character or segment.component_count == segment.last_component + 1 == count

    def _end_segment(self) -> Iterator[LabelledInk]:
        """Yield the drawing whose strokes followed its segment."""
        ink = Ink.of(each.points for each in self._components if each.is_down)
        for segment in self._waiting[:-1]:
            self._lines.follow(segment)
        for segment in self._waiting[-1:]:
            if segment.is_character:
                if not ink:
                    raise InkFileError(
                        'line {line}: the segment "{label}" holds no point.', line=segment.line, label=segment.label
                    )
                yield self._drawing(segment, ink, segment.writer, self._lines.followed_by(segment))
            elif not ink:
                self._lines.follow(segment)
            elif self._is_wanted(segment):
                yield self._drawing(segment, ink, segment.writer)
        self._waiting, self._components = [], []
        self._clock, self._points = 0.0, 0

    def _end_named(self) -> Iterator[LabelledInk]:
        """Yield the drawings whose segments name components."""
        characters = [each for each in self._waiting if each.is_character]
        lines = [each for each in self._waiting if not each.is_character]
        for segment in characters:
            with _naming(segment.file):
                segment.parse_ranges()
        components = [each for each in self._components if each.points]
        if max((each.last_component for each in characters), default=0) >= len(components):
            components = self._components  # a program that counts those without points too
        by_component = lines_by_component(lines, len(components))
        left = _MAX_USES * (self._points + len(components))
        divided: set[int] = set()
        for segment, holding in _together(characters, by_component):
            with _naming(segment.file):
                ink = ink_of(segment, components, self._missing)
                left -= segment.component_count + sum(map(len, ink.strokes))
                if left < 0:
                    raise InkFileError(
                        "line {line}: the segments name the same components again and again, which is not read.",
                        line=segment.line,
                    )
            divided |= set(map(id, holding))
            yield self._drawing(segment, ink, segment.writer_of(components), self._lines.numbered(holding))
        for line in lines:
            if id(line) not in divided and self._is_wanted(line) and is_innermost(line, by_component):
                with _naming(line.file):
                    yield self._drawing(line, ink_of(line, components, self._missing), line.writer_of(components))

    def _is_wanted(self, line: Segment) -> bool:
        return self._whole_lines and bool(line.label or self._unlabelled)

    def _drawing(self, segment: Segment, ink: Ink, writer: str, line: FileLine | None = None) -> LabelledInk:
        self._has_drawings = True
        content = Content.CHARACTER if segment.is_character else Content.LINE
        return LabelledInk(ink, segment.label, writer, segment.index, line, content)

    def _read_comment(self, fields: list[str]) -> None:
        if self._waiting and len(fields) == 3 and fields[0] == self._waiting[-1].label and fields[2].isdecimal():
            self._waiting[-1].comment_writer, self._waiting[-1].index = fields[1], int(fields[2])

    def _add_points(self, text: str, line: int) -> None:
        """Add the points of a line, usually one, to the current component."""
        fields = text.split()
        count = max(len(fields) // len(self._columns), 1)
        numbers = _parse_numbers(text, count * len(self._columns), line)
        self._points += count
        may_be_named = self._names_components is None and self._waiting and not self._waiting[-1].is_character
        maximum = _MAX_KEPT_POINTS if self._names_components or may_be_named else 2 * MAX_POINTS
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


def _together(
    characters: Sequence[Segment], by_component: Sequence[Sequence[Segment]]
) -> list[tuple[Segment, list[Segment]]]:
    """Each character and the lines that hold it; those of a line follow its first one."""
    found: list[tuple[int, Segment, list[Segment]]] = []
    first_of_line: dict[int, int] = {}
    for number, segment in enumerate(characters):
        component = segment.ranges[0].first if segment.ranges else len(by_component)
        holding = lines_holding(segment, by_component[component] if component < len(by_component) else ())
        found.append((first_of_line.setdefault(id(holding[0]), number) if holding else number, segment, holding))
    found.sort(key=lambda each: each[0])
    return [(segment, holding) for _, segment, holding in found]


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
