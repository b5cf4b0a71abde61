"""What `scripts/fuzz.py` and the process it starts agree on, and first inputs of formats that are only imported."""

import json
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from models.ink.ink import Ink, LabelledInk, Stroke

IMAGE = "image"
"""The target that reads one image instead of a file of drawings."""
PAGE = "page"
"""The target that opens a picture or PDF as pages, in a confined process."""
PAIR_SEPARATOR = b"\n--8<--\n"
"""Between the two files of a pair in one fuzzer input."""


def _quick_draw(inks: Sequence[LabelledInk]) -> str:
    rows = (
        {
            "word": each.label,
            "drawing": [[[p.x for p in s], [p.y for p in s], [1000 * p.t for p in s]] for s in strokes],
        }
        for each, strokes in _with_strokes(inks)
    )
    return "".join(json.dumps(row) + "\n" for row in rows)


def _uji(inks: Sequence[LabelledInk]) -> str:
    lines = []
    for each, strokes in _with_strokes(inks):
        lines += [f"WORD {each.label} trn_UJI_W01-01", f"  NUMSTROKES {len(strokes)}"]
        lines += [f"  POINTS {len(s)} # {' '.join(f'{p.x:.0f} {p.y:.0f}' for p in s)}" for s in strokes]
    return "\n".join(lines)


def _json_strokes(inks: Sequence[LabelledInk]) -> str:
    return json.dumps(
        [
            {"label": each.label, "strokes": [[{"x": p.x, "y": p.y, "t": 1000 * p.t} for p in s] for s in strokes]}
            for each, strokes in _with_strokes(inks)
        ]
    )


def _with_strokes(inks: Sequence[LabelledInk]) -> Iterator[tuple[LabelledInk, Sequence[Stroke]]]:
    return ((each, each.ink.strokes) for each in inks if isinstance(each.ink, Ink))


TEXT_SEEDS = MappingProxyType({"Quick, Draw!": _quick_draw, "UJI pen characters": _uji, "JSON strokes": _json_strokes})
"""Valid files of the formats that are not written, by their names."""
