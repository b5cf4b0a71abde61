"""Converts a plain Keras network to a model of this program. Imports Keras: for a child process only."""

# Keras annotates its own functions wrongly (lists and tuples for one another, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportOptionalMemberAccess=false

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from math import isqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import DIGITS
from models.ink.labels import Label
from models.model_file.keras_settings import keras, layers
from models.model_file.layer_names import EMBEDDING, LABELS
from models.model_file.model_card import MAX_LABELS, MAX_SIDE, MIN_SIDE, ModelCard
from models.model_file.model_file import ModelFileError, versions
from models.system.errors import Message
from models.untrusted.channels_last import channels_last
from models.untrusted.input_trial import InputForm, find_input

_LINEAR, _SOFTMAX, _SIGMOID = "linear", "softmax", "sigmoid"


class UnlabelledError(ModelFileError):
    """The network has no labels; `count` labels must be given, in the order of its outputs."""

    def __init__(self, count: int) -> None:
        super().__init__(
            Message(
                "It has {count} outputs and does not say what they mean. Give its {count} labels, in the order of its"
                " outputs.",
                count=count,
            )
        )
        self.count = count


@dataclass(frozen=True, slots=True)
class _Input:
    """What a network reads: `size`×`size` pixels in an array of `shape`."""

    shape: tuple[int, ...]
    size: int
    colour_axis: int | None = None
    """Axis of three colours, 0 or 2, in which grey is repeated."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The end of a network: a dense layer, with a softmax or a sigmoid for each output."""

    kernel: NDArray[np.float32]
    bias: NDArray[np.float32]
    sigmoid: bool = False

    @property
    def count(self) -> int:
        return len(self.bias)


def import_network(
    network: keras.Model, keras_version: str, labels: Sequence[str] = ()
) -> tuple[keras.Model, ModelCard]:
    """Convert `network` and create its card; without `labels`, ten outputs are assumed to be the digits.

    The converted network maps n×size×size×1 rasters to probabilities; its embedding is the input of the last dense
    layer. The expected pixel range and the framing of characters are detected by trying all combinations on generated
    characters. Raises `UnlabelledError`, or `ModelFileError` when the network is not a classifier of characters.
    """
    reads = _input(network)
    body, head = _split_head(network, reads)
    if head.count > MAX_LABELS or head.count < 2:
        raise ModelFileError(
            "It has {count} outputs; a network that reads characters has 2 to {maximum}.",
            count=head.count,
            maximum=f"{MAX_LABELS:,}",
        )
    if not labels and head.count != len(DIGITS):
        raise UnlabelledError(head.count)
    labels = tuple(labels or DIGITS)
    if len(labels) != head.count:
        raise ModelFileError(
            "It has {outputs} outputs, but {labels} labels were given.", outputs=head.count, labels=len(labels)
        )
    form, spec, how_found = find_input(lambda form: _assemble(body, head, reads, form), labels, reads.size)
    card = ModelCard(
        labels=tuple(map(Label, labels)),
        architecture=network.name,
        recipe=f"made elsewhere with Keras {keras_version}",
        spec=spec,
        normalisation=f"{form.name}, {how_found}",
        versions=versions(),
    )
    return _assemble(body, head, reads, form), card


def _input(network: keras.Model) -> _Input:
    """The square grey image that `network` reads, in an array of any order. Raises `ModelFileError`."""
    if len(network.inputs) != 1 or len(network.outputs) != 1:
        raise ModelFileError(
            "It has {inputs} inputs and {outputs} outputs. A network that reads characters has one of each.",
            inputs=len(network.inputs),
            outputs=len(network.outputs),
        )
    shape = tuple(network.inputs[0].shape[1:])
    if len(shape) == 2 and shape[0] is None and shape[1]:
        shape = (shape[1], shape[1])  # a recurrent network that reads any number of rows
    colour_axis = next((axis for axis in (2, 0) if len(shape) == 3 and shape[axis] == 3), None)
    sides = [side for axis, side in enumerate(shape) if side != 1 and axis != colour_axis]
    size = isqrt(sides[0]) if len(sides) == 1 and sides[0] else sides[0] if sides else None
    if not size or sides not in ([size, size], [size**2]):
        wanted = "×".join(str(each or "any") for each in shape)
        raise ModelFileError("It reads {shape}, not square grey images such as 28×28×1.", shape=wanted)
    if not MIN_SIDE <= size <= MAX_SIDE:
        raise ModelFileError(
            "It reads {size}×{size} pixels; this program makes {minimum} to {maximum}.",
            size=size,
            minimum=MIN_SIDE,
            maximum=MAX_SIDE,
        )
    return _Input(shape, size, colour_axis)


def _split_head(network: keras.Model, reads: _Input) -> tuple[keras.Model, _Head]:
    """Split `network` into the body, with nested networks flattened, and the last dense layer.

    A softmax layer is dropped. Where a softmax follows another layer, the head passes its values on. Raises
    `ModelFileError` when the end is another.
    """
    for number, layer in enumerate(_flat_layers(network), 1):  # makes names unique across nested networks
        layer.name = f"{number}_{layer.name}"
    inputs = keras.Input(reads.shape)
    last, tensor = _producer(_apply(network, inputs, {}))
    end = _ending(last)
    if isinstance(last, layers.Softmax | layers.Activation):
        if end is None:
            raise _not_a_classifier(last)
        output, (last, tensor) = tensor, _producer(tensor)
        if end != _LINEAR and not isinstance(last, layers.Dense) and len(output.shape) == 2:
            count = output.shape[1]
            head = _Head(np.eye(count, dtype=np.float32), np.zeros(count, np.float32), end == _SIGMOID)
            return keras.Model(inputs, output), head
    if not isinstance(last, layers.Dense) or tensor.shape[1:] != (last.input_spec.axes[-1],):
        raise _not_a_classifier(last)
    own_end = _ending(last)
    if own_end is None or (end not in (own_end, _LINEAR) and own_end != _LINEAR):
        raise _not_a_classifier(last)
    bias = last.bias.numpy() if last.use_bias else np.zeros(last.units, np.float32)
    return keras.Model(inputs, tensor), _Head(last.kernel.numpy(), bias, _SIGMOID in (end, own_end))


def _ending(layer: Any) -> str | None:
    """How a network ends that ends with this layer; None for an end that no classifier has."""
    if isinstance(layer, layers.Softmax):
        return _SOFTMAX
    name = getattr(getattr(layer, "activation", None), "__name__", None)
    return name if name in (_LINEAR, _SOFTMAX, _SIGMOID) else None


def _not_a_classifier(last: Any) -> ModelFileError:
    kind: Message | str = type(last).__name__
    if activation := getattr(getattr(last, "activation", None), "__name__", ""):
        kind = Message("{layer} with {activation}", layer=kind, activation=activation)
    return ModelFileError(
        "It ends in {layer}. A network that reads characters ends in a dense layer with an output for each label, with"
        " softmax, with sigmoids or as logits.",
        layer=kind,
    )


def _producer(tensor: Any) -> tuple[Any, Any]:
    """The layer that produced a tensor, and that layer's (first) input."""
    history = tensor._keras_history
    return history.operation, history.operation._inbound_nodes[history.node_index].input_tensors[0]


def _flat_layers(network: keras.Model) -> list[layers.Layer]:
    """All layers of `network` and of nested networks, without duplicates."""
    layer_lists = (_flat_layers(layer) if isinstance(layer, keras.Model) else [layer] for layer in network.layers)
    return list(dict.fromkeys(chain.from_iterable(layer_lists)))


def _apply(network: keras.Model, tensor: Any, made: dict[int, layers.Layer]) -> Any:
    """Apply the layers of `network`, and of nested networks, to `tensor`; `made` as for `channels_last`."""

    def flattened(layer: Any) -> Callable[..., Any]:
        for part in (layer, getattr(layer, "forward_layer", None), getattr(layer, "backward_layer", None)):
            if isinstance(part, layers.RNN):
                part.unroll = True  # otherwise it is compiled to control flow, which the checks refuse
        if isinstance(layer, keras.Model):
            return lambda *inputs, **options: _apply(layer, inputs[0], made)
        return channels_last(layer, made)

    if isinstance(network, keras.Sequential):
        return reduce(lambda passed, layer: flattened(layer)(passed), network.layers, tensor)
    # Keras has no public function for this: `clone_model` drops the layers before a nested network.
    return keras.tree.flatten(network._run_through_graph(tensor, operation_fn=flattened))[0]


def _assemble(body: keras.Model, head: _Head, reads: _Input, form: InputForm) -> keras.Model:
    """One network from raster to probabilities, with the layer names that retraining and compilation expect."""
    raster = keras.Input((reads.size, reads.size, 1), name="raster")
    x: Any = raster
    if (form.scale, form.offset) != (1, 0):
        x = layers.Rescaling(form.scale, form.offset)(x)
    if form.turned:
        x = layers.Permute((2, 1, 3))(x)
    if reads.colour_axis is not None:
        x = layers.Concatenate()([x, x, x])
        x = layers.Permute((3, 1, 2))(x) if reads.colour_axis == 0 else x
    if tuple(x.shape[1:]) != reads.shape:
        x = layers.Reshape(reads.shape)(x)
    x = layers.Activation("linear", name=EMBEDDING)(_apply(body, x, {}))
    kernel, bias = head.kernel, head.bias
    if head.sigmoid:  # softmax(log s) = s / sum of s
        scores = layers.Dense(head.count, name="scores")
        x = layers.Activation("log_sigmoid", name="log_scores")(scores(x))
        scores.set_weights([kernel, bias])
        kernel, bias = np.eye(head.count, dtype=np.float32), np.zeros(head.count, np.float32)
    labels = layers.Dense(head.count, activation="softmax", name=LABELS)
    network = keras.Model(raster, labels(x), name="converted")
    labels.set_weights([kernel, bias])
    return network
