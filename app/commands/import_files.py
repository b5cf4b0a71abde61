"""Add the drawings of files to those of the program, as Ink → Import does in the window.

The ending of a name decides the format, unless --format does; a folder is a PNG folder. A file is imported completely
or not at all. Drawings that are there already are left out, so an import can be repeated. Where a file leaves open what
its drawings are, the error names the option that answers it.

examples:
  inkloop import drawings.unp --writer Ada
  inkloop import arrays.npz --arrays pixels,digits
  inkloop import images/ digits.npz
"""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from app.commands.import_options import add_choices, choices_of
from app.commands.input_files import expand_patterns
from app.commands.named_writer import add_writer_argument, parse_writer
from app.commands.output import progress_bar
from app.core.import_reader import ImportReader
from app.core.line_alignment import LineAligner
from corrections.durability.durable_store import DurableStore
from corrections.import_export.format_table import FORMATS, format_by_name
from corrections.import_export.transfer import ImportResult, import_samples
from corrections.samples.sample import ImportExportError
from corrections.store.store_file import STORE_FILE
from models.model_file.model_file import ModelFileError
from models.registry.registry import Registry

FORMAT_NAMES = ", ".join(each.name for each in FORMATS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop import`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, one of a pair of files, or a folder")
    add_writer_argument(parser, "the writer of drawings without one, added if new")
    parser.add_argument("--format", metavar="NAME", type=format_name, help=f"of the files: {FORMAT_NAMES}")
    add_choices(parser)


def format_name(name: str) -> str:
    """The `type` of `--format`. Raises `argparse.ArgumentTypeError`."""
    try:
        return format_by_name(name).name
    except ImportExportError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def run(args: argparse.Namespace) -> int:
    """Import the files one after the other; 0 if all were imported. Raises `UsageError`, `StoreError`."""
    writer = parse_writer(args.writer)
    format = format_by_name(args.format) if args.format else None
    aligner = LineAligner(Registry(args.data_dir / "models"), writer)
    failed = False
    with closing(DurableStore(args.data_dir / STORE_FILE)) as store:
        for name in expand_patterns(args.files):
            reader = ImportReader(Path(name), choices_of(args), format, aligner=aligner)
            try:
                result = import_samples(store, progress_bar(reader, unit="drawing"), writer=writer)
                print(f"{name}: {imported(result, reader)}")
            except (ImportExportError, ModelFileError) as error:
                failed = True
                print(f"error: {error}", file=sys.stderr)
        for message in store.pending_messages():
            print(message, file=sys.stderr)
    return 1 if failed else 0


def imported(result: ImportResult, reader: ImportReader) -> str:
    """The result of an import as text; `reader` has read all."""
    parts = [f"{result.added} imported"]
    parts += [f"{result.duplicates} there already"] if result.duplicates else []
    parts += [f"{result.empty} without ink left out"] if result.empty else []
    parts += [f"{reader.lines} lines divided into characters"] if reader.lines else []
    parts += [f"{reader.unaligned} lines left out, because the ink does not fit the text"] if reader.unaligned else []
    parts += ["images turned upright, because they lay transposed"] if reader.turned else []
    new = f"; new writers: {', '.join(result.new_writers)}" if result.new_writers else ""
    return ", ".join(parts) + new
