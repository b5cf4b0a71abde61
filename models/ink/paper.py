"""Paper and ink of a grey image: which of dark and light is ink, and how dark it is above the paper."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from models.ink.components import connected_components, sizes

_BACKGROUND_SIDE = 64
"""Longer side, in pixels, of the image in which the paper is estimated."""
_CLOSING_WINDOW = 21
"""Side, in pixels of that image, of the closing's window; strokes must be thinner."""
_MIN_PATCH = 0.004
"""Minimum area of a patch of dark or light, as a share of the image; smaller ones are noise."""


def ink_is_dark(grey: NDArray[np.float32]) -> bool:
    """Whether ink is darker than paper, in a grey image (h×w, 0 to 255).

    The colour that surrounds the other is paper. Where the image is cut at its ink, the border shows both: there ink is
    the patch that reaches all four sides and leaves only separate corners to the paper. Where light and shadow meet on
    the paper, the border shows both too, and the thin lines that stand out most are ink.
    """
    small = _small(grey)
    dark = small < otsu_threshold(small)
    patches = [_Patches(side) for side in (dark, ~dark)]
    for is_dark, (ink, paper) in ((True, patches), (False, patches[::-1])):
        if paper.sides == 4 and not paper.is_ink_cut_at_border(ink):
            return is_dark
        if ink.sides == 4 and ink.is_ink_cut_at_border(paper):
            return is_dark
    lines = [_raised(_paper_of(small, None) - small), _raised(_paper_of(255 - small, None) - (255 - small))]
    if min(_touched_sides(line > line.max() / 2) for line in lines) <= 2:
        return bool(lines[0].sum() >= lines[1].sum())
    return len(patches[0].areas) <= len(patches[1].areas)


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


def raised_ink(grey: NDArray[np.float32], *, is_cut: bool) -> NDArray[np.float32]:
    """How much darker than the paper each pixel is, at least 0 (h×w, grey levels), without grain and slow shadows.

    `is_cut` tells that the image is cut at its ink, so that its border is not paper.
    """
    if not is_cut:
        ink = _raised(_background(grey, None) - grey)
        return _raised(ink - _noise_level(ink))
    is_paper = grey >= otsu_threshold(grey)
    ink = _raised(_background(grey, float(np.quantile(grey[is_paper], 0.8))) - grey)
    return _raised(ink - _noise_level(ink[is_paper]))


def is_cut_at_ink(grey: NDArray[np.float32]) -> bool:
    """Whether dark ink reaches at least three sides of a grey image, as where a picture is cut at its ink."""
    small = _small(grey)
    return _touched_sides(small < otsu_threshold(small)) >= 3


def otsu_threshold(grey: NDArray[np.float32]) -> float:
    """The grey level that separates dark from light with the greatest variance between the two (Otsu 1979)."""
    counts, edges = np.histogram(grey, 128)
    centres = (edges[:-1] + edges[1:]) / 2
    weight = np.cumsum(counts)[:-1].astype(float)
    total = np.cumsum(counts * centres)
    rest = counts.sum() - weight
    between = weight * rest * (total[:-1] / np.maximum(weight, 1) - (total[-1] - total[:-1]) / np.maximum(rest, 1)) ** 2
    best = np.flatnonzero(between >= between.max() * (1 - 1e-9))
    return float(edges[1 + best].mean())  # between two levels with nothing in between, in the middle


def _touched_sides(mask: NDArray[np.bool_]) -> int:
    return sum(bool(edge.any()) for edge in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def _raised(difference: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.maximum(difference, 0)


def _small(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = grey.shape
    scale = min(1.0, _BACKGROUND_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BOX), np.float32)


def _background(grey: NDArray[np.float32], around: float | None) -> NDArray[np.float32]:
    """Brightness of the paper at each pixel (h×w)."""
    height, width = grey.shape
    paper = Image.fromarray(_paper_of(_small(grey), around))
    return np.asarray(paper.resize((width, height), Image.Resampling.BICUBIC), np.float32)


def _paper_of(small: NDArray[np.float32], around: float | None) -> NDArray[np.float32]:
    """Brightness of the paper by a morphological closing that removes thin dark strokes.

    `around` is the brightness outside the image, None for that of the border.
    """
    window, (height, width) = _CLOSING_WINDOW, small.shape
    levels = np.clip(np.rint(small), 0, 255).astype(np.uint8)
    if around is None:
        padded = np.pad(levels, window, mode="edge")
    else:
        padded = np.pad(levels, window, constant_values=round(around))
    closed = Image.fromarray(padded).filter(ImageFilter.MaxFilter(window)).filter(ImageFilter.MinFilter(window))
    smooth = closed.filter(ImageFilter.GaussianBlur(3))
    return np.asarray(smooth, np.float32)[window : window + height, window : window + width]


def _noise_level(ink: NDArray[np.float32]) -> float:
    """Upper bound of the paper's noise: median + 3 robust standard deviations, where most pixels are paper."""
    median = float(np.median(ink))
    return median + 3 * 1.4826 * float(np.median(np.abs(ink - median)))
