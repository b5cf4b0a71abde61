"""What is rehearsed, checked and held out, with the real base data."""

from dataclasses import replace

import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.mnist import load_mnist
from models.datasets.outliers import UNLIKE_CHARACTERS, OutlierSource
from models.ink.characters import CHARACTERS
from models.ink.labels import Label
from models.ink.raster import RasterSpec
from models.model_file.model_card import ModelCard
from models.training.base_selection import BaseSelection, hold_outs, select_base

pytestmark = pytest.mark.usefixtures("real_data")
OF_CHARACTERS = ModelCard(
    labels=tuple(map(Label, CHARACTERS)), architecture="compact", recipe="characters", base="characters"
)


def selection(card: ModelCard, seed: int = 0) -> BaseSelection:
    return select_base(card, np.random.default_rng(seed), None, None)


@pytest.mark.slow
def test_of_all_characters_glyphs_are_rehearsed_and_held_out_beside_digits() -> None:
    selected = selection(OF_CHARACTERS)
    assert set(selected.labels.tolist()) == set(CHARACTERS)
    assert len(selected.labels) == len(selected.rehearsed) < 4000
    mnist, glyphs = selected.hold_outs
    assert [mnist.data, glyphs.data] == ["mnist-among-characters", "glyphs"]
    assert len({mnist.metric, glyphs.metric, "base_hold_out_accuracy"}) == 3
    np.testing.assert_array_equal(mnist.examples.rasters, load_mnist().hold_out.rasters)
    assert len(set(glyphs.examples.labels.tolist())) > 180
    for rasters in (selected.rehearsed, selected.outliers, selected.check):
        assert rasters.dtype == np.float32 and rasters.shape[1:] == (28, 28) and 0.9 < rasters.max() <= 1
    assert [each.data for each in hold_outs(load_mnist(), "mnist", OF_CHARACTERS.spec)] == ["mnist"]
    other = selection(OF_CHARACTERS, seed=1)
    assert not np.array_equal(other.rehearsed, selected.rehearsed)
    np.testing.assert_array_equal(other.hold_outs[1].examples.rasters, glyphs.examples.rasters)


@pytest.mark.slow
def test_rasters_have_the_models_spec() -> None:
    spec = RasterSpec(size=40, box=32, pen_width=3.0)
    for card in (OF_CHARACTERS, replace(OF_CHARACTERS, base="mnist", labels=OF_CHARACTERS.labels[:10])):
        selected = selection(replace(card, spec=spec))
        everything = [selected.rehearsed, selected.outliers, selected.check]
        everything += [each.examples.rasters for each in selected.hold_outs]
        assert {each.shape[1:] for each in everything} == {(40, 40)}


@pytest.mark.slow
def test_the_named_outliers_are_those_that_resemble_no_glyph() -> None:
    source = OutlierSource(load_mnist().training[:100], glyphs=read_glyphs())
    assert source.kinds == UNLIKE_CHARACTERS
    named = OutlierSource(load_mnist().training[:100], foreign=UNLIKE_CHARACTERS)
    one, other = (each.draw(np.random.default_rng(0)) for each in (source, named))
    np.testing.assert_array_equal(one.rasters, other.rasters)
    assert other.doubtful.all() and set(other.kinds.tolist()) == {*UNLIKE_CHARACTERS, ""}
