"""The window: puts the widgets together and connects them with the session. Decides nothing itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app import words
from app.ink_canvas import InkCanvas
from app.label_set_view import DIGITS
from app.menus import Menus
from app.model_actions import ModelActions
from app.notice import Notice
from app.retrain_bar import RetrainBar
from app.side_panel import SidePanel
from models.errors import ModelsError
from models.ink import Ink

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.session import Reading, Session

STORED_SHOWN = 4000  # milliseconds


class MainWindow(QMainWindow):
    """Everything is there at once; reading starts when `set_session` brings the session."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Inkloop")
        self._session: Session | None = None
        self._recognise_when_ready = False
        self.canvas = InkCanvas()
        self.panel = SidePanel()
        self.notice = Notice()
        self.retrain_bar = RetrainBar()
        self.menus = Menus(self.menuBar())
        self.model_actions = ModelActions(self.menus, self.retrain_bar, self.notice, self)
        self._cleared = Ink()
        self._model = QLabel("Loading the model …")
        self._lay_out()
        self._connect()
        self.canvas.setFocus()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for action, hint in ((self.menus.recognise, "Space"), (self.menus.clear, "Esc")):
            button = QPushButton(action.text().replace("&", ""))
            button.setToolTip(f"{button.text()} ({hint})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and Enter mean the same wherever the keyboard is
            button.setMinimumHeight(36)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.canvas, 1)
        left.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(12, 12, 12, 4)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        self.setCentralWidget(centre)
        self.statusBar().addWidget(self._model)
        self.statusBar().addPermanentWidget(self.retrain_bar)

    def _connect(self) -> None:
        self.menus.recognise.triggered.connect(self.recognise)
        self.menus.undo.triggered.connect(self.undo)
        self.menus.clear.triggered.connect(self.clear)
        self.menus.quit.triggered.connect(self.close)
        self.menus.writers.writer_chosen.connect(self.switch_writer)
        self.canvas.stroke_begun.connect(self._on_stroke_begun)
        self.panel.prediction_view.alternative_chosen.connect(self._on_label_given)
        self.panel.label_entry.entered.connect(self._on_label_given)
        self.panel.label_entry.recognise_asked.connect(self.recognise)
        self.panel.label_set_view.digits_only_changed.connect(self._on_digits_only_changed)
        self.model_actions.champion_changed.connect(self._on_champion_changed)
        self.model_actions.retrain_cancelled.connect(self._on_retrain_cancelled)

    @Slot(object)
    def set_session(self, session: "Session") -> None:
        """Begin to read. What was asked for while the session was opening is done now."""
        self._session = session
        self.model_actions.set_session(session)
        self._show_writer()
        if self._recognise_when_ready:
            self.recognise()

    @Slot(str)
    def show_opening_failure(self, reason: str) -> None:
        """The session could not be opened: say why; nothing is read or stored."""
        self._model.setText("No model")
        self.notice.warn(f"{reason} Drawings are not kept. Mend this and start again.")

    # The loop ------------------------------------------------------------------------------------------------------

    @Slot()
    def recognise(self) -> None:
        if self._session is None:
            self._recognise_when_ready = True
            return
        self._recognise_when_ready = False
        self.canvas.end_stroke()
        try:
            reading = self._session.recognise(self.canvas.ink)
        except ModelsError as error:
            self.statusBar().showMessage(str(error), STORED_SHOWN)
            return
        self._show_reading(reading)
        self.panel.label_entry.start()

    @Slot()
    def clear(self) -> None:
        """Throw the drawing away, unanswered; Undo brings it back as long as nothing else is drawn."""
        self._cleared = self.canvas.ink or self._cleared
        self._recognise_when_ready = False
        if self._session:
            self._session.discard()
        self._start_afresh()

    @Slot()
    def _on_stroke_begun(self) -> None:
        """The next drawing begins: the reading that shows is let stand."""
        self._recognise_when_ready = False
        self._cleared = Ink()
        if self._session and self._session.reading and self._stored(self._session.accept):
            self._start_afresh()

    @Slot(str)
    def _on_label_given(self, text: str) -> None:
        session = self._session
        if session is None:
            return
        if session.reading is None:
            self.recognise()
            if session.reading is None or not text:
                return
        read = session.reading.prediction.label
        before = session.accuracy
        if self._stored((lambda: session.label(text)) if text else session.confirm):
            confirmed = session.accuracy.right > before.right
            self._start_afresh()
            said = f"Confirmed: {read}" if confirmed else f"Corrected: {text.strip()}, read as {read}"
            self.statusBar().showMessage(said, STORED_SHOWN)

    def _stored(self, answer: Callable[[], object]) -> bool:
        """Give an answer to the session; when it cannot be taken, say why, in place, and keep everything as it is."""
        from corrections.labels import LabelError
        from corrections.store import StoreError

        try:
            answer()
        except LabelError as error:
            self.panel.label_entry.show_refusal(str(error))
            return False
        except StoreError as error:
            self.notice.warn(f"{error} The drawing is still on the canvas; try again when this is mended.")
            return False
        self._show_known()
        return True

    def _start_afresh(self) -> None:
        self.canvas.clear()
        self.panel.show_nothing_read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere labels what is drawn."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down must not confirm what nobody has seen
                self._on_label_given("")
        elif event.text().isprintable() and event.text().strip() and self.canvas.ink:
            if self._session and self._session.reading is None:
                self.recognise()
            self.panel.label_entry.start(event.text())
        else:
            super().keyPressEvent(event)

    @Slot()
    def undo(self) -> None:
        """Take back the last stroke; on an empty canvas what was cleared, or the last answer and what it taught."""
        from corrections.store import StoreError

        if self.canvas.ink:
            if self._session:
                self._session.discard()
            self.canvas.remove_last_stroke()
            self.panel.show_nothing_read()
            return
        if self._cleared:
            self.canvas.show_ink(self._cleared)
            self._cleared = Ink()
            return
        try:
            ink = self._session.take_back() if self._session else None
        except StoreError as error:
            self.notice.warn(f"{error} Nothing was taken back.")
            return
        if ink is None:
            self.statusBar().showMessage("There is nothing to take back", STORED_SHOWN)
            return
        assert isinstance(ink, Ink)  # only what was drawn here is answered here
        self.canvas.show_ink(ink)
        self.recognise()
        self._show_known()
        self.statusBar().showMessage("Taken back: say again what it is, or clear it", STORED_SHOWN)

    @Slot(bool)
    def _on_digits_only_changed(self, only: bool) -> None:
        if self._session:
            self._session.allowed = DIGITS if only else None
            self._show_known()
            if self._session.reading:
                self.recognise()

    @Slot(str)
    def switch_writer(self, name: str) -> None:
        """Somebody else writes. A reading that waits is let stand first, as the last one's; other ink stays."""
        from corrections.labels import LabelError, cleaned
        from corrections.store import StoreError

        session = self._session
        if session is None:
            return
        try:
            name = cleaned(name)
            if name != session.writer:
                if session.reading:
                    if not self._stored(session.accept):
                        return  # the notice says why, and the drawing still waits
                    self._start_afresh()
                session.switch_writer(name)
            self._show_writer()
        except LabelError:
            self.notice.warn(
                "That cannot be a writer's name: it is empty, too long, or holds characters without a shape."
            )
        except (StoreError, ModelsError) as error:
            self.notice.warn(f"The writer could not be changed: {error}")

    @Slot()
    def _on_retrain_cancelled(self) -> None:
        self.statusBar().showMessage("Retrain cancelled; everything is as it was", STORED_SHOWN)

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_writer(self) -> None:
        if self._session:
            self.menus.writers.show_writers(self._session.writers, self._session.writer)
            self.setWindowTitle(f"{self._session.writer} – Inkloop")
            self._show_champion()
            if self._session.champion.complaint:
                self.notice.warn(self._session.champion.complaint)

    @Slot()
    def _on_champion_changed(self) -> None:
        """Another model may read from now on: also the drawing that waits for its label, whatever is being typed."""
        self._show_champion()
        if self._session and self._session.reading:
            self._show_reading(self._session.recognise(self._session.reading.ink))

    def _show_champion(self) -> None:
        if self._session:
            champion = self._session.champion
            self._model.setText(f"{words.origin(champion)} {champion.classifier.model_id[:8]}")
            self._show_known()
            try:
                history, shipped = self._session.champions, self._session.shipped_model_id
            except ModelsError:
                return  # the champion's complaint says what is wrong; there is nothing to go back to
            self.menus.roll_back.show_history(history, champion.classifier.model_id, shipped)

    def _show_reading(self, reading: "Reading") -> None:
        self.panel.prediction_view.show_prediction(reading.prediction)
        self.panel.raster_view.show_raster(reading.raster)

    def _show_known(self) -> None:
        """What an answer changes: how often the readings are right, and what can be read."""
        if self._session:
            self.panel.show_accuracy(self._session.accuracy)
            self.panel.label_set_view.show_labels(self._session.labels)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A retrain in progress ends without a trace; everything said is in the store already."""
        self.retrain_bar.abandon()
        if self._session:
            self._session.close()
        super().closeEvent(event)
