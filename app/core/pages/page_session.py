"""One page at work: answers become trials and teach the memory; the rest of the page is read again. No Qt in here."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.line_reading import labels_of
from app.core.pages.answers.cell_answers import relabelled
from app.core.pages.answers.cell_trials import CellAnswer, CellTrials
from app.core.pages.answers.stored_answers import stored_answers
from app.core.pages.column_checks import ColumnCheck
from app.core.pages.page_error import PageError
from app.core.pages.page_file import PageFile, jpeg
from app.core.pages.page_reading import PageReading
from app.core.pages.page_step import PageStep
from app.core.pages.page_table import PageTable
from app.core.pages.sheet_cuts import blanked, box_of, components_in, cut_at, parted
from app.core.pages.table_cell import CellStatus, TableCell
from app.core.session import Session
from models.lines.line import Box
from models.pages.page import Page
from models.pages.reader import PageReader
from models.system.errors import Message


class PageSession(PageReading):
    """The table of one page, and the steps that change it. Belongs to the thread of `session`.

    Every step returns a `PageStep`, which undoes it and makes it again: table, trials, memory and readings are then
    what they were. A step that raises has changed nothing. Steps raise `PageError` if they make no sense there,
    `LabelError` if a text is none of labels, and `StoreError`.
    """

    # Files ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def of_file(session: Session, file: PageFile, *, reader: PageReader | None = None) -> "PageSession":
        """A page from a file: its answers stay, the rest is read anew by the model in use.

        Trials that it has in this store are found again: nothing is scored twice. Those in another store stay there,
        and its answers teach nothing here. Raises `StoreError`.
        """
        made = PageSession(session, Page(file.sheet, ()), reader=reader)
        made.source, made.number, made._picture_data = file.source, file.number, file.picture_data
        found = stored_answers(session, file.table)
        made._trials.know(found.values())
        made._trials.accept({key: each for key, each in found.items() if each.is_accepted})
        cells = [
            replace(each, taught=found[each.key]) if each.key in found and each.answer is not None else each
            for each in file.table.cells
        ]
        made._table = made._reread(file.table.replaced(cells, map(made._with_lines, cells)))
        return made

    def to_file(self) -> PageFile:
        """The page as it is, to be written. Call `accept_rest` before, so that the accuracy counts it."""
        self._picture_data = self._picture_data or jpeg(self.sheet.picture)
        cells = [replace(each, line_ids=self._trials.line_ids(each)) for each in self._table.cells]
        table = self._table.replaced(cells, cells)
        return PageFile(self.sheet, table, self.source, self.number, self._picture_data)

    # Answers -------------------------------------------------------------------------------------------------------

    def answer(self, row: int, column: int, text: str) -> PageStep:
        """A person typed what a cell is: its characters become trials, and undecided cells are read again.

        Where the characters of the text do not fit the ink, the text is kept and teaches nothing; the step's `note` has
        the reason. A text with one too many or too few that is given a second time is believed. An answer that is
        changed relabels its trials. An empty place gets a cell without ink.
        """
        labels = labels_of(text)
        text = " ".join(text.split())
        cell = self._table.at(row, column)
        if cell is None:
            return self.add(row, column, text=text)
        self._follow_model()
        cell = self._cell(row, column)
        with self._or_nothing():
            earlier = self._trials.earlier(cell)
            if earlier is not None and labels and len(earlier) == len(labels):
                found = relabelled(cell, text, labels, earlier)
            else:
                self._trials.bring_in_line(self._table.changed(replace(cell, answer="", taught=None)))
                found = self._aligned(cell, text, [earlier] if earlier else [])
            name = Message("Confirm Cell") if found.cell.status is CellStatus.CONFIRMED else Message("Correct Cell")
            return self._commit(name, self._table.changed(found.cell), note=found.note, without=cell)

    def confirm(self, row: int, column: int) -> PageStep:
        """A cell is what is read in it."""
        return self.answer(row, column, self._cell(row, column).text)

    def accept_rest(self) -> int:
        """Store the readings of cells that nobody answered as accepted trials; returns the number of cells.

        To be called when the table is saved or exported: the accuracy then counts what was left as it was read, as for
        drawings. Each character is scored once, whatever is saved how often: only cells that have no trials get some,
        an accepted cell whose reading has changed since has its trials replaced, and an answer labels the accepted
        trials. It is no step: it changes nothing that is shown. Raises `StoreError`.
        """
        accepted: dict[int, CellAnswer] = {}
        for cell in self._table.cells:
            labels = tuple(each.prediction.label for each in cell.characters)
            before = self._trials.answer_of(cell)
            is_scored = before is not None and before.labels == labels
            is_elsewhere = before is None and bool(cell.line_ids)
            if cell.answer is None and labels and not is_scored and not is_elsewhere:
                trials = CellTrials.of(cell.lines, cell.lines, labels)
                accepted[cell.key] = CellAnswer(trials, labels, is_accepted=True)
        self._trials.accept(accepted)
        self._trials.bring_in_line(self._table)
        return len(accepted)

    # Cells ---------------------------------------------------------------------------------------------------------

    def add(self, row: int, column: int, *, box: Box | None = None, text: str | None = None) -> PageStep:
        """A new cell in an empty place: of the ink whose middle is in `box` (pixels of the sheet), of a text, or both.

        Ink of cells that were answered stays theirs; undecided cells lose it. Raises `PageError` if there is no ink.
        """
        made = TableCell(row=row, column=column)
        losers: list[TableCell] = []
        table = self._table
        if box is not None:
            self._follow_model()
            table = self._table
            answered_ink = {each for cell in table.cells if cell.answer is not None for each in cell.components}
            found = set(components_in(self.sheet, box)) - answered_ink
            if not found:
                raise PageError("There is no ink in this region that belongs to no answered cell. Draw it around ink.")
            losers = [each for each in table.cells if found & set(each.components)]
            made = replace(made, box=box_of(self.sheet, sorted(found)), components=tuple(sorted(found)))
            rest = [  # other cells than before: they have other ink
                self._with_ink(TableCell(row=each.row, column=each.column), tuple(sorted(set(each.components) - found)))
                for each in losers
            ]
            table = table.replaced(losers, [each for each in rest if each.components])
        elif not text:
            raise PageError("A cell needs ink or a text.")
        if table.at(row, column):
            raise PageError("There is already a cell in this place. Choose an empty one.")
        with self._or_nothing():
            made = self._read(made)
            note = None
            if text is not None:
                found_answer = self._aligned(made, text, [])
                made, note = found_answer.cell, found_answer.note
            return self._commit(Message("Add Cell"), table.replaced([], [made]), note=note, without=made)

    def delete(self, row: int, column: int) -> PageStep:
        """The place is empty. What its ink taught is forgotten."""
        cell = self._cell(row, column)
        return self._step(Message("Delete Cell"), self._table.replaced([cell], []))

    def move(self, row: int, column: int, to_row: int, to_column: int) -> PageStep:
        """Move a cell; one that is there changes places with it."""
        return self._step(Message("Move Cell"), self._table.moved(self._cell(row, column), to_row, to_column))

    def merge(self, places: Sequence[tuple[int, int]]) -> PageStep:
        """Cells become one, in the place of the first in reading order; it is read anew.

        If all of them were answered, so is the new one: by their texts, one after the other.
        """
        self._follow_model()
        parts = [each for place in sorted(set(places)) if (each := self._table.at(*place))]
        if len(parts) < 2:
            raise PageError("Choose at least two cells with ink or a text to merge them.")
        ink = tuple(sorted({number for each in parts for number in each.components}))
        made = self._with_ink(TableCell(row=parts[0].row, column=parts[0].column), ink)
        text = _joined(parts) if all(each.answer is not None for each in parts) else None
        return self._rebuild(Message("Merge Cells"), parts, [(made, text)])

    def split(self, row: int, column: int, x: float) -> PageStep:
        """Divide a cell at `x` (pixels of the sheet); the right part goes to the next place of the row.

        Cells that are there move by one, as far as the next empty place. Ink on both sides of `x` is cut through. Where
        the answer can be divided, both parts are answered. Raises `PageError` if a part had no ink.
        """
        self._follow_model()
        cell = self._cell(row, column)
        cut = cut_at(self.sheet, cell.components, round(x))
        cuts = (*self._cuts, cut) if cut else self._cuts
        table = self._renumbered(cuts)
        sheet = self._sheets.sheet(cuts)
        old = table.by_key(cell.key)
        left, right = parted(sheet, old.components if old else (), x)
        if not left or not right or old is None:
            raise PageError("There is ink on one side of this place only. Choose a place between two characters.")
        texts = _texts_beside(cell, x)
        parts = [
            (TableCell(row=row, column=column, box=box_of(sheet, left), components=left), texts and texts[0]),
            (TableCell(row=row, column=column + 1, box=box_of(sheet, right), components=right), texts and texts[1]),
        ]
        pushed = table.replaced([old], []).pushed_right(row, column + 1)
        return self._rebuild(Message("Split Cell"), [old], parts, table=pushed, cuts=cuts)

    # Rows, columns, the whole --------------------------------------------------------------------------------------

    def insert_row(self, row: int) -> PageStep:
        """An empty row before `row`."""
        return self._step(Message("Insert Row"), self._table.with_row(row))

    def insert_column(self, column: int) -> PageStep:
        """An empty column before `column`."""
        return self._step(Message("Insert Column"), self._table.with_column(column))

    def delete_row(self, row: int) -> PageStep:
        """Delete a row with its cells. What their ink taught is forgotten."""
        return self._step(Message("Delete Row"), self._table.without_row(row))

    def delete_column(self, column: int) -> PageStep:
        """Delete a column with its cells and checks. What their ink taught is forgotten."""
        return self._step(Message("Delete Column"), self._table.without_column(column))

    def set_checks(self, checks: Sequence[ColumnCheck]) -> PageStep:
        """Check columns by these rules and no others."""
        return self._step(Message("Check Columns"), replace(self._table, checks=tuple(checks)))

    def read_region(self, box: Box) -> PageStep:
        """Read only the ink whose middle is in `box`: its table replaces this one, and answers are gone.

        Raises `InkError` if there is no ink.
        """
        self._follow_model()
        page = self._reader.read(self.sheet, memory=self.session.memory, label_set=self.session.restriction, region=box)
        cut = blanked(self.sheet, page.sheet)
        table = PageTable.of(page)
        with self._or_nothing():
            return self._commit(Message("Read Region"), table, cuts=(*self._cuts, cut) if cut else self._cuts)


def _joined(parts: Sequence[TableCell]) -> str:
    """The texts of cells in reading order: those in one row together, rows apart."""
    text, end = "", None
    for each in parts:
        text += (" " if end not in (None, each.row) else "") + each.text
        end = each.row
    return text


def _texts_beside(cell: TableCell, x: float) -> tuple[str, str] | None:
    """The answer of a cell left and right of `x`; None if it cannot be divided there."""
    if cell.taught is None or len(cell.taught.labels) != len(cell.characters):
        return None
    left, right = "", ""
    for label, character in zip(cell.taught.labels, cell.characters, strict=True):
        if character.box.right <= x + 1:
            left += label
        elif character.box.left >= x - 1:
            right += label
        else:
            return None
    return (left, right) if left and right else None
