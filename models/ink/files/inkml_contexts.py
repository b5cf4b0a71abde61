"""Which channels an InkML trace has: trace formats, ink sources and contexts, and references to them."""

from collections.abc import Mapping
from math import isfinite

from models.ink.files.inkml_trace import (
    DEFAULT_CHANNELS,
    Channel,
    Channels,
    check_channels,
    parse_channel,
    with_resolutions,
)

_FORMAT, _SOURCE, _CONTEXT = "traceFormat", "inkSource", "context"
_REFERENCES = ("traceFormatRef", "inkSourceRef", "contextRef")
_XML_ID = "xml:id"


def id_of(attributes: Mapping[str, str]) -> str:
    """The id of an element, also in documents that forget the namespace of it."""
    return attributes.get(_XML_ID) or attributes.get("id", "")


class Contexts:
    """The channels that have been defined so far in a document, by the ids of the elements that define them."""

    def __init__(self) -> None:
        self._by_id: dict[str, Channels] = {}
        self._current = DEFAULT_CHANNELS
        """Those of the last context or trace format, for a trace without a reference."""
        self._open: list[tuple[str, str, Channels | None]] = []
        """Tag, id and channels so far of each open format, source and context."""
        self._channels: list[Channel] = []
        self._resolutions: dict[str, float] = {}
        self._are_optional = False

    def channels(self, reference: str) -> Channels:
        """The channels of a trace whose `contextRef` is `reference`, or empty."""
        return self._by_id.get(reference.rpartition("#")[2], self._current) if reference else self._current

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element starts."""
        if tag in (_FORMAT, _SOURCE, _CONTEXT):
            named = [self._by_id.get(attributes.get(name, "").rpartition("#")[2]) for name in _REFERENCES]
            self._open.append((tag, id_of(attributes), next((each for each in named if each), None)))
        if tag == _FORMAT:
            self._channels, self._are_optional = [], False
        elif tag == _SOURCE:
            self._resolutions = {}
        elif tag == "intermittentChannels":
            self._are_optional = True
        elif tag == "channel" and self._open and self._open[-1][0] == _FORMAT:
            self._channels.append(parse_channel(attributes, is_optional=self._are_optional))
        elif tag == "channelProperty" and attributes.get("name") == "resolution":
            self._note_resolution(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "intermittentChannels":
            self._are_optional = False
        if tag not in (_FORMAT, _SOURCE, _CONTEXT) or not self._open:
            return
        _, name, channels = self._open.pop()
        if tag == _FORMAT and self._channels:
            channels, self._channels = check_channels(self._channels), []
        if channels is None:
            return
        if tag == _SOURCE:
            channels = with_resolutions(channels, self._resolutions)
        if name:
            self._by_id[name] = channels
        if self._open:
            outer_tag, outer_name, _ = self._open[-1]
            self._open[-1] = outer_tag, outer_name, channels
        self._current = channels

    def _note_resolution(self, attributes: Mapping[str, str]) -> None:
        try:
            value = float(attributes.get("value", ""))
        except ValueError:
            return
        if isfinite(value) and value > 0:
            self._resolutions[attributes.get("channel", "").upper()] = value
