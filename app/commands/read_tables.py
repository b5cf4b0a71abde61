"""What `inkloop read` read as tables in CSV: one alone, or a file for each page in a folder."""

import os
import sys
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path

from app.commands.output import check_folder, open_output
from app.commands.read_results import WRITERS, ReadFile
from app.core.pages.table_export import csv_text
from models.system.atomic_files import atomic_folder

_SEPARATORS = tuple(each for each in (os.sep, os.altsep) if each)


def names_folder(out: str | None) -> bool:
    """Whether `--out` names a folder for certain: it is one, or ends with a separator."""
    return out is not None and (out.endswith(_SEPARATORS) or Path(out).is_dir())


def write_csv(results: Iterable[ReadFile], out: str | None) -> None:
    """Write one page that is a table as that table, other results as a list, or each page to a file in a folder.

    A name without an ending becomes a folder if several pages are read and one is a table. Raises `OSError`.
    """
    target = Path(out) if out else None
    if target and (names_folder(out) or (not target.suffix and not target.exists())):
        results = list(results)
        if names_folder(out) or (len(results) > 1 and any(each.is_table for each in results)):
            _write_folder(results, target)
            return
    results = iter(results)
    first = list(islice(results, 2))
    with open_output(target) as stream:
        if len(first) == 1 and first[0].is_table:
            stream.write(_csv(first[0]))
            return
        tables: list[ReadFile] = []
        WRITERS["csv"](_noting_tables(chain(first, results), tables), stream)
    if tables:
        print("note: With --out FOLDER, each page becomes a table in a file of its own.", file=sys.stderr)


def _noting_tables(results: Iterable[ReadFile], tables: list[ReadFile]) -> Iterable[ReadFile]:
    for each in results:
        if each.is_table:
            tables.append(each)
        yield each


def _write_folder(results: Iterable[ReadFile], folder: Path) -> None:
    """All tables are complete, or none is written."""
    check_folder(folder)
    taken: set[str] = set()
    with atomic_folder(folder) as temporary:
        for each in results:
            if each.lines and each.error is None:
                (temporary / _file_name(each, taken)).write_bytes(_csv(each).encode())


def _csv(page: ReadFile) -> str:
    """The table as the window writes it, with the line ends of the other results."""
    return csv_text(page.table).replace("\r\n", "\n")


def _file_name(page: ReadFile, taken: set[str]) -> str:
    """`scan.csv`, or `scan-page2.csv`; a number keeps files of the same name apart."""
    stem = Path(page.file).stem or "page"
    stem += f"-page{page.page}" if page.count > 1 else ""
    name, number = f"{stem}.csv", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem} ({number}).csv"
    taken.add(name.casefold())
    return name
