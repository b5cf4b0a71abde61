"""When the program may retrain of its own accord. No Qt in here."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.session import Session

NEW_DRAWINGS = 20
"""Labelled since the last retrain."""
IDLE = 10.0
"""Seconds without pointer and keyboard."""


def is_quiet(*, idle: float, busy: bool, drawn_on: bool) -> bool:
    """Is this a moment that disturbs nobody? `idle` is in seconds, `drawn_on` says that a drawing is there or waits."""
    return idle >= IDLE and not busy and not drawn_on


def is_worth_it(new: int) -> bool:
    """`new` counts the labelled drawings that no retrain knew of."""
    return new >= NEW_DRAWINGS


class Tried:
    """What was tried since the program began, so that what was cancelled or failed is not begun again."""

    def __init__(self) -> None:
        self._newest: dict[str, int] = {}

    def add(self, writer: str, newest: int) -> None:
        """A retrain for `writer` was begun that knows the trials up to `newest`, however it will end."""
        self._newest[writer] = newest

    def new_drawings(self, session: "Session") -> int:
        """How many drawings the writer labelled since the last retrain: one tried here, or judged, taken or refused.

        Raises `StoreError`, `RegistryError`.
        """
        known = max(self._newest.get(session.writer, 0), session.registry.learned_up_to(session.writer))
        return session.store.count_labelled(session.store.writer(session.writer), after=known)
