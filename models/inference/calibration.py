"""Do probabilities mean what they say? Temperature, calibration error, and how doubt tells digits from other ink.

NumPy only.
"""

import numpy as np
from numpy.typing import NDArray

_TEMPERATURES = np.linspace(0.5, 2.0, 151)


def fit_temperature(probabilities: NDArray[np.float32], targets: NDArray[np.int64]) -> float:
    """The temperature in [0.5, 2] at which held-out answers are likeliest (Guo et al. 2017).

    `probabilities` is n×labels, `codes` (n) says which was meant. Above 1 the answers were too sure.
    """
    logits = np.log(np.maximum(probabilities.astype(np.float64), 1e-12))
    target_index = np.arange(len(targets)), targets

    def negative_log_likelihood(temperature: float) -> float:
        scaled = logits / temperature
        return float((np.logaddexp.reduce(scaled, axis=1) - scaled[target_index]).mean())

    return float(min(_TEMPERATURES, key=negative_log_likelihood))


def expected_calibration_error(confidence: NDArray[np.float64], correct: NDArray[np.bool_], bins: int = 15) -> float:
    """Mean distance, in equal bins of confidence, between how sure the answers were and how often right (0 to 1)."""
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
    """The confidence below which `rejected` of the good answers lie, and what share of the outliers lies below it."""
    threshold = float(np.quantile(accepted, false_rejection_rate))
    return threshold, float((outliers < threshold).mean()) if len(outliers) else 0.0
