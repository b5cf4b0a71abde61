"""Fuzz the parsers of ink, image and table files with a coverage-guided fuzzer.

Needs Atheris: `uv sync --group fuzz`. Each parser runs in its own process, with a limit of two seconds per input, or
ten for HDF5 and pages, whose files are read in a further process. Each input must be read or refused, and a refused
import must leave the store empty. The corpus starts with recorded drawings in every format and images of many kinds;
the fuzzer changes bytes, splices files and inserts tokens of the format. An input that breaks a parser is saved as a
file.
"""

import argparse
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from corrections.import_export.format_table import FORMATS, Format, Shape
from corrections.import_export.png_folder import LABELS_FILE
from corrections.import_export.transfer import write_samples
from corrections.samples.file_pairs import pair_paths
from corrections.samples.sample import ImportExportError, Sample
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.raster import raster_from_ink
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json
from scripts.faults.fuzz_inputs import IMAGE, PAGE, PAIR_SEPARATOR, TEXT_SEEDS

TARGETS = (IMAGE, PAGE, *(each.name for each in FORMATS))
DICTIONARIES = {
    "InkML": (
        '<?xml version="1.0" encoding="UTF-16"?>', "<!DOCTYPE ink [", '<!ENTITY a "aaaa">', "&a;",
        '<!ENTITY b SYSTEM "file:///etc/passwd">', "<traceGroup>", "<trace>", "</trace>", '<channel name="T"/>',
        '<annotation type="label">', "<![CDATA[", "1e999", "nan", "!1", "'2", '"3', "#ff", "T", "*", "?", "-3'5",
        '<traceView traceDataRef="#a" from="1" to="2"/>', '<trace xml:id="a">', '<context xml:id="c">',
        'contextRef="#c"', '<annotation type="inkloop-line">{"predicted":"ab","length":2}</annotation>', '"place": 1',
    ),
    "UNIPEN": (
        ".VERSION 1.0\n", ".COORD X Y T\n", ".PEN_DOWN\n", ".PEN_UP\n", '.SEGMENT CHARACTER 0-1 ? "a"\n', ".DT 10\n",
        ".X_POINTS_PER_MM 4\n", ".INCLUDE /etc/passwd\n", ".POINTS_PER_SECOND 0\n", ".HIERARCHY CHARACTER\n", "1e400",
        "0-99999999", ":1-", "nan", "0,2", "1:5-2:7", ".INCLUDE drawings.unp\n", '.SEGMENT WORD 0 ? "to"\n',
        '.SEGMENT LINE 0-1 ? "ab"\n', ".HIERARCHY LINE CHARACTER\n",
    ),
    "Quick, Draw!": ('{"word":"a","drawing":', "[[1,2],[3,4]]", "[[", "]]", "1e999", "NaN", "null", "\n"),
    "UJI pen characters": ("WORD a trn_UJI_W01-01\n", "NUMSTROKES 2\n", "POINTS 2 # ", "//", "nan", "1e999", "-1"),
    "JSON strokes": (
        '{"label":"a","strokes":', '{"x":1,"y":2,"t":3}', '"data":', '"points":', '"samples":', "[[", "]]",
        "1e999", "NaN", "null", "\n",
    ),
    "CSV": ("=1+1", '"', ",", "\r", "255", "-1", "1e9", "label", "\ufeff"),
    "PNG folder": ("file,label,writer\n", "../", "/etc/passwd", "0/000001.png,0,me\n", '"', "\x00", "\ufeff"),
    "NPZ": ("PK\x03\x04", "\x93NUMPY\x01\x00", "'descr': '|O'", "'shape': (99999999999,)", "'fortran_order': True"),
}  # fmt: skip
TIMEOUTS_S = {"HDF5": 10, PAGE: 10}
"""Time limit per input; 2 s for other targets."""
INPUT_SHARES = {"HDF5": 0.07, PAGE: 0.3}
"""Number of inputs relative to other targets; HDF5 starts a process per input, which takes 0.25 s; pages
come from one process, which is asked thrice per input."""
_SEED_DRAWINGS = 6
_STATISTIC = re.compile(r"stat::(\w+):\s+(\d+)")
_EXIT_REASONS = {70: "hung", 71: "took too much memory", 77: "crashed"}


class FuzzError(Exception):
    """The fuzzer could not run."""


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="recorded drawings for the first inputs")
    arguments.add_argument("--targets", nargs="+", choices=TARGETS, default=list(TARGETS), help="the parsers to fuzz")
    arguments.add_argument("--inputs", type=int, default=14_200, help="number of inputs per parser; fewer for HDF5")
    arguments.add_argument("--seconds", type=int, default=1800, help="time limit per parser")
    arguments.add_argument("--megabytes", type=int, default=2048, help="memory limit per parser")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--broken", type=Path, default=Path("runs/fuzz"), help="folder for inputs that break a parser"
    )
    args = arguments.parse_args()
    inks = read_ink_file(args.inkfile)[:_SEED_DRAWINGS]
    args.broken.mkdir(parents=True, exist_ok=True)
    results = {}
    for target in args.targets:
        with tempfile.TemporaryDirectory() as folder:
            results[target] = fuzz(target, inks, Path(folder), args)
    shown = [("input", "tried", "read or refused", "slowest s", "most MB")]
    for target, result in results.items():
        unharmed = result["broken"] or "all"
        figures = f"{result['inputs']:,}", unharmed, str(result["slowest_seconds"]), str(result["most_megabytes"])
        shown.append((target, *figures))
    print(table(shown), file=sys.stderr)
    broken = [target for target, result in results.items() if result["broken"]]
    total = sum(result["inputs"] for result in results.values())
    write_json({"seed": args.seed, "inputs": total, "broken": len(broken), "targets": results}, args.json)
    if broken:
        sys.exit(f"{', '.join(broken)}: broken; the inputs are in {args.broken}")


def fuzz(target: str, inks: list[LabelledInk], folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Fuzz one parser. Returns the number of inputs, the failure (empty if none), and the maximum time and memory."""
    corpus = folder / "corpus"
    corpus.mkdir()
    seeds = {IMAGE: seed_images, PAGE: seed_pages}
    for number, seed in enumerate(seeds[target](inks) if target in seeds else seed_files(target, inks, folder)):
        (corpus / f"{number}").write_bytes(seed)
    dictionary = folder / "words"
    dictionary.write_text(
        "".join(f'"{_escaped(word)}"\n' for word in DICTIONARIES.get(target, ("\0",))), encoding="ascii"
    )
    command = [
        *(sys.executable, "-m", "scripts.faults.fuzz_target", target, str(corpus)),
        *(
            f"-runs={round(args.inputs * INPUT_SHARES.get(target, 1))}",
            f"-max_total_time={args.seconds}",
            f"-seed={args.seed}",
            f"-dict={dictionary}",
        ),
        *(
            f"-timeout={TIMEOUTS_S.get(target, 2)}",
            f"-rss_limit_mb={args.megabytes}",
            "-max_len=65536",
            "-print_final_stats=1",
        ),
        f"-artifact_prefix={args.broken.resolve()}/{target.replace(' ', '-')}-",
    ]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    completed = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, check=False)
    statistics = {name: int(value) for name, value in _STATISTIC.findall(completed.stderr)}
    if "number_of_executed_units" not in statistics:
        raise FuzzError(f"the fuzzer did not run: {completed.stderr.strip()[-400:]}")
    broken = (
        ""
        if completed.returncode == 0
        else _EXIT_REASONS.get(completed.returncode, f"ended with {completed.returncode}")
    )
    if broken:
        print(completed.stderr[-3000:], file=sys.stderr)
    return {
        "inputs": statistics["number_of_executed_units"],
        "broken": broken,
        "slowest_seconds": statistics["slowest_unit_time_sec"],
        "most_megabytes": statistics[
            "peak_rss_mb"
        ],  # at least this process's own peak, which Linux passes on to its children
    }


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in word.encode())


def seed_files(target: str, inks: list[LabelledInk], folder: Path) -> Iterator[bytes]:
    """Valid files of this format: with one drawing, and with all of `inks`."""
    (format,) = (each for each in FORMATS if each.name == target)
    for count in (1, len(inks)):
        if not format.write:
            yield TEXT_SEEDS[target](inks[:count]).encode()
            continue
        path = format.completed_name(folder / f"seed{count}")
        samples = [Sample(ink=each.ink, label=each.label, writer=each.writer, time=1e9) for each in islice(inks, count)]
        write_samples(path, format, samples)
        yield _content(format, path)


def _content(format: Format, path: Path) -> bytes:
    if format.shape is Shape.PAIR:
        return PAIR_SEPARATOR.join(each.read_bytes() for each in pair_paths(path))
    return (path / LABELS_FILE if format.shape is Shape.FOLDER else path).read_bytes()


def seed_images(inks: list[LabelledInk]) -> Iterator[bytes]:
    """A drawing as images of many formats, bit depths and colour modes, with transparency, rotation and frames."""
    ink = 255 - (255 * raster_from_ink(inks[0].ink)).astype(np.uint8)
    image = Image.fromarray(ink).resize((96, 96))
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: rotated by 90°
    for kind, made, options in (
        ("PNG", image, {}),
        ("PNG", image.convert("P"), {}),
        ("PNG", image.convert("1"), {}),
        ("PNG", image.convert("LA"), {}),
        ("PNG", Image.fromarray(np.asarray(image).astype(np.uint16) * 257), {}),
        ("JPEG", image, {"exif": exif}),
        ("JPEG", image.convert("CMYK"), {"progressive": True}),
        ("TIFF", image, {"compression": "tiff_lzw"}),
        ("TIFF", image.convert("F"), {}),
        ("TIFF", image.convert("1"), {"compression": "group4"}),
        ("GIF", image, {"save_all": True, "append_images": [image.rotate(90)]}),
        ("WEBP", image.convert("RGBA"), {}),
        ("BMP", image, {}),
        ("PPM", image, {}),
    ):
        written = io.BytesIO()
        made.save(written, kind, **options)
        yield written.getvalue()


def seed_pages(inks: list[LabelledInk]) -> Iterator[bytes]:
    """The images of `seed_images`, a TIFF and a PDF of two pages."""
    yield from seed_images(inks)
    image = Image.open(io.BytesIO(next(seed_images(inks)))).convert("RGB")
    for kind in ("TIFF", "PDF"):
        written = io.BytesIO()
        image.save(written, kind, save_all=True, append_images=[image.rotate(90)])
        yield written.getvalue()


if __name__ == "__main__":
    try:
        run(main)
    except (FuzzError, ImportExportError) as error:
        sys.exit(f"error: {error}")
