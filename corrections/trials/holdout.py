"""Which labelled drawings no retrain learns from: they are kept for judging."""

import hashlib

from models.ink.ink import AnyInk, Ink

ALWAYS_LEARNED = 5
"""A writer's first labelled drawings are all learned from; behind them one in `HELD_OUT_SHARE` is kept for judging."""
HELD_OUT_SHARE = 5


def is_held_out(position: int, ink: AnyInk) -> bool:
    """`position` counts the writer's labelled drawings from 0.

    The same answer for the same ink for ever, whatever else is drawn, and though it is taken back and said anew.
    """
    drawn = repr(ink.strokes).encode() if isinstance(ink, Ink) else ink.pixels
    return position >= ALWAYS_LEARNED and hashlib.sha256(drawn).digest()[0] % HELD_OUT_SHARE == 0
