"""Read what is written in pictures, PDFs and ink files, with the model and the memory of a writer. Nothing is stored.

A picture or a page of a PDF is a table, an amount or one character; an ink file (UNIPEN, InkML, JSON, HDF5 …, plain or
gzipped) has any number of drawings, with or without labels. What an ink file declares to be one character is read as
one, and those of one word or line as a line; any other drawing may hold several characters, and several lines.
Characters that stand alone are printed one after the other. `-` reads standard input.

The exit status is 0 if all files were read, 1 if one could not be, 2 for wrong usage, and 3 if all were read and a cell
of a page is doubtful; --doubtful lists these on standard error, each as a line with tabs: doubtful, file, page, row,
column, text, probability. A picture of one character and ink files are never listed.

text: FILE, a tab, TEXT, once for each line; errors are on standard error. A line of a page is a row of its table, with
tabs between the cells. Pages of a PDF are called FILE#page=2.
csv: of one page with several cells, its table. Otherwise a list: file, text, probability that all of the text is
right, error. If --out is a folder, each page becomes a table in a file of its own: scan.csv, scan-page2.csv; a folder
is one that is there, a name with / at its end, or, for several pages with a table, a new name without an ending.
json: a list of {"file", "text", "characters": [{"label", "probability", "box": [x, y, width, height],
"alternatives": [[label, probability], …], "lookalikes": [label, …]}], "error": null or a text, "probability",
"lines": [{"text", "probability", "characters", "alternatives": [[text, probability], …]}]}, in the order of the
files. The text has a line feed between two lines. Pictures and PDFs have an entry for each page, with "page", from 1,
and "cells": [{"row", "column", "text", "box", "characters", "probability", "doubtful"}, …]: rows and columns from 0,
empty cells left out. A box is in pixels of the upright image, in points of a PDF, or in the unit of the ink, with y
growing downwards. Look-alikes are labels of the same shape that are possible too, such as O beside 0.

examples:
  inkloop read photo.jpg
  inkloop read scan.pdf --format csv --out tables/ --doubtful
  inkloop read *.png --writer Ada --labels capitals --format csv --out readings.csv
  inkloop read page.inkml --format json
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from app.commands.input_files import expand_patterns, ink_format, read_drawings, seekable
from app.commands.label_set_argument import add_labels_argument, parse_labels
from app.commands.named_writer import add_writer_argument, find_writer
from app.commands.output import check_folder, check_target, open_output, without_library_messages
from app.commands.read_lines import read_lines
from app.commands.read_report import ReadReport
from app.commands.read_results import WRITERS, ReadFile
from app.commands.read_tables import names_folder, write_csv
from app.commands.usage_error import UsageError
from app.core.character_reader import CharacterReader, open_reader
from app.core.model_inspection import inspection
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.store_file import STORE_FILE
from models.ink.label_sets import LabelSet
from models.ink.labels import sort_labels
from models.model_file.model_file import ModelFileError
from models.pages.files.page_decoder import PageDecoder
from models.registry.registry import Registry
from models.system.errors import InkloopError, message_of
from models.untrusted.inspection import Inspected

if TYPE_CHECKING:
    from app.commands.read_pages import OnPage

_PATIENCE_S = 1.0
"""After which time a bar is shown."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop read`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a picture, PDF or ink file; - for standard input")
    add_writer_argument(parser, "read with the model and the memory of this writer")
    parser.add_argument("--model", type=Path, metavar="FILE", help="read with this model file instead of the writer's")
    add_labels_argument(
        parser, "what may be read: a label set, or each of these characters; what the writer taught is read too"
    )
    parser.add_argument("--format", choices=WRITERS, default="text", help="of the result (default: %(default)s)")
    parser.add_argument(
        "--out", metavar="FILE", help="write the result to this file, in UTF-8; tables also to this folder"
    )
    parser.add_argument("--doubtful", action="store_true", help="list the cells that a person should look at")


def run(args: argparse.Namespace) -> int:
    """Read the files and write the results; returns the exit status. Raises `InkloopError`, `OSError`."""
    files = expand_patterns(args.files)
    out = None if args.out == "-" else args.out
    if out is not None:
        _check_out(out, args, files)
    label_set = parse_labels(args.labels)
    inspected = _inspected(args)
    reader = _open_reader(args, inspected, label_set)
    if label_set and reader.labels.isdisjoint(label_set.labels):
        known = " ".join(sort_labels(reader.labels))
        raise UsageError("None of {labels} can be read; the labels are {known}.", labels=args.labels, known=known)
    report = ReadReport(lists_doubtful=args.doubtful)
    results = report.watching(_read_all(files, reader, has_bar=out is not None or not sys.stdout.isatty()))
    if args.format == "csv":
        write_csv(results, out)
    else:
        with open_output(Path(out) if out else None) as stream:
            WRITERS[args.format](results, stream)
    return report.status


def _check_out(out: str, args: argparse.Namespace, files: list[str]) -> None:
    """Raises `UsageError` if nothing can be written there."""
    if not out:
        raise UsageError("The name of the output is empty.")
    if args.format == "csv" and names_folder(out):
        check_folder(Path(out))
    else:
        store = args.data_dir / STORE_FILE
        check_target(Path(out), [*map(Path, files), store, *([args.model] if args.model else [])])


def _inspected(args: argparse.Namespace) -> Inspected | None:
    """The model file of `--model`, checked; it stays readable as long as the result is kept. Raises `UsageError`."""
    try:
        return inspection(Registry(args.data_dir / "models"), args.model).run() if args.model else None
    except ModelFileError as error:
        raise UsageError("{path} was not opened. {reason}", path=args.model, reason=error) from error


def _open_reader(args: argparse.Namespace, inspected: Inspected | None, label_set: LabelSet | None) -> CharacterReader:
    store = ReadOnlyStore(args.data_dir / STORE_FILE)
    try:
        writer = find_writer(store, args.writer)
    finally:
        store.close()
    with without_library_messages():
        model = inspected.path if inspected else None
        reader = open_reader(args.data_dir, writer, model=model, label_set=label_set)
    if reader.champion.warning:
        print(f"warning: {reader.champion.warning}", file=sys.stderr)
    return reader


def _read_all(files: list[str], reader: CharacterReader, *, has_bar: bool) -> Iterator[ReadFile]:
    """Read the files one after the other, with a bar if it disturbs no lines of the result."""
    with (
        PageDecoder() as decoder,
        tqdm(total=len(files), unit="page", leave=False, delay=_PATIENCE_S, disable=None if has_bar else True) as bar,
    ):

        def on_page(number: int, count: int) -> None:
            if number == 1:
                bar.total += count - 1
            bar.update()

        for file in files:
            before = bar.n
            yield from read_file(file, reader, decoder, on_page)
            bar.update(max(0, before + 1 - bar.n))  # an ink file, or one that cannot be read


def read_file(file: str, reader: CharacterReader, decoder: PageDecoder, on_page: "OnPage") -> list[ReadFile]:
    """Read all of `file`: an entry for each page of a picture or PDF, one for an ink file or an error."""
    try:
        with seekable(file) as path:
            if format := ink_format(path):
                return [ReadFile(file, tuple(read_lines(read_drawings(path, format), reader)))]
            from app.commands.read_pages import read_pages  # OpenCV is loaded with the first page

            return read_pages(file, path, reader, decoder, on_page)
    except InkloopError as error:
        return [ReadFile(file, error=str(error))]
    except OSError as error:
        return [ReadFile(file, error=f"This file cannot be read: {error.strerror or error}.")]
    except Exception as error:  # file boundary: a decoder's own error must not end the run
        return [ReadFile(file, error=f"This file cannot be read: {type(error).__name__}: {message_of(error)}")]
