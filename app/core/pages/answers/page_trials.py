"""Which trials a page has in the store: brought in line with its table after each step. No Qt in here."""

from collections.abc import Iterable

from app.core.pages.answers.cell_trials import CellAnswer, CellTrials
from app.core.pages.page_table import PageTable
from app.core.pages.table_cell import TableCell
from app.core.session import Session


class PageTrials:
    """The trials of one page. What the table's cells are answered decides which there are and how they are labelled.

    The trials of accepted cells are kept apart from the table, by the keys of the cells: accepting is no step that is
    undone. They are labelled when the cell is answered, and removed when it has other ink or another answer's trials.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stored: dict[CellTrials, CellAnswer] = {}
        self._accepted: dict[int, CellAnswer] = {}

    def answer_of(self, cell: TableCell) -> CellAnswer | None:
        """The trials of a cell and their labels; None if it has none."""
        return cell.taught or (self._accepted.get(cell.key) if cell.answer is None else None)

    def earlier(self, cell: TableCell) -> CellTrials | None:
        """Trials of the ink of a cell that is answered now: those of its former answer, or accepted ones."""
        answer = cell.taught or self._accepted.get(cell.key)
        return answer.trials if answer else None

    def line_ids(self, cell: TableCell) -> tuple[str, ...]:
        """The lines of the cell's trials in a store: in this one, or in that of the person who saved the page."""
        answer = self.answer_of(cell)
        return answer.trials.line_ids if answer else cell.line_ids

    def accept(self, accepted: dict[int, CellAnswer]) -> None:
        """The cells with these keys are accepted as they are read; `bring_in_line` stores that."""
        self._accepted |= accepted

    def know(self, stored: Iterable[CellAnswer]) -> None:
        """The store has these: they are of a page from a file."""
        self._stored |= {each.trials: each for each in stored}

    def bring_in_line(self, table: PageTable) -> None:
        """Remove, relabel, restore and add trials until the store has what `table` and the accepted cells need.

        Raises `StoreError` if something cannot be changed; the next call goes on from there.
        """
        wanted = {each.trials: each for cell in table.cells if (each := self.answer_of(cell))}
        for trials in [each for each in self._stored if each not in wanted]:
            trials.take_back(self._session)
            del self._stored[trials]
        changed = [each for trials, each in wanted.items() if trials in self._stored and self._stored[trials] != each]
        added = [each for trials, each in wanted.items() if trials not in self._stored]
        for answer in changed:
            if answer.trials.waits(self._session):  # a queued trial cannot be relabelled
                answer.trials.take_back(self._session)
                added.append(answer)
            else:
                answer.trials.relabel(self._session, answer)
                self._stored[answer.trials] = answer
        for answer in added:
            answer.trials.restore(self._session, answer)
        missing = [(answer, answer.trials.missing(answer)) for answer in added]
        ids = iter(self._session.add_trials([each for _, theirs in missing for each in theirs]))
        for answer, theirs in missing:
            answer.trials.note_stored([next(ids) for _ in theirs], answer)
            self._stored[answer.trials] = answer
