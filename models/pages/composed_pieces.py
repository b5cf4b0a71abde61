"""What a page leaves of its characters: pieces of composed pictures, cut out as a reader would, with their labels.

Training data for `models.datasets.scanned_pieces`: whole characters, with what touches them where a cut leaves it, and
as outliers pairs, parts of characters and what is no writing.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.composing import ComposedPage
from models.ink.ink import InkError
from models.ink.raster import MNIST_SPEC, RasterSpec, raster_from_ink
from models.pages.cut_out import cut_out
from models.pages.sheet import Sheet
from models.pages.straightening import sheet_from_image

_WHOLE, _PART = 0.85, 0.6
"""Share of a character's pixels from which a piece is the character, and up to which it is a part of it."""
_FOREIGN = 0.12
"""Greatest share of a piece that is another's, where it still counts as one character."""
_OWN = 0.5
"""Least share of a piece that is the character's; the rest is what was printed."""
_STRAIGHT, _STEEP = 25.0, 0.8
"""Least ratio of the variances along and across a stroke, and least slope, of what may be a 1."""
_LEAST = 0.25
"""Least height of a piece, as a share of the page's usual character."""


def pieces_of(
    page: ComposedPage, rng: np.random.Generator, spec: RasterSpec = MNIST_SPEC
) -> Iterator[tuple[NDArray[np.float32], str]]:
    """Rasters (size×size float32, 0 to 1) and labels, "" for what is no character."""
    try:
        sheet = sheet_from_image(page.image)
    except InkError:
        return
    owner = on_sheet(page.owner, sheet)
    labels = "".join(cell.text for cell in page.cells)
    areas = np.bincount(owner[owner >= 0], minlength=len(labels)).astype(float)
    heights = [box[3] - box[1] for cell in page.cells for box in cell.boxes if np.isfinite(box).all()]
    least = _LEAST * float(np.median(heights)) * len(sheet.ink) / len(page.owner) if heights else 1.0
    for mask, label in _cuts(sheet, owner, labels, areas, rng):
        rows = np.flatnonzero(mask.any(1))
        if len(rows) and rows[-1] - rows[0] + 1 >= least and (label or not _is_upright_stroke(mask)):
            columns = np.flatnonzero(mask.any(0))
            window = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            ink = np.where(mask[window], sheet.ink[window], 0).astype(np.uint8)
            yield raster_from_ink(cut_out(ink), spec), label


def on_sheet(owner: NDArray[np.int16], sheet: Sheet) -> NDArray[np.int16]:
    """`owner` of the picture's pixels → of the sheet's, -1 for paper."""
    ys, xs = np.mgrid[: sheet.ink.shape[0], : sheet.ink.shape[1]]
    x, y, w = np.tensordot(sheet.to_picture, np.stack([xs + 0.5, ys + 0.5, np.ones_like(xs)]), 1)
    x, y = np.floor(x / w).astype(int), np.floor(y / w).astype(int)
    inside = (x >= 0) & (y >= 0) & (x < owner.shape[1]) & (y < owner.shape[0])
    found = np.full(sheet.ink.shape, -1, np.int16)
    found[inside] = owner[y[inside], x[inside]]
    return found


def _cuts(
    sheet: Sheet, owner: NDArray[np.int16], labels: str, areas: NDArray[np.float64], rng: np.random.Generator
) -> Iterator[tuple[NDArray[np.bool_], str]]:
    """Masks of the sheet's size within the boxes of the components, and their labels."""
    parts = sheet.components
    has_ink = parts.numbers >= 0
    whole_area = np.bincount(owner[(owner >= 0) & has_ink], minlength=len(labels)) if labels else np.zeros(0)
    owners: dict[int, list[int]] = {}
    for number in range(len(parts.boxes)):
        left, top, right, bottom = parts.boxes[number]
        window = np.s_[top:bottom, left:right]
        mine = parts.numbers[window] == number
        its = owner[window][mine]
        counted = np.bincount(its[its >= 0], minlength=len(labels)).astype(float)
        present = np.flatnonzero(counted > 0.08 * np.maximum(areas, 1))
        mask = np.zeros(owner.shape, bool)
        mask[window] = mine
        if not len(present):
            if counted.sum() == 0:
                yield mask, ""
            continue
        for each in present.tolist():
            owners.setdefault(each, []).append(number)
        if len(present) > 1:
            shares = np.sort(counted[present] / areas[present])
            if shares[-2] > _PART:  # with less of the second, it may be the first
                yield mask, ""
            yield from _divided(mask, window, mine, owner, labels, present, rng)
        elif rng.random() < 0.25:  # a cut at a wrong place
            at = left + int((right - left) * rng.uniform(0.3, 0.7))
            half = mask.copy()
            half[:, at:] = False
            share = half.sum() / max(mask.sum(), 1)
            if 0.2 < share < _PART:
                yield half, ""
    for each, numbers in owners.items():
        together = np.isin(parts.numbers, numbers)
        its = owner[together]
        own = (its == each).sum()
        foreign = int(((its >= 0) & (its != each)).sum())
        if own >= max(_WHOLE * whole_area[each], _OWN * len(its)) and foreign <= _FOREIGN * own:
            yield together, labels[each]
        for number in numbers if len(numbers) > 1 else ():
            one = parts.numbers == number
            if (owner[one] == each).sum() < _PART * max(whole_area[each], 1):
                yield one, ""


def _divided(
    mask: NDArray[np.bool_],
    window: tuple[slice, slice],
    mine: NDArray[np.bool_],
    owner: NDArray[np.int16],
    labels: str,
    present: NDArray[np.int64],
    rng: np.random.Generator,
) -> Iterator[tuple[NDArray[np.bool_], str]]:
    """The characters of a component, each cut off by a straight line, a little to the left or the right of the best."""
    columns = np.arange(window[1].start, window[1].stop)
    middles = {each: float(columns[((owner[window] == each) & mine).any(0)].mean()) for each in present.tolist()}
    order = sorted(middles, key=lambda each: middles[each])
    ys, xs = np.nonzero(mask)
    edges = [-np.inf]
    slope = float(rng.normal(-0.15, 0.15))
    skewed = xs - slope * (ys - ys.mean())
    for one, other in pairwise(order):
        ends = np.quantile(skewed[owner[ys, xs] == one], 0.97), np.quantile(skewed[owner[ys, xs] == other], 0.03)
        edges.append(float(np.mean(ends) + rng.normal(0, 0.04) * np.ptp(ys)))
    edges.append(np.inf)
    for number, each in enumerate(order):
        inside = (skewed >= edges[number]) & (skewed < edges[number + 1])
        piece = np.zeros_like(mask)
        piece[ys[inside], xs[inside]] = True
        own = int((owner[piece] == each).sum())
        total = int((owner[mask] == each).sum())
        foreign = int(((owner[piece] >= 0) & (owner[piece] != each)).sum())
        if own >= _WHOLE * total and foreign <= _FOREIGN * own:
            yield piece, labels[each]
        elif own < _PART * total:
            yield piece, ""


def _is_upright_stroke(mask: NDArray[np.bool_]) -> bool:
    """Whether these pixels are a straight stroke that is not level: it may be a 1, so it is no outlier."""
    ys, xs = np.nonzero(mask)
    spread = np.cov(np.stack([xs, ys])) if len(ys) > 2 else np.eye(2)
    (least, most), ways = np.linalg.eigh(spread)
    along = ways[:, 1]
    return bool(most > _STRAIGHT * max(least, 1e-9) and abs(along[1]) > _STEEP * abs(along[0]))
