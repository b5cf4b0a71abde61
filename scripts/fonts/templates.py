"""Stroke templates of our own for symbols that few handwriting fonts have."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_WHOLE = 2 * np.pi


def _line(*corners: tuple[float, float]) -> NDArray[np.float64]:
    """Straight lines through corners, each cut into short pieces; y grows downwards."""
    points = [np.array(corners[:1], np.float64)]
    for start, end in pairwise(corners):
        share = np.linspace(0, 1, 9)[1:, None]
        points.append(np.array(start) * (1 - share) + np.array(end) * share)
    return np.concatenate(points)


def _arc(x: float, y: float, rx: float, ry: float, start: float = 0.75, turn: float = -1.0) -> NDArray[np.float64]:
    """Part of an ellipse: `start` and `turn` in whole turns, 0 is at the right, 0.25 at the bottom."""
    angle = _WHOLE * (start + turn * np.linspace(0, 1, 33))
    return np.stack([x + rx * np.cos(angle), y + ry * np.sin(angle)], 1)


def _dot(x: float, y: float) -> NDArray[np.float64]:
    return np.array([[x, y]], np.float64)


def templates() -> list[tuple[str, list[NDArray[np.float64]]]]:
    """Pairs of a label and its strokes (n×2); a label may come several times, in different shapes."""
    root_loop = _arc(0, 0, 1, 1)
    star = [(np.cos(angle), np.sin(angle)) for angle in _WHOLE * (0.75 + 0.4 * np.arange(6))]
    outline = [
        ((1.0 if k % 2 == 0 else 0.4) * np.cos(a), (1.0 if k % 2 == 0 else 0.4) * np.sin(a))
        for k, a in enumerate(_WHOLE * (0.75 + 0.1 * np.arange(11)))
    ]
    angle = np.linspace(0, _WHOLE, 65)
    lemniscate = np.stack([np.cos(angle), 0.5 * np.sin(2 * angle)], 1)
    heart = np.stack(
        [
            16 * np.sin(angle) ** 3,
            -(13 * np.cos(angle) - 5 * np.cos(2 * angle) - 2 * np.cos(3 * angle) - np.cos(4 * angle)),
        ],
        1,
    )
    run = np.linspace(0, 1, 33)
    wave = np.stack([run, -0.12 * np.sin(_WHOLE * run)], 1)
    integral = np.concatenate([_arc(0.55, -0.85, 0.2, 0.2, 0.95, -0.45), _line((0.35, -0.8), (0.25, 0.8)),
                               _arc(0.05, 0.85, 0.2, 0.2, 0.0, 0.45)])  # fmt: skip
    small_e = _arc(0, 0, 1, 1, 0.9, -0.8)
    return [
        ("✓", [_line((0, 0.6), (0.3, 1), (1, 0))]),
        ("✓", [_line((0, 0.7), (0.2, 1), (0.9, -0.4))]),
        ("✓", [_line((0, 0.75), (0.35, 1), (1.2, 0.1))]),
        ("✓", [np.concatenate([_line((0, 0.6), (0.3, 1)), _line((0.3, 1), (0.5, 0.55), (1.1, 0))])]),
        ("✗", [_line((0.1, 0), (1, 1)), _line((0.9, 0.05), (0, 1))]),
        ("✗", [_line((0, 0.2), (1, 1)), _line((1, 0), (0.1, 0.9))]),
        ("→", [_line((0, 0), (1, 0)), _line((0.75, -0.2), (1, 0), (0.75, 0.2))]),
        ("→", [_line((0, 0), (1, 0), (0.7, -0.25)), _line((1, 0), (0.7, 0.25))]),
        ("←", [_line((1, 0), (0, 0)), _line((0.25, -0.2), (0, 0), (0.25, 0.2))]),
        ("←", [_line((1, 0), (0, 0), (0.3, -0.25)), _line((0, 0), (0.3, 0.25))]),
        ("↑", [_line((0, 1), (0, 0)), _line((-0.2, 0.25), (0, 0), (0.2, 0.25))]),
        ("↓", [_line((0, 0), (0, 1)), _line((-0.2, 0.75), (0, 1), (0.2, 0.75))]),
        (
            "↔",
            [_line((0, 0), (1, 0)), _line((0.2, -0.15), (0, 0), (0.2, 0.15)), _line((0.8, -0.15), (1, 0), (0.8, 0.15))],
        ),
        ("⇒", [_line((0, 0), (0.85, 0)), _line((0, 0.2), (0.85, 0.2)), _line((0.75, -0.15), (1, 0.1), (0.75, 0.35))]),
        (
            "⇔",
            [
                _line((0.15, 0), (0.85, 0)),
                _line((0.15, 0.2), (0.85, 0.2)),
                _line((0.2, -0.1), (0, 0.1), (0.2, 0.3)),
                _line((0.8, -0.1), (1, 0.1), (0.8, 0.3)),
            ],
        ),
        ("∞", [lemniscate]),
        ("∞", [_arc(-0.5, 0, 0.5, 0.4), _arc(0.5, 0, 0.5, 0.4)]),
        ("√", [_line((0, 0.6), (0.12, 0.5), (0.3, 1), (0.55, 0), (1.2, 0))]),
        ("√", [_line((0, 0.5), (0.2, 1), (0.4, 0), (0.9, 0), (0.9, 0.1))]),
        ("√", [_line((0, 0.55), (0.1, 0.5), (0.3, 1), (0.6, 0))]),
        ("∑", [_line((0.8, 0.12), (0.8, 0), (0, 0), (0.45, 0.5), (0, 1), (0.85, 1), (0.85, 0.88))]),
        ("∑", [_line((0.8, 0), (0, 0), (0.45, 0.5), (0, 1), (0.85, 1))]),
        ("∫", [integral]),
        ("∫", [np.concatenate([_arc(0.5, -0.7, 0.25, 0.3, 0.9, -0.4), _arc(0.0, 0.7, 0.25, 0.3, 0.0, 0.4)])]),
        ("∂", [np.concatenate([_arc(0.1, -0.55, 0.45, 0.45, 0.6, 0.4), _arc(0, 0.4, 0.55, 0.5, 0.95, 1.0)])]),
        ("≤", [_line((1, -0.35), (0, 0), (1, 0.35)), _line((0, 0.6), (1, 0.6))]),
        ("≤", [_line((1, -0.35), (0, 0), (1, 0.35)), _line((0, 0.2), (1, 0.55))]),
        ("≥", [_line((0, -0.35), (1, 0), (0, 0.35)), _line((0, 0.6), (1, 0.6))]),
        ("≥", [_line((0, -0.35), (1, 0), (0, 0.35)), _line((0, 0.55), (1, 0.2))]),
        ("≠", [_line((0, 0), (1, 0)), _line((0, 0.35), (1, 0.35)), _line((0.75, -0.4), (0.25, 0.75))]),
        ("≈", [wave, wave + np.array((0, 0.4))]),
        ("≡", [_line((0, 0), (1, 0)), _line((0, 0.3), (1, 0.3)), _line((0, 0.6), (1, 0.6))]),
        ("±", [_line((0.5, -0.5), (0.5, 0.4)), _line((0, 0), (1, 0)), _line((0, 0.65), (1, 0.65))]),
        ("×", [_line((0, 0), (1, 1)), _line((1, 0), (0, 1))]),
        ("÷", [_line((0, 0), (1, 0)), _dot(0.5, -0.35), _dot(0.5, 0.35)]),
        ("∈", [_arc(0.6, 0, 0.6, 0.5, 0.85, -0.7), _line((0, 0), (0.9, 0))]),
        (
            "⊂",
            [
                np.concatenate(
                    [_line((1, -0.5), (0.5, -0.5)), _arc(0.5, 0, 0.5, 0.5, 0.75, -0.5), _line((0.5, 0.5), (1, 0.5))]
                )
            ],
        ),
        (
            "⊃",
            [
                np.concatenate(
                    [_line((0, -0.5), (0.5, -0.5)), _arc(0.5, 0, 0.5, 0.5, 0.75, 0.5), _line((0.5, 0.5), (0, 0.5))]
                )
            ],
        ),
        (
            "∪",
            [
                np.concatenate(
                    [_line((0, 0), (0, 0.5)), _arc(0.4, 0.5, 0.4, 0.45, 0.5, -0.5), _line((0.8, 0.5), (0.8, 0))]
                )
            ],
        ),
        (
            "∩",
            [
                np.concatenate(
                    [_line((0, 1), (0, 0.5)), _arc(0.4, 0.5, 0.4, 0.45, 0.5, 0.5), _line((0.8, 0.5), (0.8, 1))]
                )
            ],
        ),
        ("∀", [_line((0, 0), (0.5, 1), (1, 0)), _line((0.2, 0.4), (0.8, 0.4))]),
        ("∃", [_line((0, 0), (0.7, 0), (0.7, 1), (0, 1)), _line((0.1, 0.5), (0.7, 0.5))]),
        ("∅", [root_loop, _line((0.9, -1.2), (-0.9, 1.2))]),
        (
            "∝",
            [
                np.concatenate(
                    [_line((1, -0.4), (0.6, -0.1)), _arc(0, 0, 0.5, 0.42, 0.9, -0.8), _line((0.6, 0.1), (1, 0.4))]
                )
            ],
        ),
        ("⊥", [_line((0.5, 0), (0.5, 1)), _line((0, 1), (1, 1))]),
        ("∥", [_line((0, 0), (0, 1)), _line((0.3, 0), (0.3, 1))]),
        ("∥", [_line((0.2, 0), (0, 1)), _line((0.5, 0), (0.3, 1))]),
        ("∠", [_line((0.9, 0), (0, 0.7), (1, 0.7))]),
        ("¬", [_line((0, 0), (1, 0), (1, 0.4))]),
        ("∇", [_line((0, 0), (1, 0), (0.5, 0.95), (0, 0))]),
        ("∇", [_line((1, 0), (0, 0), (0.5, 0.95), (1, 0))]),
        ("☆", [_line(*star)]),
        ("☆", [_line(*outline)]),
        ("♥", [heart]),
        ("♥", [heart[:33][::-1], heart[32:]]),
        ("□", [_line((0, 0), (0, 1), (1, 1), (1, 0), (0, 0))]),
        ("□", [_line((0, 0), (0, 1)), _line((0, 0), (1, 0), (1, 1)), _line((0, 1), (1, 1))]),
        (
            "♪",
            [
                _arc(0, 1, 0.22, 0.16, 0.0, 1.0),
                np.concatenate([_line((0.22, 1), (0.22, 0)), _line((0.22, 0), (0.6, 0.35))]),
            ],
        ),
        ("♪", [_arc(0, 1, 0.2, 0.16, 0.0, 1.0), _line((0.2, 1), (0.2, 0), (0.65, 0.1), (0.6, 0.45))]),
        ("«", [_line((0.4, 0), (0, 0.4), (0.4, 0.8)), _line((0.8, 0), (0.4, 0.4), (0.8, 0.8))]),
        ("»", [_line((0, 0), (0.4, 0.4), (0, 0.8)), _line((0.4, 0), (0.8, 0.4), (0.4, 0.8))]),
        (
            "¶",
            [
                np.concatenate(
                    [_line((0.6, 0), (0.3, 0)), _arc(0.3, 0.25, 0.3, 0.25, 0.75, -0.5), _line((0.3, 0.5), (0.6, 0.5))]
                ),
                _line((0.6, 0), (0.6, 1)),
                _line((0.8, 0), (0.8, 1)),
            ],
        ),
        ("€", [small_e, _line((-1.2, -0.2), (0.5, -0.2)), _line((-1.2, 0.2), (0.5, 0.2))]),
        ("€", [small_e * (0.8, 1), _line((-1.1, -0.25), (0.3, -0.25)), _line((-1.1, 0.15), (0.2, 0.15))]),
        ("°", [root_loop]),
    ]
