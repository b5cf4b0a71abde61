import pytest

from corrections.trials.accuracy import Accuracy


def test_the_interval_is_wilsons() -> None:
    low, high = Accuracy(48, 50).interval
    assert (low, high) == pytest.approx((0.8654, 0.9890), abs=1e-4)  # by statsmodels' proportion_confint, "wilson"


def test_nothing_scored_says_nothing() -> None:
    assert Accuracy().interval == (0, 1)


@pytest.mark.parametrize("right", [0, 10])
def test_the_interval_stays_within_the_possible(right: int) -> None:
    low, high = Accuracy(right, 10).interval
    assert 0 <= low < high <= 1


def test_each_trial_counts_once() -> None:
    assert Accuracy().plus(True).plus(False) == Accuracy(1, 2)
