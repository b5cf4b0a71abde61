"""InkML ↔ labelled inks (W3C Recommendation, 2011): X, Y, T and F channels, labels as annotations."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from models.ink.files.decimals import format_ms, format_plain
from models.ink.files.inkml_document import Document
from models.ink.files.line_groups import by_lines
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

    Of labelled groups inside each other, the innermost are the characters; they are a line if their labels, one after
    the other, are that of a group around them. A group holds traces, or views of traces
    that stand elsewhere in the document. Labels are `<annotation type="label">` (or `truth`), writers `type="writer"`.
    Raises `InkFileError`, naming the line of the XML error or the malformed trace.
    """
    return [ink for ink, _ in read_annotated([data])]


def read_annotated(
    blocks: Iterable[bytes], *, unlabelled: bool = False
) -> Iterator[tuple[LabelledInk, Mapping[str, str]]]:
    """As `read_inkml`, for a document in blocks of bytes; yields each character with its annotations (type → text).

    A character is yielded when its group ends and all labelled groups around it; what a line is annotated with, its
    characters are too. A document with a DOCTYPE is refused: its entities could expand without
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


def write_inkml(
    characters: Iterable[tuple[LabelledInk, Mapping[str, str]]], *, of_lines: Collection[str] = ()
) -> Iterator[str]:
    """The text of an InkML document in pieces, one `traceGroup` per character. Pictures are not supported.

    `characters` are inks with further annotations (type → text), written after label and writer. Those with the same
    `line` that follow one another are in a group of their own. It has the text of the line, and of the first
    character the annotations of the types `of_lines`. `read_annotated` restores everything bit for bit.
    """
    yield _HEADER
    for group in by_lines(characters, lambda each: each[0].line):
        first, annotations = group[0]
        indent = "  "
        if first.line:
            yield "  <traceGroup>\n"
            indent = "    "
            of_line = {name: annotations[name] for name in of_lines if name in annotations}
            yield from _annotations({"label": first.line.text, **of_line}, indent)
        for character, own in group:
            yield from _character(character, {name: own[name] for name in own if name not in of_lines}, indent)
        if first.line:
            yield "  </traceGroup>\n"
    yield "</ink>\n"


def _character(character: LabelledInk, annotations: Mapping[str, str], indent: str) -> Iterator[str]:
    assert isinstance(character.ink, Ink)
    yield f'{indent}<traceGroup contextRef="#pen">\n'
    yield from _annotations({"label": character.label, "writer": character.writer, **annotations}, f"{indent}  ")
    for stroke in character.ink.strokes:
        points = (
            f"{format_plain(x)} {format_plain(y)} {format_ms(t)} {format_plain(pressure)}"
            for x, y, t, pressure in stroke
        )
        yield f"{indent}  <trace>{', '.join(points)}</trace>\n"
    yield f"{indent}</traceGroup>\n"


def _annotations(annotations: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, text in annotations.items():
        if text:
            yield f"{indent}<annotation type={quoteattr(name)}>{escape(text)}</annotation>\n"
