"""UJI Pen Characters, version 2 (Llorens et al. 2008) → labelled inks. Version 1 is UNIPEN."""

import re
from collections.abc import Iterable, Iterator
from math import isfinite

from models.ink.ink import MAX_POINTS, Ink, InkFileError, LabelledInk, Point, Stroke

_WORD = re.compile(r"^\s*WORD\s+\S+\s+\S+\s*$", re.MULTILINE)
_SESSION = re.compile(r"(?:tr[a-z]*|ts[a-z]*)_(?P<writer>.+)-\d+")
"""The id of a character, such as `trn_UJI_W01-02`: set, writer and session."""


def looks_like_uji(start: str) -> bool:
    """Whether the first characters of a file may be those of a file of UJI pen characters."""
    return bool(_WORD.search(start)) and "NUMSTROKES" in start


def read_uji(lines: Iterable[str]) -> Iterator[LabelledInk]:
    """Yield the characters: `WORD LABEL ID`, `NUMSTROKES N`, and N lines `POINTS COUNT # x y x y …`.

    `//` begins a comment; y grows downwards; there is no time. The id gives the writer. Raises `InkFileError`, which
    names the line.
    """
    index = count = point_count = 0
    open_character: tuple[int, str, str] | None = None
    """Line, label and writer."""
    strokes: list[Stroke] = []

    def finish(line: int, label: str, writer: str) -> LabelledInk:
        if not strokes or len(strokes) != count:
            raise InkFileError(
                'line {line}: the character "{label}" has {found} strokes; NUMSTROKES says {count}.',
                line=line,
                label=label,
                found=len(strokes),
                count=f"{count:g}",
            )
        return LabelledInk(Ink(tuple(strokes)), label, writer, index)

    for number, raw in enumerate(lines, 1):
        keyword, *fields = raw.split() or ["//"]
        if keyword.startswith("//"):
            continue
        if keyword == "WORD" and len(fields) in (1, 2):
            if open_character:
                yield finish(*open_character)
                index += 1
            session = _SESSION.fullmatch(fields[1]) if len(fields) == 2 else None
            open_character = number, fields[0], session["writer"] if session else ""
            strokes, count, point_count = [], 0, 0
        elif keyword == "NUMSTROKES" and open_character and len(fields) == 1:
            count = _parse_numbers(fields, number)[0]
        elif keyword == "POINTS" and open_character and fields:
            length, *numbers = _parse_numbers([each for each in fields if each != "#"], number)
            if not 0 < length == len(numbers) / 2:
                raise InkFileError(
                    "line {line}: {count} points need twice as many numbers, not {found}.",
                    line=number,
                    count=f"{length:g}",
                    found=len(numbers),
                )
            strokes.append(tuple(map(Point, numbers[::2], numbers[1::2])))
            point_count += len(strokes[-1])
            if point_count > MAX_POINTS:
                raise InkFileError("line {line}: more than {maximum} points.", line=number, maximum=f"{MAX_POINTS:,}")
        else:
            raise InkFileError(
                "line {line}: WORD, NUMSTROKES or POINTS expected, found {text}.",
                line=number,
                text=repr(raw.strip()[:80]),
            )
    if open_character:
        yield finish(*open_character)


def _parse_numbers(fields: list[str], line: int) -> list[float]:
    try:
        numbers = [float(field) for field in fields]
    except ValueError:
        numbers = []
    if not numbers or not all(map(isfinite, numbers)):
        raise InkFileError("line {line}: numbers expected, found {text}.", line=line, text=repr(" ".join(fields)[:80]))
    return numbers
