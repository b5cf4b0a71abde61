"""Read the lines of characters in images and ink files, with the model and the memory of a writer. Nothing is stored.

An image holds one character; an ink file (UNIPEN, InkML, JSON, HDF5 …, plain or gzipped) any number of drawings, with
or without labels. What the file declares to be one character is read as one, and those of one word or line as a line;
any other drawing may hold several characters, and several lines. Characters that stand alone are printed one after the
other. `-` reads standard input. The exit status is 0 if all files were read, 1 if one could not be, 2 for wrong usage.

json: a list of {"file", "text", "characters": [{"label", "probability", "box": [x, y, width, height],
"alternatives": [[label, probability], …], "lookalikes": [label, …]}], "error": null or a text, "probability",
"lines": [{"text", "probability", "characters", "alternatives": [[text, probability], …]}]}, in the order of the
files. The text has a line feed between two lines. A box is in pixels of the upright image, or in the unit of the ink
with y growing downwards. Look-alikes are labels of the same shape that are possible too, such as O beside 0.
csv: file, text, probability that all of the text is right, error.
text: FILE, a tab, TEXT, once for each line; errors are on standard error.

examples:
  inkloop read photo.jpg
  inkloop read *.png --writer Ada --labels capitals --format csv --out readings.csv
  inkloop read page.inkml --format json
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tqdm import tqdm

from app.commands.input_files import expand_patterns, read_drawings
from app.commands.label_set_argument import add_labels_argument, parse_labels
from app.commands.named_writer import add_writer_argument, find_writer
from app.commands.output import check_target, open_output, progress_bar, without_library_messages
from app.commands.read_lines import read_lines
from app.commands.read_results import WRITERS, ReadFile
from app.commands.usage_error import UsageError
from app.core.character_reader import CharacterReader, open_reader
from app.core.model_inspection import inspection
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.store_file import STORE_FILE
from models.ink.label_sets import LabelSet
from models.ink.labels import sort_labels
from models.model_file.model_file import ModelFileError
from models.registry.registry import Registry
from models.system.errors import InkloopError, message_of
from models.untrusted.inspection import Inspected


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop read`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="an image or an ink file; - for standard input")
    add_writer_argument(parser, "read with the model and the memory of this writer")
    parser.add_argument("--model", type=Path, metavar="FILE", help="read with this model file instead of the writer's")
    add_labels_argument(
        parser, "what may be read: a label set, or each of these characters; what the writer taught is read too"
    )
    parser.add_argument("--format", choices=WRITERS, default="text", help="of the result (default: %(default)s)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the result to this file, in UTF-8")


def run(args: argparse.Namespace) -> int:
    """Read the files and write the results; 0 if all could be read. Raises `InkloopError`, `OSError`."""
    files = expand_patterns(args.files)
    target = None if args.out in (None, Path("-")) else args.out
    if target:
        store = args.data_dir / STORE_FILE
        check_target(target, [*map(Path, files), store, *([args.model] if args.model else [])])
    label_set = parse_labels(args.labels)
    inspected = _inspected(args)
    reader = _open_reader(args, inspected, label_set)
    if label_set and reader.labels.isdisjoint(label_set.labels):
        known = " ".join(sort_labels(reader.labels))
        raise UsageError("None of {labels} can be read; the labels are {known}.", labels=args.labels, known=known)
    failed: list[str] = []
    with open_output(target) as stream:
        results = _read_all(files, reader, has_bar=not stream.isatty())
        WRITERS[args.format](_noting_failures(results, failed), stream)
    return 1 if failed else 0


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
    for file in progress_bar(files, unit="file", total=len(files)) if has_bar else files:
        yield read_file(file, reader)


def read_file(file: str, reader: CharacterReader) -> ReadFile:
    """Read all lines of `file`, or none if it has an error."""
    try:
        lines = tuple(read_lines(read_drawings(file), reader))
    except InkloopError as error:
        return ReadFile(file, error=str(error))
    except OSError as error:
        return ReadFile(file, error=f"This file cannot be read: {error.strerror or error}.")
    except Exception as error:  # file boundary: a decoder's own error must not end the run
        return ReadFile(file, error=f"This file cannot be read: {type(error).__name__}: {message_of(error)}")
    return ReadFile(file, lines)


def _noting_failures(results: Iterable[ReadFile], failed: list[str]) -> Iterator[ReadFile]:
    """`results`; each error is also printed on standard error, and its file appended to `failed`."""
    for each in results:
        if each.error is not None:
            failed.append(each.file)
            tqdm.write(f"error: {each.file}: {each.error}", file=sys.stderr)  # without spoiling the bar
        yield each
