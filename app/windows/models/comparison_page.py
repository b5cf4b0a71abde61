"""The page that compares two models on the same drawings."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.core.model_comparison import ModelChoice, ModelComparison, compare_models
from app.core.model_history import ModelRecord
from app.core.model_inspection import inspection
from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.appearance import set_flag
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.windows.models import model_text
from app.windows.models.differences_view import SHOWN, DifferencesView
from app.windows.models.model_choice import ModelChoiceBox
from app.windows.models.score_table import ScoreTable
from models.inference.paired_comparison import Difference
from models.registry.shipped_models import trained_models

if TYPE_CHECKING:
    from app.core.session import Session


class ComparisonPage(QWidget):
    """Compares in a thread, which can be cancelled."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._whose = session.writer, session.champion.network
        self._task: BackgroundTask | None = None
        inspect = partial(inspection, session.registry)
        self.a, self.b = ModelChoiceBox(inspect), ModelChoiceBox(inspect)
        self.compare = QPushButton(self.tr("C&ompare"))
        set_flag(self.compare, "primary", True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Comparison progress"))
        self.scores = ScoreTable()
        self.description_label = QLabel()
        self.description_label.setWordWrap(True)
        self.description_label.setAccessibleName(self.tr("About the comparison"))
        self._differing = QLabel()
        self.differences = DifferencesView()
        choices = QHBoxLayout()
        for letter, box in (("&A", self.a), ("&B", self.b)):
            label = QLabel(letter)
            label.setBuddy(box)
            choices.addWidget(label)
            choices.addWidget(box, 1)
            box.setAccessibleName(self.tr("Model {}").format(letter[1:]))
            box.choice_changed.connect(self._on_choice_changed)
        for button in (self.compare, self.cancel):
            choices.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(choices)
        layout.addWidget(self._bar)
        layout.addWidget(self.scores)
        layout.addWidget(self.description_label)
        layout.addWidget(self._differing)
        layout.addWidget(self.differences, 1)
        layout.addStretch()  # where there is no gallery
        self.compare.clicked.connect(self._on_compare)
        self.cancel.clicked.connect(self._on_cancel)
        self._forget()
        self._show_busy()

    def refresh(self) -> None:
        """Clear the comparison if the writer or the network in use has changed."""
        if self._whose != (whose := (self._session.writer, self._session.champion.network)):
            self._whose = whose
            self._on_cancel()
            self._forget()

    @Slot(object)
    def show_models(self, records: Sequence[ModelRecord]) -> None:
        """Set the models to choose from."""
        for box in (self.a, self.b):
            box.blockSignals(True)  # keeps the comparison as long as the choice stays the same
            before = box.choice
            box.show_models(records, trained_models())
            box.blockSignals(False)
            if before is not None and box.choice != before:
                box.choice_changed.emit()
        self._show_busy()

    def choose(self, a: ModelRecord, b: ModelRecord) -> None:
        """Select two models of the history."""
        for box, record in ((self.a, a), (self.b, b)):
            box.choose(ModelChoice(model_text.name(record), record.model_id))

    def stop(self) -> None:
        """End what goes on in a thread."""
        abandon_tasks(self)
        self._show_busy()

    @property
    def _is_comparing(self) -> bool:
        return self._task is not None and self._task.is_running

    @Slot()
    def _on_choice_changed(self) -> None:
        self._on_cancel()
        self._forget()
        self._show_busy()

    @Slot()
    def _on_compare(self) -> None:
        session, a, b = self._session, self.a.choice, self.b.choice
        if a is None or b is None or self._is_comparing:
            return
        self._forget()
        self._task = run_in_background(
            partial(
                compare_models,
                session.store,
                session.registry,
                session.writer,
                a,
                b,
                network=session.champion.network,
            ),
            parent=self,
            on_done=self._on_compared,
            on_failed=self._on_failed,
            on_cancelled=self._show_busy,
            on_progress=self._on_progress,
        )
        self._show_busy()

    @Slot()
    def _on_cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_compared(self, comparison: ModelComparison) -> None:
        self._show_busy()
        if (self.a.choice, self.b.choice) != (comparison.a, comparison.b):
            return  # others were chosen while the last drawing was read
        if not comparison.held_out.a.n + comparison.learned.a.n:
            self.description_label.setText(self.tr("Nothing to compare yet: confirm or correct some drawings first."))
            return
        self.scores.show_comparison(comparison)
        self.description_label.setText(model_text.warning(comparison))
        differences = comparison.held_out.differences + comparison.learned.differences
        if len(differences) > SHOWN:
            self._differing.setText(
                self.tr("Read differently: the first {} of {}").format(
                    formatting.number(SHOWN), formatting.number(len(differences))
                )
            )
        elif differences:
            self._differing.setText(self.tr("Read differently: {}").format(formatting.number(len(differences))))
        self._show_differences(differences)

    def _on_failed(self, error: Exception) -> None:
        self._show_busy()
        self.description_label.setText(error_text(error))

    def _forget(self) -> None:
        """Clear the comparison: other models are chosen now."""
        self.scores.hide()
        self._differing.clear()
        self._show_differences(())
        same = self.a.choice == self.b.choice
        self.description_label.setText(
            self.tr("Choose two different models.")
            if same
            else self.tr(
                "Both networks read your confirmed and corrected drawings without the memory. No "
                "retrain learns from the held-out drawings."
            )
        )

    def _show_differences(self, differences: Sequence[Difference]) -> None:
        self.differences.differences.show_differences(differences)
        self._differing.setVisible(bool(differences))
        self.differences.setVisible(bool(differences))

    def _show_busy(self) -> None:
        busy = self._is_comparing
        self.compare.setEnabled(
            not busy and None not in (self.a.choice, self.b.choice) and self.a.choice != self.b.choice
        )
        self.compare.setVisible(not busy)
        self.cancel.setVisible(busy)
        self._bar.setVisible(busy)
        self._bar.setValue(0)
