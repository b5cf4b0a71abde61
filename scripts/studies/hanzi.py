"""Chinese characters: how often the first drawing is read right, by this program and by Zinnia with Tegaki's model.

The drawings are strokes of KanjiVG, from which neither learned, of characters that Japanese shares with the label set,
as they are and varied stroke by stroke. Zinnia reads the order and direction of strokes, this program their picture.
"""

import re
import subprocess
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from models.inference.classifier import Classifier
from models.ink.characters import HANZI
from models.ink.ink import Ink, Point
from models.ink.raster import raster_from_ink
from models.ink.stroke_variation import StrokeVariation, varied_strokes
from models.system.errors import InkloopError
from scripts.cli.arguments import model_file
from scripts.cli.output import score

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TOP = 10
_VARIATIONS = {"as they are": None, "varied": StrokeVariation(turn=3, scale=0.06, shift=0.02, joining=0, hook=0)}
"""Strokes are not joined: Zinnia counts them."""
_SIDE = 1000  # of the square in which Zinnia takes a character to be drawn
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_STEPS = np.linspace(0, 1, 9)[1:, None]  # of one piece of a curve


def add_arguments(arguments: ArgumentParser) -> None:
    """Add the arguments of `measure`."""
    arguments.add_argument("model", type=model_file, metavar="MODEL.h5")
    arguments.add_argument("kanjivg", type=Path, metavar="FOLDER", help="KanjiVG's folder of SVG files")
    arguments.add_argument("--zinnia", default="zinnia", metavar="PROGRAM", help="Debian's zinnia-utils")
    arguments.add_argument("--zinnia-model", type=Path, metavar="FILE", help="Tegaki's handwriting-zh_CN.model")
    arguments.add_argument("--count", type=int, default=500, help="number of characters")


def measure(args: Namespace) -> dict[str, Any]:
    """Run the study. Returns JSON data with accuracies in [0, 1]. Raises `InkloopError` without KanjiVG."""
    files = {label: args.kanjivg / f"{ord(label):05x}.svg" for label in HANZI}
    shared = [label for label, file in files.items() if file.is_file()]
    if not shared:
        raise InkloopError("{folder} holds none of KanjiVG's files, such as 06728.svg.", folder=args.kanjivg)
    rng = np.random.default_rng(0)
    labels = [shared[place] for place in rng.permutation(len(shared))[: args.count]]
    classifier = Classifier.open(args.model)
    results = []
    for name, variation in _VARIATIONS.items():
        inks = [_ink(strokes_of_svg(files[label]), rng, variation) for label in labels]
        ranks = {"ours": _rank_by_network(classifier, inks)}
        if args.zinnia_model:
            ranks["zinnia"] = _rank_by_zinnia(args.zinnia, args.zinnia_model, inks)
        for reader, ranked in ranks.items():
            for top in (1, TOP):
                right = sum(label in first[:top] for label, first in zip(labels, ranked, strict=True))
                results.append({"strokes": name, "reader": reader, "top": top, **score(right, len(labels))})
    return {"study": "hanzi", "model_id": classifier.model_id, "shared": len(shared), "results": results}


def strokes_of_svg(path: Path) -> list[NDArray[np.float64]]:
    """The strokes of a file of KanjiVG in their order, n×2 each; its paths consist of cubic curves."""
    paths = re.findall(r'<path\b[^>]*\sd="([^"]+)"', path.read_text(encoding="utf-8"))
    return [_flattened(each) for each in paths]


def _flattened(path: str) -> NDArray[np.float64]:
    points = [np.zeros(2)]
    control = points[0]
    for command, text in re.findall(r"([MmCcSs])([^A-Za-z]*(?:e-[^A-Za-z]*)*)", path):
        numbers = np.array([float(each) for each in _NUMBER.findall(text)]).reshape(-1, 2)
        if command in "Mm":
            points, control = [numbers[0]], numbers[0]
            continue
        size = 3 if command in "Cc" else 2
        for piece in numbers.reshape(-1, size, 2):
            start = points[-1]
            piece = piece + start if command.islower() else piece
            # The first control point of a smooth curve mirrors the last of the one before.
            first, second, end = piece if size == 3 else (2 * start - control, *piece)
            t = _STEPS
            curve = (1 - t) ** 3 * start + 3 * t * (1 - t) ** 2 * first + 3 * t**2 * (1 - t) * second + t**3 * end
            points += list(curve)
            control = second
    return np.array(points)


def _ink(strokes: list[NDArray[np.float64]], rng: np.random.Generator, variation: StrokeVariation | None) -> Ink:
    drawn = varied_strokes(strokes, rng, variation) if variation else strokes
    return Ink.of([Point(float(x), float(y)) for x, y in stroke.tolist()] for stroke in drawn)


def _rank_by_network(classifier: Classifier, inks: list[Ink]) -> list[list[str]]:
    rasters = np.stack([raster_from_ink(ink, classifier.spec) for ink in inks])
    best = np.argsort(-classifier.all_probabilities(rasters), axis=1)[:, :TOP]
    return [[classifier.labels[column] for column in row] for row in best.tolist()]


def _rank_by_zinnia(program: str, model: Path, inks: list[Ink]) -> list[list[str]]:
    """Zinnia prints "Answer: …" and then a line "CHARACTER SCORE" for each of the first ones."""
    ranked = []
    with tempfile.TemporaryDirectory(prefix="inkloop-zinnia-") as folder:
        file = Path(folder) / "ink"
        for start in tqdm(range(0, len(inks), 50), unit="part", disable=None):
            file.write_text("".join(map(_as_zinnia, inks[start : start + 50])), encoding="utf-8")
            command = [program, "-n", str(TOP), "-m", str(model), str(file)]
            answers = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
            ranked += [
                [line.split()[0] for line in each.splitlines()[1:] if line] for each in answers.split("Answer:")[1:]
            ]
    return ranked


def _as_zinnia(ink: Ink) -> str:
    strokes = [np.array([(point.x, point.y) for point in stroke]) for stroke in ink.strokes]
    points = np.concatenate(strokes)
    low, high = points.min(0), points.max(0)
    scale = 0.9 * _SIDE / max(float((high - low).max()), 1e-9)
    middle = [np.rint((stroke - (low + high) / 2) * scale + _SIDE / 2).astype(int).tolist() for stroke in strokes]
    drawn = "".join("(" + "".join(f"({x} {y})" for x, y in stroke) + ")" for stroke in middle)
    return f"(character (value ?) (width {_SIDE}) (height {_SIDE}) (strokes {drawn}))\n"


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """One row for each kind of strokes and reader."""
    rows = [("strokes", "reader", "n", "first", f"among the first {TOP}")]
    found = result["results"]
    for first, among in zip(found[::2], found[1::2], strict=True):
        rows.append(
            (first["strokes"], first["reader"], str(first["n"]), f"{first['accuracy']:.4f}", f"{among['accuracy']:.4f}")
        )
    return rows


def figure(result: dict[str, Any]) -> "Figure":
    """Bars of the shares read right."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 3.5), layout="constrained")
    axes = drawn.subplots()
    found = result["results"]
    names = [f"{each['reader']}, {each['strokes']}, first {each['top']}" for each in found]
    axes.barh(names, [100 * each["accuracy"] for each in found])
    axes.set_xlabel("read right, %")
    axes.invert_yaxis()
    return drawn
