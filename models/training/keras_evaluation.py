"""Predictions and accuracy of a Keras network on labelled examples. Imports Keras."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Sequence

import keras
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, to_floats
from models.ink.raster import batch_size_for


def measure(model: keras.Model, labels: Sequence[str], examples: Examples) -> float:
    """Accuracy (0 to 1) on `examples` of `model`, whose outputs are `labels`."""
    return accuracy(predict_all(model, examples), labels, examples)


def accuracy(predictions: NDArray[np.float32], labels: Sequence[str], examples: Examples) -> float:
    """Accuracy (0 to 1) of `predictions`, n×labels probabilities for the n `examples`."""
    return float((np.array(labels)[predictions.argmax(1)] == examples.labels).mean())


def predict_all(model: keras.Model, examples: Examples) -> NDArray[np.float32]:
    """Output of `model` for all `examples`, n×labels float32, in batches that bound memory."""
    step = 20 * batch_size_for(examples.rasters.shape[1])
    blocks = (to_floats(examples.rasters[start : start + step]) for start in range(0, len(examples), step))
    return np.concatenate(
        [model.predict(block[..., None], batch_size_for(block.shape[1]), verbose=0) for block in blocks]
    )
