"""The elements of an InkML document, as expat reports them, → its characters."""

from collections.abc import Mapping
from dataclasses import replace
from math import isfinite
from xml.parsers import expat

from models.ink.files.inkml_contexts import Contexts, id_of
from models.ink.files.inkml_groups import Group, View, is_symbol
from models.ink.files.inkml_trace import parse_points
from models.ink.ink import MAX_POINTS, Content, FileLine, Ink, InkFileError, LabelledInk, Stroke
from models.system.errors import Message

_INK, _TRACE, _ANNOTATION = "ink", "trace", "annotation"
_GROUPS = ("traceGroup", "traceView")
_MAX_TEXT = 16_000_000
"""Maximum number of characters in one trace or annotation."""
_MAX_DEPTH = 200
_MAX_KEPT_POINTS = 2_000_000
"""Maximum number of points, in all traces with an id, that a document keeps for views of them."""
_MAX_VIEWS_OF_A_POINT = 10
"""How often the traces of a document may be viewed, on average; more would let a small file become a huge one."""


class Document:
    """Handlers for a parser from `xml.parsers.expat`; keeps the groups that are open, and traces with an id.

    A group with a label is a character, unless one inside it has a label too: that is how data sets of formulas and
    words label the whole. The characters of such a group are a line if its label is theirs, one after the other.
    Elements are known by their local name, whatever their prefix.
    """

    def __init__(self, parser: expat.XMLParserType, *, unlabelled: bool = False) -> None:
        """With `unlabelled`, the innermost groups of a document without any label are its characters, or the whole."""
        self._parser, self._unlabelled = parser, unlabelled
        self._innermost: list[Group] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._groups = [Group()]
        self._contexts = Contexts()
        self._text: list[str] = []
        self._length = self._character_count = 0
        self._kept: dict[str, list[Stroke]] = {}
        self._kept_points = self._viewed_points = 0
        self._waiting: list[Group] = []
        """Characters with views of traces that come later."""
        self._unfinished: list[tuple[LabelledInk, Group]] = []
        """Characters in a labelled group that is open."""
        self._unfinished_points = self._line_count = 0
        self._finished: list[tuple[LabelledInk, Mapping[str, str]]] = []
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text

    def pop_finished(self) -> list[tuple[LabelledInk, Mapping[str, str]]]:
        """The characters that ended since the last call."""
        finished, self._finished = self._finished, []
        return finished

    # Events of the parser ------------------------------------------------------------------------------------------

    def _on_doctype(self, *_: object) -> None:
        raise InkFileError("line 1: a document with a DOCTYPE is not opened. Take the line <!DOCTYPE …> out.")

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if not self._open and tag != _INK:
            raise InkFileError("line 1: an InkML document needs <ink> as its root.")
        if len(self._open) == _MAX_DEPTH:
            raise InkFileError(
                "line {line}: elements are nested deeper than {maximum}.", line=self._line, maximum=_MAX_DEPTH
            )
        if tag in _GROUPS:
            self._groups.append(Group(line=self._line))
        self._open.append((tag, attributes))
        self._contexts.start(tag, attributes)
        self._text, self._length = [], 0

    def _on_text(self, text: str) -> None:
        if self._open[-1][0] in (_TRACE, _ANNOTATION):
            self._length += len(text)
            if self._length > _MAX_TEXT:
                raise InkFileError(
                    "a trace or annotation with more than {maximum} characters is not read.", maximum=f"{_MAX_TEXT:,}"
                )
            self._text.append(text)

    def _on_end(self, _: str) -> None:
        tag, attributes = self._open.pop()
        text = "".join(self._text).strip()
        self._contexts.end(tag)
        if tag == _ANNOTATION:
            if text and self._open[-1][0] in (_INK, *_GROUPS):
                self._groups[-1].annotations.setdefault(attributes.get("type", ""), text)
        elif tag == _TRACE:
            self._end_trace(text, attributes)
        elif tag in _GROUPS:
            group = self._groups.pop()
            if "traceDataRef" in attributes:
                self._view(group, attributes)
            self._end_group(group, id_of(attributes))
        elif not self._open:
            self._end_document()
        self._text = []

    # Traces, views and groups --------------------------------------------------------------------------------------

    @property
    def _line(self) -> int:
        return self._parser.CurrentLineNumber

    def _end_trace(self, text: str, attributes: dict[str, str]) -> None:
        name, number = id_of(attributes), self._character_count + 1
        where = Message("line {line}, character {number}, trace without id", line=self._line, number=number)
        if name:
            where = Message(
                "line {line}, character {number}, trace {trace}", line=self._line, number=number, trace=name
            )
        references = [attributes, *(attributes for tag, attributes in reversed(self._open) if tag in _GROUPS)]
        reference = next((each["contextRef"] for each in references if "contextRef" in each), "")
        stroke = parse_points(text, self._contexts.channels(reference), where)
        if not stroke or attributes.get("type") == "penUp":
            return
        if delay_s := _delay_s(attributes):
            stroke = tuple(point._replace(t=point.t + delay_s) for point in stroke)
        self._keep(name, [stroke], len(stroke))
        group = self._groups[-1]
        if attributes.get("continuation") in ("middle", "end") and group.strokes:
            begun = group.strokes[-1]
            if isinstance(begun, tuple) and group.points + len(stroke) <= MAX_POINTS:
                group.strokes[-1] = begun + stroke
                group.points += len(stroke)
                return
        group.add([stroke], len(stroke))

    def _keep(self, name: str, strokes: list[Stroke], points: int) -> None:
        if name and self._kept_points <= _MAX_KEPT_POINTS:
            self._kept_points += points
            self._kept[name] = strokes

    def _view(self, group: Group, attributes: dict[str, str]) -> None:
        """Add what a `traceView` refers to; `from` and `to` count points from 1, or strokes of a group and points."""
        view = View(
            attributes["traceDataRef"].rpartition("#")[2],
            _position(attributes.get("from", ""), 1) - 1,
            _position(attributes["to"], 0) or None if "to" in attributes else None,
            self._line,
        )
        if view.of in self._kept:
            self._add_viewed(group, view)
        else:
            group.add([view], 0)

    def _add_viewed(self, group: Group, view: View) -> None:
        strokes = self._kept.get(view.of)
        if strokes is None:
            if self._kept_points > _MAX_KEPT_POINTS:
                raise InkFileError(
                    "line {line}: more than {maximum} points come before the groups that name their traces. Divide the"
                    " document.",
                    line=view.line,
                    maximum=f"{_MAX_KEPT_POINTS:,}",
                )
            raise InkFileError(
                "line {line}: there is no trace {trace} in this document.", line=view.line, trace=repr(view.of[:80])
            )
        if len(strokes) == 1:
            strokes = [part] if (part := strokes[0][view.first : view.last]) else []
        else:
            strokes = strokes[view.first : view.last]
        points = sum(map(len, strokes))
        self._viewed_points += points
        if self._viewed_points > _MAX_VIEWS_OF_A_POINT * self._kept_points:
            raise InkFileError(
                "line {line}: the groups name the same traces again and again, which is not read.", line=view.line
            )
        group.add([*strokes], points)

    def _end_group(self, group: Group, name: str) -> None:
        """Finish a labelled group as a character, and add its strokes to the enclosing group."""
        parent = self._groups[-1]
        strokes = [each for each in group.strokes if not isinstance(each, View)]
        if len(strokes) == len(group.strokes):
            self._keep(name, strokes, group.points)
        parent.add(group.strokes, group.points)
        parent.has_characters |= group.has_characters or bool(group.label)
        parent.has_groups = True
        if self._unlabelled and not parent.has_characters and not group.has_groups and group.strokes:
            self._innermost.append(group)
        if group.label and not group.has_characters:
            group.enclosing = tuple(each for each in reversed(self._groups) if each.label)
            for each in group.enclosing:
                each.held.append(group.label)
            if len(strokes) < len(group.strokes):
                self._waiting.append(group)
            else:
                self._finish(group)
        if not any(each.label for each in self._groups):
            self._number_lines()

    def _end_document(self) -> None:
        whole = self._groups[0]
        if whole.label and not whole.has_characters:
            self._waiting.append(whole)
        elif self._unlabelled and not whole.has_characters and whole.strokes:
            self._waiting += self._innermost or [whole]
        for group in self._waiting:
            strokes, group.strokes = group.strokes, []
            group.points = group.points if not strokes else 0
            for each in strokes:
                if isinstance(each, View):
                    self._add_viewed(group, each)
                else:
                    group.add([each], len(each))
            self._finish(group)
        self._number_lines()

    def _finish(self, group: Group) -> None:
        number = self._character_count + 1
        if group.points > MAX_POINTS:
            raise InkFileError(
                "line {line}: character number {number} has more than {maximum} points.",
                line=group.line,
                number=number,
                maximum=f"{MAX_POINTS:,}",
            )
        ink = Ink(tuple(each for each in group.strokes if not isinstance(each, View)))
        if not ink:
            raise InkFileError(
                'line {line}: the character "{label}" (number {number}) holds no trace.',
                line=group.line,
                label=group.label,
                number=number,
            )
        content = Content.CHARACTER if group.enclosing or is_symbol(group.label) else Content.OPEN
        self._unfinished.append((LabelledInk(ink, group.label, "", self._character_count, content=content), group))
        self._character_count += 1
        self._unfinished_points += group.points
        if self._unfinished_points > _MAX_KEPT_POINTS:
            for each in group.enclosing:  # they are too large for a line
                each.held.append("\0")
            self._number_lines()

    def _number_lines(self) -> None:
        """Finish the characters whose lines are complete."""
        around = {id(each): each for _, group in self._unfinished for each in group.enclosing}
        lines = {number for number, each in around.items() if each.is_line}
        for ink, group in self._unfinished:
            line = next((each for each in group.enclosing if id(each) in lines), None)
            annotations = {**line.annotations, **group.annotations} if line else group.annotations
            if line and line.number < 0:
                line.number = self._line_count
                self._line_count += 1
            writer = annotations.get("writer") or self._groups[0].annotations.get("writer", "")
            numbered = replace(ink, writer=writer, line=FileLine(line.number, line.label) if line else None)
            self._finished.append((numbered, annotations))
        self._unfinished, self._unfinished_points = [], 0


def _position(text: str, default: int) -> int:
    """The first number, at least 1, of a position such as `3` or `2:5`; `default` if there is none."""
    first = text.partition(":")[0].strip()
    return max(int(first), 1) if first.isdecimal() and len(first) < 10 else default


def _delay_s(attributes: dict[str, str]) -> float:
    """The `timeOffset` of a trace, in seconds; 0 without one that is a number."""
    try:
        delay_ms = float(attributes.get("timeOffset", "0"))
    except ValueError:
        return 0.0
    return delay_ms / 1000 if isfinite(delay_ms) else 0.0
