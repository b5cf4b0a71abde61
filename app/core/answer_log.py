"""The last answers of one writer in this session, which can be undone. No Qt in here."""

from models.ink.ink import AnyInk

MAX_UNDOABLE_ANSWERS = 100


class AnswerLog:
    """The newest `MAX_UNDOABLE_ANSWERS` answers: the id and the ink of each trial."""

    def __init__(self) -> None:
        self._answers: list[tuple[int, AnyInk]] = []

    def add(self, trial_id: int, ink: AnyInk) -> None:
        self._answers = [*self._answers[1 - MAX_UNDOABLE_ANSWERS :], (trial_id, ink)]

    def rename(self, before: int, now: int) -> None:
        """The trial `before` was stored with the id `now`."""
        self._answers = [(now if trial_id == before else trial_id, ink) for trial_id, ink in self._answers]

    def newest_first(self) -> list[tuple[int, AnyInk]]:
        return self._answers[::-1]

    def remove(self, trial_id: int) -> None:
        self._answers = [each for each in self._answers if each[0] != trial_id]

    def keep_after(self, last_trial_id: int) -> None:
        """Forget the answers that a retrain has seen: weights cannot unlearn them."""
        self._answers = [each for each in self._answers if each[0] > last_trial_id]

    def clear(self) -> None:
        self._answers.clear()
