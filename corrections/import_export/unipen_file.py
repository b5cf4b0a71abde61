"""UNIPEN, plain or gzipped, with the files that it includes: strokes with time and pressure, label, writer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.samples.bounded_files import create_file, open_bounded, read_lines
from corrections.samples.sample import Sample
from models.ink.files.unipen import read_unipen
from models.ink.files.unipen_statements import Includes
from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import LabelledInk


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, unlabelled=False)


def read_unlabelled(path: Path) -> Iterator[Sample]:
    """As `read`, also of a file without labels; those of its samples are empty. Raises the same errors."""
    return _read(path, unlabelled=True)


def _read(path: Path, *, unlabelled: bool) -> Iterator[Sample]:
    with _open_lines(path) as lines:
        for each in read_unipen(lines, Includes(path, _open_lines), unlabelled=unlabelled):
            yield Sample(ink=each.ink, label=each.label, writer=each.writer)


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples with strokes to a new file. Raises `OSError`."""
    with create_file(path) as file:
        for line in write_unipen(LabelledInk(each.ink, each.label, each.writer) for each in samples):
            file.write(f"{line}\n")


@contextmanager
def _open_lines(path: Path) -> Iterator[Iterable[str]]:
    with open_bounded(path) as file:
        yield read_lines(file, fallback="latin-1")  # files of the nineties
