"""The page of all champions and refused challengers. Every former champion can be used again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.core.model_history import ModelRecord, Origin, model_history
from app.i18n.translation import error_text
from app.toolkit.appearance import set_flag
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.windows.models import model_text
from app.windows.models.history_table import HistoryTable

if TYPE_CHECKING:
    from app.core.session import Session


class HistoryPage(QWidget):
    """Reads the history in a thread, of the writer or of the shared model."""

    roll_back_asked = Signal(str)
    shared_roll_back_asked = Signal(str)
    """The id of the model to use again."""
    comparison_asked = Signal(object, object)
    """Two `ModelRecord`s: the champion and another one."""
    history_shown = Signal(object)
    """The `ModelRecord`s of the models that there are."""

    def __init__(self, session: "Session", export: QAction) -> None:
        super().__init__()
        self._session = session
        self._task: BackgroundTask | None = None
        self._stale = False
        self._changeable = True
        self.whose = QComboBox()
        self.whose.setAccessibleName(self.tr("Whose models"))
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.whose.addItems([session.writer, self.tr("all writers without their own model")])
        self.table = HistoryTable()
        self._description_label = QLabel()
        self._description_label.setWordWrap(True)
        self._description_label.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._description_label.setAccessibleName(self.tr("The verdict on this model"))
        self.use = QPushButton(self.tr("&Use Again"))
        self.compare = QPushButton(self.tr("Com&pare with Model in Use"))
        export_button = QToolButton()
        export_button.setDefaultAction(export)
        set_flag(export_button, "wide", True)
        top = QHBoxLayout()
        label = QLabel(self.tr("Models of"))
        label.setBuddy(self.whose)
        top.addWidget(label)
        top.addWidget(self.whose)
        top.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.use)
        bottom.addWidget(self.compare)
        bottom.addStretch(1)
        bottom.addWidget(export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._description_label)
        layout.addLayout(bottom)
        self.whose.activated.connect(self._read)
        self.table.selectionModel().currentChanged.connect(self._show_chosen)
        self.use.clicked.connect(self._on_use)
        self.compare.clicked.connect(self._on_compare)
        self._show_chosen()

    def refresh(self) -> None:
        """Read the history of the current writer, or of the shared model if that was chosen."""
        self.whose.setItemText(0, self._session.writer)
        self._read()

    def allow_changes(self, allowed: bool) -> None:
        """While another model is being made ready, no further one can be chosen."""
        self._changeable = allowed
        self._show_chosen()

    def stop(self) -> None:
        """End what goes on in a thread."""
        self._stale = False
        abandon_tasks(self)

    @property
    def _all_writers(self) -> bool:
        return self.whose.currentIndex() == 1

    @Slot()
    def _read(self) -> None:
        if self._task and self._task.is_running:
            self._stale = True
            return
        store, registry = self._session.store, self._session.registry
        writer, network = None if self._all_writers else self._session.writer, self._session.champion.network
        self._task = run_in_background(
            lambda _: model_history(store, registry, writer, network),
            parent=self,
            on_done=self._on_read,
            on_failed=self._on_failed,
        )

    def _on_read(self, records: list[ModelRecord]) -> None:
        if not self._stale:
            self.table.show_records(records)
            self._show_chosen()
            self.history_shown.emit([record for record in records if record.model_id])
        self._read_again()

    def _on_failed(self, error: Exception) -> None:
        self.table.show_records([])
        self._show_chosen()
        self._description_label.setText(error_text(error))
        self._read_again()

    def _read_again(self) -> None:
        if self._stale:
            self._stale = False
            self._read()

    @Slot()
    def _show_chosen(self) -> None:
        record = self.table.chosen
        self._description_label.setText(model_text.description(record) if record else "")
        real = record is not None and record.origin is not Origin.REFUSED and not record.in_use
        self.use.setEnabled(real and self._changeable)
        self.compare.setEnabled(real)

    @Slot()
    def _on_use(self) -> None:
        record = self.table.chosen
        if record:
            asked = self.shared_roll_back_asked if self._all_writers else self.roll_back_asked
            asked.emit(record.model_id)

    @Slot()
    def _on_compare(self) -> None:
        current = next((record for record in self.table.history.records if record.in_use), None)
        if current and self.table.chosen:
            self.comparison_asked.emit(current, self.table.chosen)
