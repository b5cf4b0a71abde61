"""Flat page → photograph: paper and ink in colour, light, perspective, blur, noise and JPEG."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Colour = tuple[int, int, int]
_PAPERS = ((250, 249, 246), (243, 238, 222), (236, 240, 243), (238, 226, 204), (222, 232, 214), (247, 214, 205))
_PAPER_SHARES = (0.38, 0.22, 0.2, 0.08, 0.06, 0.06)
INKS: dict[str, tuple[Colour, ...]] = {
    "pencil": ((95, 95, 98), (120, 120, 122), (80, 78, 78)),
    "blue": ((38, 52, 140), (50, 80, 170), (25, 35, 100)),
    "black": ((25, 25, 28), (48, 46, 46), (35, 35, 60)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """How a page is photographed. Lengths are in pixels of a picture 1,100 wide; angles in degrees."""

    paper: Colour = (250, 249, 246)
    ink: str = "black"
    ink_colour: Colour = (25, 25, 28)
    light: float = 0.25
    """Share of the light that is lost at the darkest place."""
    shadow: float = 0.0
    """Share of the light that is lost behind the edge of a shadow; 0 for none."""
    turn: float = 0.0
    perspective: float = 0.015
    """Largest move of a corner, as a share of the page's size."""
    desk: bool = False
    """True if the paper is smaller than the picture."""
    blur: float = 0.7
    noise: float = 4.0
    """Deviation in levels of 255."""
    quality: int = 80
    """Of JPEG, 1 to 100."""


def random_photograph(rng: np.random.Generator) -> Photograph:
    """Papers, inks, lights and cameras of all kinds."""
    ink = str(rng.choice(list(INKS), p=[0.25, 0.4, 0.35]))
    colours = INKS[ink]
    return Photograph(
        paper=_PAPERS[int(rng.choice(len(_PAPERS), p=_PAPER_SHARES))],
        ink=ink,
        ink_colour=colours[int(rng.integers(len(colours)))],
        light=float(rng.uniform(0.02, 0.45)),
        shadow=float(rng.uniform(0.15, 0.45)) if rng.random() < 0.25 else 0.0,
        turn=float(rng.uniform(-3, 3)),
        perspective=float(rng.uniform(0, 0.03)),
        desk=bool(rng.random() < 0.12),
        blur=float(rng.uniform(0.3, 1.2)),
        noise=float(rng.uniform(1, 8)),
        quality=int(rng.integers(55, 95)),
    )


def photograph(
    ink: NDArray[np.float32], printed: NDArray[np.float32], taken: Photograph, rng: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """The picture (h×w×3 uint8) and the homography that maps x, y of the flat page to it.

    `ink` is h×w in [0, 1]; `printed` is h×w×4: the share of a printed line at each pixel, then its colour (0 to 255).
    """
    height, width = ink.shape
    unit = width / 1100
    page = np.empty((height, width, 3), np.float32)
    page[:] = taken.paper
    cover = printed[..., :1]
    page = page * (1 - cover) + printed[..., 1:] * cover
    strength = ink * _grain(ink.shape, taken, rng)
    page = page * (1 - strength[..., None]) + np.array(taken.ink_colour, np.float32) * strength[..., None]
    to_picture = _homography(height, width, taken, rng)
    around = (90.0, 70.0, 55.0) if taken.desk else tuple(map(float, taken.paper))
    page = cv2.warpPerspective(
        page, to_picture, (width, height), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT, borderValue=around
    )
    page *= _light(height, width, taken, rng)[..., None]
    page = cv2.GaussianBlur(page, (0, 0), max(taken.blur * unit, 0.1))
    grain = rng.standard_normal((height, width), np.float32)[..., None] * taken.noise
    page += grain
    page += rng.standard_normal((height // 2 + 1, width // 2 + 1, 3), np.float32).repeat(2, 0).repeat(2, 1)[
        :height, :width
    ] * (taken.noise / 2)
    picture = np.clip(page, 0, 255).astype(np.uint8)
    return compressed(picture, taken.quality), to_picture


def compressed(picture: NDArray[np.uint8], quality: int) -> NDArray[np.uint8]:
    """The picture (h×w×3, RGB) after JPEG."""
    _, data = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
    assert decoded is not None
    return np.ascontiguousarray(decoded[..., ::-1]).astype(np.uint8)


def _grain(shape: tuple[int, int], taken: Photograph, rng: np.random.Generator) -> NDArray[np.float32]:
    """How much ink the paper takes at each pixel; a pencil leaves some of it white."""
    rough = 0.5 if taken.ink == "pencil" else 0.12
    noise = cv2.GaussianBlur(rng.random(shape, np.float32), (0, 0), 0.9)
    noise = (noise - noise.min()) / (np.ptp(noise) + 1e-9)
    return (1 - rough * noise).astype(np.float32)


def _homography(height: int, width: int, taken: Photograph, rng: np.random.Generator) -> NDArray[np.float64]:
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    angle = np.radians(taken.turn)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    middle = np.array([width / 2, height / 2])
    scale = 0.9 if taken.desk else 1.0
    moved = (corners - middle) @ turn.T * scale + middle
    moved += rng.uniform(-1, 1, (4, 2)) * taken.perspective * np.array([width, height])
    return cv2.getPerspectiveTransform(corners.astype(np.float32), moved.astype(np.float32)).astype(np.float64)


def _light(height: int, width: int, taken: Photograph, rng: np.random.Generator) -> NDArray[np.float32]:
    y, x = np.mgrid[:height, :width].astype(np.float32)
    y, x = y / height, x / width
    direction = rng.uniform(0, 2 * np.pi)
    way = np.cos(direction) * x + np.sin(direction) * y
    way = (way - way.min()) / (np.ptp(way) + 1e-9)
    bumps = cv2.resize(rng.random((4, 3), np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    light = 1 - taken.light * np.clip(0.7 * way + 0.3 * bumps, 0, 1)
    if taken.shadow:
        edge, soft = rng.uniform(0.25, 0.75), rng.uniform(0.004, 0.06)
        across = np.cos(direction + 1) * (x - 0.5) + np.sin(direction + 1) * (y - 0.5) + 0.5
        light = light * (1 - taken.shadow / (1 + np.exp(-np.clip((across - edge) / soft, -30, 30))))
    return light.astype(np.float32)
