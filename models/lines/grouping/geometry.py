"""Where the strokes of a group lie: features of a group and of two neighbours, for many at once. NumPy only.

Lengths are in units of the line's typical height, so that neither the size nor the place of the writing matters.
"""

from collections.abc import Sequence
from copy import copy
from statistics import median
from typing import Self

import numpy as np
from numpy.typing import NDArray

from models.lines.parts import Part, distances_between

TINY = 0.2
"""Longest side of a dot, in units of the typical height."""
_TALL = 0.45
"""Height from which a stroke counts for the typical height, as a share of the highest."""
_LEAST_HEIGHT = 0.3
"""Least typical height, as a share of the longest side: dashes are no small letters."""
_NEAR = 0.12
"""Distance within which two strokes nearly touch."""

GROUP_FEATURES = (
    "is_one",
    "two_strokes",
    "three_strokes",
    "more_strokes",
    "height",
    "low_height",
    "width",
    "wide",
    "width_of_several",
    "gap_inside",
    "overlap_inside",
    "no_overlap_inside",
    "distance_inside",
    "touches_inside",
    "gap_below",
    "is_tiny",
    "skipped",
    "late",
    "above",
    "below",
    "is_all",
    "stacked",
    "length",
    "length_of_several",
    "second_height",
    "side_by_side",
    "least_extent",
    "none",
    "none_height",
    "none_low",
    "none_width",
    "none_length",
    "none_off",
    "none_piece",
    "none_near",
)
"""The last ones are those of a part that is no character; it has no others."""
PAIR_FEATURES = (
    "gap",
    "overlap",
    "overlap_share",
    "contains",
    "distance",
    "touches",
    "taller",
    "shifted",
    "order",
    "apart",
    "cut",
    "cut_ink",
    "with_none",
)
"""`with_none` is that of a pair in which one is no character; it has no others."""


def typical_height(parts: Sequence[Part]) -> float:
    """Median height of the tall strokes; at least a share of the longest side, and above 0."""
    return _typical([part.box.bottom - part.box.top for part in parts], max(part.extent for part in parts))


def _typical(heights: Sequence[float], longest: float) -> float:
    highest = max(heights)
    return max(median([each for each in heights if each >= _TALL * highest]), _LEAST_HEIGHT * longest) or 1.0


def _column_height(parts: Sequence[Part]) -> float:
    """As `typical_height`, with strokes above each other counted as one; the parts are sorted by their left edges."""
    columns: list[list[float]] = []
    for part in parts:
        left, top, right, bottom = part.box
        if columns and min(right, columns[-1][2]) - left >= 0.5 * min(right - left, columns[-1][2] - columns[-1][0]):
            column = columns[-1]
            column[1:] = min(top, column[1]), max(right, column[2]), max(bottom, column[3])
        else:
            columns.append([left, top, right, bottom])
    return _typical([bottom - top for _, top, _, bottom in columns], max(part.extent for part in parts))


class RowGeometry:
    """The strokes of one row, sorted by their left edges, and what is computed of their groups."""

    def __init__(
        self, parts: Sequence[Part], *, has_times: bool = True, joints: NDArray[np.float64] | None = None
    ) -> None:
        """`parts` are sorted by their left edges, and not empty. Without times, their order in time is this one.

        `joints` (n×n) is the ink, in its unit of length, on the cut between two pieces of what is connected, -1 for
        other parts.
        """
        self.height = _column_height(parts)
        boxes = np.array([part.box for part in parts]) / self.height
        self.left, self.top, self.right, self.bottom = boxes.T.copy()
        self.extent = np.maximum(self.right - self.left, self.bottom - self.top)
        self.length = np.array([part.length for part in parts]) / self.height
        self.distance = distances_between(parts) / self.height
        first = np.array([part.pieces[0].stroke * 1e6 + part.pieces[0].start for part in parts])
        places = np.argsort(np.argsort(first, kind="stable"), kind="stable")
        self.time = places if has_times else np.arange(len(parts))
        """The place of each part in the order of time."""
        tall = self.bottom - self.top >= _TALL * (self.bottom - self.top).max()
        self.middle = median((self.top + self.bottom)[tall].tolist()) / 2
        self.is_tiny = self.extent < TINY
        self.joints = np.full((len(parts), len(parts)), -1.0) if joints is None else joints / self.height

    def __len__(self) -> int:
        return len(self.left)


class Groups:
    """Groups of the parts of a row as arrays: g groups of up to k parts, padded with the last one."""

    def __init__(self, row: RowGeometry, groups: Sequence[tuple[int, ...]], characters: int | None = None) -> None:
        """Each group names its parts, in ascending order. Those after the first `characters` are no characters."""
        self.row = row
        self.is_none = np.arange(len(groups)) >= (len(groups) if characters is None else characters)
        size = max(map(len, groups), default=1)
        padded = [(*group, *group[-1:] * (size - len(group))) for group in groups]
        self.members = np.array(padded, np.int64).reshape(-1, size)
        self.count = np.array([len(group) for group in groups], np.int64)
        self.left = row.left[self.members[:, 0]]
        self.right = row.right[self.members].max(1)
        self.top, self.bottom = row.top[self.members].min(1), row.bottom[self.members].max(1)

    def only(self, chosen: NDArray[np.bool_]) -> Self:
        """Some of the groups."""
        made = copy(self)
        for name in ("is_none", "members", "count", "left", "right", "top", "bottom"):
            setattr(made, name, getattr(self, name)[chosen])
        return made

    def features(self) -> NDArray[np.float64]:
        """g×len(GROUP_FEATURES)."""
        row, members = self.row, self.members
        several = self.count > 1
        is_member = np.arange(members.shape[1]) < self.count[:, None]
        reach = np.maximum.accumulate(row.right[members], axis=1)
        rest, before = members[:, 1:], reach[:, :-1]
        gaps = np.where(is_member[:, 1:], row.left[rest] - before, -np.inf)
        widths = np.minimum(row.right[rest] - row.left[rest], before - self.left[:, None])
        shares = _clip((np.minimum(row.right[rest], before) - row.left[rest]) / np.maximum(widths, 0.05), -1, 1)
        overlap = np.where(is_member[:, 1:], shares, np.inf).min(1, initial=1.0)
        # How far each part is from the nearest other one of its group.
        between = row.distance[members[:, :, None], members[:, None, :]]
        is_self = np.eye(members.shape[1], dtype=bool) | ~is_member[:, None, :]
        nearest = np.where(is_self, np.inf, between).min(2)
        distance = np.where(is_member & several[:, None], nearest, 0).max(1)
        width, height = self.right - self.left, self.bottom - self.top
        is_inside = np.zeros((len(members), len(row)), bool)
        np.put_along_axis(is_inside, members, True, axis=1)
        mutual = np.minimum(self.right[:, None], row.right) - np.maximum(self.left[:, None], row.left)
        skipped = _clip(mutual / np.maximum(np.minimum(width[:, None], row.right - row.left), 0.05), 0, 1)
        skipped = np.where(is_inside | row.is_tiny, 0, skipped).max(1)
        times = np.where(is_member, row.time[members], row.time[members[:, :1]])
        late = times.max(1) - times.min(1) + 1 - self.count
        tiny = row.is_tiny[members] & is_member
        low, high = row.top[members], row.bottom[members]
        ordered = np.sort(low, axis=1)
        by_top = np.take_along_axis(high, np.argsort(low, axis=1, kind="stable"), axis=1)
        gap_below = (ordered[:, 1:] - np.maximum.accumulate(by_top, axis=1)[:, :-1]).max(1, initial=0)
        length = _clip(np.where(is_member, row.length[members], 0).sum(1), 0, 8)
        highest = np.sort(np.where(is_member, row.bottom[members] - row.top[members], 0), axis=1)
        second = highest[:, -2] / np.maximum(height, 0.05) if highest.shape[1] > 1 else np.zeros(len(members))
        columns = (
            np.ones(len(members)),
            self.count == 2,
            self.count == 3,
            np.maximum(self.count - 3, 0),
            _clip(height - 1, 0, 1),
            _clip(1 - height, 0, 1),
            _clip(width, 0, 3),
            _clip(width - 1, 0, 2),
            several * _clip(width, 0, 3),
            _clip(gaps.max(1, initial=0), 0, 1),
            several * _clip(overlap, 0, 1),
            several * _clip(-overlap, 0, 1),
            _clip(distance, 0, 1),
            several * np.exp(-distance / _NEAR),
            np.minimum(gap_below, 1),
            tiny.sum(1) == self.count,
            skipped,
            np.minimum(late, 2),
            _clip(row.middle - (self.top + self.bottom) / 2, 0, 1),
            _clip((self.top + self.bottom) / 2 - row.middle, 0, 1),
            several & (self.count == len(row)),
            several * _clip(np.minimum(overlap, 1) * np.minimum(height, 1), 0, 1),
            length,
            several * length,
            several * second,
            several * second * (1 - self._overlap_of_tallest()),
            several * _clip(np.where(is_member, row.extent[members], np.inf).min(1), 0, 1),
        )
        of_characters = np.stack(columns, axis=1) * ~self.is_none[:, None]
        return np.concatenate([of_characters, self._none_features()], axis=1).astype(np.float64)

    def _none_features(self) -> NDArray[np.float64]:
        """Of groups that are no characters; 0 for the others."""
        row, part = self.row, self.members[:, 0]
        if not self.is_none.any():
            return np.zeros((len(part), 8))
        height, width = self.bottom - self.top, self.right - self.left
        others = np.where(np.eye(len(row), dtype=bool), np.inf, row.distance)
        columns = (
            np.ones(len(part)),
            _clip(height, 0, 2),
            _clip(0.5 - height, 0, 1),
            _clip(width, 0, 3),
            _clip(row.length[part], 0, 8),
            _clip(np.abs((self.top + self.bottom) / 2 - row.middle), 0, 1),
            (row.joints[part] >= 0).any(1),
            np.exp(-others.min(1)[part] / _NEAR),
        )
        return (np.stack(columns, axis=1) * self.is_none[:, None]).astype(np.float64)

    def _overlap_of_tallest(self) -> NDArray[np.float64]:
        """By which share the narrower one of a group's two tallest parts overlaps the other beside it (g, 0 to 1)."""
        row, members = self.row, self.members
        if members.shape[1] < 2:
            return np.ones(len(members))
        heights = np.where(
            np.arange(members.shape[1]) < self.count[:, None], row.bottom[members] - row.top[members], -1.0
        )
        order = np.argsort(-heights, axis=1, kind="stable")[:, :2]
        one, other = np.take_along_axis(members, order, axis=1).T
        overlap = np.minimum(row.right[one], row.right[other]) - np.maximum(row.left[one], row.left[other])
        narrower = np.minimum(row.right[one] - row.left[one], row.right[other] - row.left[other])
        return _clip(overlap / np.maximum(narrower, 0.05), 0, 1)

    def pair_features(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.float64]:
        """Of n pairs of groups, given by their numbers: n×len(PAIR_FEATURES)."""
        row = self.row
        gap = self.left[second] - self.right[first]
        narrower = np.minimum(self.right[first] - self.left[first], self.right[second] - self.left[second])
        between = row.distance[self.members[first][:, :, None], self.members[second][:, None, :]]
        distance = between.min((1, 2))
        joints = row.joints[self.members[first][:, :, None], self.members[second][:, None, :]].max((1, 2))
        heights = self.bottom - self.top
        middles = (self.top + self.bottom) / 2
        share = _clip(-gap / np.maximum(narrower, 0.05), 0, 1)
        columns = (
            _clip(gap, 0, 1),
            _clip(-gap, 0, 1),
            share,
            self.right[second] <= self.right[first],
            _clip(distance, 0, 1),
            np.exp(-distance / _NEAR),
            np.abs(np.log((heights[first] + 0.1) / (heights[second] + 0.1))),
            _clip(np.abs(middles[first] - middles[second]), 0, 1),
            row.time[self.members[second, 0]] < row.time[self.members[first, 0]],
            _clip(gap - 1, 0, 1),
            joints >= 0,
            _clip(joints, 0, 1),
        )
        with_none = self.is_none[first] | self.is_none[second]
        of_characters = np.stack(columns, axis=1) * ~with_none[:, None]
        return np.concatenate([of_characters, with_none[:, None]], axis=1).astype(np.float64)


def _clip(values: NDArray[np.float64], low: float, high: float) -> NDArray[np.float64]:
    """As `np.clip`, which takes several times as long for a few numbers."""
    return np.minimum(np.maximum(values, low), high)
