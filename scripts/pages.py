"""Composes pictures of pages, cuts out what a network learns from, and fits the weights of the lattice for pictures."""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.examples import Examples, to_bytes
from models.datasets.glyphs import read_glyphs
from models.datasets.lines import hand_of_font, hands_of
from models.datasets.mnist import load_mnist
from models.datasets.pages.amounts import compose_amount
from models.datasets.pages.composing import ComposedPage, compose_page
from models.datasets.pages.hands import PageHand, PenHand, image_hands
from models.inference.classifier import Classifier
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.lines.grouping.fitting import FittedRow, fit_gate, fit_weights, fitted_row
from models.lines.grouping.groups import DIGITS_ALONE
from models.lines.grouping.weights import Weights, read_weights, write_weights
from models.pages.composed_pieces import pieces_of
from models.pages.reading.fitting import known_rows
from models.pages.reading.weights import PICTURE, picture_weights
from scripts.cli.arguments import argument_parser, model_file
from scripts.cli.output import run, write_json

_IMAGE_HANDS = 400
_PAGES = {"pieces": 0.01, "fit": 0.12}
"""Share of the pictures that are whole pages, which hold many more characters than amounts."""
_LOST = 0.004
"""Share of the true groups of several parts that the gate may lose."""


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("what", choices=_COMMANDS, help="pieces: for train.py; fit: the weights of the lattice")
    arguments.add_argument("--ink", type=Path, metavar="FILE", help="writers who also write; without it, MNIST alone")
    arguments.add_argument(
        "--fonts",
        type=int,
        default=150,
        help="number of fonts that also write, in shapes that MNIST lacks",
    )
    arguments.add_argument("--without-writers", default="", metavar="25,26,…", help="writers to leave out")
    arguments.add_argument("--count", type=int, default=40_000, help="number of pieces; of pictures, to fit weights")
    arguments.add_argument("--model", type=model_file, metavar="MODEL.h5", help="one that did not learn these hands")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--out", type=Path, required=True, metavar="FILE.npz|FILE.json")
    args = arguments.parse_args()
    if args.what == "fit" and not args.model:
        arguments.error("fit needs a --model")
    write_json(_COMMANDS[args.what](args), args.json)


def _pieces(args: argparse.Namespace) -> dict[str, int]:
    rasters, labels = [], []
    with tqdm(total=args.count, unit="piece", disable=None) as bar:
        rng = np.random.default_rng(args.seed)
        for page in _pictures(args, load_mnist().training, rng):
            for raster, label in pieces_of(page, rng):
                rasters.append(to_bytes(raster))
                labels.append(label)
            bar.update(min(len(labels), args.count) - bar.n)
            if len(labels) >= args.count:
                break
    np.savez_compressed(args.out, rasters=np.stack(rasters)[: args.count], labels=np.array(labels[: args.count]))
    outliers = sum(not label for label in labels[: args.count])
    print(f"{args.out}: {args.count} pieces, {outliers} of them no character")
    return {"pieces": args.count, "outliers": outliers}


def _fit(args: argparse.Namespace) -> dict[str, float]:
    """Fit, then cut with the fitted weights and fit again: what is cut depends on them."""
    classifier, label_set = Classifier.open(args.model), LABEL_SETS["digits"]
    weights: Weights = picture_weights()[DIGITS_ALONE]
    found: list[FittedRow] = []
    losses: list[float] = []
    for _ in range(2):
        features, is_true, known = [], [], []
        # MNIST's hold-out: no network was trained on it.
        pictures = _pictures(args, load_mnist().hold_out, np.random.default_rng(args.seed))
        for page in tqdm(islice(pictures, args.count), total=args.count, unit="picture", disable=None):
            for each in known_rows(page, classifier, label_set, weights):
                known.append(each)
                features.append(each.row.features[: each.row.characters])
                is_true.append(np.array([group in each.truth for group in each.row.groups[: each.row.characters]]))
        gate, threshold = fit_gate(np.concatenate(features), np.concatenate(is_true), lost=_LOST)
        rows = [fitted_row(each.row, each.logarithms, each.truth, each.none) for each in known]
        found = [row for row in rows if row]
        print(f"{len(found)} rows, {len(rows) - len(found)} left out: the lattice lacks the true way", file=sys.stderr)
        losses.clear()
        weights = fit_weights(found, gate, threshold, on_step=lambda _, loss: losses.append(loss))
        print(f"loss {losses[0]:.4f} → {losses[-1]:.4f}", file=sys.stderr)
    write_weights(args.out, (read_weights(args.out) if args.out.exists() else {}) | {PICTURE + DIGITS_ALONE: weights})
    return {"rows": len(found), "loss": losses[-1]}


def _pictures(args: argparse.Namespace, digits: Examples, rng: np.random.Generator) -> Iterator[ComposedPage]:
    hands: list[PageHand] = [*image_hands(digits, _IMAGE_HANDS, rng)]
    glyphs = read_glyphs()
    fonts = rng.permutation(np.flatnonzero(~glyphs.held_out)).tolist()
    written = (hand_of_font(glyphs, font, LABEL_SETS["digits"].labels, rng) for font in fonts)
    hands += islice((PenHand(hand) for hand in written if len(hand) == len(LABEL_SETS["digits"].labels)), args.fonts)
    if args.ink:
        left_out = set(args.without_writers.split(","))
        inks = [each for each in read_ink_file(args.ink) if each.writer not in left_out]
        pens = [PenHand(hand) for hand in hands_of(inks).values()]
        hands += pens * (_IMAGE_HANDS // len(pens))
    while True:
        hand = hands[int(rng.integers(len(hands)))]
        yield compose_page(hand, rng) if rng.random() < _PAGES[args.what] else compose_amount(hand, rng)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], Mapping[str, float]]] = {"pieces": _pieces, "fit": _fit}

if __name__ == "__main__":
    run(main)
