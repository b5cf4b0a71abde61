"""Compiled graph and Keras give equal results, and plain Keras opens the shipped file."""

from pathlib import Path

import numpy as np
import pytest

from models.datasets.examples import to_floats
from models.datasets.mnist import load_mnist
from models.inference.classifier import Classifier
from models.registry.shipped_models import SHIPPED_MODEL


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_graph_and_keras_agree_on_every_mnist_test_image() -> None:
    import keras

    rasters = to_floats(load_mnist().test.rasters)
    network = keras.saving.load_model(SHIPPED_MODEL)
    by_keras = network.predict(rasters[..., None], batch_size=500, verbose=0)
    by_graph = np.concatenate([Classifier.open(SHIPPED_MODEL).probabilities(part) for part in np.split(rasters, 20)])
    np.testing.assert_array_equal(by_graph.argmax(1), by_keras.argmax(1))
    assert np.abs(by_graph - by_keras).max() <= 1e-4


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_the_shipped_model_reaches_the_published_accuracy() -> None:
    test = load_mnist().test
    accuracy = (Classifier.open(SHIPPED_MODEL).predictions(to_floats(test.rasters)) == test.labels).mean()
    assert accuracy >= 0.996


@pytest.mark.slow
def test_plain_keras_opens_the_shipped_file_without_this_program(tmp_path: Path) -> None:
    import keras

    network = keras.saving.load_model(SHIPPED_MODEL)
    assert network.predict(np.zeros((1, 28, 28, 1), np.float32), verbose=0).shape == (1, 10)
