"""The page of the running or last retrain: stages, learning curve, time left."""

import time

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.model_management import retrain_text
from app.model_management.retrain_progress_bar import RetrainProgressBar
from app.model_management.retrain_runner import RetrainRunner
from app.toolkit.appearance import set_flag
from app.windows.models.learning_curve import LearningCurve
from app.windows.models.stage_list import StageList


class RetrainPage(QWidget):
    """Shows the state of the retrain runner. Its buttons are the menu's actions."""

    def __init__(self, retraining: RetrainRunner, retrain: QAction, cancel: QAction) -> None:
        super().__init__()
        self._retraining = retraining
        self._title = QLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self._title.setFont(font)
        self._doing = QLabel()
        self._doing.setWordWrap(True)
        self._doing.setAccessibleName(self.tr("Retrain stage"))
        self._bar = RetrainProgressBar()
        self.stages = StageList()
        self.curve = LearningCurve()
        what = QLabel(
            self.tr(
                "Both curves are means over the last five batches. The accuracy is that of your own "
                "drawings in them, augmented, just before they are learned. The retrained model is "
                "evaluated afterwards on drawings that it never learned, without the memory."
            )
        )
        what.setWordWrap(True)
        buttons = [QToolButton(), QToolButton()]
        for button, action in zip(buttons, (retrain, cancel), strict=True):
            button.setDefaultAction(action)
            set_flag(button, "wide", True)
        set_flag(buttons[0], "primary", True)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        for button in buttons:
            top.addWidget(button)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.stages)
        middle.addWidget(self.curve, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addLayout(middle, 1)
        layout.addWidget(what)
        retraining.advanced.connect(self._show)
        retraining.busy_changed.connect(self._show)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """Include the height of wrapped texts, which Qt ignores in minimum sizes."""
        size, layout = super().minimumSizeHint(), self.layout()
        assert layout
        return QSize(size.width(), layout.totalMinimumHeightForWidth(size.width()))

    @Slot()
    def _show(self) -> None:
        log, busy = self._retraining.progress, self._retraining.is_running
        if log is None:
            self._title.setText(self.tr("No retrain since the program started"))
            self._doing.setText(self.tr("A retrain learns your confirmed and corrected drawings for good."))
        else:
            whose = log.writer or self.tr("all writers")
            self._title.setText(
                (self.tr("Retraining for {}") if busy else self.tr("Last retrain, for {}")).format(whose)
            )
            self._doing.setText(retrain_text.progress_text(log, time.monotonic()) if busy else log.result)
            self._bar.show_fraction(log.latest.fraction)
            self.curve.show_learned(log.curve)
        self._bar.setVisible(busy)
        self.stages.show_log(log, going_on=busy)
