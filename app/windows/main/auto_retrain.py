"""Retrains of its own accord: a switch that is off until somebody turns it on, and a watch for a quiet moment."""

import logging
import time

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.canvas.canvas import InkCanvas
from app.core.auto_retrain_policy import Tried, is_quiet, is_worth_it
from app.model_management.model_controller import ModelController
from models.system.errors import InkloopError

SETTING = "retrain/by_itself"
CHECK_INTERVAL_MS = 1000
_SIGNS = frozenset({
    QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel,
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
})  # fmt: skip


class AutoRetrain(QObject):
    """Begins a retrain through `actions`, which is like any other: shown, judged, and cancelled in the same way."""

    def __init__(self, switch: QAction, actions: ModelController, canvas: InkCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._canvas = actions, canvas
        self._tried = Tried()
        self._last_sign = time.monotonic()
        self._nothing_new = False
        """Since the last sign of somebody, so that there is no need to look again."""
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_INTERVAL_MS)
        self._timer.timeout.connect(self._look)
        switch.setChecked(QSettings().value(SETTING, False, bool) is True)
        self._watch(switch.isChecked())
        switch.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        QSettings().setValue(SETTING, on)
        self._watch(on)

    def _watch(self, on: bool) -> None:
        application = QApplication.instance()
        assert application
        if on:
            self._note_sign()
            application.installEventFilter(self)  # only then: it is asked for every event of the program
            self._timer.start()
        else:
            application.removeEventFilter(self)
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets everything through, and notes that somebody is there."""
        if event.type() in _SIGNS:
            self._note_sign()
        return False

    def _note_sign(self) -> None:
        self._last_sign = time.monotonic()
        self._nothing_new = False

    @Slot()
    def _look(self) -> None:
        """Begin a retrain if this is the moment, and if there is enough to learn."""
        session = self._actions.opened_session
        if session is None or self._nothing_new or QApplication.activeModalWidget():  # somebody reads a question
            return
        idle = time.monotonic() - self._last_sign
        drawn_on = bool(self._canvas.ink) or session.reading is not None
        if not is_quiet(idle=idle, busy=self._actions.busy, drawn_on=drawn_on):
            return
        try:
            new = self._tried.new_drawings(session)
        except InkloopError as error:
            logging.warning("no retrain by itself: %s", error)
            new = 0
        if is_worth_it(new) and (request := self._actions.retrain_automatically()):
            self._tried.add(session.writer, request.last_trial_id)
        else:
            self._nothing_new = True
