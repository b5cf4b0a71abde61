"""The window of pages: the picture with what was read in it, and beside it the table."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.accessibility import announce
from app.windows.page.page_document import PageDocument
from app.windows.page.page_documents import PageDocuments
from app.windows.page.page_edits import PageEdits
from app.windows.page.page_files import PageFiles
from app.windows.page.page_window_frame import PageWindowFrame

if TYPE_CHECKING:
    from app.core.pages.page_opening import OpenedPage
    from app.core.pages.page_step import Changes
    from app.core.session import Session

REFRESH_DELAY_MS = 300
"""Another window answers one drawing after the other: the page is read again when it rests."""
_MAX_NAMED = 4
"""Changes of other cells that a message lists."""


class PageWindow(PageWindowFrame):
    """Several pages can be open; each has its own steps for undo."""

    trials_changed = Signal()
    """Answers were stored, changed or taken back."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PageDocuments(session, self)
        self.edits = PageEdits(self.area, self.menus)
        self.files = PageFiles(session, self)
        self._refresh_timer = QTimer(self, singleShot=True, interval=REFRESH_DELAY_MS)
        self._refresh_timer.timeout.connect(self._refresh_shown)
        self._connect()
        self._show_documents()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        menus, area, answers = self.menus, self.area, self.area.answers
        self.empty.action_requested.connect(self.open_requested)
        menus.open.triggered.connect(self.open_requested)
        menus.save.triggered.connect(self.save)
        menus.save_as.triggered.connect(self.save_as)
        menus.export.triggered.connect(self._export)
        menus.export_all.triggered.connect(lambda: self.files.export_all(self.documents))
        menus.previous_page.triggered.connect(lambda: self._step_page(-1))
        menus.next_page.triggered.connect(lambda: self._step_page(1))
        menus.close_page.triggered.connect(self.close_page)
        menus.close.triggered.connect(self.close)
        menus.undo.triggered.connect(lambda: self._document.undo() if self._document else None)
        menus.redo.triggered.connect(lambda: self._document.redo() if self._document else None)
        menus.next.triggered.connect(self._go_to_next)
        menus.previous.triggered.connect(answers.go_to_previous)
        menus.confirm.triggered.connect(answers.confirm)
        menus.edit.triggered.connect(lambda: answers.edit())
        menus.sums.toggled.connect(area.set_shows_sums)
        area.set_shows_sums(menus.sums.isChecked())
        menus.zoom_in.triggered.connect(lambda: area.zoom(larger=True))
        menus.zoom_out.triggered.connect(lambda: area.zoom(larger=False))
        menus.fit.triggered.connect(area.picture.fit)
        menus.copy.triggered.connect(lambda: self.show_message(self.tr("Copied")))
        area.pages.page_chosen.connect(self.show_page)
        self.files.opened.connect(self._on_file_opened)
        self._pages.added.connect(self._on_added)
        self._pages.stepped.connect(self.trials_changed)
        self.files.saved.connect(self._on_saved)
        self.files.exported.connect(self.show_message)
        self.files.failed.connect(self.message_bar.warn)
        self.files.busy_changed.connect(lambda: self.show_busy(self.files.is_busy))

    # Pages ---------------------------------------------------------------------------------------------------------

    @property
    def _document(self) -> PageDocument | None:
        return self.area.document

    @property
    def documents(self) -> list[PageDocument]:
        """The open pages."""
        return self._pages.all

    @Slot(object)
    def open_pages(self, pages: "Sequence[OpenedPage]") -> None:
        """Open pages that were read, and show the first of them; a warning where hardly anything is sure."""
        from models.pages.picture_content import NO_WRITING, is_writing

        first = len(self.documents)
        self._pages.add_read(pages)
        self._show_documents(min(first, len(self.documents) - 1))
        if not all(is_writing(each.page) for each in pages):
            self.message_bar.warn(error_text(NO_WRITING))

    def open_file(self, path: Path) -> None:
        """Open a page file; one that is open already is shown."""
        for number, document in enumerate(self.documents):
            if document.path == path:
                self.show_page(number)
                return
        self.files.open(path)

    @Slot(object)
    def _on_file_opened(self, document: PageDocument) -> None:
        self._pages.add(document)
        self._show_documents(len(self.documents) - 1)

    @Slot(object)
    def _on_added(self, document: PageDocument) -> None:
        document.table_changed.connect(self._on_table_changed)
        document.noted.connect(self.message_bar.inform)
        document.failed.connect(self._on_failed)
        document.title_changed.connect(self._show_title)

    @Slot(int)
    def show_page(self, number: int) -> None:
        """Show the open page with this number."""
        if 0 <= number < len(self.documents) and self.documents[number] is not self._document:
            self._show_documents(number)

    @Slot()
    def _go_to_next(self) -> None:
        """To the next doubtful cell; if there is none on this page, to the next page that has one."""
        if self.area.answers.go_to_next() or self._document is None:
            return
        following = self._pages.next_doubtful(self._document)
        if following is not None:
            self.show_page(following)
            self.area.answers.go_to_next()

    def _step_page(self, way: int) -> None:
        if self._document:
            self.show_page(self.documents.index(self._document) + way)

    def _show_documents(self, number: int = 0) -> None:
        """Show the open page with this number, or the window's empty state."""
        before = self._document
        if before:
            before.undo_stack.undoTextChanged.disconnect(self.menus.show_undo)
            before.undo_stack.redoTextChanged.disconnect(self.menus.show_redo)
        shown = self.documents[number] if self.documents else None
        self.area.show_document(shown)
        self._refresh_shown()
        self.area.pages.show_documents(self.documents, number)
        self.show_area(shown is not None)
        if shown:
            shown.undo_stack.undoTextChanged.connect(self.menus.show_undo)
            shown.undo_stack.redoTextChanged.connect(self.menus.show_redo)
        self.menus.show_undo(shown.undo_stack.undoText() if shown else "")
        self.menus.show_redo(shown.undo_stack.redoText() if shown else "")
        self._show_possible(number)
        self._show_title()

    def _show_possible(self, number: int) -> None:
        menus = self.menus
        for action in (
            menus.save, menus.save_as, menus.export, menus.export_all, menus.close_page, menus.copy, menus.select_all,
            menus.next, menus.previous, menus.add, menus.region, menus.zoom_in, menus.zoom_out, menus.fit,
        ):  # fmt: skip
            action.setEnabled(bool(self.documents))
        menus.previous_page.setEnabled(number > 0)
        menus.next_page.setEnabled(number + 1 < len(self.documents))
        self.edits.show_possible()

    @Slot()
    def _show_title(self) -> None:
        if self._document is None:
            self.setWindowTitle(self.tr("Pages – Inkloop"))
            self.setWindowModified(False)
            return
        self.setWindowTitle(self.tr("{name}[*] – Inkloop").format(name=self._document.name))
        self.setWindowModified(self._document.is_modified)
        self.area.pages.show_states()

    @Slot()
    def refresh(self) -> None:
        """Read again what nobody answered: model, memory, label set or writer may have changed."""
        self._pages.mark_stale()
        if self.isVisible():
            self._refresh_timer.start()

    @Slot()
    def _refresh_shown(self) -> None:
        if self.isVisible():
            self._pages.bring_up_to_date(self._document)

    def forget_steps(self) -> None:
        """A writer was deleted for good: no step can be undone any more."""
        self._pages.forget_steps()

    # Steps ---------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_table_changed(self, changes: "Changes") -> None:
        if not changes:
            return
        listed = [f"{each.before} → {each.after}" for each in changes[:_MAX_NAMED]]
        text = self.tr("%Ln other cell(s) changed: {changes}", None, len(changes)).format(
            changes=formatting.listed([*listed, *["…"] * (len(changes) > _MAX_NAMED)])
        )
        self.message_bar.inform(text)
        announce(self, text)

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self.message_bar.warn(self.tr("{reason} Nothing was changed.").format(reason=reason))

    # Files ---------------------------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Save the page in its file; ask for one the first time."""
        if self._document:
            self.files.save_all([self._document])

    @Slot()
    def save_as(self) -> None:
        if self._document:
            self.files.save_as(self._document)

    @Slot(object)
    def _on_saved(self, document: PageDocument) -> None:
        self.show_message(self.tr("Saved as {name}").format(name=document.path.name if document.path else ""))

    @Slot()
    def _export(self) -> None:
        if self._document:
            self.files.export(self._document)

    # Closing -------------------------------------------------------------------------------------------------------

    @Slot()
    def close_page(self) -> None:
        """Close the page that is shown; ask if it has steps that are in no file."""
        document = self._document
        if document and self.files.may_close([document], self.close_page):
            self._forget([document])

    def _forget(self, documents: Sequence[PageDocument]) -> None:
        """Close pages, and show the neighbour of the first."""
        number = self.documents.index(documents[0]) if documents else 0
        for document in documents:
            self.area.forget(document)
            self._pages.remove(document)
        self._show_documents(max(min(number, len(self.documents) - 1), 0))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved pages, then forget all pages."""
        if not self.files.may_close(self.documents, self.close):
            event.ignore()
            return
        self.files.abandon()
        self._refresh_timer.stop()
        self.area.flash.stop()
        self._forget(list(self.documents))
        super().closeEvent(event)

    # Events --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_shown()
