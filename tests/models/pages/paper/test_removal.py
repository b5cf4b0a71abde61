import numpy as np
import pytest

from models.pages.paper.removal import StraightLine, remove_lines


@pytest.mark.parametrize("level", [60, 140])
def test_a_line_goes_and_the_stroke_across_it_stays(level: int) -> None:
    values = np.zeros((100, 200), np.int16)
    values[49:52] = level
    values[20:80, 90:96] = 150
    remove_lines(values, ([StraightLine(0, np.full(200, 50.0))], []), ink=150, noise=1, reach=6)
    assert not (values[40:60, :85] > 40).any() and not (values[40:60, 101:] > 40).any()
    assert (values[20:80, 91:95] > 100).all()


def test_nothing_is_left_where_dark_lines_cross() -> None:
    values = np.zeros((120, 120), np.int16)
    values[59:62] = 140
    values[:, 59:62] = 140
    line = [StraightLine(0, np.full(120, 60.0))]
    remove_lines(values, (line, line), ink=150, noise=1, reach=6)
    assert not (values > 40).any()
