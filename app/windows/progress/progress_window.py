"""The window that shows what was learned. Connects the charts with the store; draws only the one that shows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.charts.chart_export import SUFFIXES
from app.core.session import Session
from app.i18n.translation import error_text
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.empty_state import EmptyState
from app.toolkit.message_bar import MessageBar
from app.windows.progress.chart_pages import FILE_NAMES, ChartPages
from app.windows.progress.history_loader import LoadedHistory, accuracy_of_lines, load
from app.windows.progress.summary_figures import SummaryFigures
from corrections.store.history import EMPTY_HISTORY, History
from models.registry.registry import Registry

_THIS_WRITER, _ALL_WRITERS = range(2)


class ProgressWindow(QWidget):
    """Not modal, and without a cost while it is hidden."""

    cell_chosen = Signal(str, str)
    """Drawings that meant the first label and were read as the second are wanted."""
    trial_chosen = Signal(int)
    """The drawing with this id is wanted."""
    draw_requested = Signal()
    """There is nothing to show yet: the canvas is wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Progress – Inkloop"))
        self._session = session
        self._registry = Registry(session.data_dir / "models")
        self._task: BackgroundTask | None = None
        self._reload_needed = self._reread_all = False
        self._loaded: LoadedHistory | None = None
        self._shown_writer: str | None = ""
        self._message_bar = MessageBar()
        self._figures = SummaryFigures()
        self._figures.hide()
        self._writer_box = QComboBox()
        self._writer_box.setAccessibleName(self.tr("Whose drawings"))
        self._writer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._writer_box.addItems([session.writer, self.tr("All writers")])
        self._save = QPushButton(self.tr("&Save Chart…"))
        self._save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self._save.setEnabled(False)
        self._save.setToolTip(self.tr("As a picture (PNG, SVG) or as figures (CSV)"))
        self.pages = ChartPages(session)
        self._state = EmptyState("chart-line")
        self._state.show_state(self.tr("Loading …"))
        self._state.title.setAccessibleName(self.tr("State of the window"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._state)
        self._stack.addWidget(self.pages)
        self._lay_out()
        self._writer_box.currentIndexChanged.connect(self._show_all)
        self._save.clicked.connect(self._on_save)
        self._state.action_requested.connect(self.draw_requested)
        self.pages.cell_chosen.connect(self.cell_chosen)
        self.pages.trial_chosen.connect(self.trial_chosen)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)  # all keys that close a window
        self.resize(880, 640)
        self.setMinimumHeight(440)  # a chart is still one; the layout sees to it that no figure is cut off
        self._stack.setMinimumWidth(732)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._figures)
        top.addStretch()
        top.addWidget(self._writer_box, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self._message_bar.lie_over(self)

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    # Reading -------------------------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Something was drawn, answered or taken back, or somebody else writes: show it, if anybody is looking."""
        if not self.isVisible():
            return
        if self.is_loading:
            self._reload_needed = True
            return
        known = self._loaded.history if self._loaded and not self._reread_all else EMPTY_HISTORY
        self._reread_all = False
        self._task = run_in_background(
            lambda report: self._load(known, report),
            parent=self,
            on_done=self._on_loaded,
            on_failed=self._on_failed,
        )

    @property
    def is_loading(self) -> bool:
        """Whether trials are being read, which `refresh` begins while the window is visible."""
        return self._task is not None and self._task.is_running

    @Slot()
    def reload(self) -> None:
        """Trials were changed in place: read all of them anew."""
        self._reread_all = True
        self.refresh()

    def _load(self, known: History, on_progress: Callable[[int, int], object]) -> LoadedHistory:
        """In a thread. What the charts are drawn with is loaded here as well, which takes longer than most stores."""
        import pyqtgraph  # noqa: F401

        return load(self._session.store, self._registry, known, on_progress)

    def _on_loaded(self, loaded: LoadedHistory) -> None:
        self._loaded = loaded
        if loaded.warning:
            self._message_bar.warn(error_text(loaded.warning))
        self._writer_box.setItemText(_THIS_WRITER, self._session.writer)
        self._show_all()
        self._load_again()

    def _on_failed(self, error: Exception) -> None:
        self._message_bar.warn(self.tr("The drawings could not be read: {reason}").format(reason=error_text(error)))
        self._state.show_state(self.tr("Nothing can be shown."))
        self._load_again()

    def _load_again(self) -> None:
        if self._reload_needed:
            self._reload_needed = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """No thread outlives the window."""
        self._reload_needed = False
        if self.is_loading:
            self._reread_all = True  # it may have been to read all trials anew
            abandon_tasks(self)
        self.pages.end()
        super().closeEvent(event)

    # Showing -------------------------------------------------------------------------------------------------------

    @Slot()
    def _show_all(self) -> None:
        """Figures and charts are about other drawings than before: draw the one that shows, the others when they do."""
        shown = self._loaded.history if self._loaded else EMPTY_HISTORY
        whose = None if self._writer_box.currentIndex() == _ALL_WRITERS else self._session.writer
        if whose is not None:
            shown = shown.for_writer(whose)
        if whose != self._shown_writer:
            self.pages.reset_view()
        self._shown_writer = whose
        if self._loaded and len(shown):
            self._figures.show_history(shown, accuracy_of_lines(self._loaded, whose))
        self._figures.setVisible(len(shown) > 0)
        self._save.setEnabled(len(shown) > 0)
        self._state.show_state(
            self.tr("Nothing has been read yet. Draw a character and label it."), action=self.tr("Draw a Character")
        )
        self._stack.setCurrentIndex(1 if len(shown) else 0)
        self.pages.show_history(shown, self._loaded)

    @property
    def writer(self) -> str | None:
        """Whose drawings are shown; None: all writers'."""
        return self._shown_writer

    # Saving --------------------------------------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        filters = self.tr("Picture (*.png);;Drawing (*.svg);;Figures (*.csv)")
        proposed = FILE_NAMES[self.pages.currentIndex()] + SUFFIXES[0]
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save Chart"), proposed, filters)
        if name:
            path = Path(name)
            suffix = next((each for each in SUFFIXES if each in kind), SUFFIXES[0])
            self.save_to(path if path.suffix.lower() in SUFFIXES else path.with_name(path.name + suffix))

    def save_to(self, path: Path) -> None:
        """Save the chart that shows, in the form that the file's name asks for; why not, is shown."""
        try:
            self.pages.save_current(self._writer_box.currentText(), path)
        except OSError as error:
            said = self.tr("{name} could not be written: {reason}. Choose another place or name.")
            self._message_bar.warn(said.format(name=path.name, reason=error.strerror or error_text(error)))
        else:
            self._message_bar.inform(self.tr("Saved as {path}").format(path=path))
