"""The program's own architecture, and the layers that every architecture begins and ends with. Imports Keras.

An architecture is a function that returns an untrained Keras model and is independent of how it is trained. Its input
is size×size×1 rasters in [0, 1], ink = 1, its output the probabilities of `label_count` labels. The layer named
`EMBEDDING` is the last before the labels. Keras 3 alone, no backend's own calls.
"""

# Keras annotates its own functions wrongly (lists and tuples for one another).
# pyright: reportArgumentType=false

from collections.abc import Callable
from typing import TypeAlias

from models.model_file.keras_settings import Model, layers
from models.model_file.layer_names import EMBEDDING

FEATURES = "features"
"""Name of the last layer of a backbone; what comes after it is the head."""
NetworkBuilder: TypeAlias = Callable[..., Model]
"""Called with the number of labels, the side of a raster in pixels and a recipe's options."""


def compact(label_count: int, size: int = 28) -> Model:
    """The shipped network, in about 300,000 weights.

    Five 3×3 convolutions with batch normalisation (Ioffe and Szegedy 2015), pooled twice and then as a whole, and an
    embedding of 128. Most of the arithmetic happens at 11×11 and 6×6, which keeps a reading under a millisecond.
    """
    raster = raster_input(size)
    x = _convolution(raster, 32, "valid")
    x = layers.MaxPooling2D()(x)
    x = _convolution(x, 64, "valid")
    x = _convolution(x, 64, "same")
    x = layers.MaxPooling2D(padding="same")(x)
    x = _convolution(x, 128, "same")
    x = _convolution(x, 128, "valid")
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(x)
    return with_labels(raster, layers.Dropout(0.25)(x), label_count, "compact")


def raster_input(size: int):
    """The input layer: a batch of size×size×1."""
    return layers.Input((size, size, 1), name="raster")


def with_labels(raster, x, label_count: int, name: str) -> Model:
    """The model from `raster` to the probabilities of the labels, which a softmax layer computes from `x`."""
    return Model(raster, layers.Dense(label_count, activation="softmax", name="labels")(x), name=name)


def _convolution(x, filters: int, padding: str):
    x = layers.Conv2D(filters, 3, padding=padding, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)


NETWORKS: dict[str, NetworkBuilder] = {"compact": compact}
"""By the name that recipes and model cards give."""
