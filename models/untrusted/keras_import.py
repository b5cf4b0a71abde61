"""Converts a plain Keras network to a model of this program. Imports Keras: for a child process only."""

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
from models.model_file.model_card import MAX_LABELS, MAX_SIDE, MIN_SIDE, ModelCard
from models.model_file.model_file import ModelFileError, versions
from models.system.errors import Message

_VARIANTS = 10
"""Variations per glyph on which the input's range and framing are detected."""
_ACCURACY_TOLERANCE = 0.1
"""Among inputs whose accuracy is this close to the best, the likelihood decides: the accuracy of a ReLU network hardly
depends on the scale of its input."""


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


_BLEND_WEIGHT = 0.2
"""Weight of the log likelihood on blended characters, relative to plain ones."""


@dataclass(frozen=True, slots=True)
class _PixelRange:
    """Range of pixel values that a network may expect: `scale` · ink + `offset`, ink from 0 to 1."""

    name: str
    scale: float
    offset: float


_PIXEL_RANGES = (
    _PixelRange("0 to 1", 1, 0),
    _PixelRange("0 to 255", 255, 0),
    _PixelRange("-1 to 1", 2, -1),
    _PixelRange("1 (paper) to 0 (ink)", -1, 1),
    _PixelRange("255 (paper) to 0 (ink)", -255, 255),
)


def import_network(
    network: keras.Model, keras_version: str, labels: Sequence[str] = ()
) -> tuple[keras.Model, ModelCard]:
    """Convert `network` and create its card; without `labels`, ten outputs are assumed to be the digits.

    The converted network maps n×size×size×1 rasters to probabilities; its embedding is the input of the last dense
    layer. The expected pixel range and the framing of characters are detected by trying all combinations on generated
    characters. Raises `UnlabelledError`, or `ModelFileError` when the network is not a classifier of characters.
    """
    size = _input_side(network)
    body, last = _split_head(network)
    if last.units > MAX_LABELS or last.units < 2:
        raise ModelFileError(
            "It has {count} outputs; a network that reads characters has 2 to {maximum}.",
            count=last.units,
            maximum=f"{MAX_LABELS:,}",
        )
    if not labels and last.units != len(DIGITS):
        raise UnlabelledError(last.units)
    labels = tuple(labels or DIGITS)
    if len(labels) != last.units:
        raise ModelFileError(
            "It has {outputs} outputs, but {labels} labels were given.", outputs=last.units, labels=len(labels)
        )
    pixel_range, spec, how_found = _detect_input(_Candidate(body, last), labels, size)
    card = ModelCard(
        labels=tuple(map(Label, labels)),
        architecture=network.name,
        recipe=f"made elsewhere with Keras {keras_version}",
        spec=spec,
        normalisation=f"{pixel_range.name}, {how_found}",
        versions=versions(),
    )
    return _assemble(body, last, pixel_range, size), card


def _input_side(network: keras.Model) -> int:
    """Side n of the square input, of shape n×n×1, n×n or n². Raises `ModelFileError`."""
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
    if not MIN_SIDE <= size <= MAX_SIDE:
        raise ModelFileError(
            "It reads {size}×{size} pixels; this program makes {minimum} to {maximum}.",
            size=size,
            minimum=MIN_SIDE,
            maximum=MAX_SIDE,
        )
    return size


def _split_head(network: keras.Model) -> tuple[keras.Model, layers.Dense]:
    """Split `network` into the body, with nested networks flattened, and the last dense layer; a softmax layer is
    dropped. Raises `ModelFileError` when there is no such layer.
    """
    for number, layer in enumerate(_flat_layers(network), 1):  # makes names unique across nested networks
        layer.name = f"{number}_{layer.name}"
    inputs = keras.Input(network.inputs[0].shape[1:])
    last, tensor = _producer(_apply(network, inputs))
    softmax = isinstance(last, layers.Softmax)
    if isinstance(last, layers.Activation):
        if last.activation not in (keras.activations.softmax, keras.activations.linear):
            raise _not_a_classifier(last)
        softmax = last.activation is keras.activations.softmax
    if isinstance(last, layers.Softmax | layers.Activation):
        last, tensor = _producer(tensor)
    if not isinstance(last, layers.Dense) or tensor.shape[1:] != (last.input_spec.axes[-1],):
        raise _not_a_classifier(last)
    allowed = (keras.activations.linear,) if softmax else (keras.activations.linear, keras.activations.softmax)
    if last.activation not in allowed:
        raise _not_a_classifier(last)
    return keras.Model(inputs, tensor), last


def _not_a_classifier(last: Any) -> ModelFileError:
    kind: Message | str = type(last).__name__
    if activation := getattr(getattr(last, "activation", None), "__name__", ""):
        kind = Message("{layer} with {activation}", layer=kind, activation=activation)
    return ModelFileError(
        "It ends in {layer}. A network that reads characters ends in a dense layer with an output for each label, with"
        " softmax or as logits.",
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


def _apply(network: keras.Model, tensor: Any) -> Any:
    """Apply the layers of `network`, and of nested networks, to `tensor`."""

    def flattened(layer: Any) -> Callable[..., Any]:
        for part in (layer, getattr(layer, "forward_layer", None), getattr(layer, "backward_layer", None)):
            if isinstance(part, layers.RNN):
                part.unroll = True  # otherwise it is compiled to control flow, which the checks refuse
        return (lambda *inputs, **options: _apply(layer, inputs[0])) if isinstance(layer, keras.Model) else layer

    if isinstance(network, keras.Sequential):
        return reduce(lambda passed, layer: flattened(layer)(passed), network.layers, tensor)
    # Keras has no public function for this: `clone_model` drops the layers before a nested network.
    return keras.tree.flatten(network._run_through_graph(tensor, operation_fn=flattened))[0]


class _Candidate:
    """The untrusted network, run with any pixel range."""

    def __init__(self, body: keras.Model, last: layers.Dense) -> None:
        self._network = keras.Model(body.inputs, last(body.output))
        self._softmax = last.activation is keras.activations.softmax

    def log_probabilities(self, rasters: NDArray[np.float32], pixel_range: _PixelRange) -> NDArray[np.float64]:
        """n×size×size rasters in [0, 1] → n×labels float64 log probabilities, at least log 1e-7."""
        shape = self._network.inputs[0].shape[1:]
        pixels = (rasters * np.float32(pixel_range.scale) + np.float32(pixel_range.offset)).reshape(-1, *shape)
        outputs = self._network.predict(pixels, 50, verbose=0).astype(np.float64)
        if self._softmax:
            return np.log(np.clip(outputs, 1e-7, 1))
        outputs -= outputs.max(1, keepdims=True)
        return np.maximum(outputs - np.log(np.exp(outputs).sum(1, keepdims=True)), np.log(1e-7))


def _detect_input(network: _Candidate, labels: tuple[str, ...], size: int) -> tuple[_PixelRange, RasterSpec, str]:
    """The pixel range and the raster specification that give the best results on generated characters.

    Also returns how they were found, as text for the card.
    """
    examples_of = {spec: hershey_examples(np.random.default_rng(0), labels, _VARIANTS, spec) for spec in _specs(size)}
    count = max(map(len, examples_of.values()))
    if not count:
        return _PIXEL_RANGES[0], _specs(size)[0], "taken for granted: none of its labels could be drawn to try"
    scores = [
        (*_score(network, examples, labels, pixel_range), pixel_range, spec)
        for spec, examples in examples_of.items()
        for pixel_range in _PIXEL_RANGES
    ]
    best_accuracy = max(accuracy for accuracy, *_ in scores)
    close = [score for score in scores if score[0] >= best_accuracy - _ACCURACY_TOLERANCE]
    accuracy, _, pixel_range, spec = max(close, key=lambda score: score[1])
    return pixel_range, spec, f"found by trial: {accuracy:.0%} of {count} drawn characters read"


def _score(
    network: _Candidate, examples: Examples, labels: tuple[str, ...], pixel_range: _PixelRange
) -> tuple[float, float]:
    """Accuracy on `examples`, and a log likelihood in nats: on the examples, and on pairs of them blended.

    Blends have two true labels of equal weight. They detect a scale that is too large: it hardly changes the accuracy,
    but makes the network overconfident.
    """
    targets = np.array([labels.index(label) for label in examples.labels.tolist()])
    order = np.random.default_rng(0).permutation(len(targets))
    rasters, rows = to_floats(examples.rasters), np.arange(len(targets))
    log_probabilities = network.log_probabilities(rasters, pixel_range)
    blended = network.log_probabilities((rasters + rasters[order]) / 2, pixel_range)
    either = (blended[rows, targets] + blended[rows, targets[order]]) / 2
    accuracy = float((log_probabilities.argmax(1) == targets).mean())
    return accuracy, float(log_probabilities[rows, targets].mean() + _BLEND_WEIGHT * either.mean())


def _specs(size: int) -> tuple[RasterSpec, RasterSpec]:
    """The specifications to try: with a margin, as MNIST, and filling the raster, as USPS."""
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


def _assemble(body: keras.Model, last: layers.Dense, pixel_range: _PixelRange, size: int) -> keras.Model:
    """One network from raster to probabilities, with the layer names that retraining and compilation expect."""
    raster = keras.Input((size, size, 1), name="raster")
    x = (
        raster
        if (pixel_range.scale, pixel_range.offset) == (1, 0)
        else layers.Rescaling(pixel_range.scale, pixel_range.offset)(raster)
    )
    if body.inputs[0].shape[1:] != raster.shape[1:]:
        x = layers.Reshape(body.inputs[0].shape[1:])(x)
    x = layers.Activation("linear", name=EMBEDDING)(_apply(body, x))
    head = layers.Dense(last.units, activation="softmax", name=LABELS)
    network = keras.Model(raster, head(x), name="converted")
    bias = last.bias.numpy() if last.use_bias else np.zeros(last.units, np.float32)
    head.set_weights([last.kernel.numpy(), bias])
    return network
