"""The last answers of one writer in this session, which can be undone. No Qt in here."""

from dataclasses import dataclass, replace

from models.ink.ink import AnyInk

MAX_UNDOABLE_ANSWERS = 100


@dataclass(frozen=True, slots=True)
class LoggedAnswer:
    """The trials that one answer made, one for each character, and the whole ink."""

    trial_ids: tuple[int, ...]
    ink: AnyInk


class AnswerLog:
    """The newest `MAX_UNDOABLE_ANSWERS` answers."""

    def __init__(self) -> None:
        self._answers: list[LoggedAnswer] = []

    def add(self, answer: LoggedAnswer) -> None:
        self._answers = [*self._answers[1 - MAX_UNDOABLE_ANSWERS :], answer]

    def rename(self, before: int, now: int) -> None:
        """The trial `before` was stored with the id `now`."""
        self._answers = [
            replace(each, trial_ids=tuple(now if trial_id == before else trial_id for trial_id in each.trial_ids))
            for each in self._answers
        ]

    def newest_first(self) -> list[LoggedAnswer]:
        return self._answers[::-1]

    def remove(self, answer: LoggedAnswer) -> None:
        self._answers = [each for each in self._answers if each is not answer]

    def keep_after(self, last_trial_id: int) -> None:
        """Forget the answers that a retrain has seen: weights cannot unlearn them."""
        self._answers = [each for each in self._answers if min(each.trial_ids) > last_trial_id]

    def clear(self) -> None:
        self._answers.clear()
