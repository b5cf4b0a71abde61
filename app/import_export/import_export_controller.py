"""What Import and Export in the menu do: ask for files, run the work in a thread, tell what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressBar, QProgressDialog

from app.i18n import formatting
from app.i18n.translation import error_text
from app.import_export import import_export_text
from app.import_export.export_dialog import ExportDialog
from app.menus.actions import Menus
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:  # the session and the formats are the heavy part: they are loaded after the first paint
    from app.core.import_export import Arrived, OnProgress
    from app.core.session import Session
    from corrections.import_export.transfer import Exported


class ImportExportController(QObject):
    """Connects the actions and the notice with the session. One import or export at a time."""

    imported = Signal()
    """The session goes on with more drawings, and perhaps more writers."""

    def __init__(self, menus: Menus, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._session: Session | None = None
        self._task: BackgroundTask | None = None
        self._progress: QProgressDialog | None = None
        self._source, self._title = Path(), ""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else str(Path.home())
        self._actions = (menus.import_file, menus.import_folder, menus.export)
        menus.import_file.triggered.connect(self.import_file)
        menus.import_folder.triggered.connect(self.import_folder)
        menus.export.triggered.connect(self.export)
        self._enable(False)

    def set_session(self, session: "Session") -> None:
        """From now on there is somewhere to import to."""
        self._session = session
        self._enable(True)

    def abandon(self) -> None:
        """End now, without a trace: the window closes."""
        abandon_tasks(self)
        self._end()

    # Import --------------------------------------------------------------------------------------------------------

    @Slot()
    def import_file(self) -> None:
        """Ask for a file, or one of a pair, and import it."""
        from corrections.import_export.format_table import FORMATS

        known = {each.name: " ".join(f"*{suffix}" for suffix in each.suffixes) for each in FORMATS if each.suffixes}
        filters = [self.tr("All drawings ({})").format(" ".join([*known.values(), "labels.csv"]))]
        filters += [f"{name} ({patterns})" for name, patterns in known.items()]
        title = self.tr("Import Drawings")
        name, _ = QFileDialog.getOpenFileName(self._notice.window(), title, self._folder, ";;".join(filters))
        if name:
            self._import(Path(name))

    @Slot()
    def import_folder(self) -> None:
        """Ask for a folder of images and import it."""
        title = self.tr("Import a Folder of Images")
        name = QFileDialog.getExistingDirectory(self._notice.window(), title, self._folder)
        if name:
            self._import(Path(name))

    def _import(self, path: Path) -> None:
        from app.core.import_export import import_drawings

        assert self._session
        session = self._session
        self._source, self._folder = path, str(path.parent)
        self._run(
            lambda on_progress: import_drawings(session, path, on_progress),
            self._on_arrived,
            self.tr("Importing {}").format(path.name),
        )

    def _on_arrived(self, arrived: "Arrived") -> None:
        from corrections.store.store import StoreError
        from models.system.errors import ModelsError

        assert self._session
        complaint = error_text(arrived.complaint)
        if arrived.rebuilt_memory:
            try:
                self._session.apply_rebuild(arrived.rebuilt_memory)
            except (StoreError, ModelsError) as error:
                complaint = error_text(error)
        self.imported.emit()
        told = import_export_text.imported(arrived.imported, self._source.name)
        if complaint:
            self._notice.warn(self.tr("{} They are not remembered before the next start: {}").format(told, complaint))
        else:
            self._notice.inform(told)

    # Export --------------------------------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Ask what, how and where to, and export it."""
        from app.core.import_export import counts, export_drawings
        from corrections.import_export.format_table import FORMATS
        from corrections.store.store import StoreError

        assert self._session
        session = self._session
        try:
            there = {all_writers: counts(session, all_writers=all_writers) for all_writers in (False, True)}
        except StoreError as error:
            self._notice.warn(error_text(error))
            return
        dialog = ExportDialog(
            FORMATS,
            session.writer,
            lambda all_writers, which: sum(there[all_writers][how] for how in which.value),
            self._notice.window(),
        )
        path = self._ask_where(dialog) if dialog.exec() else None
        dialog.deleteLater()
        if path is None:
            return
        self._folder = str(path.parent)
        format, which = dialog.format, dialog.which  # the thread must not ask a widget
        writers = None if dialog.all_writers else [session.writer]
        self._run(
            lambda on_progress: export_drawings(session.store, path, format, writers, which, on_progress),
            self._on_exported,
            self.tr("Exporting to {}").format(path.name),
        )

    def _ask_where(self, dialog: ExportDialog) -> Path | None:
        """Where to export to, with the format's ending; None when the person thought better of it."""
        of = dialog.format
        patterns = " ".join(f"*{suffix}" for suffix in of.suffixes) or "*"
        suggested = str(Path(self._folder) / of.complete(Path("drawings")))
        window = self._notice.window()
        name, _ = QFileDialog.getSaveFileName(
            window, dialog.windowTitle(), suggested, f"{import_export_text.format_name(of)} ({patterns})"
        )
        if not name:
            return None
        path = of.complete(Path(name))
        if path != Path(name) and path.is_file():  # Qt asked about the name without its ending
            question = self.tr("{} already exists. Replace it?").format(path.name)
            answer = QMessageBox.question(window, dialog.windowTitle(), question)
            if answer is not QMessageBox.StandardButton.Yes:
                return None
        return path

    def _on_exported(self, exported: "Exported") -> None:
        self._notice.inform(import_export_text.exported(exported))

    # The work ------------------------------------------------------------------------------------------------------

    def _run(self, function: Callable[["OnProgress"], object], on_done: Callable[[Any], None], title: str) -> None:
        """Do it in a thread; `on_done` is called with what it returns."""
        self._notice.hide()
        self._enable(False)
        self._title = title
        progress = QProgressDialog(title, self.tr("Cancel"), 0, 0, self._notice.window())
        progress.setWindowTitle(self.tr("Drawings"))
        progress.setWindowModality(Qt.WindowModality.ApplicationModal)  # the store is not to change meanwhile
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setMinimumWidth(380)
        for bar in progress.findChildren(QProgressBar):
            bar.setAccessibleName(title)
        progress.canceled.connect(self._on_cancel)
        progress.show()
        self._progress = progress
        self._task = run_in_background(
            function,
            parent=self,
            on_done=partial(self._on_done, on_done),
            on_failed=self._on_failed,
            on_cancelled=self._on_cancelled,
            on_progress=self._on_progress,
        )

    @Slot()
    def _on_cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _on_progress(self, so_many: int, of: int) -> None:
        if self._progress and not self._progress.wasCanceled():
            self._progress.setLabelText(f"{self._title}\n{formatting.drawings(so_many)}")
            self._progress.setMaximum(of)
            if of:
                self._progress.setValue(so_many)

    def _on_done(self, show: Callable[[Any], None], result: object) -> None:
        self._end()
        show(result)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._notice.warn(error_text(error))

    def _on_cancelled(self) -> None:
        self._end()
        self._notice.inform(self.tr("Cancelled; everything is as it was."))

    def _end(self) -> None:
        if self._progress:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
            self._enable(True)

    def _enable(self, enabled: bool) -> None:
        for action in self._actions:
            action.setEnabled(enabled)
