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
from app.notice import Notice
from app.retrain_bar import RetrainBar
from app.side_panel import SidePanel
from models.errors import ModelsError
from models.training_process import Outcome

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.session import Session

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
        self.menus.retrain.triggered.connect(self.retrain)
        self.menus.retrain_all.triggered.connect(self.retrain_for_everybody)
        self.menus.cancel.triggered.connect(self.retrain_bar.cancel)
        self.menus.writers.writer_chosen.connect(self.switch_writer)
        self.menus.roll_back.model_chosen.connect(self.roll_back)
        self.canvas.stroke_begun.connect(self._on_stroke_begun)
        self.panel.prediction_view.alternative_chosen.connect(self._on_label_given)
        self.panel.label_entry.entered.connect(self._on_label_given)
        self.panel.label_entry.recognise_asked.connect(self.recognise)
        self.panel.label_set_view.digits_only_changed.connect(self._on_digits_only_changed)
        self.retrain_bar.retrained.connect(self._on_retrained)
        self.retrain_bar.retrain_failed.connect(self.notice.warn)
        self.retrain_bar.retrain_cancelled.connect(self._on_retrain_cancelled)
        self.retrain_bar.busy_changed.connect(self._on_busy_changed)

    @Slot(object)
    def set_session(self, session: "Session") -> None:
        """Begin to read. What was asked for while the session was opening is done now."""
        self._session = session
        self.menus.show_busy(False)
        self._show_writer()
        if session.champion.complaint:
            self.notice.warn(session.champion.complaint)
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
        self.panel.prediction_view.show_prediction(reading.prediction)
        self.panel.raster_view.show_raster(reading.raster)
        self.panel.label_entry.start()

    @Slot()
    def clear(self) -> None:
        """Throw the drawing away, unanswered."""
        self._recognise_when_ready = False
        if self._session:
            self._session.discard()
        self._start_afresh()

    @Slot()
    def _on_stroke_begun(self) -> None:
        """The next drawing begins: the reading that shows is let stand."""
        self._recognise_when_ready = False
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
        """Take back the last stroke; on an empty canvas the last answer, with everything that it taught."""
        from corrections.store import StoreError

        if self.canvas.ink:
            if self._session:
                self._session.discard()
            self.canvas.remove_last_stroke()
            self.panel.show_nothing_read()
            return
        try:
            ink = self._session.take_back() if self._session else None
        except StoreError as error:
            self.notice.warn(f"{error} Nothing was taken back.")
            return
        if ink is None:
            self.statusBar().showMessage("There is nothing to take back", STORED_SHOWN)
            return
        self.canvas.show_ink(ink)
        self.recognise()
        self._show_known()
        self.statusBar().showMessage("Taken back: say again what it is, or clear it", STORED_SHOWN)

    @Slot(bool)
    def _on_digits_only_changed(self, only: bool) -> None:
        if self._session:
            self._session.allowed = DIGITS if only else None
            if self._session.reading:
                self.recognise()

    @Slot(str)
    def switch_writer(self, name: str) -> None:
        """Somebody else writes; a drawing on the canvas that nobody answered for is let stand as the last one's."""
        from corrections.labels import LabelError
        from corrections.store import StoreError

        if self._session is None or (self._session.reading and not self._stored(self._session.accept)):
            return
        try:
            self._session.switch_writer(name)
        except (LabelError, StoreError, ModelsError) as error:
            self.notice.warn(f"The writer could not be changed: {error}")
        else:
            self._start_afresh()
        self._show_writer()

    # The model -----------------------------------------------------------------------------------------------------

    @Slot()
    def retrain(self) -> None:
        """Learn this writer's hand for good."""
        self._retrain(everyone=False)

    @Slot()
    def retrain_for_everybody(self) -> None:
        """Learn all hands, for all."""
        self._retrain(everyone=True)

    def _retrain(self, *, everyone: bool) -> None:
        from corrections.store import StoreError

        if self._session is None or self.retrain_bar.busy:
            return
        try:
            request = self._session.retrain_request(everyone=everyone)
        except (ModelsError, StoreError) as error:
            self.notice.inform(str(error))
            return
        self.notice.hide()
        self.retrain_bar.start(request)

    @Slot(object)
    def _on_retrained(self, outcome: Outcome) -> None:
        from corrections.store import StoreError

        assert self._session
        try:
            verdict = self._session.adopt(outcome)
        except (ModelsError, StoreError, OSError) as error:
            self.notice.warn(f"The retrained model could not be taken: {error}")
            return
        self._show_champion()
        self.notice.inform(words.verdict(verdict))

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        self.menus.show_busy(busy)

    @Slot()
    def _on_retrain_cancelled(self) -> None:
        self.statusBar().showMessage("Retrain cancelled; everything is as it was", STORED_SHOWN)

    @Slot(str)
    def roll_back(self, model_id: str) -> None:
        """Use a model again that was in use before."""
        from corrections.store import StoreError

        assert self._session
        try:
            self._session.roll_back(model_id)
        except (ModelsError, StoreError, OSError) as error:
            self.notice.warn(f"Nothing was rolled back: {error}")
        else:
            self.notice.inform("Rolled back. What you corrected since is still remembered, and can be retrained on.")
            if self._session.reading:
                self.recognise()
        self._show_champion()

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_writer(self) -> None:
        if self._session:
            self.menus.writers.show_writers(self._session.writers, self._session.writer)
            self.setWindowTitle(f"{self._session.writer} – Inkloop")
            self._show_champion()

    def _show_champion(self) -> None:
        if self._session:
            champion = self._session.champion
            origin = "shipped model" if champion.shipped else "your model"
            self._model.setText(f"{origin} {champion.classifier.model_id[:8]}")
            self._show_known()
            try:
                history = self._session.champions
            except ModelsError:
                history = []  # the champion's complaint has said it
            shipped = self._session.shipped_model_id
            self.menus.roll_back.show_history(history, champion.classifier.model_id, shipped)

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
