"""Which networks are opened: those made of layers that only compute. The check needs no Keras.

A Keras file can name code to run: Lambda layers, functions and classes by the path of their module (CVE-2024-3660,
CVE-2025-1550, CVE-2025-9905). So the configuration is read as JSON, and everything in it must be on a list.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import h5py

from models.modelfile import ModelFileError

if TYPE_CHECKING:
    import keras

_LAYERS = frozenset({
    "Functional", "Sequential", "InputLayer", "Dense", "Conv1D", "Conv2D", "DepthwiseConv2D", "SeparableConv2D",
    "Conv2DTranspose", "BatchNormalization", "LayerNormalization", "GroupNormalization", "UnitNormalization",
    "Normalization", "Rescaling", "Resizing", "Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax",
    "MaxPooling1D", "MaxPooling2D", "AveragePooling2D", "GlobalAveragePooling1D", "GlobalAveragePooling2D",
    "GlobalMaxPooling2D", "Dropout", "SpatialDropout2D", "GaussianNoise", "GaussianDropout", "Flatten", "Reshape",
    "Permute", "RepeatVector", "ZeroPadding2D", "Cropping2D", "UpSampling2D", "Concatenate", "Add", "Multiply",
    "Average", "Maximum", "SimpleRNN", "SimpleRNNCell", "GRU", "GRUCell", "LSTM", "LSTMCell", "Bidirectional",
    "TimeDistributed",
})  # fmt: skip
_PARTS = frozenset({
    "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal", "Orthogonal", "Zeros",
    "Ones", "Constant", "RandomNormal", "RandomUniform", "TruncatedNormal", "VarianceScaling", "Identity", "L1", "L2",
    "L1L2", "MaxNorm", "NonNeg", "UnitNorm", "MinMaxNorm", "DTypePolicy", "__tuple__", "__keras_tensor__",
})  # fmt: skip


def check_layers(path: Path) -> None:
    """Raises `ModelFileError` when the network of the Keras file is made of anything not known to be harmless."""
    try:
        with h5py.File(path, "r") as file:
            config = json.loads(str(file.attrs["model_config"]))
        _check(config, path)
    except (OSError, KeyError, ValueError, TypeError, RuntimeError) as error:  # RecursionError is a RuntimeError
        raise ModelFileError(f"{path} is not a Keras model in an HDF5 file ({error}).") from error


def load_network(path: Path) -> "keras.Model":
    """The Keras network of a model file, not compiled: for a training process. Raises `ModelFileError`."""
    import keras

    check_layers(path)
    try:
        return cast("keras.Model", keras.saving.load_model(path, compile=False))
    except (OSError, ValueError, TypeError) as error:
        raise ModelFileError(f"Keras cannot open {path}: {error}") from error


def _check(part: Any, path: Path) -> None:
    if isinstance(part, list):
        for each in part:
            _check(each, path)
    if not isinstance(part, dict):
        return
    if "class_name" in part:
        name, module = part["class_name"], part.get("module") or "keras"
        registered = part.get("registered_name")
        builtin = str(module).partition(".")[0] in ("keras", "builtins")
        # Keras registers its own models under their plain class name.
        if name not in _LAYERS | _PARTS or not builtin or registered not in (None, name, "Functional"):
            raise ModelFileError(
                f"{path} holds a part that may run code of its own ({registered or name}), so it was not opened."
            )
    for each in part.values():
        _check(each, path)
