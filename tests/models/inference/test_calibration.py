import numpy as np
import pytest

from models.inference.calibration import expected_calibration_error, fit_temperature, rejection_threshold


def predictions(n: int, chance_right: float, confidence: float) -> tuple[np.ndarray, np.ndarray]:
    """`n` predictions of ten labels with this confidence, correct with probability `chance_right`."""
    codes = np.arange(n) % 10
    predicted = np.where(np.arange(n) < n * chance_right, codes, (codes + 1) % 10)
    probabilities = np.full((n, 10), (1 - confidence) / 9, np.float32)
    probabilities[np.arange(n), predicted] = confidence
    return probabilities, codes


def test_overconfident_predictions_are_cooled_to_their_accuracy() -> None:
    probabilities, codes = predictions(1000, 0.9, 0.97)
    temperature = fit_temperature(probabilities, codes)
    assert temperature > 1
    logits = np.log(probabilities) / temperature
    cooled = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    assert cooled.max(1).mean() == pytest.approx(0.9, abs=0.01)


def test_the_calibration_error_is_the_distance_from_the_confidence() -> None:
    right = np.arange(100) < 80
    assert expected_calibration_error(np.full(100, 0.95), right) == pytest.approx(0.15)
    assert expected_calibration_error(np.full(100, 0.80), right) == pytest.approx(0.0)


def test_the_threshold_rejects_one_correct_prediction_in_a_hundred() -> None:
    correct = np.linspace(0.5, 1.0, 101)
    threshold, rejected = rejection_threshold(correct, np.array([0.1, 0.2, 0.504, 0.9]))
    assert threshold == pytest.approx(0.505)
    assert rejected == 0.75
