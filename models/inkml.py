"""InkML → labelled inks (W3C Recommendation, 2011): explicit X, Y and T channels, labels in annotations."""

from xml.etree import ElementTree

from models.ink import Ink, LabelledInk, Point
from models.unipen import InkFileError

_LABEL_TYPES = ("label", "truth")
_INK, _GROUP, _TRACE, _ANNOTATION = "ink", "traceGroup", "trace", "annotation"


def read_inkml(data: bytes) -> list[LabelledInk]:
    """The characters of an InkML document: each `traceGroup` with a label, else the whole document as one.

    A label stands in `<annotation type="label">` (or `truth`), a writer in `type="writer"`. Raises `InkFileError`
    with the line where the XML breaks, or with the trace that cannot be read.
    """
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise InkFileError(f"line {error.position[0]}: not well-formed InkML: {error}") from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    channels = [channel.get("name", "").upper() for channel in root.iter("channel")] or ["X", "Y"]
    if root.tag != _INK or not {"X", "Y"} <= set(channels):
        raise InkFileError("line 1: an InkML document wants <ink> as its root and channels X and Y")
    writer = _annotation(root, ("writer",)) or ""
    groups = [group for group in root.iter(_GROUP) if _annotation(group, _LABEL_TYPES)]
    found = []
    for index, group in enumerate(groups or [root]):
        label = _annotation(group, _LABEL_TYPES)
        ink = Ink.of(_points(trace, channels) for trace in group.iter(_TRACE))
        if label and not ink:
            raise InkFileError(f'the character "{label}" (number {index + 1}) holds no trace')
        if label:
            found.append(LabelledInk(ink, label, _annotation(group, ("writer",)) or writer, index))
    return found


def _annotation(element: ElementTree.Element, types: tuple[str, ...]) -> str | None:
    texts = (note.text for note in element.findall(_ANNOTATION) if note.get("type") in types)
    return next((text.strip() for text in texts if text and text.strip()), None)


def _points(trace: ElementTree.Element, channels: list[str]) -> list[Point]:
    points = []
    for number, sample in enumerate((trace.text or "").split(","), 1):
        fields = sample.split()
        if not fields:
            continue
        try:
            value = dict(zip(channels, map(float, fields), strict=True))
        except ValueError as error:
            name = trace.get("id") or trace.get("{http://www.w3.org/XML/1998/namespace}id") or "without id"
            raise InkFileError(
                f"trace {name}, point {number}: {sample.strip()!r} is not one number for each of {channels}"
                " (difference encoding is not understood)"
            ) from error
        points.append(Point(value["X"], value["Y"], value.get("T", 0.0) / 1000))
    return points
