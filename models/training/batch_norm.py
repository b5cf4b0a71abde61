"""Statistics of batch normalisation, recomputed for a finished network. Imports Keras."""

import numpy as np

from models.datasets.examples import Examples, to_floats
from models.model_file.keras_settings import keras


def recalibrate_batch_norm(network: keras.Model, examples: Examples, batch_size: int, seed: int) -> None:
    """Replace the running means and variances by the plain average over batches of `examples` (precise BN).

    The moving averages of training lag behind the weights, and after a few hundred steps still contain their initial
    values (Wu and Johnson 2021, "Rethinking 'Batch' in BatchNorm"). No effect with fewer than `batch_size` examples or
    without batch normalisation.
    """
    layers = [layer for layer in network.layers if isinstance(layer, keras.layers.BatchNormalization)]
    momentums = [layer.momentum for layer in layers]
    order = np.random.default_rng(seed).permutation(len(examples))
    starts = range(0, len(order) - batch_size + 1 if layers else 0, batch_size)
    for number, start in enumerate(starts):
        for layer in layers:
            layer.momentum = number / (number + 1)
        network([to_floats(examples.rasters[order[start : start + batch_size]])[..., None]], training=True)
    for layer, momentum in zip(layers, momentums, strict=True):
        layer.momentum = momentum
