"""UNIPEN 1.0 pen files ↔ labelled inks (Guyon et al. 1994): the subset of the format that isolated characters use."""

import re
from collections.abc import Iterable, Iterator
from math import isfinite

from models.ink.files.decimals import format_ms, format_plain, parse_ms
from models.ink.ink import MAX_POINTS, Ink, InkFileError, LabelledInk, Point

_SEGMENT = re.compile(r'^\.SEGMENT\s+\S+(?:\s+[^"\s]\S*){0,2}\s+"(?P<label>.+)"\s*$')
_ESCAPED = re.compile(r'\\(["\\])')


def read_unipen(lines: Iterable[str]) -> Iterator[LabelledInk]:
    """Yield the characters of a UNIPEN text in file order, with y negated so that it grows downwards.

    Keywords: `.SEGMENT … "LABEL"` starts a character; `.WRITER_ID` before it gives its writer; `.COMMENT LABEL WRITER
    INDEX` after it gives its writer and index; `.COORD` gives the order of the columns (default `X Y`; `T` in
    milliseconds, `P` the pressure); without `T`, time is derived from `.POINTS_PER_SECOND` and `.DT` (a pause in
    milliseconds). Other keywords are ignored, as the format requires. Raises `InkFileError` with the line's number.
    """
    columns = ["X", "Y"]
    segment: tuple[int, str] | None = None
    file_writer, writer, index = "", "", 0
    strokes: list[list[Point]] = []
    pen_down = False
    clock, interval, length = 0.0, 0.0, 0

    def build_character(number: int, label: str) -> LabelledInk:
        ink = Ink.of(strokes)
        if not ink:
            raise InkFileError('line {line}: the segment "{label}" holds no point.', line=number, label=label)
        return LabelledInk(ink, label, writer, index)

    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line:
            continue
        length += 1
        if length > 2 * MAX_POINTS:
            raise InkFileError(
                "line {line}: this character goes on for more than {maximum} lines.",
                line=number,
                maximum=f"{2 * MAX_POINTS:,}",
            )
        keyword, _, rest = line.partition(" ")
        match keyword:
            case ".SEGMENT":
                header = _SEGMENT.match(line)
                if not header:
                    raise InkFileError(
                        'line {line}: a segment needs its label in quotes: .SEGMENT DIGIT 0 ? "8".', line=number
                    )
                if segment:
                    yield build_character(*segment)
                segment = number, _ESCAPED.sub(r"\1", header["label"])
                writer, index, strokes, pen_down, clock, length = file_writer, 0, [], False, 0.0, 0
            case ".WRITER_ID":
                file_writer = rest.strip()
            case ".COMMENT":
                fields = rest.split()
                if segment and len(fields) == 3 and fields[0] == segment[1] and fields[2].isdecimal():
                    writer, index = fields[1], int(fields[2])
            case ".COORD":
                columns = rest.upper().split()
                if "X" not in columns or "Y" not in columns:
                    raise InkFileError("line {line}: .COORD needs X and Y among its columns.", line=number)
            case ".DT":
                clock += _parse_numbers(rest, 1, number)[0] / 1000
            case ".POINTS_PER_SECOND":
                (rate,) = _parse_numbers(rest, 1, number)
                if rate <= 0:
                    raise InkFileError("line {line}: .POINTS_PER_SECOND must be above 0.", line=number)
                interval = 1 / rate
            case ".PEN_DOWN":
                pen_down = True
                strokes.append([])
            case ".PEN_UP":
                pen_down = False
            case _ if keyword.startswith("."):
                continue
            case _:
                values = dict(zip(columns, _parse_numbers(line, len(columns), number), strict=True))
                if not segment:
                    raise InkFileError("line {line}: a point before the first .SEGMENT.", line=number)
                if "T" in values:
                    clock = parse_ms(line.split()[columns.index("T")])
                if pen_down:
                    strokes[-1].append(Point(values["X"], -values["Y"], clock, values.get("P", 1.0)))
                clock += interval
    if segment:
        yield build_character(*segment)


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


def _parse_numbers(text: str, count: int, line: int) -> list[float]:
    try:
        values = [float(field) for field in text.split()]
    except ValueError:
        values = []
    if len(values) != count or not all(map(isfinite, values)):
        raise InkFileError(
            "line {line}: {count} numbers expected, found {values}.", line=line, count=count, values=repr(text)
        )
    return values
