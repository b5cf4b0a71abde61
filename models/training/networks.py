"""The program's own architectures, and the layers that every architecture begins and ends with. Imports Keras.

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


def hanzi(label_count: int, size: int = 36) -> Model:
    """The shipped network for Chinese characters, in about 780,000 weights, more than half of them for the labels.

    Five 3×3 convolutions, pooled three times. At the end each channel is weighted at each of 5×5 places, because the
    place of a part matters in a Chinese character (global depthwise convolution: Chen et al. 2018, MobileFaceNets);
    then an embedding of 112, as each of 3,755 labels has a weight for each of its numbers.
    """
    raster = raster_input(size)
    x = _pooled_convolution(raster, 32)
    x = _pooled_convolution(x, 64)
    x = _convolution(x, 96, "same")
    x = _convolution(x, 112, "same")
    x = layers.MaxPooling2D(padding="same")(x)
    x = _convolution(x, 160, "same")
    x = layers.DepthwiseConv2D(x.shape[1], use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Flatten(name=FEATURES)(x)
    x = layers.Dense(112, activation="relu", name=EMBEDDING)(x)
    return with_labels(raster, layers.Dropout(0.1)(x), label_count, "hanzi")


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


def _pooled_convolution(x, filters: int):
    """A convolution pooled before its normalisation, which then has a quarter of the numbers to normalise."""
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    x = layers.MaxPooling2D()(x)
    x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)


NETWORKS: dict[str, NetworkBuilder] = {"compact": compact, "hanzi": hanzi}
"""By the name that recipes and model cards give."""
