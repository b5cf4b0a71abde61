"""Convert drawings between file formats. `inkloop import` and `inkloop export` move those of a data directory.

The name of a file determines its format; a directory is a PNG folder. Images are written as MNIST's 28×28 rasters, or
as the rasters of the model given by --model.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tqdm import tqdm

from app.commands.export_drawings import format_to_write
from app.commands.import_options import add_choices, choices_of
from app.core.import_reader import ImportReader
from corrections.import_export.format_table import FORMATS
from corrections.import_export.transfer import write_samples
from corrections.samples.sample import Sample
from models.ink.raster import MNIST_SPEC
from models.model_file.model_file import read_model
from scripts.cli.arguments import argument_parser, model_file
from scripts.cli.output import run, table, write_json


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    commands = arguments.add_subparsers(dest="command", required=True)
    convert = commands.add_parser("convert", help="convert a file to another format")
    convert.add_argument("source", type=Path, metavar="SOURCE")
    convert.add_argument("target", type=Path, metavar="TARGET")
    convert.add_argument("--format", help="the target's format, if its name does not show it")
    convert.add_argument("--model", type=model_file, metavar="MODEL.h5", help="write images as this model's rasters")
    add_choices(convert)
    commands.add_parser("formats", help="list the formats")
    for each in commands.choices.values():
        each.add_argument(
            "--json", metavar="FILE|-", default=argparse.SUPPRESS, help="write the result as JSON to FILE or stdout"
        )
    args = arguments.parse_args()
    result = {"convert": _convert, "formats": _formats}[args.command](args)
    write_json(result, args.json)


def _convert(args: argparse.Namespace) -> dict[str, Any]:
    spec = read_model(args.model).card.spec if args.model else MNIST_SPEC
    samples = _with_progress_bar(ImportReader(args.source, choices_of(args)))
    result = write_samples(args.target, format_to_write(args.target, args.format), samples, spec)
    if args.json != "-":
        print(f"{result.written} drawings in {result.path}")
        if result.pictures or result.empty:
            print(
                f"left out: {result.pictures} pictures, because {result.format.name} stores only strokes;"
                f" {result.empty} without ink"
            )
    return {"path": str(result.path), "written": result.written, "pictures": result.pictures, "empty": result.empty}


def _formats(args: argparse.Namespace) -> list[dict[str, Any]]:
    rows = [
        {"name": each.name, "holds": each.holds.name.lower(), "is": each.shape.name.lower(), "endings": each.suffixes}
        for each in FORMATS
    ]
    if args.json != "-":
        cells = [(row["name"], row["holds"], row["is"], " ".join(row["endings"])) for row in rows]
        print(table([("format", "holds", "is a", "endings"), *cells]))
    return rows


def _with_progress_bar(samples: Iterable[Sample]) -> Iterator[Sample]:
    yield from tqdm(samples, unit="drawing", disable=None)


if __name__ == "__main__":
    run(main)
