"""InkML's trace data → points: channels, and their values as numbers, differences and wildcards (W3C, 2011, 3.2.1)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import TypeAlias

from models.ink.files.decimals import parse_ms
from models.ink.ink import InkFileError, Point, Stroke
from models.system.errors import Message

_VALUE = re.compile(
    r"\s*(?P<order>[!'\"])?\s*(?:(?P<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)"
    r"|(?P<hex>-?#[0-9A-Fa-f]+)|(?P<wildcard>[TF*?]))\s*"
)
"""One value. White space between values is optional: `-3'5"2-1` are four."""
_NEEDS_PARSING = re.compile(r"[^\s\d.eE+,-]|[\d.][-+]")
"""Found in traces that are more than numbers between white space."""
_ORDERS = {"!": 0, "'": 1, '"': 2}
_MS_OF_UNIT = {"s": 1000.0, "ms": 1.0, "us": 1e-3, "µs": 1e-3, "ns": 1e-6}
_MAX_CHANNELS = 64


@dataclass(frozen=True, slots=True)
class Channel:
    """A column of the traces; value = (number in the file - `offset`) · `scale`."""

    name: str
    offset: float = 0.0
    scale: float = 1.0
    is_optional: bool = False
    """Whether points may lack it: an intermittent channel, which keeps its last value."""


Channels: TypeAlias = tuple[Channel, ...]
DEFAULT_CHANNELS: Channels = (Channel("X"), Channel("Y"))


def parse_channel(attributes: Mapping[str, str], *, is_optional: bool) -> Channel:
    """The channel of a `<channel>` element. A range of F that is none is ignored: F is scaled when it is imported."""
    name = attributes.get("name", "").upper()
    scale = -1.0 if attributes.get("orientation", "").lower().startswith("-") else 1.0
    if name == "T":
        return Channel(name, scale=_MS_OF_UNIT.get(attributes.get("units", ""), 1.0), is_optional=is_optional)
    if name != "F":
        return Channel(name, scale=scale, is_optional=is_optional)
    try:
        low, high = float(attributes.get("min", "0")), float(attributes.get("max", "1"))
    except ValueError:
        low, high = 0.0, 1.0
    if not (isfinite(low) and isfinite(high) and low < high):
        low, high = 0.0, 1.0
    return Channel(name, low, 1 / (high - low), is_optional)


def check_channels(channels: Sequence[Channel]) -> Channels:
    """`channels` of a `<traceFormat>`. Raises `InkFileError` without X and Y or with too many."""
    if not {"X", "Y"} <= {channel.name for channel in channels} or len(channels) > _MAX_CHANNELS:
        raise InkFileError(
            "an InkML document needs channels X and Y, and no more than {maximum}.", maximum=_MAX_CHANNELS
        )
    return tuple(channels)


def with_resolutions(channels: Channels, resolutions: Mapping[str, float]) -> Channels:
    """`channels` with Y in the unit of X, where the device has other resolutions for them (values per length)."""
    x, y = resolutions.get("X", 0.0), resolutions.get("Y", 0.0)
    if not (x > 0 and y > 0 and isfinite(x / y) and x / y > 0):
        return channels
    return tuple(replace(each, scale=each.scale * x / y) if each.name == "Y" else each for each in channels)


def parse_points(text: str, channels: Channels, where: Message) -> Stroke:
    """The points of a trace: x, y, t in seconds and pressure, without those whose x or y is unknown (`?`).

    Raises `InkFileError`, which names `where` and the number of the point.
    """
    split = _values if _NEEDS_PARSING.search(text) else str.split
    columns = [_Column(channel) for channel in channels]
    required = sum(not channel.is_optional for channel in channels)
    points = []
    for number, sample in enumerate(text.split(","), 1):
        values = split(sample)
        if not values:
            continue
        try:
            if len(values) < required:
                raise ValueError
            for column, value in zip(columns, values, strict=False):
                column.take(value)
            for value in values[len(columns) :]:  # which no channel describes
                float(value)
        except (ValueError, OverflowError) as error:
            raise InkFileError(
                "{where}, point {number}: {values} is not one number for each of {names}.",
                where=where,
                number=number,
                values=repr(sample.strip()[:80]),
                names=[channel.name for channel in channels],
            ) from error
        point = {column.channel.name: column.value for column in columns}
        x, y = point["X"], point["Y"]
        if x is not None and y is not None:
            t, pressure = point.get("T"), point.get("F")
            points.append(Point(x, y, 0.0 if t is None else t, 1.0 if pressure is None else pressure))
    return tuple(points)


def _values(sample: str) -> list[str]:
    """The values of one point, each without white space; the last is the rest if that is no value."""
    values, position = [], 0
    while position < len(sample):
        match = _VALUE.match(sample, position)
        if not match:
            return [*values, rest] if (rest := sample[position:].strip()) else values
        values.append((match["order"] or "") + (match["number"] or match["hex"] or match["wildcard"]))
        position = match.end()
    return values


class _Column:
    """One channel while a trace is read: its last value, and how the next one differs from it."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.value: float | None = None
        """The value at the point that was read last; None if unknown."""
        self._order = 0
        self._last = self._difference = 0.0

    def take(self, text: str) -> None:
        """Read the next value. Raises `ValueError` if it is no finite number."""
        if text[0] in _ORDERS:
            self._order, text = _ORDERS[text[0]], text[1:]
        if text == "?":
            self.value = None
            return
        if text == "*":
            self._difference = 0.0
            self.value = self._last
            return
        number = self._parse(text)
        if self._order == 0:
            value = (number - self.channel.offset) * self.channel.scale
            self._difference = value - self._last
        else:
            step = number * self.channel.scale
            self._difference = step if self._order == 1 else self._difference + step
            value = self._last + self._difference
        if not isfinite(value):
            raise ValueError
        self.value = self._last = value

    def _parse(self, text: str) -> float:
        if text in ("T", "F"):  # true and false, of buttons
            return float(text == "T")
        if "#" in text:
            number = float(int(text.replace("#", ""), 16))
            return number / 1000 if self.channel.name == "T" else number
        return parse_ms(text) if self.channel.name == "T" else float(text)
