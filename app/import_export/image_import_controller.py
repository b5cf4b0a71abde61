"""Opens pictures and pages from files, the clipboard or a drop on the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n.translation import error_text
from app.import_export.reading_progress import ReadingProgress
from app.menus.actions import Menus
from app.toolkit.background_task import abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.pages.page_opening import Failure, OnProgress, Opened, Source
    from app.core.session import Session

SUFFIXES = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.gif *.webp *.heic *.heif *.avif *.pgm *.pdf"
PAGE_SUFFIX = ".inkpage"
"""Of a page that was saved with its corrections."""


class ImageImportController(QObject):
    """Decodes and reads chosen, pasted and dropped pictures in a thread. What is asked for before the session is open
    is read then.
    """

    picture_opened = Signal(object)
    """The `Picture` of the one character that was opened."""
    pages_opened = Signal(object)
    """A tuple of `OpenedPage`."""
    page_file_chosen = Signal(object)
    """The `Path` of a saved page."""
    failed = Signal(str)
    """Why a file was not opened; the message bar shows it."""

    def __init__(self, menus: Menus, message_bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._message_bar, self._window, self._recent = message_bar, window, menus.recent_images
        self._session: Session | None = None
        self._waiting: list[Sequence[Source]] = []
        self._last_error = ""
        menus.open_picture.triggered.connect(self.choose)
        menus.open_page.triggered.connect(self.choose_page)
        menus.paste.triggered.connect(self.paste)
        menus.recent_images.file_chosen.connect(self.open)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def set_session(self, session: "Session") -> None:
        """Read with this session from now on."""
        self._session = session
        waiting, self._waiting = self._waiting, []
        for sources in waiting:
            self._read(sources)

    def abandon(self) -> None:
        """Drop running tasks. Called when the window closes."""
        self._waiting.clear()
        abandon_tasks(self)

    # Choosing ------------------------------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Choose pictures and PDFs, and open them."""
        kinds = self.tr("Images and PDFs ({})").format(SUFFIXES) + ";;" + self.tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open Pictures"), "", kinds)
        self.open_all(names)

    @Slot()
    def choose_page(self) -> None:
        """Choose saved pages, and open them."""
        kinds = self.tr("Pages ({})").format(f"*{PAGE_SUFFIX}") + ";;" + self.tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open Pages"), "", kinds)
        for name in names:
            self._recent.add(name)
            self.page_file_chosen.emit(Path(name))

    @Slot(str)
    def open(self, name: str) -> None:
        """Open one file, as `open_all` does."""
        self.open_all([name])

    @Slot(object)
    def open_all(self, names: Sequence[str]) -> None:
        """Open files: a picture of one character on the canvas, other pictures, PDFs and saved pages as pages."""
        for name in names:
            self._recent.add(name)
        paths = [Path(name) for name in names]
        if pictures := [path for path in paths if path.suffix.lower() != PAGE_SUFFIX]:
            self._read(pictures)
        for path in paths:
            if path not in pictures:
                self.page_file_chosen.emit(path)

    @Slot()
    def paste(self) -> None:
        """Open the clipboard's picture, or the files in it."""
        if not self._open_mime(QGuiApplication.clipboard().mimeData()):
            self._message_bar.inform(self.tr("There is no picture in the clipboard. Copy one, then paste it here."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open what is dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            mime = event.mimeData()
            is_accepted = mime.hasImage() or bool(_local_files(mime))
            if is_accepted and not isinstance(event, QDragEnterEvent):
                self._open_mime(mime)
            event.setAccepted(is_accepted)
            return is_accepted
        return super().eventFilter(watched, event)

    def _open_mime(self, mime: QMimeData) -> bool:
        if files := _local_files(mime):
            self.open_all(files)
        elif isinstance(image := mime.imageData(), QImage):
            encoded = QBuffer()
            encoded.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(encoded, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  # Qt takes text here
            self._read([bytes(encoded.data().data())])
        return bool(files) or mime.hasImage()

    # Reading -------------------------------------------------------------------------------------------------------

    def _read(self, sources: "Sequence[Source]") -> None:
        if self._session is None:
            self._waiting.append(sources)
            return
        snapshot = self._session.snapshot()

        def read(on_progress: "OnProgress") -> "Opened":
            from app.core.pages.page_opening import open_sources

            return open_sources(sources, snapshot, on_progress)

        progress = ReadingProgress(self._window)
        task = run_in_background(
            read,
            parent=self,
            on_done=partial(self._on_read, progress),
            on_failed=partial(self._on_failed, progress),
            on_cancelled=progress.end,
            on_progress=progress.on_progress,
        )
        progress.watch(task)

    def _on_failed(self, progress: ReadingProgress, error: Exception) -> None:
        progress.end()
        self._warn(error_text(error))

    def _on_read(self, progress: ReadingProgress, opened: "Opened") -> None:
        progress.end()
        if opened.failures:
            self._warn("\n".join(_failure_text(each) for each in opened.failures))
        elif self._message_bar.text == self._last_error:  # an error of an earlier picture
            self._message_bar.hide()
        if opened.picture:
            self.picture_opened.emit(opened.picture)
        if opened.pages:
            self.pages_opened.emit(opened.pages)

    def _warn(self, text: str) -> None:
        self._last_error = text
        self._message_bar.warn(text)
        self.failed.emit(text)


def _failure_text(failure: "Failure") -> str:
    reason = error_text(failure.reason)
    return f"{failure.name}: {reason}" if failure.name else reason


def _local_files(mime: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
