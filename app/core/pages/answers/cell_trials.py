"""The trials of one cell of a page: which characters they are of, and whether the store has them. No Qt in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.core.line_reading import LineReading
from app.core.reading import Reading
from app.core.session import Session
from app.core.written_lines import in_lines, written_lines
from corrections.store.store import RemovedRows
from corrections.trials.line import SegmentedBy
from corrections.trials.trial import FIRST_QUEUED_ID, LabelSource, Trial
from models.ink.ink import AnyInk, Picture
from models.ink.labels import Label
from models.lines.line import Line

_IN_SHEET = Picture(0, 0, b"")
"""Instead of the ink of a whole cell, which is in its sheet."""


def line_reading(lines: tuple[Line, ...]) -> LineReading:
    """The lines of a cell."""
    return LineReading(
        _IN_SHEET,
        lines,
        tuple(
            Reading(each.ink, each.raster, each.prediction, each.output) for line in lines for each in line.characters
        ),
    )


@dataclass(frozen=True, slots=True)
class CellAnswer:
    """What the trials of a cell are labelled: one label for each of its characters, in reading order."""

    trials: "CellTrials"
    labels: tuple[Label, ...]
    is_accepted: bool = False
    """Nobody answered: the page was saved or exported with what was read."""


class CellTrials:
    """The trials of the characters of a cell, which are stored, removed and restored together.

    The prediction of each is the one that was made before the first answer; other labels leave it as it is.
    """

    def __init__(self, readings: Sequence[Reading], trials: Sequence[Trial]) -> None:
        """`trials` have their places in lines, and their ids if the store has them; then `readings` may be missing."""
        self._readings, self._trials = tuple(readings), tuple(trials)
        self._ids = [trial.id for trial in trials]
        self._rows: RemovedRows = []

    @staticmethod
    def of(lines: tuple[Line, ...], read: tuple[Line, ...], labels: Sequence[Label]) -> "CellTrials":
        """Trials, not stored yet, of the characters of `lines`; `read` are the lines that were read without an answer.

        Both are of the same ink.
        """
        line = line_reading(lines)
        trials = [
            reading.trial(label, source_of(reading.prediction.label, label))
            for reading, label in zip(line.readings, labels, strict=True)
        ]
        written = written_lines(line, line_reading(read), SegmentedBy.TYPED)
        return CellTrials(line.readings, in_lines(line, written, trials))

    def __len__(self) -> int:
        return len(self._trials)

    @property
    def line_ids(self) -> tuple[str, ...]:
        """The ids of its lines in the store."""
        return tuple(dict.fromkeys(each.line.line_id for each in self._trials if each.line))

    @property
    def readings(self) -> dict[AnyInk, Reading]:
        """For each ink its reading before the first answer; empty if the trials are of a page from a file."""
        return {each.ink: each for each in self._readings}

    # Changes of the store ------------------------------------------------------------------------------------------

    def missing(self, answer: CellAnswer) -> list[tuple[Reading, Trial]]:
        """The trials that the store never had, labelled by `answer`, for `Session.add_trials`."""
        pairs = zip(self._readings, self._labelled(answer), strict=True) if self._readings else ()
        return [each for each, trial_id in zip(pairs, self._ids, strict=False) if not trial_id]

    def note_stored(self, trial_ids: Iterable[int], answer: CellAnswer) -> None:
        """The trials of `missing` were stored with these ids, in their order."""
        self._trials, ids = tuple(self._labelled(answer)), iter(trial_ids)
        self._ids = [each or next(ids) for each in self._ids]

    def restore(self, session: Session, answer: CellAnswer) -> None:
        """Restore the rows that `take_back` removed, labelled by `answer`.

        Trials that were deleted elsewhere before stay deleted. Raises `StoreError`.
        """
        if self._rows:
            pairs = zip(self._readings, self._trials, strict=True) if self._readings else ()
            session.put_back(self._rows, dict(zip(self._ids, pairs, strict=False)))
            self._rows = []
            self.relabel(session, answer)

    def take_back(self, session: Session) -> None:
        """Remove the trials and what they taught. Raises `StoreError`; then nothing is removed."""
        ids = [session.stored_id(each) for each in self._ids]
        self._rows = session.take_back(ids)
        # Those that waited to be written have no rows: they are stored anew when they are wanted again.
        self._ids = [0 if each >= FIRST_QUEUED_ID else each for each in ids]

    def relabel(self, session: Session, answer: CellAnswer) -> None:
        """Give the stored trials the labels of `answer`. Raises `StoreError`; then nothing is changed."""
        trials = tuple(self._labelled(answer))
        ids = [session.stored_id(each) for each in self._ids]
        changed = {
            trial_id: (trial.label, trial.source)
            for trial_id, trial, before in zip(ids, trials, self._trials, strict=True)
            if (trial.label, trial.source) != (before.label, before.source)
        }
        if changed:
            session.relabel(changed)
        self._trials = trials

    def waits(self, session: Session) -> bool:
        """Whether some still wait to be written."""
        return any(session.stored_id(each) >= FIRST_QUEUED_ID for each in self._ids)

    def _labelled(self, answer: CellAnswer) -> list[Trial]:
        found = []
        for trial, label in zip(self._trials, answer.labels, strict=True):
            how = LabelSource.ACCEPTED if answer.is_accepted else source_of(trial.predicted, label)
            found.append(replace(trial, label=label, source=how))
        return found


def source_of(predicted: str, label: Label) -> LabelSource:
    """How a trial gets a label that a person gave: a confirmation if it was read so."""
    return LabelSource.CONFIRMED if label == predicted else LabelSource.CORRECTED
