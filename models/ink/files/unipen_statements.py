"""The statements of a UNIPEN file and of the files that it includes (Guyon et al. 1994, sections A and B)."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TypeAlias

from models.ink.ink import InkFileError

OpenLines: TypeAlias = Callable[[Path], AbstractContextManager[Iterable[str]]]
"""Opens a file for its lines, unpacked if needed."""

_KEYWORD = re.compile(r"\.[A-Za-z][A-Za-z_]*")
_PEN_DATA = frozenset({".PEN_DOWN", ".PEN_UP", ".DT"})
"""Keywords after which lines of numbers are points; after any other they belong to its free text."""
_CONTINUED = frozenset({".SEGMENT", ".HIERARCHY"})
"""Keywords whose arguments are also read from the next lines."""
_KNOWN_INDENTED = _PEN_DATA | _CONTINUED | {".COORD", ".COMMENT", ".INCLUDE", ".WRITER_ID", ".POINTS_PER_SECOND"}
"""Keywords that count behind white space too; otherwise a keyword begins its line, so that texts may have dots."""
_MAX_ARGUMENTS = 10_000
_MAX_DEPTH = 16
_MAX_INCLUDES = 1000
_MAX_INCLUDED_CHARACTERS = 500_000_000
_INCLUDE_FOLDERS = ("include", "INCLUDE")
_MAX_FOLDERS_UP = 8


@dataclass(frozen=True, slots=True)
class Statement:
    """A keyword with its arguments, or a line of pen data, whose `keyword` is empty.

    `file` is the name by which the file was included, empty for the file itself.
    """

    keyword: str
    arguments: str
    line: int
    file: str = ""


class Includes:
    """Finds and opens the files that `.INCLUDE` names.

    They are looked for beside the including file, beside the first one, and in a folder `include` beside it or above,
    as on the discs of the foundation. Files outside of these folders are refused.
    """

    def __init__(self, path: Path, open_lines: OpenLines) -> None:
        self._open_lines = open_lines
        first = path.resolve()
        above = [first.parent, *first.parent.parents][:_MAX_FOLDERS_UP]
        self._roots = [first.parent, *(folder / name for folder in above for name in _INCLUDE_FOLDERS)]
        self._stack = [first]
        self._count = self._characters = 0
        self.missing: list[str] = []
        """Names that were not found."""

    def statements(self, name: str) -> Iterator[Statement]:
        """Those of the file called `name`, none if it is missing. Raises `InkFileError`."""
        path = self._find(name)
        if path is None:
            self.missing.append(name)
            return
        self._count += 1
        if path in self._stack or len(self._stack) > _MAX_DEPTH or self._count > _MAX_INCLUDES:
            raise InkFileError("{file} includes itself, or too many files are included.", file=name)
        self._stack.append(path)
        try:
            with self._open_lines(path) as lines:
                yield from read_statements(self._counted(lines), self, name)
        except OSError as error:
            raise InkFileError("{path} cannot be read: {reason}.", path=name, reason=error.strerror or error) from error
        finally:
            self._stack.pop()

    def _find(self, name: str) -> Path | None:
        relative = PurePosixPath(name.replace("\\", "/"))
        if relative.is_absolute() or PureWindowsPath(name).anchor or ".." in relative.parts or "\0" in name:
            raise InkFileError(
                "{file} lies outside of the folder of this file, so it is not included.", file=repr(name[:200])
            )
        for root in dict.fromkeys((self._stack[-1].parent, *self._roots)):
            try:
                path = (root / relative).resolve()
                if not path.is_file():
                    continue
            except (OSError, ValueError):  # a name that the file system does not allow
                continue
            if not path.is_relative_to(root.resolve()):  # through a link
                raise InkFileError(
                    "{file} lies outside of the folder of this file, so it is not included.", file=repr(name[:200])
                )
            return path
        return None

    def _counted(self, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            self._characters += len(line)
            if self._characters > _MAX_INCLUDED_CHARACTERS:
                raise InkFileError("the included files are too large together.")
            yield line


def read_statements(lines: Iterable[str], includes: Includes | None = None, file: str = "") -> Iterator[Statement]:
    """The statements of a UNIPEN text in order; those of an included file stand where it is included.

    Raises `InkFileError`, which names the line.
    """
    open_keyword = ""
    """The keyword to which lines without one belong."""
    begun: Statement | None = None
    """A statement whose arguments may go on."""
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line:
            continue
        match = _KEYWORD.match(line)
        is_keyword = bool(match) and (line[0] == raw[0] or line.split(None, 1)[0] in _KNOWN_INDENTED)
        if begun and is_keyword:
            yield begun
            begun = None
        if match and is_keyword:
            open_keyword = match[0].upper()
            arguments = line[match.end() :].strip()
            if open_keyword == ".INCLUDE":
                if includes and arguments:
                    try:
                        yield from includes.statements(arguments)
                    except InkFileError as error:
                        raise InkFileError("line {line}: {reason}", line=number, reason=error) from error
            else:
                statement = Statement(open_keyword, arguments, number, file)
                if open_keyword in _CONTINUED and not _is_complete(statement):
                    begun = statement
                else:
                    yield statement
        elif begun:
            if len(begun.arguments) + len(line) > _MAX_ARGUMENTS:
                raise InkFileError("line {line}: this statement does not end.", line=begun.line)
            begun = Statement(begun.keyword, f"{begun.arguments} {line}", begun.line, file)
            if '"' in line and _is_complete(begun):
                yield begun
                begun = None
        elif open_keyword in _PEN_DATA:
            yield Statement("", line, number, file)
    if begun:
        yield begun


def _is_complete(statement: Statement) -> bool:
    """Whether a `.SEGMENT` has its label: the text between two quotes."""
    if statement.keyword != ".SEGMENT":
        return False
    quotes = re.sub(r"\\.", "", statement.arguments).count('"')
    return quotes >= 2
