"""The recognisers beside which letters are measured: distances, rankings, and Zinnia's formats."""

from pathlib import Path

import numpy as np
import pytest

from models.ink.ink import Ink, InkError, LabelledInk, Picture
from scripts.studies.baselines import dtw, point_cloud, zinnia
from scripts.studies.baselines.paths import in_unit_box, ink_of, nearest_labels, resampled
from tests.support.strokes import shifted, stroke

RANKS = [dtw.rank, point_cloud.rank]
L = Ink.of([stroke((0, 0), (0, 100), (60, 100))])
V = Ink.of([stroke((0, 0), (40, 100), (80, 0))])
T = Ink.of([stroke((0, 0), (80, 0)), stroke((40, 0), (40, 100))])
DOT = Ink.of([stroke((5, 5))])
TAUGHT = [LabelledInk(ink, label) for ink, label in ((L, "L"), (V, "V"), (T, "T"))]


def test_points_lie_at_equal_distances_and_none_in_the_air() -> None:
    points = resampled(T, 10)
    assert points.shape == (10, 2)
    assert points[0].tolist() == [0, 0] and points[-1].tolist() == [40, 100]
    assert points[:5].tolist() == [[x, 0] for x in (0, 20, 40, 60, 80)] or points[4, 0] == pytest.approx(40)
    assert np.allclose(points[5:], [(40, y) for y in (20, 40, 60, 80, 100)])


def test_the_longer_side_becomes_one() -> None:
    points = in_unit_box(resampled(L, 50))
    assert points.min(0).tolist() == [0, 0] and points.max(0) == pytest.approx([0.6, 1])
    assert in_unit_box(resampled(DOT, 4)).tolist() == [[0, 0]] * 4


def test_labels_are_ranked_by_their_nearest_template() -> None:
    assert nearest_labels(np.array([[3.0, 1.0, 2.0, 0.5]]), ["a", "b", "a", "c"]) == [("c", "b", "a")]


@pytest.mark.parametrize("rank", RANKS)
def test_the_nearest_is_first_wherever_and_however_large(rank) -> None:
    larger = Ink.of([[point._replace(x=3 * point.x + 500, y=3 * point.y - 70) for point in s] for s in V.strokes])
    slanted = Ink.of([[point._replace(x=point.x - 0.2 * point.y) for point in s] for s in T.strokes])
    rankings = rank(TAUGHT, [shifted(L, 300), larger, slanted, DOT])
    assert [each[0] for each in rankings[:3]] == ["L", "V", "T"]
    assert all(sorted(each) == ["L", "T", "V"] for each in rankings)


def test_a_path_has_places_directions_and_half_of_its_slant() -> None:
    path = dtw.path(shifted(L, 40))
    assert path.shape == (dtw.POINTS, 4)
    assert (path[:, :2].max(0) + path[:, :2].min(0)) == pytest.approx([0, 0], abs=1e-6)
    assert np.hypot(*path[:, 2:].T) == pytest.approx(dtw.DIRECTION)
    leaning = dtw.upright(np.array([[0.0, 0.0], [4.0, 10.0]]))
    assert leaning[1, 0] - leaning[0, 0] == pytest.approx(2)


def test_a_cloud_has_neither_order_nor_direction() -> None:
    backwards = Ink.of([list(reversed(s)) for s in reversed(T.strokes)])
    clouds = [point_cloud.cloud(ink) for ink in (backwards, L)]
    distances = point_cloud.cloud_distances(point_cloud.cloud(T), np.stack(clouds))
    assert distances[0] < 0.15 * distances[1]


def test_a_picture_has_no_strokes_to_compare() -> None:
    with pytest.raises(InkError, match="no strokes"):
        ink_of(LabelledInk(Picture(1, 1, b"\xff"), "L"))


def test_zinnia_gets_a_square_and_gives_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    written: dict[str, str] = {}

    def run(command: str, *arguments: object) -> str:
        if command == "zinnia_learn":
            written["learned"] = Path(str(arguments[0])).read_text()
            return ""
        return "Answer: 2\n2 0.9\n0 -0.8\n1 -1\nAnswer: 0\n0 1\n2 -0.9\n1 -1\n"

    monkeypatch.setattr(zinnia, "_run", run)
    assert zinnia.rank(TAUGHT, [T, L]) == [("T", "L", "V"), ("L", "T", "V")]
    first, *others = written["learned"].splitlines()
    assert len(others) == 2
    assert first.startswith("(character (value 0) (width 1000) (height 1000) (strokes ((200 0)(200 100)")
    assert first.endswith("(800 1000))))")


@pytest.mark.skipif(not zinnia.is_installed(), reason=f"needs Debian's {zinnia.PACKAGE}")
def test_zinnia_reads_what_it_was_taught() -> None:
    assert [each[0] for each in zinnia.rank(TAUGHT, [shifted(L, 9), T, V])] == ["L", "T", "V"]
