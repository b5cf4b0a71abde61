import numpy as np
import pytest
from PIL import Image, ImageDraw

from scripts.fonts.stroke_order import ordered

pytest.importorskip("skimage")


def drawn(*lines: tuple[tuple[int, int], ...], width: int = 14, size: int = 180) -> np.ndarray:
    """Lines through corners, drawn with a round pen."""
    image = Image.new("L", (size, size))
    pen = ImageDraw.Draw(image)
    for line in lines:
        pen.line(line, fill=255, width=width, joint="curve")
        for x, y in line:
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
    return np.asarray(image) > 127


def strokes_of(bitmap: np.ndarray) -> list[np.ndarray]:
    from scripts.fonts.thinning import strokes_from_bitmap

    return ordered(strokes_from_bitmap(bitmap))


@pytest.mark.parametrize("width", [4, 10, 18, 26])
def test_a_pen_of_any_width_gives_the_middle_line(width: int) -> None:
    (stroke,) = strokes_of(drawn(((40, 30), (140, 150)), width=width))
    np.testing.assert_allclose(stroke[[0, -1]], [[40, 30], [140, 150]], atol=0.4 * width + 1)
    distance = np.abs((stroke - (40, 30)) @ np.array([120, -100]) / np.hypot(120, 100))
    assert distance.max() < 2


@pytest.mark.parametrize("width", [6, 14, 20])
def test_crossing_lines_go_straight_on(width: int) -> None:
    strokes = strokes_of(drawn(((30, 40), (150, 140)), ((145, 30), (35, 150)), width=width))
    assert len(strokes) == 2
    for stroke in strokes:
        assert stroke[-1][1] - stroke[0][1] > 80  # from the top down, through the crossing


def test_a_t_is_a_stem_and_a_bar_and_a_corner_is_one_stroke() -> None:
    strokes = strokes_of(drawn(((90, 30), (90, 150)), ((40, 70), (140, 70))))
    assert len(strokes) == 2 and sorted(round(np.ptp(stroke[:, 0]) / 100) for stroke in strokes) == [0, 1]
    (corner,) = strokes_of(drawn(((40, 30), (40, 150), (140, 150))))
    assert np.hypot(*(corner - (40, 150)).T).min() < 12


def test_a_ring_is_closed_and_begins_at_the_top_and_a_blob_is_a_point() -> None:
    image = Image.new("L", (180, 180))
    pen = ImageDraw.Draw(image)
    pen.ellipse((40, 30, 140, 150), outline=255, width=12)
    pen.ellipse((85, 158, 97, 170), fill=255)
    ring, dot = strokes_of(np.asarray(image) > 127)
    np.testing.assert_allclose(ring[0], ring[-1], atol=2)
    assert ring[0][1] < 50 and ring[len(ring) // 4][0] < 80  # and runs to the left
    np.testing.assert_allclose(dot, [[91, 164]], atol=1)


def test_nothing_is_lost_at_junctions_and_no_spur_is_left() -> None:
    """A kind of B: a stem with two bowls, drawn with a thick pen."""
    bitmap = drawn(
        ((50, 20), (50, 160)),
        ((50, 20), (110, 30), (120, 55), (100, 80), (50, 88)),
        ((50, 88), (120, 100), (130, 130), (105, 155), (50, 160)),
        width=16,
    )
    strokes = strokes_of(bitmap)
    assert 1 <= len(strokes) <= 3
    lengths = [float(np.hypot(*np.diff(stroke, axis=0).T).sum()) for stroke in strokes]
    assert min(lengths) > 16 and 440 < sum(lengths) < 510
