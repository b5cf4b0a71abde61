"""Texts written side by side: the ink of a number, and where its characters are."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.hands import PageHand


@dataclass(frozen=True, slots=True, eq=False)
class WrittenText:
    """Ink from 0 to 1 (h×w) of a text, and for each pixel the place of its character, -1 for paper."""

    text: str
    ink: NDArray[np.float32]
    owner: NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingStyle:
    """How characters are set: lengths in heights of a digit."""

    height: float
    pen: float
    gap: tuple[float, float] = (-0.02, 0.2)
    shift: float = 0.045
    size: float = 0.07
    slant: float = 0.0


def write_text(text: str, hand: PageHand, rng: np.random.Generator, style: WritingStyle) -> WrittenText:
    """`text` by `hand`; raises `KeyError` if it lacks a character."""
    drawn = [
        hand.draw(
            label,
            rng,
            height=style.height * float(np.exp(rng.normal(0, style.size))),
            pen=style.pen,
            slant=style.slant,
        )
        for label in text
    ]
    slope = style.slant
    left, places = 0.0, []
    for number, ink in enumerate(drawn):
        if number:
            left += style.height * float(rng.uniform(*style.gap)) - abs(slope) * 0.5 * min(
                len(ink), len(drawn[number - 1])
            )
        places.append((round(left), -len(ink) + round(float(rng.normal(0, style.shift)) * style.height)))
        left = places[-1][0] + ink.shape[1]
    x0, y0 = min(x for x, _ in places), min(y for _, y in places)
    wide = max(x - x0 + ink.shape[1] for (x, _), ink in zip(places, drawn, strict=True))
    tall = max(y - y0 + len(ink) for (_, y), ink in zip(places, drawn, strict=True))
    canvas, owner = np.zeros((tall, wide), np.float32), np.full((tall, wide), -1, np.int16)
    for number, ((x, y), ink) in enumerate(zip(places, drawn, strict=True)):
        window = np.s_[y - y0 : y - y0 + len(ink), x - x0 : x - x0 + ink.shape[1]]
        owner[window] = np.where((ink > 0.3) & (ink >= canvas[window]), number, owner[window])
        canvas[window] = np.maximum(canvas[window], ink)
    return WrittenText(text, canvas, owner)


def blend(canvas: NDArray[np.float32], ink: NDArray[np.float32], left: int, top: int) -> None:
    """Write `ink` into `canvas` in place, darker pixels first; what is outside is cut off."""
    x, y = max(left, 0), max(top, 0)
    right, bottom = min(left + ink.shape[1], canvas.shape[1]), min(top + len(ink), len(canvas))
    if right > x and bottom > y:
        part = ink[y - top : bottom - top, x - left : right - left]
        canvas[y:bottom, x:right] = np.maximum(canvas[y:bottom, x:right], part)


def smooth_noise(rng: np.random.Generator, shape: tuple[int, int], cells: int) -> NDArray[np.float32]:
    """Smooth random values, about -1 to 1, with so many waves on the longer side."""
    small = rng.normal(0, 1, (cells + 2, cells + 2)).astype(np.float32)
    return np.asarray(cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), np.float32)
