"""UNIPEN, plain or gzipped, with the files that it includes: strokes with time and pressure, label, writer, lines."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.samples.bounded_files import create_file, open_bounded, read_lines
from corrections.samples.sample import Sample
from corrections.samples.sample_lines import as_labelled_inks, with_places
from models.ink.files.line_groups import by_lines
from models.ink.files.unipen import read_unipen
from models.ink.files.unipen_statements import Includes
from models.ink.files.unipen_writing import write_unipen


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path)


def read_whole_lines(path: Path) -> Iterator[Sample]:
    """As `read`, also of lines that are not divided into characters. Raises the same errors."""
    return _read(path, whole_lines=True)


def read_unlabelled(path: Path) -> Iterator[Sample]:
    """As `read_whole_lines`, also of a file without labels; those of its samples are empty. Raises the same errors."""
    return _read(path, whole_lines=True, unlabelled=True)


def _read(path: Path, *, whole_lines: bool = False, unlabelled: bool = False) -> Iterator[Sample]:
    with _open_lines(path) as lines:
        inks = read_unipen(lines, Includes(path, _open_lines), unlabelled=unlabelled, whole_lines=whole_lines)
        for group in by_lines(inks, lambda each: each.line):
            samples = [
                Sample(ink=each.ink, label=each.label, writer=each.writer, content=each.content) for each in group
            ]
            yield from with_places(samples, line.text) if (line := group[0].line) else samples


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples with strokes to a new file. Raises `OSError`."""
    with create_file(path) as file:
        for line in write_unipen(ink for ink, _ in as_labelled_inks(samples)):
            file.write(f"{line}\n")


@contextmanager
def _open_lines(path: Path) -> Iterator[Iterable[str]]:
    with open_bounded(path) as file:
        yield read_lines(file, fallback="latin-1")  # files of the nineties
