"""Policy of automatic retrains. No Qt in here."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.core.session import Session

MIN_NEW_DRAWINGS = 20
"""Labelled drawings since the last retrain that make another one worthwhile."""
MIN_IDLE_S = 10.0
"""Seconds without pointer or keyboard input."""


def is_quiet(*, idle_s: float, busy: bool, is_drawing: bool) -> bool:
    """True if a retrain disturbs nobody now. `is_drawing`: there is ink, or a reading is pending."""
    return idle_s >= MIN_IDLE_S and not busy and not is_drawing


def is_worth_it(new_drawings: int) -> bool:
    """True if there are enough labelled drawings that no retrain has used."""
    return new_drawings >= MIN_NEW_DRAWINGS


class RetrainAttempts:
    """Retrains started since the program began, so that a cancelled or failed one is not repeated."""

    def __init__(self) -> None:
        self._last_trial_ids: dict[tuple[str, str], int] = {}

    def add(self, writer: str, network: str, last_trial_id: int) -> None:
        """Note that a retrain of `network` for `writer` was started on the trials up to `last_trial_id`."""
        self._last_trial_ids[writer, network] = last_trial_id

    def new_drawings(self, session: "Session") -> int:
        """Number of drawings labelled since the last retrain that was started here or judged.

        Raises `StoreError`, `RegistryError`.
        """
        from app.core.retrain_request import count_new_drawings  # the window is painted before the store loads

        network = session.champion.network
        after = self._last_trial_ids.get((session.writer, network), 0)
        return count_new_drawings(session.store, session.registry, session.writer, network, after=after)
