"""Lines of plain strokes, as a writer would answer them."""

from collections.abc import Sequence

from corrections.store.lines import StoredLine
from corrections.store.store import Store
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Point
from models.ink.labels import Label


def drawn(*lengths: int) -> Ink:
    """Strokes with these numbers of points, each further to the right."""
    return Ink.of(
        [Point(40.0 * number + k / 3, k * k / 7, number + k / 100, 0.5) for k in range(length)]
        for number, length in enumerate(lengths)
    )


def line_of(
    labels: str, inks: Sequence[Ink], *, read: str | None = None, source: LabelSource = LabelSource.CONFIRMED
) -> list[Trial]:
    """One trial for each label: read as that of `read`, and corrected where these differ; of `source` otherwise."""
    return [
        Trial(
            ink=ink,
            predicted="" if source is LabelSource.IMPORTED else predicted,
            probability=0.75,
            alternatives=((predicted, 0.75),),
            model_id="abc",
            label=Label(label),
            source=source if label == predicted else LabelSource.CORRECTED,
            time=1e9,
        )
        for label, predicted, ink in zip(labels, read or labels, inks, strict=True)
    ]


def lines_in(store: Store, writer: str) -> list[StoredLine]:
    """All lines of the writer of this name."""
    trials = store.iter_trials(store.writer(writer), LabelSource)
    return list(store.lines({trial.line.line_id: None for trial in trials if trial.line}).values())


def characters(labels: str, *, read: str | None = None, source: LabelSource = LabelSource.CONFIRMED) -> list[Trial]:
    """`line_of` with one stroke for each label."""
    return line_of(labels, [drawn(5 + number) for number in range(len(labels))], read=read, source=source)
