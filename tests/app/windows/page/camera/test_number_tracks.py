"""Numbers are followed from frame to frame: one slip of a reading, one frame without, changes nothing."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.windows.page.camera.number_tracks import NumberTracks, look_of

INK = np.zeros((20, 30), np.uint8)
INK[2:18, 4:8] = INK[2:6, 4:26] = 255
OTHER = INK[::-1, ::-1].copy()


def corners(left: float, top: float = 0.4) -> NDArray[np.float64]:
    """A number of a tenth of the frame's width."""
    return np.array([(left, top), (left + 0.1, top), (left + 0.1, top + 0.08), (left, top + 0.08)])


def shown(tracks: NumberTracks) -> list[str]:
    return [number.text for number in tracks.shown()]


def see(
    tracks: NumberTracks, readings: Sequence[tuple[float, str]], ink: NDArray[np.uint8] = INK, probability: float = 0.99
) -> list[str]:
    """One frame: numbers at these places, which read so; returns what is shown then."""
    found = tracks.follow([corners(left) for left, _ in readings], [look_of(ink)] * len(readings))
    for track, (_, text) in zip(found, readings, strict=True):
        track.add(text, probability)
    return shown(tracks)


def test_a_number_is_shown_from_its_second_frame_on() -> None:
    tracks = NumberTracks()
    assert see(tracks, [(0.2, "17")]) == []
    assert see(tracks, [(0.2, "17")]) == ["17"]


def test_one_other_reading_changes_nothing_but_the_probability() -> None:
    tracks = NumberTracks()
    for _ in range(4):
        see(tracks, [(0.2, "17")])
    assert see(tracks, [(0.2, "11")]) == ["17"]
    assert 0.75 < tracks.shown()[0].probability < 0.85
    for _ in range(5):
        see(tracks, [(0.2, "11")])
    assert shown(tracks) == ["11"]


def test_a_number_that_moves_is_followed() -> None:
    tracks = NumberTracks()
    for step in range(20):
        see(tracks, [(0.2 + 0.01 * step, "17"), (0.5 + 0.01 * step, "80")])
    assert shown(tracks) == ["17", "80"]
    assert abs(tracks.shown()[0].corners[0, 0] - 0.39) < 0.02


def test_a_number_that_is_missing_for_a_moment_stays() -> None:
    tracks = NumberTracks()
    see(tracks, [(0.2, "17")])
    see(tracks, [(0.2, "17")])
    for _ in range(4):
        assert see(tracks, []) == ["17"]
    assert see(tracks, []) == []


def test_another_number_in_the_same_place_begins_anew() -> None:
    tracks = NumberTracks()
    for _ in range(8):
        see(tracks, [(0.2, "17")])
    assert see(tracks, [(0.2, "71")], OTHER) == []
    assert see(tracks, [(0.2, "71")], OTHER) == ["71"]


def test_the_number_that_was_read_least_is_the_most_urgent() -> None:
    tracks = NumberTracks()
    see(tracks, [(0.2, "17"), (0.5, "80")])
    first, second = tracks.follow([corners(0.2), corners(0.5)], [look_of(INK)] * 2)
    second.add("80", 0.9)
    first, second = tracks.follow([corners(0.2), corners(0.5)], [look_of(INK)] * 2)
    assert first.urgency < second.urgency
    first.add("17", 0.9)
    assert second.urgency < first.urgency
