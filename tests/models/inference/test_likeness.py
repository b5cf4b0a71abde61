import numpy as np
import pytest

import models.inference.likeness
from models.inference.likeness import BANDWIDTH, Features, ManyFeatures
from models.ink.stroke_path import FEATURES, POINTS

RNG = np.random.default_rng(0)
EMBEDDINGS = RNG.random((9, 16), np.float32)
PATHS = np.cumsum(RNG.normal(0, 0.03, (9, POINTS, FEATURES)), axis=1).astype(np.float32)
DRAWN = [Features.of(embedding, path) for embedding, path in zip(EMBEDDINGS, PATHS, strict=True)]


def test_the_same_drawing_has_the_largest_weight() -> None:
    weights = ManyFeatures.of(DRAWN).by_all(DRAWN[4])
    assert weights[4] == pytest.approx(1) and weights.argmax() == 4 and (weights >= 0).all()


def test_a_picture_is_compared_by_its_embedding_alone() -> None:
    picture = Features.of(EMBEDDINGS[4], None)
    cosines = [each.unit_vector @ picture.unit_vector for each in DRAWN]
    expected = np.exp((np.array(cosines) - 1) / BANDWIDTH)
    np.testing.assert_allclose(ManyFeatures.of(DRAWN).by_all(picture), expected)
    pictures = [Features.of(embedding, None) for embedding in EMBEDDINGS]
    np.testing.assert_allclose(ManyFeatures.of(pictures).by_all(DRAWN[4]), expected)
    mixed = ManyFeatures.of([picture, *DRAWN[1:]]).by_all(DRAWN[4])
    assert mixed[0] == pytest.approx(1) and mixed[4] == pytest.approx(1)
    np.testing.assert_array_equal(mixed[1:], ManyFeatures.of(DRAWN).by_all(DRAWN[4])[1:])


def test_of_equal_embeddings_the_one_with_the_nearer_path_weighs_more() -> None:
    same = [Features.of(EMBEDDINGS[0], path) for path in (PATHS[1], PATHS[0] + np.float32(0.01))]
    far, near = ManyFeatures.of(same).by_all(DRAWN[0])
    assert near > 0.9 > 0.5 > far


def test_the_sieve_leaves_the_nearest_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    every = ManyFeatures.of(DRAWN).by_all(DRAWN[4])
    monkeypatch.setattr(models.inference.likeness, "CANDIDATES", 3)
    sieved = ManyFeatures.of(DRAWN).by_all(DRAWN[4])
    assert (sieved < 1.0001 * every).all() and not np.allclose(sieved, every)
    nearest = np.argsort(sieved)[-3:]
    np.testing.assert_allclose(sieved[nearest], every[nearest], rtol=1e-5)
