"""Calibration of probabilities: temperature, calibration error, and a threshold that rejects outliers. NumPy only."""

import numpy as np
from numpy.typing import NDArray

_TEMPERATURES = np.linspace(0.5, 2.0, 151)


def fit_temperature(probabilities: NDArray[np.float32], targets: NDArray[np.int64]) -> float:
    """The temperature in [0.5, 2] that minimises the negative log likelihood of held-out data (Guo et al. 2017).

    `probabilities` is n×labels, `targets` are n indices of the true labels. Values above 1 mean overconfidence.
    """
    logits = np.log(np.maximum(probabilities.astype(np.float64), 1e-12))
    target_index = np.arange(len(targets)), targets

    def negative_log_likelihood(temperature: float) -> float:
        scaled = logits / temperature
        return float((np.logaddexp.reduce(scaled, axis=1) - scaled[target_index]).mean())

    return float(min(_TEMPERATURES, key=negative_log_likelihood))


def expected_calibration_error(confidence: NDArray[np.float64], correct: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error (0 to 1): mean |accuracy - confidence| over bins of equal width (Guo et al. 2017).

    `confidence` are n probabilities of the predicted labels, `correct` are n bools.
    """
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    return float(
        sum(
            abs(correct[bin_of == b].mean() - confidence[bin_of == b].mean()) * (bin_of == b).mean()
            for b in np.unique(bin_of)
        )
    )


def rejection_threshold(
    accepted: NDArray[np.float64], outliers: NDArray[np.float64], *, false_rejection_rate: float = 0.01
) -> tuple[float, float]:
    """The confidence threshold that rejects this share of the accepted, and the share of the outliers it rejects.

    `accepted` and `outliers` are the confidences (0 to 1) of correct predictions and of predictions for outliers.
    """
    threshold = float(np.quantile(accepted, false_rejection_rate))
    return threshold, float((outliers < threshold).mean()) if len(outliers) else 0.0
