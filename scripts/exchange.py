"""Convert drawings between file formats, and import them into or export them from a data directory without a window.

Formats are told by the names of files; a directory is a folder of images. Images are written in MNIST's form, 28×28,
unless --model names a model: then in the form that it reads.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from corrections.durability.durable_store import DurableStore
from corrections.import_export.format_table import FORMATS, Format, Shape, format_named, format_of
from corrections.import_export.transfer import (
    Which,
    count_stored,
    import_samples,
    read_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import ImportExportError, Sample
from corrections.store.store import STORE_FILE
from models.ink.labels import LabelError, WriterName
from models.ink.raster import MNIST_SPEC
from models.model_file.model_file import read_model
from scripts.command import model_file, parser, run, table, write_json


def main() -> None:
    arguments = parser(__doc__ or "")
    commands = arguments.add_subparsers(dest="command", required=True)
    convert = commands.add_parser("convert", help="from one format to another")
    convert.add_argument("source", type=Path, metavar="SOURCE")
    export = commands.add_parser("export", help="from a data directory to a file")
    export.add_argument("data_dir", type=Path, metavar="DATA_DIR")
    export.add_argument("--writer", action="append", help="only this one's drawings; may be given several times")
    export.add_argument("--which", choices=[each.name.lower() for each in Which], default="labelled")
    for each in (convert, export):
        each.add_argument("target", type=Path, metavar="TARGET")
        each.add_argument("--format", help="instead of what the target's name says")
        each.add_argument("--model", type=model_file, metavar="MODEL.h5", help="whose form images get")
    bring = commands.add_parser("import", help="from a file into a data directory, all of it or nothing")
    bring.add_argument("data_dir", type=Path, metavar="DATA_DIR")
    bring.add_argument("source", type=Path, metavar="SOURCE")
    bring.add_argument("--writer", default="me", help="whose drawings those are that name no writer")
    commands.add_parser("formats", help="list the formats")
    for each in commands.choices.values():
        each.add_argument("--json", metavar="FILE|-", default=argparse.SUPPRESS, help="as above")
    args = arguments.parse_args()
    result = {"convert": _convert, "export": _export, "import": _import, "formats": _formats}[args.command](args)
    write_json(result, args.json)


def _convert(args: argparse.Namespace) -> dict[str, Any]:
    return _write(args, read_samples(args.source))


def _export(args: argparse.Namespace) -> dict[str, Any]:
    which = Which[args.which.upper()]
    with closing(_store(args.data_dir)) as store:
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
    with closing(_opened(args.data_dir / STORE_FILE)) as store:
        done = import_samples(store, _watched(read_samples(args.source)), writer=writer)
    if args.json != "-":
        print(f"{done.added} imported, {done.known} there already, {done.empty} without ink left out")
    return asdict(done)


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
    done = write_samples(args.target, _format(args), _watched(samples, total), spec)
    if args.json != "-":
        print(f"{done.written} drawings in {done.path}")
        if done.pictures or done.empty:
            print(f"left out: {done.pictures} pictures, for {done.format.name} holds strokes; {done.empty} without ink")
    return {"path": str(done.path), "written": done.written, "pictures": done.pictures, "empty": done.empty}


def _format(args: argparse.Namespace) -> Format:
    """The format to write: named, or told by the target, whose name without any ending is a folder's."""
    if args.format:
        return format_named(args.format)
    if not args.target.suffix and "ubyte" not in args.target.name:
        return next(each for each in FORMATS if each.shape is Shape.FOLDER)
    return format_of(args.target)[0]


def _store(data_dir: Path) -> DurableStore:
    if not (data_dir / STORE_FILE).is_file():
        raise ImportExportError(f"{data_dir} holds no drawings: there is no {STORE_FILE} in it.")
    return _opened(data_dir / STORE_FILE)


def _opened(path: Path) -> DurableStore:
    store = DurableStore(path)
    for told in store.pending_messages():
        print(told, file=sys.stderr)
    return store


def _watched(samples: Iterable[Sample], total: int | None = None) -> Iterator[Sample]:
    yield from tqdm(samples, total=total, unit="drawing", disable=None)


if __name__ == "__main__":
    run(main)
