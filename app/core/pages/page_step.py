"""One step on a page, which can be undone and made again, and what it changed. No Qt in here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.core.pages.page_table import PageTable
from app.core.pages.sheet_cuts import Cuts
from models.system.errors import Message


@dataclass(frozen=True, slots=True)
class Changed:
    """A cell whose text another reading changed, at its place after the step."""

    row: int
    column: int
    before: str
    after: str


Changes: TypeAlias = tuple[Changed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PageState:
    """Everything that a step changes. Undecided cells have no lines in here: whoever goes back reads them again."""

    table: PageTable
    cuts: Cuts

    @staticmethod
    def of(table: PageTable, cuts: Cuts) -> "PageState":
        """The state of a page with this table."""
        cells = tuple(each if each.answer is not None else replace(each, lines=()) for each in table.cells)
        return PageState(replace(table, cells=cells), cuts)


class PageStep:
    """A step that was made. `undo` and `redo` restore table, trials, memory and readings; either twice has no effect.

    Both raise `StoreError`; then nothing has changed.
    """

    def __init__(
        self,
        name: Message,
        states: tuple[PageState, PageState],
        go_to: Callable[[PageState], Changes],
        *,
        changes: Changes = (),
        note: Message | None = None,
    ) -> None:
        """`states` are those before and after; `go_to` brings one back."""
        self.name = name
        """What was done: "Correct Cell"."""
        self.changes = changes
        """The other cells whose reading changed."""
        self.note = note
        """What a person should know, such as that a text does not fit its ink; None if there is nothing."""
        self._states, self._go_to, self._is_done = states, go_to, True

    def undo(self) -> Changes:
        """Go back. Returns the cells whose text changed."""
        return self._to(0) if self._is_done else ()

    def redo(self) -> Changes:
        """Make the step again. Returns the cells whose text changed."""
        return () if self._is_done else self._to(1)

    def _to(self, number: int) -> Changes:
        changes = self._go_to(self._states[number])
        self._is_done = bool(number)
        return changes


def changes_between(before: PageTable, after: PageTable, *, without: frozenset[int] = frozenset()) -> Changes:
    """The cells that are in both tables and have another text; `without` are keys of cells that are left out."""
    texts = {each.key: each.text for each in before.cells}
    return tuple(
        Changed(each.row, each.column, texts[each.key], each.text)
        for each in after.cells
        if each.key not in without and texts.get(each.key, each.text) != each.text
    )
