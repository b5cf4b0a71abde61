"""Lines of samples: how files hold them, and their places in the store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corrections.samples.sample import Sample
from corrections.trials.line import LinePlace, WrittenLine, line_text, new_line_id
from models.ink.files.line_groups import by_lines
from models.ink.ink import FileLine, LabelledInk


def as_labelled_inks(samples: Iterable[Sample]) -> Iterator[tuple[LabelledInk, Sample]]:
    """The ink of each sample as it is written, with its line."""
    for number, characters in enumerate(by_lines(samples, lambda each: each.line and (each.line.line_id, each.writer))):
        first, line = characters[0], None
        if first.line:
            labels = {each.line.place: each.label for each in characters if each.line}
            line = FileLine(number, line_text(labels, first.line.written.spaces))
        for each in characters:
            yield LabelledInk(each.ink, each.label, each.writer, line=line), each


def with_places(characters: Sequence[Sample], text: str) -> list[Sample]:
    """The characters of a line of a file, in its order, with places in a line that was not read before."""
    written = WrittenLine(predicted="", spaces=_spaces(text, [each.label for each in characters]))
    return in_line(characters, written, len(characters), range(len(characters)))


def in_line(characters: Sequence[Sample], written: WrittenLine, length: int, places: Sequence[int]) -> list[Sample]:
    """The characters at these places of a new line, which had `length` of them when it was answered."""
    line_id = new_line_id()
    return [
        replace(each, line=LinePlace(line_id=line_id, place=place, length=length, written=written))
        for each, place in zip(characters, places, strict=True)
    ]


def _spaces(text: str, labels: Sequence[str]) -> tuple[int, ...]:
    """The places of the labels that follow a space in `text`; none if it has other labels."""
    found, rest = [], text.strip()
    for place, label in enumerate(labels):
        if rest[:1].isspace():
            found.append(place)
            rest = rest.lstrip()
        if not rest.startswith(label):
            return ()
        rest = rest[len(label) :]
    return tuple(found)
