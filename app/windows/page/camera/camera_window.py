"""The window of the camera: reads the picture as it runs, and makes a page of it by one key."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTime, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.core.session import Session
from app.i18n.translation import error_text
from app.toolkit import icons
from app.toolkit.appearance import SPACING, WIDE_SPACING
from app.toolkit.background_task import Report, abandon_tasks, run_in_background
from app.toolkit.empty_state import EmptyState
from app.toolkit.message_bar import MessageBar
from app.windows.page.camera import cameras
from app.windows.page.camera.camera_view import CameraView
from app.windows.page.camera.cameras import NO_CAMERA, Camera
from app.windows.page.camera.capture_thread import CaptureThread
from app.windows.page.camera.newest_frame import NewestFrame
from app.windows.page.camera.reader_thread import ReaderThread
from models.system.errors import Message

if TYPE_CHECKING:
    from app.core.pages.page_opening import OpenedPage
    from app.windows.page.camera.number_tracks import ReadNumber


class CameraWindow(QWidget):
    """The camera runs only while the window shows and is not frozen. Frozen, it shows the picture of the page."""

    pages_opened = Signal(object)
    """A tuple with one `OpenedPage`."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        find_cameras: Callable[[], Sequence[Camera]] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Camera – Inkloop"))
        self._session, self._find_cameras = session, find_cameras or cameras.cameras
        self._capture: CaptureThread | None = None
        self._reader: ReaderThread | None = None
        self._frames = NewestFrame()
        self._is_frozen = self._is_reading = False
        self.view = CameraView()
        self._state = EmptyState("camera")
        self._state.title.setAccessibleName(self.tr("State of the camera"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._state)
        self._stack.addWidget(self.view)
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("Camera"))
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._hint = QLabel()
        self._hint.setAccessibleName(self.tr("What can be done"))
        self._hint.setWordWrap(True)
        self._freeze = QPushButton(self.tr("Make a &Page"))
        self._freeze.setToolTip(self.tr("Keep this picture as a page with its table (Space)"))
        self._freeze.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        icons.set_primary(self._freeze, True, "scan-text")
        self._message_bar = MessageBar()
        self._lay_out()
        self._connect()
        self.resize(880, 700)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self._hint, 1)
        row.addWidget(self._box)
        row.addWidget(self._freeze)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_SPACING, WIDE_SPACING, WIDE_SPACING, WIDE_SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self._message_bar.lie_over(self._stack)

    def _connect(self) -> None:
        self._freeze.clicked.connect(self.freeze)
        self._state.action_requested.connect(self.start)
        self._box.activated.connect(self._on_chosen)
        self.view.room_changed.connect(self._on_room_changed)
        QShortcut(QKeySequence(Qt.Key.Key_Space), self, self.freeze)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.go_back)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    # Running -------------------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Frames are taken and read."""
        return self._capture is not None

    @property
    def frames_read(self) -> int:
        """Since the camera started."""
        return self._reader.frame_count if self._reader else 0

    @Slot()
    def start(self) -> None:
        """Look for cameras and show the picture of the chosen one."""
        self._stop()
        self._is_frozen = False
        self.view.show_frame(None)
        self.view.set_dim(False)
        chosen = self._chosen()
        self._fill(self._find_cameras(), chosen)
        camera = self._chosen()
        if camera is None:
            self._show_problem(NO_CAMERA)
            return
        self._show_state(self.tr("The camera starts …"))
        self._frames = frames = NewestFrame()
        self._capture = CaptureThread(camera, frames, self)
        self._capture.set_room(self.view.room)
        self._capture.frame_taken.connect(self._on_frame_taken)
        self._capture.failed.connect(self._show_problem)
        self._reader = ReaderThread(self._session.snapshot(), frames, self)
        self._reader.numbers_read.connect(self._on_numbers_read)
        self._reader.failed.connect(self._on_reading_failed)
        self._capture.start()
        self._reader.start()

    def _stop(self) -> None:
        """End both threads. What they still emit is dropped."""
        capture, reader, self._capture, self._reader = self._capture, self._reader, None, None
        for thread in (capture, reader):
            if thread:
                thread.blockSignals(True)
                thread.requestInterruption()
        for thread in (capture, reader):
            if thread:
                thread.end()
                thread.deleteLater()
        self.view.show_numbers(())

    def _fill(self, found: Sequence[Camera], chosen: Camera | None) -> None:
        self._box.clear()
        for place, camera in enumerate(found, 1):
            self._box.addItem(camera.name or self.tr("Camera {}").format(place), camera)
        if chosen and chosen in found:
            self._box.setCurrentIndex(list(found).index(chosen))
        self._box.setVisible(len(found) > 1)

    def _chosen(self) -> Camera | None:
        camera = self._box.currentData()
        return camera if isinstance(camera, Camera) else None

    @Slot()
    def _on_chosen(self) -> None:
        self.start()

    @Slot(QSize)
    def _on_room_changed(self, room: QSize) -> None:
        if self._capture:
            self._capture.set_room(room)

    @Slot()
    def _on_frame_taken(self) -> None:
        if self._capture is None or self.sender() is not self._capture:
            return
        self._capture.acknowledge()
        if self._stack.currentWidget() is not self.view:
            self._stack.setCurrentWidget(self.view)
            self._freeze.setEnabled(True)
            self._hint.setText(self.tr("Hold the camera so that the page fills the picture. Space makes a page of it."))
        self.view.show_frame(self._frames.get())

    @Slot(object)
    def _on_numbers_read(self, numbers: "Sequence[ReadNumber]") -> None:
        if self._reader and self.sender() is self._reader:
            self.view.show_numbers(numbers)

    @Slot(object)
    def _on_reading_failed(self, error: Exception) -> None:
        self._message_bar.warn(error_text(error))

    @Slot(object)
    def _show_problem(self, problem: Message) -> None:
        """The camera gives no picture: tell why, and what to do."""
        self._stop()
        self._show_state(self.tr("There is no picture."), error_text(problem), self.tr("&Try Again"))

    def _show_state(self, title: str, advice: str = "", action: str = "") -> None:
        self._state.show_state(title, advice, action)
        self._stack.setCurrentWidget(self._state)
        self._freeze.setEnabled(False)
        self._hint.clear()

    def refresh(self) -> None:
        """What is read with has changed."""
        if self._reader:
            self._reader.set_snapshot(self._session.snapshot())

    # A page of it --------------------------------------------------------------------------------------------------

    @Slot()
    def freeze(self) -> None:
        """Stop, and read the picture that shows, in all of its pixels, as a page."""
        frame = self.view.frame
        if not self.is_running or frame is None:
            return
        self._stop()
        self._is_frozen = self._is_reading = True
        self.view.set_dim(True)
        self._freeze.setEnabled(False)
        self._hint.setText(self.tr("Reading the page …"))
        self._message_bar.hide()
        snapshot, pixels = self._session.snapshot(), frame.pixels
        name = self.tr("Camera {}").format(QTime.currentTime().toString("HH:mm:ss"))

        def read(_report: Report) -> "OpenedPage":
            from app.core.pages.page_opening import read_image

            return read_image(pixels[:, :, ::-1], snapshot, name=name)

        run_in_background(read, parent=self, on_done=self._on_page_read, on_failed=self._on_page_failed)

    def _on_page_read(self, page: "OpenedPage") -> None:
        self._is_reading = False
        self._hint.setText(self.tr("The page is in its own window. Esc shows the camera again."))
        self.pages_opened.emit((page,))

    def _on_page_failed(self, error: Exception) -> None:
        self._is_reading = False
        self._message_bar.warn(error_text(error))
        self.start()

    @Slot()
    def go_back(self) -> None:
        """From a frozen picture to the camera; otherwise close the window."""
        if self._is_frozen:
            abandon_tasks(self)
            self._is_reading = False
            self.start()
        else:
            self.close()

    # The window ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()
        if not event.spontaneous() and not self.is_running:
            self.start()

    def changeEvent(self, event: QEvent) -> None:
        """The camera runs again when one comes back from the page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            if self._is_frozen and not self._is_reading:
                self.start()
            else:
                self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Free the camera, when the window is closed or made an icon."""
        abandon_tasks(self)
        self._stop()
        super().hideEvent(event)
