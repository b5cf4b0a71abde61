"""A card beside the pointer: a drawing with its label and its prediction."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.canvas.ink_thumbnail import thumbnail
from app.i18n import formatting
from corrections.store.trial_filter import StoredTrial

_SIDE = 112  # pixels of the picture
_GAP = 16  # pixels between the pointer and the card


class InkCard(QFrame):
    """Hidden until a drawing is shown. Transparent for mouse events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._container = parent
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QLabel()
        self._picture.setAutoFillBackground(True)
        self._picture.setBackgroundRole(QPalette.ColorRole.Base)
        self._picture.setAccessibleName(self.tr("The drawing"))
        self._caption = QLabel()
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._caption)
        self.hide()

    def show_trial(self, trial: StoredTrial, beside: QPoint) -> None:
        """Show a drawing beside a position in the parent, inside the parent. Raises `ValueError` if it is damaged."""
        colour = self.palette().text().color()
        self._picture.setPixmap(thumbnail(trial.ink, _SIDE, self.devicePixelRatioF(), colour))
        self._caption.setText(f"{formatting.reading(trial.label, trial.predicted)}\n{formatting.moment(trial.time)}")
        self.adjustSize()
        self.move(_beside(beside, self.rect(), self._container.rect()))
        self.show()
        self.raise_()


def _beside(place: QPoint, card: QRect, inside: QRect) -> QPoint:
    """To the lower right of `place`, or on the other side if there is no room."""
    x = place.x() + _GAP if place.x() + _GAP + card.width() <= inside.width() else place.x() - _GAP - card.width()
    y = place.y() + _GAP if place.y() + _GAP + card.height() <= inside.height() else place.y() - _GAP - card.height()
    return QPoint(max(x, 0), max(y, 0))
