"""What one writer has drawn and taught, kept up to date after each answer. No Qt in here."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.reading import Reading
from corrections.store.store import Store
from corrections.trials.accuracy import MAX_RESULTS, Accuracy, RecentResults, TrialResult
from corrections.trials.line import WrittenLine
from corrections.trials.trial import LabelSource, is_exact
from models.ink.ink import AnyInk, Ink
from models.ink.labels import Label, sort_labels


@dataclass(frozen=True, slots=True)
class TaughtLabel:
    """A label that a writer has confirmed, corrected or imported drawings of."""

    label: Label
    count: int
    """The number of those drawings."""
    ink: AnyInk
    """The newest of them; empty if it is damaged."""


class WriterRecord:
    """Accuracy, recent results and taught labels of one writer.

    Reading everything takes up to 150 ms with 100,000 trials in lines; `add` takes no time.
    """

    accuracy: Accuracy
    line_accuracy: Accuracy
    """Lines that were read exactly; one character alone is a line, too."""
    writes_lines: bool
    """A line has several characters."""
    recent: RecentResults
    taught: tuple[TaughtLabel, ...]
    """Sorted as labels are."""

    def __init__(self, store: Store, writer_id: int) -> None:
        """Raises `StoreError`."""
        self._store, self._writer_id = store, writer_id
        self._taught: dict[str, TaughtLabel] = {}
        self.read()

    def read(self) -> None:
        """Read everything from the store again: trials were changed or removed. Raises `StoreError`."""
        accuracy = self._store.accuracy(self._writer_id)
        line_accuracy = self._store.line_accuracy(self._writer_id)
        recent = RecentResults(tuple(self._store.results(self._writer_id, limit=MAX_RESULTS)))
        counted = self._store.taught(self._writer_id)
        newest = self._store.trials([trial_id for _, trial_id in counted.values()])
        taught: dict[str, TaughtLabel] = {}
        for label, (count, trial_id) in counted.items():
            trial = newest.get(trial_id)
            try:
                ink = trial.ink if trial else Ink()
            except ValueError:  # damaged
                ink = Ink()
            taught[label] = TaughtLabel(Label(label), count, ink)
        self.accuracy, self.line_accuracy, self.recent, self._taught = accuracy, line_accuracy, recent, taught
        self.writes_lines = self._store.writes_lines(self._writer_id)
        self._sort()

    def add(self, reading: Reading, label: Label, source: LabelSource) -> None:
        """The answer to `reading` was stored."""
        readable = {other for other, _ in reading.prediction.alternatives}
        right = source is not LabelSource.CORRECTED
        self.accuracy = self.accuracy.plus(right)
        self.recent = self.recent.plus(TrialResult.of(label, right=right, readable=readable))
        if source is not LabelSource.ACCEPTED:
            before = self._taught.get(label)
            self._taught[label] = TaughtLabel(label, before.count + 1 if before else 1, reading.ink)
            self._sort()

    def add_line(self, line: WrittenLine, sources: Sequence[LabelSource]) -> None:
        """A line whose trials have these label sources was stored; `add` is called for each character besides."""
        self.line_accuracy = self.line_accuracy.plus(is_exact(line, sources))
        self.writes_lines |= len(sources) > 1

    def _sort(self) -> None:
        self.taught = tuple(self._taught[label] for label in sort_labels(self._taught))
