"""Picture of a page → sheet: upright, straight, ink apart from paper."""

import cv2
import numpy as np
from numpy.typing import NDArray

from models.ink.ink import InkError
from models.pages.paper.darkness import darkness, ink_floor, ink_of, usual_darkness, without_hairs
from models.pages.paper.lines import table_rules, without_lines
from models.pages.paper.perspective import straightening
from models.pages.sheet import INKED, Rules, Sheet
from models.system.errors import Message

NO_INK = Message("There is nothing written on this picture. Choose one that shows numbers on paper.")
_LONGEST = 2400
"""Greatest longer side of a sheet, in pixels."""
_LEAST = 160
"""Least shorter side of a sheet: smaller pictures are enlarged, at most fourfold."""
_MOST_INK = 0.4
"""Greatest share of a page that is ink; more is a picture of something else."""
_RULE, _BOX = 0.12, 0.5
"""Least length of a printed line, as a share of the longer side, on a page and in a small picture."""
_PALER = 1.6
"""Least ratio of the darkness of ink to that of the lines that it is told from."""
_BLUR = 0.8
"""Deviation, in pixels, of the blur against noise."""
_HAT_SIDE = 600
"""Longer side of the picture in which light strokes are told from dark ones, in pixels."""
_SMALL = 260
"""Shorter side of a sheet of one line, whose box is printed around it."""


def sheet_from_image(image: NDArray[np.uint8]) -> Sheet:
    """The sheet of an upright picture (h×w×3 uint8, RGB). Raises `InkError` if there is nothing written on it."""
    picture, scale = _sized(image)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    if _is_light_on_dark(grey):
        grey = 255 - grey
    dark = darkness(grey)
    is_small = min(grey.shape) <= _SMALL
    if not is_small:
        dark = np.asarray(cv2.GaussianBlur(dark, (0, 0), _BLUR), np.float32)
    to_sheet = np.eye(3) if is_small else straightening((dark > max(ink_floor(dark), 0.08)).astype(np.uint8))
    if not np.array_equal(to_sheet, np.eye(3)):
        size = (picture.shape[1], picture.shape[0])
        picture = np.asarray(cv2.warpPerspective(picture, to_sheet, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)
        dark = np.asarray(cv2.warpPerspective(dark, to_sheet, size), np.float32)
    length = max(60, int((_BOX if is_small else _RULE) * max(grey.shape)))
    if is_small:  # the printed background is paler than ink, but its lines are not to be told from strokes
        ink, rules = ink_of(dark), Rules()
    else:
        ink, rules = _apart_from_lines(dark, length)
    ink, _ = without_lines(ink, length=length)
    ink = without_hairs(ink)
    if not ink.any() or (ink >= INKED).mean() > _MOST_INK:
        raise InkError(NO_INK)
    to_picture = np.diag([1 / scale, 1 / scale, 1.0]) @ np.linalg.inv(to_sheet)
    return Sheet(picture, ink, rules, to_picture)


def _apart_from_lines(dark: NDArray[np.float32], length: int) -> tuple[NDArray[np.uint8], Rules]:
    """Ink, and the rules of a table if there is one."""
    faint = np.clip(dark / max(ink_floor(dark), 0.06) * INKED, 0, 255).astype(np.uint8)
    unlined, rules = without_lines(faint, length=length)
    apart = np.where(unlined > 0, dark, 0).astype(np.float32)
    ink = ink_of(apart)
    table = table_rules(rules, ink)
    lined = (unlined == 0) & (faint >= INKED)
    limit = _PALER * float(np.median(dark[lined])) if lined.any() else 0.0
    if not table and 0 < limit < usual_darkness(apart):  # ink on the paler lines of squared paper is ink all the same
        ink = ink_of(np.where((unlined > 0) | (dark > limit), dark, 0).astype(np.float32))
    return ink, table


def _sized(image: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float]:
    """The picture in the size of a sheet, and the factor."""
    longest, shortest = max(image.shape[:2]), min(image.shape[:2])
    scale = min(1.0, _LONGEST / longest) if longest > _LONGEST else max(1.0, min(4.0, _LEAST / shortest))
    if scale == 1:
        return image, 1.0
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=how), np.uint8), scale


def _is_light_on_dark(grey: NDArray[np.uint8]) -> bool:
    """Whether thin light strokes are on dark paper, as on a blackboard: hats keep what is thinner than their window."""
    scale = min(1.0, _HAT_SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    dark, light = (
        float((cv2.morphologyEx(small, hat, kernel).astype(np.float32) ** 2).sum())
        for hat in (cv2.MORPH_BLACKHAT, cv2.MORPH_TOPHAT)
    )
    return light > 1.5 * dark and float(np.median(small)) < 128
