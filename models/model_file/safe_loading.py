"""Allow-list for networks: only layers that compute. The check itself does not import Keras.

A Keras file can name code to run: Lambda layers, functions and classes by module path (CVE-2024-3660, CVE-2025-1550,
CVE-2025-8747, CVE-2025-9905, CVE-2025-9906), layers that read files (CVE-2025-12058) or unpickle (CVE-2025-49655), and
sizes beyond any memory. Therefore the configuration is parsed as JSON, and every object in it must be on a list.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from math import isfinite, prod
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import h5py

from models.model_file.model_file import ModelFileError
from models.system.errors import Message

if TYPE_CHECKING:
    import keras

_LAYERS = frozenset({
    "InputLayer", "Dense", "Conv1D", "Conv2D", "DepthwiseConv2D", "SeparableConv2D", "Conv2DTranspose",
    "BatchNormalization", "LayerNormalization", "GroupNormalization", "UnitNormalization", "Normalization", "Rescaling",
    "Resizing", "Activation", "ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax", "MaxPooling1D", "MaxPooling2D",
    "AveragePooling1D", "AveragePooling2D", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalMaxPooling1D",
    "GlobalMaxPooling2D", "Dropout", "SpatialDropout1D", "SpatialDropout2D", "GaussianNoise", "GaussianDropout",
    "Flatten", "Reshape", "Permute", "RepeatVector", "ZeroPadding2D", "Cropping2D", "UpSampling2D", "Concatenate",
    "Add", "Multiply", "Average", "Maximum", "SimpleRNN", "SimpleRNNCell", "GRU", "GRUCell", "LSTM", "LSTMCell",
    "Bidirectional", "TimeDistributed", "RandomFlip", "RandomRotation", "RandomTranslation", "RandomZoom",
    "RandomContrast",
})  # fmt: skip
_NETWORKS = frozenset({"Functional", "Sequential", "Model"})
_INITIALIZERS = frozenset({
    "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal", "Orthogonal",
    "OrthogonalInitializer", "Zeros", "Ones", "Constant", "RandomNormal", "RandomUniform", "TruncatedNormal",
    "VarianceScaling", "Identity",
})  # fmt: skip
_KEYWORDS = frozenset({"__tuple__", "__keras_tensor__"})
_NETWORK_PARTS: Mapping[str, frozenset[str]] = {
    "keras.layers": _LAYERS,
    "keras": _NETWORKS | {"DTypePolicy"},
    "keras.models": _NETWORKS,
    "keras.src.models.functional": frozenset({"Functional"}),  # Keras' own path for Functional
    "keras.src.engine.functional": frozenset({"Functional"}),
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
    "keras.initializers": _INITIALIZERS,
    "keras.regularizers": frozenset({"L1", "L2", "L1L2"}),
    "keras.constraints": frozenset({"MaxNorm", "NonNeg", "UnitNorm", "MinMaxNorm"}),
}
"""Module → names allowed in a network's configuration."""
_TRAINING_PARTS: Mapping[str, frozenset[str]] = {
    "keras.optimizers": frozenset({
        "Adam", "AdamW", "SGD", "RMSprop", "Adagrad", "Adadelta", "Adamax", "Nadam", "Ftrl", "Lion", "Adafactor",
    }),
    "keras.optimizers.schedules": frozenset({
        "ExponentialDecay", "CosineDecay", "CosineDecayRestarts", "PiecewiseConstantDecay", "PolynomialDecay",
        "InverseTimeDecay",
    }),
    "keras.losses": frozenset({
        "SparseCategoricalCrossentropy", "CategoricalCrossentropy", "CategoricalFocalCrossentropy", "KLDivergence",
        "BinaryCrossentropy", "MeanSquaredError", "MeanAbsoluteError", "CategoricalHinge", "Hinge", "Huber", "LogCosh",
    }),
    "keras.metrics": frozenset({
        "Accuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy", "BinaryAccuracy", "MeanMetricWrapper",
        "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy", "SparseCategoricalCrossentropy",
        "CategoricalCrossentropy", "Precision", "Recall", "AUC", "F1Score", "Mean", "MeanSquaredError",
    }),
    "keras.src.metrics.base_metric": frozenset({"MeanMetricWrapper"}),
}  # fmt: skip
"""Module → names allowed in a training configuration, which is checked but never instantiated."""
_ACTIVATIONS = frozenset({
    "linear", "relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "silu", "swish", "mish", "softplus",
    "softsign", "softmax", "log_softmax", "tanh", "sigmoid", "hard_sigmoid", "hard_silu", "hard_swish", "exponential",
})  # fmt: skip
_FUNCTIONS = frozenset({
    "sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy", "mean_squared_error", "mse",
    "sparse_categorical_accuracy", "categorical_accuracy", "binary_accuracy", "accuracy", "kl_divergence",
})  # fmt: skip
"""Losses and metrics that a training configuration may name as functions."""
_OBJECT_KEYS = frozenset({
    "class_name", "config", "module", "registered_name", "name", "inbound_nodes", "build_config", "compile_config",
    "shared_object_id", "items",
})  # fmt: skip
_OBJECT_ONLY_KEYS = frozenset({"registered_name", "module"})
_HARMLESS_TEXT = re.compile(r"[\w .:>-]+(/[\w .:>-]+)*|")
_MAX_TEXT = 200
_MAX_DEPTH = 60
_MAX_VALUES = 500_000
_MAX_SIZE = 1 << 16
"""Maximum of any single number: units, filters, pixels, repetitions."""
_MAX_ELEMENTS = 1 << 24
"""Maximum number of elements of one shape."""
_UNBOUNDED_KEYS = frozenset({"seed", "shared_object_id", "iterations"})


def check_layers(path: Path) -> None:
    """Check network and training configuration of a Keras HDF5 file. Raises `ModelFileError` unless all is allowed."""
    try:
        with h5py.File(path, "r") as file:
            network, training = str(file.attrs["model_config"]), file.attrs.get("training_config")
    except (OSError, KeyError, RuntimeError) as error:
        raise ModelFileError("It holds no network that Keras saved: only weights, perhaps. Save the model.") from error
    check_network(network)
    if training is not None:
        check_training(str(training))


def check_network(text: str) -> dict[str, Any]:
    """Parse and check the JSON of a network. Raises `ModelFileError` when it names an object that is not allowed."""
    config = _parse_object(text)
    if config.get("class_name") not in _NETWORKS:
        raise ModelFileError("It holds no network: its configuration begins with something else.")
    training = config.pop("compile_config", None)  # only in .keras files
    _ConfigCheck(_NETWORK_PARTS).check_value(config)
    if training is not None:
        _ConfigCheck({**_NETWORK_PARTS, **_TRAINING_PARTS}, training=True).check_value(training)
    return config


def check_training(text: str) -> None:
    """Check the JSON of a training configuration. Raises `ModelFileError` when it names an object not allowed."""
    _ConfigCheck({**_NETWORK_PARTS, **_TRAINING_PARTS}, training=True).check_value(_parse_object(text))


def load_network(path: Path) -> "keras.Model":
    """Check and load the Keras network of a model file, not compiled. Imports Keras. Raises `ModelFileError`."""
    import keras

    try:
        check_layers(path)
    except ModelFileError as error:
        raise ModelFileError("{path} was not opened. {reason}", path=path.name, reason=error) from error
    with _keras_errors():
        return cast("keras.Model", keras.saving.load_model(path, compile=False))


def build_network(configuration: dict[str, Any], weights: Path) -> "keras.Model":
    """The network of a configuration returned by `check_network`, with the weights of a `.weights.h5` file.

    Imports Keras. Raises `ModelFileError`.
    """
    import keras

    with _keras_errors():
        network = cast("keras.Model", keras.saving.deserialize_keras_object(configuration, safe_mode=True))
        network.load_weights(weights)
        return network


@contextmanager
def _keras_errors() -> Iterator[None]:
    """Turn any error of Keras, except `MemoryError`, into `ModelFileError`."""
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise ModelFileError(
            "Keras {version} cannot open it ({reason}). If an older Keras wrote it, save it again with this one.",
            version=version("keras"),
            reason=f"{reason:.150}",
        ) from error


def _parse_object(text: str) -> dict[str, Any]:
    try:
        config = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise ModelFileError("The configuration of the network cannot be read ({reason}).", reason=error) from error
    if not isinstance(config, dict):
        raise ModelFileError("The configuration of the network is of another kind than Keras writes.")
    return config


def _no_number(name: str) -> None:
    raise ValueError(Message("{value} is not a number", value=name))


def _is_small(value: float) -> bool:
    return isfinite(value) if isinstance(value, float) else abs(value) <= _MAX_SIZE


class _ConfigCheck:
    """One pass over a configuration; `parts` are the allowed names (module → names)."""

    def __init__(self, parts: Mapping[str, frozenset[str]], *, training: bool = False) -> None:
        self._parts = parts
        self._names = frozenset().union(*parts.values())
        self._training = training
        self._values = 0

    def check_value(self, value: Any, key: str = "", depth: int = 0) -> None:
        self._values += 1
        if depth > _MAX_DEPTH or self._values > _MAX_VALUES:
            raise ModelFileError("The configuration of its network is deeper or longer than any that Keras writes.")
        if isinstance(value, dict):
            self._check_object(value, key)
            for name, item in value.items():
                self.check_value(item, name, depth + 1)
        elif isinstance(value, list):
            sizes = [abs(item) for item in value if isinstance(item, int)]
            if prod(sizes) > _MAX_ELEMENTS:
                raise ModelFileError(
                    "Its network declares a shape that is too large: {key} is {value}.", key=key, value=f"{value!s:.80}"
                )
            for item in value:
                self.check_value(item, key, depth + 1)
        elif isinstance(value, str):
            self._check_text(value, key)
        elif (
            isinstance(value, int | float)
            and key not in _UNBOUNDED_KEYS
            and not self._training
            and not _is_small(value)
        ):
            raise ModelFileError(
                "Its network declares a size that is too large: {key} is {value}.", key=key, value=f"{value!s:.20}"
            )

    def _check_object(self, value: dict[str, Any], key: str) -> None:
        if "class_name" not in value:
            if hidden := [name for name in value if name.startswith("__") or name in _OBJECT_ONLY_KEYS]:
                raise _forbidden_object(f"{key}.{hidden[0]}")
            return
        name, module, registered = (value.get(key) for key in ("class_name", "module", "registered_name"))
        if not all(isinstance(text, str | None) for text in (name, module, registered)):
            raise _forbidden_object(Message("{key} without a name", key=key))
        if unknown := value.keys() - _OBJECT_KEYS:
            raise _forbidden_object(f"{name} with {min(unknown)}")
        if name == "function" and self._training:
            if (
                module not in (None, "builtins", "keras.losses", "keras.metrics")
                or str(value.get("config")) not in _FUNCTIONS
            ):
                raise _forbidden_object(f"{module}.{value.get('config')}")
            return
        if self._training:  # prefix of Keras 2's own optimizers
            name = str(name).removeprefix("Custom>")
        if name in _KEYWORDS and module is None and registered is None:
            return
        # Keras registers its own models under the class name without a package.
        known = name in self._names if module is None else name in self._parts.get(module, ())
        if not known or registered not in (None, name, "Functional"):
            named = value.get("config") if name == "function" else name
            shown = registered if registered and ">" in registered else named
            raise _forbidden_object(f"{module}.{shown}" if module else str(shown))

    def _check_text(self, text: str, key: str) -> None:
        if key.endswith("activation") and text not in _ACTIVATIONS:
            raise _forbidden_object(f"{key} {text!r:.60}")
        if len(text) > _MAX_TEXT or ".." in text or not _HARMLESS_TEXT.fullmatch(text):
            raise ModelFileError(
                "Its network holds a text that may be the name of a file or of code: {key} is {text}.",
                key=key,
                text=f"{text!r:.60}",
            )


def _forbidden_object(what: Message | str) -> ModelFileError:
    return ModelFileError(
        "It holds a part that may run code of its own ({part}), so it was not opened. Build the network of Keras'"
        " own layers, without Lambda or registered classes, and save it with include_optimizer=False.",
        part=what if isinstance(what, Message) else what[:120],
    )
