"""The weights of the lattice for pieces of ink."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import numpy as np

from models.lines.grouping.geometry import GROUP_FEATURES, PAIR_FEATURES
from models.lines.grouping.groups import ALL, CHINESE, DIGITS_ALONE
from models.lines.grouping.weights import Weights, shipped_weights

PICTURE = "picture-"
"""Before the kind of labels, in the file of weights. The names are stored."""
_NONE = {"none": -2.5, "none_height": -6.0, "none_length": -0.5}
"""Weights of what is no character, where none were fitted: only low ink is left out."""


@cache
def picture_weights() -> Mapping[str, Weights]:
    """The weights that come with the program, by the kind of the readable labels (`Script`)."""
    shipped = shipped_weights()
    return {
        kind: shipped[PICTURE + kind] if PICTURE + kind in shipped else timeless(shipped[kind])
        for kind in (DIGITS_ALONE, ALL, CHINESE)
    }


def timeless(weights: Weights) -> Weights:
    """The weights for strokes, without what is known of strokes alone: their order in time."""
    timed = np.array([name == "late" for name in GROUP_FEATURES])
    ordered = np.array([name == "order" for name in PAIR_FEATURES])
    none = np.array([_NONE.get(name, 0.0) for name in GROUP_FEATURES])
    return replace(
        weights,
        group=np.where(timed, 0, weights.group) + none,
        gate=np.where(timed, 0, weights.gate),
        pair=np.where(ordered, 0, weights.pair),
    )
