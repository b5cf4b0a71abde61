from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corrections.store.history import EMPTY_HISTORY
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink
from models.system.errors import StoreError

Keep = Callable[..., int]


@pytest.fixture
def keep(store: Store, one: Ink) -> Keep:
    """Stores a trial of a writer: what was meant, what was read, by which model."""

    def stored(writer: str, label: str, predicted: str = "", model: str = "a", time: float = 0.0) -> int:
        trial = Trial(
            ink=one,
            predicted=predicted or label,
            probability=0.9,
            alternatives=(),
            model_id=model,
            label=label,
            source=LabelSource.CORRECTED if predicted else LabelSource.ACCEPTED,
            time=time,
        )
        return store.add(store.writer(writer), trial)

    return stored


def test_an_empty_store_has_an_empty_history(store: Store) -> None:
    history = store.history()
    assert len(history) == 0
    assert history.accuracy == Accuracy(0, 0)
    assert history.accuracy_by(history.labels) == {}
    assert history.confusion()[0] == () and history.model_changes() == []


def test_the_columns_tell_of_each_trial(store: Store, keep: Keep) -> None:
    first, second = keep("Ada", "7", time=1.5), keep("Bob", "ш", "3", model="b", time=2.5)
    history = store.history()
    assert history.ids.tolist() == [first, second]
    assert history.times.tolist() == [1.5, 2.5]
    assert history.right.tolist() == [True, False]
    assert history.writers.values == ["Ada", "Bob"]
    assert history.labels.values == ["7", "ш"]
    assert history.predicted.values == ["7", "3"]
    assert history.models.values == ["a", "b"]


def test_a_right_reading_is_one_that_nobody_corrected(store: Store, keep: Keep, one: Ink) -> None:
    """As in `Store.accuracy`: by what the writer did, never by reading again."""
    keep("Ada", "7")
    keep("Ada", "1", "7")
    assert store.history().for_writer("Ada").accuracy == store.accuracy(store.writer("Ada")) == Accuracy(1, 2)


def test_only_what_is_new_is_read_again(store: Store, keep: Keep) -> None:
    for label in "123":
        keep("Ada", label)
    known = store.history()
    keep("Bob", "x", "1")
    read: list[int] = []
    history = store.history(known, read.append)
    assert read == [1]
    assert history.labels.values == ["1", "2", "3", "x"]
    assert history.writers.values == ["Ada", "Ada", "Ada", "Bob"]
    assert store.history(history).labels.values == history.labels.values


def test_what_was_taken_back_is_gone(store: Store, keep: Keep) -> None:
    ids = [keep("Ada", label) for label in "1234"]
    known = store.history()
    store.remove(ids[3])
    assert store.history(known).labels.values == ["1", "2", "3"]
    keep("Ada", "5")
    assert store.history(known).labels.values == ["1", "2", "3", "5"]
    store.remove(ids[1])  # an older one, by another program
    assert store.history(known).labels.values == ["1", "3", "5"]
    for trial_id in (ids[0], ids[2]):
        store.remove(trial_id)
    assert store.history(known).labels.values == ["5"]


def test_many_trials_come_in_parts_that_fit_together(store: Store, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corrections.store.history.BATCH_SIZE", 3)
    labels = list("1212343x1y")
    for label in labels:
        keep("Ada", label)
    read: list[int] = []
    assert store.history(EMPTY_HISTORY, read.append).labels.values == labels
    assert read == [3, 6, 9, 10]


def test_reading_can_be_ended_and_the_store_goes_on(store: Store, keep: Keep) -> None:
    keep("Ada", "1")

    def enough(_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        store.history(EMPTY_HISTORY, enough)
    keep("Ada", "2")
    assert len(store.history()) == 2


def test_a_store_that_cannot_be_read_says_so(tmp_path: Path, store: Store, keep: Keep) -> None:
    keep("Ada", "1")
    store.close()
    for path in tmp_path.glob("trials.sqlite*"):
        path.write_bytes(b"no database" * 100)
    with pytest.raises(StoreError, match="cannot be read"):
        store.history()


def test_accuracy_by_label_and_by_writer_in_the_order_of_labels(store: Store, keep: Keep) -> None:
    for writer, label, predicted in (("B", "pi", ""), ("B", "9", "4"), ("B", "9", ""), ("A", "1", "7"), ("A", "9", "")):
        keep(writer, label, predicted)
    history = store.history()
    assert list(history.accuracy_by(history.labels).items()) == [
        ("1", Accuracy(0, 1)),
        ("9", Accuracy(2, 3)),
        ("pi", Accuracy(1, 1)),
    ]
    assert list(history.accuracy_by(history.writers)) == ["A", "B"]
    of_a = history.for_writer("A")
    assert of_a.accuracy_by(of_a.labels) == {"1": Accuracy(0, 1), "9": Accuracy(1, 1)}
    assert len(history.for_writer("nobody")) == 0


def test_a_confusion_counts_what_was_taken_for_what(store: Store, keep: Keep) -> None:
    for label, predicted in (("1", ""), ("1", "7"), ("1", "7"), ("7", ""), ("x", "1")):
        keep("A", label, predicted)
    names, counts = store.history().confusion()
    assert names == ("1", "7", "x")
    np.testing.assert_array_equal(counts, [[1, 2, 0], [0, 1, 0], [1, 0, 0]])


def test_a_model_change_is_one_of_a_writers_own(store: Store, keep: Keep) -> None:
    for writer, model in (("A", "a"), ("B", "b"), ("A", "a"), ("B", "c"), ("A", "d"), ("B", "c"), ("A", "a")):
        keep(writer, "1", model=model, time=float(len(model)))
    found = [(change.position, change.writer, change.model_id) for change in store.history().model_changes()]
    assert found == [(3, "B", "c"), (4, "A", "d"), (6, "A", "a")]
    assert [change.position for change in store.history().for_writer("A").model_changes()] == [2, 3]


def test_the_last_trials(store: Store, keep: Keep) -> None:
    for label in "123":
        keep("A", label)
    assert store.history().last(2).labels.values == ["2", "3"]
    assert len(store.history().last(9)) == 3
