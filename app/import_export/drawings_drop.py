"""Files and folders of drawings that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DrawingsDrop(QObject):
    """Emits `dropped` for a folder, a file of a known format, or the two files of a pair; other drops go on."""

    dropped = Signal(object)
    """The `Path` to import."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = _path_of_drawings(event.mimeData())
            if path:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def _path_of_drawings(mime: QMimeData) -> Path | None:
    from corrections.import_export.format_table import format_of
    from corrections.samples.file_pairs import pair_paths
    from corrections.samples.sample import ImportExportError

    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    try:
        for path in paths:
            format_of(path)
        if len(paths) == 1 or (len(paths) == 2 and pair_paths(paths[0]) == pair_paths(paths[1])):
            return paths[0]
    except ImportExportError:
        pass
    return None
