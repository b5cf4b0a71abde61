"""The hold-out split: labelled drawings that no retrain learns from, used to judge challengers."""

import hashlib

from models.ink.ink import AnyInk, Ink

ALWAYS_LEARNED = 5
"""Number of a writer's first labelled drawings that are never held out."""
HOLDOUT_DIVISOR = 5
"""Of the later drawings, one in this many is held out on average."""


def is_held_out(position: int, ink: AnyInk) -> bool:
    """Whether a labelled drawing is held out; `position` counts the writer's labelled drawings from 0.

    Deterministic: depends only on `position` and the ink's SHA-256, so undoing and relabelling never moves a drawing
    between the two sets.
    """
    drawn = repr(ink.strokes).encode() if isinstance(ink, Ink) else ink.pixels
    return position >= ALWAYS_LEARNED and hashlib.sha256(drawn).digest()[0] % HOLDOUT_DIVISOR == 0
