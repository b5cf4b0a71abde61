"""The pages that are open, as a strip of small pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from app.toolkit.appearance import set_flag
from app.windows.page.page_document import PageDocument
from app.windows.page.picture.paper_item import image_of

_THUMBNAIL = QSize(72, 92)


class PageList(QListWidget):
    """Shown beside the picture while several pages are open."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: list[PageDocument] = []
        set_flag(self, "strip", True)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_THUMBNAIL)
        self.setFixedWidth(112)
        self.setSpacing(2)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Pages"))
        self.currentRowChanged.connect(self._on_row_changed)

    def show_documents(self, documents: Sequence[PageDocument], current: int) -> None:
        """List these pages."""
        self.blockSignals(True)
        known = {id(each): self.item(number).icon() for number, each in enumerate(self._documents)}
        self.clear()
        self._documents = list(documents)
        for document in documents:
            item = QListWidgetItem(known.get(id(document)) or _thumbnail(document), "")
            item.setSizeHint(QSize(100, _THUMBNAIL.height() + 2 * self.fontMetrics().height() + 8))
            self.addItem(item)
        self.setCurrentRow(current)
        self.blockSignals(False)
        self.show_states()
        self.setVisible(len(documents) > 1)

    def show_states(self) -> None:
        """Show how many cells of each page are doubtful."""
        for number, document in enumerate(self._documents):
            doubtful = len(document.shown.doubtful)
            state = f"○ {doubtful}" if doubtful else "✓"
            self.item(number).setText(f"{document.name}\n{state}")
            spoken = self.tr("%Ln doubtful cell(s)", None, doubtful)
            self.item(number).setToolTip(f"{document.name}\n{spoken}")
            self.item(number).setData(Qt.ItemDataRole.AccessibleTextRole, f"{document.name}, {spoken}")

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.page_chosen.emit(row)


def _thumbnail(document: PageDocument) -> QIcon:
    picture = document.page.sheet.picture
    step = max(1, min(picture.shape[0] // (2 * _THUMBNAIL.height()), picture.shape[1] // (2 * _THUMBNAIL.width())))
    image = image_of(picture[::step, ::step])  # all pixels of many pages take long
    pixmap = QPixmap.fromImage(
        image.scaled(_THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
    return icon
