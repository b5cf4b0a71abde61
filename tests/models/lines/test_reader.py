"""Reading lines of characters."""

import numpy as np
import pytest

from models.inference.classifier import Classifier
from models.ink.ink import Ink, Point
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.lines.reader import LineReader
from models.registry.shipped_models import SHIPPED_MODELS


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.open(SHIPPED_MODELS["digits"])


def _bar(x: float) -> list[Point]:
    return [Point(x, 10.0 * step) for step in range(11)]


def test_one_character_reads_as_a_single_drawing_does(classifier: Classifier) -> None:
    ink = Ink.of([_bar(50)])
    (line,) = LineReader(classifier).read(ink)
    (character,) = line.characters
    alone = classifier.read(raster_from_ink(ink, classifier.spec), path=stroke_path(ink))
    assert character.prediction == alone.prediction
    assert np.array_equal(character.output.embedding, alone.output.embedding)


def test_characters_apart_are_read_from_left_to_right(classifier: Classifier) -> None:
    (line,) = LineReader(classifier).read(Ink.of([_bar(300), _bar(0), _bar(150)]))
    assert [each.box.left for each in line.characters] == [0, 150, 300]
    assert line.text == "111"
