"""Feed the parsers of ink, image and table files with what a coverage-guided fuzzer makes of real files.

Needs Atheris: `uv sync --group fuzz`. Each parser runs in a process of its own, which may take two seconds for an
input, or ten for HDF5, of which each file is read in a process again. Each input must be read or refused, and a refused
import must leave nothing in the store. The fuzzer begins with recorded drawings in every format and with images of many
kinds, changes bytes, splices files and puts in words of the format. What breaks a parser is kept as a file.
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
from scripts.command import parser, run, table, write_json

IMAGE = "image"
TARGETS = (IMAGE, *(each.name for each in FORMATS))
BETWEEN = b"\n--8<--\n"
"""In an input for a pair of files: the images stand before it, the labels behind."""
WORDS = {
    "InkML": (
        '<?xml version="1.0" encoding="UTF-16"?>', "<!DOCTYPE ink [", '<!ENTITY a "aaaa">', "&a;",
        '<!ENTITY b SYSTEM "file:///etc/passwd">', "<traceGroup>", "<trace>", "</trace>", '<channel name="T"/>',
        '<annotation type="label">', "<![CDATA[", "1e999", "nan", "!1", "'2", '"3', "#ff", "T", "*",
    ),
    "UNIPEN": (
        ".VERSION 1.0\n", ".COORD X Y T\n", ".PEN_DOWN\n", ".PEN_UP\n", '.SEGMENT CHARACTER 0-1 ? "a"\n', ".DT 10\n",
        ".X_POINTS_PER_MM 4\n", ".INCLUDE /etc/passwd\n", ".POINTS_PER_SECOND 0\n", ".HIERARCHY CHARACTER\n", "1e400",
        "0-99999999", ":1-", "nan",
    ),
    "CSV": ("=1+1", '"', ",", "\r", "255", "-1", "1e9", "label", "\ufeff"),
    "PNG folder": ("file,label,writer\n", "../", "/etc/passwd", "0/000001.png,0,me\n", '"', "\x00", "\ufeff"),
    "NPZ": ("PK\x03\x04", "\x93NUMPY\x01\x00", "'descr': '|O'", "'shape': (99999999999,)", "'fortran_order': True"),
}  # fmt: skip
SECONDS = {"HDF5": 10}
"""That an input may take; two where nothing is said."""
SHARES = {"HDF5": 0.07}
"""Of the inputs that each of the others gets: to start a process takes a quarter of a second."""
_DRAWINGS = 6
_STATISTIC = re.compile(r"stat::(\w+):\s+(\d+)")
_ENDS = {70: "hung", 71: "took too much memory", 77: "crashed"}


class FuzzError(Exception):
    """The fuzzer itself could not run."""


def main() -> None:
    arguments = parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="recorded drawings to begin with")
    arguments.add_argument("--targets", nargs="+", choices=TARGETS, default=list(TARGETS), help="which parsers")
    arguments.add_argument("--inputs", type=int, default=14_200, help="for each, but fewer for HDF5")
    arguments.add_argument("--seconds", type=int, default=1800, help="at most, for each")
    arguments.add_argument("--megabytes", type=int, default=2048, help="of memory that a parser may use")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--broken", type=Path, default=Path("runs/fuzz"), help="where inputs that break are kept")
    args = arguments.parse_args()
    inks = read_ink_file(args.inkfile)[:_DRAWINGS]
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
    """Run one parser on its inputs: how many there were, what broke it if anything did, and what they took."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(images(inks) if target == IMAGE else files(target, inks, folder)):
        (corpus / f"{number}").write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS.get(target, ("\0",))), encoding="ascii")
    command = [
        *(sys.executable, "-m", "scripts.fuzz_target", target, str(corpus)),
        *(
            f"-runs={round(args.inputs * SHARES.get(target, 1))}",
            f"-max_total_time={args.seconds}",
            f"-seed={args.seed}",
            f"-dict={words}",
        ),
        *(
            f"-timeout={SECONDS.get(target, 2)}",
            f"-rss_limit_mb={args.megabytes}",
            "-max_len=65536",
            "-print_final_stats=1",
        ),
        f"-artifact_prefix={args.broken.resolve()}/{target.replace(' ', '-')}-",
    ]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, check=False)
    found = {name: int(value) for name, value in _STATISTIC.findall(ended.stderr)}
    if "number_of_executed_units" not in found:
        raise FuzzError(f"the fuzzer did not run: {ended.stderr.strip()[-400:]}")
    broken = "" if ended.returncode == 0 else _ENDS.get(ended.returncode, f"ended with {ended.returncode}")
    if broken:
        print(ended.stderr[-3000:], file=sys.stderr)
    return {
        "inputs": found["number_of_executed_units"],
        "broken": broken,
        "slowest_seconds": found["slowest_unit_time_sec"],
        "most_megabytes": found["peak_rss_mb"],  # at least what this process has: Linux counts it to its children
    }


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in word.encode())


def files(target: str, inks: list[LabelledInk], folder: Path) -> Iterator[bytes]:
    """Whole files of this format: with one drawing, and with all of `inks`."""
    (format,) = (each for each in FORMATS if each.name == target)
    for count in (1, len(inks)):
        path = format.with_suffix(folder / f"seed{count}")
        samples = [Sample(ink=each.ink, label=each.label, writer=each.writer, time=1e9) for each in islice(inks, count)]
        write_samples(path, format, samples)
        yield _content(format, path)


def _content(format: Format, path: Path) -> bytes:
    if format.shape is Shape.PAIR:
        return BETWEEN.join(each.read_bytes() for each in pair_paths(path))
    return (path / LABELS_FILE if format.shape is Shape.FOLDER else path).read_bytes()


def images(inks: list[LabelledInk]) -> Iterator[bytes]:
    """A drawing as images of many kinds: formats, depths, colours, transparency, rotation, several in one."""
    ink = 255 - (255 * raster_from_ink(inks[0].ink)).astype(np.uint8)
    image = Image.fromarray(ink).resize((96, 96))
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
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


if __name__ == "__main__":
    try:
        run(main)
    except (FuzzError, ImportExportError) as error:
        sys.exit(f"error: {error}")
