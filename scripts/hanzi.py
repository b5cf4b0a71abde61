"""Make the data file of Chinese characters from open fonts and from the stroke medians of hanzi-writer-data.

FOLDER holds the packages of `scripts/fonts/hanzi.tsv`: npm's in `node_modules`, Debian's unpacked in `debian/NAME`.
"""

import json
from collections import Counter, defaultdict
from dataclasses import replace
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from models.datasets.hanzi import HANZI_SPEC
from models.ink.characters import HANZI
from models.ink.nearness import nearness_from_segments
from models.ink.stroke_variation import StrokeVariation, varied_as_a_whole, varied_segments
from models.system.errors import InkloopError
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, write_json
from scripts.fonts.font_list import HANZI_FONT_LIST, Font, read_font_list

MEDIANS = "hanzi-writer-data"
"""Name of npm's package with the medians, and of their source in the file."""
_EM = 96  # pixels of the em square from which a glyph is thinned
_VARIATION = StrokeVariation(
    turn=4.0,
    scale=0.08,
    shift=0.03,
    cut=0.1,
    overshoot=0.05,
    rounding=0.05,
    joining=0.15,
    hook=0.06,
    rotation=3.5,
    slant=0.18,
    aspect=0.35,
    proportion=0.3,
    bend=0.025,
    tremor=0.006,
)
_FEW_STROKES = 4  # from so many strokes on, each moves less, as it has less room
_PART = 200  # characters whose medians are varied in one job
Made = list[tuple[str, NDArray[np.uint8]]]
"""Labels and rasters of nearness."""


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("folder", type=Path, metavar="FOLDER")
    arguments.add_argument("--out", type=Path, required=True, metavar="FILE.npz")
    arguments.add_argument("--rasters", type=int, default=56, help="number of each character, medians included")
    arguments.add_argument("--processes", type=int, default=2)
    args = arguments.parse_args()
    fonts = read_font_list(HANZI_FONT_LIST)
    missing = [font.name for font in fonts if not font.paths(args.folder)]
    medians = args.folder / "node_modules" / MEDIANS
    if missing or not medians.is_dir():
        raise InkloopError(
            "{folder} lacks {names}. Install the packages there.",
            folder=args.folder,
            names=", ".join(missing or [MEDIANS]),
        )
    made: dict[str, Made] = {}
    with Pool(args.processes) as pool:
        jobs = pool.imap(_of_font, [(font, args.folder) for font in fonts])
        for font, of in zip(fonts, tqdm(jobs, total=len(fonts), unit="font", disable=None), strict=True):
            made[font.name] = of
        learned = (label for font in fonts if font.role == "learn" for label, _ in made[font.name])
        counts = Counter(learned)
        wanted = [(label, max(0, args.rasters - counts[label])) for label in HANZI]
        parts = [(medians, wanted[start : start + _PART], start) for start in range(0, len(wanted), _PART)]
        varied = tqdm(pool.imap(_of_medians, parts), total=len(parts), unit="part", disable=None)
        made[MEDIANS] = [each for part in varied for each in part]
    _write(args.out, made, {font.name for font in fonts if font.role == "hold-out"})
    size = args.out.stat().st_size
    per_source = {name: len(of) for name, of in made.items()}
    print(f"{args.out}: {sum(per_source.values())} rasters of {len(HANZI)} characters, {size / 1e6:.1f} MB")
    print(*(f"{name} {count}" for name, count in per_source.items()), sep=", ")
    write_json({"rasters": per_source, "bytes": size}, args.json)


def _of_font(job: tuple[Font, Path]) -> Made:
    """Variants of each character that a font has; those drawn as the same placeholder are left out."""
    from skimage.morphology import skeletonize

    from scripts.fonts.rendering import Face

    font, folder = job
    rng = np.random.default_rng(list(font.name.encode()))
    face = Face(font.paths(folder))
    same: defaultdict[tuple[tuple[int, ...], bytes], list[str]] = defaultdict(list)
    drawn: dict[str, NDArray[np.bool_]] = {}
    for label in face.by_file(HANZI):
        bitmap = face.bitmap(label, em=_EM)
        if bitmap is not None:
            drawn[label] = bitmap
            same[bitmap.shape, bitmap.tobytes()].append(label)
    placeholders = {label for labels in same.values() if len(labels) > 2 for label in labels}
    made: Made = []
    for label, bitmap in drawn.items():
        if label in placeholders:
            continue
        points = np.argwhere(skeletonize(np.pad(bitmap, 1)))[:, ::-1].astype(np.float64)
        if len(points):
            made += [(label, each) for each in _variants(points, rng, font.variants)]
    return made


def _variants(points: NDArray[np.float64], rng: np.random.Generator, count: int) -> list[NDArray[np.uint8]]:
    """The middle line's pixels as they are, and variations of the whole."""
    low, high = points.min(0), points.max(0)
    centred = (points - (low + high) / 2) / (float((high - low).max()) or 1.0)
    shapes = [centred, *(varied_as_a_whole(centred, rng, _VARIATION) for _ in range(count - 1))]
    return [nearness_from_segments(each, each, HANZI_SPEC) for each in shapes]


def _of_medians(job: tuple[Path, list[tuple[str, int]], int]) -> Made:
    """So many variations of each character's strokes."""
    folder, wanted, seed = job
    rng = np.random.default_rng([7, seed])
    made: Made = []
    for label, count in wanted:
        # Their y grows upwards.
        medians = json.loads((folder / f"{label}.json").read_text(encoding="utf-8"))["medians"]
        strokes = [np.array(stroke, np.float64) * [1, -1] for stroke in medians]
        room = min(1.0, float(np.sqrt(_FEW_STROKES / len(strokes))))
        variation = replace(
            _VARIATION, shift=_VARIATION.shift * room, scale=_VARIATION.scale * room, turn=_VARIATION.turn * room
        )
        for _ in range(count):
            made.append((label, nearness_from_segments(*varied_segments(strokes, rng, variation), HANZI_SPEC)))
    return made


def _write(path: Path, made: dict[str, Made], held_out: set[str]) -> None:
    code = {label: number for number, label in enumerate(HANZI)}
    np.savez_compressed(
        path,
        labels=np.array(HANZI),
        sources=np.array(list(made)),
        held_out=np.array([name in held_out for name in made]),
        label=np.array([code[label] for of in made.values() for label, _ in of], np.uint16),
        source=np.repeat(np.arange(len(made), dtype=np.uint8), [len(of) for of in made.values()]),
        nearness=np.stack([raster for of in made.values() for _, raster in of]),
    )


if __name__ == "__main__":
    run(main)
