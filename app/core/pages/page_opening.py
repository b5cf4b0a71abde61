"""Reads pages in another thread, with what the session reads with at that moment. No Qt in here."""

from app.core.pages.page_file import PageFile
from app.core.pages.page_session import PageSession
from app.core.session import Session
from models.inference.classifier import Classifier
from models.lines.line import Box
from models.pages.page import Cell, Page
from models.pages.reader import PageReader
from models.pages.sheet import Sheet


class PageOpener:
    """Made in the thread of the session; `read` and `read_file` may then be called in another one, once.

    `session_of` makes the page's session in the thread of the session again: it keeps the reader with what it has read,
    so that the first correction is as fast as any other.
    """

    def __init__(self, session: Session) -> None:
        self._champion = session.champion
        self._memory, self._label_set = session.memory.copy(), session.restriction
        self._reader: PageReader | None = None

    def read(self, sheet: Sheet, region: Box | None = None) -> Page:
        """The table on a sheet. Raises `InkError` if there is nothing to read, `ModelFileError`."""
        return self._own_reader().read(sheet, memory=self._memory, label_set=self._label_set, region=region)

    def read_file(self, file: PageFile) -> PageFile:
        """Read the undecided cells of a page from a file, for `session_of`. Raises `ModelFileError`."""
        cells = tuple(
            Cell(each.row, each.column, each.box, each.components, ()) for each in file.table.cells if each.box
        )
        if cells:
            self._own_reader().reread(Page(file.sheet, cells), memory=self._memory, label_set=self._label_set)
        return file

    def session_of(self, session: Session, opened: Page | PageFile) -> PageSession:
        """The session of a page that was read, or of a file."""
        reader = self._reader if session.champion is self._champion else None
        if isinstance(opened, PageFile):
            return PageSession.of_file(session, opened, reader=reader)
        return PageSession(session, opened, reader=reader)

    def _own_reader(self) -> PageReader:
        if self._reader is None:  # a network runs in one thread at a time
            self._reader = PageReader(Classifier.open(self._champion.path))
        return self._reader
