import numpy as np

from scripts.fonts.allographs import with_bar

SEVEN = np.array([[0, 0], [150, 0], [60, 255]], np.uint8)


def test_a_seven_gets_a_bar_across_its_middle() -> None:
    strokes = with_bar([SEVEN])
    assert strokes is not None and len(strokes) == 2
    bar = strokes[1].astype(float)
    np.testing.assert_allclose(bar.mean(0), [105, 127.5], atol=2)
    assert bar[1][0] - bar[0][0] > 90 and abs(bar[1][1] - bar[0][1]) < 15


def test_a_second_bar_is_not_drawn() -> None:
    strokes = with_bar([SEVEN])
    assert strokes is not None and with_bar(strokes) is None
    assert with_bar([np.array([[0, 0], [10, 0]], np.uint8), np.array([[0, 255], [9, 255]], np.uint8)]) is None
