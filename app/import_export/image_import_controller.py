"""Opens an image of a character from a file, the clipboard or a drop on the window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n.translation import error_text
from app.menus.actions import Menus
from app.toolkit.background_task import Report, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:
    from models.ink.ink import Picture

SUFFIXES = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.gif *.webp *.heic *.heif *.avif *.pgm"


class ImageImportController(QObject):
    """Decodes chosen, pasted and dropped images in a thread."""

    picture_opened = Signal(object)
    """The `Picture` of the character."""

    def __init__(self, menus: Menus, message_bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._message_bar, self._window, self._recent = message_bar, window, menus.recent_images
        self._last_error = ""
        menus.open_image.triggered.connect(self.choose)
        menus.paste.triggered.connect(self.paste)
        menus.recent_images.file_chosen.connect(self.open)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def abandon(self) -> None:
        """Drop running tasks. Called when the window closes."""
        abandon_tasks(self)

    @Slot()
    def choose(self) -> None:
        """Choose an image file and open it."""
        kinds = self.tr("Images ({})").format(SUFFIXES) + ";;" + self.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an Image of One Character"), "", kinds)
        if name:
            self.open(name)

    @Slot(str)
    def open(self, name: str) -> None:
        """Read the character in this image file."""
        self._recent.add(name)
        self._decode(Path(name))

    @Slot()
    def paste(self) -> None:
        """Read the character in the clipboard's image."""
        if not self._open_mime(QGuiApplication.clipboard().mimeData()):
            self._message_bar.inform(self.tr("There is no image in the clipboard. Copy one, then paste it here."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open an image that is dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            mime = event.mimeData()
            is_accepted = mime.hasImage() or len(_local_files(mime)) == 1
            if is_accepted and not isinstance(event, QDragEnterEvent):
                self._open_mime(mime)
            event.setAccepted(is_accepted)
            return is_accepted
        return super().eventFilter(watched, event)

    def _open_mime(self, mime: QMimeData) -> bool:
        if files := _local_files(mime):
            self.open(files[0])
        elif isinstance(image := mime.imageData(), QImage):
            encoded = QBuffer()
            encoded.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(encoded, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  # Qt takes text here
            self._decode(bytes(encoded.data().data()))
        return bool(files) or mime.hasImage()

    def _decode(self, source: Path | bytes) -> None:
        def decode(_report: Report) -> "Picture":
            from models.ink.image_to_ink import read_picture

            return read_picture(source)

        name = source.name if isinstance(source, Path) else ""
        run_in_background(decode, parent=self, on_done=self._on_decoded, on_failed=partial(self._on_failed, name))

    def _on_failed(self, name: str, error: Exception) -> None:
        self._last_error = f"{name}: {error_text(error)}" if name else error_text(error)
        self._message_bar.warn(self._last_error)

    def _on_decoded(self, picture: "Picture") -> None:
        if self._message_bar.text == self._last_error:  # an error of an earlier image
            self._message_bar.hide()
        self.picture_opened.emit(picture)


def _local_files(mime: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
