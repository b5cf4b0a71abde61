"""Divides lines of a file into their characters, by what a model reads in them. No Qt in here."""

from collections.abc import Sequence
from dataclasses import replace

from corrections.samples.sample import Sample
from corrections.samples.sample_lines import with_places
from models.ink.ink import Content, Ink, InkError
from models.ink.label_sets import LabelSet
from models.ink.labels import Label, LabelError, characters_of
from models.lines.line import Line
from models.lines.reader import LineReader
from models.registry.registry import Registry
from models.registry.shipped_models import network_for


class LineAligner:
    """Uses the champions of one writer, each loaded when it is needed, and no memory. Not thread-safe."""

    def __init__(self, registry: Registry, writer: str) -> None:
        self._registry, self._writer = registry, writer
        self._readers: dict[str, LineReader] = {}

    def characters(self, sample: Sample) -> list[Sample] | None:
        """The characters of a sample that is a line, or is taken for one; None if it cannot be divided.

        What the file leaves open is a line only if at least half of its characters are read as its label has them:
        the label may be the name of one symbol. Raises `ModelFileError`.
        """
        if not isinstance(sample.ink, Ink):
            return None
        try:
            labels = [Label.parse(each) for each in characters_of(sample.label)]
            rows = self._reader(labels).align(sample.ink, sample.label) if labels else None
        except (LabelError, InkError):
            return None
        if not rows or sum(len(row.characters) for row in rows) != len(labels):
            return None
        if sample.content is Content.OPEN and not _is_credible(rows, labels):
            return None
        found, start = [], 0
        for row in rows:
            of_row = labels[start : start + len(row.characters)]
            start += len(row.characters)
            found += with_places(
                [
                    replace(sample, ink=each.ink, label=label, content=Content.CHARACTER)
                    for each, label in zip(row.characters, of_row, strict=True)
                ],
                _text(sample.label, labels, range(start - len(of_row), start)),
            )
        return found

    def _reader(self, labels: Sequence[Label]) -> LineReader:
        network = network_for(LabelSet("".join(labels), tuple(dict.fromkeys(labels))))
        if network not in self._readers:
            self._readers[network] = LineReader(self._registry.champion(self._writer, network).classifier)
        return self._readers[network]


def _is_credible(rows: Sequence[Line], labels: Sequence[Label]) -> bool:
    read = [each.prediction for row in rows for each in row.characters]
    as_labelled = sum(label in (each.label, *each.lookalikes) for each, label in zip(read, labels, strict=True))
    return 2 * as_labelled >= len(labels)


def _text(text: str, labels: Sequence[Label], row: range) -> str:
    """The part of `text` that the labels of a row are, with its spaces."""
    position = 0
    ends = []
    for label in labels:
        while text[position : position + 1].isspace():
            position += 1
        ends.append((position, position + len(label)))
        position += len(label)
    return text[ends[row.start][0] : ends[row.stop - 1][1]]
