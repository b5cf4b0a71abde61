"""Opens, saves and exports pages in a thread, and asks where to."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.core.pages.page_file import SUFFIX, PageFile, write_page
from app.core.pages.table_export import write_table
from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.background_task import Report, abandon_tasks, run_in_background, tasks_of
from app.windows.page.page_document import PageDocument
from models.system.errors import InkloopError

if TYPE_CHECKING:
    from app.core.session import Session
    from models.pages.reader import PageReader

_FOLDER_KEY = "page/folder"
_FORMATS = (".csv", ".xlsx", ".txt", ".tsv")


class PageFiles(QObject):
    """One task at a time; all of them end with `busy_changed`."""

    opened = Signal(object)
    """A `PageDocument` from a page file."""
    saved = Signal(object)
    """The `PageDocument`, which is in its file now."""
    exported = Signal(str)
    """What was written, for a message."""
    failed = Signal(str)
    """Carries the reason. Files are as they were."""
    busy_changed = Signal()

    def __init__(self, session: "Session", window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    @property
    def is_busy(self) -> bool:
        return bool(tasks_of(self))

    def abandon(self) -> None:
        """End what runs: the window closes."""
        abandon_tasks(self)

    # Opening -------------------------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a page file."""
        from app.core.pages.page_opening import open_page_file

        snapshot = self._session.snapshot()
        self._run(lambda _: open_page_file(path, snapshot), partial(self._on_opened, path))

    def _on_opened(self, path: Path, opened: "tuple[PageFile, PageReader]") -> None:
        from app.core.pages.page_session import PageSession

        file, reader = opened
        page = PageSession.of_file(self._session, file, reader=reader)
        self.opened.emit(PageDocument(page, path.stem, self, path=path))

    # Saving --------------------------------------------------------------------------------------------------------

    def ask_for_path(self, document: PageDocument) -> Path | None:
        """Ask for the page file to save `document` in; None if the writer cancels."""
        proposed = document.path or self._folder / f"{document.name or self.tr('page')}{SUFFIX}"
        kinds = self.tr("Pages with their corrections (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save Page"), str(proposed), kinds)
        return self._with_suffix(chosen, (SUFFIX,)) if chosen else None

    def save_as(self, document: PageDocument) -> None:
        """Ask for a file, and save the page there."""
        if path := self.ask_for_path(document):
            self.save(document, path)

    def save_all(self, documents: Sequence[PageDocument], then: Callable[[], object] = lambda: None) -> None:
        """Save pages, each in its file or in one that is asked for; then call `then`.

        It ends where the writer cancels or a file cannot be written.
        """
        if not documents:
            then()
            return
        first, *others = documents
        if path := first.path or self.ask_for_path(first):
            self.save(first, path, lambda: self.save_all(others, then))

    def may_close(self, documents: Sequence[PageDocument], close: Callable[[], object]) -> bool:
        """Ask about unsaved pages. For Save, `close` is called again when all are in their files."""
        unsaved = [each for each in documents if each.is_modified]
        if not unsaved:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        names = formatting.listed([each.name for each in unsaved])
        box.setText(self.tr("Save the changes of {names}?").format(names=names))
        box.setInformativeText(
            self.tr("What you answered is learned in any case. The table with your corrections is in no file yet.")
        )
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        chosen = box.exec()
        if chosen == button.Save:
            self.save_all(unsaved, close)
        return chosen == button.Discard

    def save(self, document: PageDocument, path: Path, then: Callable[[], object] = lambda: None) -> None:
        """Save a page, and call `then` when it is in its file."""
        file = self._file_of(document)
        if file is None:
            return
        mark = document.undo_stack.index()

        def on_saved(_: None) -> None:
            document.note_saved(path, mark)
            self.saved.emit(document)
            then()

        self._run(lambda _: write_page(path, file), on_saved)

    def _file_of(self, document: PageDocument) -> PageFile | None:
        """What is to be written. Cells that nobody answered count as accepted from now on."""
        try:
            document.page.accept_rest()
        except InkloopError as error:
            self.failed.emit(error_text(error))
            return None
        return document.page.to_file()

    # Exporting -----------------------------------------------------------------------------------------------------

    def export(self, document: PageDocument) -> None:
        """Ask for a file, and write the table into it; its name decides the format."""
        kinds = {
            ".csv": self.tr("CSV (*.csv)"),
            ".xlsx": self.tr("Excel (*.xlsx)"),
            ".txt": self.tr("Text (*.txt)"),
            ".tsv": self.tr("Tab-separated text (*.tsv)"),
        }
        proposed = str(self._folder / f"{document.name or self.tr('page')}.csv")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export Table"), proposed, ";;".join(kinds.values())
        )
        if not chosen:
            return
        suffix = next((each for each, name in kinds.items() if name == kind), ".csv")
        path = self._with_suffix(chosen, (suffix, *_FORMATS))
        self.write_tables([(document, path)])

    def export_all(self, documents: Sequence[PageDocument]) -> None:
        """Ask for a folder, and write the table of each page into a CSV file there."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Export All Tables"), str(self._folder))
        if not chosen:
            return
        self._keep_folder(Path(chosen))
        taken: set[Path] = set()
        wanted: list[tuple[PageDocument, Path]] = []
        for document in documents:
            path, number = Path(chosen) / f"{document.name}.csv", 1
            while path in taken or path.exists():  # nothing is replaced that nobody was asked about
                number += 1
                path = Path(chosen) / f"{document.name}-{number}.csv"
            taken.add(path)
            wanted.append((document, path))
        self.write_tables(wanted)

    def write_tables(self, wanted: Sequence[tuple[PageDocument, Path]]) -> None:
        """Write tables into files."""
        try:
            for document, _ in wanted:
                document.page.accept_rest()
        except InkloopError as error:
            self.failed.emit(error_text(error))
            return
        tables = [(path, document.page.table.texts) for document, path in wanted]

        def write(report: Report) -> None:
            for number, (path, texts) in enumerate(tables):
                report(number, len(tables))
                write_table(path, texts)

        def on_written(_: None) -> None:
            if len(tables) == 1:
                self.exported.emit(self.tr("Table saved as {name}").format(name=tables[0][0].name))
            else:
                text = self.tr("%Ln table(s) saved in {folder}", None, len(tables))
                self.exported.emit(text.format(folder=tables[0][0].parent.name))

        self._run(write, on_written)

    # Tasks ---------------------------------------------------------------------------------------------------------

    def _run(self, function: Callable[[Report], Any], on_done: Callable[[Any], object]) -> None:
        def end(result: object) -> None:
            try:
                on_done(result)
            except InkloopError as error:
                self.failed.emit(error_text(error))
            self.busy_changed.emit()

        run_in_background(function, parent=self, on_done=end, on_failed=self._on_failed)
        self.busy_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error_text(error))
        self.busy_changed.emit()

    # Names ---------------------------------------------------------------------------------------------------------

    @property
    def _folder(self) -> Path:
        """Where the last file was saved."""
        return Path(str(QSettings().value(_FOLDER_KEY, ""))) if QSettings().value(_FOLDER_KEY) else Path.home()

    def _keep_folder(self, folder: Path) -> None:
        QSettings().setValue(_FOLDER_KEY, str(folder))

    def _with_suffix(self, name: str, allowed: Sequence[str]) -> Path:
        path = Path(name)
        self._keep_folder(path.parent)
        return path if path.suffix.lower() in allowed else path.with_name(path.name + allowed[0])
