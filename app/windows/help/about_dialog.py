"""The About dialog: version, data folder, model in use, libraries and their licences."""

import platform
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.program_parts import program_parts, program_version

ICON_SIDE = 64  # logical pixels


class AboutDialog(QDialog):
    """What the program is made of. All texts can be selected."""

    def __init__(self, data_dir: Path | None, model: str, icon: QIcon, parent: QWidget | None = None) -> None:
        """`data_dir` is None and `model` empty while no session is open."""
        super().__init__(parent)
        self._data_dir = data_dir
        self.setWindowTitle(self.tr("About Inkloop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(ICON_SIDE, ICON_SIDE))
        title = QLabel("Inkloop")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        title.setFont(font)
        purpose = QLabel(self.tr("Draw a character, see what the model reads, correct it, and it learns your hand."))
        purpose.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.addWidget(title)
        texts.addWidget(purpose)
        head.addLayout(texts, 1)
        facts = QFormLayout()
        facts.addRow(self.tr("Version"), _selectable(program_version() or self.tr("not installed")))
        facts.addRow(self.tr("Python"), _selectable(platform.python_version()))
        facts.addRow(self.tr("Model in use"), _selectable(model or self.tr("none yet")))
        facts.addRow(self.tr("Data folder"), _selectable(str(data_dir) if data_dir else self.tr("none yet")))
        self.parts = self._table_of_parts()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_folder_button = buttons.addButton(self.tr("Open Data Folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_folder_button.setEnabled(data_dir is not None)
        self.open_folder_button.clicked.connect(self._open_data_folder)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(facts)
        layout.addWidget(QLabel(self.tr("Made with these libraries:")))
        layout.addWidget(self.parts, 1)
        layout.addWidget(buttons)
        self.resize(560, 520)

    def _table_of_parts(self) -> QTableWidget:
        parts = program_parts()
        table = QTableWidget(len(parts), 3)
        table.setHorizontalHeaderLabels([self.tr("Library"), self.tr("Version"), self.tr("Licence")])
        for row, part in enumerate(parts):
            for column, text in enumerate((part.name, part.version, part.licence or "–")):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAccessibleName(self.tr("Libraries and their licences"))
        table.verticalHeader().hide()
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    @Slot()
    def _open_data_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))


def _selectable(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
