"""Picture of a page → sheet: upright, straight, ink apart from paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.ink import InkError
from models.pages.paper.cleaning import character_height, clean_ink, ink_level, is_writing
from models.pages.paper.darkness import MIN_CONTRAST, darkness_of, writing_of
from models.pages.paper.lines import STRIP, PaperLine, find_lines, slope_of
from models.pages.paper.perspective import Direction, direction_of, placed, straightening
from models.pages.paper.removal import StraightLine, remove_lines, without_long_lines
from models.pages.sheet import Rules, Sheet
from models.system.errors import Message

NO_INK = Message("There is nothing written on this picture. Choose one that shows numbers on paper.")
_ANALYSIS_SIDE = 1400
"""Longer side of the picture in which lines and the size of the writing are looked for, in pixels."""
_LEAST_HEIGHT, _GOOD_HEIGHT = 48.0, 64.0
"""Height of characters up to which pictures are enlarged, and down to which they are made smaller, in pixels."""
_LEAST_PIXELS, _MOST_PIXELS = 1.0e6, 6.0e6
_SMALL, _SMALL_SIDE = 220, 180.0
"""Shorter side of pictures of one line, and what they are enlarged to, in pixels."""
_RIM = 2.0
"""Width of the strip along the picture's border that is no ink, in pixels of the sheet."""
_LINE_ENDS = 2.0
"""How far lines may go on beyond their ends, in strips."""
_MAX_ENLARGEMENT = 4.0
_LEAST_WRITING = _LEAST_HEIGHT / 4
"""Least longer side of the largest ink on a page, in pixels."""
_SHORT = 0.5
"""Least length of a rule, as a share of the usual one's."""
_ONE_LINE = 0.3
"""Greatest distance of two found lines that are one, in heights of a character."""
_LEAST_PITCH = 1.4
"""Least distance of the rows and columns of a table, in heights of a character; squared paper has smaller ones."""


@dataclass(frozen=True, eq=False)
class _Analysis:
    """What is found on the picture made smaller by `scale`; lines and `size` are in its pixels."""

    scale: float
    size: tuple[int, int]
    lines: tuple[list[PaperLine], list[PaperLine]]
    to_straight: NDArray[np.float64]
    stroke: float
    height: float


def sheet_from_image(image: NDArray[np.uint8], *, most_pixels: float = _MOST_PIXELS) -> Sheet:
    """The sheet of an upright picture (h×w×3 uint8, RGB), of at most so many pixels; fewer take less time.

    Raises `InkError` if there is nothing written on it.
    """
    is_small = min(image.shape[:2]) < _SMALL
    if is_small:
        return _small_sheet(image)
    scale = min(1.0, _ANALYSIS_SIDE / max(image.shape))
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    if float(np.ptp(grey)) < MIN_CONTRAST:
        raise InkError(NO_INK)
    small = _resized(grey, scale)
    writing = writing_of(small)
    if not writing.is_dark:
        small = 255 - small
    analysis = _analysed(small, writing.stroke * max(small.shape), scale)
    homography, size, zoom = _to_sheet(analysis, image.shape, most_pixels)
    picture = _warped(image, homography, size)
    level = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    if not writing.is_dark:
        level = 255 - level
    found = darkness_of(level, analysis.stroke * zoom)
    values = found.values
    families = _Families(
        *[
            [
                _on_sheet(each, homography @ np.diag([1 / scale, 1 / scale, 1]), size, is_column=is_column)
                for each in lines
            ]
            for lines, is_column in zip(analysis.lines, (False, True), strict=True)
        ]
    )
    lined, pale = None, 0.0
    if any(families):
        lined, pale = _take_out(values, families, found.noise, reach=max(6, round(3 * zoom)))
    values[_outside(homography, image.shape, size)] = 0
    ink = clean_ink(values, noise=found.noise, stroke=analysis.stroke * zoom, lined=lined, is_small=False, least=pale)
    if not is_writing(ink, _LEAST_WRITING):
        raise InkError(NO_INK)
    rules = _rules(families, analysis.height * zoom)
    return Sheet(picture, ink, rules, np.linalg.inv(homography).astype(np.float64))


class _Families(NamedTuple):
    """Nearly horizontal lines, and nearly vertical ones on the transposed sheet."""

    rows: list[StraightLine]
    columns: list[StraightLine]


def _take_out(
    values: NDArray[np.int16], families: _Families, noise: float, *, reach: int
) -> tuple[NDArray[np.bool_], float]:
    """As `remove_lines`, with the usual darkness of ink beside the lines."""
    off = np.ones(values.shape, bool)
    for view, lines in zip((off, off.T), families, strict=True):
        for line in lines:
            columns = np.arange(line.start, line.start + len(line.rows))
            places = np.rint(line.rows).astype(int) + np.arange(-reach // 2, reach // 2 + 1)[:, None]
            view[np.clip(places, 0, len(view) - 1), columns] = False
    return remove_lines(values, families, ink=ink_level(values[off], noise), noise=noise, reach=reach)


def _small_sheet(image: NDArray[np.uint8]) -> Sheet:
    """That of a picture of one line, enlarged: it is taken as straight, and has a printed pattern perhaps."""
    zoom = max(1.0, min(_MAX_ENLARGEMENT, _SMALL_SIDE / min(image.shape[:2])))
    picture = np.asarray(cv2.resize(image, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_CUBIC), np.uint8)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    writing = writing_of(grey)
    if not writing.is_dark:
        grey = 255 - grey
    stroke = writing.stroke * max(grey.shape)
    found = darkness_of(grey, max(stroke, 0.06 * min(grey.shape)))
    values = found.values
    size = (grey.shape[1] // 2, grey.shape[0] // 2)
    half = cv2.resize(np.clip(values, 0, 255).astype(np.uint8), size, interpolation=cv2.INTER_AREA)
    mask = (half > max(0.5 * ink_level(values, found.noise), MIN_CONTRAST)).astype(np.uint8) * np.uint8(255)
    grow = np.diag([grey.shape[1] / size[0], grey.shape[0] / size[1], 1])
    lines = [
        _on_sheet(each, grow, (grey.shape[0], grey.shape[1]), is_column=False)
        for each in find_lines(mask, 0.0)
        if each.length > 0.55 * size[0]
    ]
    if lines:
        _take_out(values, _Families(lines, []), found.noise, reach=12)
    ink = clean_ink(values, noise=found.noise, stroke=stroke, lined=None, is_small=True, least=0)
    ink = without_long_lines(ink, 0.5 * max(ink.shape))
    if not is_writing(ink, _LEAST_WRITING):
        raise InkError(NO_INK)
    return Sheet(
        picture, ink, Rules(), np.diag([image.shape[1] / picture.shape[1], image.shape[0] / picture.shape[0], 1.0])
    )


def _distinct(places: Sequence[float], height: float) -> tuple[float, ...]:
    """Places in ascending order; of those that are nearly one, the first: a thick line is found twice."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _ONE_LINE * height:
            found.append(place)
    return tuple(found)


def _rules(families: _Families, height: float) -> Rules:
    """The lines of a table; none if they are as near to each other as those of squared paper.

    Lines that are much shorter than the others are marks under a number.
    """
    rows, columns = (_distinct(_long_ones(lines), height) for lines in families)
    pitches = [float(np.median(np.diff(each))) for each in (rows, columns) if len(each) > 1]
    return Rules() if min(pitches, default=0.0) < _LEAST_PITCH * height else Rules(rows, columns)


def _long_ones(lines: list[StraightLine]) -> list[float]:
    usual = float(np.median([len(each.rows) for each in lines])) if lines else 0.0
    return [each.middle for each in lines if len(each.rows) >= _SHORT * usual]


def _resized(grey: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    if scale == 1:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _analysed(grey: NDArray[np.uint8], stroke: float, scale: float) -> _Analysis:
    found = darkness_of(grey, stroke)
    cap = max(6.0, 2.5 * found.noise)
    mask = np.clip(cv2.blur(found.values, (3, 3)) * (255 / cap), 0, 255).astype(np.uint8)
    slope = slope_of(mask)
    upright = np.ascontiguousarray(mask.T)
    rows = find_lines(mask, slope)
    columns = find_lines(upright, -slope)
    size = (grey.shape[0], grey.shape[1])
    row_way = direction_of(rows, size) if rows else None
    column_way = direction_of(columns, size[::-1]) if columns else None
    if row_way is None and column_way is None:
        row_way = Direction(slope)
    level = ink_level(found.values, found.noise)
    inked = (found.values > max(0.45 * level, MIN_CONTRAST)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8)
    small = stats[:, 3] < 0.5 * size[0] if len(rows) + len(columns) else np.ones(len(stats), bool)
    small[0] = True
    height = character_height(stats[small, :4].astype(np.int64), stats[small, 4].astype(np.int64), stroke)
    return _Analysis(scale, size, (rows, columns), straightening(row_way, column_way, size), stroke, height)


def _to_sheet(
    analysis: _Analysis, shape: tuple[int, ...], most_pixels: float
) -> tuple[NDArray[np.float64], tuple[int, int], float]:
    """From pixels of the picture to the sheet's; the sheet's height and width; its scale against the analysis."""
    height, width = shape[:2]
    full = analysis.height / analysis.scale
    zoom = 1.0
    if full < _LEAST_HEIGHT:
        zoom = min(_LEAST_HEIGHT / full, _MAX_ENLARGEMENT)
    elif full > _GOOD_HEIGHT:
        zoom = max(_GOOD_HEIGHT / full, min(1.0, (_LEAST_PIXELS / (height * width)) ** 0.5))
    straight = analysis.to_straight @ np.diag([analysis.scale, analysis.scale, 1])
    corners = placed(np.array([[0.0, 0], [width, 0], [width, height], [0, height]]), straight)
    low, high = corners.min(0), corners.max(0)
    zoom /= analysis.scale
    extent = (high - low) * zoom
    shrink = min(1.0, (most_pixels / float(extent.prod())) ** 0.5)
    zoom *= shrink
    homography = np.diag([zoom, zoom, 1]) @ np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1]]) @ straight
    size = np.maximum(np.ceil((high - low) * zoom), 1).astype(int)
    return homography, (int(size[1]), int(size[0])), zoom


def _warped(image: NDArray[np.uint8], homography: NDArray[np.float64], size: tuple[int, int]) -> NDArray[np.uint8]:
    scale = float(np.sqrt(abs(np.linalg.det(homography[:2, :2]))))
    if scale < 0.6:  # else fine strokes would be missed between the pixels that are looked at
        smaller = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        scale = smaller.shape[1] / image.shape[1], smaller.shape[0] / image.shape[0]
        homography, image = homography @ np.diag([1 / scale[0], 1 / scale[1], 1]), np.asarray(smaller, np.uint8)
    flags = cv2.INTER_CUBIC if scale and np.max(scale) > 1.5 else cv2.INTER_LINEAR
    warped = cv2.warpPerspective(image, _centres(homography), size[::-1], flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, np.uint8)


def _outside(homography: NDArray[np.float64], shape: tuple[int, ...], size: tuple[int, int]) -> NDArray[np.bool_]:
    """Where the sheet (of this height and width) shows nothing of the picture, with a narrow rim."""
    height, width = shape[:2]
    corners = placed(np.array([[0.0, 0], [width, 0], [width, height], [0, height]]), homography)
    inner = corners + np.sign(corners.mean(0) - corners) * _RIM
    mask = np.ones(size, np.uint8)
    cv2.fillConvexPoly(mask, np.rint(inner).astype(np.int32), 0)
    return mask > 0


_HALF = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])


def _centres(homography: NDArray[np.float64]) -> NDArray[np.float64]:
    """OpenCV counts from the middle of the first pixel, everything else here from its corner."""
    return np.linalg.inv(_HALF) @ homography @ _HALF


def _on_sheet(
    line: PaperLine, homography: NDArray[np.float64], size: tuple[int, int], *, is_column: bool
) -> StraightLine:
    """A line of the analysis on the sheet; a nearly vertical one as on the transposed sheet."""
    more = _LINE_ENDS * STRIP
    along = np.linspace(line.start - more, line.stop + more, 32)
    points = np.stack([along, line.at(along) + 0.5], axis=1)
    mapped = placed(points[:, ::-1] if is_column else points, homography)
    mapped = mapped[:, ::-1] if is_column else mapped
    length = size[0] if is_column else size[1]
    start, stop = (int(np.clip(round(each), 0, length)) for each in (mapped[:, 0].min(), mapped[:, 0].max()))
    columns = np.arange(start, max(stop, start + 1))
    order = np.argsort(mapped[:, 0])
    return StraightLine(start, np.interp(columns + 0.5, mapped[order, 0], mapped[order, 1]) - 0.5)
