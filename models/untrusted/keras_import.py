"""A network that somebody made with plain Keras → a model of this program. Imports Keras: for a process of its own."""

# Keras annotates its own functions wrongly (lists and tuples for one another, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportOptionalMemberAccess=false

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain
from math import isqrt
from typing import Any

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from models.datasets.examples import DIGITS, Examples, to_floats
from models.datasets.outliers import hershey_examples
from models.ink.labels import Label
from models.ink.raster import MNIST_SPEC, USPS_SPEC, RasterSpec
from models.model_file.layer_names import EMBEDDING, LABELS
from models.model_file.model_card import LARGEST_SIDE, MOST_LABELS, SMALLEST_SIDE, ModelCard
from models.model_file.model_file import ModelFileError, versions
from models.system.errors import Message

_VARIED = 10
"""Drawings of each glyph that the values of the input are found out with."""
_CLEARLY = 0.1
"""Of accuracy. Below it the likelihood decides: a network of ReLUs reads nearly the same at any scale of its input."""


class UnlabelledError(ModelFileError):
    """Nobody can know what the network's outputs mean; `count` labels must be given."""

    def __init__(self, count: int) -> None:
        super().__init__(
            Message(
                "It has {count} outputs and does not say what they mean. Give its {count} labels, in the order of its"
                " outputs.",
                count=count,
            )
        )
        self.count = count


_BLENDED = 0.2
"""The weight of blended characters beside plain ones."""


@dataclass(frozen=True, slots=True)
class _Values:
    """What a network may expect of a pixel: `scale` times the ink (0 to 1) and `offset`."""

    name: str
    scale: float
    offset: float


_VALUES = (
    _Values("0 to 1", 1, 0),
    _Values("0 to 255", 255, 0),
    _Values("-1 to 1", 2, -1),
    _Values("1 (paper) to 0 (ink)", -1, 1),
    _Values("255 (paper) to 0 (ink)", -255, 255),
)


def import_network(network: keras.Model, made_with: str, labels: Sequence[str] = ()) -> tuple[keras.Model, ModelCard]:
    """The same network as this program's are, and its card; without `labels` ten outputs are taken for digits.

    The network gets a raster as its input, probabilities as its output, and what comes into its last dense layer as its
    embedding. Which values it expects of a pixel, and how its characters were framed, is found out by letting it read
    drawn ones. Raises `UnlabelledError`, and `ModelFileError` when it is no network that reads characters.
    """
    size = _size(network)
    body, last = _parts(network)
    if last.units > MOST_LABELS or last.units < 2:
        raise ModelFileError(
            "It has {count} outputs; a network that reads characters has 2 to {maximum}.",
            count=last.units,
            maximum=f"{MOST_LABELS:,}",
        )
    if not labels and last.units != len(DIGITS):
        raise UnlabelledError(last.units)
    labels = tuple(labels or DIGITS)
    if len(labels) != last.units:
        raise ModelFileError(
            "It has {outputs} outputs, but {labels} labels were given.", outputs=last.units, labels=len(labels)
        )
    values, spec, found = _found_out(_Candidate(body, last), labels, size)
    card = ModelCard(
        labels=tuple(map(Label, labels)),
        architecture=network.name,
        recipe=f"made elsewhere with Keras {made_with}",
        spec=spec,
        normalisation=f"{values.name}, {found}",
        versions=versions(),
    )
    return _joined(body, last, values, size), card


def _size(network: keras.Model) -> int:
    """The side of the square raster that goes into `network`, as n×n×1, n×n or n² numbers."""
    if len(network.inputs) != 1 or len(network.outputs) != 1:
        raise ModelFileError(
            "It has {inputs} inputs and {outputs} outputs. A network that reads characters has one of each.",
            inputs=len(network.inputs),
            outputs=len(network.outputs),
        )
    shape = tuple(network.inputs[0].shape[1:])
    size = isqrt(shape[0]) if len(shape) == 1 and shape[0] else shape[0] if shape else None
    if shape not in ((size, size, 1), (size, size), (size and size**2,)) or not size:
        wanted = "×".join(str(each or "any") for each in shape)
        raise ModelFileError("It reads {shape}, not square grey images such as 28×28×1.", shape=wanted)
    if not SMALLEST_SIDE <= size <= LARGEST_SIDE:
        raise ModelFileError(
            "It reads {size}×{size} pixels; this program makes {minimum} to {maximum}.",
            size=size,
            minimum=SMALLEST_SIDE,
            maximum=LARGEST_SIDE,
        )
    return size


def _parts(network: keras.Model) -> tuple[keras.Model, layers.Dense]:
    """What comes before the last dense layer, without networks inside networks, and that layer; softmax is left out."""
    for number, layer in enumerate(_leaves(network), 1):  # names of two networks may be the same, or one of ours
        layer.name = f"{number}_{layer.name}"
    entrance = keras.Input(network.inputs[0].shape[1:])
    last, tensor = _origin(_run(network, entrance))
    softmax = isinstance(last, layers.Softmax)
    if isinstance(last, layers.Activation):
        if last.activation not in (keras.activations.softmax, keras.activations.linear):
            raise _no_classifier(last)
        softmax = last.activation is keras.activations.softmax
    if isinstance(last, layers.Softmax | layers.Activation):
        last, tensor = _origin(tensor)
    if not isinstance(last, layers.Dense) or tensor.shape[1:] != (last.input_spec.axes[-1],):
        raise _no_classifier(last)
    allowed = (keras.activations.linear,) if softmax else (keras.activations.linear, keras.activations.softmax)
    if last.activation not in allowed:
        raise _no_classifier(last)
    return keras.Model(entrance, tensor), last


def _no_classifier(last: Any) -> ModelFileError:
    kind: Message | str = type(last).__name__
    if activation := getattr(getattr(last, "activation", None), "__name__", ""):
        kind = Message("{layer} with {activation}", layer=kind, activation=activation)
    return ModelFileError(
        "It ends in {layer}. A network that reads characters ends in a dense layer with an output for each label, with"
        " softmax or as logits.",
        layer=kind,
    )


def _origin(tensor: Any) -> tuple[Any, Any]:
    """The layer that a tensor comes out of, and what went into it (the first, where there are several)."""
    history = tensor._keras_history
    return history.operation, history.operation._inbound_nodes[history.node_index].input_tensors[0]


def _leaves(network: keras.Model) -> list[layers.Layer]:
    """Every layer of `network` and of networks inside it, once."""
    found = (_leaves(layer) if isinstance(layer, keras.Model) else [layer] for layer in network.layers)
    return list(dict.fromkeys(chain.from_iterable(found)))


def _run(network: keras.Model, tensor: Any) -> Any:
    """`tensor` through the layers of `network`, those of networks inside it too."""

    def opened(layer: Any) -> Callable[..., Any]:
        for each in (layer, getattr(layer, "forward_layer", None), getattr(layer, "backward_layer", None)):
            if isinstance(each, layers.RNN):
                each.unroll = True  # only so is it compiled to plain arithmetic
        return (lambda *inputs, **options: _run(layer, inputs[0])) if isinstance(layer, keras.Model) else layer

    if isinstance(network, keras.Sequential):
        return reduce(lambda passed, layer: opened(layer)(passed), network.layers, tensor)
    # Keras has no public name for this: `clone_model` cuts off what comes before the network.
    return keras.tree.flatten(network._run_through_graph(tensor, operation_fn=opened))[0]


class _Candidate:
    """The network, asked in whatever values and framing."""

    def __init__(self, body: keras.Model, last: layers.Dense) -> None:
        self._network = keras.Model(body.inputs, last(body.output))
        self._softmax = last.activation is keras.activations.softmax

    def log_probabilities(self, rasters: NDArray[np.float32], values: _Values) -> NDArray[np.float64]:
        """n×size×size in [0, 1] → n×labels."""
        shape = self._network.inputs[0].shape[1:]
        pixels = (rasters * np.float32(values.scale) + np.float32(values.offset)).reshape(-1, *shape)
        answers = self._network.predict(pixels, 50, verbose=0).astype(np.float64)
        if self._softmax:
            return np.log(np.clip(answers, 1e-7, 1))
        answers -= answers.max(1, keepdims=True)
        return np.maximum(answers - np.log(np.exp(answers).sum(1, keepdims=True)), np.log(1e-7))


def _found_out(network: _Candidate, labels: tuple[str, ...], size: int) -> tuple[_Values, RasterSpec, str]:
    """The values and the spec that drawn characters are read best with; in words how that was found."""
    drawn = {spec: hershey_examples(np.random.default_rng(0), labels, _VARIED, spec) for spec in _specs(size)}
    count = max(map(len, drawn.values()))
    if not count:
        return _VALUES[0], _specs(size)[0], "taken for granted: none of its labels could be drawn to try"
    tried = [
        (*_reading(network, examples, labels, values), values, spec)
        for spec, examples in drawn.items()
        for values in _VALUES
    ]
    best = max(accuracy for accuracy, *_ in tried)
    accuracy, _, values, spec = max((each for each in tried if each[0] >= best - _CLEARLY), key=lambda each: each[1])
    return values, spec, f"found by trial: {accuracy:.0%} of {count} drawn characters read"


def _reading(network: _Candidate, drawn: Examples, labels: tuple[str, ...], values: _Values) -> tuple[float, float]:
    """How many are read right; and how likely is what was meant, in nats.

    Also of two characters in one another, either of which may be meant: a network that is shown too large values reads
    as well as ever, but doubts nothing.
    """
    meant = np.array([labels.index(label) for label in drawn.labels.tolist()])
    order = np.random.default_rng(0).permutation(len(meant))
    rasters, rows = to_floats(drawn.rasters), np.arange(len(meant))
    answers = network.log_probabilities(rasters, values)
    blended = network.log_probabilities((rasters + rasters[order]) / 2, values)
    either = (blended[rows, meant] + blended[rows, meant[order]]) / 2
    return float((answers.argmax(1) == meant).mean()), float(answers[rows, meant].mean() + _BLENDED * either.mean())


def _specs(size: int) -> tuple[RasterSpec, RasterSpec]:
    """Framed with a margin, as MNIST is, and filling the raster, as USPS does."""
    with_margin, full = (
        replace(
            spec,
            size=size,
            box=round(spec.box * size / spec.size),
            pen_width=round(spec.pen_width * size / spec.size, 2),
        )
        for spec in (MNIST_SPEC, USPS_SPEC)
    )
    return with_margin, full


def _joined(body: keras.Model, last: layers.Dense, values: _Values, size: int) -> keras.Model:
    """One network from raster to probabilities, with the layers that retraining and the memory look for by name."""
    raster = keras.Input((size, size, 1), name="raster")
    x = raster if (values.scale, values.offset) == (1, 0) else layers.Rescaling(values.scale, values.offset)(raster)
    if body.inputs[0].shape[1:] != raster.shape[1:]:
        x = layers.Reshape(body.inputs[0].shape[1:])(x)
    x = layers.Activation("linear", name=EMBEDDING)(_run(body, x))
    labelled = layers.Dense(last.units, activation="softmax", name=LABELS)
    network = keras.Model(raster, labelled(x), name="converted")
    bias = last.bias.numpy() if last.use_bias else np.zeros(last.units, np.float32)
    labelled.set_weights([last.kernel.numpy(), bias])
    return network
