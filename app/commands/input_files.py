"""The files that are named on a command line, and the characters in a file to read."""

import glob
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.commands.usage_error import UsageError
from corrections.import_export.format_table import FORMATS, Format, Holds, Shape
from corrections.samples.bounded_files import read_start
from corrections.trials.line import LinePlace
from models.ink.image_files import MAX_FILE_BYTES
from models.ink.ink import AnyInk, Content, InkError, Picture

STANDARD_INPUT = "-"

Box = tuple[float, float, float, float]
"""x, y, width and height."""


@dataclass(frozen=True, slots=True)
class LocatedInk:
    """A drawing and the box around it, in pixels of its upright image or in the ink's own unit, y growing downwards."""

    ink: AnyInk
    box: Box
    content: Content = Content.CHARACTER
    line: LinePlace | None = None
    """The place in its line of a character that the file has in one."""


def expand_patterns(names: Iterable[str]) -> list[str]:
    """`names` with each pattern, such as `*.png`, replaced by the files that fit: the shell of Windows leaves that to
    the program. A name that no file fits stays. Raises `UsageError` for an empty name, which a shell makes of a
    variable that is not set, and which would mean the current folder.
    """
    expanded: list[str] = []
    for name in names:
        if not name:
            raise UsageError("The name of a file is empty.")
        found = [] if os.path.lexists(name) or not glob.has_magic(name) else sorted(glob.glob(name))
        expanded += found or [name]
    return expanded


def read_drawings(path: Path, format: Format) -> Iterator[LocatedInk]:
    """All drawings in an ink file, in their order.

    Raises `InkError`, `InkFileError`, `ImportExportError`, `OSError`, `EOFError`, `zlib.error`.
    """
    is_empty = True
    for sample in (format.read_unlabelled or format.read)(path):
        is_empty = False
        yield LocatedInk(sample.ink, box_of(sample.ink), sample.content, sample.line)
    if is_empty:
        raise InkError("There is no character in this file.")


@contextmanager
def seekable(name: str) -> Iterator[Path]:
    """The path of a file that can be read twice: standard input and pipes are copied to a temporary one."""
    path = Path(name)
    if path.is_dir():
        raise InkError("This is a folder. Name the files in it: {pattern}.", pattern=path / "*.png")
    if name != STANDARD_INPUT and (path.is_file() or not path.exists()):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="inkloop-") as folder:
        copy = Path(folder) / "input"
        if name == STANDARD_INPUT:
            copy.write_bytes(sys.stdin.buffer.read(MAX_FILE_BYTES + 1))
        else:
            with path.open("rb") as file:
                copy.write_bytes(file.read(MAX_FILE_BYTES + 1))
        yield copy


def ink_format(path: Path) -> Format | None:
    """The format of an ink file by its content, or else by its name; None for a picture or PDF."""
    formats = [each for each in FORMATS if each.shape is Shape.FILE and each.holds is not Holds.IMAGES]
    start = read_start(path)
    named = [each for each in formats if each.matches_name(path)]
    alike = [each for each in formats if each.looks_like and each.looks_like(start)]
    return next(iter([each for each in named if each in alike] or alike or named), None)


def box_of(ink: AnyInk) -> Box:
    """The box around an ink, or of a picture."""
    if isinstance(ink, Picture):
        return 0, 0, ink.width, ink.height
    xs, ys = ([point[axis] for stroke in ink.strokes for point in stroke] for axis in (0, 1))
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
