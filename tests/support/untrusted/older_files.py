"""Networks in the words of older Kerases, written without them: their configuration as JSON, their weights by h5py."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

RNG_SEED = 3
UNIFORM = {
    "class_name": "VarianceScaling",
    "config": {"scale": 1.0, "mode": "fan_avg", "distribution": "uniform", "seed": None},
}
ZEROS = {"class_name": "Zeros", "config": {}}
WITH_WEIGHTS = {
    "use_bias": True,
    "kernel_initializer": UNIFORM,
    "bias_initializer": ZEROS,
    "kernel_regularizer": {"class_name": "L1L2", "config": {"l1": 0.0, "l2": 0.001}},
    "bias_regularizer": None,
    "activity_regularizer": None,
    "kernel_constraint": {"class_name": "MaxNorm", "config": {"max_value": 3, "axis": 0}},
    "bias_constraint": None,
}
TRAINING = {
    "optimizer_config": {"class_name": "keras.optimizers.legacy>Adam", "config": {"lr": 0.001}},
    "loss": {"class_name": "function", "module": "my_losses", "config": "focal"},
    "metrics": ["accuracy", "f1_m"],
}
"""What belongs to training: of an optimizer and a loss that no allow-list has."""


@dataclass(frozen=True)
class OldFile:
    """A file to be: `weights` are by layer and name."""

    config: dict[str, Any]
    weights: dict[str, dict[str, NDArray]]
    keras_version: str = "2.2.4"
    backend: str = "tensorflow"
    as_bytes: bool = False
    """Fixed-length bytes where h5py now writes texts."""

    def write(self, path: Path) -> Path:
        encoded = (lambda text: np.bytes_(text)) if self.as_bytes else str
        with h5py.File(path, "w") as file:
            file.attrs["model_config"] = encoded(json.dumps(self.config))
            file.attrs["training_config"] = encoded(json.dumps(TRAINING))
            group = file.create_group("model_weights")
            for name in ("keras_version", "backend"):
                group.attrs[name] = encoded(getattr(self, name))
            group.attrs["layer_names"] = np.array(["input_0", *self.weights], "S")
            group.create_group("input_0").attrs["weight_names"] = np.zeros(0)
            for layer, named in self.weights.items():
                inner = group.create_group(layer)
                inner.attrs["weight_names"] = np.array(list(named), "S")
                for name, value in named.items():
                    inner.create_dataset(name, data=value)
        return path


def numbers(*shape: int, seed: int = RNG_SEED) -> NDArray[np.float32]:
    return np.random.default_rng([seed, *shape]).normal(0, 0.3, shape).astype(np.float32)


def old(kind: str, **config: Any) -> dict[str, Any]:
    """A layer before Keras 3: a class and its options."""
    return {"class_name": kind, "config": {"trainable": True, **config}}


def kernel_and_bias(layer: str, *shape: int) -> dict[str, dict[str, NDArray]]:
    return {layer: {f"{layer}/kernel:0": numbers(*shape), f"{layer}/bias:0": numbers(shape[-1])}}


def convolution(name: str = "conv2d_1", **more: Any) -> dict[str, Any]:
    """A convolution to 4 channels, 5×5, every second pixel."""
    shape = {"filters": 4, "kernel_size": [5, 5], "strides": [2, 2], "padding": "valid", "dilation_rate": [1, 1]}
    options = {"data_format": "channels_last", "activation": "relu", **WITH_WEIGHTS}
    return old("Conv2D", name=name, **shape, **options | more)


def dense(units: int = 10, name: str = "dense_1", **more: Any) -> dict[str, Any]:
    return old("Dense", name=name, units=units, **{"activation": "softmax", **WITH_WEIGHTS, **more})


def sequential(*layers: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"class_name": "Sequential", "config": {"name": "sequential_1", "layers": list(layers), **more}}
