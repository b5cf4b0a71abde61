"""The window "Drawings": search, relabel and delete the trials of the store."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QInputDialog,
    QLabel,
    QMainWindow,
    QProgressBar,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.message_bar import MessageBar
from app.toolkit.status_bar import StatusBar
from app.windows.gallery.empty_page import EmptyPage
from app.windows.gallery.filter_bar import FilterBar
from app.windows.gallery.gallery_menus import GalleryMenus
from app.windows.gallery.trial_model import TrialModel
from app.windows.gallery.trial_search import SearchResult, TrialSearch
from app.windows.gallery.trial_view import MAX_SIDE, MIN_SIDE, SIDE_STEP, TrialView
from app.windows.gallery.undo_stack import TrialUndoStack
from corrections.store.trial_filter import TrialFilter
from models.ink.labels import Label, LabelError

if TYPE_CHECKING:
    from app.core.session import Session

BUSY_DELAY_MS = 150  # a search may take this long before the busy indicator appears
MESSAGE_MS = 5000  # display time of status messages


class GalleryWindow(QMainWindow):
    """Lists drawings, newest first. Queries nothing while it is hidden."""

    trials_changed = Signal()
    """Trials were relabelled, deleted or restored."""
    found = Signal()
    """The result of the last search is shown."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Drawings – Inkloop"))
        self.menus = GalleryMenus(self.menuBar(), self)
        self.message_bar = MessageBar()
        self.filters = FilterBar()
        self.model = TrialModel(session.store, self)
        self.view = TrialView(self.model)
        self.empty = EmptyPage()
        self.undo_stack = TrialUndoStack(session, self)
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self._search = TrialSearch(session.store, self)
        self._shown: TrialFilter | None = None
        self._to_select: Sequence[int] | None = None
        self._select_after_change = False
        self._stale = True
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_DELAY_MS)
        self._lay_out()
        self._connect()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(12, 10, 12, 4)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        self.message_bar.lie_over(centre)
        self._count = QLabel()
        self._count.setAccessibleName(self.tr("How many"))
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setFixedWidth(100)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Searching"))
        self._busy.hide()
        self.size_slider.setRange(MIN_SIDE, MAX_SIDE)
        self.size_slider.setSingleStep(SIDE_STEP)
        self.size_slider.setPageStep(3 * SIDE_STEP)
        self.size_slider.setValue(self.view.side)
        self.size_slider.setFixedWidth(140)
        self.size_slider.setAccessibleName(self.tr("Size of the drawings"))
        self.size_slider.setToolTip(self.tr("Size of the drawings (Ctrl and the wheel)"))
        self._count.setContentsMargins(0, 0, 10, 0)
        self.setStatusBar(StatusBar())
        self.statusBar().addPermanentWidget(self._busy)
        self.statusBar().addPermanentWidget(self._count)
        self.statusBar().addPermanentWidget(self.size_slider)
        self.resize(1040, 720)
        self.view.setFocus()

    def _connect(self) -> None:
        menus, view = self.menus, self.view
        menus.relabel.triggered.connect(self.ask_for_label)
        menus.delete.triggered.connect(self.delete)
        menus.show_line.triggered.connect(self.show_line)
        menus.close.triggered.connect(self.close)
        menus.undo.triggered.connect(self.undo)
        menus.redo.triggered.connect(self.redo)
        menus.select_all.triggered.connect(view.selectAll)
        menus.larger.triggered.connect(lambda: self._zoom(1))
        menus.smaller.triggered.connect(lambda: self._zoom(-1))
        menus.clear_filters.triggered.connect(self.clear_filters)
        view.label_typed.connect(self.relabel)
        view.label_requested.connect(self.ask_for_label)
        view.zoom_requested.connect(self._zoom)
        view.menu_requested.connect(self._on_menu_asked)
        view.selectionModel().selectionChanged.connect(self._show_count)
        self.size_slider.valueChanged.connect(view.set_side)
        self.filters.filter_changed.connect(self._find)
        self.empty.clear_requested.connect(self.clear_filters)
        self.undo_stack.trials_changed.connect(self._on_trials_changed)
        self.undo_stack.change_failed.connect(self._on_change_failed)
        self.undo_stack.sync_failed.connect(self._on_following_failed)
        self.undo_stack.undoTextChanged.connect(menus.show_undo)
        self.undo_stack.redoTextChanged.connect(menus.show_redo)
        self.model.reading_failed.connect(self.message_bar.warn)
        self._search.found.connect(self._on_found)
        self._search.search_failed.connect(self._on_search_failed)
        self._busy_timer.timeout.connect(self._busy.show)

    # Looking -------------------------------------------------------------------------------------------------------

    def set_filter(self, trial_filter: TrialFilter) -> None:
        """Show only the trials that match `trial_filter`. Times are rounded to days."""
        self.filters.set_filter(trial_filter)

    def show_trial(self, trial_id: int) -> None:
        """Show all trials and select this one."""
        self._show_trials([trial_id])

    @Slot()
    def show_line(self) -> None:
        """Select all trials of the line that the current one is in, without filters if these hide one of them."""
        line = self.model.line(self.view.currentIndex().row())
        if line is None:
            return
        ids = list(line.ids.values())
        if len(self.model.rows(ids)) == len(ids):
            self.view.select_ids(ids)
        else:
            self._show_trials(ids)

    def _show_trials(self, ids: Sequence[int]) -> None:
        self._to_select = ids
        if self.filters.trial_filter == TrialFilter():
            self._find()
        else:
            self.clear_filters()

    @Slot()
    def clear_filters(self) -> None:
        self.set_filter(TrialFilter())

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def refresh(self) -> None:
        """Search again, now or when the window is shown: the store may have changed."""
        if self.isVisible():
            self._find()
        else:
            self._stale = True

    @Slot()
    def _find(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._busy_timer.start()
        self._search.find(self.filters.trial_filter)

    @Slot(object)
    def _on_found(self, found: SearchResult) -> None:
        self._hide_busy()
        choose = self._to_select if self._to_select is not None or found.selection == self._shown else ()
        self._shown, self._to_select = found.selection, None
        self.filters.set_options(found.choices)
        self.view.show_ids(found.ids, choose)
        self.empty.show_reason(filtered=found.selection != TrialFilter())
        self._pages.setCurrentWidget(self.view if len(found.ids) else self.empty)
        self._show_count()
        self.found.emit()

    @Slot(str)
    def _on_search_failed(self, reason: str) -> None:
        self._hide_busy()
        self.message_bar.warn(reason)

    def _hide_busy(self) -> None:
        self._busy_timer.stop()
        self._busy.hide()

    @Slot()
    def _show_count(self) -> None:
        shown, chosen = len(self.model.ids), self.view.selected_count
        text = self.tr("{drawings}, {chosen} selected") if chosen else "{drawings}"
        self._count.setText(text.format(drawings=formatting.drawings(shown), chosen=formatting.number(chosen)))
        in_line = chosen > 0 and self.model.line(self.view.currentIndex().row()) is not None
        self.menus.show_chosen(chosen, in_line=in_line)

    @Slot(int)
    def _zoom(self, steps: int) -> None:
        self.size_slider.setValue(self.size_slider.value() + steps * SIDE_STEP)

    # Changing ------------------------------------------------------------------------------------------------------

    @Slot()
    def ask_for_label(self) -> None:
        """Ask for a label of any length and relabel the selection."""
        chosen = self.view.selected_count
        if not chosen:
            return
        label, given = QInputDialog.getText(
            self,
            self.tr("Relabel"),
            self.tr("What is/are these %Ln drawing(s)?", None, chosen),
            text=self.model.label(self.view.currentIndex().row()),
        )
        if given:
            self.relabel(label)

    @Slot(str)
    def relabel(self, text: str) -> None:
        """Relabel the selection."""
        self.message_bar.hide()
        ids = self.view.selected_ids()
        try:
            label = Label.parse(text)
        except LabelError as error:
            self.message_bar.warn(error_text(error))
            return
        name = self.tr("Relabel %Ln drawing(s) as {label}", None, len(ids)).format(label=label)
        if ids and self.undo_stack.relabel(ids, label, name):
            self._show_message(self.tr("Done: {change}"), name)

    @Slot()
    def delete(self) -> None:
        """Delete the selection from the store."""
        self.message_bar.hide()
        ids = self.view.selected_ids()
        name = self.tr("Delete %Ln drawing(s)", None, len(ids))
        if ids and self.undo_stack.delete(ids, name):
            self._show_message(self.tr("Done: {change}"), name)

    @Slot()
    def undo(self) -> None:
        """Undo the last change and select its trials."""
        name = self.undo_stack.undoText()
        if self._select_changed(self.undo_stack.restore_previous):
            self._show_message(self.tr("Undone: {change}"), name)

    @Slot()
    def redo(self) -> None:
        name = self.undo_stack.redoText()
        if self._select_changed(self.undo_stack.apply_again):
            self._show_message(self.tr("Done: {change}"), name)

    def _select_changed(self, step: Callable[[], bool]) -> bool:
        self.message_bar.hide()
        self._select_after_change = True
        try:
            return step()
        finally:
            self._select_after_change = False

    @Slot(object)
    def _on_trials_changed(self, ids: Sequence[int]) -> None:
        if self._select_after_change:
            self._to_select = ids
        self._find()
        self.trials_changed.emit()

    @Slot(str)
    def _on_change_failed(self, reason: str) -> None:
        self.message_bar.warn(self.tr("{reason} Nothing was changed.").format(reason=reason))

    @Slot(str)
    def _on_following_failed(self, reason: str) -> None:
        self.message_bar.warn(
            self.tr("{reason} The drawings were changed; restart the program to update the memory.").format(
                reason=reason
            )
        )

    def _show_message(self, text: str, change: str) -> None:
        self.statusBar().showMessage(text.format(change=change), MESSAGE_MS)

    # Events --------------------------------------------------------------------------------------------------------

    @Slot(QPoint)
    def _on_menu_asked(self, place: QPoint) -> None:
        self.menus.context_menu.popup(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or not event.spontaneous():  # another window may have changed the store
            self._find()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop searching. The undo stack is kept."""
        self._stale = self._stale or self._search.busy
        self.view.clearSelection()  # a forgotten selection could be deleted by accident later
        self._search.stop()
        super().closeEvent(event)
