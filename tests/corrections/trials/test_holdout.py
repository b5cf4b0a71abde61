from corrections.trials.holdout import ALWAYS_LEARNED, HOLDOUT_DIVISOR, is_held_out
from models.ink.ink import Ink, Picture, Point


def test_about_one_in_five_is_held_out_and_always_the_same() -> None:
    inks = [Ink.of([[Point(x, 0), Point(0, x)]]) for x in range(500)]
    held = [is_held_out(position, ink) for position, ink in enumerate(inks, ALWAYS_LEARNED)]
    assert 60 < sum(held) < 1000 / HOLDOUT_DIVISOR - 60
    assert held == [is_held_out(10_000, ink) for ink in inks]
    assert not any(is_held_out(position, ink) for position in range(ALWAYS_LEARNED) for ink in inks)


def test_pictures_are_held_out_too() -> None:
    held = [is_held_out(ALWAYS_LEARNED, Picture(1, 2, bytes([x, 255 - x]))) for x in range(256)]
    assert 20 < sum(held) < 90
