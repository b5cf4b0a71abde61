"""What is drawn, read as lines of characters, each of which becomes a trial when it is labelled. No Qt in here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.reading import Reading
from models.ink.ink import AnyInk, Ink
from models.ink.labels import Label, characters_of
from models.ink.pieces import Group, whole_strokes
from models.lines.line import Line

MIN_PROBABILITY = 0.2
"""Of what was typed for strokes that had been read as other characters. Of typed texts with a character too many or too
few, 12 % pass (pendigits); with half of it, 45 %."""


@dataclass(frozen=True, slots=True, eq=False)
class LineReading:
    """An ink and the readings of its characters, row by row and from left to right.

    `lines` is empty for a single drawing, such as a picture, which is no line: it has one reading, of the whole ink.
    """

    ink: AnyInk
    lines: tuple[Line, ...]
    readings: tuple[Reading, ...]
    by_hand: tuple[Group, ...] = ()
    """The groups that were decided by hand."""

    @staticmethod
    def of_one(reading: Reading) -> "LineReading":
        """A single drawing."""
        return LineReading(reading.ink, (), (reading,))

    @staticmethod
    def of_lines(ink: Ink, lines: tuple[Line, ...], by_hand: tuple[Group, ...] = ()) -> "LineReading":
        """The rows of `ink`."""
        readings = [
            Reading(each.ink, each.raster, each.prediction, each.output) for line in lines for each in line.characters
        ]
        return LineReading(ink, lines, tuple(readings), by_hand)

    @property
    def is_one(self) -> bool:
        """True if there is one character."""
        return len(self.readings) == 1

    @property
    def may_be_one(self) -> bool:
        """True if there is one character, or several were read of one stroke, which may be one that is not known."""
        return self.is_one or (isinstance(self.ink, Ink) and len(self.ink.strokes) == 1)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The strokes of each character; of a picture, none."""
        if self.lines:
            return tuple(each.group for line in self.lines for each in line.characters)
        return (whole_strokes(self.ink, range(len(self.ink.strokes))),) if isinstance(self.ink, Ink) else ((),)

    @property
    def rows(self) -> tuple[range, ...]:
        """The places of the characters of each row in `readings`."""
        found, start = [], 0
        for line in self.lines:
            found.append(range(start, start + len(line.characters)))
            start = found[-1].stop
        return tuple(found) or (range(1),)

    @property
    def spaced(self) -> tuple[bool, ...]:
        """Whether each character follows a space."""
        return tuple(each.follows_space for line in self.lines for each in line.characters) or (False,)

    @property
    def text(self) -> str:
        """What is read: the rows, separated by line feeds."""
        return self.text_with({})

    def text_with(self, labels: Mapping[int, str]) -> str:
        """The text with other labels at some places."""
        spaced = self.spaced
        return "\n".join(
            "".join(" " * spaced[at] + labels.get(at, self.readings[at].prediction.label) for at in row)
            for row in self.rows
        )

    def place_of(self, group: Group) -> int | None:
        """The place of the character with exactly these strokes."""
        groups = self.groups
        return groups.index(group) if group in groups else None


def is_supported(aligned: LineReading, read: LineReading, labels: Sequence[Label]) -> bool:
    """Whether what is read supports that the characters of `aligned` are `labels`, and not those that were `read`.

    The same number of characters needs no support. A text with one too many or too few may be a slip of the hand.
    """
    if len(labels) == len(read.readings):
        return True
    before = set(read.groups)
    return all(
        group in before or _probability(reading, label) >= MIN_PROBABILITY
        for group, reading, label in zip(aligned.groups, aligned.readings, labels, strict=True)
    )


def _probability(reading: Reading, label: Label) -> float:
    """That of the label, or of its shape if the reading is of the same shape."""
    prediction = reading.prediction
    if label in (prediction.label, *prediction.lookalikes):
        return prediction.shape_probability
    return dict(prediction.alternatives).get(label, 0.0)


def labels_of(text: str) -> tuple[Label, ...]:
    """The characters of `text` without white space; combining marks belong to the character before them.

    Raises `LabelError` if one of them is no label.
    """
    return tuple(map(Label.parse, characters_of(text)))
