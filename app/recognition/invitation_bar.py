"""An invitation for somebody new, above the canvas: two small things to do. It goes for good once they are done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.core.answer import Answer
from app.core.first_steps import TEACHING_GOAL, FirstStep, FirstSteps
from app.toolkit import icons
from app.toolkit.accessibility import announce
from app.toolkit.appearance import SPACING, WIDE_SPACING, set_flag

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session

SETTING = "invitation/done"


class InvitationBar(QFrame):
    """Hidden unless the writer is new and has not been through it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._steps: FirstSteps | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAccessibleName(self.tr("First steps"))
        self.dismiss_button = QToolButton()
        set_flag(self.dismiss_button, "bare", True)
        icons.set_icon(self.dismiss_button, "x")
        self.dismiss_button.setToolTip(self.tr("No thanks"))
        self.dismiss_button.setAccessibleName(self.tr("No thanks"))
        self.dismiss_button.clicked.connect(self._finish)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(WIDE_SPACING, 0, SPACING // 2, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.dismiss_button)
        set_flag(self, "card", True)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def set_session(self, session: "Session") -> None:
        """Invite whoever has not drawn anything yet."""
        if QSettings().value(SETTING, False, bool):
            return
        if session.accuracy.n or session.memory.labels:
            self._finish()
            return
        self._session = session
        self._steps = FirstSteps(session.readable)
        self._show_step()

    @Slot(object)
    def on_answered(self, answer: Answer | None) -> None:
        """A drawing was labelled, or an answer was undone (None)."""
        if self._steps and answer:
            for each in answer.characters:
                self._steps.answered(each.label)
            self._show_step()

    @Slot()
    def on_label_set_changed(self) -> None:
        """Other labels are read: only what is none of them can be taught."""
        if self._steps and self._session:
            self._steps.known_labels = self._session.readable.difference(self._session.memory.labels)
            self._show_step()

    @Slot()
    def _finish(self) -> None:
        self._steps = None
        QSettings().setValue(SETTING, True)
        self.hide()

    def _show_step(self) -> None:
        assert self._steps
        match self._steps.step:
            case FirstStep.DRAW:
                text = self._first_text()
            case FirstStep.TEACH if not self._steps.taught:
                text = self.tr("Now teach it something of yours: draw a sign that it cannot read and type its name.")
            case FirstStep.TEACH:
                text = self.tr("Draw your {label} again and type it: {taught} of {goal}.").format(
                    label=self._steps.label, taught=self._steps.taught, goal=TEACHING_GOAL
                )
            case FirstStep.TRY:
                text = self.tr("Your {label} can be read now. Draw one more and see.").format(label=self._steps.label)
            case FirstStep.DONE:
                self._finish()
                return
        if text != self._text.text():
            self._text.setText(text)
            announce(self, text)
        self.show()

    def _first_text(self) -> str:
        """What to draw first: something that the label set holds."""
        assert self._steps
        known = self._steps.known_labels
        if "3" in known and "A" in known:
            return self.tr("Welcome! Draw a letter or a digit and press Enter if it is read right.")
        example = next((label for label in ("3", "A", "a", "π", "木") if label in known), None)
        if example is None:
            return self.tr("Welcome! Draw a character and press Enter if it is read right.")
        return self.tr("Welcome! Draw this and press Enter if it is read right: {}").format(example)
