import numpy as np
import pytest

from models.pages.paper.lines import PaperLine
from models.pages.paper.perspective import direction_of, placed, straightening


def test_lines_in_perspective_become_straight() -> None:
    size = (1000, 800)
    rows = [
        PaperLine(50, 750, (0.0, 0.02 + 0.00005 * (y - 500), y - 400 * (0.02 + 0.00005 * (y - 500))))
        for y in (100, 400, 700, 900)
    ]
    columns = [PaperLine(50, 950, (0.0, -0.03, x + 15.0)) for x in (100, 300, 600)]
    homography = straightening(direction_of(rows, size), direction_of(columns, (800, 1000)), size)
    for line in rows:
        ends = np.array([[each, line.at(each)] for each in (50.0, 750.0)])
        one, other = placed(ends, homography)
        assert one[1] == pytest.approx(other[1], abs=2)
    for line in columns:
        ends = np.array([[line.at(each), each] for each in (50.0, 950.0)])
        one, other = placed(ends, homography)
        assert one[0] == pytest.approx(other[0], abs=2)


def test_without_lines_the_page_stays_as_it_is() -> None:
    assert straightening(None, None, (100, 200)) @ [100, 50, 1] == pytest.approx([0, 0, 1])
