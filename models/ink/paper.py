"""Paper and ink of a grey image: which of dark and light is ink, and how dark it is above the paper."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from models.ink.components import connected_components, sizes

_SIDE = 128
"""Longer side, in pixels, of the image in which ink and paper are told apart."""
_WINDOW = 1 / 3
"""Side of the closing's window, as a share of the image's longer side; strokes must be thinner."""
_NEAR_BORDER = 0.12
"""Depth of the strip along the border in which its paper is looked for, as a share of the image's side."""
_MIN_PATCH = 0.001
"""Minimum area of a patch of dark or light, as a share of the image; smaller ones are noise."""

_Surround = Callable[[NDArray[np.float32], int], NDArray[np.float32]]


@dataclass(frozen=True)
class Layout:
    """How ink lies on the paper."""

    is_dark: bool
    """The ink is darker than the paper."""
    is_cut: bool = False
    """The image is cut at its ink, so that its border is not paper alone."""
    is_certain: bool = True
    """False where lines of squared paper may have been taken for ink."""


def find_layout(grey: NDArray[np.float32]) -> Layout:
    """The layout of a grey image (h×w, 0 to 255).

    A closing removes thin dark lines, an opening thin light ones. Where what they remove hardly reaches the border, the
    one that leaves the more even image has removed ink and left the paper; a shadow on the paper counts in both. Where
    it reaches the border on most sides, the image is cut at its ink, or shows the lines of squared paper: there ink is
    the patch, dark or light, that reaches all four sides and leaves only separate corners to the paper.
    """
    small = _lightened(_reduced(grey))
    closed, opened = _closed(small, _edge_around), 255 - _closed(255 - small, _edge_around)
    dark_lines, light_lines = _raised(closed - small), _raised(small - opened)
    contrast = max(float(dark_lines.max()), float(light_lines.max()))
    sides = [_touched_sides(lines > contrast / 2) for lines in (dark_lines, light_lines)]
    if contrast >= np.ptp(small) / 8 and max(sides) <= 2:
        return Layout(_variation(closed) <= _variation(opened))
    # Bernsen (1986): the middle of the brightest and the darkest nearby, and Otsu's threshold where they are alike.
    local = closed - opened > contrast / 2
    dark = small < np.where(local, (closed + opened) / 2, otsu_threshold(small))
    patches = (_Patches(dark), _Patches(~dark))
    is_dark = _is_dark_by_patches(*patches)
    return Layout(is_dark, is_cut=_touched_sides(dark if is_dark else ~dark) >= 3, is_certain=False)


def _is_dark_by_patches(dark: "_Patches", light: "_Patches") -> bool:
    for is_dark, ink, paper in ((True, dark, light), (False, light, dark)):
        if paper.sides == 4 and not paper.is_ink_cut_at_border(ink):
            return is_dark
        if ink.sides == 4 and ink.is_ink_cut_at_border(paper):
            return is_dark
    return len(dark.areas) <= len(light.areas)


class _Patches:
    """The components of one of the two classes, dark or light, of a small image."""

    def __init__(self, mask: NDArray[np.bool_]) -> None:
        components = connected_components(mask)
        areas = sizes(components)
        kept = areas >= max(2, _MIN_PATCH * mask.size)
        self.areas = areas[kept]
        edges = [components[0], components[-1], components[:, 0], components[:, -1]]
        touching = [set(np.unique(edge)) & set(np.flatnonzero(kept)) for edge in edges]
        at_border = set().union(*touching)
        self.at_border = len(at_border)
        self.inside = len(self.areas) - self.at_border
        self.sides = max((sum(one in side for side in touching) for one in at_border), default=0)
        self.border_share = float(np.concatenate([mask[0], mask[-1], mask[1:-1, 0], mask[1:-1, -1]]).mean())

    def is_ink_cut_at_border(self, other: "_Patches") -> bool:
        """Whether this class, which reaches all four sides, is ink that leaves corners to `other`, the paper."""
        return other.sides < 4 and (other.at_border >= 2 or (other.border_share > 0.2 and other.inside == 0))


def raised_ink(grey: NDArray[np.float32], *, is_cut: bool = False) -> NDArray[np.float32]:
    """How much darker than the paper each pixel is, at least 0 (h×w, grey levels), without grain and slow shadows.

    `is_cut` tells that the image is cut at its ink, so that its border is not paper.
    """
    level = float(np.quantile(grey[grey >= otsu_threshold(grey)], 0.8))
    around = (lambda grey, width: np.pad(grey, width, constant_values=level)) if is_cut else _paper_around
    height, width = grey.shape
    closed = Image.fromarray(_closed(_reduced(grey), around))
    paper = np.asarray(closed.resize((width, height), Image.Resampling.BICUBIC), np.float32)
    # Ink absorbs a share of the light: in a shadow it differs less from the paper.
    darker = ((paper - grey) * paper.max() / np.maximum(paper, np.float32(40))).astype(np.float32)
    return _raised(darker - _noise_level(darker[darker <= otsu_threshold(darker)]))


def otsu_threshold(grey: NDArray[np.float32]) -> float:
    """The grey level that separates dark from light with the greatest variance between the two (Otsu 1979).

    It is above the least and at most the greatest level, and the only level where there is one.
    """
    if np.ptp(grey) <= 1e-3:
        return float(grey.max())
    counts, edges = np.histogram(grey, 128)
    centres = (edges[:-1] + edges[1:]) / 2
    weight = np.cumsum(counts)[:-1].astype(float)
    total = np.cumsum(counts * centres)
    rest = counts.sum() - weight
    between = weight * rest * (total[:-1] / np.maximum(weight, 1) - (total[-1] - total[:-1]) / np.maximum(rest, 1)) ** 2
    best = np.flatnonzero(between >= between.max() * (1 - 1e-9))
    return float(edges[1 + best].mean())  # between two levels with nothing in between, in the middle


def _variation(values: NDArray[np.float32]) -> float:
    """Total variation: the sum of all differences between neighbours."""
    return float(np.abs(np.diff(values, axis=0)).sum() + np.abs(np.diff(values, axis=1)).sum())


def _touched_sides(mask: NDArray[np.bool_]) -> int:
    return sum(bool(edge.any()) for edge in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def _raised(difference: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.maximum(difference, 0)


def _reduced(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = grey.shape
    scale = min(1.0, _SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BOX), np.float32)


def _lightened(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Nearly the logarithm of the brightness, 0 to 255: ink differs from paper as much in a shadow as in the light."""
    return (np.log1p(grey / 32) * (255 / np.log1p(255 / 32))).astype(np.float32)


def _closed(grey: NDArray[np.float32], around: _Surround) -> NDArray[np.float32]:
    """Brightness of the paper by a morphological closing, which removes thin dark strokes, slightly smoothed.

    `around` gives the image a margin of so many pixels, in which the paper goes on.
    """
    height, width = grey.shape
    window = max(3, round(_WINDOW * max(height, width)) | 1)
    padded = around(grey, window)
    closed = -_windowed_maximum(-_windowed_maximum(padded, window), window)
    levels = Image.fromarray(np.clip(np.rint(closed), 0, 255).astype(np.uint8))
    smooth = np.asarray(levels.filter(ImageFilter.GaussianBlur(max(height, width) / 64)), np.float32)
    # 2·window were added on both axes, and both maxima took window - 1 away.
    first = (padded.shape[0] - 2 * (window - 1) - height) // 2
    return smooth[first : first + height, first : first + width]


def _edge_around(grey: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    return np.pad(grey, width, mode="edge")


def _paper_around(grey: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """`grey` with a margin like the brightest within a short way from the border, which ink may touch."""
    for _ in range(2):
        reach = max(1, round(_NEAR_BORDER * len(grey)))
        first, last = grey[:reach].max(0), grey[-reach:].max(0)
        grey = np.concatenate([np.tile(first, (width, 1)), grey, np.tile(last, (width, 1))]).T
    return grey


def _windowed_maximum(values: NDArray[np.float32], window: int) -> NDArray[np.float32]:
    """Maximum in each window×window square that lies inside; both axes become shorter by window - 1."""
    for _ in range(2):
        reached = 1
        while reached < window:
            step = min(reached, window - reached)
            values = np.maximum(values[step:], values[:-step])
            reached += step
        values = values.T
    return values


def _noise_level(darker: NDArray[np.float32]) -> float:
    """Upper bound of the paper's noise: the most frequent level + 3 standard deviations, found below it.

    Above it there may be more than noise: the flanks of blurred strokes.
    """
    counts = np.bincount(np.clip(np.rint(darker + 64), 0, 319).astype(np.int64), minlength=320)
    mode = float(np.convolve(counts, [1, 2, 1], "same").argmax() - 64)
    below = np.minimum(darker - mode, 0)[darker <= mode + 0.5]
    return mode + 3 * float(np.sqrt((below**2).sum() / max(below.size, 1)))
