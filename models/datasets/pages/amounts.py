"""Amounts as on cheques: a few digits of one hand on a printed background, in a small grey picture."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.datasets.pages.composing import ComposedCell, ComposedPage, compressed, with_boxes
from models.datasets.pages.hands import PageHand, draw_strokes
from models.datasets.pages.writing import WritingStyle, WrittenText, blend, smooth_noise, write_text

_TRAILING = ("", "", "", "", "-", ".-", ".", "=", ",", ":", "~")


def compose_amount(hand: PageHand, rng: np.random.Generator) -> ComposedPage:
    """One number of two to six digits; points between thousands and marks after it are no part of the text."""
    height = float(rng.uniform(22, 38))
    style = WritingStyle(
        height=height,
        pen=height * float(rng.uniform(0.07, 0.14)),
        gap=(-0.12, float(rng.uniform(0.1, 0.5))),
        shift=0.07,
        size=0.12,
        slant=float(np.clip(rng.normal(0.2, 0.22), -0.2, 0.75)),
    )
    text = "".join(rng.choice([*hand.labels], int(rng.integers(2, 7))))
    written = write_text(text, hand, rng, style)
    margin = (rng.uniform(0.05, 0.7, 4) * height).astype(int)
    after = int(rng.uniform(0.3, 1.2) * height)
    size = (len(written.ink) + margin[1] + margin[3], written.ink.shape[1] + margin[0] + margin[2] + after)
    ink, owner = np.zeros(size, np.float32), np.full(size, -1, np.int16)
    left, top = int(margin[0]), int(margin[1])
    blend(ink, written.ink, left, top)
    owner[top : top + len(written.ink), left : left + written.ink.shape[1]] = written.owner
    _marks(ink, written, rng, style, left=left, top=top)
    picture = _printed(ink, height, rng)
    cells = with_boxes([ComposedCell(0, 0, text, np.zeros((len(text), 4)))], owner)
    return ComposedPage(picture, "amount", 1, 1, cells, owner)


def _marks(
    ink: NDArray[np.float32],
    written: WrittenText,
    rng: np.random.Generator,
    style: WritingStyle,
    *,
    left: int,
    top: int,
) -> None:
    """Points between thousands, and what is written after the number."""
    base = top + len(written.ink)
    if len(written.text) > 3 and rng.random() < 0.5:
        columns = np.nonzero((written.owner == len(written.text) - 4).any(0))[0]
        if len(columns):
            _draw_mark(ink, ".", left + int(columns[-1]), base, style, rng)
    x = left + written.ink.shape[1] + int(rng.uniform(0.0, 0.25) * style.height)
    for mark in str(rng.choice(_TRAILING)):
        x += _draw_mark(ink, mark, x, base, style, rng) + 2


def _draw_mark(
    ink: NDArray[np.float32], mark: str, x: int, base: int, style: WritingStyle, rng: np.random.Generator
) -> int:
    wave = rng.normal(0, 0.04, (5, 2))
    bar = np.stack([np.linspace(0, rng.uniform(0.3, 0.9), 5), np.full(5, -0.4)], axis=1) + wave
    strokes = {
        "-": [bar],
        "~": [bar + np.stack([np.zeros(5), 0.15 * np.sin(np.arange(5) * 2)], axis=1)],
        "=": [bar, bar + np.array([0, 0.22])],
        ".": [np.array([[0.0, -0.05], [0.05, -0.03]])],
        ",": [np.array([[0.05, -0.1], [0.0, 0.15]])],
        ":": [np.array([[0.0, -0.1], [0.04, -0.1]]), np.array([[0.0, -0.5], [0.04, -0.5]])],
    }[mark]
    drawn = draw_strokes(strokes, height=style.height, pen=style.pen)
    low = float(np.concatenate(strokes)[:, 1].max())
    blend(ink, drawn, x, round(base + low * style.height - len(drawn)))
    return drawn.shape[1]


def _printed(ink: NDArray[np.float32], height: float, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The picture: a background of fine lines, pieces of a printed box, ink, blur and JPEG."""
    size = ink.shape
    paper = float(rng.uniform(135, 235))
    grey = np.full(size, paper, np.float32) + 8 * smooth_noise(rng, size, 3)
    grey -= float(rng.uniform(8, 45)) * _guilloche(size, rng)
    if rng.random() < 0.5:
        box = np.zeros(size, np.float32)
        thick = int(rng.integers(1, 3))
        y = size[0] - int(rng.uniform(0.02, 0.25) * height) - 1
        cv2.line(box, (0, y), (size[1], y + int(rng.integers(-1, 2))), 1.0, thick)
        if rng.random() < 0.3:
            cv2.line(box, (0, int(rng.uniform(0, 0.15) * height)), (size[1], 1), 1.0, thick)
        if rng.random() < 0.15:
            x = int(rng.uniform(0, 0.15) * height)
            cv2.line(box, (x, 0), (x, size[0]), 1.0, thick)
        grey -= box * float(rng.uniform(30, 110))
    dark = paper * float(rng.uniform(0.12, 0.55))
    strength = np.clip(float(rng.uniform(0.7, 1.0)) + 0.15 * smooth_noise(rng, size, 10), 0.3, 1)
    grey += ink * strength * (dark - grey)
    grey = cv2.GaussianBlur(grey, (0, 0), float(rng.uniform(0.4, 0.9)))
    grey += rng.normal(0, rng.uniform(1, 6), size).astype(np.float32)
    return compressed(grey, int(rng.integers(50, 92)))


def _guilloche(size: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Families of fine curves, 0 to 1."""
    ys, xs = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
    found = np.zeros(size, np.float32)
    for _ in range(int(rng.integers(1, 4))):
        way = rng.choice([0.0, rng.uniform(-0.6, 0.6), rng.uniform(0, np.pi)], p=(0.4, 0.3, 0.3))
        bend = rng.uniform(0, 3) * np.sin(xs / rng.uniform(10, 60) + rng.uniform(0, 6)) + smooth_noise(rng, size, 2)
        across = np.cos(way) * ys + np.sin(way) * xs + bend
        period = rng.uniform(3.0, 9.0)
        wave = np.cos(2 * np.pi * across / period)
        found = np.maximum(found, np.clip((wave - rng.uniform(0.0, 0.6)) * 2, 0, 1) * rng.uniform(0.4, 1))
    return found
