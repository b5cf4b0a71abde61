"""Images of a character from a file, the clipboard or a drop on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, QThreadPool, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n.translation import error_text
from app.menus.actions import Menus
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:
    from models.ink.ink import Picture

SUFFIXES = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.gif *.webp *.pgm"


class ImageImportController(QObject):
    """Decodes images in a thread, whether they are chosen, pasted or dropped on the window."""

    picture_opened = Signal(object)
    """The `Picture` of the character."""

    _decoded = Signal(object)
    """The `Picture`."""
    _refused = Signal(str)

    def __init__(self, menus: Menus, notice: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._notice, self._window, self._recent = notice, window, menus.recent_images
        self._decoded.connect(self._show)
        self._refusal = ""
        self._refused.connect(self._refuse)
        menus.open_image.triggered.connect(self.choose)
        menus.paste.triggered.connect(self.paste)
        menus.recent_images.file_chosen.connect(self.open)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @Slot()
    def choose(self) -> None:
        """Let the person choose a file."""
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
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self._notice.warn(self.tr("There is no image in the clipboard. Copy one, then paste it here."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            mime = event.mimeData()
            takes = mime.hasImage() or len(_files(mime)) == 1
            if takes and not isinstance(event, QDragEnterEvent):
                self._take(mime)
            event.setAccepted(takes)
            return takes
        return super().eventFilter(watched, event)

    def _take(self, mime: QMimeData) -> bool:
        if files := _files(mime):
            self.open(files[0])
        elif isinstance(image := mime.imageData(), QImage):
            encoded = QBuffer()
            encoded.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(encoded, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  # Qt takes text here
            self._decode(bytes(encoded.data().data()))
        return bool(files) or mime.hasImage()

    def _decode(self, source: Path | bytes) -> None:
        def decode() -> None:
            from models.ink.image_to_ink import read_picture
            from models.ink.ink import InkError

            try:
                self._decoded.emit(read_picture(source))
            except InkError as error:
                self._refused.emit(
                    f"{source.name}: {error_text(error)}" if isinstance(source, Path) else error_text(error)
                )

        QThreadPool.globalInstance().start(decode)

    @Slot(str)
    def _refuse(self, reason: str) -> None:
        self._refusal = reason
        self._notice.warn(reason)

    @Slot(object)
    def _show(self, picture: "Picture") -> None:
        if self._notice.text == self._refusal:  # of another image
            self._notice.hide()
        self.picture_opened.emit(picture)


def _files(mime: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
