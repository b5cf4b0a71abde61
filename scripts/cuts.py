"""Fit the weights of cuts through strokes to composed lines with joined characters: recorded digits, and fonts."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import LINE_STYLES, Hand, LineStyle, compose_line, hand_of_font, hands_of, random_text
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.characters import CAPITALS, DIGITS, SMALL
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS, LabelSet
from models.lines.grouping.groups import ALL, DIGITS_ALONE, Script
from models.lines.grouping.weights import shipped_weights
from models.lines.joined.cut_fitting import JoinedLine, fit_choices, fit_shapes, fit_ways
from models.lines.joined.cuts import CUT_FILE, PIECE_FEATURES, STEP_FEATURES, CutWeights, write_cut_weights
from models.lines.parts import Part
from models.lines.readings import GroupReader
from models.lines.rows import split_rows
from models.registry.shipped_models import SHIPPED_MODELS
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run

_FONTS = 40
"""Number of fonts that characters are taken from."""
_START = {
    "reading": 1.9,
    "is_one": -0.6,
    "likely": 0.5,
    "joint": -1.1,
    "touching": -2.7,
    "curved": -1.5,
    "overlap": -2.4,
}


@dataclass(frozen=True)
class _Source:
    """Lines of one kind of text for one network."""

    classifier: Classifier
    label_set: LabelSet
    text: str
    hands: Sequence[Hand]


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("--digits", type=Path, required=True, metavar="INKFILE", help="recorded digits")
    arguments.add_argument("--writers", default="1-24", help="the first and last writer of them to learn from")
    arguments.add_argument(
        "--unseen", type=Path, required=True, metavar="MODEL.h5", help="a digit network that did not learn them"
    )
    arguments.add_argument("--digit-network", type=Path, default=SHIPPED_MODELS["digits"], metavar="MODEL.h5")
    arguments.add_argument("--character-network", type=Path, default=SHIPPED_MODELS["characters"], metavar="MODEL.h5")
    arguments.add_argument("--lines", type=int, default=300, help="number of lines to learn from, of each kind")
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--out", type=Path, default=CUT_FILE)
    args = arguments.parse_args()
    rng = np.random.default_rng(args.seed)
    fonts = _fonts(rng)
    unseen, digits, characters = map(Classifier.open, (args.unseen, args.digit_network, args.character_network))
    of_digits = [
        (_Source(unseen, LABEL_SETS["digits"], "digits", _recorded(args)), 0.65),
        (_Source(digits, LABEL_SETS["digits"], "digits", fonts), 0.35),
    ]
    of_all = [
        (_Source(characters, LABEL_SETS["small"], "small", fonts), 0.6),
        (_Source(characters, LABEL_SETS["capitals"], "capitals", fonts), 0.2),
        (_Source(characters, LABEL_SETS["letters-digits"], "digits", fonts), 0.2),
    ]
    write_cut_weights(
        args.out, {kind: _fit(of, args.lines, rng) for kind, of in ((DIGITS_ALONE, of_digits), (ALL, of_all))}
    )


def _recorded(args: argparse.Namespace) -> list[Hand]:
    first, last = map(int, args.writers.split("-"))
    return [*hands_of([each for each in read_ink_file(args.digits) if first <= int(each.writer or 0) <= last]).values()]


def _fonts(rng: np.random.Generator) -> list[Hand]:
    """Fonts that have every digit and letter."""
    glyphs, labels = read_glyphs(), (*DIGITS, *CAPITALS, *SMALL)
    hands: list[Hand] = []
    for font in rng.permutation(np.flatnonzero(~glyphs.held_out)).tolist():
        hand = hand_of_font(glyphs, font, labels, rng) if len(hands) < _FONTS else {}
        hands += [hand] if len(hand) == len(labels) else []
    return hands


def _fit(sources: Sequence[tuple[_Source, float]], count: int, rng: np.random.Generator) -> CutWeights:
    def lines(style: str, part: float) -> list[JoinedLine]:
        counts = [(source, round(part * share * count)) for source, share in sources]
        return [line for source, n in counts for line in _lines(source, n, rng, LINE_STYLES[style])]

    joined, apart = lines("joined", 1.0), lines("realistic", 0.5)
    shape, threshold = fit_shapes(joined)
    piece, step = (np.array([_START.get(name, 0.0) for name in names]) for names in (PIECE_FEATURES, STEP_FEATURES))
    weights = fit_ways(tqdm(joined, unit="line", disable=None), CutWeights(shape, piece, step, np.zeros(0), threshold))
    return fit_choices(tqdm([*joined, *apart], unit="line", disable=None), weights)


def _lines(source: _Source, count: int, rng: np.random.Generator, style: LineStyle) -> list[JoinedLine]:
    script = Script.of(source.label_set.labels)
    lines: list[JoinedLine] = []
    while len(lines) < count:
        hand = source.hands[int(rng.integers(len(source.hands)))]
        line = compose_line(random_text(source.text, hand, rng, int(rng.integers(2, 11))), hand, rng, style)
        reader = GroupReader(source.classifier)
        rows = split_rows(reader.strokes.parts(line.ink))
        if len(rows) == 1:
            read = partial(_read, reader, Memory(), source.label_set)
            lines.append(JoinedLine(line, rows[0], read, script, shipped_weights()[script.kind]))
    return lines


def _read(reader: GroupReader, memory: Memory, label_set: LabelSet, part: Part) -> tuple[str, float]:
    reading = reader.read(part, memory, label_set)
    return reading.prediction.label, reading.shape_logarithm


if __name__ == "__main__":
    run(main)
