"""One open page: its session, its steps for undo, and what the views show of it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.core.pages.column_checks import CheckKind, column_sum
from app.i18n.translation import error_text
from app.windows.page.shown_table import Place, ShownTable, shown_table, text_with
from models.system.errors import InkloopError

if TYPE_CHECKING:
    from app.core.pages.page_session import PageSession
    from app.core.pages.page_step import Changes, PageStep
    from app.core.pages.table_cell import TableCell


class PageDocument(QObject):
    """`shown` is what the views show; `table_changed` follows every change of it."""

    table_changed = Signal(object)
    """The other cells whose reading a step changed: `Changes`."""
    stepped = Signal()
    """A step was made, undone or made again: the store may have other trials."""
    noted = Signal(str)
    """What the writer should know about the step, such as that a text teaches nothing."""
    failed = Signal(str)
    """Carries the reason. Nothing was changed."""
    title_changed = Signal()
    """The name, the file or whether something is unsaved."""

    def __init__(
        self, page: "PageSession", name: str, parent: QObject | None = None, *, path: Path | None = None
    ) -> None:
        """`name` is that of the picture; `path` is the page file, if it comes from one."""
        super().__init__(parent)
        self.page = page
        self.name = name
        self._path = path
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.title_changed)
        self.current: Place = (0, 0)
        """Where the writer left off."""
        self._given: defaultdict[int, dict[int, str]] = defaultdict(dict)
        self._has_failed = False
        self._has_forgotten = False
        """There are unsaved steps that are no longer on the stack."""
        self.shown = ShownTable()
        self._show()

    # The file ------------------------------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The page file; None if it was never saved."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Whether there are steps that are not in its file."""
        return self._has_forgotten or not self.undo_stack.isClean()

    def forget_steps(self) -> None:
        """No step so far can be undone any more; what they changed stays, and is as unsaved as it was."""
        self._has_forgotten = self.is_modified
        self.undo_stack.clear()

    def note_saved(self, path: Path, step: int) -> None:
        """The page was saved in this file, as it was after the step with this number."""
        self._path = path
        self.name = path.stem
        if step == self.undo_stack.index():
            self.undo_stack.setClean()
            self._has_forgotten = False
        self.title_changed.emit()

    # Questions -----------------------------------------------------------------------------------------------------

    def cell(self, place: Place) -> "TableCell | None":
        """The cell at this place; None if it is empty."""
        return self.page.table.at(*place)

    def most_doubtful(self, place: Place) -> int | None:
        """The number of the character in a cell that is to be looked at first; None if none is doubtful."""
        cell, shown = self.cell(place), self.shown.cells.get(place)
        if cell is None or shown is None:
            return None
        sureness = [each.prediction.shape_probability * each.grouping for each in cell.characters]
        return min(shown.doubtful_characters, key=lambda number: sureness[number], default=None)

    # Changes -------------------------------------------------------------------------------------------------------

    def give(self, place: Place, character: int, label: str) -> None:
        """The writer gave a label to one character: the answer follows when the rest of the cell is in no doubt."""
        cell = self.cell(place)
        if cell is not None:
            self._given[cell.key][character] = label
            self._show()
            self.table_changed.emit(())

    def answer_with_given(self, place: Place) -> bool:
        """Answer a cell with its text as it is shown. Returns False if that failed."""
        cell = self.cell(place)
        if cell is None:
            return False
        text = text_with(cell, self._given.get(cell.key, {}))
        return self.do(lambda page: page.answer(*place, text))

    def do(self, make: "Callable[[PageSession], PageStep]") -> bool:
        """Make a step, which can be undone. Returns False if it failed; then nothing has changed."""
        return self._push(self._made([make]), "")

    def do_together(self, name: str, changes: "Sequence[Callable[[PageSession], PageStep]]") -> bool:
        """Make several steps that are undone as one; those after one that fails are not made."""
        return self._push(self._made(changes), name)

    def _made(self, changes: "Sequence[Callable[[PageSession], PageStep]]") -> "list[PageStep]":
        steps: list[PageStep] = []
        for make in changes:
            try:
                steps.append(make(self.page))
            except InkloopError as error:
                self.failed.emit(error_text(error))
                break
        return steps

    def _push(self, steps: "list[PageStep]", name: str) -> bool:
        if not steps:
            return False
        if len(steps) > 1:
            self.undo_stack.beginMacro(name)
        for step in steps:
            self.undo_stack.push(_Command(step, self._go))
        if len(steps) > 1:
            self.undo_stack.endMacro()
        self._tell(tuple(each for step in steps for each in step.changes))
        self.stepped.emit()
        for step in steps:
            if step.note:
                self.noted.emit(error_text(step.note))
        return True

    def undo(self) -> None:
        """Undo the last step; if that fails, it stays on the stack."""
        self._has_failed = False
        self.undo_stack.undo()
        if self._has_failed:
            self.undo_stack.redo()  # moves the stack's index only: the step is still made

    def redo(self) -> None:
        """Make the step again that was undone last; if that fails, it stays undone."""
        self._has_failed = False
        self.undo_stack.redo()
        if self._has_failed:
            self.undo_stack.undo()

    def refresh(self) -> None:
        """Read undecided cells again: model, memory, label set or writer may have changed."""
        try:
            self._tell(self.page.refresh())
        except InkloopError as error:
            self.failed.emit(error_text(error))

    def _go(self, move: "Callable[[], Changes]") -> None:
        try:
            changes = move()
        except InkloopError as error:
            self._has_failed = True
            self.failed.emit(error_text(error))
            return
        self._tell(changes)
        self.stepped.emit()

    def _tell(self, changes: "Changes") -> None:
        self._show()
        self.table_changed.emit(changes)

    # What is shown -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        table = self.page.table
        known = {each.key: each for each in table.cells}
        for key, labels in list(self._given.items()):
            cell = known.get(key)
            if cell is None or cell.answer is not None or max(labels) >= len(cell.characters):
                del self._given[key]  # answered, or divided otherwise
        problems = {(each.row, each.column): error_text(each.reason) for each in self.page.broken_checks}
        self.shown = shown_table(table, given=self._given, problems=problems, sums=self._sums())

    def _sums(self) -> Mapping[int, str]:
        """The sums of columns as text; of one that ends with its own sum, of the cells above that."""
        table = self.page.table
        stated = {each.column for each in table.checks if each.kind is CheckKind.SUM}
        sums: dict[int, str] = {}
        for column, texts in enumerate(zip(*table.texts, strict=True)):
            filled = [each for each in texts if each]
            total = column_sum(filled[:-1] if column in stated else filled)
            if total is not None:
                sums[column] = number_text(total)
        return sums


def number_text(number: Decimal) -> str:
    """In the language of the window."""
    decimals = max(0, -int(number.as_tuple().exponent))
    return QLocale().toString(float(number), "f", decimals)


class _Command(QUndoCommand):
    """A step on Qt's stack. It was made before it was pushed."""

    def __init__(self, step: "PageStep", go: "Callable[[Callable[[], Changes]], None]") -> None:
        super().__init__(error_text(step.name))
        self._step, self._go, self._is_pushed = step, go, False

    def redo(self) -> None:
        if self._is_pushed:
            self._go(self._step.redo)
        self._is_pushed = True

    def undo(self) -> None:
        self._go(self._step.undo)
