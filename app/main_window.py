"""The window: puts the widgets together and connects them with the session. Decides nothing itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app import words
from app.ink_canvas import InkCanvas
from app.label_entry import LabelEntry
from app.notice import Notice
from app.prediction_view import PredictionView
from app.raster_view import RasterView
from app.retrain_bar import RetrainBar
from app.retraining import RetrainThread
from models.errors import ModelsError
from models.training_process import Outcome, Progress

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.session import Session

STORED_SHOWN = 4000  # milliseconds


class MainWindow(QMainWindow):
    """Everything is there at once; reading starts when `set_session` brings the session."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Inkloop")
        self._session: Session | None = None
        self._retraining: RetrainThread | None = None
        self._recognise_when_ready = False
        self.canvas = InkCanvas()
        self.prediction_view = PredictionView()
        self.label_entry = LabelEntry()
        self.raster_view = RasterView()
        self.notice = Notice()
        self.retrain_bar = RetrainBar()
        self._accuracy = QLabel("…")
        self._accuracy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._accuracy.setAccessibleName("Accuracy")
        self._accuracy.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # nothing moves when the interval comes
        self._model = QLabel("Loading the model …")
        self._create_actions()
        self._lay_out()
        self._connect()
        self.canvas.setFocus()

    # Setting up ----------------------------------------------------------------------------------------------------

    def _create_actions(self) -> None:
        self.recognise_action = self._action("&Recognise", QKeySequence(Qt.Key.Key_Space), self.recognise)
        self.clear_action = self._action("&Clear", QKeySequence(Qt.Key.Key_Escape), self.clear)
        self.retrain_action = self._action("&Retrain", QKeySequence("Ctrl+R"), self.retrain)
        self.cancel_action = self._action("&Cancel Retrain", None, self.cancel_retrain)
        self.quit_action = self._action("&Quit", QKeySequence(QKeySequence.StandardKey.Quit), self.close)
        self.retrain_action.setEnabled(False)
        self.cancel_action.setEnabled(False)
        menus = self.menuBar()
        ink = menus.addMenu("&Ink")
        ink.addActions([self.recognise_action, self.clear_action])
        ink.addSeparator()
        ink.addAction(self.quit_action)
        menus.addMenu("&Model").addActions([self.retrain_action, self.cancel_action])

    def _action(self, text: str, shortcut: QKeySequence | None, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(shortcut)
        action.triggered.connect(slot)
        return action

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for action, hint in ((self.recognise_action, "Space"), (self.clear_action, "Esc")):
            button = QPushButton(action.text().replace("&", ""))
            button.setToolTip(f"{button.text()} ({hint})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space and Enter mean the same wherever the keyboard is
            button.setMinimumHeight(36)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.canvas, 1)
        left.addLayout(buttons)
        right = QVBoxLayout()
        right.addWidget(self.prediction_view)
        right.addWidget(self.label_entry)
        right.addStretch(1)
        right.addWidget(_boxed("What the model sees", self.raster_view))
        right.addWidget(_boxed("Accuracy", self._accuracy))
        panel = QWidget()
        panel.setLayout(right)
        panel.setFixedWidth(250)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(panel)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(12, 12, 12, 4)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        self.setCentralWidget(centre)
        self.statusBar().addWidget(self._model)
        self.statusBar().addPermanentWidget(self.retrain_bar)

    def _connect(self) -> None:
        self.canvas.stroke_begun.connect(self._on_stroke_begun)
        self.prediction_view.alternative_chosen.connect(self._on_label_given)
        self.label_entry.entered.connect(self._on_label_given)
        self.label_entry.recognise_asked.connect(self.recognise)
        self.retrain_bar.cancel_asked.connect(self.cancel_retrain)

    @Slot(object)
    def set_session(self, session: "Session") -> None:
        """Begin to read. What was asked for while the session was opening is done now."""
        self._session = session
        self.retrain_action.setEnabled(True)
        self._show_champion()
        self._show_accuracy()
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
        self.prediction_view.show_prediction(reading.prediction)
        self.raster_view.show_raster(reading.raster)
        self.label_entry.start()

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
            self.label_entry.show_refusal(str(error))
            return False
        except StoreError as error:
            self.notice.warn(f"{error} The drawing is still on the canvas; try again when this is mended.")
            return False
        self._show_accuracy()
        return True

    def _start_afresh(self) -> None:
        self.canvas.clear()
        self.prediction_view.show_prediction(None)
        self.raster_view.show_raster(None)
        self.label_entry.reset()
        self.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere labels what is drawn."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down must not confirm what nobody has seen
                self._on_label_given("")
        elif event.text().isprintable() and event.text().strip() and self.canvas.ink:
            if self._session and self._session.reading is None:
                self.recognise()
            self.label_entry.start(event.text())
        else:
            super().keyPressEvent(event)

    # Retraining ----------------------------------------------------------------------------------------------------

    @Slot()
    def retrain(self) -> None:
        from corrections.store import StoreError

        if self._session is None or self._retraining is not None:
            return
        try:
            request = self._session.retrain_request()
        except (ModelsError, StoreError) as error:
            self.notice.inform(str(error))
            return
        self._retraining = RetrainThread(request, self)
        self._retraining.progressed.connect(self._on_retrain_progressed)
        self._retraining.retrained.connect(self._on_retrained)
        self._retraining.retrain_failed.connect(self._on_retrain_failed)
        self._retraining.retrain_cancelled.connect(self._on_retrain_cancelled)
        self._retraining.finished.connect(self._on_retrain_over)
        self.retrain_action.setEnabled(False)
        self.cancel_action.setEnabled(True)
        self.notice.hide()
        self.retrain_bar.show_progress(Progress("Starting", 0.0))
        self._retraining.start()

    @Slot()
    def cancel_retrain(self) -> None:
        if self._retraining:
            self._retraining.cancel()

    @Slot(object)
    def _on_retrain_progressed(self, progress: Progress) -> None:
        self.retrain_bar.show_progress(progress)

    @Slot(object)
    def _on_retrained(self, outcome: Outcome) -> None:
        assert self._session
        try:
            verdict = self._session.adopt(outcome)
        except (ModelsError, OSError) as error:
            self.notice.warn(f"The retrained model could not be taken: {error}")
            return
        self._show_champion()
        self.notice.inform(words.verdict(verdict))

    @Slot(str)
    def _on_retrain_failed(self, reason: str) -> None:
        self.notice.warn(reason)

    @Slot()
    def _on_retrain_cancelled(self) -> None:
        self.statusBar().showMessage("Retrain cancelled; everything is as it was", STORED_SHOWN)

    @Slot()
    def _on_retrain_over(self) -> None:
        assert self._retraining
        self._retraining.deleteLater()
        self._retraining = None
        self.retrain_bar.hide()
        self.retrain_action.setEnabled(True)
        self.cancel_action.setEnabled(False)

    # Showing -------------------------------------------------------------------------------------------------------

    def _show_champion(self) -> None:
        if self._session:
            champion = self._session.champion
            origin = "shipped model" if champion.shipped else "your model"
            self._model.setText(f"{origin} {champion.classifier.model_id[:8]}")
            self._model.setToolTip(f"It knows {' '.join(champion.classifier.labels)}")

    def _show_accuracy(self) -> None:
        if self._session:
            self._accuracy.setText(words.accuracy(self._session.accuracy))

    def closeEvent(self, event: QCloseEvent) -> None:
        """A retrain in progress ends without a trace; everything said is in the store already."""
        if self._retraining:
            self._retraining.abandon()
        if self._session:
            self._session.close()
        super().closeEvent(event)


def _boxed(title: str, inside: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
    return box
