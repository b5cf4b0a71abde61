"""What both views show of a page's table, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from models.lines.line import Box

if TYPE_CHECKING:
    from app.core.pages.page_table import PageTable
    from app.core.pages.table_cell import TableCell
    from models.lines.line import Character

Place = tuple[int, int]
"""Row and column, from 0."""
MAX_ALTERNATIVES = 4
"""Labels that are offered for one character."""
_POSSIBLE = 0.002
"""Least probability of a label that is offered."""


@dataclass(frozen=True, slots=True)
class ShownCharacter:
    """The reading of one character; `box` is around its ink, in pixels of the sheet."""

    text: str
    box: Box
    is_doubtful: bool = False
    alternatives: tuple[tuple[str, float], ...] = ()
    """The most probable labels and their probabilities, that of the reading first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """A cell that is not empty.

    `characters` are those that are read in it. Where the writer typed another number of them, their texts are empty.
    """

    row: int
    column: int
    text: str
    key: int = -1
    box: Box | None = None
    characters: tuple[ShownCharacter, ...] = ()
    is_doubtful: bool = False
    is_answered: bool = False
    problem: str = ""
    """Which check of its column it breaks, and how."""

    @property
    def place(self) -> Place:
        return self.row, self.column

    def character_at(self, x: float) -> int | None:
        """The number of the character nearest to `x`, in pixels of the sheet; None if there is none."""
        middles = [(each.box.left + each.box.right) / 2 for each in self.characters]
        return min(range(len(middles)), key=lambda number: abs(middles[number] - x), default=None)

    @property
    def doubtful_characters(self) -> list[int]:
        """The numbers of its doubtful characters, from the left."""
        return [number for number, each in enumerate(self.characters) if each.is_doubtful]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """Numbers of rows and columns, and the cells that are not empty by their places, in reading order."""

    rows: int = 0
    columns: int = 0
    cells: Mapping[Place, ShownCell] = field(default_factory=lambda: MappingProxyType({}))
    sums: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """The sum of each column that shows one."""

    @property
    def doubtful(self) -> list[Place]:
        """The places of doubtful cells, in reading order."""
        return [place for place, each in self.cells.items() if each.is_doubtful]


def shown_cell(cell: "TableCell", given: Mapping[int, str], problem: str = "") -> ShownCell:
    """`given` are the labels that the writer gave to single characters, by their numbers."""
    read, answer = cell.characters, cell.answer
    texts = [given.get(number, each.prediction.label) for number, each in enumerate(read)]
    if answer is not None:
        bare = "".join(answer.split())
        texts = list(bare) if len(bare) == len(read) else [""] * len(read)
    return ShownCell(
        row=cell.row,
        column=cell.column,
        text=text_with(cell, given),
        key=cell.key,
        box=cell.box,
        characters=tuple(
            ShownCharacter(text, each.box, doubt and number not in given, _alternatives(each))
            for number, (text, each, doubt) in enumerate(zip(texts, read, cell.doubts, strict=True))
        ),
        is_doubtful=cell.is_doubtful,
        is_answered=answer is not None,
        problem=problem,
    )


def _alternatives(character: "Character") -> tuple[tuple[str, float], ...]:
    read = character.prediction
    others = [(label, its) for label, its in read.alternatives[: MAX_ALTERNATIVES - 1] if its >= _POSSIBLE]
    return (read.label, read.probability), *others


def shown_table(
    table: "PageTable",
    *,
    given: Mapping[int, Mapping[int, str]],
    problems: Mapping[Place, str],
    sums: Mapping[int, str],
) -> ShownTable:
    """`given` are labels of single characters, by the keys of their cells; `problems` are broken checks by places."""
    nothing: Mapping[int, str] = MappingProxyType({})
    cells = {
        (each.row, each.column): shown_cell(
            each, given.get(each.key, nothing), problems.get((each.row, each.column), "")
        )
        for each in table.cells
    }
    return ShownTable(table.rows, table.columns, MappingProxyType(cells), sums)


def text_with(cell: "TableCell", given: Mapping[int, str]) -> str:
    """The text of a cell with the labels that the writer gave to single characters of it."""
    if cell.answer is not None or not given:
        return cell.text
    lines, number = [], 0
    for line in cell.lines:
        text = ""
        for character in line.characters:
            text += " " * character.follows_space + given.get(number, character.prediction.label)
            number += 1
        lines.append(text)
    return " ".join(lines)
