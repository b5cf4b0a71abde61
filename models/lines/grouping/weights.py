"""The weights of a lattice, as a file beside this module; `scripts/lines.py fit` makes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models.lines.grouping.geometry import GROUP_FEATURES, PAIR_FEATURES

GEOMETRY_FILE = Path(__file__).with_name("geometry.json")
READING_FEATURES = ("reading", "reading_of_several")
"""The logarithm of a group's shape, and the same for groups of several strokes alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Weights of the features of a group, of a pair of neighbours and of a reading, and the gate.

    `gate` and `gate_bias` give, by the geometry of a group alone, the logarithm of the odds that it is a character.
    """

    group: NDArray[np.float64]
    pair: NDArray[np.float64]
    reading: NDArray[np.float64]
    gate: NDArray[np.float64]
    gate_threshold: float

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """From what `stored` returned."""

        def values(kind: str, names: tuple[str, ...]) -> NDArray[np.float64]:
            return np.array([stored[kind].get(name, 0.0) for name in names])  # newer features count for nothing

        return cls(
            values("group", GROUP_FEATURES),
            values("pair", PAIR_FEATURES),
            values("reading", READING_FEATURES),
            values("gate", GROUP_FEATURES),
            stored["gate_threshold"],
        )

    def stored(self) -> dict[str, Any]:
        """For a JSON file."""

        def named(names: tuple[str, ...], values: NDArray[np.float64]) -> dict[str, float]:
            return {name: round(value, 4) for name, value in zip(names, values.tolist(), strict=True)}

        return {
            "group": named(GROUP_FEATURES, self.group),
            "pair": named(PAIR_FEATURES, self.pair),
            "reading": named(READING_FEATURES, self.reading),
            "gate": named(GROUP_FEATURES, self.gate),
            "gate_threshold": round(self.gate_threshold, 4),
        }

    def of_groups(self, features: NDArray[np.float64], logarithms: NDArray[np.float64]) -> NDArray[np.float64]:
        """Scores of g groups by their features and by the logarithms of their readings."""
        return features @ self.group + logarithms * (self.reading[0] + self.reading[1] * (features[:, 1:4].sum(1) > 0))


@cache
def shipped_weights() -> Mapping[str, Weights]:
    """The weights that come with the program, by the kind of the readable labels (`Script`)."""
    return read_weights(GEOMETRY_FILE)


def read_weights(path: Path) -> dict[str, Weights]:
    """The weights of a file, by kind."""
    return {kind: Weights.of(stored) for kind, stored in json.loads(path.read_text()).items()}


def write_weights(path: Path, weights: Mapping[str, Weights]) -> None:
    """Write a file that `read_weights` reads."""
    path.write_text(json.dumps({kind: each.stored() for kind, each in weights.items()}, indent=1) + "\n")
