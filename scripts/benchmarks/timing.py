"""Durations and their spread."""

import statistics
import time
from collections.abc import Callable


def elapsed_ms(action: Callable[[], object]) -> float:
    """Milliseconds that `action` takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def spread(values: list[float]) -> dict[str, float]:
    """Median, 99th percentile (nearest rank), maximum and count."""
    ordered = sorted(values)
    at = min(len(ordered) - 1, round(0.99 * len(ordered)))
    return {"p50": statistics.median(ordered), "p99": ordered[at], "max": ordered[-1], "n": len(ordered)}
