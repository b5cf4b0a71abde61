"""Temperature scaling of a finished network (Guo et al. 2017). Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Sequence

import keras
import numpy as np

from models.datasets.examples import Examples
from models.inference.calibration import fit_temperature
from models.model_file.layer_names import LABELS
from models.training.keras_evaluation import predict_all


def calibrate(network: keras.Model, labels: Sequence[str], held_out: Sequence[Examples]) -> float:
    """Fit a temperature on held-out examples and divide the weights of the last layer by it; returns the temperature.

    From each set in `held_out` as many examples are used as the smallest has. Predicted labels do not change.
    """
    count = min(map(len, held_out))
    rng = np.random.default_rng(0)
    parts = [examples[rng.permutation(len(examples))[:count]] for examples in held_out]
    rasters = np.concatenate([part.rasters for part in parts])
    true_labels = np.concatenate([part.labels for part in parts])
    code = {label: number for number, label in enumerate(labels)}
    targets = np.array([code[label] for label in true_labels.tolist()])
    temperature = fit_temperature(predict_all(network, Examples(rasters, true_labels)), targets)
    last = network.get_layer(LABELS)
    last.set_weights([weight / temperature for weight in last.get_weights()])
    return temperature
