"""Rewrites the configuration of a network that an older Keras wrote, as this Keras writes it. Does not import Keras.

Keras 1, Keras 2 and TensorFlow's Keras named and nested things in other ways, and Keras 3 reads few of them. Only what
is known is rewritten; anything else stays as it is and is refused by name in the check that follows
(`models.model_file.safe_loading`). What only training needs is dropped: an initializer, for example, has no effect on a
network whose weights are loaded.
"""

from collections.abc import Mapping
from typing import Any

from models.model_file.safe_loading import ACTIVATIONS, CONSTRAINTS, INITIALIZERS, LAYERS, REGULARIZERS

Config = dict[str, Any]

_MAX_DEPTH = 8
"""Networks in networks; deeper ones are left to the check."""
_SIDE = 28
"""Pixels; side of the input of a network whose file has lost it."""
_NETWORK_CLASSES = {"Sequential": "Sequential", "Functional": "Functional", "Model": "Functional"}
_NETWORK_MODULES = {"Sequential": "keras", "Functional": "keras.src.models.functional"}
"""Class of a network → the module that Keras writes."""
_FORMER_MODULES = frozenset({
    None, "keras", "keras.models", "keras.src.models.functional", "keras.engine.functional",
    "keras.src.engine.functional", "tf_keras.src.engine.functional",
})  # fmt: skip
_CLASSES = {
    "Convolution1D": "Conv1D",
    "Convolution2D": "Conv2D",
    "SeparableConvolution2D": "SeparableConv2D",
    "Convolution2DTranspose": "Conv2DTranspose",
    "Deconvolution2D": "Conv2DTranspose",
    "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization",
}
"""Former name of a layer → its name."""
_KEYS = {
    "output_dim": "units",
    "nb_filter": "filters",
    "filter_length": "kernel_size",
    "subsample": "strides",
    "subsample_length": "strides",
    "stride": "strides",
    "pool_length": "pool_size",
    "border_mode": "padding",
    "dim_ordering": "data_format",
    "atrous_rate": "dilation_rate",
    "bias": "use_bias",
    "p": "rate",
    "inner_activation": "recurrent_activation",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
}
"""Keras 1's name of a layer's option → its name."""
_KEYS_OF = {"LeakyReLU": {"alpha": "negative_slope"}}
"""Layer → former name of an option that other layers still have → its name."""
_VALUES = {
    "data_format": {"tf": "channels_last", "th": "channels_first", "default": None},
    "activation": {"softmax_v2": "softmax", "relu_v2": "relu"},
}
"""Option → former value → its value."""
_WITHOUT_EFFECT = frozenset({
    "dtype", "input_dtype", "batch_input_shape", "input_shape", "input_dim", "input_length", "init", "inner_init",
    "forget_bias_init", "W_regularizer", "U_regularizer", "b_regularizer", "W_constraint", "U_constraint",
    "b_constraint", "consume_less", "implementation", "stateful", "noise_shape", "seed", "quantization_config",
    "quantization_mode", "fused", "virtual_batch_size", "adjustment", "gamma_init", "beta_init",
})  # fmt: skip
"""Options that do not change what a trained network computes."""
_OFF = {"renorm": False, "time_major": False, "mode": 0}
"""Options of older versions → the value that changes nothing; with any other value they stay."""
_NEVER_GROUPED = ("DepthwiseConv2D", "SeparableConv2D", "Conv2DTranspose")
"""Layers for which TensorFlow wrote `groups` although they have none."""
_RENORM = ("renorm_clipping", "renorm_momentum")
_INNER = ("layer", "backward_layer", "forward_layer", "cell")
"""Options of a layer that are layers."""


def modernised(configuration: Config, first_rows: int | None = None) -> Config:
    """`configuration` (which may be changed) as this Keras writes it; parts of an unknown kind stay as they are.

    `first_rows` is the number of inputs of the first layer if that is dense, for a network that does not state it.
    """
    return _network(configuration, 0, first_rows)


def _network(given: Config, depth: int, first_rows: int | None = None) -> Config:
    kind, module, config = given.get("class_name"), given.get("module"), given.get("config")
    if depth > _MAX_DEPTH or not isinstance(kind, str) or not isinstance(module, str | None):
        return given
    if kind not in _NETWORK_CLASSES or module not in _FORMER_MODULES:
        return given
    if isinstance(config, list):  # Sequential until Keras 2.2.2
        config = {"name": "sequential", "layers": config}
    if not isinstance(config, dict) or not isinstance(config.get("layers"), list):
        return given
    known = {"name", "trainable", "layers", "input_layers", "output_layers", "dtype", "build_input_shape"}
    made = {key: value for key, value in config.items() if key not in ("dtype", "build_input_shape")}
    made.setdefault("name", kind.lower())
    layers = [_layer(each, depth) if isinstance(each, dict) else each for each in config["layers"]]
    if kind == "Sequential" and config.keys() <= known:
        layers = _with_input(layers, config, first_rows)
    else:
        layers = _with_node_numbers(layers, made)
    kept = {key: value for key, value in given.items() if key not in ("build_config", "compile_config")}
    made_of, registered = _NETWORK_CLASSES[kind], given.get("registered_name")
    return kept | {
        "module": _NETWORK_MODULES[made_of],
        "class_name": made_of,
        "config": made | {"layers": layers},
        "registered_name": made_of if registered in (None, kind, "Functional") else registered,
    }


def _layer(given: Config, depth: int) -> Config:
    kind, module, config = given.get("class_name"), given.get("module"), given.get("config")
    if not isinstance(kind, str) or not isinstance(module, str | None):
        return given
    if kind in _NETWORK_CLASSES:
        return _network(given, depth + 1)
    kind = _CLASSES.get(kind, kind)
    if not isinstance(config, dict) or kind not in LAYERS or module not in (None, "keras.layers"):
        return given
    kept = {key: value for key, value in given.items() if key != "build_config"}
    made = _options(kind, config, depth)
    if "name" in given and "name" not in made:
        made["name"] = given["name"]
    registered = given.get("registered_name")
    return kept | {
        "module": "keras.layers",
        "class_name": kind,
        "config": made,
        "registered_name": None if registered == given["class_name"] else registered,
    }


def _options(kind: str, config: Config, depth: int) -> Config:
    """The options of a layer of class `kind`."""
    if kind == "InputLayer":
        return _input_options(config)
    made: Config = {}
    for key, value in config.items():
        key = _KEYS_OF.get(kind, _KEYS).get(key, key)
        value = _plain_number(value)
        is_off = (key in _OFF and value in (None, _OFF[key])) or (key == "groups" and kind in _NEVER_GROUPED)
        if key in _WITHOUT_EFFECT or is_off or _is_for_training(key, value):
            continue
        if key in _VALUES and isinstance(value, str):
            value = _VALUES[key].get(value, value)
        if key.endswith("activation"):
            value = _activation(value, depth)
        if key in _INNER and isinstance(value, dict):
            value = _layer(value, depth + 1)
        if key == "axis" and isinstance(value, list) and len(value) == 1:
            value = value[0]
        if value is not None or key not in ("data_format", "dilation_rate"):
            made[key] = value
    if "nb_row" in made and "nb_col" in made:
        made["kernel_size"] = [made.pop("nb_row"), made.pop("nb_col")]
    if not made.get("renorm"):
        for key in _RENORM:
            made.pop(key, None)
    if kind in ("GRU", "GRUCell"):
        made.setdefault("reset_after", False)  # the only way before Keras 2.1.3, since which it is written
    return made


def _input_options(config: Config) -> Config:
    made = {key: config[key] for key in ("name", "optional") if key in config}
    made |= {key: config[key] for key in config.keys() - _WITHOUT_EFFECT - {"sparse", "ragged", "name"}}
    made.pop("shape", None)
    shape = next((config[key] for key in ("batch_shape", "batch_input_shape") if config.get(key) is not None), None)
    if shape is None and isinstance(config.get("shape"), list):
        shape = [None, *config["shape"]]
    return made | {"batch_shape": _free_batch(shape), "dtype": "float32"}


def _free_batch(shape: Any) -> Any:
    """`shape` for any number of images at once: some networks were saved with the number of their training."""
    shape = shape.get("items", shape.get("config")) if isinstance(shape, dict) else shape
    return [None, *shape[1:]] if isinstance(shape, list) and len(shape) > 1 else shape


def _plain_number(value: Any) -> Any:
    """A number that Keras 2.0 wrote as an array."""
    is_array = isinstance(value, dict) and value.keys() == {"type", "value"} and value["type"] == "ndarray"
    return value["value"] if is_array else value


def _is_for_training(key: str, value: Any) -> bool:
    """An initializer, regularizer or constraint that is known."""
    if not key.endswith(("_initializer", "_regularizer", "_constraint")):
        return False
    if value is None or isinstance(value, str):
        return True
    return any(
        _is_part(value, names, module)
        for module, names in (
            ("keras.initializers", INITIALIZERS),
            ("keras.regularizers", REGULARIZERS),
            ("keras.constraints", CONSTRAINTS),
        )
    )


def _is_part(value: Any, names: frozenset[str], module: str) -> bool:
    """`value` names one of `names`, a part of Keras, and holds nothing but plain numbers and texts."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("class_name"), str)
        and value["class_name"] in names
        and value.get("module") in (None, module)
        and value.get("registered_name") in (None, value["class_name"])
        and isinstance(value.get("config", {}), dict)
        and not any(isinstance(each, dict) for each in value.get("config", {}).values())
    )


def _activation(value: Any, depth: int) -> Any:
    """The name of an activation that was written as a function; a layer used as an activation as a layer."""
    if not isinstance(value, dict):
        return value
    name = value.get("config")
    if value.get("class_name") == "function" and value.get("module") in (None, "builtins", "keras.activations"):
        return name if isinstance(name, str) and name in ACTIVATIONS else value
    return _layer(value, depth)


# Structure ---------------------------------------------------------------------------------------------------------


def _with_input(layers: list[Any], config: Config, first_rows: int | None) -> list[Any]:
    """The layers of a Sequential network, beginning with an input layer."""
    original = config["layers"]
    if not layers or not all(isinstance(each, dict) for each in (layers[0], original[0])):
        return layers
    if layers[0].get("class_name") == "InputLayer":
        return layers
    shape = _shape_read(original[0]) or config.get("build_input_shape")
    if shape is None:
        shape = _usual_shape(layers, first_rows)
    name = layers[0].get("config", {}).get("name") if isinstance(layers[0].get("config"), dict) else None
    entrance = {
        "module": "keras.layers",
        "class_name": "InputLayer",
        "config": {"name": f"{name or 'network'}_input", "batch_shape": _free_batch(shape), "dtype": "float32"},
        "registered_name": None,
    }
    return [entrance, *layers]


def _shape_read(layer: Any, depth: int = 0) -> list[Any] | None:
    """The shape that the first layer of a network states, the batch included; None if it states none."""
    config = layer.get("config") if isinstance(layer, dict) else None
    if isinstance(config, dict) and isinstance(config.get("layers"), list):
        config = config["layers"]
    if isinstance(config, list):
        return _shape_read(config[0], depth + 1) if config and depth < _MAX_DEPTH else None
    if not isinstance(config, dict):
        return None
    for key in ("batch_input_shape", "batch_shape"):
        if isinstance(config.get(key), list):
            return config[key]
    if isinstance(config.get("input_shape"), list):
        return [None, *config["input_shape"]]
    if isinstance(config.get("input_dim"), int):
        length = config.get("input_length")
        return [None, *([length] if isinstance(length, int) else []), config["input_dim"]]
    build = layer.get("build_config")
    return build.get("input_shape") if isinstance(build, dict) else None


def _usual_shape(layers: list[Any], rows: int | None) -> list[Any]:
    """What a network reads whose file has lost it: an `InputLayer` in a Sequential was not saved by Keras 2.2."""
    first = layers[0].get("class_name")
    if first == "Dense" and rows:
        return [None, rows]
    if first in ("Flatten", "SimpleRNN", "LSTM", "GRU", "Bidirectional"):
        return [None, _SIDE, _SIDE]
    return [None, _SIDE, _SIDE, 1]


def _with_node_numbers(layers: list[Any], config: Config) -> list[Any]:
    """Lower the numbers by which other layers refer to the calls of nested networks, as Keras 3 counts them.

    In Keras 2 a network's own graph was its call 0, and the first call by another network was 1.
    """
    nested: Mapping[str, str] = {
        each["name"]: each["class_name"]
        for each in layers
        if isinstance(each, dict) and isinstance(each.get("name"), str) and each.get("class_name") in _NETWORK_CLASSES
    }
    references = [reference for each in layers for reference in _references(each) if reference[0] in nested]
    counted_from = {
        name: min(ref[1] for ref in references if ref[0] == name) for name in {ref[0] for ref in references}
    }
    for reference in references:
        if counted_from[reference[0]] > 0:
            reference[1] -= 1
    outputs = config.get("output_layers")
    for output in outputs if isinstance(outputs, list) else ():
        if _is_reference(output) and nested.get(output[0]) == "Sequential" and output[1] > 0:
            output[1] -= 1
    return layers


def _references(layer: Any) -> list[list[Any]]:
    """References `[name, call, output, …]` of a layer to its inputs, in the form of Keras 2."""
    nodes = layer.get("inbound_nodes") if isinstance(layer, dict) else None
    nodes = nodes if isinstance(nodes, list) else []
    return [each for node in nodes if isinstance(node, list) for each in node if _is_reference(each)]


def _is_reference(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) >= 3
        and isinstance(value[0], str)
        and all(isinstance(number, int) for number in value[1:3])
    )
