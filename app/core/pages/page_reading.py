"""The part of `PageSession` that reads cells and makes steps. No Qt in here."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from app.core.line_reading import labels_of
from app.core.pages.answers.cell_answers import AnsweredCell, answered
from app.core.pages.answers.cell_trials import CellTrials
from app.core.pages.answers.page_trials import PageTrials
from app.core.pages.column_checks import BrokenCheck, broken_checks
from app.core.pages.page_error import PageError
from app.core.pages.page_step import Changes, PageState, PageStep, changes_between
from app.core.pages.page_table import PageTable
from app.core.pages.sheet_cuts import Cuts, CutSheets, box_of, renumbered
from app.core.pages.table_cell import TableCell
from app.core.reading import Reading
from app.core.session import Session
from models.ink.ink import AnyInk
from models.lines.line import Box, Line
from models.pages.page import Cell, Page
from models.pages.reader import PageReader
from models.pages.sheet import Sheet
from models.system.errors import Message


class PageReading:
    """The sheet and the table of one page, and the readings of its cells."""

    def __init__(self, session: Session, page: Page, *, reader: PageReader | None = None) -> None:
        """`reader` is the one that read the page, with what it keeps of it; a new one is slower at the first step."""
        self.session = session
        self._sheets = CutSheets(page.sheet)
        self._cuts: Cuts = ()
        self._table = PageTable.of(page)
        self.source, self.number = "", 1
        """Name of the picture's file, and number of its page; they are kept in a page file."""
        self._picture_data = b""
        self._trials = PageTrials(session)
        self._reader = reader or PageReader(session.champion.classifier)

    # What is shown -------------------------------------------------------------------------------------------------

    @property
    def table(self) -> PageTable:
        """The table as it is now."""
        return self._table

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is now: component numbers of the table's cells are of this one."""
        return self._sheets.sheet(self._cuts)

    @property
    def broken_checks(self) -> list[BrokenCheck]:
        """The cells that break a check of their columns."""
        return broken_checks(self._table.texts, self._table.checks)

    def refresh(self) -> Changes:
        """Read undecided cells again: writer, model, label set or memory may have changed. No step; None is undone."""
        before = self._table
        self._table = self._reread(before)
        return changes_between(before, self._table)

    # Inside --------------------------------------------------------------------------------------------------------

    def _cell(self, row: int, column: int) -> TableCell:
        if (cell := self._table.at(row, column)) is None:
            raise PageError("There is nothing in this place.")
        return cell

    def _with_ink(self, cell: TableCell, components: tuple[int, ...]) -> TableCell:
        """The cell with this ink, to be read."""
        box = box_of(self.sheet, components) if components else None
        return replace(cell, box=box, components=components, lines=(), read_before=())

    def _read(self, cell: TableCell, sheet: Sheet | None = None) -> TableCell:
        """The cell with what is read of its ink now."""
        if not cell.components:
            return cell
        memory, label_set = self.session.memory, self.session.restriction
        lines = self._reader.read_ink(sheet or self.sheet, cell.components, memory=memory, label_set=label_set)
        return replace(cell, lines=lines, read_before=cell.read_before or lines)

    def _with_lines(self, cell: TableCell) -> TableCell:
        """An answered cell of a file with its characters, as far as its ink can be divided into them."""
        if cell.answer is None or not cell.components:
            return cell
        memory, label_set = self.session.memory, self.session.restriction
        aligned = self._reader.align(self.sheet, cell.components, cell.answer, memory=memory, label_set=label_set)
        return self._read(cell) if aligned is None else replace(cell, lines=aligned, read_before=aligned)

    def _aligned(
        self, cell: TableCell, text: str, earlier: Sequence[CellTrials], sheet: Sheet | None = None
    ) -> AnsweredCell:
        """The cell with a text that is aligned with its ink. `earlier` are trials of it that were taken back before."""
        labels = labels_of(text)
        is_certain = cell.answer == text and cell.taught is None
        aligned: tuple[Line, ...] | None = None
        if labels and cell.components:
            memory, label_set = self.session.memory, self.session.restriction
            aligned = self._reader.align(sheet or self.sheet, cell.components, text, memory=memory, label_set=label_set)
        readings: Mapping[AnyInk, Reading] = {ink: each for trials in earlier for ink, each in trials.readings.items()}
        return answered(cell, text, labels, aligned, earlier=readings, is_certain=is_certain)

    def _rebuild(
        self,
        name: Message,
        parts: Sequence[TableCell],
        made: Sequence[tuple[TableCell, str | None]],
        *,
        table: PageTable | None = None,
        cuts: Cuts | None = None,
    ) -> PageStep:
        """Replace cells by others of the same ink, each with a text if it is answered; `table` is without `parts`."""
        cuts = self._cuts if cuts is None else cuts
        table = (table or self._table).replaced(parts, [])
        sheet = self._sheets.sheet(cuts)
        earlier = [trials for each in parts if (trials := self._trials.earlier(each))]
        with self._or_nothing():
            self._trials.bring_in_line(table)
            notes: list[Message] = []
            for cell, text in made:
                cell = self._read(cell, sheet)
                if text is not None:
                    found = self._aligned(cell, text, earlier, sheet)
                    cell = found.cell
                    notes += [found.note] if found.note else []
                table = table.replaced([], [cell])
            return self._commit(name, table, cuts=cuts, note=notes[0] if notes else None)

    def _renumbered(self, cuts: Cuts) -> PageTable:
        """The table with the component numbers of the sheet with these cuts."""
        if cuts == self._cuts:
            return self._table
        numbers = renumbered(self.sheet, self._sheets.sheet(cuts))
        cells = [
            replace(each, components=tuple(sorted(new for old in each.components for new in numbers.get(old, ()))))
            for each in self._table.cells
        ]
        return self._table.replaced(self._table.cells, cells)

    def _step(self, name: Message, table: PageTable) -> PageStep:
        """A step that reads nothing new but what the memory has forgotten."""
        self._follow_model()
        with self._or_nothing():
            return self._commit(name, table)

    def _commit(
        self,
        name: Message,
        table: PageTable,
        *,
        cuts: Cuts | None = None,
        note: Message | None = None,
        without: TableCell | None = None,
    ) -> PageStep:
        before = PageState.of(self._table, self._cuts)
        after = PageState.of(table, self._cuts if cuts is None else cuts)
        shown = self._table
        self._go_to(PageState(table, after.cuts))
        left_out = frozenset([without.key] if without else [])
        changes = changes_between(shown, self._table, without=left_out)
        return PageStep(name, (before, after), self._go_to, changes=changes, note=note)

    def _go_to(self, state: PageState) -> Changes:
        before = self._table
        self._trials.bring_in_line(state.table)
        self._cuts = state.cuts
        self._table = self._reread(state.table)
        return changes_between(before, self._table)

    @contextmanager
    def _or_nothing(self) -> Iterator[None]:
        """If the block raises, the store has the trials of the table as it is."""
        try:
            yield
        except Exception:
            self._trials.bring_in_line(self._table)
            raise

    def _reread(self, table: PageTable) -> PageTable:
        """The table with undecided cells read by the writer's model, memory and label set."""
        if not self._is_of_model:
            self._reader = PageReader(self.session.champion.classifier)
        undecided = [each for each in table.cells if each.answer is None and each.components]
        if not undecided:
            return table
        cells = tuple(
            Cell(each.row, each.column, each.box or Box(0, 0, 0, 0), each.components, each.lines) for each in undecided
        )
        memory, label_set = self.session.memory, self.session.restriction
        read = self._reader.reread(Page(self.sheet, cells), memory=memory, label_set=label_set)
        now = [
            replace(each, lines=cell.lines, read_before=each.read_before or cell.lines)
            for each, cell in zip(undecided, read.cells, strict=True)
        ]
        return table.replaced(undecided, now)

    @property
    def _is_of_model(self) -> bool:
        """Whether the reader reads with the model in use."""
        return self._reader.model_id == self.session.champion.classifier.model_id

    def _follow_model(self) -> None:
        """A prediction is made by the model in use, before its label is known."""
        if not self._is_of_model:
            self.refresh()
