"""Fit the weights of the lattice of lines to composed lines: digits of recorded hands, letters of fonts."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.glyphs import read_glyphs
from models.datasets.lines import (
    LINE_STYLES,
    ComposedLine,
    Hand,
    LineStyle,
    Strokes,
    compose_line,
    hand_of_font,
    hands_of,
)
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.characters import HANZI
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import CHARACTER_NETWORK, DIGIT_NETWORK, HANZI_NETWORK, LABEL_SETS, LabelSet
from models.ink.stroke_variation import StrokeVariation, varied_strokes
from models.lines.grouping.fitting import FittedRow, fit_gate, fit_weights, fitted_row
from models.lines.grouping.geometry import GROUP_FEATURES
from models.lines.grouping.groups import ALL, CHINESE, DIGITS_ALONE, Script
from models.lines.grouping.row import Row
from models.lines.grouping.weights import GEOMETRY_FILE, Weights, read_weights, write_weights
from models.lines.reader import rows_of
from models.lines.readings import GroupReader
from models.registry.shipped_models import SHIPPED_MODELS
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run

_STYLES = (*(LINE_STYLES[name] for name in ("realistic", "tight", "late")), LineStyle(gap=(0.2, 1.0)))
_STYLE_SHARES = (0.4, 0.25, 0.2, 0.15)
_SINGLES = {DIGITS_ALONE: 0.35, ALL: 0.5, CHINESE: 0.5}
"""Share of the lines that are one character: of letters more, as theirs have more strokes."""
_FONTS = 120
"""Number of fonts that letters are taken from."""
_CHINESE, _CHINESE_GAP = 5, (0.03, 0.45)
"""Greatest number of Chinese characters on a line, and their distances."""
_HANZI = frozenset(HANZI)
_EM = 1024
_MEDIAN_VARIATION = StrokeVariation(
    joining=0.0, rotation=2.0, slant=0.1, aspect=0.1, proportion=0.1, bend=0.01, turn=3.0, scale=0.05, shift=0.02
)
_LOST = 0.006
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
    arguments.add_argument("--medians", type=Path, metavar="FOLDER", help="hanzi-writer-data, for Chinese characters")
    arguments.add_argument("--only", choices=[DIGITS_ALONE, ALL, CHINESE], help="fit these weights, keep the others")
    arguments.add_argument("--lines", type=int, default=1600, help="number of lines to learn each kind from")
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
    if args.medians:
        medians = _Medians(args.medians, rng)
        sources[CHINESE] = [_Source(HANZI_NETWORK, LABEL_SETS["chinese"], [medians], 1.0)]
    kept = read_weights(args.out) if args.out.exists() else {}
    if args.only:
        sources = {args.only: sources[args.only]}
    write_weights(args.out, kept | {kind: _fit(each, args, rng) for kind, each in sources.items()})


def _fit(sources: Sequence[_Source], args: argparse.Namespace, rng: np.random.Generator) -> Weights:
    lines = [(source, line) for source in sources for line in _compose(source, round(args.lines * source.share), rng)]
    rng.shuffle(lines)  # pyright: ignore[reportArgumentType]
    open_gate = Weights(np.zeros(len(GROUP_FEATURES)), np.zeros(0), np.zeros(2), np.zeros(len(GROUP_FEATURES)), -1.0)
    features, is_true = [], []
    for source, line in tqdm(lines, unit="line", disable=None):
        for row, truth in _rows(GroupReader(_classifier(source, args)), line, source.label_set, open_gate):
            features.append(row.features)
            is_true.append(np.array([group in truth for group in row.groups]))
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


class _Medians(Mapping[str, list[Strokes]]):
    """The middle lines of Chinese characters' strokes, in their order, from the files of `hanzi-writer-data`."""

    def __init__(self, folder: Path, rng: np.random.Generator) -> None:
        self._folder, self._rng = folder, rng

    def __getitem__(self, label: str) -> list[Strokes]:
        stored = json.loads((self._folder / f"{label}.json").read_text())["medians"]
        medians = [np.array(each, np.float64) * (1, -1) / _EM for each in stored]
        varied = varied_strokes(medians, self._rng, _MEDIAN_VARIATION)
        before, after = (np.concatenate(each) for each in (medians, varied))
        scale = np.ptp(before, axis=0).max() / max(np.ptp(after, axis=0).max(), 1e-9)
        middle = (before.min(0) + before.max(0)) / 2 - scale * (after.min(0) + after.max(0)) / 2
        return [[each * scale + middle for each in varied]]

    def __contains__(self, label: object) -> bool:
        return label in _HANZI

    def __iter__(self) -> Iterator[str]:
        return iter(HANZI)

    def __len__(self) -> int:
        return len(HANZI)


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
        single = rng.random() < _SINGLES[Script.of(source.label_set.labels).kind]
        on_lines = [label for label in source.label_set.labels if label in hand and (single or label.isalnum())]
        if not on_lines:
            continue
        length = 1 if single else int(rng.integers(2, 10))
        text = [str(label) for label in rng.choice(on_lines, length)]
        if source.network == HANZI_NETWORK:
            yield compose_line("".join(text[:_CHINESE]), hand, rng, LineStyle(gap=_CHINESE_GAP, late=0.0))
            count -= 1
            continue
        style = _STYLES[int(rng.choice(len(_STYLES), p=_STYLE_SHARES))]
        yield compose_line("".join(text), hand, rng, style)
        count -= 1


def _rows(
    reader: GroupReader, line: ComposedLine, label_set: LabelSet, weights: Weights
) -> Iterator[tuple[Row, list[tuple[int, ...]]]]:
    """Each row of a line and its true groups; rows with characters of another are left out."""
    script = Script.of(label_set.labels)
    for parts in rows_of(reader.strokes.parts(line.ink), script):
        place = {piece.stroke: number for number, part in enumerate(parts) for piece in part.pieces}
        groups = [{place.get(piece.stroke, -1) for piece in group} for group in line.groups]
        inside = [tuple(sorted(group)) for group in groups if min(group) >= 0]
        if sum(map(len, inside)) == len(parts):
            yield Row(parts, script, weights), sorted(inside)


if __name__ == "__main__":
    run(main)
