"""Counts of an evaluation, with a classifier that computes what the test says."""

from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from models.datasets.examples import Examples
from models.inference.classifier import Classifier
from models.inference.evaluation import EvaluationError, evaluate
from models.ink.label_sets import parse_label_set
from models.ink.labels import Label
from models.ink.raster import MNIST_SPEC

LABELS = tuple(map(Label, "AaBbCDEF"))


class Fixed:
    """Reads the number in a raster's first pixel as a row of `TABLE`."""

    labels, spec = LABELS, MNIST_SPEC

    def probabilities(self, rasters: NDArray[np.float32]) -> NDArray[np.float32]:
        return TABLE[np.rint(rasters[:, 0, 0] * 255).astype(int)]


TABLE = np.array(
    [
        [0.2, 0.6, 0.05, 0.05, 0.05, 0.03, 0.01, 0.01],  # an a
        [0.1, 0.1, 0.3, 0.2, 0.1, 0.08, 0.07, 0.05],  # a B
        [0.05, 0.06, 0.2, 0.3, 0.15, 0.14, 0.07, 0.03],  # a b, and A at the seventh place
    ],
    np.float32,
)


def measured(labels: str, **options: Any) -> dict[str, Any]:
    rasters = np.zeros((3, 28, 28), np.uint8)
    rasters[:, 0, 0] = range(3)
    return evaluate(cast(Classifier, Fixed()), Examples(rasters, np.array(list(labels))), **options)


def test_the_first_and_the_first_five() -> None:
    result = measured("aBA")
    assert (result["n"], result["accuracy"], result["top_5"]) == (3, pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert result["per_label"]["A"] == {"n": 1, "right": 0, "accuracy": 0.0, "top_5": 0.0}
    assert list(result["labels"]) == list(LABELS)


def test_case_can_be_folded() -> None:
    result = measured("AbB", fold_case=True)
    assert (result["accuracy"], result["labels"]) == (1.0, list("abcdef"))
    assert result["confusion"][0][0] == 1 and result["confusion"][1][1] == 2
    assert measured("AbB")["accuracy"] == 0


def test_a_set_keeps_what_it_holds_and_restricts_the_reading() -> None:
    result = measured("aBA", label_set=parse_label_set("AF"))
    assert (result["n"], result["accuracy"], result["labels"]) == (1, 1.0, ["A", "F"])
    with pytest.raises(EvaluationError, match="xyz"):
        measured("aBA", label_set=parse_label_set("xyz"))
