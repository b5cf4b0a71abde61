"""Rewrites an untrusted model file as a file of this program. For the sandboxed process.

Only allowed content, numbers and the names of layers that compute, is copied to a new file, and the graph is compiled
again, so that no other process parses bytes of the original. Keras is imported only after all checks that do not need
it.
"""

# Keras annotates its own functions wrongly (`verbose: str`).
# pyright: reportArgumentType=false

import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
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
from models.model_file.safe_loading import (
    build_network,
    check_layers,
    check_network,
    configuration_of,
    load_network,
    parse_configuration,
)
from models.untrusted.hdf5_copy import copy_plain
from models.untrusted.keras_archive import unpack
from models.untrusted.older_configuration import modernised
from models.untrusted.saved_weights import read_weights
from models.untrusted.tflite_check import GraphError, check_graph

if TYPE_CHECKING:
    from models.model_file.keras_settings import keras

COPY_FOLDER = "plain"
"""Name of the folder, next to the source, for the checked copy."""
_MAX_DIFFERENCE = 1e-3
"""Maximum difference between the probabilities of a graph and of its network."""
_TRIAL_GLYPHS = 100
"""As many generated characters of each font are read, at most, to tell how good a network is."""
_MAX_READING_S = 2.0
"""Maximum time for one raster; the window is blocked while it reads."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was found out about a model while it was rewritten."""

    accuracy: float | None
    """Fraction (0 to 1) of generated characters that it reads; None when none of its labels can be drawn."""
    has_labels: bool
    """Its own file names its labels."""


def rewrite(source: Path, target: Path, labels: Sequence[str], on_harmless: Callable[[], None]) -> Rewritten:
    """Check the model in `source`, of this program or of plain Keras, and write it to `target`.

    Intermediate files go to the folder of `source`. `labels` name the outputs of a plain Keras network. `on_harmless()`
    is called when the structure is checked, before Keras is imported. Raises `InkloopError` (`UnlabelledError` when
    `labels` are needed) and any other error that a malformed file can cause.
    """
    copy = source.parent / COPY_FOLDER / target.name
    copy.parent.mkdir()
    ours = False
    if zipfile.is_zipfile(source):
        _rewrite_archive(source, copy, target, labels, on_harmless)
    else:
        copy_plain(source, copy)
        with h5py.File(copy, "r") as file:
            ours = GROUP in file
        if ours:
            _rewrite_ours(copy, target, on_harmless)
        else:
            _rewrite_plain(copy, target, labels, on_harmless)
    return Rewritten(_accuracy(Classifier.open(target)), ours)


def _rewrite_archive(
    source: Path, copy: Path, target: Path, labels: Sequence[str], on_harmless: Callable[[], None]
) -> None:
    archive = unpack(source, source.parent)
    configuration = modernised(parse_configuration(archive.configuration))
    check_network(configuration)
    weights = copy.with_suffix(".weights.h5")
    copy_plain(archive.weights, weights)
    on_harmless()

    def load(network: "keras.Model") -> None:
        network.load_weights(weights)
        if archive.keras_version.startswith("2."):
            from models.untrusted.older_weights import steepen_hard_sigmoids

            steepen_hard_sigmoids(network)

    _convert(build_network(configuration, load), archive.keras_version, labels, target)


def _rewrite_plain(copy: Path, target: Path, labels: Sequence[str], on_harmless: Callable[[], None]) -> None:
    network, keras_version = plain_network(copy, on_harmless)
    _convert(network, keras_version, labels, target)


def plain_network(copy: Path, on_harmless: Callable[[], None]) -> tuple["keras.Model", str]:
    """The network of a copied HDF5 file of plain Keras, of any version, and that version. As `rewrite` otherwise."""
    given = configuration_of(copy)
    saved = read_weights(copy)
    configuration = modernised(given, saved.first_rows)
    check_network(configuration)
    on_harmless()
    from models.untrusted.older_weights import load_weights

    return build_network(configuration, partial(load_weights, saved=saved)), saved.keras_version


def _rewrite_ours(copy: Path, target: Path, on_harmless: Callable[[], None]) -> None:
    check_layers(copy)
    model = read_model(copy)
    graph_output = _graph_probabilities(model)
    on_harmless()
    _recompile(load_network(copy), model, graph_output, copy, target)


def _convert(network: "keras.Model", keras_version: str, labels: Sequence[str], target: Path) -> None:
    from models.untrusted.keras_import import import_network

    _check_weights(network)
    converted, card = import_network(network, keras_version, labels)
    write_model(target, converted, card, _compile(converted))
    _check_output(target, _network_probabilities(converted, card.spec))


def _recompile(
    network: "keras.Model", model: ModelFile, graph_output: NDArray[np.float32], copy: Path, target: Path
) -> None:
    """Write `model` with a newly compiled graph; `graph_output` are the probabilities of its own graph."""
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
    expected = _network_probabilities(network, spec)
    if not _agree(graph_output, expected):
        raise ModelFileError(
            "Its compiled graph and its network give different results: the file is not what it claims to be."
        )
    copy_plain(copy, target, excluded=frozenset({GROUP}))
    complete_model(target, model.card, _compile(network))
    _check_output(target, expected)


def _check_weights(network: "keras.Model") -> None:
    if not all(np.isfinite(weight).all() for weight in network.get_weights()):
        raise ModelFileError("Some of its weights are not numbers: its training failed. Train it again.")


def _compile(network: "keras.Model") -> bytes:
    from models.model_file.compilation import compile_graph

    try:
        return compile_graph(network)
    except MemoryError:
        raise
    except Exception as error:  # the converter raises errors of many classes
        reason = (str(error).strip().splitlines() or [""])[0]
        raise ModelFileError(
            "Its network cannot be compiled ({kind}: {reason}).", kind=type(error).__name__, reason=f"{reason:.200}"
        ) from error


def _graph_probabilities(model: ModelFile) -> NDArray[np.float32]:
    try:
        check_graph(model.graph)
    except GraphError as error:
        raise ModelFileError("Its compiled graph was not run: {reason}.", reason=error) from error
    return Classifier(model).all_probabilities(_probe_rasters(model.card.spec))


def _network_probabilities(network: "keras.Model", spec: RasterSpec) -> NDArray[np.float32]:
    return network.predict(_probe_rasters(spec)[..., None], 8, verbose=0)


def _accuracy(classifier: Classifier) -> float | None:
    variants = max(1, _TRIAL_GLYPHS // len(classifier.labels))
    labels = classifier.labels[:_TRIAL_GLYPHS]
    examples = hershey_examples(np.random.default_rng(0), labels, variants, classifier.spec)
    if not len(examples):
        return None
    return float((classifier.predictions(to_floats(examples.rasters)) == examples.labels).mean())


def _probe_rasters(spec: RasterSpec) -> NDArray[np.float32]:
    """Fixed test input, n×size×size float32 in [0, 1]: digits, an empty and a full raster, and noise."""
    rng, shape = np.random.default_rng(0), (1, spec.size, spec.size)
    drawn = to_floats(hershey_examples(rng, DIGITS, 1, spec).rasters)
    noise = [rng.random(shape, np.float32) for _ in range(3)]
    return np.concatenate([drawn, np.zeros(shape, np.float32), np.ones(shape, np.float32), *noise])


def _agree(first: NDArray[np.float32], second: NDArray[np.float32]) -> bool:
    return first.shape == second.shape and bool(np.abs(first - second).max() <= _MAX_DIFFERENCE)  # False for NaN


def _check_output(path: Path, expected: NDArray[np.float32]) -> None:
    """Check that the new file gives probabilities, equal to the network's, and fast. Raises `ModelFileError`."""
    classifier = Classifier.open(path)
    rasters = _probe_rasters(classifier.spec)
    if expected.min() < 0 or not np.allclose(expected.sum(1), 1, atol=_MAX_DIFFERENCE):
        raise ModelFileError("It does not return probabilities: its last layer must be a softmax.")
    if not _agree(classifier.all_probabilities(rasters), expected):
        raise ModelFileError(
            "The compiled network gives different results from the original; it is numerically unstable."
        )
    started = time.perf_counter()
    classifier.probabilities(rasters[:1])
    if (took := time.perf_counter() - started) > _MAX_READING_S:
        raise ModelFileError(
            "Reading one drawing takes {seconds} s, which is too slow for use while drawing.", seconds=f"{took:.1f}"
        )
