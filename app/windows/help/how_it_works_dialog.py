"""How It Works, in five pictures of one drawing that is read by the model in use."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.toolkit.accessibility import announce
from app.toolkit.background_task import Report, abandon_tasks, run_in_background
from app.windows.help.explanation_pictures import ExplanationPicture

if TYPE_CHECKING:  # the window is painted before NumPy loads
    from pathlib import Path


class HowItWorksDialog(QDialog):
    """One page for each step. The pictures are computed in the background from `model`."""

    def __init__(self, model: "Path", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setWindowTitle(self.tr("How It Works"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.steps = (
            (
                self.tr("You draw"),
                self.tr("The canvas keeps each stroke as points with place, time and pressure: your drawing itself."),
            ),
            (
                self.tr("It becomes a small picture"),
                self.tr(
                    "The strokes are scaled and centred on 28×28 grey values, so it does not matter where and how "
                    "large you draw."
                ),
            ),
            (
                self.tr("The network reads it"),
                self.tr(
                    "It turns the grey values into a probability for each label. The longest bar is what is read; its "
                    "length is how sure the model is."
                ),
            ),
            (
                self.tr("Your answer counts at once"),
                self.tr(
                    "A labelled drawing goes into a memory beside the network. The next drawing that looks like it is "
                    "read with its label, even if the network has never seen that label."
                ),
            ),
            (
                self.tr("Retrain makes it permanent"),
                self.tr(
                    "A copy of the model, the challenger, learns your drawings together with base data. It takes over "
                    "only if it reads your drawings better and forgets nothing. You can always roll back."
                ),
            ),
        )
        self.pictures = [ExplanationPicture(number) for number in range(len(self.steps))]
        self.pages = QStackedWidget()
        for (title, text), picture in zip(self.steps, self.pictures, strict=True):
            picture.setAccessibleName(title)
            self.pages.addWidget(_page(title, text, picture))
        self._position = QLabel()
        self.back_button, self.next_button = QPushButton(self.tr("Back")), QPushButton()
        self.next_button.setDefault(True)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self._position)
        buttons.addStretch()
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.pages, 1)
        layout.addLayout(buttons)
        self.resize(560, 460)
        self._show_page(0)
        run_in_background(self._explain, parent=self, on_done=self._on_explained, on_failed=self._on_failed)

    def _explain(self, _report: Report) -> object:
        from app.core.explanation import explain
        from models.inference.classifier import Classifier

        return explain(Classifier.open(self._model))

    def _on_explained(self, explanation: object) -> None:
        for picture in self.pictures:
            picture.show_explanation(explanation)  # pyright: ignore[reportArgumentType]

    def _on_failed(self, error: Exception) -> None:
        """Without a model the texts remain."""
        logging.warning("no pictures of how it works: %s", type(error).__name__)

    @Slot()
    def go_on(self) -> None:
        """Show the next page; close after the last."""
        if self.pages.currentIndex() == self.pages.count() - 1:
            self.accept()
        else:
            self._show_page(self.pages.currentIndex() + 1)

    @Slot()
    def go_back(self) -> None:
        """Show the previous page."""
        self._show_page(max(0, self.pages.currentIndex() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right turn the pages."""
        if event.key() == Qt.Key.Key_Right and self.pages.currentIndex() < self.pages.count() - 1:
            self.go_on()
        elif event.key() == Qt.Key.Key_Left:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        abandon_tasks(self)
        super().done(result)

    def _show_page(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self._position.setText(self.tr("{} of {}").format(number + 1, self.pages.count()))
        self.back_button.setEnabled(number > 0)
        is_last = number == self.pages.count() - 1
        self.next_button.setText(self.tr("Close") if is_last else self.tr("Next"))
        announce(self, ". ".join(self.steps[number]))


def _page(title: str, text: str, picture: QWidget) -> QWidget:
    page = QWidget()
    heading = QLabel(title)
    font = heading.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    font.setBold(True)
    heading.setFont(font)
    words = QLabel(text)
    words.setWordWrap(True)
    words.setMinimumHeight(words.fontMetrics().lineSpacing() * 3)
    words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(heading)
    layout.addWidget(words)
    layout.addWidget(picture, 1)
    return page
