"""InkML ↔ labelled inks (W3C Recommendation, 2011): X, Y, T and F channels, labels as annotations."""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from models.ink.files.decimals import format_ms, format_plain
from models.ink.files.inkml_document import Document
from models.ink.ink import Ink, InkFileError, LabelledInk

_ROOT = re.compile(r"<(?:\w+:)?ink[\s>]")
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


def looks_like_inkml(start: str) -> bool:
    """Whether the first characters of a file may be those of an InkML document."""
    return start.lstrip().startswith("<") and bool(_ROOT.search(start))


def read_inkml(data: bytes) -> list[LabelledInk]:
    """The characters of an InkML document: each `traceGroup` with a label or, without any, the whole document as one.

    Of labelled groups inside each other, the innermost are the characters. A group holds traces, or views of traces
    that stand elsewhere in the document. Labels are `<annotation type="label">` (or `truth`), writers `type="writer"`.
    Raises `InkFileError`, naming the line of the XML error or the malformed trace.
    """
    return [ink for ink, _ in read_annotated([data])]


def read_annotated(
    blocks: Iterable[bytes], *, unlabelled: bool = False
) -> Iterator[tuple[LabelledInk, Mapping[str, str]]]:
    """As `read_inkml`, for a document in blocks of bytes; yields each character with its annotations (type → text).

    A character is yielded when its group ends. A document with a DOCTYPE is refused: its entities could expand without
    bound or name other files. With `unlabelled`, the characters of a document without any label are its innermost
    groups, or the whole; their labels are empty. Raises `InkFileError`.
    """
    parser = expat.ParserCreate()
    document = Document(parser, unlabelled=unlabelled)
    try:
        for block in blocks:
            parser.Parse(block)
            yield from document.pop_finished()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise InkFileError("line {line}: not well-formed InkML: {reason}.", line=error.lineno, reason=error) from error
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
