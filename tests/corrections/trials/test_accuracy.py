import pytest

from corrections.trials.accuracy import MAX_RESULTS, RECENT, Accuracy, RecentResults, TrialResult


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


def results(text: str) -> RecentResults:
    """One trial for each letter: r for right, w for wrong, n for new."""
    kinds = {"r": TrialResult.RIGHT, "w": TrialResult.WRONG, "n": TrialResult.NEW}
    recent = RecentResults()
    for letter in text:
        recent = recent.plus(kinds[letter])
    return recent


@pytest.mark.parametrize(("label", "expected"), [("7", TrialResult.WRONG), ("π", TrialResult.NEW)])
def test_an_error_is_new_if_nothing_could_read_its_label(label: str, expected: TrialResult) -> None:
    assert TrialResult.of(label, right=False, readable={"1", "7"}) is expected
    assert TrialResult.of(label, right=True, readable=()) is TrialResult.RIGHT


def test_teaching_new_labels_costs_nothing() -> None:
    taught = results("nnnnn" + "rrrrw")
    assert taught.known == Accuracy(4, 5) and taught.new == 5
    assert RecentResults().known == Accuracy() and RecentResults().new == 0


def test_only_the_last_known_ones_count_and_the_new_ones_among_them() -> None:
    recent = results("nwwn" + "r" * 20 + "n" + "r" * (RECENT - 20))
    assert recent.known == Accuracy(RECENT, RECENT) and recent.new == 1
    assert len(results("r" * 500).results) == MAX_RESULTS


def test_the_series_is_the_accuracy_of_the_last_ten() -> None:
    assert results("rwn").series == [1.0, 0.5]
    long = results("w" * 10 + "r" * 10)
    assert len(long.series) == 20 and long.series[-1] == 1.0 and long.series[-6] == 0.5
