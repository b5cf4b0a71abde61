"""Write drawings to a file, as Ink → Export does in the window.

The ending of the name decides the format, unless --format does; a name without one means a PNG folder. In formats of
images, strokes are written as images of 28×28 pixels. The export is complete or does not happen.

examples:
  inkloop export drawings.h5
  inkloop export ada.inkml --writer Ada
"""

import argparse
from contextlib import closing
from pathlib import Path

from app.commands.import_files import format_name
from app.commands.named_writer import find_writer
from app.commands.output import check_target, progress_bar
from app.commands.usage_error import UsageError
from corrections.import_export.format_table import EXPORT_FORMATS, FORMATS, Format, Shape, format_by_name, format_of
from corrections.import_export.transfer import (
    ExportResult,
    TrialSelection,
    count_stored,
    stored_samples,
    write_samples,
)
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.store_file import STORE_FILE

FORMAT_NAMES = ", ".join(each.name for each in EXPORT_FORMATS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop export`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file or folder to write")
    parser.add_argument(
        "--writer", metavar="NAME", action="append", help="only this writer's drawings; can be given several times"
    )
    parser.add_argument(
        "--which",
        choices=[each.name.lower() for each in TrialSelection],
        default="labelled",
        help="drawings whose label is known for sure, only corrected ones, or all with the accepted ones, for formats"
        " that hold readings (default: %(default)s)",
    )
    parser.add_argument("--format", metavar="NAME", type=format_name, help=FORMAT_NAMES)
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


def run(args: argparse.Namespace) -> int:
    """Export the drawings. Raises `UsageError`, `ImportExportError`, `StoreError`."""
    format, which = format_to_write(args.file, args.format), TrialSelection[args.which.upper()]
    if which is TrialSelection.ALL and not format.predictions:
        raise UsageError("{format} holds no readings, so it cannot hold accepted drawings.", format=format.name)
    path = format.completed_name(args.file)
    if format.shape is not Shape.FOLDER:
        check_target(path, [args.data_dir / STORE_FILE])
    if path.is_file() and not args.force:
        raise UsageError("{path} is there already. Choose another name, or add --force to replace it.", path=path)
    with closing(ReadOnlyStore(args.data_dir / STORE_FILE)) as store:
        known = store.writers()
        chosen = [find_writer(store, name) for name in args.writer] if args.writer else known
        writers = [name for name in dict.fromkeys(chosen) if name in known]
        samples = progress_bar(
            stored_samples(store, writers, which), unit="drawing", total=count_stored(store, writers, which)
        )
        print(exported(write_samples(path, format, samples)))
    return 0


def exported(result: ExportResult) -> str:
    """The result of an export as text."""
    parts = [f"{result.written} exported to {result.path}"]
    parts += (
        [f"{result.pictures} pictures left out, because {result.format.name} holds strokes only"]
        if result.pictures
        else []
    )
    parts += [f"{result.empty} without ink left out"] if result.empty else []
    return "; ".join(parts)


def format_to_write(target: Path, name: str | None) -> Format:
    """The format called `name`, or else that of the target's name. A name without an ending means a folder.

    Raises `ImportExportError`.
    """
    if name:
        return format_by_name(name)
    if not target.suffix and "ubyte" not in target.name:
        return next(each for each in FORMATS if each.shape is Shape.FOLDER)
    return format_of(target)[0]
