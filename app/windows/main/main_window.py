"""The window: places the widgets, and connects them and the actions with the loop. Decides nothing itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting as words
from app.i18n import registry_text as registry_words
from app.i18n.translation import error_text
from app.import_export.image_import_controller import ImageActions
from app.import_export.import_export_controller import ExchangeActions
from app.menus.actions import Menus
from app.model_management.model_controller import ModelActions
from app.model_management.retrain_bar import RetrainBar
from app.recognition.practice_bar import PracticeBar
from app.recognition.recognition_controller import Loop
from app.recognition.recognition_panel import SidePanel
from app.toolkit.message_bar import Notice
from app.toolkit.settings import keep_checked
from app.windows.main.auto_retrain import SelfRetraining
from app.windows.main.child_windows import Views
from app.windows.main.delete_writer_action import DeleteWriter
from app.windows.main.store_monitor import Watch
from app.windows.main.writer_switcher import WriterSwitch

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session

STORED_SHOWN = 4000  # milliseconds


class MainWindow(QMainWindow):
    """Everything is there at once; reading starts when `set_session` brings the session."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Inkloop")
        self._session: Session | None = None
        self.canvas = InkCanvas()
        self.panel = SidePanel()
        self.practice_bar = PracticeBar()
        self.notice = Notice()
        self.retrain_bar = RetrainBar()
        self.menus = Menus(self.menuBar())
        self.loop = Loop(self.canvas, self.panel, self.notice, self)
        self.model_actions = ModelActions(self.menus, self.retrain_bar, self.notice, self)
        self.image_actions = ImageActions(self.menus, self.loop, self.notice, self)
        self.exchange_actions = ExchangeActions(self.menus, self.notice, self)
        self.self_retraining = SelfRetraining(self.menus.retrain_by_itself, self.model_actions, self.canvas, self)
        self.views = Views(self.menus, self.model_actions, self)
        self.watch = Watch(self.model_actions, self.notice, self)
        self.writer_switch = WriterSwitch(self.loop, self.notice, self)
        self.delete_writer = DeleteWriter(self.model_actions, self.notice, self)
        self._model = QLabel(self.tr("Loading the model …"))
        self._rapid = QLabel(self.tr("Rapid mode"))
        self._lay_out()
        self._connect_actions()
        self._connect_parts()
        self.resize(820, 680)
        self.restoreGeometry(QSettings().value("geometry", QByteArray(), QByteArray))  # pyright: ignore
        self.canvas.setFocus()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for action, key in ((self.menus.recognise, self.tr("Space")), (self.menus.clear, self.tr("Esc"))):
            button = QPushButton(action.iconText())
            button.setToolTip(f"{button.text()} ({key})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and Enter mean the same wherever the keyboard is
            button.setMinimumHeight(36)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.practice_bar)
        left.addWidget(self.canvas, 1)
        left.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        centre = QWidget()
        centre.addAction(self.menus.confirm)
        column = QVBoxLayout(centre)
        column.setContentsMargins(12, 12, 12, 4)
        column.addLayout(row, 1)
        column.addWidget(self.notice)  # below: what is being drawn stays where it is when something is told
        self.setCentralWidget(centre)
        self.statusBar().addWidget(self._model)
        self.statusBar().addPermanentWidget(self._rapid)
        self.statusBar().addPermanentWidget(self.retrain_bar)
        self._rapid.hide()

    def _connect_actions(self) -> None:
        menus, loop, canvas = self.menus, self.loop, self.canvas
        menus.recognise.triggered.connect(loop.recognise)
        menus.confirm.triggered.connect(loop.confirm)
        menus.label.triggered.connect(self.panel.label_entry.setFocus)
        menus.undo.triggered.connect(loop.undo)
        menus.redo.triggered.connect(loop.redo)
        menus.clear.triggered.connect(loop.clear)
        menus.eraser.toggled.connect(canvas.set_eraser)
        menus.pen.triggered.connect(canvas.toggle_pen)
        menus.smooth.toggled.connect(canvas.set_smooth)
        menus.live.toggled.connect(loop.reader.set_live)
        menus.rapid.toggled.connect(loop.set_rapid)
        menus.rapid.toggled.connect(self.practice_bar.show_rapid)
        menus.rapid.toggled.connect(self._rapid.setVisible)
        menus.asking.triggered.connect(self._on_asking_chosen)
        keep_checked(menus.live, "view/live")
        keep_checked(menus.smooth, "view/smooth")
        menus.shortcuts.triggered.connect(self.show_shortcuts)
        menus.quit.triggered.connect(self.close)
        menus.draw.triggered.connect(self.come_forward)
        menus.writers.writer_chosen.connect(self.writer_switch.switch)
        menus.writers.deletion_asked.connect(self.delete_writer.ask)

    def _connect_parts(self) -> None:
        self.loop.said.connect(self._say)
        self.loop.answered.connect(self._on_answered)
        self.canvas.filled.connect(self._on_canvas_filled)
        self.loop.practice.asked_changed.connect(self.practice_bar.show_prompt)
        self.practice_bar.pause_changed.connect(self.loop.rapid.set_pause)
        self.loop.rapid.set_pause(self.practice_bar.pause)
        self.loop.answered.connect(self.watch.look)
        self.watch.others_wrote.connect(self.loop.refresh)
        self.watch.others_wrote.connect(self.views.refresh)
        self.loop.answered.connect(self.views.refresh)
        self.views.trials_changed.connect(self.loop.on_trials_changed)
        self.model_actions.champion_changed.connect(self._on_champion_changed)
        self.model_actions.champion_changed.connect(self.views.refresh)
        self.retrain_bar.details_asked.connect(self.views.show_retrain)
        self.model_actions.retrain_cancelled.connect(self._on_retrain_cancelled)
        self.writer_switch.begun.connect(self._on_switch_begun)
        self.writer_switch.ended.connect(self._show_writer)
        self.delete_writer.deleted.connect(self.loop.on_writer_changed)
        self.delete_writer.deleted.connect(self._show_writer)
        self.delete_writer.deleted.connect(self.views.forget_writer)
        self.delete_writer.deleted.connect(self.views.refresh)
        self.exchange_actions.imported.connect(self._show_writer)
        self.exchange_actions.imported.connect(self.loop.refresh)
        self.exchange_actions.imported.connect(self.views.refresh)

    @Slot()
    def come_forward(self) -> None:
        """In front of the windows beside it."""
        self.raise_()
        self.activateWindow()

    @Slot()
    def _on_canvas_filled(self) -> None:
        self.notice.inform(self.tr("A drawing can hold 100,000 points, and this one does. Recognise it, or clear it."))

    @Slot(object)
    def set_session(self, session: "Session") -> None:
        """Begin to read. A window that was closed meanwhile closes the session too."""
        if not self.isVisible():
            session.close()
            return
        self._session = session
        self.notice.hide()  # why it could not be opened before
        self.model_actions.set_session(session)
        self.loop.set_session(session)
        self.writer_switch.set_session(session)
        self.exchange_actions.set_session(session)
        self.views.set_session(session)
        self._show_writer()
        self.watch.set_session(session)

    @Slot(str)
    def show_opening_failure(self, reason: str) -> None:
        """The session could not be opened yet: say why; nothing is read or stored."""
        self._model.setText(self.tr("No model"))
        hint = self.tr("Nothing can be read or kept until this is mended; it is tried again all the time.")
        self.notice.warn(f"{reason} {hint}")

    # The keyboard --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A button that has the keyboard is pressed with Space: that is no shortcut then."""
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
        """Typing anywhere labels what is drawn."""
        text = event.text()
        if event.isAutoRepeat() or not (text.isprintable() and text.strip() and self.loop.typed(text)):
            super().keyPressEvent(event)

    # Showing -------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _on_switch_begun(self, name: str) -> None:
        self._model.setText(self.tr("Making everything ready for {} …").format(name))

    @Slot()
    def _show_writer(self) -> None:
        if self._session:
            self.menus.writers.show_writers(self._session.writers, self._session.writer)
            self.setWindowTitle(self.tr("{} – Inkloop").format(self._session.writer))
            self._show_champion()
            if self._session.champion.complaint:
                self.notice.warn(error_text(self._session.champion.complaint))

    @Slot(str)
    def _say(self, text: str) -> None:
        self.statusBar().showMessage(text, STORED_SHOWN)

    @Slot(object)
    def _on_answered(self, answer: Answer | None) -> None:
        self.practice_bar.show_last(answer)
        if answer:
            self._say(words.answer(answer))
        if (focused := self.focusWidget()) and self.panel.isAncestorOf(focused):
            self.canvas.setFocus()  # the next key says what the next drawing is

    @Slot(QAction)
    def _on_asking_chosen(self, action: QAction) -> None:
        self.loop.practice.ask(action.data())

    @Slot()
    def show_shortcuts(self) -> None:
        """List every action that has a key."""
        from app.menus.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self.menuBar(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()  # it may stay open while the keys are tried

    @Slot()
    def _on_champion_changed(self) -> None:
        self._show_champion()
        self.loop.refresh()

    @Slot()
    def _on_retrain_cancelled(self) -> None:
        self._say(self.tr("Retrain cancelled; everything is as it was"))

    def _show_champion(self) -> None:
        if self._session:
            champion = self._session.champion
            self._model.setText(registry_words.origin(champion))
            self.model_actions.show_history()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A retrain in progress ends without a trace; everything said is stored, or the person gave it up."""
        if not self.watch.may_close():
            event.ignore()
            return
        self.model_actions.abandon()
        self.exchange_actions.abandon()
        self.writer_switch.abandon()
        self.delete_writer.abandon()
        self.loop.rapid.end_pause()
        self.views.close()
        QSettings().setValue("geometry", self.saveGeometry())
        if self._session:
            self._session.close()
        super().closeEvent(event)
