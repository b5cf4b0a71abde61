"""Hands that write on composed pages: characters as grey ink, from strokes of a writer or from pictures of MNIST."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples
from models.datasets.lines import Hand, Strokes

_FINE = 4
"""Characters are drawn so many times larger, then reduced."""
_CANDIDATES = 600
"""Pictures of each label from which those of a hand are chosen."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """A character as ink: h×w float32, 0 for paper, 1 for full ink. `foot` is the y of the base line, from the top."""

    ink: NDArray[np.float32]
    foot: float


class PageHand(Protocol):
    """Writes characters of one hand."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What it can write."""
        ...

    def draw(self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float) -> Drawn:
        """A drawing; a usual digit is `height` pixels high, the pen `pen` pixels wide.

        `slant` moves a point to the right by that share of its height above the base line. Raises `KeyError`.
        """
        ...


@dataclass(frozen=True, eq=False)
class PenHand:
    """Strokes of one writer (`models.datasets.lines.hands_of`), drawn with a round pen."""

    strokes: Hand

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.strokes)

    def draw(self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float) -> Drawn:
        drawings = self.strokes[label]
        return draw_strokes(drawings[int(rng.integers(len(drawings)))], rng, height=height, pen=pen, slant=slant)


def draw_strokes(strokes: Strokes, rng: np.random.Generator, *, height: float, pen: float, slant: float) -> Drawn:
    """Ink of strokes (y 0 is the base line, -1 the usual height of a digit). The width varies a little on the way."""
    moved = [np.column_stack([each[:, 0] - slant * each[:, 1], each[:, 1]]) * height for each in strokes]
    points = np.concatenate(moved)
    margin = pen + 1
    low, high = points.min(0) - margin, points.max(0) + margin
    width, tall = np.ceil(high - low).astype(int)
    canvas = np.zeros((tall * _FINE, width * _FINE), np.uint8)
    for each in moved:
        at = np.round((each - low) * _FINE * 16).astype(np.int32)
        varying = pen * _FINE * (1 + 0.15 * np.sin(np.linspace(0, rng.uniform(2, 7), max(len(at), 2)) + rng.uniform(0, 7)))
        if len(at) == 1:
            at = np.concatenate([at, at])
        for start, end, thick in zip(at[:-1], at[1:], varying[:-1], strict=True):
            cv2.line(canvas, start.tolist(), end.tolist(), 255, max(1, round(thick)), cv2.LINE_AA, 4)
    ink = cv2.resize(canvas, (int(width), int(tall)), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return Drawn(ink, float(-low[1]))


@dataclass(frozen=True, eq=False)
class PictureHand:
    """Pictures of characters of a similar style, by label: 28×28 uint8 as in MNIST, 0 for paper."""

    pictures: Mapping[str, Sequence[NDArray[np.uint8]]]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.pictures)

    def draw(self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float) -> Drawn:
        """As of `PageHand`; the pen has the width of the pictures, made up to a third thinner where `pen` is thin."""
        pictures = self.pictures[label]
        picture = pictures[int(rng.integers(len(pictures)))]
        rows, columns = np.flatnonzero(picture.max(1) > 40), np.flatnonzero(picture.max(0) > 40)
        crop = cv2.copyMakeBorder(
            picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], 2, 2, 2, 2, cv2.BORDER_CONSTANT, value=0
        )
        scale = height / 20.0
        tall, wide = crop.shape[0] * scale, crop.shape[1] * scale
        size = int(np.ceil(wide + abs(slant) * tall)) + 2, int(np.ceil(tall)) + 2
        # y grows downwards: the top moves by slant · height, the foot stays.
        change = np.array([[scale, -slant * scale, 1 + max(slant, 0.0) * tall], [0.0, scale, 1.0]])
        large = cv2.warpAffine(crop.astype(np.float32) / 255, change, size, flags=cv2.INTER_CUBIC)
        large = cv2.GaussianBlur(large, (0, 0), 0.35 * scale)
        threshold = 0.42 + 0.16 * float(np.clip(1 - pen / (0.1 * height), -0.5, 1))
        ink = np.clip((large - threshold) * (1.2 * scale) + 0.5, 0, 1).astype(np.float32)
        used = np.flatnonzero((ink > 0).any(1))
        foot = float(used[-1]) if len(used) else float(len(ink))
        return Drawn(ink, foot - 0.5)


def picture_hand(examples: Examples, rng: np.random.Generator, *, pictures: int = 8) -> PictureHand:
    """A hand of `pictures` images for each label whose slant, width and thickness are alike.

    MNIST does not tell its writers: images whose measures deviate in the same way from those of their labels stand for
    the drawings of one.
    """
    wanted = rng.normal(0, 0.9, 3)
    found: dict[str, list[NDArray[np.uint8]]] = {}
    for label in sorted(set(examples.labels.tolist())):
        every = np.flatnonzero(examples.labels == label)
        chosen = rng.choice(every, min(_CANDIDATES, len(every)), replace=False)
        images = examples.rasters[chosen]
        measures = style_measures(images)
        deviation = (measures - measures.mean(0)) / (measures.std(0) + 1e-9)
        nearest = np.argsort(np.abs(deviation - wanted).sum(1))[:pictures]
        found[label] = [images[number] for number in nearest.tolist()]
    return PictureHand(found)


def style_measures(images: NDArray[np.uint8]) -> NDArray[np.float64]:
    """n×3: slant, logarithm of the width, thickness of n images (n×28×28)."""
    weight = images.astype(np.float64) / 255
    total = weight.sum((1, 2)) + 1e-9
    y, x = np.mgrid[: images.shape[1], : images.shape[2]].astype(np.float64)
    mean_x, mean_y = (weight * x).sum((1, 2)) / total, (weight * y).sum((1, 2)) / total
    from_x, from_y = x - mean_x[:, None, None], y - mean_y[:, None, None]
    variance_y = (weight * from_y**2).sum((1, 2)) / total + 1e-9
    slant = -(weight * from_x * from_y).sum((1, 2)) / total / variance_y
    width = np.log((weight * from_x**2).sum((1, 2)) / total + 0.1)
    edges = np.abs(np.diff(weight, axis=1)).sum((1, 2)) + np.abs(np.diff(weight, axis=2)).sum((1, 2))
    return np.column_stack([slant, width, total / (edges + 1e-9)])
