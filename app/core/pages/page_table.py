"""The table of a page as plain data, with edits that return a new one. No Qt, no store, no model in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.core.pages.column_checks import ColumnCheck
from app.core.pages.page_error import PageError
from app.core.pages.table_cell import TableCell
from models.lines.line import Box
from models.pages.page import Page, table_of

MAX_SIDE = 10_000
"""Most rows or columns of a table."""
MAX_PLACES = 1_000_000
"""Most places of a table, empty ones too."""


@dataclass(frozen=True, slots=True)
class PageTable:
    """Numbers of rows and columns, the cells that are not empty, in reading order, and the checks of its columns."""

    rows: int = 0
    columns: int = 0
    cells: tuple[TableCell, ...] = ()
    checks: tuple[ColumnCheck, ...] = ()

    @staticmethod
    def of(page: Page) -> "PageTable":
        """The table of a page that was just read."""
        cells = (
            TableCell(
                row=each.row,
                column=each.column,
                box=each.box,
                components=each.components,
                lines=each.lines,
                read_before=each.lines,
            )
            for each in page.cells
        )
        return PageTable(*page.size)._with(cells)

    # Questions -----------------------------------------------------------------------------------------------------

    def at(self, row: int, column: int) -> TableCell | None:
        """The cell at this place; None if it is empty."""
        return next((each for each in self.cells if (each.row, each.column) == (row, column)), None)

    def by_key(self, key: int) -> TableCell | None:
        """The cell with this key."""
        return next((each for each in self.cells if each.key == key), None)

    @property
    def texts(self) -> list[list[str]]:
        """The text of each place, "" where it is empty."""
        return table_of([(each.row, each.column, each.text) for each in self.cells], (self.rows, self.columns))

    @property
    def text(self) -> str:
        """The whole page: cells separated by tabs, rows by line feeds."""
        return "\n".join("\t".join(row).rstrip("\t") for row in self.texts)

    @property
    def doubtful(self) -> tuple[TableCell, ...]:
        """The doubtful cells in reading order.

        That is the order in which Tab goes through them, rather than the most doubtful first: eyes on the paper need
        not jump, and a person sees what was passed over.
        """
        return tuple(each for each in self.cells if each.is_doubtful)

    def next_doubtful(self, row: int, column: int, *, backwards: bool = False) -> TableCell | None:
        """The doubtful cell after a place, or before it; past the last one, the first. None if nothing is doubtful."""
        found = [each for each in self.doubtful if (each.row, each.column) != (row, column)]
        if not found:
            return self.at(row, column) if self.doubtful else None
        if backwards:
            found = found[::-1]
            return next((each for each in found if (each.row, each.column) < (row, column)), found[0])
        return next((each for each in found if (each.row, each.column) > (row, column)), found[0])

    def place_for(self, box: Box) -> tuple[int, int]:
        """The row and column where ink in `box` belongs, by the boxes of the other cells.

        A row or column that lies between or outside of theirs is a new one: the place may be one beyond the last row or
        column, but an inner one is that of the nearest.
        """
        rows: dict[int, list[float]] = {}
        columns: dict[int, list[float]] = {}
        for cell in self.cells:
            if cell.box:
                rows.setdefault(cell.row, []).extend((cell.box.top, cell.box.bottom))
                columns.setdefault(cell.column, []).extend((cell.box.left, cell.box.right))
        return (
            _nearest(rows, (box.top + box.bottom) / 2, self.rows),
            _nearest(columns, (box.left + box.right) / 2, self.columns),
        )

    # Edits ---------------------------------------------------------------------------------------------------------

    def replaced(self, removed: Iterable[TableCell], added: Iterable[TableCell]) -> "PageTable":
        """Without the cells `removed`, which are found by their keys, and with `added`.

        The table grows as far as they need. Raises `PageError` if two cells were at one place.
        """
        keys = {each.key for each in removed}
        return self._with([*(each for each in self.cells if each.key not in keys), *added])

    def changed(self, cell: TableCell) -> "PageTable":
        """With `cell` instead of the one with its key."""
        return self.replaced([cell], [cell])

    def moved(self, cell: TableCell, row: int, column: int) -> "PageTable":
        """With `cell` at another place; a cell that is there changes places with it."""
        other = self.at(row, column)
        here = [] if other is None else [replace(other, row=cell.row, column=cell.column)]
        return self.replaced([cell, *here], [replace(cell, row=row, column=column), *here])

    def pushed_right(self, row: int, column: int) -> "PageTable":
        """With an empty place at `row`, `column`: the cells of the row up to the next empty place move by one."""
        free = column
        while self.at(row, free):
            free += 1
        moving = [each for each in self.cells if each.row == row and column <= each.column < free]
        return self.replaced(moving, [replace(each, column=each.column + 1) for each in moving])

    def with_row(self, row: int) -> "PageTable":
        """With an empty row before `row`."""
        cells = (replace(each, row=each.row + (each.row >= row)) for each in self.cells)
        return replace(self, rows=self.rows + 1)._with(cells)

    def with_column(self, column: int) -> "PageTable":
        """With an empty column before `column`."""
        cells = (replace(each, column=each.column + (each.column >= column)) for each in self.cells)
        checks = tuple(replace(each, column=each.column + (each.column >= column)) for each in self.checks)
        return replace(self, columns=self.columns + 1, checks=checks)._with(cells)

    def without_row(self, row: int) -> "PageTable":
        """Without this row and its cells."""
        kept = (each for each in self.cells if each.row != row)
        cells = (replace(each, row=each.row - (each.row > row)) for each in kept)
        return replace(self, rows=max(self.rows - 1, 0))._with(cells)

    def without_column(self, column: int) -> "PageTable":
        """Without this column, its cells and its checks."""
        kept = (each for each in self.cells if each.column != column)
        cells = (replace(each, column=each.column - (each.column > column)) for each in kept)
        checks = tuple(
            replace(each, column=each.column - (each.column > column)) for each in self.checks if each.column != column
        )
        return replace(self, columns=max(self.columns - 1, 0), checks=checks)._with(cells)

    def _with(self, cells: Iterable[TableCell]) -> "PageTable":
        ordered = tuple(sorted(cells, key=lambda each: (each.row, each.column)))
        places = {(each.row, each.column) for each in ordered}
        if len(places) < len(ordered):
            raise PageError("There is already a cell in this place. Choose an empty one.")
        rows = max([self.rows, *(row + 1 for row, _ in places)])
        columns = max([self.columns, *(column + 1 for _, column in places)])
        if max(rows, columns) > MAX_SIDE or rows * columns > MAX_PLACES:
            raise PageError("A table can have {maximum} places at most.", maximum=MAX_PLACES)
        return PageTable(rows, columns, ordered, self.checks)


def box_around(boxes: Sequence[Box]) -> Box:
    """The smallest box with all of these in it; at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _nearest(ranges: dict[int, list[float]], middle: float, size: int) -> int:
    """The number whose range is nearest to `middle`; one beyond the last if it is outside of that."""
    if not ranges:
        return 0
    last = max(ranges)
    if middle > max(ranges[last]):
        return max(last + 1, size - 1) if last + 1 >= size else last + 1
    return min(ranges, key=lambda each: max(min(ranges[each]) - middle, middle - max(ranges[each]), 0.0))
