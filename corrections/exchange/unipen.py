"""UNIPEN, plain or gzipped: strokes with time and pressure, label, writer."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from corrections.exchange.sample import Sample
from corrections.exchange.source import created, lines, opened
from models.ink import LabelledInk
from models.unipen import read_unipen, write_unipen


def read(path: Path) -> Iterator[Sample]:
    with opened(path) as file:
        for each in read_unipen(lines(file)):
            yield Sample(ink=each.ink, label=each.label, writer=each.writer)


def write(path: Path, samples: Iterable[Sample]) -> None:
    with created(path) as file:
        for line in write_unipen(LabelledInk(each.ink, each.label, each.writer) for each in samples):
            file.write(f"{line}\n")
