"""One cell of a page's table, as plain data: its ink, what is read in it, and what it is. No Qt in here."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from app.core.sureness import SURE
from models.lines.line import Box, Character, Line

if TYPE_CHECKING:
    from app.core.pages.answers.cell_trials import CellAnswer

_keys = count()


class CellStatus(StrEnum):
    """Where the text of a cell comes from."""

    READ = "read"
    """It is what is read now."""
    CONFIRMED = "confirmed"
    """It was read so, and a person confirmed it."""
    CORRECTED = "corrected"
    """A person typed another text than was read."""
    ADDED = "added"
    """A person typed it; the cell has no ink."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell that is not empty: `row` and `column` from 0.

    `box` is in pixels of the sheet, and `components` are numbers of connected parts of its ink. A cell that a person
    added without ink has no box, no components and no lines.
    """

    row: int
    column: int
    box: Box | None = None
    components: tuple[int, ...] = ()
    lines: tuple[Line, ...] = ()
    """What is read now; of an answered cell, what was read before its answer."""
    read_before: tuple[Line, ...] = ()
    """What was read when the page was opened or the cell was made: before any answer could help."""
    answer: str | None = None
    """The text that a person gave; None if nobody did."""
    status: CellStatus = CellStatus.READ
    taught: "CellAnswer | None" = None
    """The trials of the answer; None if it has none, since it does not fit the ink or nobody answered."""
    line_ids: tuple[str, ...] = ()
    """Of a page from a file: the lines of trials that its cell had in the store of the person who saved it."""
    key: int = field(default_factory=lambda: next(_keys))
    """Identifies the cell through all edits of its table; unique in this process."""

    @property
    def text(self) -> str:
        """The answer, or what is read."""
        return self.answer if self.answer is not None else text_of(self.lines)

    @property
    def characters(self) -> tuple[Character, ...]:
        """The characters of all lines."""
        return tuple(each for line in self.lines for each in line.characters)

    @property
    def doubts(self) -> tuple[bool, ...]:
        """For each of `characters`, whether its reading is doubtful; none is after an answer."""
        return tuple(self.answer is None and is_doubtful(each) for each in self.characters)

    @property
    def is_doubtful(self) -> bool:
        """Whether someone should look at it: nobody answered, and a character is doubtful or nothing is read."""
        return self.answer is None and (not self.characters or any(self.doubts))

    @property
    def probability(self) -> float:
        """That all of the text is right (0 to 1); 1 after an answer."""
        product = 1.0
        for line in self.lines if self.answer is None else ():
            product *= line.probability
        return product


def text_of(lines: tuple[Line, ...]) -> str:
    """The texts of the lines, separated by spaces."""
    return " ".join(line.text for line in lines)


def is_doubtful(character: Character) -> bool:
    """As the mark of a character on the canvas is, and also where it may be no character or several."""
    prediction = character.prediction
    return prediction.is_contested or prediction.shape_probability < SURE or character.grouping < SURE
