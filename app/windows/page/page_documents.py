"""The open pages: each follows what the others teach."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.windows.page.page_document import PageDocument

if TYPE_CHECKING:
    from app.core.pages.page_opening import OpenedPage
    from app.core.session import Session


class PageDocuments(QObject):
    """In the order in which they were opened."""

    added = Signal(object)
    """A `PageDocument`, whose signals may be connected now."""
    stepped = Signal()
    """A step was made on one of them, undone or made again."""

    def __init__(self, session: "Session", parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.all: list[PageDocument] = []
        self._stale: set[PageDocument] = set()
        """They are to be read again when they are shown."""

    def add_read(self, pages: "Sequence[OpenedPage]") -> None:
        """Open pages that were read."""
        from app.core.pages.page_session import PageSession

        for opened in pages:
            stem = Path(opened.name).stem or self.tr("page")
            name = f"{stem}-{opened.number}" if opened.count > 1 else stem
            page = PageSession(self._session, opened.page, reader=opened.reader)
            page.source, page.number = opened.name, opened.number
            self.add(PageDocument(page, name, self))

    def add(self, document: PageDocument) -> None:
        """Open a page."""
        document.setParent(self)
        document.stepped.connect(partial(self._on_step, document))
        self.all.append(document)
        self.added.emit(document)

    def remove(self, document: PageDocument) -> None:
        """Close a page."""
        self.all.remove(document)
        self._stale.discard(document)
        document.deleteLater()

    def mark_stale(self) -> None:
        """Model, memory, label set or writer may have changed."""
        self._stale.update(self.all)

    def bring_up_to_date(self, document: PageDocument | None) -> None:
        """Read a page again if it needs it: it is shown."""
        if document in self._stale:
            self._stale.discard(document)
            document.refresh()

    def forget_steps(self) -> None:
        """No step so far can be undone any more."""
        for document in self.all:
            document.forget_steps()

    def next_doubtful(self, document: PageDocument) -> int | None:
        """The number of the next page with a doubtful cell, from the first one after the last; None without another."""
        here = self.all.index(document)
        others = [*range(here + 1, len(self.all)), *range(here)]
        return next((each for each in others if self.all[each].shown.doubtful), None)

    def _on_step(self, document: PageDocument) -> None:
        self._stale.update(each for each in self.all if each is not document)  # what it taught is for all pages
        self.stepped.emit()
