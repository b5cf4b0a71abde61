"""Reads renderings of digits as image files: thin pen, tight crop, squared paper, blur, shadow, transparent, plain.

Half of each set is MNIST's test images, half is pendigits ink; a thin pen needs strokes and is pendigits alone. Seed 0
renders one half of both sources, every other seed the other half. What reads the images was developed on other seeds
than 0, so seed 0 is what is claimed.
"""

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from models.datasets.locations import find_file
from models.datasets.mnist import load_mnist
from models.inference.classifier import Classifier
from models.ink.image_to_ink import read_picture
from models.ink.ink import Ink, InkError
from models.ink.ink_files import read_ink_file
from models.ink.raster import raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import model_file
from scripts.cli.output import score
from scripts.studies.picture_kinds import KINDS, NEEDS_STROKES, Digit

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK_FILE = "ink/pendigits-30-writers.unp.gz"
REFUSED = "refused"
_SHOWN = 12
"""Number of renderings of each kind in the figure."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    arguments.add_argument("--n", type=int, default=40, help="number of images of each kind")
    arguments.add_argument("--seed", type=int, default=0, help="0 is the set that is claimed; develop with others")
    arguments.add_argument("--before", type=Path, help="the result of the same command with an older program")


def sources(seed: int) -> tuple[list[Digit], list[Digit]]:
    """MNIST's test images and pendigits ink that `seed` may render: one half for seed 0, the other for all others."""
    half = slice(0, None, 2) if seed == 0 else slice(1, None, 2)
    test = load_mnist().test
    images = [Digit(str(label), pixels=pixels) for label, pixels in zip(test.labels, test.rasters, strict=True)]
    inks = [Digit(each.label, ink=each.ink) for each in read_ink_file(find_file(INK_FILE)) if isinstance(each.ink, Ink)]
    return images[half], inks[half]


def rendered(kind: str, n: int, seed: int, digits: tuple[list[Digit], list[Digit]]) -> list[tuple[Digit, bytes]]:
    """`n` digits and their image files. A kind's images do not depend on the other kinds."""
    rng = np.random.default_rng([seed, *kind.encode()])
    images, inks = digits
    result = []
    for number in range(n):
        pool = inks if kind in NEEDS_STROKES or number % 2 else images
        digit = pool[int(rng.integers(len(pool)))]
        result.append((digit, KINDS[kind](digit, rng)))
    return result


def measure(args: Namespace) -> dict[str, Any]:
    """Per kind: how many are read right, with what they were read as, and the milliseconds from bytes to ink."""
    classifier = Classifier.open(args.model)
    digits = sources(args.seed)
    rows = []
    for kind in tqdm(KINDS, unit="kind"):
        read, times = [], []
        files = rendered(kind, args.n, args.seed, digits)
        for _, file in files:
            start = time.perf_counter()
            try:
                ink = read_picture(file)
            except InkError:
                read.append(REFUSED)
            else:
                read.append(str(classifier.predictions(raster_from_ink(ink, classifier.spec)[None])[0]))
            times.append((time.perf_counter() - start) * 1000)
        labels = [digit.label for digit, _ in files]
        right = sum(label == found for label, found in zip(labels, read, strict=True))
        rows.append(
            {"kind": kind, **score(right, args.n), "ms": float(np.median(times)), "label": labels, "read": read}
        )
    result = {"study": "pictures", "model_id": classifier.model_id, "seed": args.seed, "n": args.n, "rows": rows}
    if args.before:
        import json

        before = json.loads(args.before.read_text(encoding="utf-8"))
        result["before"] = {row["kind"]: row["accuracy"] for row in before["rows"]}
    return result


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    before = result.get("before", {})
    return [
        ("kind", "images", "right, %", "95 % interval", "before, %", "ms"),
        *(
            (
                row["kind"],
                str(row["n"]),
                f"{100 * row['accuracy']:.1f}",
                f"{100 * row['low']:.1f}–{100 * row['high']:.1f}",
                f"{100 * before[row['kind']]:.1f}" if row["kind"] in before else "",
                f"{row['ms']:.1f}",
            )
            for row in result["rows"]
        ),
    ]


def figure(result: dict[str, Any]) -> "Figure":
    """The first images of each kind, with what was read: wrong readings in red."""
    from io import BytesIO

    from matplotlib.figure import Figure
    from PIL import Image

    digits = sources(result["seed"])
    shown = min(_SHOWN, result["n"])
    drawn = Figure(figsize=(shown, 1.35 * len(result["rows"])), layout="constrained")
    all_axes = drawn.subplots(len(result["rows"]), shown, squeeze=False)
    for row, line in zip(result["rows"], all_axes, strict=True):
        for number, (digit, file) in enumerate(rendered(row["kind"], shown, result["seed"], digits)):
            image = Image.open(BytesIO(file)).convert("RGBA")
            axes, read = line[number], row["read"][number]
            axes.imshow(Image.alpha_composite(Image.new("RGBA", image.size, "#9ab"), image))
            axes.set_xticks([])
            axes.set_yticks([])
            axes.set_title(read, fontsize=8, pad=2, color="black" if read == digit.label else "red")
        line[0].set_ylabel(f"{row['kind']}\n{100 * row['accuracy']:.0f} %", fontsize=8)
    return drawn
