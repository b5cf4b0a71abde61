"""Text formats of strokes that are only imported, plain or gzipped: Quick, Draw!, UJI pen characters, JSON."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from corrections.samples.bounded_files import open_bounded, read_lines
from corrections.samples.sample import Sample
from models.ink.files.json_strokes import MAX_DOCUMENT, read_json_strokes
from models.ink.files.quick_draw import read_quick_draw
from models.ink.files.uji_pen_characters import read_uji
from models.ink.ink import Content, LabelledInk
from models.ink.labels import characters_of


def read_quick_draw_file(path: Path) -> Iterator[Sample]:
    """The samples of a Quick, Draw! file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, read_quick_draw)


def read_uji_file(path: Path) -> Iterator[Sample]:
    """The samples of a file of UJI pen characters. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, read_uji, fallback="latin-1")


def read_json_file(path: Path) -> Iterator[Sample]:
    """The samples of a JSON file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, read_json_strokes, max_bytes=MAX_DOCUMENT)


def read_unlabelled_json_file(path: Path) -> Iterator[Sample]:
    """As `read_json_file`, also of drawings without labels, whose samples have empty ones. Raises the same errors.

    A drawing without the label of one character may be a line.
    """
    for sample in _read(path, partial(read_json_strokes, unlabelled=True), max_bytes=MAX_DOCUMENT):
        yield sample if len(characters_of(sample.label)) == 1 else replace(sample, content=Content.OPEN)


def _read(
    path: Path,
    parse: Callable[[Iterable[str]], Iterator[LabelledInk]],
    *,
    fallback: str = "",
    max_bytes: int = 10_000_000,
) -> Iterator[Sample]:
    with open_bounded(path) as file:
        for each in parse(read_lines(file, fallback=fallback, max_bytes=max_bytes)):
            yield Sample(ink=each.ink, label=each.label, writer=each.writer)
