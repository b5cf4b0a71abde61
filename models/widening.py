"""Outputs for labels that a network does not know yet. Imports Keras."""

# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Sequence

import keras
import numpy as np
from numpy.typing import NDArray

from models.ink import LabelledInk
from models.raster import raster_from_ink


def widened(
    network: keras.Model, new: Sequence[str], learned: Sequence[LabelledInk], replay: NDArray[np.float32]
) -> keras.Model:
    """The same network with outputs for the labels `new`, of which `learned` holds examples.

    The old outputs keep their weights. A new one points from the mean embedding of `replay` (n×28×28×1) to that of its
    examples, for which it answers as strongly as the old outputs do for theirs: it is read from its first example on
    (imprinting: Qi, Brown and Lowe 2018).
    """
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    base = embed.predict(replay, batch_size=500, verbose=0)
    strength = (base @ kernel + bias).max(1).mean()
    for label in new:
        rasters = [raster_from_ink(each.ink) for each in learned if each.label == label]
        direction = embed.predict(np.stack(rasters)[..., None], verbose=0).mean(0) - base.mean(0)
        weight = direction * strength / (direction @ direction)
        kernel, bias = np.column_stack([kernel, weight]), np.append(bias, -weight @ base.mean(0))
    layer = keras.layers.Dense(len(bias), activation="softmax", name=last.name)
    wider = keras.Model(network.inputs, layer(last.input), name=network.name)
    layer.set_weights([kernel, bias])
    return wider
