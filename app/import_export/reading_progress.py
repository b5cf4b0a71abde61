"""How far the reading of pages is, with a button that ends it. It shows only when the reading takes long."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from app.toolkit.background_task import BackgroundTask

PATIENCE_MS = 700
"""After which time it shows."""


class ReadingProgress(QObject):
    """Watches one background task. It hides nothing and blocks nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._task: BackgroundTask | None = None
        self._dialog: QProgressDialog | None = None
        self._done = self._total = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._show)

    def watch(self, task: BackgroundTask) -> None:
        """Show the progress of `task`, unless it has ended."""
        if task.is_running:
            self._task = task
            self._timer.start()

    def on_progress(self, done: int, total: int) -> None:
        """`done` of `total` pages are read."""
        self._done, self._total = done, total
        if self._dialog:
            self._dialog.setLabelText(self._text())
            self._dialog.setMaximum(total)
            self._dialog.setValue(done)

    def end(self) -> None:
        """The task has ended."""
        self._timer.stop()
        self._task = None
        if self._dialog:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None
        self.deleteLater()

    @Slot()
    def _show(self) -> None:
        dialog = QProgressDialog(self._text(), self.tr("Cancel"), self._done, self._total, self._window)
        dialog.setWindowTitle(self.tr("Pages"))
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumWidth(380)
        for bar in dialog.findChildren(QProgressBar):
            bar.setAccessibleName(self.tr("Pages read"))
        dialog.canceled.connect(self._on_cancel)
        dialog.show()
        self._dialog = dialog

    @Slot()
    def _on_cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _text(self) -> str:
        if self._total < 2:
            return self.tr("Reading the picture …")
        return self.tr("Reading page {} of {} …").format(min(self._done + 1, self._total), self._total)
