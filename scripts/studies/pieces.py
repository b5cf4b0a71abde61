"""Reads pieces of lines: characters with stubs of what joined them, pairs of neighbours, and halves.

The lines are composed of ink by writers, or of glyphs of the fonts that no model learned from. Pieces that resemble a
character of another label are left out.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from models.datasets.glyphs import read_glyphs
from models.datasets.line_pieces import LinePieces, PieceShare
from models.inference.classifier import Classifier
from models.inference.readable_labels import ReadableLabels
from models.ink.label_sets import LABEL_SETS
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import add_labels_argument, model_file, read_writers
from scripts.cli.output import score

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SURE = 0.9
"""Probability from which on a piece counts as read with certainty."""


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("inkfile", nargs="?", type=Path, metavar="INKFILE", help="none: fonts of the hold-out")
    arguments.add_argument("--writers", help="only these writers of the ink file, such as 25,26")
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    add_labels_argument(arguments, "labels of the lines, and those that may be read (default: digits)")
    arguments.add_argument("--n", type=int, default=2000, help="pieces of each kind")
    arguments.add_argument("--seed", type=int, default=0)


def measure(args: Namespace) -> dict[str, Any]:
    """Stubs read right, and pieces of each kind read with certainty, by the network alone."""
    classifier = Classifier.open(args.model)
    label_set = args.labels or LABEL_SETS["digits"]
    readable = ReadableLabels.of(classifier.labels, label_set.labels)
    writers = read_writers(args.inkfile, args.writers) if args.inkfile else {}
    inks = [each for of_writer in writers.values() for each in of_writer]
    glyphs = None if args.inkfile else read_glyphs()
    source = LinePieces(inks, glyphs, readable.labels, classifier.spec, held_out=True)
    drawn = source.draw(np.random.default_rng(args.seed), PieceShare(stubs=args.n, pairs=args.n, halves=args.n))
    probabilities = readable.restricted_rows(classifier.all_probabilities(drawn.rasters))
    right = np.array(readable.labels)[probabilities.argmax(1)] == drawn.labels
    is_sure = probabilities.max(1) >= SURE
    rows = []
    for place, name in enumerate(("stubs", "pairs", "halves")):
        of_kind = slice(place * args.n, (place + 1) * args.n)
        clear = drawn.clear[of_kind]
        rows.append({
            "pieces": name,
            "right": score(int(right[of_kind][clear].sum()), int(clear.sum())) if name == "stubs" else None,
            "sure": score(int(is_sure[of_kind][clear].sum()), int(clear.sum())),
        })  # fmt: skip
    return {"study": "pieces", "model_id": classifier.model_id, "seed": args.seed, "rows": rows}


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    return [
        ("pieces", "n", "right, %", f"at least {SURE:.0%} sure, %"),
        *(
            (
                row["pieces"],
                str(row["sure"]["n"]),
                f"{100 * row['right']['accuracy']:.1f}" if row["right"] else "",
                f"{100 * row['sure']['accuracy']:.1f}",
            )
            for row in result["rows"]
        ),
    ]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(5, 2.6), layout="constrained")
    axes = drawn.add_subplot()
    axes.bar([row["pieces"] for row in result["rows"]], [100 * row["sure"]["accuracy"] for row in result["rows"]])
    axes.set_ylabel(f"at least {SURE:.0%} sure, %")
    axes.grid(alpha=0.3, axis="y")
    return drawn
