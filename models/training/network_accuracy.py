"""Accuracy and calibration of a Keras network. Imports Keras."""

# pyright: reportArgumentType=false

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, to_floats
from models.inference.calibration import fit_temperature
from models.ink.raster import batch_size_for
from models.model_file.keras_settings import keras
from models.model_file.layer_names import LABELS


def measure(model: keras.Model, labels: Sequence[str], examples: Examples) -> float:
    """Accuracy (0 to 1) on `examples` of `model`, whose outputs are `labels`."""
    return float((np.array(labels)[predict_all(model, examples).argmax(1)] == examples.labels).mean())


def predict_all(model: keras.Model, examples: Examples) -> NDArray[np.float32]:
    """Output of `model` for all `examples`, n×labels float32, in batches that bound memory."""
    step = 20 * batch_size_for(examples.rasters.shape[1])
    blocks = (to_floats(examples.rasters[start : start + step]) for start in range(0, len(examples), step))
    return np.concatenate(
        [model.predict(block[..., None], batch_size_for(block.shape[1]), verbose=0) for block in blocks]
    )


def calibrate(network: keras.Model, labels: Sequence[str], held_out: Sequence[Examples]) -> float:
    """Fit a temperature (Guo et al. 2017) on held-out examples and divide the last layer's weights by it.

    Returns the temperature. All sets in `held_out` are reduced to the size of the smallest. Predicted labels do not
    change.
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
