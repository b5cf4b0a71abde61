"""A simulated person who corrects a page: first the doubtful cells, then those that are wrong though sure.

Keys are counted as in the page window. Tab goes to the first doubtful cell (1); each answer goes on to the next. Enter
confirms a cell (1). The doubtful characters are typed one by one, if the others are right (1 each), or F2, the whole
number and Enter. A wrong cell that nobody asked for is reached by arrows (counted as 1), and the number typed there
ends with Enter; Delete and Tab (2) empty a cell where nothing is written and go on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.pages.page_session import PageSession
from app.core.pages.table_cell import TableCell
from scripts.studies.paper.table_scores import Table, TableScore, score_table


@dataclass(frozen=True, slots=True)
class Corrected:
    """What it took: keys, and cells that a person was asked for, corrected and found by looking."""

    asked_keys: int
    """Keys until no cell is doubtful."""
    keys: int
    """Keys until the table has no error."""
    asked: int
    corrected: int
    """Of those asked, the ones that were wrong."""
    found: int
    """Wrong cells that were not doubtful."""
    after_asked: TableScore
    """The table when no cell is doubtful any more."""
    after: TableScore


def typing_keys(truth: Table) -> int:
    """Keys to type a whole table: the digits, and one to the next cell of each place."""
    return sum(len(text) + 1 for row in truth for text in row)


class Person:
    """Corrects the page of `session`, in two steps, since what was learned may be measured between them."""

    def __init__(self, session: PageSession, truth: Table) -> None:
        self._session, self._truth = session, truth
        self._asked_keys = self._found_keys = self._asked = self._corrected = self._found = 0
        self._after_asked: TableScore | None = None

    def answer_doubtful(self) -> None:
        """Go from one doubtful cell to the next until none is left."""
        row, column = -1, -1
        while (cell := self._session.table.next_doubtful(row, column)) is not None:
            row, column = cell.row, cell.column
            self._asked += 1
            is_right = cell.text == self._text(cell)
            self._corrected += not is_right
            self._asked_keys += (self._asked == 1) + self._settle(cell)
        self._after_asked = score_table(self._session.table.texts, self._truth)

    def find_the_rest(self) -> Corrected:
        """Look through the table and correct what is wrong."""
        if self._after_asked is None:
            self.answer_doubtful()
        assert self._after_asked is not None
        for row, column in self._places():
            cell = self._session.table.at(row, column)
            wanted = self._at(row, column)
            if (cell.text if cell else "") == wanted:
                continue
            self._found += 1
            if cell:
                self._found_keys += 1 + self._settle(cell, is_asked=False)
            else:
                self._found_keys += 1 + len(wanted) + 1
                self._session.answer(row, column, wanted)
        return Corrected(
            asked_keys=self._asked_keys,
            keys=self._asked_keys + self._found_keys,
            asked=self._asked,
            corrected=self._corrected,
            found=self._found,
            after_asked=self._after_asked,
            after=score_table(self._session.table.texts, self._truth),
        )

    def _settle(self, cell: TableCell, *, is_asked: bool = True) -> int:
        """Confirm, correct or delete a cell. Returns the number of keys."""
        wanted = self._text(cell)
        if not wanted:
            self._session.delete(cell.row, cell.column)
            return 2 if is_asked else 1
        if wanted == cell.text:
            self._session.confirm(cell.row, cell.column)
            return 1
        doubts = cell.doubts
        self._session.answer(cell.row, cell.column, wanted)
        labels = [each.prediction.label for each in cell.characters]
        one_by_one = len(labels) == len(wanted) and all(
            doubt or label == its for doubt, label, its in zip(doubts, labels, wanted, strict=True)
        )
        whole = len(wanted) + (2 if is_asked else 1)
        return min(sum(doubts), whole) if one_by_one and is_asked else whole

    def _text(self, cell: TableCell) -> str:
        return self._at(cell.row, cell.column)

    def _at(self, row: int, column: int) -> str:
        return self._truth[row][column] if row < len(self._truth) and column < len(self._truth[row]) else ""

    def _places(self) -> Iterator[tuple[int, int]]:
        table = self._session.table
        rows, columns = max(table.rows, len(self._truth)), max(table.columns, *map(len, self._truth))
        return ((row, column) for row in range(rows) for column in range(columns))
