import numpy as np
import pytest

from models.inference.calibration import expected_calibration_error, fit_temperature, rejection_threshold


def answers(n: int, chance_right: float, said: float) -> tuple[np.ndarray, np.ndarray]:
    """`n` answers among ten labels, each sure to the degree `said`, of which the share `chance_right` is right."""
    codes = np.arange(n) % 10
    read = np.where(np.arange(n) < n * chance_right, codes, (codes + 1) % 10)
    probabilities = np.full((n, 10), (1 - said) / 9, np.float32)
    probabilities[np.arange(n), read] = said
    return probabilities, codes


def test_answers_that_were_too_sure_are_cooled_to_the_truth() -> None:
    probabilities, codes = answers(1000, 0.9, 0.97)
    temperature = fit_temperature(probabilities, codes)
    assert temperature > 1
    logits = np.log(probabilities) / temperature
    cooled = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    assert cooled.max(1).mean() == pytest.approx(0.9, abs=0.01)


def test_the_calibration_error_is_the_distance_from_what_was_said() -> None:
    right = np.arange(100) < 80
    assert expected_calibration_error(np.full(100, 0.95), right) == pytest.approx(0.15)
    assert expected_calibration_error(np.full(100, 0.80), right) == pytest.approx(0.0)


def test_doubt_is_measured_where_one_good_answer_in_a_hundred_is_doubted() -> None:
    good = np.linspace(0.5, 1.0, 101)
    threshold, rejected = rejection_threshold(good, np.array([0.1, 0.2, 0.504, 0.9]))
    assert threshold == pytest.approx(0.505)
    assert rejected == 0.75
