"""A simulated writer: replays recorded ink through the session that the window drives. No Qt in here."""

import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.retrain_request import NothingToLearnError
from app.core.session import Session
from models.inference.classifier import Classifier
from models.ink.ink import LabelledInk
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.registry.promotion import Outcome
from models.training.retrain_process import TrainingProcess


@dataclass(frozen=True, slots=True, kw_only=True)
class WriterResult:
    """Results of one writer. Accuracies are 0 to 1, and None where nothing was measured.

    `first_draw`: over all trials before any learning. `stream`: over the stream, each scored before it was learned.
    `right_at_once`: over the corrections, the same ink read again; `learn_ms`: duration of the slowest correction,
    writing to the store included. `tail_before`, `tail_after`: over the tail, before and after learning the stream.
    `base_before`, `base_after`: results of `measure_base` for the two models.
    """

    writer: str
    trials: int
    first_draw: float
    stream: float
    corrections: int
    right_at_once: float | None
    learn_ms: float | None
    tail_before: float | None
    tail_after: float | None
    retrain_seconds: float | None
    promoted: bool
    base_before: float | None
    base_after: float | None


def group_by_writer(inks: Sequence[LabelledInk]) -> dict[str, list[LabelledInk]]:
    """Each writer's inks in the order written; writers in the order of the file."""
    found: defaultdict[str, list[LabelledInk]] = defaultdict(list)
    for ink in inks:
        found[ink.writer].append(ink)
    return {writer: sorted(theirs, key=lambda ink: ink.index) for writer, theirs in found.items()}


def replay_writer(
    writer: str,
    inks: Sequence[LabelledInk],
    *,
    model: Path,
    memory: bool,
    retrain: bool,
    confirm: bool,
    stream_fraction: float,
    label_set: LabelSet | None,
    measure_base: Callable[[Classifier], float | None],
    on_trial: Callable[[], object],
) -> WriterResult:
    """Draw `inks` one by one, starting from `model` and an empty store, and correct wrong readings.

    Right readings are accepted, or confirmed with `confirm`. The first `stream_fraction` of the inks are the
    stream; with `memory` each answer is learned immediately, with `retrain` there is one retrain at its end. The rest
    are the tail, which is read but never labelled. Raises `RetrainError` when a retrain fails.
    """
    split = round(len(inks) * stream_fraction)
    stream, tail = inks[:split], inks[split:]
    with tempfile.TemporaryDirectory(prefix="inkloop-replay-") as folder:
        session = Session(Path(folder), shipped=model, label_set=label_set, remember=memory)
        try:
            first = [session.recognise(each.ink).prediction.label == each.label for each in inks]
            base_before = base_after = measure_base(session.champion.classifier)
            at_once, learn_ms = _draw(session, stream, confirm=confirm, on_trial=on_trial)
            seconds, promoted = _retrain(session) if retrain else (None, False)
            if promoted:
                base_after = measure_base(session.champion.classifier)
            tail_after = _count_right(session, tail, on_trial)
            right = session.accuracy.right
        finally:
            session.close()
    return WriterResult(
        writer=writer,
        trials=len(inks),
        first_draw=sum(first) / len(inks),
        stream=right / len(stream) if stream else 0.0,
        corrections=len(stream) - right,
        right_at_once=sum(at_once) / len(at_once) if at_once else None,
        learn_ms=max(learn_ms) if learn_ms else None,
        tail_before=sum(first[split:]) / len(tail) if tail else None,
        tail_after=tail_after / len(tail) if tail else None,
        retrain_seconds=seconds,
        promoted=promoted,
        base_before=base_before,
        base_after=base_after,
    )


def _draw(
    session: Session, stream: Sequence[LabelledInk], *, confirm: bool, on_trial: Callable[[], object]
) -> tuple[list[bool], list[float]]:
    """For each correction: whether the same ink is read right afterwards, and the duration in ms."""
    at_once, learn_ms = [], []
    for each in stream:
        if session.recognise(each.ink).prediction.label == each.label:
            (session.confirm if confirm else session.accept)()
        else:
            start = time.perf_counter()
            session.label(Label.parse(each.label))
            learn_ms.append((time.perf_counter() - start) * 1000)
            at_once.append(session.recognise(each.ink).prediction.label == each.label)
            session.discard()
        on_trial()
    return at_once, learn_ms


def _count_right(session: Session, inks: Sequence[LabelledInk], on_trial: Callable[[], object]) -> int:
    right = 0
    for each in inks:
        right += session.recognise(each.ink).prediction.label == each.label
        session.discard()
        on_trial()
    return right


def _retrain(session: Session) -> tuple[float | None, bool]:
    """Seconds from the request to the verdict (None if there was nothing to learn), and whether it was promoted."""
    start = time.perf_counter()
    try:
        request = session.retrain_request()
    except NothingToLearnError:
        return None, False
    *_, outcome = TrainingProcess(request).run()
    assert isinstance(outcome, Outcome)
    verdict = session.adopt(outcome)
    return time.perf_counter() - start, verdict.promoted
