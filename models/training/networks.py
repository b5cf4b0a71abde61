"""The architectures: functions that return an untrained Keras model and know nothing of training. Imports Keras.

Each takes size×size×1 rasters in [0, 1], ink = 1, and answers with the probabilities of `label_count` labels. What its
report does to an image (resizing, channels, normalisation) is done by the first layers. The layer called `EMBEDDING` is
the last before the labels. Keras 3 alone, no backend's own calls.
"""

# Keras annotates its own functions wrongly (lists and tuples for one another).
# pyright: reportArgumentType=false

from collections.abc import Sequence

from keras import Model, applications, layers

from models.model_file.layer_names import EMBEDDING

FEATURES = "features"
"""Name of the last layer of a backbone; what comes after it is the head."""
IMAGENET_MEAN, IMAGENET_DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def compact(label_count: int, size: int = 28) -> Model:
    """The shipped network, in about 300,000 weights.

    Five 3×3 convolutions with batch normalisation (Ioffe and Szegedy 2015), pooled twice and then as a whole, and an
    embedding of 128. Most of the arithmetic happens at 11×11 and 6×6, which keeps a reading under a millisecond.
    """
    raster = _raster(size)
    x = _convolution(raster, 32, "valid")
    x = layers.MaxPooling2D()(x)
    x = _convolution(x, 64, "valid")
    x = _convolution(x, 64, "same")
    x = layers.MaxPooling2D(padding="same")(x)
    x = _convolution(x, 128, "same")
    x = _convolution(x, 128, "valid")
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(x)
    return _labelled(raster, layers.Dropout(0.25)(x), label_count, "compact")


def sereda_nn(
    label_count: int,
    size: int = 28,
    *,
    hidden: Sequence[int] = (50, 50),
    activation: str = "relu",
    dropout: float = 0.0,
) -> Model:
    """Sereda (2022): two dense layers of 50 with ReLU. The options are what a search varies."""
    raster = _raster(size)
    x = layers.Flatten()(raster)
    for place, units in enumerate(hidden, 1):
        x = layers.Dense(units, activation=activation, name=EMBEDDING if place == len(hidden) else None)(x)
        x = layers.Dropout(dropout)(x) if dropout else x
    return _labelled(raster, x, label_count, "sereda_nn")


def sereda_cnn(label_count: int, size: int = 28) -> Model:
    """Sereda (2022): convolutions of 32 and 64 3×3, max-pooling, dropout ¼, dense 256, dropout ½."""
    raster = _raster(size)
    x = layers.Conv2D(32, 3, activation="relu")(raster)
    x = layers.Conv2D(64, 3, activation="relu")(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Dropout(0.25)(x)
    x = layers.Dense(256, activation="relu", name=EMBEDDING)(layers.Flatten()(x))
    return _labelled(raster, layers.Dropout(0.5)(x), label_count, "sereda_cnn")


def zhang_cnn(label_count: int, size: int = 28) -> Model:
    """Zhang: a convolution of 16 5×5, max-pooling 2×2, dropout ¼, dense 128 with ReLU, dropout ½."""
    raster = _raster(size)
    x = layers.Conv2D(16, 5, activation="relu")(raster)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Dropout(0.25)(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(layers.Flatten()(x))
    return _labelled(raster, layers.Dropout(0.5)(x), label_count, "zhang_cnn")


def zhang_rnn(label_count: int, size: int = 28) -> Model:
    """Zhang: a simple recurrent network of 128 that reads the raster row by row."""
    raster = _raster(size)
    rows = layers.Reshape((size, size))(raster)
    # Unrolled it compiles to plain arithmetic.
    x = layers.SimpleRNN(128, unroll=True, name=EMBEDDING)(rows)
    return _labelled(raster, x, label_count, "zhang_rnn")


def zhang_efficientnetb0(label_count: int, size: int = 28, *, weights: str | None = None) -> Model:
    """Zhang: EfficientNetB0 on 32×32 with ImageNet's mean and deviation, dense 512, dropout 0.2."""
    raster = _raster(size)
    x = layers.Concatenate()([layers.Resizing(32, 32)(raster)] * 3)
    if weights is None:  # the pretrained network brings its own normalisation
        x = layers.Normalization(mean=IMAGENET_MEAN, variance=[each**2 for each in IMAGENET_DEVIATION])(x)
    x = layers.Rescaling(255.0)(x)  # Keras' EfficientNetB0 begins by dividing by it
    x = applications.EfficientNetB0(include_top=False, weights=weights, input_tensor=x).output
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(512, activation="relu", name=EMBEDDING)(x)
    return _labelled(raster, layers.Dropout(0.2)(x), label_count, "zhang_efficientnetb0")


def karim_usps(
    label_count: int,
    size: int = 16,
    *,
    filters: int = 32,
    convolutions: int = 1,
    hidden: int = 128,
    dropout: float = 0.5,
) -> Model:
    """Karim and Kaur, seven layers: convolution 5×5, leaky ReLU, max-pooling 2×2, flatten, dense, dropout, softmax.

    How many filters and units and how much dropout their report leaves open; a search varies them, and the number of
    convolutions. A raster is -1 (paper) to 1 (ink), as in USPS's files.
    """
    raster = _raster(size)
    x = layers.Rescaling(2.0, -1.0)(raster)
    for _ in range(convolutions):
        x = layers.Conv2D(filters, 5, padding="same")(x)
        x = layers.LeakyReLU(0.1)(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Dense(hidden, activation="leaky_relu", name=EMBEDDING)(layers.Flatten()(x))
    return _labelled(raster, layers.Dropout(dropout)(x), label_count, "karim_usps")


def chen_efficientnetv2s(label_count: int, size: int = 64, *, weights: str | None = None) -> Model:
    """Chen, Xiao and Meng: EfficientNetV2S with a new head of dense and dropout."""
    raster = _raster(size)
    x = layers.Rescaling(255.0)(layers.Concatenate()([raster] * 3))
    x = applications.EfficientNetV2S(include_top=False, weights=weights, input_tensor=x).output
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(256, activation="relu", name=EMBEDDING)(x)
    return _labelled(raster, layers.Dropout(0.3)(x), label_count, "chen_efficientnetv2s")


def chen_inceptionv3_gru(label_count: int, size: int = 64, *, weights: str | None = None, side: int = 299) -> Model:
    """Chen, Xiao and Meng: InceptionV3 at 299×299 whose places a GRU reads, then noise, dropout and two dense layers.

    The places of InceptionV3's last grid (8×8 at 299×299) are read row by row.
    """
    raster = _raster(size)
    x = layers.Concatenate()([layers.Resizing(side, side)(raster)] * 3)
    x = layers.Rescaling(2.0, -1.0)(x)
    x = applications.InceptionV3(include_top=False, weights=weights, input_tensor=x).output
    rows, columns, channels = x.shape[1:]
    x = layers.Reshape((rows * columns, channels), name=FEATURES)(x)
    x = layers.GRU(128, unroll=True)(x)
    x = layers.GaussianNoise(0.1)(x)
    x = layers.Dropout(0.3)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(x)
    return _labelled(raster, x, label_count, "chen_inceptionv3_gru")


def _raster(size: int):
    return layers.Input((size, size, 1), name="raster")


def _labelled(raster, x, label_count: int, name: str) -> Model:
    return Model(raster, layers.Dense(label_count, activation="softmax", name="labels")(x), name=name)


def _convolution(x, filters: int, padding: str):
    x = layers.Conv2D(filters, 3, padding=padding, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)
