"""Accuracy and calibration of a Keras network. Imports Keras."""

# pyright: reportArgumentType=false

from collections.abc import Sequence

import keras
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, to_floats
from models.inference.calibration import fit_temperature
from models.ink.raster import batch_size_for
from models.model_file.layer_names import LABELS

BASE_ACCURACY = "base_hold_out_accuracy"
"""Among the metrics of a model's card: a retrain need not measure it again."""


def measure(model: keras.Model, labels: Sequence[str], examples: Examples) -> float:
    """The accuracy of `model`, whose outputs are `labels`, on `examples`."""
    return accuracy(predict_all(model, examples), labels, examples)


def accuracy(answers: NDArray[np.float32], labels: Sequence[str], examples: Examples) -> float:
    """The share of `examples` that is read right by `answers`, n×labels."""
    return float((np.array(labels)[answers.argmax(1)] == examples.labels).mean())


def predict_all(model: keras.Model, examples: Examples) -> NDArray[np.float32]:
    """What `model` answers to all `examples`: n×labels."""
    step = 20 * batch_size_for(examples.rasters.shape[1])
    blocks = (to_floats(examples.rasters[start : start + step]) for start in range(0, len(examples), step))
    return np.concatenate(
        [model.predict(block[..., None], batch_size_for(block.shape[1]), verbose=0) for block in blocks]
    )


def calibrate(network: keras.Model, labels: Sequence[str], held_out: Sequence[Examples]) -> float:
    """Fit a temperature on held-out examples, each set weighing the same, and build it into the last layer.

    Returns the temperature. The answers stay the same; the probabilities come to mean what they say.
    """
    fewest = min(map(len, held_out))
    rng = np.random.default_rng(0)
    parts = [each[rng.permutation(len(each))[:fewest]] for each in held_out]
    rasters = np.concatenate([part.rasters for part in parts])
    meant = np.concatenate([part.labels for part in parts])
    code = {label: number for number, label in enumerate(labels)}
    codes = np.array([code[label] for label in meant.tolist()])
    temperature = fit_temperature(predict_all(network, Examples(rasters, meant)), codes)
    last = network.get_layer(LABELS)
    last.set_weights([weight / temperature for weight in last.get_weights()])
    return temperature
