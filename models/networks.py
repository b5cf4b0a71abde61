"""The architectures: functions that return an untrained Keras model and know nothing of training. Imports Keras."""

from keras import Model, layers

from models.raster import SIZE

EMBEDDING = "embedding"
"""Name of the layer whose output stands for a raster in the memory and on the map: the last before the labels."""


def compact(label_count: int) -> Model:
    """The shipped network: 28×28×1 in [0, 1] → probabilities of `label_count` labels, in about 300,000 weights.

    Five 3×3 convolutions with batch normalisation (Ioffe and Szegedy 2015), pooled twice and then as a whole, and an
    embedding of 128. Most of the arithmetic happens at 11×11 and 6×6, which keeps a reading under a millisecond.
    """
    raster = layers.Input((SIZE, SIZE, 1), name="raster")
    x = _convolution(raster, 32, "valid")
    x = layers.MaxPooling2D()(x)
    x = _convolution(x, 64, "valid")
    x = _convolution(x, 64, "same")
    x = layers.MaxPooling2D(padding="same")(x)
    x = _convolution(x, 128, "same")
    x = _convolution(x, 128, "valid")
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(x)
    x = layers.Dropout(0.25)(x)
    return Model(raster, layers.Dense(label_count, activation="softmax", name="labels")(x), name="compact")


def _convolution(x, filters: int, padding: str):
    x = layers.Conv2D(filters, 3, padding=padding, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)
