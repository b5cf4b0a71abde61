"""The filters of the gallery."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.i18n.translation import plain
from app.windows.gallery.choice_box import ChoiceBox
from app.windows.gallery.date_range_box import DateRangeBox
from corrections.store.trial_filter import FilterOptions, TrialFilter


class FilterBar(QWidget):
    """One box per field of a `TrialFilter`, and a button that clears them all."""

    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._label = self._add_box(self.tr("&Label"), letters=4)
        self._predicted = self._add_box(self.tr("Read &as"), letters=4)
        self._right = self._add_box(self.tr("Readin&g"), letters=5)
        self._right.add(True, self.tr("Right"))
        self._right.add(False, self.tr("Wrong"))
        self._writer = self._add_box(self.tr("&Writer"), letters=7)
        self._model = self._add_box(self.tr("&Model"), letters=8, cut=True)
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Any"))
        self._line.setFixedWidth(self._line.fontMetrics().horizontalAdvance("0" * 8))
        self._line.setToolTip(self.tr("Characters of lines with this text"))
        self._add(self.tr("L&ine"), self._line)
        self._line.textChanged.connect(self._on_changed)
        self._time = DateRangeBox()
        self._add(self.tr("&Time"), self._time)
        self._time.range_changed.connect(self._on_changed)
        self.clear = QPushButton(self.tr("&Clear filters"))
        self.clear.setEnabled(False)
        self.clear.clicked.connect(self._on_clear_clicked)
        self._grid.setColumnStretch(self._grid.columnCount(), 1)
        self._grid.addWidget(self.clear, 1, self._grid.columnCount())

    @property
    def trial_filter(self) -> TrialFilter:
        since, until = self._time.range
        return TrialFilter(
            label=self._label.currentData(),
            predicted=self._predicted.currentData(),
            writer=self._writer.currentData(),
            model_id=self._model.currentData(),
            since=since,
            until=until,
            right=self._right.currentData(),
            line=self._line.text().strip() or None,
        )

    def set_filter(self, trial_filter: TrialFilter) -> None:
        """Set every box and emit `filter_changed` once. Times are rounded to days."""
        with QSignalBlocker(self):
            self._label.select(trial_filter.label)
            self._predicted.select(trial_filter.predicted)
            self._writer.select(trial_filter.writer)
            self._model.select(trial_filter.model_id)
            self._right.select(trial_filter.right)
            self._line.setText(trial_filter.line or "")
            self._time.show_range(trial_filter.since, trial_filter.until)
        self._on_changed()

    def set_options(self, options: FilterOptions) -> None:
        """Replace the values of the boxes. Current values stay selected."""
        with QSignalBlocker(self):
            self._label.set_values(options.labels)
            self._predicted.set_values(options.predicted)
            self._writer.set_values(options.writers)
            self._model.set_values(options.model_ids)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.set_filter(TrialFilter())

    @Slot()
    def _on_changed(self) -> None:
        self.clear.setEnabled(self.trial_filter != TrialFilter())
        self.filter_changed.emit()

    def _add_box(self, caption: str, *, letters: int, cut: bool = False) -> ChoiceBox:
        box = ChoiceBox(letters=letters, cut=cut)
        box.currentIndexChanged.connect(self._on_changed)
        self._add(caption, box)
        return box

    def _add(self, caption: str, widget: QWidget) -> None:
        name = QLabel(caption)
        name.setBuddy(widget)
        widget.setAccessibleName(plain(caption))
        column = self._grid.columnCount()
        self._grid.addWidget(name, 0, column)
        self._grid.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignLeft)
