"""A model file from elsewhere → the same model in a file that this program wrote. For a confined process.

What is harmless in it – numbers, and the names of layers that only compute – goes into a fresh file, and the graph is
compiled anew: no other process ever reads a byte that a stranger arranged. Keras is imported when all that can be known
without it is known.
"""

# Keras annotates its own functions wrongly (`verbose: str`).
# pyright: reportArgumentType=false

import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import h5py
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import DIGITS, to_floats
from models.datasets.outliers import hershey_examples
from models.inference.classifier import Classifier
from models.ink.raster import RasterSpec
from models.model_file.model_file import GROUP, ModelFile, ModelFileError, complete_model, read_model, write_model
from models.model_file.safe_loading import check_layers, check_network, load_network, network_of
from models.untrusted.hdf5_copy import copy_plain
from models.untrusted.keras_archive import unpack
from models.untrusted.tflite_check import GraphError, check_graph

if TYPE_CHECKING:
    import keras

PLAIN = "plain"
"""Folder beside the source for what is left of it when only what is plain is copied."""
_AGREEMENT = 1e-3
"""How far the probabilities of a graph and of its network may be apart."""
_SLOWEST = 2.0
"""Seconds for one reading: more would stop the window."""


def rewrite(source: Path, target: Path, labels: Sequence[str], found_harmless: Callable[[], None]) -> None:
    """Write the model in `source`, this program's or plain Keras', to `target`; work beside `source`.

    `labels` are those of a network of plain Keras that does not say what its outputs mean. `found_harmless()` is called
    before Keras loads. Raises `InkloopError`, `UnlabelledError` among them, and whatever else a file can provoke.
    """
    plain = source.parent / PLAIN / target.name
    plain.parent.mkdir()
    if zipfile.is_zipfile(source):
        archive = unpack(source, source.parent)
        configuration = check_network(archive.configuration)
        weights = plain.with_suffix(".weights.h5")
        copy_plain(archive.weights, weights)
        found_harmless()
        _convert(network_of(configuration, weights), archive.made_with, labels, target)
        return
    copy_plain(source, plain)
    check_layers(plain)
    with h5py.File(plain, "r") as file:
        ours, made_with = GROUP in file, str(file.attrs.get("keras_version", "?"))[:20]
    if ours:
        model = read_model(plain)
        answers = _answers_of_its_graph(model)
        found_harmless()
        _complete(load_network(plain), model, answers, plain, target)
    else:
        found_harmless()
        _convert(load_network(plain), made_with, labels, target)


def _convert(network: "keras.Model", made_with: str, labels: Sequence[str], target: Path) -> None:
    from models.untrusted.keras_import import import_network

    _check_weights(network)
    made, card = import_network(network, made_with, labels)
    write_model(target, made, card, _compiled(made))
    _check_reading(target, _answers(made, card.spec))


def _complete(
    network: "keras.Model", model: ModelFile, answers: NDArray[np.float32], plain: Path, target: Path
) -> None:
    """The file of `model` with a graph compiled here; `answers` are those of its own."""
    _check_weights(network)
    spec, count = model.card.spec, len(model.card.labels)
    if network.input_shape != (None, spec.size, spec.size, 1) or network.output_shape != (None, count):
        raise ModelFileError(
            "Its card states {size}×{size} pixels and {count} labels, but its network maps {input_shape}"
            " to {output_shape}.",
            size=spec.size,
            count=count,
            input_shape=network.input_shape,
            output_shape=network.output_shape,
        )
    expected = _answers(network, spec)
    if not _agree(answers, expected):
        raise ModelFileError(
            "Its compiled graph and its network give different results: the file is not what it claims to be."
        )
    copy_plain(plain, target, without=frozenset({GROUP}))
    complete_model(target, model.card, _compiled(network))
    _check_reading(target, expected)


def _check_weights(network: "keras.Model") -> None:
    if not all(np.isfinite(weight).all() for weight in network.get_weights()):
        raise ModelFileError("Some of its weights are not numbers: its training failed. Train it again.")


def _compiled(network: "keras.Model") -> bytes:
    from models.model_file.compilation import compile_graph

    try:
        return compile_graph(network)
    except MemoryError:
        raise
    except Exception as error:  # the converter raises what it likes
        reason = (str(error).strip().splitlines() or [""])[0]
        raise ModelFileError(
            "Its network cannot be compiled ({kind}: {reason}).", kind=type(error).__name__, reason=f"{reason:.200}"
        ) from error


def _answers_of_its_graph(model: ModelFile) -> NDArray[np.float32]:
    try:
        check_graph(model.graph)
    except GraphError as error:
        raise ModelFileError("Its compiled graph was not run: {reason}.", reason=error) from error
    return Classifier(model).all_probabilities(_rasters(model.card.spec))


def _answers(network: "keras.Model", spec: RasterSpec) -> NDArray[np.float32]:
    return network.predict(_rasters(spec)[..., None], 8, verbose=0)


def _rasters(spec: RasterSpec) -> NDArray[np.float32]:
    """Digits, empty and full paper, and noise; always the same, n×size×size in [0, 1]."""
    rng, shape = np.random.default_rng(0), (1, spec.size, spec.size)
    drawn = to_floats(hershey_examples(rng, DIGITS, 1, spec).rasters)
    noise = [rng.random(shape, np.float32) for _ in range(3)]
    return np.concatenate([drawn, np.zeros(shape, np.float32), np.ones(shape, np.float32), *noise])


def _agree(some: NDArray[np.float32], others: NDArray[np.float32]) -> bool:
    return some.shape == others.shape and bool(np.abs(some - others).max() <= _AGREEMENT)  # NaN agrees with nothing


def _check_reading(path: Path, expected: NDArray[np.float32]) -> None:
    """The new file reads as its network does, answers with probabilities, and soon."""
    classifier = Classifier.open(path)
    rasters = _rasters(classifier.spec)
    if expected.min() < 0 or not np.allclose(expected.sum(1), 1, atol=_AGREEMENT):
        raise ModelFileError("It does not return probabilities: its last layer must be a softmax.")
    if not _agree(classifier.all_probabilities(rasters), expected):
        raise ModelFileError(
            "The compiled network gives different results from the original; it is numerically unstable."
        )
    started = time.perf_counter()
    classifier.probabilities(rasters[:1])
    if (took := time.perf_counter() - started) > _SLOWEST:
        raise ModelFileError(
            "Reading one drawing takes {seconds} s, which is too slow for use while drawing.", seconds=f"{took:.1f}"
        )
