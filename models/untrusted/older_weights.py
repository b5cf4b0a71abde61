"""Loads saved weights of any version of Keras into a network. For a child process only: imports Keras."""

# Keras' types are incomplete.
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.model_file.keras_settings import keras, layers
from models.model_file.model_file import ModelFileError
from models.untrusted.saved_weights import SavedWeights

_CONVOLUTIONS = (layers.Conv1D, layers.Conv2D, layers.Conv2DTranspose)
_OLD_ORDERS = ((2, 3, 1, 0), (3, 2, 0, 1))
"""Orders of axes in which Keras 1 kept the kernels of convolutions."""
_HARD_SIGMOID = 1.2
"""Until Keras 3 the hard sigmoid rose by 0.2 for each unit; now by 1/6. Inputs multiplied by this give the same."""
_GATES = {layers.LSTM: (0, 1, 3), layers.GRU: (0, 1)}
"""Recurrent layer → those of its blocks of weights that go through the recurrent activation."""


def load_weights(network: keras.Model, saved: SavedWeights) -> None:
    """Load `saved` into `network`. Raises `ModelFileError` when they do not fit."""
    for layer, values in _pairs(network, saved.of_layers):
        variables = [*layer.trainable_weights, *layer.non_trainable_weights]
        if len(values) != len(variables):
            raise _misfit(layer, str(len(values)), str(len(variables)))
        for variable, value in zip(variables, values, strict=True):
            variable.assign(_fitting(layer, value, tuple(variable.shape)))
        if hasattr(layer, "finalize_state"):
            layer.finalize_state()
    if saved.backend == "theano":
        _turn_kernels(network)
    if saved.keras_version.startswith(("1", "2")):
        steepen_hard_sigmoids(network)


def steepen_hard_sigmoids(network: keras.Model) -> None:
    """Multiply the weights before hard sigmoids, so that a network of Keras 2 computes what it did there."""
    hard = keras.activations.hard_sigmoid
    for layer in _all_layers(network):
        if isinstance(layer, layers.Dense | layers.Conv1D | layers.Conv2D) and layer.activation is hard:
            layer.set_weights([weight * np.float32(_HARD_SIGMOID) for weight in layer.get_weights()])
        for kind, gates in _GATES.items():
            if isinstance(layer, kind) and layer.recurrent_activation is hard:
                layer.set_weights([_scaled(weight, layer.units, gates) for weight in layer.get_weights()])


def _scaled(weight: NDArray, units: int, blocks: tuple[int, ...]) -> NDArray:
    """`weight`, … × (number of blocks · units), with some of its blocks multiplied."""
    weight = weight.copy()
    for block in blocks:
        weight[..., block * units : (block + 1) * units] *= np.float32(_HARD_SIGMOID)
    return weight


def _pairs(network: keras.Model, of_layers: dict[str, list[NDArray]]) -> list[tuple[Any, list[NDArray]]]:
    """Layers that have weights, and these: by name, or in order where names differ."""
    with_weights = [layer for layer in network.layers if layer.weights]
    if len(of_layers) != len(with_weights):
        raise ModelFileError(
            "It holds weights for {found} layers, but {expected} layers of its network need some.",
            found=len(of_layers),
            expected=len(with_weights),
        )
    if of_layers.keys() == {layer.name for layer in with_weights}:
        return [(layer, of_layers[layer.name]) for layer in with_weights]
    return list(zip(with_weights, of_layers.values(), strict=True))


def _fitting(layer: Any, value: NDArray, shape: tuple[int, ...]) -> NDArray:
    """`value` with the axes in today's order. Raises `ModelFileError` when that cannot be."""
    if value.shape == shape:
        return value
    if value.ndim == len(shape) == 4:
        for order in _OLD_ORDERS:
            if value.transpose(order).shape == shape:
                return value.transpose(order)
    raise _misfit(layer, "×".join(map(str, value.shape)) or "1", "×".join(map(str, shape)) or "1")


def _misfit(layer: Any, found: str, expected: str) -> ModelFileError:
    return ModelFileError(
        "Its weights do not fit its network: {layer} needs {expected}, the file holds {found}.",
        layer=layer.name,
        expected=expected,
        found=found,
    )


def _turn_kernels(network: keras.Model) -> None:
    """Turn the kernels of convolutions by 180°: Theano convolved, where TensorFlow correlates."""
    for layer in _all_layers(network):
        if isinstance(layer, _CONVOLUTIONS):
            kernel, *bias = layer.get_weights()
            layer.set_weights([np.flip(kernel, tuple(range(kernel.ndim - 2))), *bias])


def _all_layers(network: Any) -> Iterator[Any]:
    """All layers, also those in networks and wrappers."""
    for layer in network.layers:
        if isinstance(layer, keras.Model):
            yield from _all_layers(layer)
            continue
        inner = [getattr(layer, name, None) for name in ("layer", "forward_layer", "backward_layer")]
        yield from {id(each): each for each in (layer, *inner) if isinstance(each, layers.Layer)}.values()
