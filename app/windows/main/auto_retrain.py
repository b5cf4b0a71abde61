"""Retrains automatically when the program is idle, if the menu option is switched on."""

import logging
import time

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import InkCanvas
from app.core.auto_retrain_policy import RetrainAttempts, is_quiet, is_worth_it
from app.model_management.model_controller import ModelController
from models.system.errors import InkloopError

SETTING = "retrain/by_itself"
"""The stored name of *Retrain Automatically*; older versions wrote it so."""
CHECK_INTERVAL_MS = 1000
_INPUT_EVENTS = frozenset({
    QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel,
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
})  # fmt: skip


class AutoRetrain(QObject):
    """Starts retrains through the model controller: shown, judged and cancelled like any other."""

    def __init__(self, action: QAction, model_controller: ModelController, canvas: InkCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._model_controller, self._canvas = model_controller, canvas
        self._attempts = RetrainAttempts()
        self._last_input_time = time.monotonic()
        self._wait_for_input = False
        """There was too little to learn: no further check before the next input event."""
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_INTERVAL_MS)
        self._timer.timeout.connect(self._check)
        action.setChecked(QSettings().value(SETTING, False, bool) is True)
        self._set_enabled(action.isChecked())
        action.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        QSettings().setValue(SETTING, on)
        self._set_enabled(on)

    def _set_enabled(self, enabled: bool) -> None:
        application = QApplication.instance()
        assert application
        if enabled:
            self._note_input()
            application.installEventFilter(self)  # only while enabled: it is called for every event
            self._timer.start()
        else:
            application.removeEventFilter(self)
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the time of input events; no event is filtered out."""
        if event.type() in _INPUT_EVENTS:
            self._note_input()
        return False

    def _note_input(self) -> None:
        self._last_input_time = time.monotonic()
        self._wait_for_input = False

    @Slot()
    def _check(self) -> None:
        """Start a retrain if the program is idle and there are enough new drawings."""
        session = self._model_controller.opened_session
        if session is None or self._wait_for_input or QApplication.activeModalWidget():  # a dialog is open
            return
        idle = time.monotonic() - self._last_input_time
        drawn_on = bool(self._canvas.ink) or session.pending is not None
        if not is_quiet(idle_s=idle, busy=self._model_controller.is_busy, is_drawing=drawn_on):
            return
        try:
            new = self._attempts.new_drawings(session)
        except InkloopError as error:
            logging.warning("no automatic retrain: %s", error.message.template)  # without names
            new = 0
        if is_worth_it(new) and (request := self._model_controller.retrain_automatically()):
            self._attempts.add(session.writer, request.network, request.last_trial_id)
        else:
            self._wait_for_input = True
