from pathlib import Path

import numpy as np
import pytest

from models.datasets.catalogue import load_evaluation
from models.datasets.examples import examples_from_inks
from models.datasets.mnist import load_mnist
from models.datasets.outliers import OutlierShare, OutlierSource, scribble
from models.inference.classifier import Classifier
from models.inference.evaluation import EvaluationError, evaluate, evaluate_rejection
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.lookalikes import DIGIT_LIKE
from models.ink.raster import raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL


@pytest.mark.usefixtures("real_data")
def test_outliers_are_varied_named_and_seeded() -> None:
    source = OutlierSource(load_mnist().training)
    share = OutlierShare(glyphs=2, changed=2, pairs=5, scribbles=5)
    drawn, again = (source.draw(np.random.default_rng(3), share) for _ in range(2))
    np.testing.assert_array_equal(drawn.rasters, again.rasters)
    assert drawn.rasters.shape == (source.count(share), 28, 28) and drawn.rasters.dtype == np.float32
    assert drawn.rasters.min() >= 0 and drawn.rasters.max() <= 1
    assert set(drawn.kinds.tolist()) == {*source.kinds, ""}
    assert not np.array_equal(drawn.rasters[0], drawn.rasters[1])  # the same glyph, written twice
    o, w = (drawn.doubtful[drawn.kinds == f"futural:{letter}"] for letter in "ow")
    assert not o.any() and w.all()
    assert len(source.kinds) > 400


def test_scribbles_can_be_rendered() -> None:
    rng = np.random.default_rng(0)
    for _ in range(200):
        assert raster_from_ink(scribble(rng)).max() > 0.9


def test_the_shipped_model_rejects_letters_and_scribbles(real_data: Path, pendigits: Path) -> None:
    """These letters are not in the training data; the bounds are below the figures reported for new writers."""
    model = Classifier.open(SHIPPED_MODEL)
    letters = read_ink_file(real_data / "ink" / "digilets-20-writers.unp.gz")[::5]
    rng = np.random.default_rng(1)
    outliers = [each for each in letters if each.label not in DIGIT_LIKE and not each.label.isdigit()]
    outliers += [LabelledInk(scribble(rng), "scribble") for _ in range(200)]
    result = evaluate_rejection(
        model, load_evaluation(str(pendigits), {"22", "23", "24"}), examples_from_inks(outliers)
    )
    assert result["rejected"] > 0.9
    assert set(result["per_label"]) == {each.label for each in outliers}


def test_probabilities_of_the_shipped_model_are_calibrated(pendigits: Path) -> None:
    result = evaluate(Classifier.open(SHIPPED_MODEL), load_evaluation(str(pendigits), {"22", "23", "24"}))
    assert result["expected_calibration_error"] < 0.02


def test_rejection_without_a_correct_prediction_is_an_error() -> None:
    nothing = examples_from_inks([LabelledInk(scribble(np.random.default_rng(0)), "?")])
    with pytest.raises(EvaluationError, match="none of the data is read correctly"):
        evaluate_rejection(Classifier.open(SHIPPED_MODEL), nothing, nothing)
