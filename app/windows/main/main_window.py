"""The main window: lays out the widgets and connects them and the actions with the controllers. No logic of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting, registry_text
from app.i18n.translation import error_text
from app.import_export.image_import_controller import ImageImportController
from app.import_export.import_export_controller import ImportExportController
from app.menus.actions import Menus
from app.model_management.model_controller import ModelController
from app.model_management.retrain_bar import RetrainBar
from app.model_management.retrain_button import RetrainButton
from app.recognition.invitation_bar import InvitationBar
from app.recognition.page.page_controller import PageController
from app.recognition.practice_bar import PracticeBar
from app.recognition.recognition_controller import RecognitionController
from app.recognition.recognition_panel import RecognitionPanel
from app.toolkit.message_bar import MessageBar
from app.toolkit.settings import persist_checked
from app.toolkit.status_bar import StatusBar
from app.windows.main.auto_retrain import AutoRetrain
from app.windows.main.canvas_area import CanvasArea
from app.windows.main.centre import Centre
from app.windows.main.child_windows import ChildWindows
from app.windows.main.delete_writer_action import DeleteWriterAction
from app.windows.main.label_actions import LabelActions
from app.windows.main.label_set_switcher import LabelSetSwitcher
from app.windows.main.store_monitor import StoreMonitor
from app.windows.main.window_size import PREFERRED, fit_to_screen
from app.windows.main.writer_switcher import WriterSwitcher

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session

MESSAGE_MS = 4000
_FIRST_DEAD_KEY, _LAST_DEAD_KEY = Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay
"""Keys that only change the next one. Some systems give them a text."""


class MainWindow(QMainWindow):
    """Shown complete at once; reading starts with `set_session`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Inkloop")
        self._session: Session | None = None
        self.canvas = InkCanvas()
        self.panel = RecognitionPanel()
        self.practice_bar = PracticeBar()
        self.invitation_bar = InvitationBar()
        self.message_bar = MessageBar()
        self.retrain_bar = RetrainBar()
        self.menus = Menus(self.menuBar())
        self.recognition = RecognitionController(self.canvas, self.panel, self.message_bar, self)
        self.page = PageController(self.menus, self.recognition, self.message_bar, self)
        self.model_controller = ModelController(self.menus, self.retrain_bar, self.message_bar, self)
        self.image_import = ImageImportController(self.menus, self.message_bar, self)
        self.import_export = ImportExportController(self.menus, self.message_bar, self)
        self.auto_retrain = AutoRetrain(self.menus.auto_retrain, self.model_controller, self.canvas, self)
        self.child_windows = ChildWindows(self.menus, self.model_controller, self)
        self.store_monitor = StoreMonitor(self.model_controller, self.message_bar, self)
        self.writer_switcher = WriterSwitcher(self.recognition, self.message_bar, self)
        self.delete_writer = DeleteWriterAction(self.model_controller, self.message_bar, self)
        self._model_label = QLabel(self.tr("Loading the model …"))
        self._model_label.setObjectName("model")
        self._rapid_label = QLabel(self.tr("Rapid mode"))
        self.setStatusBar(StatusBar())
        self.canvas_area = CanvasArea(
            self.canvas, (self.invitation_bar, self.practice_bar), self.message_bar, self.menus, self.page.pane
        )
        self.label_set_switcher = LabelSetSwitcher(
            self.menus.label_sets, self.canvas_area.label_set_button, self.recognition, self.message_bar, self
        )
        self.retrain_button = RetrainButton(self.menus.retrain)
        self.label_actions = LabelActions(self.child_windows, self.message_bar, self)
        fit_to_screen(self, PREFERRED)
        self._lay_out()
        self._connect_actions()
        self._connect_parts()
        self.recognition.typed_keys.watch(self)
        self.restoreGeometry(QSettings().value("geometry", QByteArray(), QByteArray))  # pyright: ignore
        fit_to_screen(self, self.size())
        self.canvas.setFocus()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        centre = Centre(self.canvas_area, self.panel)
        centre.addAction(self.menus.confirm)
        self.setCentralWidget(centre)
        self.panel.add_below_accuracy(self.retrain_button)
        self.setTabOrder(self.retrain_button, self.canvas_area.label_set_button)  # the readings follow the canvas
        self.statusBar().addWidget(self._model_label)
        self.statusBar().addPermanentWidget(self._rapid_label)
        self.statusBar().addPermanentWidget(self.retrain_bar)
        self._rapid_label.hide()
        self._show_primary()

    def _connect_actions(self) -> None:
        menus, recognition, canvas = self.menus, self.recognition, self.canvas
        menus.recognise.triggered.connect(recognition.recognise)
        menus.confirm.triggered.connect(recognition.confirm)
        menus.label.triggered.connect(self.panel.label_entry.setFocus)
        menus.join.triggered.connect(recognition.join)
        menus.split.triggered.connect(recognition.split)
        menus.undo.triggered.connect(recognition.undo)
        menus.redo.triggered.connect(recognition.redo)
        menus.clear.triggered.connect(recognition.clear)
        menus.eraser.toggled.connect(canvas.set_eraser)
        menus.pen.triggered.connect(canvas.toggle_pen)
        menus.smooth.toggled.connect(canvas.set_smooth)
        menus.live.toggled.connect(recognition.reader.set_live)
        menus.rapid.toggled.connect(recognition.set_rapid)
        menus.rapid.toggled.connect(self.practice_bar.show_rapid)
        menus.rapid.toggled.connect(self._rapid_label.setVisible)
        menus.prompt_modes.triggered.connect(self._on_prompt_mode_chosen)
        menus.prompt_lines.toggled.connect(recognition.practice.set_lines)
        menus.prompt_lines.toggled.connect(self.practice_bar.show_lines)
        persist_checked(menus.prompt_lines, "practice/lines")
        persist_checked(menus.live, "view/live")
        persist_checked(menus.smooth, "view/smooth")
        menus.shortcuts.triggered.connect(self.show_shortcuts)
        menus.quit.triggered.connect(self.close)
        menus.draw.triggered.connect(self.come_forward)
        menus.writers.writer_chosen.connect(self.writer_switcher.switch)
        menus.writers.deletion_requested.connect(self.delete_writer.ask)

    def _connect_parts(self) -> None:
        self.recognition.message.connect(self._show_message)
        self.image_import.picture_opened.connect(self.recognition.read_picture)
        self.image_import.pages_opened.connect(self.child_windows.open_pages)
        self.image_import.page_file_chosen.connect(self.child_windows.open_page_file)
        self.image_import.failed.connect(self.child_windows.show_opening_failure)
        self.child_windows.files_dropped.connect(self.image_import.open_all)
        self.recognition.answered.connect(self._on_answered)
        self.recognition.record_shown.connect(self._show_new_drawings)
        self.panel.accuracy_line.progress_requested.connect(self.menus.progress.trigger)
        self.label_actions.connect_tiles(self.panel.label_tiles)
        self.label_actions.labels_changed.connect(self.recognition.on_trials_changed)
        self.label_actions.labels_changed.connect(self.child_windows.reload)
        self.canvas.ink_changed.connect(self._show_primary)
        self.recognition.answered.connect(self.invitation_bar.on_answered)
        self.canvas.capacity_reached.connect(self._on_canvas_filled)
        self.recognition.practice.prompt_changed.connect(self.practice_bar.show_prompt)
        self.recognition.practice.prompt_changed.connect(self._on_prompt_changed)
        self.recognition.practice.round_changed.connect(self.practice_bar.show_round)
        self.practice_bar.lines_toggled.connect(self.menus.prompt_lines.setChecked)
        self.practice_bar.skipped.connect(self.recognition.practice.skip)
        self.practice_bar.new_round_requested.connect(self.recognition.practice.begin_round)
        self.practice_bar.stopped.connect(self.menus.no_prompts.trigger)
        self.practice_bar.pause_changed.connect(self.recognition.pause_timer.set_pause)
        self.recognition.pause_timer.set_pause(self.practice_bar.pause_ms)
        self.recognition.answered.connect(self.store_monitor.check)
        self.store_monitor.external_change.connect(self.recognition.refresh)
        self.store_monitor.external_change.connect(self.child_windows.refresh)
        self.recognition.answered.connect(self.child_windows.refresh)
        self.child_windows.trials_changed.connect(self.recognition.on_trials_changed)
        self.model_controller.task_queue.champion_changed.connect(self._on_champion_changed)
        self.model_controller.task_queue.champion_changed.connect(self.child_windows.refresh)
        self.retrain_bar.details_requested.connect(self.child_windows.show_retrain)
        self.model_controller.retrain_runner.retrain_cancelled.connect(self._on_retrain_cancelled)
        self.writer_switcher.begun.connect(self._on_switch_begun)
        self.writer_switcher.ended.connect(self._show_writer)
        self.writer_switcher.ended.connect(self.child_windows.refresh)
        self.writer_switcher.begun.connect(self.label_set_switcher.pause)
        self.label_set_switcher.begun.connect(self._on_switch_begun)
        self.label_set_switcher.ended.connect(self._show_writer)
        self.label_set_switcher.ended.connect(self.child_windows.refresh)
        self.label_set_switcher.ended.connect(self.invitation_bar.on_label_set_changed)
        self.delete_writer.deleted.connect(self.recognition.on_writer_changed)
        self.delete_writer.deleted.connect(self._show_writer)
        self.delete_writer.deleted.connect(self.child_windows.forget_writer)
        self.delete_writer.deleted.connect(self.child_windows.refresh)
        self.import_export.imported.connect(self._show_writer)
        self.import_export.imported.connect(self.recognition.refresh)
        self.import_export.imported.connect(self.child_windows.refresh)

    @Slot()
    def come_forward(self) -> None:
        """Bring the window in front of the child windows."""
        self.raise_()
        self.activateWindow()

    @Slot()
    def _on_canvas_filled(self) -> None:
        self.message_bar.inform(self.tr("This drawing has the maximum of 100,000 points. Recognise or clear it."))

    @property
    def session(self) -> "Session | None":
        """The open session, or None until it is open."""
        return self._session

    @Slot(object)
    def set_session(self, session: "Session") -> None:
        """Start reading. If the window was closed meanwhile, close the session."""
        if not self.isVisible():
            session.close()
            return
        self._session = session
        self.message_bar.hide()  # hides the reason of an earlier failure
        self.model_controller.set_session(session)
        self.recognition.set_session(session)
        self.page.set_session(session)
        self.invitation_bar.set_session(session)
        self.writer_switcher.set_session(session)
        self.label_set_switcher.set_session(session)
        self.import_export.set_session(session)
        self.image_import.set_session(session)
        self.child_windows.set_session(session)
        self.label_actions.set_session(session)
        self._show_writer()
        self.store_monitor.set_session(session)

    @Slot(str)
    def show_opening_failure(self, reason: str) -> None:
        """Show why the session could not be opened; until it is, nothing is read or stored."""
        self._model_label.setText(self.tr("No model"))
        hint = self.tr("Nothing can be read or stored until this is fixed; the program keeps trying.")
        self.message_bar.warn(f"{reason} {hint}")

    # The keyboard --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Space presses a focused button instead of triggering the shortcut."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Space
            and isinstance(self.focusWidget(), QAbstractButton)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere labels the drawing."""
        text, is_dead = event.text(), _FIRST_DEAD_KEY <= event.key() <= _LAST_DEAD_KEY
        is_typed = text.isprintable() and text.strip() and not is_dead and not event.isAutoRepeat()
        if not (is_typed and self.recognition.typed_keys.handle(text)):
            super().keyPressEvent(event)

    # Showing -------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _on_switch_begun(self, name: str) -> None:
        self._model_label.setText(self.tr("Preparing for {} …").format(name))

    @Slot()
    def _show_writer(self) -> None:
        if self._session:
            self.menus.writers.show_writers(self._session.writers, self._session.writer)
            self.label_set_switcher.show_label_sets()
            self.setWindowTitle(self.tr("{} – Inkloop").format(self._session.writer))
            self._show_champion()
            if self._session.champion.warning:
                self.message_bar.warn(error_text(self._session.champion.warning))

    @Slot(str)
    def _show_message(self, text: str) -> None:
        self.statusBar().showMessage(text, MESSAGE_MS)

    @Slot(object)
    def _on_answered(self, answer: Answer | None) -> None:
        self.practice_bar.show_last(answer)
        if answer:
            self._show_message(formatting.answer(answer))
        focused, others = self.focusWidget(), (self.panel, self.page.pane)
        if focused and any(each.isAncestorOf(focused) for each in others):
            self.canvas.setFocus()  # the next key labels the next drawing

    @Slot(QAction)
    def _on_prompt_mode_chosen(self, action: QAction) -> None:
        self.recognition.practice.set_mode(action.data())

    @Slot(str)
    def _on_prompt_changed(self, prompt: str) -> None:
        self.canvas.set_hint(self.tr("Draw {}").format(prompt) if prompt else "")

    @Slot()
    def show_shortcuts(self) -> None:
        """List every action with a shortcut."""
        from app.menus.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self.menuBar(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()  # not modal, so that the keys can be tried

    @Slot()
    def _on_champion_changed(self) -> None:
        self._show_champion()
        self.recognition.refresh()

    @Slot()
    def _on_retrain_cancelled(self) -> None:
        self._show_message(self.tr("Retrain cancelled; nothing was changed"))

    @Slot()
    def _show_new_drawings(self) -> None:
        if self._session:
            self.retrain_button.show_new(self.model_controller.count_new_drawings())
            self._show_primary()

    @Slot()
    def _show_primary(self) -> None:
        """One button is filled: Recognise while something is drawn, else Retrain if there is enough new."""
        self.canvas_area.show_primary(self.canvas.has_ink or not self.retrain_button.is_worth_it)
        self.retrain_button.show_primary(not self.canvas.has_ink)

    def _show_champion(self) -> None:
        if self._session:
            champion = self._session.champion
            self._model_label.setText(registry_text.origin(champion))
            self.model_controller.show_history()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only if no retrain is running and all answers are stored, or the user gives them up."""
        parts = (self.model_controller, self.child_windows, self.store_monitor)
        if not all(each.may_close() for each in parts):
            event.ignore()
            return
        self.model_controller.abandon()
        self.image_import.abandon()
        self.import_export.abandon()
        self.writer_switcher.abandon()
        self.label_set_switcher.abandon()
        self.delete_writer.abandon()
        self.recognition.pause_timer.stop()
        self.child_windows.close()
        QSettings().setValue("geometry", self.saveGeometry())
        if self._session:
            self._session.close()
        super().closeEvent(event)
