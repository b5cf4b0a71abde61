"""The open groups of an InkML document: their annotations, traces, and the characters in them."""

import re
from dataclasses import dataclass, field

from models.ink.ink import MAX_POINTS, Stroke
from models.ink.labels import characters_of

_FORMULA = re.compile(r"\$(.+)\$")


@dataclass(frozen=True, slots=True)
class View:
    """A view of a trace that the document has not defined so far."""

    of: str
    first: int
    last: int | None
    line: int


@dataclass(slots=True)
class Group:
    """An open `traceGroup` or `traceView`, or the document itself."""

    annotations: dict[str, str] = field(default_factory=dict)
    strokes: list[Stroke | View] = field(default_factory=list)
    points: int = 0
    """Also those of strokes that were dropped because there were too many."""
    has_characters: bool = False
    """Whether a group inside is a character."""
    has_groups: bool = False
    line: int = 1
    enclosing: tuple["Group", ...] = ()
    """Of a character: the labelled groups around it, the innermost first, and the labelled document."""
    held: list[str] = field(default_factory=list)
    """Of a labelled group: the labels of the characters in it."""
    number: int = -1
    """Of a line, from 0."""

    @property
    def label(self) -> str:
        truth = self.annotations.get("truth", "")
        formula = _FORMULA.fullmatch(truth)
        return self.annotations.get("label") or (formula[1] if formula else truth)

    @property
    def is_line(self) -> bool:
        """Whether the characters in it are all that its label has, in this order."""
        return _without_space(self.label) == _without_space("".join(self.held))

    def add(self, strokes: list[Stroke | View], points: int) -> None:
        self.points += points
        if self.points <= MAX_POINTS:
            self.strokes += strokes
        else:
            self.strokes.clear()


def is_symbol(label: str) -> bool:
    """Whether a label stands for one symbol: it has one character, or is a command of LaTeX. False without a label."""
    return len(characters_of(label)) == 1 or label.startswith("\\")


def _without_space(text: str) -> str:
    return "".join(text.split())
