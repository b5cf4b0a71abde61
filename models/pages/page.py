"""What is read on a page, as plain data: the cells of one table."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.lines.line import Box, Character, Line
from models.pages.sheet import Sheet


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell with ink: its place in the table (from 0), its box in pixels of the sheet, and its lines from the top.

    `components` are the numbers of the connected parts of the sheet's ink that are in it.
    """

    row: int
    column: int
    box: Box
    components: tuple[int, ...]
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines, separated by spaces."""
        return " ".join(line.text for line in self.lines)

    @property
    def probability(self) -> float:
        """That all of the text is right (0 to 1)."""
        product = 1.0
        for line in self.lines:
            product *= line.probability
        return product

    @property
    def characters(self) -> tuple[Character, ...]:
        """Those of all lines; their boxes are in pixels of the sheet."""
        return tuple(each for line in self.lines for each in line.characters)


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A sheet and its table: the cells with ink, in reading order; places without a cell are empty.

    `least_size` are numbers of rows and columns that the table has at least, for example because they are printed.
    """

    sheet: Sheet
    cells: tuple[Cell, ...]
    least_size: tuple[int, int] = (0, 0)

    @property
    def size(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        rows, columns = self.least_size
        return (
            max(rows, 1 + max((each.row for each in self.cells), default=-1)),
            max(columns, 1 + max((each.column for each in self.cells), default=-1)),
        )

    @property
    def table(self) -> list[list[str]]:
        """The text of each place of the table, "" where it is empty."""
        return table_of([(each.row, each.column, each.text) for each in self.cells], self.size)

    @property
    def is_one_character(self) -> bool:
        """True if all that is on the page is one character."""
        return len(self.cells) == 1 and len(self.cells[0].characters) == 1


def table_of(cells: Sequence[tuple[int, int, str]], least_size: tuple[int, int] = (0, 0)) -> list[list[str]]:
    """Rows of texts, from the row, column and text of each cell; at least so many rows and columns."""
    rows = max(least_size[0], 1 + max((row for row, _, _ in cells), default=-1))
    columns = max(least_size[1], 1 + max((column for _, column, _ in cells), default=-1))
    table = [[""] * columns for _ in range(rows)]
    for row, column, text in cells:
        table[row][column] = text
    return table
