"""Shows a prediction: the label, how sure the model is, and the alternatives, each of which corrects at a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app import words
from models.prediction import Prediction

SHOWN = 3  # alternatives
NO_READING = "–"


class PredictionView(QWidget):
    """Nothing is shown until there is a prediction."""

    alternative_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(NO_READING)
        font = self._label.font()
        font.setPointSizeF(font.pointSizeF() * 5)
        self._label.setFont(font)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAccessibleName("Label read")
        self._sureness = QLabel()
        self._sureness.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sureness.setAccessibleName("How sure the model is")
        self._alternatives = [_Alternative() for _ in range(SHOWN)]
        rows = QGridLayout()
        rows.setVerticalSpacing(4)
        for number, row in enumerate(self._alternatives):
            rows.addWidget(row.button, number, 0)
            rows.addWidget(row.bar, number, 1)
            row.button.clicked.connect(self._on_alternative_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addWidget(self._sureness)
        layout.addLayout(rows)
        self.show_prediction(None)

    def show_prediction(self, prediction: Prediction | None) -> None:
        self._label.setText(prediction.label if prediction else NO_READING)
        self._sureness.setText(words.sureness(prediction) if prediction else "draw, then Space")
        shown = prediction.alternatives[:SHOWN] if prediction else ()
        for number, row in enumerate(self._alternatives):
            row.show_alternative(*shown[number] if number < len(shown) else ("", 0.0))

    def _on_alternative_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.alternative_chosen.emit(button.property("label"))


class _Alternative:
    """One row: a button with the label, and a bar as long as its probability."""

    def __init__(self) -> None:
        self.button = QPushButton()
        self.button.setFixedWidth(44)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self.button, self.bar):  # the rest of the panel stays where it is
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)

    def show_alternative(self, label: str, probability: float) -> None:
        self.button.setProperty("label", label)
        self.button.setText(label.replace("&", "&&") or " ")
        self.button.setVisible(bool(label))
        self.button.setToolTip(f"It is {label}" if label else "")
        self.button.setAccessibleName(f"Correct to {label}" if label else "")
        self.bar.setVisible(bool(label))
        self.bar.setValue(round(probability * 1000))
        self.bar.setFormat(words.percent(probability) if label else "")
