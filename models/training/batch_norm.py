"""Statistics of batch normalisation, recomputed for a finished network. Imports Keras."""

import keras
import numpy as np

from models.datasets.examples import Examples, to_floats


def recalibrate_batch_norm(network: keras.Model, examples: Examples, batch_size: int, seed: int) -> None:
    """Replace the running means and variances by those of the finished network's own batches, all weighing the same.

    While a network learns they follow it late, and after a few hundred steps they still tell of what it began with
    (Wu and Johnson 2021, "Rethinking 'Batch' in BatchNorm", precise BN). Where there are fewer than `batch_size`
    examples, or no batch normalisation, nothing happens.
    """
    layers = [each for each in network.layers if isinstance(each, keras.layers.BatchNormalization)]
    momenta = [layer.momentum for layer in layers]
    order = np.random.default_rng(seed).permutation(len(examples))
    starts = range(0, len(order) - batch_size + 1 if layers else 0, batch_size)
    for number, start in enumerate(starts):
        for layer in layers:
            layer.momentum = number / (number + 1)
        network([to_floats(examples.rasters[order[start : start + batch_size]])[..., None]], training=True)
    for layer, momentum in zip(layers, momenta, strict=True):
        layer.momentum = momentum
