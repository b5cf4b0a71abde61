"""The store against plain dictionaries: whatever is done, in whatever order, both tell the same."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from corrections.durability.durable_store import DurableStore
from corrections.store.store import PreviousLabels, RemovedRows
from corrections.store.store_file import STORE_FILE
from corrections.store.trial_filter import TrialFilter
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy, WrittenLine
from corrections.trials.trial import LABELLED_SOURCES, LabelSource, Trial
from models.ink.ink import Ink, Point
from models.ink.labels import Label

pytestmark = pytest.mark.slow

WRITERS = ("Ada", "Bo", "石")
READ = "1"
labels = st.sampled_from(["1", "7", "ш", "sch"])


def ink(number: int) -> Ink:
    return Ink.of([[Point(number, 0.0), Point(number + 10.0, 20.0, 0.1)]])


class StoreMachine(RuleBasedStateMachine):
    """`said` is all that was answered and stands, by id: writer and trial."""

    changes = Bundle("changes")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="inkloop-test-")
        self.path = Path(self.folder.name) / STORE_FILE
        self.store = DurableStore(self.path)
        self.store.on_stored = self.rename
        self.said: dict[int, tuple[str, Trial]] = {}
        self.drawn = self.erasures = 0
        self.lock: sqlite3.Connection | None = None

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.release()
            self.store.close()
            self.folder.cleanup()

    def rename(self, before: int, now: int) -> None:
        assert now not in self.said  # an id is never given twice
        self.said[now] = (self.said[before][0], replace(self.said.pop(before)[1], id=now))

    # What is done --------------------------------------------------------------------------------------------------

    @rule(writer=st.sampled_from(WRITERS), label=labels, confirmed=st.booleans())
    def answer(self, writer: str, label: str, confirmed: bool) -> None:
        """Also while another program holds the store: then it waits."""
        if self.lock and writer not in self.known:
            return  # nobody can be entered then
        self.drawn += 1
        right = LabelSource.CONFIRMED if confirmed else LabelSource.ACCEPTED
        how = right if label == READ else LabelSource.CORRECTED
        trial = Trial(
            ink=ink(self.drawn),
            predicted=READ,
            probability=0.5,
            alternatives=(),
            model_id="m",
            label=label,
            source=how,
            time=float(self.drawn),
        )
        writer_id = self.known.get(writer) or self.store.writer(writer)
        trial_id = self.store.add(writer_id, trial)
        assert trial_id not in self.said
        self.said[trial_id] = (writer, replace(trial, id=trial_id))

    @rule(writer=st.sampled_from(WRITERS), answers=st.lists(labels, min_size=1, max_size=4), is_cut=st.booleans())
    def answer_line(self, writer: str, answers: list[str], is_cut: bool) -> None:
        """Also while another program holds the store: then all of it waits."""
        if self.lock and writer not in self.known:
            return
        self.drawn += 1
        trials = [
            Trial(
                ink=ink(self.drawn * 10 + place),
                predicted=READ,
                probability=0.5,
                alternatives=(),
                model_id="m",
                label=Label(label),
                source=LabelSource.CONFIRMED if label == READ else LabelSource.CORRECTED,
                time=float(self.drawn),
            )
            for place, label in enumerate(answers)
        ]
        written = WrittenLine(predicted=READ * len(answers), segmented_by=SegmentedBy.HAND if is_cut else None)
        writer_id = self.known.get(writer) or self.store.writer(writer)
        ids = self.store.add_line(writer_id, written, trials)
        places = {each.id: each.line for each in self.store.labelled(writer_id)}
        first = places[ids[0]]
        assert first and not any(each.line and each.line.line_id == first.line_id for _, each in self.said.values())
        for place, (trial_id, trial) in enumerate(zip(ids, trials, strict=True)):
            line = replace(first, place=place, length=len(answers), written=written)
            self.said[trial_id] = (writer, replace(trial, id=trial_id, line=line))

    @precondition(lambda self: not self.lock)
    @rule(writer=st.sampled_from(WRITERS), count=st.integers(0, 3))
    def import_(self, writer: str, count: int) -> None:
        before = set(self.store.ids(TrialFilter()))
        self.drawn += count
        trials = [
            Trial(
                ink=ink(self.drawn - number),
                predicted="",
                probability=0.0,
                alternatives=(),
                model_id="",
                label="7",
                source=LabelSource.IMPORTED,
                time=float(self.drawn - number),
            )
            for number in range(count)
        ]
        self.store.add_all(self.store.writer(writer), trials)
        new = sorted(set(self.store.ids(TrialFilter())) - before)
        self.said |= {each: (writer, replace(trial, id=each)) for each, trial in zip(new, trials, strict=True)}

    @precondition(lambda self: not self.lock)
    @rule(target=changes, which=st.randoms(use_true_random=False))
    def remove(self, which: Any) -> tuple[RemovedRows, dict[int, tuple[str, Trial]], int]:
        ids = [each for each in self.said if which.random() < 0.3]
        rows = self.store.remove_all(ids)
        assert {row["id"] for row in rows} == set(ids)
        return rows, {each: self.said.pop(each) for each in ids}, self.erasures

    @precondition(lambda self: not self.lock)
    @rule(change=changes)
    def restore(self, change: tuple[RemovedRows, dict[int, tuple[str, Trial]], int]) -> None:
        """As in the gallery, which forgets its changes when a writer is erased."""
        rows, gone, erasures = change
        if erasures == self.erasures and not self.said.keys() & gone.keys():
            self.store.restore(rows)
            self.said |= gone

    @precondition(lambda self: not self.lock)
    @rule(which=st.randoms(use_true_random=False), label=labels, undo=st.booleans())
    def relabel(self, which: Any, label: str, undo: bool) -> None:
        ids = [each for each in self.said if which.random() < 0.3]
        before: PreviousLabels = self.store.relabel(ids, label)
        assert before == {each: (self.said[each][1].label, self.said[each][1].source) for each in ids}
        if undo:
            self.store.undo_relabel(before)
            return
        for each in ids:
            writer, trial = self.said[each]
            how = LabelSource.CONFIRMED if trial.predicted == label else LabelSource.CORRECTED
            how = LabelSource.IMPORTED if trial.source is LabelSource.IMPORTED else how
            self.said[each] = (writer, replace(trial, label=label, source=how))

    @precondition(lambda self: not self.lock)
    @rule(writer=st.sampled_from(WRITERS))
    def erase(self, writer: str) -> None:
        theirs = [each for each, (whose, _) in self.said.items() if whose == writer]
        assert self.store.erase_writer(writer) == len(theirs)
        self.erasures += 1
        for each in theirs:
            del self.said[each]

    @precondition(lambda self: not self.lock)
    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = DurableStore(self.path)
        self.store.on_stored = self.rename
        assert self.store.pending_messages() == []

    @precondition(lambda self: not self.lock)
    @rule()
    def hold(self) -> None:
        """Another program holds the store for long."""
        self.known_now = self.known
        self.lock = sqlite3.connect(self.path, isolation_level=None, timeout=20)
        self.lock.execute("BEGIN IMMEDIATE")

    @precondition(lambda self: self.lock)
    @rule()
    def release(self) -> None:
        if self.lock:
            with closing(self.lock) as lock:
                lock.execute("ROLLBACK")
            self.lock = None
            self.store.retry()
            assert self.store.waiting_count == 0

    # What is told --------------------------------------------------------------------------------------------------

    @property
    def known(self) -> dict[str, int]:
        if self.lock:
            return self.known_now
        return {name: self.store.writer(name) for name in self.store.writers()}

    @invariant()
    def tells_the_same(self) -> None:
        if not hasattr(self, "store"):
            return
        for name, writer_id in self.known.items():
            theirs = [trial for _, (whose, trial) in sorted(self.said.items()) if whose == name]
            read = [
                trial.source is not LabelSource.CORRECTED
                for trial in theirs
                if trial.source is not LabelSource.IMPORTED
            ]
            assert self.store.accuracy(writer_id) == Accuracy(sum(read), len(read))
            assert self.store.line_accuracy(writer_id) == line_accuracy(theirs)
            assert self.store.labelled(writer_id) == [trial for trial in theirs if trial.source in LABELLED_SOURCES]
            assert self.store.accepted(writer_id) == [trial for trial in theirs if trial.source is LabelSource.ACCEPTED]
            assert self.store.labels(writer_id) == {
                trial.id: trial.label for trial in theirs if trial.source in LABELLED_SOURCES
            }
        found = self.store.trials(self.said)
        assert {each: (trial.writer, trial.label, trial.source, trial.ink) for each, trial in found.items()} == {
            each: (writer, trial.label, trial.source, trial.ink) for each, (writer, trial) in self.said.items()
        }


def line_accuracy(trials: list[Trial]) -> Accuracy:
    """Over the lines all of whose trials are among `trials`."""
    lines: dict[str, list[Trial]] = {}
    for trial in trials:
        if trial.line:
            lines.setdefault(trial.line.line_id, []).append(trial)
    exact = [
        all(each.label == READ and each.line and each.line.written.segmented_by is None for each in characters)
        for characters in lines.values()
        if characters[0].line and len(characters) == characters[0].line.length
    ]
    return Accuracy(sum(exact), len(exact))


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=15, stateful_step_count=25)
