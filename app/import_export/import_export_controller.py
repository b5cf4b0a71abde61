"""Import and Export in the menu: choose files, run the task in a thread, show the result."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressBar, QProgressDialog, QWidget

from app.i18n import formatting
from app.i18n.translation import error_text
from app.import_export import import_export_text
from app.import_export.drawings_drop import DrawingsDrop
from app.import_export.export_dialog import ExportDialog
from app.import_export.import_question_dialog import ImportQuestionDialog
from app.menus.actions import Menus
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar
from models.system.errors import InkloopError, StoreError

if TYPE_CHECKING:  # the session and the formats are the heavy part: they are loaded after the first paint
    from app.core.import_export import ImportOutcome, OnProgress
    from app.core.import_reader import ImportPreview
    from app.core.session import Session
    from corrections.import_export.transfer import ExportResult
    from corrections.samples.import_choices import ImportChoices


class ImportExportController(QObject):
    """Connects the actions and the message bar with the session. One import or export at a time."""

    imported = Signal()
    """Drawings, and possibly writers, were added to the session."""

    def __init__(self, menus: Menus, message_bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._message_bar = message_bar
        self._session: Session | None = None
        self._task: BackgroundTask | None = None
        self._progress: QProgressDialog | None = None
        self._source, self._title = Path(), ""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else QDir.homePath()
        self._actions = (menus.import_file, menus.import_folder, menus.export)
        menus.import_file.triggered.connect(self.import_file)
        menus.import_folder.triggered.connect(self.import_folder)
        menus.export.triggered.connect(self.export)
        DrawingsDrop(parent).dropped.connect(self.import_path)
        self._enable(False)

    def set_session(self, session: "Session") -> None:
        """Enable the actions, which work on this session."""
        self._session = session
        self._enable(True)

    def abandon(self) -> None:
        """Cancel without a message: the window closes."""
        abandon_tasks(self)
        self._end()

    # Import --------------------------------------------------------------------------------------------------------

    @Slot()
    def import_file(self) -> None:
        """Choose a file, or one of a pair, and import it."""
        from corrections.import_export.format_table import FORMATS

        importable = [each for each in FORMATS if each.suffixes]
        known = {
            import_export_text.format_name(each): " ".join(f"*{suffix}" for suffix in each.suffixes)
            for each in importable
        }
        filters = [self.tr("All drawings ({})").format(" ".join([*known.values(), "labels.csv"]))]
        filters += [f"{name} ({patterns})" for name, patterns in known.items()]
        filters.append(self.tr("All files (*)"))  # some data sets have no endings
        title = self.tr("Import Drawings")
        name, _ = QFileDialog.getOpenFileName(self._message_bar.window(), title, self._folder, ";;".join(filters))
        if name:
            self._import(Path(name))

    @Slot()
    def import_folder(self) -> None:
        """Choose a folder of images and import it."""
        title = self.tr("Import a Folder of Images")
        name = QFileDialog.getExistingDirectory(self._message_bar.window(), title, self._folder)
        if name:
            self._import(Path(name))

    @Slot(object)
    def import_path(self, path: Path) -> None:
        """Import a file or folder, as when it is dropped on the window."""
        if self._actions[0].isEnabled():
            self._import(path)

    def _import(self, path: Path, choices: "ImportChoices | None" = None) -> None:
        from app.core.import_export import import_drawings
        from app.core.import_reader import preview
        from corrections.samples.import_choices import NO_CHOICES, ImportQuestionError

        assert self._session
        session = self._session
        self._source, self._folder = path, str(path.parent)
        chosen = choices or NO_CHOICES

        def import_or_preview(on_progress: "OnProgress") -> "ImportOutcome | ImportPreview":
            try:
                return import_drawings(session, path, on_progress, chosen)
            except ImportQuestionError as error:
                return preview(path, chosen, error.question)

        self._run(import_or_preview, self._on_imported, self.tr("Importing {}").format(path.name))

    def _on_imported(self, result: "ImportOutcome | ImportPreview") -> None:
        from app.core.import_reader import ImportPreview

        if isinstance(result, ImportPreview):
            self._ask(result)
        else:
            self._show_imported(result)

    def _ask(self, preview: "ImportPreview") -> None:
        """Import again with the person's answer; nothing is stored yet."""
        dialog = ImportQuestionDialog(preview, self._message_bar.window())
        dialog.exec()
        value = dialog.value
        dialog.deleteLater()
        if value is None:
            self._on_cancelled()
        else:
            self._import(preview.path, preview.choices.with_value(preview.question.aspect, value))

    def _show_imported(self, result: "ImportOutcome") -> None:
        assert self._session
        warning = result.warning
        if result.rebuilt_memory:
            try:
                self._session.apply_rebuild(result.rebuilt_memory)
            except InkloopError as error:
                warning = error.message
        self.imported.emit()
        message = import_export_text.imported(
            result.imported,
            self._source.name,
            turned=result.turned,
            lines=result.lines,
            unaligned=result.unaligned,
        )
        if warning:
            self._message_bar.warn(
                self.tr("{} They will be in the memory after a restart: {}").format(message, error_text(warning))
            )
        else:
            self._message_bar.inform(message)

    # Export --------------------------------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Choose drawings, format and path, and export them."""
        from app.core.import_export import counts, export_drawings
        from corrections.import_export.format_table import EXPORT_FORMATS

        assert self._session
        session = self._session
        try:
            counts_by_scope = {all_writers: counts(session, all_writers=all_writers) for all_writers in (False, True)}
        except StoreError as error:
            self._message_bar.warn(error_text(error))
            return
        dialog = ExportDialog(
            EXPORT_FORMATS,
            session.writer,
            lambda all_writers, which: sum(counts_by_scope[all_writers][how] for how in which.value),
            self._message_bar.window(),
        )
        path = self._choose_path(dialog) if dialog.exec() else None
        dialog.deleteLater()
        if path is None:
            return
        self._folder = str(path.parent)
        format, which = dialog.format, dialog.which  # the thread must not access widgets
        writers = None if dialog.all_writers else [session.writer]
        self._run(
            lambda on_progress: export_drawings(session.store, path, format, writers, which, on_progress),
            self._on_exported,
            self.tr("Exporting to {}").format(path.name),
        )

    def _choose_path(self, dialog: ExportDialog) -> Path | None:
        """The chosen path with the format's suffix; None if cancelled."""
        of = dialog.format
        patterns = " ".join(f"*{suffix}" for suffix in of.suffixes) or "*"
        suggested = str(Path(self._folder) / of.completed_name(Path("drawings")))
        window = self._message_bar.window()
        name, _ = QFileDialog.getSaveFileName(
            window, dialog.windowTitle(), suggested, f"{import_export_text.format_name(of)} ({patterns})"
        )
        if not name:
            return None
        path = of.completed_name(Path(name))
        if path != Path(name) and path.is_file():  # Qt asked about the name without the suffix
            question = self.tr("{} already exists. Replace it?").format(path.name)
            answer = QMessageBox.question(window, dialog.windowTitle(), question)
            if answer is not QMessageBox.StandardButton.Yes:
                return None
        return path

    def _on_exported(self, exported: "ExportResult") -> None:
        self._message_bar.inform(import_export_text.exported(exported))

    # Tasks ---------------------------------------------------------------------------------------------------------

    def _run(self, function: Callable[["OnProgress"], object], on_done: Callable[[Any], None], title: str) -> None:
        """Run `function` in a thread and call `on_done` with its result."""
        self._message_bar.hide()
        self._enable(False)
        self._title = title
        progress = QProgressDialog(title, self.tr("Cancel"), 0, 0, self._message_bar.window())
        progress.setWindowTitle(self.tr("Drawings"))
        progress.setWindowModality(Qt.WindowModality.ApplicationModal)  # the store must not change meanwhile
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

    def _on_progress(self, done: int, total: int) -> None:
        if self._progress and not self._progress.wasCanceled():
            self._progress.setLabelText(f"{self._title}\n{formatting.drawings(done)}")
            self._progress.setMaximum(total)
            if total:
                self._progress.setValue(done)

    def _on_done(self, show: Callable[[Any], None], result: object) -> None:
        self._end()
        show(result)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._message_bar.warn(error_text(error))

    def _on_cancelled(self) -> None:
        self._end()
        self._message_bar.inform(self.tr("Cancelled; nothing was changed."))

    def _end(self) -> None:
        if self._progress:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
            self._enable(True)

    def _enable(self, enabled: bool) -> None:
        for action in self._actions:
            action.setEnabled(enabled)
