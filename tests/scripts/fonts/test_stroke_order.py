import numpy as np

from scripts.fonts.stroke_order import ordered

STEM = np.array([[50.0, 150], [50, 20]])
BAR = np.array([[90.0, 70], [10, 72]])
DOT = np.array([[50.0, 2]])


def test_strokes_run_down_and_to_the_right_and_dots_come_last() -> None:
    stem, bar, dot = sorted_by_kind(ordered([DOT, STEM, BAR]))
    assert stem[0][1] < stem[-1][1] and bar[0][0] < bar[-1][0]
    assert len(ordered([DOT, STEM, BAR])[-1]) == 1
    np.testing.assert_array_equal(dot, DOT)


def sorted_by_kind(strokes: list[np.ndarray]) -> list[np.ndarray]:
    """Stem, bar, dot."""
    return sorted(strokes, key=lambda stroke: -float(np.ptp(stroke[:, 1])))


def test_a_ring_begins_at_the_top_and_runs_to_the_left() -> None:
    angle = np.linspace(0, 2 * np.pi, 41)
    ring = np.stack([np.cos(angle), np.sin(angle)], 1)
    (turned,) = ordered([ring])
    assert turned[0][1] < -0.9 and turned[8][0] < turned[0][0]
    np.testing.assert_allclose(turned[0], turned[-1], atol=1e-9)


def test_no_stroke_gives_none() -> None:
    assert ordered([]) == []
