"""Labelled inks → UNIPEN 1.0 pen files (Guyon et al. 1994)."""

from collections.abc import Iterable, Iterator

from models.ink.files.decimals import format_ms, format_plain
from models.ink.files.line_groups import by_lines
from models.ink.ink import Ink, LabelledInk


def write_unipen(inks: Iterable[LabelledInk]) -> Iterator[str]:
    """The lines of a UNIPEN file with `inks`: x, y upwards, milliseconds, pressure. Pictures are not supported.

    Characters with the same `line` that follow one another are held by a segment LINE, which stands before them.
    `read_unipen` restores coordinates bit for bit, labels, writers, and which characters are a line.
    """
    yield from (".VERSION 1.0", ".DATA_SOURCE Inkloop", ".COORD X Y T P", ".HIERARCHY LINE CHARACTER")
    component, writer = 0, ""
    for characters in by_lines(inks, lambda each: each.line):
        if line := characters[0].line:
            count = sum(len(each.ink.strokes) for each in characters if isinstance(each.ink, Ink))
            yield from _writer_statement(writer, writer := characters[0].writer)
            yield f'.SEGMENT LINE {_components(component, count)} ? "{_escape(line.text)}"'
        for character in characters:
            assert isinstance(character.ink, Ink)
            yield from _writer_statement(writer, writer := character.writer)
            strokes = character.ink.strokes
            yield f'.SEGMENT CHARACTER {_components(component, len(strokes))} ? "{_escape(character.label)}"'
            for stroke in strokes:
                yield ".PEN_DOWN"
                yield from (
                    f" {format_plain(x)} {format_plain(-y)} {format_ms(t)} {format_plain(pressure)}"
                    for x, y, t, pressure in stroke
                )
                yield ".PEN_UP"
            component += len(strokes)


def _writer_statement(before: str, writer: str) -> Iterator[str]:
    if writer != before:
        yield f".WRITER_ID {writer}".rstrip()


def _components(first: int, count: int) -> str:
    return f"{first}" if count == 1 else f"{first}-{first + count - 1}"


def _escape(label: str) -> str:
    return label.replace("\\", r"\\").replace('"', r"\"")
