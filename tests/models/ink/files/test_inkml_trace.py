import pytest

from models.ink.files.inkml_trace import DEFAULT_CHANNELS, Channel, parse_channel, parse_points
from models.ink.ink import InkFileError, Point
from models.system.errors import Message

WHERE = Message("trace t")


def xy(text: str) -> list[tuple[float, float]]:
    return [point[:2] for point in parse_points(text, DEFAULT_CHANNELS, WHERE)]


def test_the_example_of_the_recommendation_is_read() -> None:
    buttons = (Channel("B1", is_optional=True), Channel("B2", is_optional=True))
    text = """1125 18432,'23'43,"7"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F"""
    xs = [1125, 1148, 1178, 1211, 1251, 1297, 1349, 1404, 1461, 1521, 1584]
    ys = [18432, 18475, 18510, 18540, 18567, 18596, 18633, 18676, 18723, 18776, 18823]
    points = parse_points(text, (*DEFAULT_CHANNELS, *buttons), WHERE)
    assert points == tuple(map(Point, xs, ys))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("1 2,3 4", [(1, 2), (3, 4)]),
        ("1 2,'3'-5,1 1", [(1, 2), (4, -3), (5, -2)]),
        ("""0 0,-3'5,"2-1""", [(0, 0), (-3, 5), (-4, 4)]),
        ("""0 0,'1'1,"1"1,1 1,!9!9,9 9""", [(0, 0), (1, 1), (3, 3), (6, 6), (9, 9), (9, 9)]),
        ("' 1 ' 2,' 3 ' 4", [(1, 2), (4, 6)]),
        ("-1.5-.5,1e1-1E-1", [(-1.5, -0.5), (10, -0.1)]),
        ("1 2,* 3,'1*,1 1", [(1, 2), (1, 3), (2, 3), (3, 1)]),
        ("#10 #F,-#1#a", [(16, 15), (-1, 10)]),
        ("1 2,? 3,5 6", [(1, 2), (5, 6)]),
        (" 1 2 ,\n 3 4 ,", [(1, 2), (3, 4)]),
        ("1 2 7 8,3 4 7 8", [(1, 2), (3, 4)]),
        ("", []),
    ],
)
def test_values_may_stick_together_and_be_differences(text: str, points: list[tuple[float, float]]) -> None:
    assert xy(text) == points


@pytest.mark.parametrize(
    "text", ["1", "1 x", "1 2 x", "1''2", "1 nan", "1 1_0", "1 #g", "1 " + "9" * 400, "1 #" + "f" * 300]
)
def test_what_is_no_point_is_refused(text: str) -> None:
    with pytest.raises(InkFileError, match="trace t, point 2"):
        xy(f"1 2, {text}")


def test_time_force_and_direction_have_their_channels() -> None:
    attributes = [
        {"name": "T", "units": "s"},
        {"name": "Y", "orientation": "-ve"},
        {"name": "F", "min": "100", "max": "300"},
        {"name": "X"},
    ]
    channels = tuple(parse_channel(each, is_optional=False) for each in attributes)
    points = parse_points("0.5 10 200 1,'1'2'0'3,? 1 * 1", channels, WHERE)
    assert points == (Point(1, -10, 0.5, 0.5), Point(4, -12, 1.5, 0.5), Point(5, -13, 0.0, 0.5))


def test_a_range_of_force_that_is_none_is_ignored() -> None:
    for force in ({"max": "much"}, {"max": "0"}, {"max": "nan"}, {"max": "1e999"}):
        channel = parse_channel({"name": "F", **force}, is_optional=False)
        assert parse_points("1 2 3", (*DEFAULT_CHANNELS, channel), WHERE) == (Point(1, 2, 0, 3),)
