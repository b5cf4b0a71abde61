"""The window of pages without pages: its parts, messages, and what is dropped on it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QProgressBar, QStackedWidget, QToolBar, QWidget

from app.toolkit.appearance import SPACING
from app.toolkit.empty_state import EmptyState
from app.toolkit.message_bar import MessageBar
from app.toolkit.status_bar import StatusBar
from app.windows.page.page_area import PageArea
from app.windows.page.page_menus import PageMenus
from app.windows.page.picture.picture_view import Tool

MESSAGE_MS = 4000
MESSAGE_WIDTH_PX = 320
"""Messages need so much room."""


class PageWindowFrame(QMainWindow):
    """Shows its empty state, until `show_area` is called."""

    open_requested = Signal()
    """Files are to be chosen."""
    files_dropped = Signal(object)
    """A list of names of files, to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = PageArea()
        self.menus = PageMenus(self, self.area.table)
        self.message_bar = MessageBar()
        self.empty = EmptyState("scan-text")
        self._lay_out()

    def _lay_out(self) -> None:
        self.empty.show_state(
            self.tr("No page is open"),
            self.tr("Open photographs, scans or PDFs of handwritten numbers. They become tables."),
            self.tr("Open Pages…"),
        )
        self._centre = QStackedWidget()
        self._centre.addWidget(self.empty)
        self._centre.addWidget(self.area)
        self.setCentralWidget(self._centre)
        self.tools = QToolBar(self.tr("Tools"))
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(20, 20))
        self.tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.menus.fill_tool_bar(self.tools)
        self.addToolBar(self.tools)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setFixedWidth(100)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Working"))
        self._busy.hide()
        self.setStatusBar(StatusBar())
        self.statusBar().addPermanentWidget(self._busy)
        self.statusBar().setSizeGripEnabled(False)
        self.setAcceptDrops(True)
        self.area.splitter.splitterMoved.connect(self._on_resized)
        self.resize(1180, 780)
        self.setMinimumSize(640, 480)
        self.area.setContentsMargins(0, 0, 0, SPACING // 2)

    def show_area(self, is_shown: bool) -> None:
        """Show the parts of a page, or else the empty state."""
        self._centre.setCurrentWidget(self.area if is_shown else self.empty)
        self._place_messages()

    def _place_messages(self) -> None:
        """Over the picture, which can be moved, if it is wide enough: the table's last rows stay in sight."""
        is_wide = self.area.picture.width() >= MESSAGE_WIDTH_PX
        area = self.area.picture if is_wide else self.area
        self.message_bar.lie_over(area if self._centre.currentWidget() is self.area else self.empty)

    @Slot()
    def _on_resized(self) -> None:
        if self.message_bar.isHidden():  # moving it would hide it
            self._place_messages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_resized()

    def show_busy(self, is_busy: bool) -> None:
        self._busy.setVisible(is_busy)

    def show_message(self, text: str) -> None:
        """Show what was just done, in the status bar."""
        self.statusBar().showMessage(text, MESSAGE_MS)

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.area.picture.set_tool(Tool.MOVE)
            self.message_bar.hide()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Report files that are dropped on the window."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            event.setAccepted(bool(names))
            if names and event.type() == QEvent.Type.Drop:
                self.files_dropped.emit(names)
            return True
        return super().event(event)
