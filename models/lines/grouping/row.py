"""The strokes of one row, prepared for reading: candidates with their geometry, and the lattice of them."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.lines.grouping.geometry import Groups, RowGeometry
from models.lines.grouping.groups import Candidates, Script, candidates
from models.lines.grouping.lattice import Decoded, Lattice
from models.lines.grouping.weights import Weights
from models.lines.parts import Part, is_whole, joined

_TAUGHT_SLACK = 6.0
"""The gate is this much lower for labels that a writer taught: what they look like is not known."""


class Row:
    """What can be computed of a row before its groups are read.

    `groups` are tuples of indices into `parts`; `features` are g×len(GROUP_FEATURES). On a picture each part may be no
    character: the groups for that follow those that are `characters`, and are not read.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        script: Script,
        weights: Weights,
        *,
        is_gated: bool = True,
        joints: NDArray[np.float64] | None = None,
    ) -> None:
        """`parts` are sorted by their left edges. `is_gated`: without groups that are hopeless by their geometry.
        `joints` are those of `RowGeometry`.
        """
        self.parts = parts
        self._may_be_none = [(number,) for number in range(len(parts)) if script.is_picture]
        self.geometry = RowGeometry(parts, has_times=not script.is_picture, joints=joints)
        every = candidates(self.geometry, [part.is_decided for part in parts], script)
        if script.is_picture:
            every = [group for group in every if is_whole([parts[number] for number in group])]
        alone = [(number,) for number in range(len(parts))]
        # The later ones only where no way leads through the earlier: a dot that nothing can take is read alone.
        tries = [(every, is_gated), (every, False), ([*dict.fromkeys([*every, *alone])], False)]
        threshold = weights.gate_threshold - (_TAUGHT_SLACK if script.is_taught else 0.0)
        next(
            filter(None, (self._keep(groups, (weights.gate, threshold) if gated else None) for groups, gated in tries))
        )

    def _keep(self, groups: Candidates, gate: tuple[NDArray[np.float64], float] | None) -> bool:
        """Take these groups, or of them those that the gate lets pass; False if no way leads through them."""
        if not groups and not self._may_be_none:
            return False
        arrays = Groups(self.geometry, [*groups, *self._may_be_none], len(groups))
        features = arrays.features()
        if gate:
            passes = (features @ gate[0] >= gate[1]) | (arrays.count == 1)
            groups = [group for group, its in zip(groups, passes.tolist(), strict=False) if its]
            features, arrays = features[passes], arrays.only(passes)
        self.characters = len(groups)
        groups = [*groups, *self._may_be_none]
        self.groups, self.features, self._arrays = groups, features, arrays
        self._pair_features: NDArray[np.float64] | None = None
        self.lattice = Lattice(groups, len(self.parts))
        return self.lattice.is_passable

    @cached_property
    def wholes(self) -> list[Part]:
        """The strokes of each group that may be a character as one part."""
        return [joined([self.parts[number] for number in group]) for group in self.groups[: self.characters]]

    def of_characters(self, groups: Sequence[int]) -> list[int]:
        """Those of some groups that are characters."""
        return [group for group in groups if group < self.characters]

    def pair_features(self) -> NDArray[np.float64]:
        """Of the lattice's pairs."""
        if self._pair_features is None:
            self._pair_features = self._arrays.pair_features(*self.lattice.pairs.T)
        return self._pair_features

    def scores(
        self, weights: Weights, logarithms: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Of the groups, by the logarithms of the characters' readings, and of the lattice's pairs."""
        every = np.zeros(len(self.groups))
        every[: len(logarithms)] = logarithms
        return weights.of_groups(self.features, every), self.pair_features() @ weights.pair

    def decode(self, weights: Weights, logarithms: NDArray[np.float64]) -> Decoded:
        """The best way, by the logarithms of the groups' readings."""
        return self.lattice.decode(*self.scores(weights, logarithms))
