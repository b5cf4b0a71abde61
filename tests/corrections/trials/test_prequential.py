import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.trials.accuracy import Accuracy
from corrections.trials.prequential import cumulative, wilson_intervals, windowed

answers = st.lists(st.booleans(), min_size=1, max_size=40)


@given(answers)
def test_the_cumulative_accuracy_is_that_of_all_trials_so_far(right: list[bool]) -> None:
    running = cumulative(np.array(right))
    low, high = running.interval
    for last in range(len(right)):
        counted = Accuracy(sum(right[: last + 1]), last + 1)
        assert running.value[last] == pytest.approx(counted.value)
        assert (low[last], high[last]) == pytest.approx(counted.interval)


@given(answers, st.integers(1, 12))
def test_the_windowed_accuracy_is_that_of_the_last_trials(right: list[bool], window: int) -> None:
    running = windowed(np.array(right), window)
    for last in range(len(right)):
        seen = right[max(0, last + 1 - window) : last + 1]
        assert (running.right[last], running.n[last]) == (sum(seen), len(seen))


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_intervals_of_arrays_are_those_of_single_counts(counts: tuple[int, int]) -> None:
    low, high = wilson_intervals(np.array([counts[0]]), np.array([counts[1]]))
    assert (low[0], high[0]) == pytest.approx(Accuracy(*counts).interval)


def test_stretches_are_thinned_out_to_their_means() -> None:
    running = windowed(np.array([True, False, True, True, False, False, True]), 2)
    assert running.right.tolist() == [1, 1, 1, 2, 1, 0, 1]
    thinned = running.averaged(np.array([1, 3, 5]), 7)
    assert thinned.right.tolist() == [1, 1.5, 0.5] and thinned.n.tolist() == [2, 2, 2]
    np.testing.assert_allclose(thinned.value, [0.5, 0.75, 0.25])
    low, high = thinned.interval
    assert (low[0], high[0]) == pytest.approx(Accuracy(1, 2).interval)


def test_stretches_of_one_are_the_trials_themselves() -> None:
    running = cumulative(np.array([True, False, True]))
    np.testing.assert_array_equal(running.averaged(np.arange(1, 3), 3).value, running.value[1:])
