"""Layers that read channels first, made to read them last: TensorFlow's convolutions for the CPU read only these."""

# pyright: reportArgumentType=false

from collections.abc import Callable
from typing import Any

from models.model_file.keras_settings import layers


def channels_last(layer: layers.Layer, made: dict[int, layers.Layer]) -> Callable[..., Any]:
    """`layer`, or where it reads channels first a function that computes the same with channels last.

    `made` holds the layers made so far by the id of their original, so that a shared layer stays one.
    """
    if getattr(layer, "data_format", None) != "channels_first" or isinstance(layer, layers.Flatten):
        return layer  # Flatten moves the channels itself
    if id(layer) not in made:
        made[id(layer)] = type(layer).from_config({**layer.get_config(), "data_format": "channels_last"})
    twin = made[id(layer)]

    def apply(tensor: Any, **options: Any) -> Any:
        rank = len(tensor.shape)
        result = twin(layers.Permute((*range(2, rank), 1))(tensor), **options)
        twin.set_weights(layer.get_weights())
        if len(result.shape) != rank:
            return result
        return layers.Permute((rank - 1, *range(1, rank - 1)))(result)

    return apply
