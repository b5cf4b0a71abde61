"""Drawings as JSON → labelled inks: strokes as lists of points, as programs such as Detexify save them.

There is no standard. A drawing is an object with a label and with strokes, under one of several names. A stroke is a
list of points, `{"x", "y", "t"}` or `[x, y, t]`, or has a list for each coordinate, as in Quick, Draw!
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from math import isfinite, isqrt
from typing import Any, TypeAlias, cast

from models.ink.ink import MAX_POINTS, Ink, InkFileError, LabelledInk, Point
from models.system.errors import Message

Json: TypeAlias = Any

MAX_DOCUMENT = 64_000_000
"""Maximum number of characters of a document, or of one line where each line is a document."""
_MAX_DEPTH = 6
_SURE_LABELS = (
    "label",
    "truth",
    "symbol",
    "character",
    "char",
    "class",
    "digit",
    "letter",
    "target",
    "expected",
    "glyph",
    "word",
    "text",
)
_LABELS = (*_SURE_LABELS, "name", "key", "command", "id")
"""The names of labels; behind `_SURE_LABELS`, a whole number counts the drawings."""
_STROKES = ("strokes", "strokegroups", "drawing", "data", "ink", "paths", "stroke", "points", "traces", "lines")
_DRAWINGS = (
    "drawings",
    "samples",
    "data",
    "dataset",
    "characters",
    "symbols",
    "items",
    "rows",
    "records",
    "examples",
    "requests",
    "docs",
    "doc",
    "value",
)
_POINTS = ("points", "data", "path", "stroke")
_WRITERS = ("writer", "writer_id", "user", "user_id", "author")
_TIMES = ("t", "time", "timestamp")
_PRESSURES = ("p", "pressure", "force", "f")
_MIN_PIXELS = 64
"""Number of numbers from which a row of them can be an image."""
_COORDINATES = range(2, 5)
"""Numbers of coordinates that a point may have: x, y, t and pressure."""


def looks_like_json(start: str) -> bool:
    """Whether the first characters of a file may be those of a JSON document."""
    return start.lstrip().startswith(("[", "{"))


def read_json_strokes(lines: Iterable[str], *, unlabelled: bool = False) -> Iterator[LabelledInk]:
    """Yield the drawings of a JSON document, or of a document a line, in their order; t in the file is milliseconds.

    With `unlabelled`, a drawing needs no label; it is empty then.
    Raises `InkFileError`, which names the line or the number of the drawing.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    first_number, first = next(numbered, (0, ""))
    if not first:
        return
    try:
        documents = chain([(first_number, parse_json(first, first_number))], _parse_each(numbered))
    except InkFileError:  # the document goes on
        text = "".join(_bounded(chain([first], (line for _, line in numbered))))
        documents = iter([(first_number, parse_json(text, first_number))])
    index = 0
    for number, document in documents:
        for found in _find_drawings(document, _MAX_DEPTH):
            where = Message("line {line}, drawing {number}", line=number, number=index + 1)
            yield drawing_from_json(found, where, index, unlabelled=unlabelled)
            index += 1


def parse_json(text: str, line: int) -> Json:
    """The value of a document that begins at `line`. Raises `InkFileError`."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InkFileError("line {line}: no JSON: {reason}.", line=line + error.lineno - 1, reason=error.msg) from error
    except (ValueError, RecursionError) as error:
        raise InkFileError("line {line}: no JSON that can be read: {reason}.", line=line, reason=error) from error


def drawing_from_json(
    found: Mapping[str, Json], where: Message, index: int, *, unlabelled: bool = False
) -> LabelledInk:
    """One drawing. Raises `InkFileError`, which names `where`, without a label or with strokes that are none."""
    found = _lowered(found)
    label = _text_of(found, _LABELS)
    if not label and not unlabelled:
        raise InkFileError("{where} has no label: a text under {names}.", where=where, names=", ".join(_LABELS[:4]))
    name, strokes = _find_strokes(found) or ("", [])
    try:
        strokes = json.loads(strokes) if isinstance(strokes, str) else strokes
        ink = _ink(strokes, are_columns=name == "drawing")
    except (TypeError, ValueError, KeyError, OverflowError, RecursionError) as error:
        raise InkFileError(
            '{where}, "{label}": its strokes are no lists of points {point} or {other}.',
            where=where,
            label=label[:40],
            point='{"x": 1, "y": 2, "t": 3}',
            other="[1, 2, 3]",
        ) from error
    if not ink:
        raise InkFileError('{where}, "{label}", holds no point.', where=where, label=label[:40])
    return LabelledInk(ink, label, _text_of(found, _WRITERS), index)


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    length = 0
    for line in lines:
        length += len(line)
        if length > MAX_DOCUMENT:
            raise InkFileError(
                "it is longer than {maximum} characters. Write one drawing a line, or divide it.",
                maximum=f"{MAX_DOCUMENT:,}",
            )
        yield line


def _parse_each(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, Json]]:
    return ((number, parse_json(line, number)) for number, line in lines)


def _find_drawings(value: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    """The objects with strokes inside `value`: in lists, under names such as `samples`, or lists under their labels."""
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _find_drawings(each, depth - 1)
    elif isinstance(value, dict):
        known = _lowered(value)
        inner = [known[name] for name in _DRAWINGS if isinstance(known.get(name), list | dict)]
        sets = [each for each in inner if isinstance(each, list) and each and _is_drawing(each[0])]
        if sets or (inner and not _is_drawing(value)):
            yield from _find_drawings((sets or inner)[0], depth - 1)
        elif _has_strokes(value):
            yield value
        elif all(isinstance(drawings, list) for drawings in value.values()):  # other objects have other keys too
            for label, drawings in value.items():
                yield from _drawings_under(label, drawings)


def _drawings_under(label: str, drawings: list[Json]) -> Iterator[Mapping[str, Json]]:
    """The drawings in a list under their common label, or the one whose strokes the list holds."""
    if drawings and isinstance(drawings[0], list) and drawings[0] and _is_point(drawings[0][0]):
        yield {"strokes": drawings, "label": label}
        return
    for each in drawings:
        if isinstance(each, dict):
            yield {**({} if _has_strokes(each) else {"strokes": [each]}), **each, "label": label}
        else:
            yield {"strokes": each if isinstance(each, list) else [each], "label": label}


def _lowered(found: Mapping[str, Json]) -> Mapping[str, Json]:
    """`found` with names in lower case: `Strokes` is as common as `strokes`."""
    return {name.lower(): value for name, value in found.items()}


def _find_strokes(found: Mapping[str, Json], depth: int = 2) -> tuple[str, Json] | None:
    """The name and the value of strokes, also inside an object such as `"ink": {"strokes": …}` without a label."""
    for name in _STROKES:
        value = found.get(name)
        if _may_be_strokes(value):
            return name, value
        inner = _lowered(value) if isinstance(value, dict) and depth else {}
        if inner and not _text_of(inner, _LABELS) and (strokes := _find_strokes(inner, depth - 1)):
            return strokes
    return None


def _has_strokes(found: Mapping[str, Json]) -> bool:
    return _find_strokes(_lowered(found)) is not None


def _may_be_strokes(value: Json) -> bool:
    """Whether this is a list, or JSON of one as a text, as databases export it."""
    return isinstance(value, list) or (isinstance(value, str) and value.lstrip()[:2] in ("[[", "[{"))


def _is_drawing(value: Json) -> bool:
    return isinstance(value, dict) and _has_strokes(value) and bool(_text_of(_lowered(value), _LABELS))


def _text_of(found: Mapping[str, Json], names: Iterable[str], *, is_inner: bool = False) -> str:
    """The first text or whole number under one of `names`, also one object deeper; empty if there is none.

    Under a name such as `id`, a number is no label.
    """
    for name in names:
        value = found.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
        is_count = name in _LABELS and name not in _SURE_LABELS
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18 and not is_count:
            return str(value)
        if isinstance(value, dict) and not is_inner and (text := _text_of(_lowered(value), _LABELS, is_inner=True)):
            return text
    return ""


def _ink(strokes: list[Json], *, are_columns: bool) -> Ink:
    """The ink of these strokes, or of one stroke. Raises `TypeError`, `ValueError`, `KeyError` or `OverflowError`."""
    if _is_image(strokes):
        raise ValueError
    groups = [_lowered(each).get("strokes") for each in strokes if isinstance(each, dict)]
    inner = [each for each in groups if isinstance(each, list)]
    if inner and len(inner) == len(strokes):
        strokes = list(chain.from_iterable(inner))
    if strokes and not are_columns and (_is_point(strokes[0]) or _is_number(strokes[0])):
        strokes = [strokes]
    are_columns = are_columns or any(_must_be_columns(each) for each in strokes)
    points = [list(_points(each, are_columns=are_columns)) for each in strokes]
    if sum(map(len, points)) > MAX_POINTS:
        raise ValueError
    start = next((stroke[0].t for stroke in points if stroke), 0.0)
    return Ink.of([point._replace(t=(point.t - start) / 1000) for point in stroke] for stroke in points)


def _is_image(values: list[Json]) -> bool:
    """Whether these are the pixels of a square image: a row of numbers, or as many rows as columns."""
    if len(values) >= _MIN_PIXELS and all(map(_is_number, values)):
        return isqrt(len(values)) ** 2 == len(values)
    return len(values) ** 2 >= _MIN_PIXELS and all(
        isinstance(row, list) and len(row) == len(values) and all(map(_is_number, row)) for row in values
    )


def _points(stroke: Json, *, are_columns: bool) -> Iterator[Point]:
    """The points of one stroke, with t in ms as in the file."""
    if isinstance(stroke, dict):
        stroke = _lowered(stroke)
        stroke = next((stroke[name] for name in _POINTS if name in stroke), stroke)
        are_columns = are_columns or _must_be_columns(stroke)
    if isinstance(stroke, dict):
        times = [stroke[name] for name in _TIMES if name in stroke]
        stroke, are_columns = [stroke["x"], stroke["y"], *times[:1]], True
    if not isinstance(stroke, list):
        raise TypeError
    if stroke and all(map(_is_number, stroke)):  # x, y, x, y, …
        stroke = [stroke[start : start + 2] for start in range(0, len(stroke), 2)]
    elif are_columns:
        if len(stroke) not in _COORDINATES:
            raise ValueError
        stroke = list(zip(*stroke, strict=True))
    for each in stroke:
        x, y, t_ms, pressure = _coordinates(each)
        if not all(map(isfinite, (x, y, t_ms, pressure))):
            raise ValueError
        yield Point(x, y, t_ms, pressure)


def _coordinates(point: Json) -> tuple[float, float, float, float]:
    """x, y, t in ms and pressure of one point."""
    if isinstance(point, dict):
        point = point if "x" in point else _lowered(point)
        t_ms = next((point[name] for name in _TIMES if _is_number(point.get(name))), 0.0)
        pressure = next((point[name] for name in _PRESSURES if _is_number(point.get(name))), 1.0)
        x, y = (point[name] for name in "xy")
        return _number(x), _number(y), float(t_ms), float(pressure)
    if len(point) not in _COORDINATES:
        raise ValueError
    x, y, *rest = point
    t_ms, pressure, *_ = [*rest, None, None]
    return _number(x), _number(y), _number(t_ms, if_none=0.0), _number(pressure, if_none=1.0)


def _must_be_columns(stroke: Json) -> bool:
    """Whether the lists in this stroke are too long to be points, or too short."""
    if not isinstance(stroke, list) or len(stroke) not in _COORDINATES:
        return False
    return all(isinstance(each, list) and len(each) not in _COORDINATES for each in stroke)


def _is_point(value: Json) -> bool:
    """Whether this is a point rather than a stroke."""
    if isinstance(value, dict):
        return any(_is_number(value.get(name)) for name in "xX")
    return isinstance(value, list) and len(value) in _COORDINATES and all(map(_is_number, value))


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(value: Json, *, if_none: float | None = None) -> float:
    if value is None and if_none is not None:
        return if_none
    if not _is_number(value):
        raise TypeError
    return float(cast(float, value))
