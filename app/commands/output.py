"""Where a command writes: standard output or a file, and progress bars on standard error."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from tqdm import tqdm

from app.commands.usage_error import UsageError
from models.system.atomic_files import atomic_write

_Item = TypeVar("_Item")
_MANY = 5
"""A bar for fewer items would only flash."""


def check_target(target: Path, inputs: Iterable[Path]) -> None:
    """Raise `UsageError` if `target` is one of `inputs`, a folder, or in a folder that does not exist."""
    for each in inputs:
        if target.exists() and each.exists() and target.samefile(each):
            raise UsageError("{path} is read, so it is not written. Choose another name.", path=target)
    if target.is_dir():
        raise UsageError("{path} is a folder. Choose the name of a file.", path=target)
    if not target.absolute().parent.is_dir():
        raise UsageError("There is no folder {path}. Create it first.", path=target.absolute().parent)


def check_folder(folder: Path) -> None:
    """Raise `UsageError` if `folder` is a file, or in a folder that does not exist."""
    if folder.exists() and not folder.is_dir():
        raise UsageError("{path} is a file. Choose the name of a folder.", path=folder)
    if not folder.absolute().parent.is_dir():
        raise UsageError("There is no folder {path}. Create it first.", path=folder.absolute().parent)


@contextmanager
def open_output(target: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file `target` in UTF-8, which is replaced when the block ends without an error.

    Raises `OSError`.
    """
    if target is None:
        yield sys.stdout
    elif target.exists() and not target.is_file():  # a device or a pipe, which must not be replaced
        with target.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            yield file
    else:
        with (
            atomic_write(Path(os.path.realpath(target))) as temporary,
            temporary.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
        ):
            yield file


def write_json_list(values: Iterable[object], stream: TextIO) -> None:
    """Write `values` as a list, one a line, as they come.

    A line has the characters themselves where the encoding of `stream` has all of them; else they are escaped.
    """
    stream.write("[")
    for number, value in enumerate(values):
        text = json.dumps(value, ensure_ascii=False)
        try:
            text.encode(stream.encoding)
        except UnicodeEncodeError:
            text = json.dumps(value)
        stream.write(f"{',' if number else ''}\n {text}")
    stream.write("\n]\n")


def progress_bar(items: Iterable[_Item], *, unit: str, total: int | None = None) -> Iterator[_Item]:
    """`items`, with a bar on standard error if that is a terminal, and unless they are few."""
    is_hidden = True if total is not None and total < _MANY else None
    with tqdm(items, total=total, unit=unit, disable=is_hidden, leave=False) as bar:
        yield from bar


@contextmanager
def without_library_messages() -> Iterator[None]:
    """Hide what libraries in C print on standard error meanwhile, as LiteRT does when it starts."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    with open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
