"""Keeps the page of the present writer up to date, copies and saves it."""

from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QSettings, QStandardPaths, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.i18n.translation import error_text
from app.menus.actions import Menus
from app.recognition.page.page_pane import PagePane
from app.recognition.recognition_controller import RecognitionController
from app.toolkit.message_bar import MessageBar
from app.toolkit.settings import persist_checked
from models.system.atomic_files import atomic_write
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session

MAX_LINES = 500
"""The newest lines that a page has."""
_CLEARED, _FOLDER = "page/cleared", "page/folder"
"""Settings: by writer the time of the last clearing, in seconds since the epoch; where the last page was saved."""


class PageController(QObject):
    """The page has the lines that the writer answered since it was cleared last, also those of earlier days.

    It is read from the store, so that whatever changes the drawings changes the page; clearing it changes no drawing.
    """

    message = Signal(str)
    """A line for the status bar."""

    def __init__(
        self, menus: Menus, recognition: RecognitionController, message_bar: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.pane = pane = PagePane()
        self._recognition, self._message_bar = recognition, message_bar
        self._session: Session | None = None
        self._cleared_before: dict[str, float] = {}
        """By writer, the time of the clearing that the last one replaced."""
        pane.copy_requested.connect(self.copy)
        pane.save_requested.connect(self.choose_file)
        pane.clear_requested.connect(self.clear)
        pane.restore_requested.connect(self.restore)
        pane.close_requested.connect(menus.page.toggle)
        menus.copy_line.triggered.connect(self.copy_line)
        persist_checked(menus.page, "view/page")
        recognition.record_shown.connect(self.refresh)
        self.message.connect(recognition.message)

    def set_session(self, session: "Session") -> None:
        """Show the page of the writer."""
        self._session = session
        self.refresh()

    @property
    def text(self) -> str:
        """The page, with a line feed after each line."""
        text = self.pane.text.toPlainText()
        return f"{text}\n" if text else ""

    @Slot()
    def refresh(self) -> None:
        """Show the page anew: the writer or the drawings have changed."""
        if session := self._session:
            try:
                lines = session.store.newest_lines(
                    session.writer_id, after=_cleared().get(session.writer, 0.0), limit=MAX_LINES
                )
            except StoreError:  # the store's own messages tell of it
                return
            self.pane.show_lines([line.text for line in lines], can_restore=session.writer in self._cleared_before)

    @Slot()
    def copy(self) -> None:
        """Copy the whole page to the clipboard."""
        if self.text:
            QGuiApplication.clipboard().setText(self.text)
            self.message.emit(self.tr("The page was copied"))

    @Slot()
    def copy_line(self) -> None:
        """Copy what is read on the canvas to the clipboard."""
        if text := self._recognition.shown_text:
            QGuiApplication.clipboard().setText(text)
            self.message.emit(self.tr("Copied: {}").format(text.replace("\n", " ")))
        else:
            self.message.emit(self.tr("Nothing is read that could be copied"))

    @Slot()
    def clear(self) -> None:
        """Begin a new page. The lines stay among the drawings, and can be brought back."""
        if session := self._session:
            cleared = _cleared()
            self._cleared_before[session.writer] = cleared.get(session.writer, 0.0)
            QSettings().setValue(_CLEARED, cleared | {session.writer: time()})
            self.refresh()
            self._message_bar.inform(
                self.tr("The page is empty now. The drawings are kept."), button=self.tr("Undo"), action=self.restore
            )

    @Slot()
    def restore(self) -> None:
        """Bring back the lines that were cleared last."""
        if self._session and self._session.writer in self._cleared_before:
            before = self._cleared_before.pop(self._session.writer)
            QSettings().setValue(_CLEARED, _cleared() | {self._session.writer: before})
            self.refresh()

    @Slot()
    def choose_file(self) -> None:
        """Choose a file, and save the page in it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER, documents))
        suggested = str(Path(folder if Path(folder).is_dir() else QDir.homePath()) / self.tr("page.txt"))
        name, _ = QFileDialog.getSaveFileName(
            self.pane.window(), self.tr("Save the Page"), suggested, self.tr("Text (*.txt)")
        )
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_name(f"{path.name}.txt"))

    def save(self, path: Path) -> None:
        """Write the page as UTF-8 text; a failure is shown, and then `path` is as it was."""
        try:
            with atomic_write(path) as waiting:
                waiting.write_bytes(self.text.encode())
        except OSError as error:
            template = self.tr("{name} could not be written: {reason}. Choose another place or name.")
            self._message_bar.warn(template.format(name=path.name, reason=error.strerror or error_text(error)))
        else:
            QSettings().setValue(_FOLDER, str(path.parent))
            self._message_bar.inform(self.tr("Saved as {path}").format(path=path))


def _cleared() -> dict[str, float]:
    found: object = QSettings().value(_CLEARED, {})
    return {str(name): float(time_s) for name, time_s in found.items()} if isinstance(found, dict) else {}
