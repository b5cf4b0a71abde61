import numpy as np
import pytest
from numpy.typing import NDArray

from models.inference.stroke_distance import BAND, pointwise_distances, warped_distances

PATHS = np.random.default_rng(0).random((20, 12, 4), np.float32)


def one_by_one(path: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """The textbook's recursion."""
    points = len(path)
    reached = np.full((points + 1, points + 1), np.inf)
    reached[0, 0] = 0
    for i in range(points):
        for j in range(max(0, i - BAND), min(points, i + BAND + 1)):
            before = min(reached[i, j], reached[i, j + 1], reached[i + 1, j])
            reached[i + 1, j + 1] = before + ((path[i] - other[j]) ** 2).sum()
    return reached[-1, -1] / points


def test_it_is_the_least_cost_of_all_matches_within_the_band() -> None:
    expected = [one_by_one(PATHS[3], path) for path in PATHS]
    np.testing.assert_allclose(warped_distances(PATHS, PATHS[3]), expected, rtol=1e-5)
    assert (warped_distances(PATHS, PATHS[3]) <= pointwise_distances(PATHS, PATHS[3])).all()


def test_a_path_has_no_distance_to_itself_and_none_depends_on_the_others() -> None:
    for distances in (pointwise_distances, warped_distances):
        together = distances(PATHS, PATHS[3])
        assert together[3] == 0 and (together[np.arange(20) != 3] > 0).all()
        alone = np.concatenate([distances(PATHS[number : number + 1], PATHS[3]) for number in range(20)])
        np.testing.assert_allclose(together, alone, rtol=1e-6)
        np.testing.assert_array_equal(distances(PATHS[::-1], PATHS[3])[::-1], together)


def test_what_is_drawn_a_little_later_is_near() -> None:
    x = np.linspace(0, 6, 32, dtype=np.float32)
    wave, later = (np.stack([x, np.sin(x - by)], axis=1).astype(np.float32) for by in (0, 0.5))
    assert warped_distances(later[None], wave)[0] < 0.8 * pointwise_distances(later[None], wave)[0]


def test_the_band_bounds_the_shift() -> None:
    early, late = np.zeros((2, 40, 1), np.float32)
    early[10:], late[17:] = 1, 1
    distances = [float(warped_distances(late[None], early, band=band)[0]) * 40 for band in (4, 7)]
    assert distances == pytest.approx([3, 0])


@pytest.mark.parametrize("band", [0, 3, 4, 15])
def test_one_for_each_is_bit_for_bit_as_one_for_all(band: int) -> None:
    together = warped_distances(PATHS, PATHS[::-1], band=band)
    alone = [warped_distances(PATHS[i : i + 1], PATHS[19 - i], band=band)[0] for i in range(20)]
    np.testing.assert_array_equal(together, alone)
    np.testing.assert_array_equal(warped_distances(PATHS, PATHS[3], band=band), by_all_cells(PATHS, PATHS[3], band))


def by_all_cells(paths: NDArray[np.float32], path: NDArray[np.float32], band: int) -> NDArray[np.float32]:
    """The recursion in float32, features and steps added in order."""
    points = len(path)
    reached = np.full((points + 1, points + 1, len(paths)), np.inf, np.float32)
    reached[0, 0] = 0
    for i in range(points):
        for j in range(max(0, i - band), min(points, i + band + 1)):
            cost = np.zeros(len(paths), np.float32)
            for feature in range(path.shape[1]):
                cost += (paths[:, j, feature] - path[i, feature]) ** 2
            reached[i + 1, j + 1] = np.minimum(np.minimum(reached[i, j], reached[i, j + 1]), reached[i + 1, j]) + cost
    return reached[-1, -1] / np.float32(points)
