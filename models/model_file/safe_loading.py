"""Allow-list for networks: only layers that compute. The check itself does not import Keras.

A Keras file can name code to run: Lambda layers, functions and classes by module path (CVE-2024-3660, CVE-2025-1550,
CVE-2025-8747, CVE-2025-9905, CVE-2025-9906), layers that read files (CVE-2025-12058) or unpickle (CVE-2025-49655), and
sizes beyond any memory. Therefore the configuration is parsed as JSON, and every object in it must be on a list.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from math import isfinite, prod
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import h5py

from models.model_file.model_file import ModelFileError
from models.system.errors import Message

if TYPE_CHECKING:
    from models.model_file.keras_settings import keras

LAYERS = frozenset({
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
INITIALIZERS = frozenset({
    "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal", "Orthogonal",
    "OrthogonalInitializer", "Zeros", "Ones", "Constant", "RandomNormal", "RandomUniform", "TruncatedNormal",
    "VarianceScaling", "Identity",
})  # fmt: skip
REGULARIZERS = frozenset({"L1", "L2", "L1L2"})
CONSTRAINTS = frozenset({"MaxNorm", "NonNeg", "UnitNorm", "MinMaxNorm"})
_KEYWORDS = frozenset({"__tuple__", "__keras_tensor__"})
_NETWORK_PARTS: Mapping[str, frozenset[str]] = {
    "keras.layers": LAYERS,
    "keras": _NETWORKS | {"DTypePolicy"},
    "keras.models": _NETWORKS,
    "keras.src.models.functional": frozenset({"Functional"}),  # Keras' own path for Functional
    "keras.src.engine.functional": frozenset({"Functional"}),
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
    "keras.initializers": INITIALIZERS,
    "keras.regularizers": REGULARIZERS,
    "keras.constraints": CONSTRAINTS,
}
"""Module → names allowed in a network's configuration."""
_NAMES = frozenset().union(*_NETWORK_PARTS.values())
ACTIVATIONS = frozenset({
    "linear", "relu", "relu6", "leaky_relu", "elu", "selu", "celu", "gelu", "silu", "swish", "mish", "softplus",
    "softsign", "softmax", "log_softmax", "tanh", "sigmoid", "log_sigmoid", "hard_sigmoid", "hard_silu", "hard_swish",
    "exponential",
})  # fmt: skip
_OBJECT_KEYS = frozenset({
    "class_name", "config", "module", "registered_name", "name", "inbound_nodes", "build_config", "shared_object_id",
    "items",
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
_UNBOUNDED_KEYS = frozenset({"seed", "shared_object_id"})


def check_layers(path: Path) -> None:
    """Check the network of a Keras HDF5 file. Raises `ModelFileError` unless all its parts are allowed.

    Its training configuration is not needed, and never read.
    """
    check_network(configuration_of(path))


def configuration_of(path: Path) -> dict[str, Any]:
    """The configuration of the network in a Keras HDF5 file, not checked. Raises `ModelFileError`."""
    try:
        with h5py.File(path, "r") as file:
            text: Any = file.attrs["model_config"]
    except (OSError, KeyError, RuntimeError) as error:
        raise ModelFileError("It holds no network that Keras saved: only weights, perhaps. Save the model.") from error
    return parse_configuration(text.decode(errors="replace") if isinstance(text, bytes) else str(text))


def check_network(configuration: dict[str, Any]) -> None:
    """Raises `ModelFileError` when a network's configuration names an object that is not allowed."""
    if configuration.get("class_name") not in _NETWORKS:
        raise ModelFileError("It holds no network: its configuration begins with something else.")
    _ConfigCheck().check_value(configuration)


def load_network(path: Path) -> "keras.Model":
    """Check and load the Keras network of a model file, not compiled. Imports Keras. Raises `ModelFileError`."""
    from models.model_file.keras_settings import keras

    try:
        check_layers(path)
    except ModelFileError as error:
        raise ModelFileError("{path} was not opened. {reason}", path=path.name, reason=error) from error
    with _keras_errors():
        return cast("keras.Model", keras.saving.load_model(path, compile=False))


def build_network(configuration: dict[str, Any], load_weights: "Callable[[keras.Model], object]") -> "keras.Model":
    """The network of a configuration that `check_network` allows, after `load_weights`. Imports Keras.

    Raises `ModelFileError`.
    """
    from models.model_file.keras_settings import keras

    with _keras_errors():
        network = cast("keras.Model", keras.saving.deserialize_keras_object(configuration, safe_mode=True))
        load_weights(network)
        return network


@contextmanager
def _keras_errors() -> Iterator[None]:
    """Turn any error of Keras, except `MemoryError`, into `ModelFileError`."""
    try:
        yield
    except MemoryError:
        raise
    except ModelFileError:
        raise
    except Exception as error:
        innermost = str(error).rpartition("Exception encountered: ")[2]  # Keras puts errors into errors
        reason = (innermost.strip().splitlines() or [type(error).__name__])[0]
        raise ModelFileError(
            "Keras {version} cannot open it ({reason}). If an older Keras wrote it, save it again with this one.",
            version=version("keras"),
            reason=f"{reason:.150}",
        ) from error


def parse_configuration(text: str) -> dict[str, Any]:
    """The JSON object in `text`, not checked. Raises `ModelFileError`."""
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
    """One pass over a configuration."""

    def __init__(self) -> None:
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
        elif isinstance(value, int | float) and key not in _UNBOUNDED_KEYS and not _is_small(value):
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
        if name in _KEYWORDS and module is None and registered is None:
            return
        # Keras registers its own models under the class name without a package.
        known = name in _NAMES if module is None else name in _NETWORK_PARTS.get(module, ())
        if not known or registered not in (None, name, "Functional"):
            named = value.get("config") if name == "function" else name
            shown = registered if registered and ">" in registered else named
            raise _forbidden_object(f"{module}.{shown}" if module else str(shown))

    def _check_text(self, text: str, key: str) -> None:
        if key.endswith("activation") and text not in ACTIVATIONS:
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
        " own layers, without Lambda or registered classes.",
        part=what if isinstance(what, Message) else what[:120],
    )
