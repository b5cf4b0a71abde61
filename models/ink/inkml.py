"""InkML ↔ labelled inks (W3C Recommendation, 2011): explicit X, Y, T and F channels, labels as annotations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from xml.etree.ElementTree import ParseError, XMLParser
from xml.sax.saxutils import escape, quoteattr

from models.ink.decimals import format_ms, format_plain, parse_ms
from models.ink.ink import MAX_POINTS, Ink, LabelledInk, Point, Stroke
from models.ink.unipen import InkFileError
from models.system.errors import Message

_INK, _GROUP, _TRACE, _ANNOTATION, _CHANNEL = "ink", "traceGroup", "trace", "annotation", "channel"
_MAX_TEXT = 16_000_000
"""Maximum number of characters in one trace or annotation."""
_HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<ink xmlns="http://www.w3.org/2003/InkML">
  <definitions>
    <context xml:id="pen">
      <traceFormat>
        <channel name="X" type="decimal"/>
        <channel name="Y" type="decimal"/>
        <channel name="T" type="decimal" units="ms"/>
        <channel name="F" type="decimal" min="0" max="1"/>
      </traceFormat>
    </context>
  </definitions>
"""


def read_inkml(data: bytes) -> list[LabelledInk]:
    """The characters of an InkML document: each `traceGroup` with a label or, without any, the whole document as one.

    Labels are `<annotation type="label">` (or `truth`), writers `type="writer"`. Raises `InkFileError`, naming the
    line of the XML error or the malformed trace.
    """
    return [ink for ink, _ in read_annotated([data])]


def read_annotated(blocks: Iterable[bytes]) -> Iterator[tuple[LabelledInk, Mapping[str, str]]]:
    """As `read_inkml`, for a document in blocks of bytes; yields each character with its annotations (type → text).

    A character is yielded when its group ends. A document with a DOCTYPE is refused: its entities could expand without
    bound or name other files. Raises `InkFileError`.
    """
    document = _Document()
    parser = XMLParser(target=document)
    try:
        for block in blocks:
            parser.feed(block)
            yield from document.pop_finished()
        parser.close()
    except ParseError as error:
        raise InkFileError(
            "line {line}: not well-formed InkML: {reason}.", line=error.position[0], reason=error
        ) from error
    except (LookupError, ValueError) as error:  # the encoding that the document names
        raise InkFileError("line 1: not InkML that can be read: {reason}.", reason=error) from error
    yield from document.pop_finished()


def write_inkml(characters: Iterable[tuple[LabelledInk, Mapping[str, str]]]) -> Iterator[str]:
    """The text of an InkML document in pieces, one `traceGroup` per character. Pictures are not supported.

    `characters` are inks with further annotations (type → text), written after label and writer. `read_annotated`
    restores everything bit for bit.
    """
    yield _HEADER
    for character, annotations in characters:
        assert isinstance(character.ink, Ink)
        yield '  <traceGroup contextRef="#pen">\n'
        all_annotations = {"label": character.label, "writer": character.writer, **annotations}
        for name, text in all_annotations.items():
            if text:
                yield f"    <annotation type={quoteattr(name)}>{escape(text)}</annotation>\n"
        for stroke in character.ink.strokes:
            points = (
                f"{format_plain(x)} {format_plain(y)} {format_ms(t)} {format_plain(pressure)}"
                for x, y, t, pressure in stroke
            )
            yield f"    <trace>{', '.join(points)}</trace>\n"
        yield "  </traceGroup>\n"
    yield "</ink>\n"


@dataclass(slots=True)
class _Group:
    """An open `traceGroup`, or the document itself."""

    annotations: dict[str, str] = field(default_factory=dict)
    strokes: list[Stroke] = field(default_factory=list)
    points: int = 0

    @property
    def label(self) -> str:
        return self.annotations.get("label") or self.annotations.get("truth", "")


@dataclass(frozen=True, slots=True)
class _Channel:
    """A column of the traces; value = (number in the file - `offset`) · `scale`."""

    name: str
    offset: float = 0.0
    scale: float = 1.0


class _Document:
    """Target of the XML parser; keeps only the groups that are open and the characters not yet fetched."""

    def __init__(self) -> None:
        self._open: list[tuple[str, dict[str, str]]] = []
        self._groups = [_Group()]
        self._channels: list[_Channel] = []
        self._text: list[str] = []
        self._length = self._character_count = 0
        self._finished: list[tuple[LabelledInk, Mapping[str, str]]] = []

    def pop_finished(self) -> list[tuple[LabelledInk, Mapping[str, str]]]:
        """The characters that ended since the last call."""
        finished, self._finished = self._finished, []
        return finished

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise InkFileError("line 1: a document with a DOCTYPE is not opened. Take the line <!DOCTYPE …> out.")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition("}")[2]
        if not self._open and tag != _INK:
            raise InkFileError("line 1: an InkML document needs <ink> as its root.")
        if tag == _GROUP:
            self._groups.append(_Group())
        elif tag == _CHANNEL:
            self._channels.append(_parse_channel(attributes))
        self._open.append((tag, attributes))
        self._text, self._length = [], 0

    def data(self, text: str) -> None:
        if self._open[-1][0] in (_TRACE, _ANNOTATION):
            self._length += len(text)
            if self._length > _MAX_TEXT:
                raise InkFileError(
                    "a trace or annotation with more than {maximum} characters is not read.", maximum=f"{_MAX_TEXT:,}"
                )
            self._text.append(text)

    def end(self, tag: str) -> None:
        tag, attributes = self._open.pop()
        if tag == _ANNOTATION:
            text = "".join(self._text).strip()
            if text and self._open[-1][0] in (_INK, _GROUP):
                self._groups[-1].annotations.setdefault(attributes.get("type", ""), text)
        elif tag == _TRACE:
            name = attributes.get("id") or attributes.get("{http://www.w3.org/XML/1998/namespace}id")
            number = self._character_count + 1
            where = Message("character {number}, trace without id", number=number)
            if name:
                where = Message("character {number}, trace {trace}", number=number, trace=name)
            self._add(_parse_points("".join(self._text), self._channels or [_Channel("X"), _Channel("Y")], where))
        elif tag == _GROUP:
            self._end_group(self._groups.pop())
        elif tag == _INK and not self._open and not self._character_count:
            self._end_group(self._groups[0])
        self._text = []

    def close(self) -> None:
        pass

    def _add(self, stroke: Stroke) -> None:
        group = self._groups[-1]
        group.points += len(stroke)
        if group.points > MAX_POINTS:
            raise InkFileError(
                "character number {number} has more than {maximum} points.",
                number=self._character_count + 1,
                maximum=f"{MAX_POINTS:,}",
            )
        if stroke:
            group.strokes.append(stroke)

    def _end_group(self, group: _Group) -> None:
        """Finish a labelled group as a character; add the traces of an unlabelled one to the enclosing group."""
        parent = self._groups[-1]
        if group is not parent and (not group.label or parent.label):
            for stroke in group.strokes:
                self._add(stroke)
        if not group.label:
            return
        if not group.strokes:
            raise InkFileError(
                'the character "{label}" (number {number}) holds no trace.',
                label=group.label,
                number=self._character_count + 1,
            )
        writer = group.annotations.get("writer") or self._groups[0].annotations.get("writer", "")
        ink = LabelledInk(Ink(tuple(group.strokes)), group.label, writer, self._character_count)
        self._finished.append((ink, group.annotations))
        self._character_count += 1


def _parse_channel(attributes: dict[str, str]) -> _Channel:
    name = attributes.get("name", "").upper()
    low, high = attributes.get("min", "0"), attributes.get("max", "1")
    if name == "T":
        return _Channel(name, scale=1000.0 if attributes.get("units") == "s" else 1.0)
    if name != "F":
        return _Channel(name)
    try:
        return _Channel(name, float(low), 1 / (float(high) - float(low)))
    except (ValueError, ZeroDivisionError) as error:
        raise InkFileError(
            "the channel F goes from {low} to {high}, which is no range.", low=repr(low), high=repr(high)
        ) from error


def _parse_points(text: str, channels: list[_Channel], where: Message) -> Stroke:
    names = [channel.name for channel in channels]
    if not {"X", "Y"} <= set(names):
        raise InkFileError("line 1: an InkML document needs channels X and Y.")
    points = []
    for number, sample in enumerate(text.split(","), 1):
        fields = sample.split()
        if not fields:
            continue
        try:
            values = {channel.name: _parse_value(text, channel) for channel, text in zip(channels, fields, strict=True)}
        except ValueError as error:
            raise InkFileError(
                "{where}, point {number}: {values} is not one number for each of {names}"
                " (difference encoding is not understood).",
                where=where,
                number=number,
                values=repr(sample.strip()[:80]),
                names=names,
            ) from error
        points.append(Point(values["X"], values["Y"], values.get("T", 0.0), values.get("F", 1.0)))
    return tuple(points)


def _parse_value(text: str, channel: _Channel) -> float:
    value = ((parse_ms(text) if channel.name == "T" else float(text)) - channel.offset) * channel.scale
    if not isfinite(value):
        raise ValueError(Message("{value} is not finite", value=text))
    return value
