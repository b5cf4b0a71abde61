"""Dialog to choose a shipped model or a model file; shows the card of each."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from app.i18n import formatting, registry_text
from app.i18n.translation import error_text
from app.model_management.model_card_view import ModelCardView
from app.toolkit.background_task import BackgroundTask, Report, TaskCancelledError, abandon_tasks, run_in_background
from models.system.errors import InkloopError, Message

if TYPE_CHECKING:  # the window is painted before h5py loads
    from models.untrusted.inspection import Inspected, Inspection

Inspect: TypeAlias = "Callable[[Path, Sequence[str]], Inspection]"
"""Creates the inspection of a file; the labels name its outputs if the file has none."""


class OpenModelDialog(QDialog):
    """The list on the left, the card of the selected model on the right. `chosen` is the opened model, or None.

    A file is inspected in a thread when it is selected; shipped models are trusted and take no time.
    """

    def __init__(self, paths: Sequence[Path], inspect: Inspect, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open Model"))
        self.chosen: Inspected | None = None
        self._inspect = inspect
        self._results: dict[Path, Inspected | Exception] = {}
        """The inspected model, or the error, of each file."""
        self._tasks: dict[Path, BackgroundTask] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Models"))
        self.card = ModelCardView()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self._other = self.buttons.addButton(self.tr("Other &File…"), QDialogButtonBox.ButtonRole.ActionRole)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.card, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)
        self.resize(720, 400)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemActivated.connect(self._open)
        self.card.labels_given.connect(self._on_labels_given)
        self.buttons.accepted.connect(self._open)
        self.buttons.rejected.connect(self.reject)
        self._other.clicked.connect(self._choose_file)
        for path in paths:
            self._add_item(path)
        self.list.setCurrentRow(0)
        self._show_result()  # an empty list emits no change of the current item

    def add(self, path: Path) -> None:
        """Add a file to the list, select it and inspect it again."""
        rows = [row for row in range(self.list.count()) if self._path(self.list.item(row)) == path]
        if not rows:
            self._add_item(path)
        self._results.pop(path, None)
        self.list.setCurrentRow(rows[0] if rows else self.list.count() - 1)
        self._on_current_changed()  # also if it was already selected

    def done(self, result: int) -> None:
        """Cancel the inspections and drop all results except `chosen`."""
        abandon_tasks(self)
        self._tasks.clear()
        self._results.clear()
        super().done(result)

    def _add_item(self, path: Path) -> None:
        item = QListWidgetItem(path.stem)
        item.setToolTip(str(path))
        item.setData(Qt.ItemDataRole.UserRole, path)
        self.list.addItem(item)

    def _path(self, item: QListWidgetItem) -> Path:
        return item.data(Qt.ItemDataRole.UserRole)

    @property
    def _current(self) -> Path | None:
        item = self.list.currentItem()
        return self._path(item) if item else None

    # Inspection ----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_current_changed(self) -> None:
        path = self._current
        if path and path not in self._results and not self._is_inspecting(path):
            self._start_inspection(path, ())
        self._show_result()

    def _start_inspection(self, path: Path, labels: Sequence[str]) -> None:
        try:
            inspection = self._inspect(path, labels)
        except InkloopError as error:
            self._results[path] = error
            return
        self._results.pop(path, None)
        self._tasks[path] = run_in_background(
            partial(_run_inspection, inspection),
            parent=self,
            on_done=partial(self._on_inspected, path),
            on_failed=partial(self._on_inspected, path),
            cancel=inspection.cancel,
        )

    def _is_inspecting(self, path: Path) -> bool:
        return path in self._tasks and self._tasks[path].is_running

    def _on_inspected(self, path: Path, found: "Inspected | Exception") -> None:
        self._results[path] = found
        self._show_result()

    @Slot(object)
    def _on_labels_given(self, labels: tuple[str, ...]) -> None:
        self._start_inspection(self._path(self.list.currentItem()), labels)
        self._show_result()

    # Showing -------------------------------------------------------------------------------------------------------

    @Slot()
    def _show_result(self) -> None:
        from models.model_file.model_file import ModelFileError, read_model
        from models.untrusted.inspection import LabelsRequiredError

        path, readable = self._current, False
        found = self._results.get(path) if path else None
        if path and self._is_inspecting(path):
            self.card.show_busy(path.stem)
        elif found is None:
            self.card.show_refusal("")
        elif isinstance(found, LabelsRequiredError):
            self.card.ask_for_labels(error_text(found), found.count)
        elif isinstance(found, InkloopError):
            self.card.show_refusal(error_text(found))
        elif isinstance(found, Exception):
            self.card.show_refusal(self.tr("It could not be checked: {}").format(error_text(found)))
        else:
            try:
                self.card.show_rows(registry_text.card(read_model(found.path).card))
                readable = True
            except ModelFileError as error:
                self.card.show_refusal(error_text(error))
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(readable)

    @Slot()
    def _open(self) -> None:
        found = self._results.get(self._current) if self._current else None
        if found and self.buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled():
            assert not isinstance(found, Exception)
            if not found.reads_poorly or self._accepts(found):
                self.chosen = found
                self.accept()

    def _accepts(self, poor: "Inspected") -> bool:
        """Ask whether to use a model that reads few characters; instead of that, other labels can be given."""
        from models.model_file.model_file import read_model
        from models.untrusted.inspection import LabelsRequiredError

        figure = formatting.percent(poor.accuracy or 0, 0)
        labels = read_model(poor.path).card.labels
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Open Model"), "", parent=self)
        box.setText(
            self.tr("{name} reads only {figure} of the trial characters.").format(name=poor.source.name, figure=figure)
        )
        box.setInformativeText(
            self.tr(
                "It was tried with the labels {labels}. Perhaps its outputs mean other labels or come in another order,"
                " or it was trained on another kind of image, for example with inverted colours or not centred."
            ).format(labels=formatting.known_labels(labels))
        )
        use = box.addButton(self.tr("Open Anyway"), QMessageBox.ButtonRole.AcceptRole)
        other = None if poor.has_labels else box.addButton(self.tr("Give Labels…"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if other is not None and box.clickedButton() is other and self._current:
            message = Message(
                "With the labels {labels}, it reads {figure} of the trial characters. Give its {count} labels, in the"
                " order of its outputs.",
                labels=formatting.known_labels(labels),
                figure=figure,
                count=len(labels),
            )
            self._results[self._current] = LabelsRequiredError(message, len(labels))
            self._show_result()
        return box.clickedButton() is use

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Models (*.h5 *.hdf5 *.keras)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open Model"), "", kinds)
        if name:
            self.add(Path(name))


def _run_inspection(inspection: "Inspection", _report: Report) -> "Inspected":
    from models.untrusted.inspection import InspectionCancelledError

    try:
        return inspection.run()
    except InspectionCancelledError as error:
        raise TaskCancelledError from error
