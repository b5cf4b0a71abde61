"""The architectures of the four reports. Imports Keras.

Written as those in `models.training.networks`. What a report does to an image (resizing, channels, normalisation) is
done by the first layers.
"""

# Keras annotates its own functions wrongly (lists and tuples for one another).
# pyright: reportArgumentType=false

from collections.abc import Sequence

from models.model_file.keras_settings import Model, applications, layers
from models.model_file.layer_names import EMBEDDING
from models.training import networks
from models.training.networks import FEATURES, NetworkBuilder, raster_input, with_labels

IMAGENET_MEAN, IMAGENET_DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def sereda_nn(
    label_count: int,
    size: int = 28,
    *,
    hidden: Sequence[int] = (50, 50),
    activation: str = "relu",
    dropout: float = 0.0,
) -> Model:
    """Sereda (2022): two dense layers of 50 with ReLU. The options are what a search varies."""
    raster = raster_input(size)
    x = layers.Flatten()(raster)
    for place, units in enumerate(hidden, 1):
        x = layers.Dense(units, activation=activation, name=EMBEDDING if place == len(hidden) else None)(x)
        x = layers.Dropout(dropout)(x) if dropout else x
    return with_labels(raster, x, label_count, "sereda_nn")


def sereda_cnn(label_count: int, size: int = 28) -> Model:
    """Sereda (2022): convolutions of 32 and 64 3×3, max-pooling, dropout ¼, dense 256, dropout ½."""
    raster = raster_input(size)
    x = layers.Conv2D(32, 3, activation="relu")(raster)
    x = layers.Conv2D(64, 3, activation="relu")(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Dropout(0.25)(x)
    x = layers.Dense(256, activation="relu", name=EMBEDDING)(layers.Flatten()(x))
    return with_labels(raster, layers.Dropout(0.5)(x), label_count, "sereda_cnn")


def zhang_cnn(label_count: int, size: int = 28) -> Model:
    """Zhang: a convolution of 16 5×5, max-pooling 2×2, dropout ¼, dense 128 with ReLU, dropout ½."""
    raster = raster_input(size)
    x = layers.Conv2D(16, 5, activation="relu")(raster)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Dropout(0.25)(x)
    x = layers.Dense(128, activation="relu", name=EMBEDDING)(layers.Flatten()(x))
    return with_labels(raster, layers.Dropout(0.5)(x), label_count, "zhang_cnn")


def zhang_rnn(label_count: int, size: int = 28) -> Model:
    """Zhang: a simple recurrent network of 128 that reads the raster row by row."""
    raster = raster_input(size)
    rows = layers.Reshape((size, size))(raster)
    # Unrolled it compiles to plain arithmetic.
    x = layers.SimpleRNN(128, unroll=True, name=EMBEDDING)(rows)
    return with_labels(raster, x, label_count, "zhang_rnn")


def zhang_efficientnetb0(label_count: int, size: int = 28, *, weights: str | None = None) -> Model:
    """Zhang: EfficientNetB0 on 32×32 with ImageNet's mean and deviation, dense 512, dropout 0.2."""
    raster = raster_input(size)
    x = layers.Concatenate()([layers.Resizing(32, 32)(raster)] * 3)
    if weights is None:  # the pretrained network brings its own normalisation
        x = layers.Normalization(mean=IMAGENET_MEAN, variance=[each**2 for each in IMAGENET_DEVIATION])(x)
    x = layers.Rescaling(255.0)(x)  # Keras' EfficientNetB0 begins by dividing by it
    x = applications.EfficientNetB0(include_top=False, weights=weights, input_tensor=x).output
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(512, activation="relu", name=EMBEDDING)(x)
    return with_labels(raster, layers.Dropout(0.2)(x), label_count, "zhang_efficientnetb0")


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
    raster = raster_input(size)
    x = layers.Rescaling(2.0, -1.0)(raster)
    for _ in range(convolutions):
        x = layers.Conv2D(filters, 5, padding="same")(x)
        x = layers.LeakyReLU(0.1)(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Dense(hidden, activation="leaky_relu", name=EMBEDDING)(layers.Flatten()(x))
    return with_labels(raster, layers.Dropout(dropout)(x), label_count, "karim_usps")


def chen_efficientnetv2s(label_count: int, size: int = 64, *, weights: str | None = None) -> Model:
    """Chen, Xiao and Meng: EfficientNetV2S with a new head of dense and dropout."""
    raster = raster_input(size)
    x = layers.Rescaling(255.0)(layers.Concatenate()([raster] * 3))
    x = applications.EfficientNetV2S(include_top=False, weights=weights, input_tensor=x).output
    x = layers.GlobalAveragePooling2D(name=FEATURES)(x)
    x = layers.Dense(256, activation="relu", name=EMBEDDING)(x)
    return with_labels(raster, layers.Dropout(0.3)(x), label_count, "chen_efficientnetv2s")


def chen_inceptionv3_gru(label_count: int, size: int = 64, *, weights: str | None = None, side: int = 299) -> Model:
    """Chen, Xiao and Meng: InceptionV3 at 299×299 whose places a GRU reads, then noise, dropout and two dense layers.

    The places of InceptionV3's last grid (8×8 at 299×299) are read row by row.
    """
    raster = raster_input(size)
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
    return with_labels(raster, x, label_count, "chen_inceptionv3_gru")


NETWORKS: dict[str, NetworkBuilder] = {
    **networks.NETWORKS,
    "sereda_nn": sereda_nn,
    "sereda_cnn": sereda_cnn,
    "zhang_cnn": zhang_cnn,
    "zhang_rnn": zhang_rnn,
    "zhang_efficientnetb0": zhang_efficientnetb0,
    "karim_usps": karim_usps,
    "chen_efficientnetv2s": chen_efficientnetv2s,
    "chen_inceptionv3_gru": chen_inceptionv3_gru,
}
"""The reports' architectures and the program's own, by the name that recipes and model cards give."""
