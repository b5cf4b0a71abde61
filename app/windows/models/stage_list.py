"""The stages of a retrain: done (with duration), running, or to come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.i18n import formatting
from app.model_management import retrain_text
from app.model_management.retrain_progress import STAGES, RetrainProgress
from models.training.retrain_messages import Stage

DONE, NOW, TO_COME = "✓", "▸", "·"


class StageList(QWidget):
    """One row per stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(10)
        self._rows: dict[Stage, tuple[QLabel, QLabel, QLabel]] = {}
        for number, stage in enumerate(STAGES):
            row = QLabel(TO_COME), QLabel(retrain_text.stage_name(stage)), QLabel()
            row[0].setFixedWidth(16)
            row[0].setAlignment(Qt.AlignmentFlag.AlignCenter)
            row[2].setMinimumWidth(self.fontMetrics().horizontalAdvance(formatting.seconds(88.8)))
            row[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, label in enumerate(row):
                layout.addWidget(label, number, column)
            self._rows[stage] = row
        layout.setRowStretch(len(STAGES), 1)

    def show_log(self, log: RetrainProgress | None, *, going_on: bool) -> None:
        """Show the progress; None means no retrain has started."""
        for stage, (mark, name, took) in self._rows.items():
            seconds = log.seconds(stage) if log else None
            now = going_on and log is not None and log.stage is stage
            mark.setText(DONE if seconds is not None else NOW if now else TO_COME)
            mark.setAccessibleName(
                self.tr("done") if seconds is not None else self.tr("running") if now else self.tr("pending")
            )
            took.setText("" if seconds is None else formatting.seconds(seconds))
            font = name.font()
            font.setBold(now)
            name.setFont(font)
