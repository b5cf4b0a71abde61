"""Fit the weights of the lattice of lines to composed lines: digits of recorded hands, letters of fonts."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import LINE_STYLES, ComposedLine, Hand, LineStyle, compose_line, hand_of_font, hands_of
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import CHARACTER_NETWORK, DIGIT_NETWORK, LABEL_SETS, LabelSet
from models.lines.fitting import FittedRow, fit_gate, fit_weights, fitted_row
from models.lines.geometry import GROUP_FEATURES
from models.lines.groups import ALL, DIGITS_ALONE, Script
from models.lines.readings import GroupReader
from models.lines.row import Row
from models.lines.rows import split_rows
from models.lines.weights import GEOMETRY_FILE, Weights, write_weights
from models.registry.shipped_models import SHIPPED_MODELS
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run

_STYLES = (*(LINE_STYLES[name] for name in ("realistic", "tight", "late")), LineStyle(gap=(0.2, 1.0)))
_STYLE_SHARES = (0.4, 0.25, 0.2, 0.15)
_SINGLES = 0.4
"""Share of the lines that are one character."""
_FONTS = 120
"""Number of fonts that letters are taken from."""
_LOST = 0.002
"""Share of the true groups of several strokes that the gate may lose."""


@dataclass(frozen=True)
class _Source:
    """Lines of one label set for one network."""

    network: str
    label_set: LabelSet
    hands: Sequence[Hand]
    share: float


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("what", choices=["fit"])
    arguments.add_argument("--digits", type=Path, required=True, metavar="INKFILE", help="recorded digits")
    arguments.add_argument("--writers", default="1-24", help="the first and last writer of them to learn from")
    arguments.add_argument("--digit-network", type=Path, metavar="MODEL.h5", help="one that did not learn them")
    arguments.add_argument(
        "--lines", type=int, default=1500, help="number of lines to learn from, of digits and of letters"
    )
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--out", type=Path, default=GEOMETRY_FILE)
    args = arguments.parse_args()
    rng = np.random.default_rng(args.seed)
    hands = _hands(args)
    fonts = _fonts(rng)
    digits = [_Source(DIGIT_NETWORK, LABEL_SETS["digits"], hands, 1.0)]
    shares = {"small": 0.2, "capitals": 0.15, "letters": 0.15, "letters-digits": 0.2, "everything": 0.1}
    letters = [_Source(CHARACTER_NETWORK, LABEL_SETS[name], fonts, share) for name, share in shares.items()]
    recorded = _Source(CHARACTER_NETWORK, LABEL_SETS["letters-digits"], hands, 0.2)
    sources = {DIGITS_ALONE: digits, ALL: [*letters, recorded]}
    write_weights(args.out, {kind: _fit(each, args, rng) for kind, each in sources.items()})


def _fit(sources: Sequence[_Source], args: argparse.Namespace, rng: np.random.Generator) -> Weights:
    lines = [(source, line) for source in sources for line in _compose(source, round(args.lines * source.share), rng)]
    rng.shuffle(lines)  # pyright: ignore[reportArgumentType]
    open_gate = Weights(np.zeros(len(GROUP_FEATURES)), np.zeros(0), np.zeros(2), np.zeros(len(GROUP_FEATURES)), -1.0)
    features, is_true = [], []
    for source, line in tqdm(lines, unit="line", disable=None):
        for row, truth in _rows(GroupReader(_classifier(source, args)), line, source.label_set, open_gate):
            features.append(row.features)
            is_true.append(
                np.isin(np.arange(len(row.groups)), [row.groups.index(each) for each in truth if each in row.groups])
            )
    gate, threshold = fit_gate(np.concatenate(features), np.concatenate(is_true), lost=_LOST)
    gated = Weights(open_gate.group, open_gate.pair, open_gate.reading, gate, threshold)
    rows: list[FittedRow] = []
    left_out = 0
    for source, line in tqdm(lines, unit="line", disable=None):
        reader = GroupReader(_classifier(source, args))
        memory = Memory()
        for row, truth in _rows(reader, line, source.label_set, gated):
            readings = [reader.read(part, memory, source.label_set) for part in row.wholes]
            fitted = fitted_row(row, np.array([each.shape_logarithm for each in readings]), truth)
            left_out += fitted is None
            rows += [fitted] if fitted else []
    print(f"{len(rows)} rows, {left_out} left out: the lattice lacks the true way", file=sys.stderr)
    print(f"{np.mean([len(row.groups) for row in rows]):.1f} groups a row", file=sys.stderr)
    with tqdm(total=300, unit="step", disable=None) as bar:

        def on_step(_: int, loss: float) -> None:
            bar.set_postfix(loss=loss)
            bar.update()

        return fit_weights(rows, gate, threshold, on_step=on_step)


def _hands(args: argparse.Namespace) -> list[Hand]:
    first, last = map(int, args.writers.split("-"))
    inks = [each for each in read_ink_file(args.digits) if first <= int(each.writer or 0) <= last]
    return [*hands_of(inks).values()]


def _fonts(rng: np.random.Generator) -> list[Hand]:
    glyphs = read_glyphs()
    chosen = rng.choice(np.flatnonzero(~glyphs.held_out), _FONTS, replace=False).tolist()
    return [hand_of_font(glyphs, font, LABEL_SETS["everything"].labels, rng) for font in chosen]


_OPENED: dict[Path, Classifier] = {}


def _classifier(source: _Source, args: argparse.Namespace) -> Classifier:
    path = SHIPPED_MODELS[source.network]
    if source.network == DIGIT_NETWORK and args.digit_network:
        path = args.digit_network
    if path not in _OPENED:
        _OPENED[path] = Classifier.open(path)
    return _OPENED[path]


def _compose(source: _Source, count: int, rng: np.random.Generator) -> Iterator[ComposedLine]:
    while count:
        hand = source.hands[int(rng.integers(len(source.hands)))]
        single = rng.random() < _SINGLES
        on_lines = [label for label in source.label_set.labels if label in hand and (single or label.isalnum())]
        if not on_lines:
            continue
        length = 1 if single else int(rng.integers(2, 10))
        text = [str(label) for label in rng.choice(on_lines, length)]
        style = _STYLES[int(rng.choice(len(_STYLES), p=_STYLE_SHARES))]
        yield compose_line("".join(text), hand, rng, style)
        count -= 1


def _rows(
    reader: GroupReader, line: ComposedLine, label_set: LabelSet, weights: Weights
) -> Iterator[tuple[Row, list[tuple[int, ...]]]]:
    """Each row of a line and its true groups; rows with characters of another are left out."""
    script = Script.of(label_set.labels)
    for parts in split_rows(reader.strokes.parts(line.ink)):
        place = {part.pieces[0].stroke: number for number, part in enumerate(parts)}
        groups = [[place.get(piece.stroke, -1) for piece in group] for group in line.groups]
        inside = [tuple(sorted(group)) for group in groups if min(group) >= 0]
        if sum(map(len, inside)) == len(parts):
            yield Row(parts, script, weights), sorted(inside)


if __name__ == "__main__":
    run(main)
