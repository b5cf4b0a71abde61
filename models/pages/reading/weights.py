"""The weights of the lattice for pieces of ink."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import numpy as np

from models.lines.grouping.geometry import GROUP_FEATURES, PAIR_FEATURES
from models.lines.grouping.weights import Weights, shipped_weights


@cache
def picture_weights() -> Mapping[str, Weights]:
    """The weights that come with the program, by the kind of the readable labels (`Script`)."""
    return {kind: _timeless(weights) for kind, weights in shipped_weights().items()}


def _timeless(weights: Weights) -> Weights:
    """The weights for strokes, without what is known of strokes alone: their order in time."""
    timed = np.array([name == "late" for name in GROUP_FEATURES])
    ordered = np.array([name == "order" for name in PAIR_FEATURES])
    return replace(
        weights,
        group=np.where(timed, 0, weights.group),
        gate=np.where(timed, 0, weights.gate),
        pair=np.where(ordered, 0, weights.pair),
    )
