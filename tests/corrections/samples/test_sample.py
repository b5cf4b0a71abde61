from dataclasses import replace

import pytest

from corrections.samples.sample import ImportExportError, Sample, check_sample
from models.ink.ink import MAX_POINTS, AnyInk, Ink, Picture, Point


def dots(*places: tuple[float, float]) -> Ink:
    return Ink.of([[Point(x, y) for x, y in places]])


def test_names_get_their_normal_form(seven: Ink) -> None:
    sample = check_sample(Sample(ink=seven, label=" e\u0301 ", writer=" Ada "))
    assert (sample.label, sample.writer) == ("é", "Ada")


def test_pressure_in_a_device_s_own_unit_becomes_relative() -> None:
    ink = Ink.of([[Point(0, 0, 0, -1), Point(9, 9, 1, 512)], [Point(1, 1, 2, 1024)]])
    (first, second) = check_sample(Sample(ink=ink, label="7")).ink.strokes  # pyright: ignore
    assert [point.pressure for point in (*first, *second)] == [0, 0.5, 1]


@pytest.mark.parametrize(
    ("ink", "told"),
    [
        (Ink(), "0 points"),
        (dots(*[(1, 2)] * (MAX_POINTS + 1)), "100001 points"),
        (dots((1, float("nan"))), "not a finite number"),
        (Ink.of([[Point(1, 2, float("inf"))]]), "not a finite number"),
        (dots((1, 1e10)), "Choose a larger unit"),
        (dots((0, 0), (1e-300, 0)), "Choose a smaller unit"),
        (Picture(2000, 1, bytes(2000)), "1×2000 pixels"),
        (Picture(0, 0, b""), "0×0 pixels"),
        (Picture(2, 2, b"abc"), "3 pixels for 2×2"),
    ],
)
def test_ink_that_no_raster_can_be_made_of_is_refused(ink: AnyInk, told: str) -> None:
    with pytest.raises(ImportExportError, match=told):
        check_sample(Sample(ink=ink, label="7"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"label": ""}, "is not a valid label"),
        ({"label": "x" * 33}, "at most"),
        ({"writer": "x" * 33}, "its writer's name"),
        ({"time": float("inf")}, "its time"),
        ({"time": float("nan")}, "its time"),
        ({"time": -1.0}, "not in the years 1970"),
        ({"time": 1e12}, "not in the years 1970"),
        ({"probability": float("nan")}, "a probability"),
        ({"alternatives": (("a", -0.1),)}, "a probability"),
        ({"predicted": "x" * 2000}, "what was read"),
    ],
)
def test_what_is_told_of_it_must_be_possible(seven: Ink, change: dict, told: str) -> None:
    with pytest.raises(ImportExportError, match=told):
        check_sample(replace(Sample(ink=seven, label="7"), **change))
