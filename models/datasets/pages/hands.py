"""Who writes a composed page: a pen, from recorded strokes, or images of single digits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples
from models.datasets.lines import Hand

_FINE = 4
"""Strokes are drawn so many times as large, then reduced: OpenCV's lines have whole widths."""


_CURLED, _CURLED_ZEROS = 0.1, 0.4
"""Share of the drawings whose last stroke runs on to the right: of zeros, which begin at their top, many."""


class PageHand(Protocol):
    """Draws single characters."""

    @property
    def labels(self) -> Sequence[str]:
        """What it can write."""
        ...

    def draw(
        self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float
    ) -> NDArray[np.float32]:
        """Ink from 0 to 1 (h×w), cropped to it; a usual digit is `height` pixels high, drawn with a `pen` so wide."""
        ...


@dataclass(frozen=True, slots=True)
class PenHand:
    """Recorded drawings of one writer."""

    drawings: Hand

    @property
    def labels(self) -> Sequence[str]:
        return [*self.drawings]

    def draw(
        self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float
    ) -> NDArray[np.float32]:
        drawn = self.drawings[label]
        strokes = drawn[int(rng.integers(len(drawn)))]
        if rng.random() < (_CURLED_ZEROS if label == "0" else _CURLED):
            strokes = [*strokes[:-1], np.concatenate([strokes[-1], _curl(strokes[-1][-1], rng)])]
        return draw_strokes(strokes, height=height, pen=pen, slant=slant)


@dataclass(frozen=True, slots=True)
class ImageHand:
    """Images of digits (n×h×w uint8 for each label) that look as if one hand had written them."""

    images: Mapping[str, NDArray[np.uint8]]

    @property
    def labels(self) -> Sequence[str]:
        return [*self.images]

    def draw(
        self, label: str, rng: np.random.Generator, *, height: float, pen: float, slant: float
    ) -> NDArray[np.float32]:
        """`pen` has no effect but on thin ones: the images have their own strokes."""
        some = self.images[label]
        image = some[int(rng.integers(len(some)))]
        scale = height / 20 * 2
        large = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC).astype(np.float32) / 255
        wide = large.shape[1] + round(abs(slant) * large.shape[0])
        shear = np.array([[1, -slant, max(slant, 0) * large.shape[0]], [0, 1, 0]], np.float32)
        sheared = cv2.warpAffine(large, shear, (wide, large.shape[0]))
        small = cv2.resize(sheared, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        ink = np.clip((small - 0.25) * 2, 0, 1).astype(np.float32)
        if pen < height / 14:
            ink = np.asarray(cv2.erode(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))), np.float32)
        return cropped(ink)


def _curl(end: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Points of a bent way to the right from the end of a stroke, in heights of a digit."""
    way = np.array([rng.uniform(0.15, 0.5), rng.uniform(-0.2, 0.2)])
    bend = np.array([0.0, rng.uniform(0.0, 0.3)])
    at = np.linspace(0, 1, 8)[1:, None]
    return end + way * at + bend * 4 * at * (1 - at)


def draw_strokes(
    strokes: Sequence[NDArray[np.float64]], *, height: float, pen: float, slant: float = 0.0
) -> NDArray[np.float32]:
    """Strokes in units of a digit's height, y downwards → ink from 0 to 1, cropped."""
    shear = np.array([[1.0, 0.0], [-slant, 1.0]])
    points = [(each @ shear) * height for each in strokes]
    low = np.concatenate(points).min(0) - pen
    width, tall = np.ceil(np.concatenate(points).max(0) - low + pen).astype(int) + 1
    canvas = np.zeros((tall * _FINE, width * _FINE), np.uint8)
    thick = max(1, round(pen * _FINE))
    for each in points:
        placed = np.rint((each - low) * _FINE).astype(np.int32)
        cv2.polylines(canvas, [placed.reshape(-1, 1, 2)], isClosed=False, color=255, thickness=thick)
        if len(placed) == 1:
            cv2.circle(canvas, placed[0].tolist(), thick // 2 + 1, 255, -1)
    ink = cv2.resize(canvas, (int(width), int(tall)), interpolation=cv2.INTER_AREA)
    return cropped(np.asarray(ink, np.float32) / np.float32(255))


def cropped(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without the empty rows and columns around the ink; never empty."""
    rows, columns = np.flatnonzero((ink > 0.1).any(1)), np.flatnonzero((ink > 0.1).any(0))
    if not len(rows):
        return ink
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def image_hands(digits: Examples, count: int, rng: np.random.Generator, *, each: int = 4) -> list[ImageHand]:
    """Hands made of MNIST's images: of each label the `each` ones nearest in slant and width to a random one."""
    slants, widths = _slants(digits.rasters), digits.rasters.astype(np.float32).mean((1, 2))
    style = np.stack([slants / max(slants.std(), 1e-6), widths / max(widths.std(), 1e-6)], axis=1)
    hands = []
    for _ in range(count):
        wanted = style[int(rng.integers(len(style)))]
        images = {}
        for label in sorted(set(digits.labels.tolist())):
            of_label = np.flatnonzero(digits.labels == label)
            some = rng.choice(of_label, min(400, len(of_label)), replace=False)
            nearest = some[np.argsort(((style[some] - wanted) ** 2).sum(1))[:each]]
            images[label] = digits.rasters[nearest]
        hands.append(ImageHand(images))
    return hands


def _slants(rasters: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Skew of each image, by its second moments."""
    ys, xs = np.mgrid[: rasters.shape[1], : rasters.shape[2]]
    mass = rasters.astype(np.float64)
    total = mass.sum((1, 2))
    middle_y, middle_x = (mass * ys).sum((1, 2)) / total, (mass * xs).sum((1, 2)) / total
    off_y, off_x = ys - middle_y[:, None, None], xs - middle_x[:, None, None]
    return -(mass * off_x * off_y).sum((1, 2)) / (mass * off_y**2).sum((1, 2))
