"""Make strokes from the letters of open-licensed fonts, and write them to one file.

FOLDER holds the packages of `scripts/fonts/fonts.tsv`: npm's in `node_modules`, Debian's unpacked in `debian/NAME`.
"""

from collections import defaultdict
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from models.datasets.glyphs import BOX, GLYPH_FILE, write_glyphs
from models.ink.characters import CHARACTERS
from models.system.errors import InkloopError
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, write_json
from scripts.fonts.allographs import BARRED, with_bar
from scripts.fonts.font_list import Font, read_font_list

_TOLERANCE = 1.0  # units of the box by which simplified strokes may deviate
Strokes = list[NDArray[np.uint8]]


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("folder", type=Path, metavar="FOLDER")
    arguments.add_argument("--out", type=Path, default=GLYPH_FILE, metavar="FILE.npz")
    arguments.add_argument("--processes", type=int, default=2)
    args = arguments.parse_args()
    fonts = read_font_list()
    if missing := [font for font in fonts if not font.paths(args.folder)]:
        raise InkloopError(
            "{folder} lacks the fonts {names}. Install their packages there.",
            folder=args.folder,
            names=", ".join(font.name for font in missing),
        )
    with Pool(args.processes) as pool:
        jobs = pool.imap(_glyphs_of, [(font, args.folder) for font in fonts])
        made = list(tqdm(jobs, total=len(fonts), unit="font", disable=None))
    glyphs = [
        (label, font.name, strokes) for font, of in zip(fonts, made, strict=True) for label, strokes in of.items()
    ]
    from scripts.fonts.templates import templates

    barred = [(label, font, with_bar(strokes)) for label, font, strokes in glyphs if label in BARRED]
    glyphs += [(label, font, strokes) for label, font, strokes in barred if strokes]
    glyphs += [(label, "templates", _in_box(strokes)) for label, strokes in templates()]
    held_out = {font.name for font in fonts if font.role == "hold-out"}
    write_glyphs(args.out, glyphs, labels=CHARACTERS, held_out=held_out)
    counts: defaultdict[str, int] = defaultdict(int)
    for label, _, _ in glyphs:
        counts[label] += 1
    size = args.out.stat().st_size
    print(f"{args.out}: {len(glyphs)} glyphs of {len(fonts)} fonts, {len(counts)} labels, {size / 1e6:.2f} MB")
    print("fewest:", *(f"{label} {counts[label]}" for label in sorted(CHARACTERS, key=counts.__getitem__)[:40]))
    write_json({"glyphs": len(glyphs), "fonts": len(fonts), "bytes": size, "counts": dict(counts)}, args.json)


def _glyphs_of(job: tuple[Font, Path]) -> dict[str, Strokes]:
    """Strokes by label of one font; characters that it lacks or draws as a placeholder are left out."""
    from scripts.fonts.rendering import Face
    from scripts.fonts.stroke_order import ordered
    from scripts.fonts.thinning import strokes_from_bitmap

    font, folder = job
    face = Face(font.paths(folder))
    bitmaps = {label: face.bitmap(label) for label in font.labels() if label in face}
    drawn = {label: bitmap for label, bitmap in bitmaps.items() if bitmap is not None}
    same: defaultdict[tuple[tuple[int, ...], bytes], list[str]] = defaultdict(list)
    for label, bitmap in drawn.items():
        same[bitmap.shape, bitmap.tobytes()].append(label)
    placeholders = {label for labels in same.values() if len(labels) > 2 for label in labels}
    strokes = {
        label: _in_box(ordered(strokes_from_bitmap(bitmap)))
        for label, bitmap in drawn.items()
        if label not in placeholders
    }
    # Scaled to the box, a long dot would be a line: a full stop is a point.
    return strokes | ({".": [np.zeros((1, 2), np.uint8)]} if "." in strokes else {})


def _in_box(strokes: list[NDArray[np.float64]]) -> Strokes:
    """Strokes scaled so that the longer side is `BOX`, simplified, in whole units."""
    from skimage.measure import approximate_polygon

    points = np.concatenate(strokes)
    low, high = points.min(0), points.max(0)
    scale = BOX / max(float((high - low).max()), 1e-9)
    moved = [(stroke - low) * scale for stroke in strokes]
    simple = [approximate_polygon(stroke, _TOLERANCE) if len(stroke) > 2 else stroke for stroke in moved]
    return [np.clip(np.rint(stroke), 0, BOX).astype(np.uint8) for stroke in simple]


if __name__ == "__main__":
    run(main)
