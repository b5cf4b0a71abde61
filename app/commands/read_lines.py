"""The drawings of a file → the lines that are read in them."""

from collections.abc import Iterable, Iterator, Sequence

from app.commands.input_files import LocatedInk, box_of
from app.commands.read_results import ReadCharacter, ReadLine
from app.core.character_reader import CharacterReader
from models.ink.files.line_groups import by_lines
from models.ink.ink import Content, Ink
from models.lines.line import Line


def read_lines(drawings: Iterable[LocatedInk], reader: CharacterReader) -> Iterator[ReadLine]:
    """The lines, in the order of the drawings; characters that stand alone are joined until the next line.

    Raises `InkError`, and what iterating over `drawings` raises.
    """
    alone: list[ReadCharacter] = []
    for line in _read_each(drawings, reader):
        if len(line.characters) == 1:
            alone += line.characters
            continue
        yield from _joined(alone)
        alone.clear()
        yield line
    yield from _joined(alone)


def _joined(alone: Sequence[ReadCharacter]) -> Iterator[ReadLine]:
    if alone:
        yield ReadLine.of_characters(alone)


def _read_each(drawings: Iterable[LocatedInk], reader: CharacterReader) -> Iterator[ReadLine]:
    for characters in by_lines(drawings, lambda each: each.line and each.line.line_id):
        (drawing, *_) = characters
        if not drawing.line and drawing.content is not Content.CHARACTER and isinstance(drawing.ink, Ink):
            yield from map(_line, reader.read_lines(drawing.ink))
        else:  # the file divides it, and has its spaces
            spaces = drawing.line.written.spaces if drawing.line else ()
            read = [ReadCharacter(reader.read(each.ink), each.box) for each in characters]
            yield ReadLine.of_characters(read, spaces)


def _line(line: Line) -> ReadLine:
    characters = tuple(ReadCharacter(each.prediction, box_of(each.ink)) for each in line.characters)
    return ReadLine(line.text, line.probability, characters, line.alternatives)
