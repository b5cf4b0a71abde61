"""Ink as points at equal distances along its strokes, and the ranking by nearest neighbours."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.ink.ink import Ink, InkError, LabelledInk


def ink_of(labelled: LabelledInk) -> Ink:
    """The ink of a drawing. Raises `InkError` for a picture, which has no strokes."""
    if not isinstance(labelled.ink, Ink):
        raise InkError("A picture has no strokes to compare. Choose a file of drawings.")
    return labelled.ink


def stroke_arrays(ink: Ink) -> list[NDArray[np.float64]]:
    """The strokes, each n×2: x and y of its points."""
    return [np.array([point[:2] for point in stroke], np.float64) for stroke in ink.strokes]


def resampled(ink: Ink, count: int) -> NDArray[np.float64]:
    """`count`×2: points at equal distances along the strokes, in the order drawn; the way in the air has no length."""
    strokes = stroke_arrays(ink)
    points = np.concatenate(strokes)
    steps = np.concatenate([[0.0, *np.hypot(*np.diff(stroke, axis=0).T)] for stroke in strokes])
    along = np.cumsum(steps)
    wanted = np.linspace(0, along[-1], count)
    return np.stack([np.interp(wanted, along, points[:, axis]) for axis in (0, 1)], axis=1)


def in_unit_box(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """n×2 points, moved and scaled so that the longer side of their bounding box is 1 and its corner the origin."""
    low, high = points.min(0), points.max(0)
    return (points - low) / (float((high - low).max()) or 1.0)


def nearest_labels(distances: NDArray[np.floating], labels: Sequence[str]) -> list[tuple[str, ...]]:
    """For each of n drawings the labels by the distance of their nearest template, the nearest first.

    `distances` is n×m, `labels` are those of the m templates.
    """
    order: list[list[int]] = np.argsort(distances, axis=1, kind="stable").tolist()
    return [tuple(dict.fromkeys(labels[number] for number in row)) for row in order]
