"""Dots that cannot be characters of their own: specks of the pen, and what they are joined to."""

from collections.abc import Sequence

import numpy as np

from models.lines.grouping.geometry import TINY, typical_height
from models.lines.grouping.groups import GAP
from models.lines.parts import Part, joined


def absorb_specks(parts: Sequence[Part]) -> list[Part]:
    """Join each dot that is near nothing to the nearest stroke that is no dot; the raster leaves it out, if far enough.

    For labels without a single dot. What is decided by hand stays as it is.
    """
    height = typical_height(parts)
    is_dot = [part.extent < TINY * height and not part.is_decided for part in parts]
    strokes = [number for number, part in enumerate(parts) if not is_dot[number] and not part.is_decided]
    if not strokes or not any(is_dot):
        return list(parts)
    owned: dict[int, list[Part]] = {number: [parts[number]] for number in strokes}
    kept: list[Part] = [part for part in parts if part.is_decided]
    for number in np.flatnonzero(is_dot).tolist():
        gaps = {other: _gap(parts[number], parts[other]) for other in strokes}
        nearest = min(gaps, key=lambda other: gaps[other])
        if gaps[nearest] > GAP * height:
            owned[nearest].append(parts[number])
        else:
            kept.append(parts[number])
    return sorted([*kept, *(joined(each) for each in owned.values())], key=lambda part: (part.box.left, part.pieces[0]))


def _gap(one: Part, other: Part) -> float:
    """Distance beside each other, 0 where they overlap."""
    return max(one.box.left - other.box.right, other.box.left - one.box.right, 0.0)
