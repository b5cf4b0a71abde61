"""Dialog to choose the path and format for exporting the model in use."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.model_file.export import SUFFIXES


class ExportModelDialog(QFileDialog):
    """After acceptance `path` is the chosen path; the suffix of the chosen format is appended if missing."""

    def __init__(self, model_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the Model in Use"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        filters = (
            self.tr("Inkloop model, all of it (*.h5)"),
            self.tr("Keras network (*.keras)"),
            self.tr("LiteRT graph (*.tflite)"),
        )
        self._suffixes = dict(zip(filters, SUFFIXES, strict=True))
        self.setNameFilters(filters)
        self.filterSelected.connect(self._on_filter_selected)
        self._on_filter_selected(filters[0])
        self.selectFile(f"inkloop-{model_id[:8]}")

    @property
    def path(self) -> Path:
        return Path(self.selectedFiles()[0])

    @Slot(str)
    def _on_filter_selected(self, form: str) -> None:
        self.setDefaultSuffix(self._suffixes[form])
