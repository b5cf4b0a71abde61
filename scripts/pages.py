"""Composes pictures of pages and cuts out what a network learns from: characters as a page leaves them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.examples import to_bytes
from models.datasets.lines import hands_of
from models.datasets.mnist import load_mnist
from models.datasets.pages.amounts import compose_amount
from models.datasets.pages.composing import ComposedPage, compose_page
from models.datasets.pages.hands import PageHand, PenHand, image_hands
from models.ink.ink_files import read_ink_file
from models.pages.composed_pieces import pieces_of
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, write_json

_IMAGE_HANDS = 400
_PAGES = 0.01
"""Share of the pictures that are whole pages, which hold many more characters than amounts."""


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("pieces", choices=["pieces"], help="what to make")
    arguments.add_argument("--ink", type=Path, metavar="FILE", help="writers who also write; without it, MNIST alone")
    arguments.add_argument("--without-writers", default="", metavar="25,26,…", help="writers to leave out")
    arguments.add_argument("--count", type=int, default=40_000, help="number of pieces (default: %(default)s)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--out", type=Path, required=True, metavar="FILE.npz")
    args = arguments.parse_args()
    rng = np.random.default_rng(args.seed)
    hands: list[PageHand] = [*image_hands(load_mnist().training, _IMAGE_HANDS, rng)]
    if args.ink:
        left_out = set(args.without_writers.split(","))
        inks = [each for each in read_ink_file(args.ink) if each.writer not in left_out]
        pens = [PenHand(hand) for hand in hands_of(inks).values()]
        hands += pens * (_IMAGE_HANDS // len(pens))
    rasters, labels = [], []
    with tqdm(total=args.count, unit="piece", disable=None) as bar:
        for page in _pictures(hands, rng):
            for raster, label in pieces_of(page, rng):
                rasters.append(to_bytes(raster))
                labels.append(label)
            bar.update(min(len(labels), args.count) - bar.n)
            if len(labels) >= args.count:
                break
    np.savez_compressed(args.out, rasters=np.stack(rasters)[: args.count], labels=np.array(labels[: args.count]))
    outliers = sum(not label for label in labels[: args.count])
    print(f"{args.out}: {args.count} pieces, {outliers} of them no character")
    write_json({"pieces": args.count, "outliers": outliers}, args.json)


def _pictures(hands: list[PageHand], rng: np.random.Generator) -> Iterator[ComposedPage]:
    while True:
        hand = hands[int(rng.integers(len(hands)))]
        yield compose_page(hand, rng) if rng.random() < _PAGES else compose_amount(hand, rng)


if __name__ == "__main__":
    run(main)
