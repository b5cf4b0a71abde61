import numpy as np
import pytest
from numpy.typing import NDArray

from models.pages.paper.lines import find_lines, slope_of


def lined(slopes: list[float], level: float, *, size: tuple[int, int] = (600, 800)) -> NDArray[np.uint8]:
    """Faint sloping lines, three pixels thick, in noise, every 50 pixels in the middle."""
    rng = np.random.default_rng(1)
    page = rng.uniform(0, 100, size)
    columns = np.arange(size[1])
    for number, slope in enumerate(slopes):
        rows = np.rint(100 + 50 * number + slope * (columns - size[1] / 2)).astype(int)
        for row in (rows - 1, rows, rows + 1):
            page[row, columns] += level
    return page.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("slope", [-0.2, 0.0, 0.05, 0.25])
def test_the_slope_of_lines_is_found_in_noise(slope: float) -> None:
    assert slope_of(lined([slope] * 6, 150, size=(700, 800))) == pytest.approx(slope, abs=0.004)


def test_lines_in_perspective_are_found_once_each() -> None:
    slopes = [0.01, 0.014, 0.018, 0.022, 0.026]
    found = find_lines(lined(slopes, 150), 0.018)
    assert [each.at(400.0) for each in found] == pytest.approx([100, 150, 200, 250, 300], abs=1.5)
    assert [2 * each.curve[0] * 400 + each.curve[1] for each in found] == pytest.approx(slopes, abs=0.004)


def test_noise_has_no_lines() -> None:
    assert find_lines(lined([], 0), 0.0) == []
