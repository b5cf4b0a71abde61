import numpy as np
from numpy.typing import NDArray

from models.inference.projection import label_plane, normalise


def clusters(seed: int = 0) -> tuple[NDArray[np.float32], list[str]]:
    """Three labels that differ in two of ten dimensions, with strong noise in a third."""
    rng = np.random.default_rng(seed)
    middle = np.zeros((3, 10), np.float32)
    middle[:, 3], middle[:, 7] = (4, -4, 0), (0, 0, 4)
    which = np.repeat(np.arange(3), 30)
    noise = rng.normal(0, 0.2, (90, 10))
    noise[:, 5] = rng.normal(0, 9, 90)
    return (middle[which] + noise).astype(np.float32), ["abc"[k] for k in which]


def test_the_plane_separates_the_labels() -> None:
    points, labels = clusters()
    points[:, 5] -= points[:, 5].reshape(3, 30).mean(1).repeat(30)
    plane = label_plane(points, labels)
    np.testing.assert_allclose(plane.T @ plane, np.eye(2), atol=1e-5)
    places = points @ plane
    means = np.stack([places[np.array(labels) == label].mean(0) for label in "abc"])
    apart = np.linalg.norm(means[:, None] - means[None], axis=2)
    assert apart[~np.eye(3, dtype=bool)].min() > 4
    assert abs(plane[5]).max() < 0.2


def test_fewer_than_three_labels_use_the_principal_components_of_the_points() -> None:
    points, _ = clusters()
    plane = label_plane(points, ["a"] * 60 + ["b"] * 30)
    assert abs(plane[5]).max() > 0.9


def test_the_plane_does_not_rotate_when_a_point_is_added() -> None:
    points, labels = clusters()
    before = label_plane(points[:-1], labels[:-1])
    turned = np.array([[0.0, -1.0], [1.0, 0.0]], np.float32)
    after = label_plane(points, labels, previous=before @ turned)
    assert np.abs(points @ after - points @ before @ turned).max() < 0.2


def test_one_or_two_points_have_a_plane() -> None:
    for n in (1, 2):
        points, labels = clusters()
        plane = label_plane(points[:n], labels[:n])
        assert plane.shape == (10, 2) and np.isfinite(points[:n] @ plane).all()


def test_normalised_vectors_have_length_one_and_zero_stays_zero() -> None:
    found = normalise(np.array([[3, 4], [0, 0]], np.float32))
    np.testing.assert_allclose(found, [[0.6, 0.8], [0, 0]], atol=1e-6)
