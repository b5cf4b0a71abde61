"""What keys and clicks mean for the cells of a page: the current one, its chosen character, answers, the way on."""

from PySide6.QtCore import QObject, Signal, Slot

from app.windows.page.page_document import PageDocument
from app.windows.page.shown_table import Place
from app.windows.page.table.table_view import TableView


class CellAnswers(QObject):
    """In a doubtful cell the most doubtful character is chosen, and a typed label corrects it. In another cell, and
    after F2, the whole text is typed.

    The table has the current cell; `document` is None while no page is shown.
    """

    choice_changed = Signal()
    """Another cell is current, or another of its characters is chosen."""

    def __init__(self, table: TableView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.document: PageDocument | None = None
        self._choice: tuple[Place, int] | None = None
        self._is_asked = False
        """The text that is being typed is for a cell that was doubtful."""
        table.current_changed.connect(self._on_current_changed)
        table.text_typed.connect(self._on_text_typed)
        table.stepped.connect(self._on_stepped)
        table.delegate.entered.connect(self._on_entered)

    # Choosing ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Place | None:
        return self._table.current if self.document else None

    @property
    def character(self) -> int | None:
        """The number of the chosen character of the current cell; None if none is chosen."""
        return self._choice[1] if self._choice and self._choice[0] == self.current else None

    def _set_character(self, character: int | None) -> None:
        self._choice = None if character is None or self.current is None else (self.current, character)

    def show_document(self, document: PageDocument | None) -> None:
        """Work on this page from now on; the table shows it already."""
        self.document = document
        if document:
            self._choose_place(document.current)
        self._on_current_changed()

    def choose(self, place: Place, character: int | None = None, *, extend: bool = False) -> None:
        """Make a place the current one, and choose a character of it."""
        self._table.choose(place, extend=extend)
        if self.document is None:
            return
        cell = self.document.shown.cells.get(place)
        if character is not None and cell and (cell.is_doubtful or not cell.is_answered) and not extend:
            self.choose_character(character)

    @Slot(int)
    def choose_character(self, character: int) -> None:
        self._set_character(character)
        self.choice_changed.emit()

    def keep_choice(self) -> None:
        """The table has changed: choose the most doubtful character if the cell is in doubt."""
        if self.document is None or self.current is None:
            return
        cell = self.document.shown.cells.get(self.current)
        if cell is None or cell.is_answered or self.character is None or self.character >= len(cell.characters):
            self._set_character(self.document.most_doubtful(self.current))
        self.choice_changed.emit()

    @Slot()
    def _on_current_changed(self) -> None:
        self._choice = None
        if self.document and self.current:
            self.document.current = self.current
            self._set_character(self.document.most_doubtful(self.current))
        self.choice_changed.emit()

    def _choose_place(self, place: Place) -> None:
        if self.document and self.document.shown.rows and self.document.shown.columns:
            table = self.document.shown
            self._table.choose((min(place[0], table.rows - 1), min(place[1], table.columns - 1)))

    # The way -------------------------------------------------------------------------------------------------------

    @Slot()
    def go_to_next(self) -> bool:
        """Go to the next doubtful cell. Returns False if there is no other."""
        return self._go(backwards=False)

    @Slot()
    def go_to_previous(self) -> bool:
        return self._go(backwards=True)

    def _go(self, *, backwards: bool) -> bool:
        if self.document is None:
            return False
        row, column = self.current or (0, -1)
        cell = self.document.page.table.next_doubtful(row, column, backwards=backwards)
        if cell is None:
            return False
        self._choose_place((cell.row, cell.column))
        return True

    @Slot(int, bool)
    def _on_stepped(self, way: int, is_character: bool) -> None:
        """To the neighbouring character; past the last one, and without a chosen one, to the neighbouring cell."""
        if self.document is None or self.current is None:
            return
        cell = self.document.shown.cells.get(self.current)
        count = len(cell.characters) if cell else 0
        if self.character is None and is_character and count:
            self.choose_character(0 if way > 0 else count - 1)
        elif self.character is not None and 0 <= self.character + way < count:
            self.choose_character(self.character + way)
        elif not is_character:
            row, column = self.current
            self._choose_place((row, max(column + way, 0)))

    # Answers -------------------------------------------------------------------------------------------------------

    @Slot()
    def confirm(self) -> None:
        """The current cell is right as it is shown; go to the next doubtful one."""
        if self.document is None or self.current is None:
            return
        cell = self.document.shown.cells.get(self.current)
        if cell and not cell.is_answered and cell.text and not self.document.answer_with_given(self.current):
            return
        self.go_to_next()

    @Slot(str)
    def give_label(self, label: str) -> None:
        """The chosen character is `label`. The cell is answered when none of its characters is in doubt any more."""
        document, place, character = self.document, self.current, self.character
        if document is None or place is None or character is None:
            return
        was_doubtful = document.shown.cells[place].is_doubtful
        document.give(place, character, label)
        following = document.most_doubtful(place)
        if following is not None and was_doubtful:
            self.choose_character(following)
        elif document.answer_with_given(place) and was_doubtful:
            self.go_to_next()

    @Slot(str)
    def _on_text_typed(self, text: str) -> None:
        if self.document is None or self.current is None:
            return
        if self.character is not None:
            self.give_label(text)
        else:
            self.edit(text)

    @Slot()
    def edit(self, text: str | None = None) -> None:
        """Edit the whole text of the current cell; `text` replaces it."""
        if self.document and self.current:
            cell = self.document.shown.cells.get(self.current)
            self._is_asked = cell is not None and cell.is_doubtful
            self._table.edit_current(text)

    @Slot(object, str)
    def answer_text(self, place: Place, text: str) -> None:
        """A whole text was typed; an empty one deletes the cell."""
        if self.document is None:
            return
        cell = self.document.shown.cells.get(place)
        self._is_asked = cell is not None and cell.is_doubtful
        if text:
            self.document.do(lambda page: page.answer(*place, text))
        elif cell:
            self.document.do(lambda page: page.delete(*place))

    @Slot()
    def _on_entered(self) -> None:
        """A text was stored: go to the next doubtful cell if this one was, else down, as in every table."""
        if self.current is None or (self._is_asked and self.go_to_next()):
            return
        if not self._is_asked:
            self._choose_place((self.current[0] + 1, self.current[1]))
