"""The window of pages: the picture with what was read in it, and beside it the table."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QProgressBar, QStackedWidget, QToolBar, QWidget

from app.i18n import formatting
from app.toolkit.accessibility import announce
from app.toolkit.appearance import SPACING
from app.toolkit.empty_state import EmptyState
from app.toolkit.message_bar import MessageBar
from app.toolkit.status_bar import StatusBar
from app.windows.page.page_area import PageArea
from app.windows.page.page_document import PageDocument
from app.windows.page.page_edits import PageEdits
from app.windows.page.page_files import PageFiles
from app.windows.page.page_menus import PageMenus
from app.windows.page.picture.picture_view import Tool

if TYPE_CHECKING:
    from app.core.pages.page_opening import OpenedPage
    from app.core.pages.page_step import Changes
    from app.core.session import Session

MESSAGE_MS = 4000
REFRESH_DELAY_MS = 300
"""Another window answers one drawing after the other: the page is read again when it rests."""
_MAX_NAMED = 4
"""Changes of other cells that a message lists."""


class PageWindow(QMainWindow):
    """Several pages can be open; each has its own steps for undo."""

    trials_changed = Signal()
    """Answers were stored, changed or taken back."""
    open_requested = Signal()
    """Files are to be chosen."""
    files_dropped = Signal(object)
    """A list of names of files, to be opened."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.documents: list[PageDocument] = []
        self.area = PageArea()
        self.menus = PageMenus(self, self.area.table)
        self.edits = PageEdits(self.area, self.menus)
        self.files = PageFiles(session, self)
        self.message_bar = MessageBar()
        self.empty = EmptyState("scan-text")
        self._stale: set[PageDocument] = set()
        """The pages that are to be read again when they are shown."""
        self._refresh_timer = QTimer(self, singleShot=True, interval=REFRESH_DELAY_MS)
        self._refresh_timer.timeout.connect(self._refresh_shown)
        self._lay_out()
        self._connect()
        self._show_documents()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.empty.show_state(
            self.tr("No page is open"),
            self.tr("Open photographs, scans or PDFs of handwritten numbers. They become tables."),
            self.tr("Open Pages…"),
        )
        self._centre = QStackedWidget()
        self._centre.addWidget(self.empty)
        self._centre.addWidget(self.area)
        self.setCentralWidget(self._centre)
        self.tools = QToolBar(self.tr("Tools"))
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(20, 20))
        self.tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.menus.fill_tool_bar(self.tools)
        self.addToolBar(self.tools)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setFixedWidth(100)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Working"))
        self._busy.hide()
        self.setStatusBar(StatusBar())
        self.statusBar().addPermanentWidget(self._busy)
        self.statusBar().setSizeGripEnabled(False)
        self.setAcceptDrops(True)
        self.resize(1180, 780)
        self.setMinimumSize(640, 480)
        self.area.setContentsMargins(0, 0, 0, SPACING // 2)

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
        menus.next.triggered.connect(answers.go_to_next)
        menus.previous.triggered.connect(answers.go_to_previous)
        menus.confirm.triggered.connect(answers.confirm)
        menus.edit.triggered.connect(lambda: answers.edit())
        menus.sums.toggled.connect(area.set_shows_sums)
        area.set_shows_sums(menus.sums.isChecked())
        menus.zoom_in.triggered.connect(lambda: area.zoom(larger=True))
        menus.zoom_out.triggered.connect(lambda: area.zoom(larger=False))
        menus.fit.triggered.connect(area.picture.fit)
        menus.copy.triggered.connect(lambda: self._show_message(self.tr("Copied")))
        area.pages.page_chosen.connect(self.show_page)
        self.files.opened.connect(self._add)
        self.files.saved.connect(self._on_saved)
        self.files.exported.connect(self._show_message)
        self.files.failed.connect(self.message_bar.warn)
        self.files.busy_changed.connect(lambda: self._busy.setVisible(self.files.is_busy))

    # Pages ---------------------------------------------------------------------------------------------------------

    @property
    def _document(self) -> PageDocument | None:
        return self.area.document

    @Slot(object)
    def open_pages(self, pages: "Sequence[OpenedPage]") -> None:
        """Open pages that were read, and show the first of them."""
        from app.core.pages.page_session import PageSession

        first = len(self.documents)
        for opened in pages:
            stem = Path(opened.name).stem or self.tr("page")
            name = f"{stem}-{opened.number}" if opened.count > 1 else stem
            page = PageSession(self._session, opened.page, reader=opened.reader)
            page.source, page.number = opened.name, opened.number
            self._connect_document(PageDocument(page, name, self))
        self._show_documents(first)

    def open_file(self, path: Path) -> None:
        """Open a page file; one that is open already is shown."""
        for number, document in enumerate(self.documents):
            if document.path == path:
                self.show_page(number)
                return
        self.files.open(path)

    @Slot(object)
    def _add(self, document: PageDocument) -> None:
        self._connect_document(document)
        self._show_documents(len(self.documents) - 1)

    def _connect_document(self, document: PageDocument) -> None:
        document.setParent(self)
        document.table_changed.connect(self._on_table_changed)
        document.noted.connect(self.message_bar.inform)
        document.failed.connect(self._on_failed)
        document.title_changed.connect(self._show_title)
        document.stepped.connect(partial(self._on_step, document))
        self.documents.append(document)

    @Slot(int)
    def show_page(self, number: int) -> None:
        """Show the open page with this number."""
        if 0 <= number < len(self.documents) and self.documents[number] is not self._document:
            self._show_documents(number)

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
        self._centre.setCurrentWidget(self.area if shown else self.empty)
        # Over the picture, which can be moved: the table's last rows and its sums stay in sight.
        self.message_bar.lie_over(self.area.picture if shown else self.empty)
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
        self._stale.update(self.documents)
        if self.isVisible():
            self._refresh_timer.start()

    @Slot()
    def _refresh_shown(self) -> None:
        if self._document in self._stale and self.isVisible():
            self._stale.discard(self._document)
            self._document.refresh()

    def forget_steps(self) -> None:
        """A writer was deleted for good: no step can be undone any more."""
        for document in self.documents:
            document.forget_steps()

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    # Steps ---------------------------------------------------------------------------------------------------------

    def _on_step(self, document: PageDocument) -> None:
        self._stale.update(each for each in self.documents if each is not document)  # what it taught is for all pages
        self.trials_changed.emit()

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

    def _show_message(self, text: str) -> None:
        self.statusBar().showMessage(text, MESSAGE_MS)

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
        self._show_message(self.tr("Saved as {name}").format(name=document.path.name if document.path else ""))

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
            number = self.documents.index(document)
            self.documents.remove(document)
            self._show_documents(max(min(number, len(self.documents) - 1), 0))
            self._forget(document)

    def _forget(self, document: PageDocument) -> None:
        self._stale.discard(document)
        self.area.forget(document)
        document.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved pages, then forget all pages."""
        if not self.files.may_close(self.documents, self.close):
            event.ignore()
            return
        self.files.abandon()
        self._refresh_timer.stop()
        self.area.flash.stop()
        documents, self.documents = self.documents, []
        self._show_documents()
        for document in documents:
            self._forget(document)
        super().closeEvent(event)

    # Events --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_shown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.area.picture.set_tool(Tool.MOVE)
            self.message_bar.hide()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Report files that are dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            event.setAccepted(bool(names))
            if names and event.type() == QEvent.Type.Drop:
                self.files_dropped.emit(names)
            return True
        return super().event(event)
