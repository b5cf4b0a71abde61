"""One report of an input device, checked."""

from math import isfinite
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QPointF

_MAX_COORDINATE = 1e6
"""Logical pixels. Some drivers report positions beyond any desktop; these are ignored."""


class Sample(NamedTuple):
    """Where a device was, and when."""

    at: QPointF
    stamp_ms: float
    """Of the device's clock."""
    pressure: float
    """0 to 1."""
    time_s: float
    """Monotonic time at which the event arrived."""


def sample_of(at: QPointF, stamp_ms: float, pressure: float) -> Sample | None:
    """What a device reported now; None for a place that no screen has."""
    if not (isfinite(at.x()) and isfinite(at.y()) and max(abs(at.x()), abs(at.y())) <= _MAX_COORDINATE):
        return None
    return Sample(at, stamp_ms, _clamp_pressure(pressure), monotonic())


def _clamp_pressure(pressure: float) -> float:
    """Some drivers report pressure outside 0 to 1."""
    return min(max(pressure, 0.0), 1.0) if isfinite(pressure) else 1.0
