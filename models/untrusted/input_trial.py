"""Finds out by trial what a network of unknown training expects to read. For a child process only: imports Keras."""

# pyright: reportArgumentType=false

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, to_floats
from models.datasets.outliers import hershey_examples
from models.ink.raster import MNIST_SPEC, USPS_SPEC, RasterSpec
from models.model_file.keras_settings import keras

_VARIANTS = 10
"""Variations per glyph on which the input's range and framing are detected."""
_ACCURACY_TOLERANCE = 0.1
"""Among inputs whose accuracy is this close to the best, the likelihood decides: the accuracy of a ReLU network hardly
depends on the scale of its input."""
_BLEND_WEIGHT = 0.2
"""Weight of the log likelihood on blended characters, relative to plain ones."""
_TURNED_BELOW = 0.5
"""Turned characters are tried when the best accuracy on upright ones is below this."""


@dataclass(frozen=True, slots=True)
class InputForm:
    """What a network may expect: pixel values `scale` · ink + `offset`, ink from 0 to 1."""

    name: str
    scale: float = 1
    offset: float = 0
    turned: bool = False
    """Rows and columns are exchanged, as in EMNIST's files."""


_FORMS = (
    InputForm("0 to 1"),
    InputForm("0 to 255", 255),
    InputForm("-1 to 1", 2, -1),
    InputForm("1 (paper) to 0 (ink)", -1, 1),
    InputForm("255 (paper) to 0 (ink)", -255, 255),
)


def find_input(
    network_for: Callable[[InputForm], keras.Model], labels: tuple[str, ...], size: int
) -> tuple[InputForm, RasterSpec, str]:
    """The input form and the raster specification that give the best results on generated characters.

    `network_for` gives the network with an input form, from n×size×size×1 rasters to probabilities of `labels`. Also
    returns how they were found, as text for the card.
    """
    examples_of = {spec: hershey_examples(np.random.default_rng(0), labels, _VARIANTS, spec) for spec in _specs(size)}
    count = max(map(len, examples_of.values()))
    if not count:
        return _FORMS[0], _specs(size)[0], "taken for granted: none of its labels could be drawn to try"
    plain = network_for(_FORMS[0])
    scores: list[tuple[float, float, InputForm, RasterSpec]] = []
    for turned in (False, True):
        scores += [
            (*_score(plain, examples, labels, form), form, spec)
            for spec, examples in examples_of.items()
            for form in (replace(each, turned=turned) for each in _FORMS)
        ]
        best_accuracy = max(accuracy for accuracy, *_ in scores)
        if best_accuracy >= _TURNED_BELOW:
            break
    close = [score for score in scores if score[0] >= best_accuracy - _ACCURACY_TOLERANCE]
    if best_accuracy < _TURNED_BELOW:  # nothing was found: no reason to believe in an exception
        close = [score for score in close if not score[2].turned] or close
    accuracy, _, form, spec = max(close, key=lambda score: score[1])
    turned = ", turned" if form.turned else ""
    return form, spec, f"found by trial{turned}: {accuracy:.0%} of {count} drawn characters read"


def _score(network: keras.Model, examples: Examples, labels: tuple[str, ...], form: InputForm) -> tuple[float, float]:
    """Accuracy on `examples`, and a log likelihood in nats: on the examples, and on pairs of them blended.

    Blends have two true labels of equal weight. They detect a scale that is too large: it hardly changes the accuracy,
    but makes the network overconfident.
    """
    targets = np.array([labels.index(label) for label in examples.labels.tolist()])
    order = np.random.default_rng(0).permutation(len(targets))
    rasters, rows = to_floats(examples.rasters), np.arange(len(targets))
    log_probabilities = _log_probabilities(network, rasters, form)
    blended = _log_probabilities(network, (rasters + rasters[order]) / 2, form)
    either = (blended[rows, targets] + blended[rows, targets[order]]) / 2
    accuracy = float((log_probabilities.argmax(1) == targets).mean())
    return accuracy, float(log_probabilities[rows, targets].mean() + _BLEND_WEIGHT * either.mean())


def _log_probabilities(network: keras.Model, rasters: NDArray[np.float32], form: InputForm) -> NDArray[np.float64]:
    """n×size×size rasters in [0, 1] → n×labels float64 log probabilities, at least log 1e-7."""
    pixels = rasters * np.float32(form.scale) + np.float32(form.offset)
    pixels = pixels.transpose(0, 2, 1) if form.turned else pixels
    return np.log(np.clip(network.predict(pixels[..., None], 50, verbose=0).astype(np.float64), 1e-7, 1))


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
