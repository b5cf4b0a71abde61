"""Convert drawings between file formats, and import or export the drawings of a data directory, without a window.

The name of a file determines its format; a directory is a PNG folder. Images are written as MNIST's 28×28 rasters, or
as the rasters of the model given by --model.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from app.core.import_reader import ImportReader
from corrections.durability.durable_store import DurableStore
from corrections.import_export.format_table import FORMATS, Format, Shape, format_by_name, format_of
from corrections.import_export.transfer import (
    TrialSelection,
    count_stored,
    import_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import ImportExportError, Sample
from corrections.store.store_file import STORE_FILE
from models.ink.labels import LabelError, WriterName
from models.ink.raster import MNIST_SPEC
from models.model_file.model_file import read_model
from scripts.cli.arguments import add_choices, argument_parser, choices_of, model_file
from scripts.cli.output import run, table, write_json


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    commands = arguments.add_subparsers(dest="command", required=True)
    convert = commands.add_parser("convert", help="convert a file to another format")
    convert.add_argument("source", type=Path, metavar="SOURCE")
    export = commands.add_parser("export", help="write the drawings of a data directory to a file")
    export.add_argument("data_dir", type=Path, metavar="DATA_DIR")
    export.add_argument(
        "--writer", action="append", help="only the drawings of this writer; can be given several times"
    )
    export.add_argument("--which", choices=[each.name.lower() for each in TrialSelection], default="labelled")
    for each in (convert, export):
        each.add_argument("target", type=Path, metavar="TARGET")
        each.add_argument("--format", help="the target's format, if its name does not show it")
        each.add_argument("--model", type=model_file, metavar="MODEL.h5", help="write images as this model's rasters")
    import_parser = commands.add_parser("import", help="add the drawings of a file to a data directory, all or none")
    import_parser.add_argument("data_dir", type=Path, metavar="DATA_DIR")
    import_parser.add_argument("source", type=Path, metavar="SOURCE")
    import_parser.add_argument("--writer", default="me", help="the writer of drawings without one")
    for each in (convert, import_parser):
        add_choices(each)
    commands.add_parser("formats", help="list the formats")
    for each in commands.choices.values():
        each.add_argument(
            "--json", metavar="FILE|-", default=argparse.SUPPRESS, help="write the result as JSON to FILE or stdout"
        )
    args = arguments.parse_args()
    result = {"convert": _convert, "export": _export, "import": _import, "formats": _formats}[args.command](args)
    write_json(result, args.json)


def _convert(args: argparse.Namespace) -> dict[str, Any]:
    return _write(args, ImportReader(args.source, choices_of(args)))


def _export(args: argparse.Namespace) -> dict[str, Any]:
    which = TrialSelection[args.which.upper()]
    with closing(_open_existing_store(args.data_dir)) as store:
        writers = args.writer or store.writers()
        if missing := [name for name in writers if name not in store.writers()]:
            raise ImportExportError(
                f"Nobody called {', '.join(missing)} wrote there; there are {', '.join(store.writers())}."
            )
        return _write(args, stored_samples(store, writers, which), count_stored(store, writers, which))


def _import(args: argparse.Namespace) -> dict[str, Any]:
    try:
        writer = WriterName.parse(args.writer)
    except LabelError as error:
        raise ImportExportError(f"--writer {args.writer!r} is no name. {error}") from error
    with closing(_open_store(args.data_dir / STORE_FILE)) as store:
        reader = ImportReader(args.source, choices_of(args))
        result = import_samples(store, _with_progress_bar(reader), writer=writer)
    if args.json != "-":
        print(f"{result.added} imported, {result.duplicates} there already, {result.empty} without ink left out")
        if reader.turned:
            print("its images lay transposed, as EMNIST stores them, and were turned upright")
    counts = asdict(result)
    return {
        "added": counts.pop("added"),
        "known": counts.pop("duplicates"),
        **counts,
        **({"turned": True} if reader.turned else {}),
    }


def _formats(args: argparse.Namespace) -> list[dict[str, Any]]:
    rows = [
        {"name": each.name, "holds": each.holds.name.lower(), "is": each.shape.name.lower(), "endings": each.suffixes}
        for each in FORMATS
    ]
    if args.json != "-":
        cells = [(row["name"], row["holds"], row["is"], " ".join(row["endings"])) for row in rows]
        print(table([("format", "holds", "is a", "endings"), *cells]))
    return rows


def _write(args: argparse.Namespace, samples: Iterable[Sample], total: int | None = None) -> dict[str, Any]:
    spec = read_model(args.model).card.spec if args.model else MNIST_SPEC
    result = write_samples(args.target, _format(args), _with_progress_bar(samples, total), spec)
    if args.json != "-":
        print(f"{result.written} drawings in {result.path}")
        if result.pictures or result.empty:
            print(
                f"left out: {result.pictures} pictures, because {result.format.name} stores only strokes;"
                f" {result.empty} without ink"
            )
    return {"path": str(result.path), "written": result.written, "pictures": result.pictures, "empty": result.empty}


def _format(args: argparse.Namespace) -> Format:
    """The format to write: `--format`, or that of the target's name. A name without a suffix means a folder."""
    if args.format:
        return format_by_name(args.format)
    if not args.target.suffix and "ubyte" not in args.target.name:
        return next(each for each in FORMATS if each.shape is Shape.FOLDER)
    return format_of(args.target)[0]


def _open_existing_store(data_dir: Path) -> DurableStore:
    if not (data_dir / STORE_FILE).is_file():
        raise ImportExportError(f"{data_dir} holds no drawings: there is no {STORE_FILE} in it.")
    return _open_store(data_dir / STORE_FILE)


def _open_store(path: Path) -> DurableStore:
    store = DurableStore(path)
    for message in store.pending_messages():
        print(message, file=sys.stderr)
    return store


def _with_progress_bar(samples: Iterable[Sample], total: int | None = None) -> Iterator[Sample]:
    yield from tqdm(samples, total=total, unit="drawing", disable=None)


if __name__ == "__main__":
    run(main)
