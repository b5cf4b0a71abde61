"""The cards beside the canvas: what was read, the writer's labels, and how well the last drawings were read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.recognition.accuracy_line import AccuracyLine
from app.recognition.alternatives_view import MAX_SHOWN, AlternativesView
from app.recognition.known_labels_view import KnownLabelsView
from app.recognition.label_entry import LabelEntry
from app.recognition.label_tiles import LabelTiles
from app.recognition.prediction_view import PredictionView
from app.recognition.raster_view import RasterView
from app.toolkit import icons
from app.toolkit.appearance import SMALL_PX, SPACING, scaled
from app.toolkit.card import Card
from app.toolkit.wrapped_label import WrappedLabel
from models.inference.prediction import Prediction

if TYPE_CHECKING:  # the window is painted before NumPy loads
    import numpy as np
    from numpy.typing import NDArray

    from app.core.writer_record import WriterRecord

WIDTH_PX = 304
ROWS, FOLDED_ROWS, FEW_ROWS = MAX_SHOWN, 3, 2
"""Numbers of bars shown."""
TALL_PX, LOW_PX, LOWEST_PX = 690, 590, 510
"""From the first height on there is room for all alternatives, below the others only for what is needed."""


class RecognitionPanel(QWidget):
    """A column of three cards, or a row of them where the panel is folded under the canvas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prediction_view = PredictionView()
        self.raster_view = RasterView()
        self.alternatives_view = AlternativesView()
        self.label_entry = LabelEntry()
        self.label_tiles = LabelTiles()
        self.known_labels_view = KnownLabelsView()
        self.accuracy_line = AccuracyLine()
        self.add_label = QPushButton(self.tr("Add label…"))
        self.add_label.setAccessibleName(self.add_label.text())
        self.add_label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_label.setToolTip(self.tr("Teach a character that is not read yet"))
        icons.set_icon(self.add_label, "plus")
        self.add_label.clicked.connect(self._on_add_label)
        self._hint = WrappedLabel(lines=2)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setAccessibleName(self.tr("What you can do"))
        self._fitted: tuple[int, bool] | None = None  # the arguments of the last `fit`
        self._lay_out()

    def _lay_out(self) -> None:
        self._caption = QLabel(self.tr("what the model sees"))
        self._caption.setFont(scaled(self._caption.font(), SMALL_PX))
        self._caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        raster_column = QVBoxLayout()
        raster_column.setSpacing(4)
        raster_column.addWidget(self.raster_view, 0, Qt.AlignmentFlag.AlignRight)
        raster_column.addWidget(self._caption)
        top = QHBoxLayout()
        top.addWidget(self.prediction_view, 1)
        top.addLayout(raster_column)
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        for column in (self._upper, self._lower):
            column.setSpacing(SPACING)
        self._upper.addLayout(top)
        self._lower.addWidget(self.alternatives_view)
        self._lower.addWidget(self.label_entry)
        self._lower.addStretch()
        self._reading = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._reading.setSpacing(SPACING)
        self._reading.addLayout(self._upper)
        self._reading.addLayout(self._lower, 1)
        self.reading_card = Card()
        self.reading_card.column.addLayout(self._reading)
        self.yours_card = Card(self.tr("Yours"), self.add_label)
        self.yours_card.column.addWidget(self.label_tiles, 1)
        self.yours_card.column.addWidget(self._nothing_taught(), 1)
        self.yours_card.column.addWidget(self.known_labels_view)
        self.accuracy_card = Card()
        self._accuracy = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._accuracy.setSpacing(SPACING)
        self._accuracy.addWidget(self.accuracy_line, 1)
        self.accuracy_card.column.addLayout(self._accuracy)
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(SPACING)
        self._cards.addWidget(self.reading_card)
        self._cards.addWidget(self.yours_card, 1)
        self._cards.addWidget(self.accuracy_card)
        self.label_tiles.hide()

    def _nothing_taught(self) -> QLabel:
        self._empty = WrappedLabel(
            self.tr("Draw a character, type what it is and press Enter: it is learned at once."), lines=3
        )
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return self._empty

    def fit(self, height: int, *, folded: bool) -> None:
        """Lay the cards out in a column of this height, or in a row for a strip, and leave out what has no room.

        `height` is in logical pixels; of a strip, that of the whole window.
        """
        if (height, folded) == self._fitted:
            return
        self._fitted = height, folded
        is_compact = not folded and height < LOW_PX
        most = FOLDED_ROWS if folded else ROWS if height >= TALL_PX else FEW_ROWS
        rows = most if height >= LOWEST_PX else FEW_ROWS
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across if folded else down)
        self._cards.setSpacing(SPACING // 2 if is_compact else SPACING)
        self._reading.setDirection(across if folded else down)
        for layout in (self._reading, self._lower, self._accuracy):
            layout.setSpacing(SPACING // 2 if is_compact else SPACING)
        self.alternatives_view.set_rows(rows, tiles=height >= LOWEST_PX and not folded)
        self._hint.set_lines(3 if folded else 2)
        (self._upper if folded else self._lower).insertWidget(0 if folded else 1, self._hint)
        self.raster_view.setVisible(not folded)
        self._caption.setVisible(not folded and not is_compact)
        self.known_labels_view.fit(listed=not folded, is_low=is_compact)
        self.accuracy_line.fit(stacked=folded, is_low=is_compact)
        self.add_label.setText("" if folded else self.tr("Add label…"))
        for card in (self.reading_card, self.yours_card, self.accuracy_card):
            card.set_compact(is_compact or folded)

    def add_below_accuracy(self, widget: QWidget) -> None:
        """Place a widget of another part of the program in the card with the accuracy."""
        self._accuracy.addWidget(widget)

    def show_record(self, record: "WriterRecord") -> None:
        """Show what the writer has taught, and how the last drawings were read."""
        self.accuracy_line.show_results(record.recent, record.line_accuracy if record.writes_lines else None)
        self.label_tiles.show_labels(record.taught)
        self.label_tiles.setVisible(bool(record.taught))
        self._empty.setVisible(not record.taught)

    def show_hint(self, text: str) -> None:
        """Show what can be done now."""
        if text != self._hint.text():
            self._hint.setText(text)

    def show_reading(self, prediction: Prediction | None, raster: "NDArray[np.float32] | None") -> None:
        """Show a prediction and its size×size float32 raster in [0, 1]; None empties the views."""
        self.prediction_view.show_prediction(prediction)
        self.alternatives_view.show_prediction(prediction)
        self.raster_view.show_raster(raster)

    @Slot()
    def _on_add_label(self) -> None:
        self.label_entry.start(note=self.tr("Type its name, draw it, then press Enter."))
