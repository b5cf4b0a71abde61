"""What typed characters mean for the drawing: from keys, dead keys, input methods and the number pad."""

import sys
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.canvas.canvas import InkCanvas
from app.recognition.label_entry import LabelEntry
from app.toolkit.message_bar import MessageBar

if TYPE_CHECKING:
    from app.recognition.recognition_controller import RecognitionController

SECOND_KEY_S = 1.0
"""A key that follows a label so soon, and finds no drawing, belongs to the same drawing."""
_PAD_DIGITS: dict[int, str] = {
    Qt.Key.Key_Insert: "0", Qt.Key.Key_End: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_PageDown: "3", Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5", Qt.Key.Key_Right: "6", Qt.Key.Key_Home: "7", Qt.Key.Key_Up: "8", Qt.Key.Key_PageUp: "9",
}  # fmt: skip
"""The digit on each key of the number pad, by what the key is without Num Lock."""


class TypedKeys(QObject):
    """Keys pressed while the pen is down wait until it is lifted. No key is dropped in silence."""

    message = Signal(str)
    """A line for the status bar."""
    preedit_changed = Signal()
    """An input method began to compose a text, changed it, or ended."""

    def __init__(
        self, recognition: "RecognitionController", canvas: InkCanvas, label_entry: LabelEntry, message_bar: MessageBar
    ) -> None:
        super().__init__(recognition)
        self._recognition, self._canvas, self._label_entry = recognition, canvas, label_entry
        self._message_bar = message_bar
        self._waiting: list[Callable[[], object]] = []
        self._preedit = ""
        self._last_label = ""
        self._last_key_s = 0.0  # monotonic time
        self._remark = ""
        canvas.pause_begun.connect(self._on_pause_begun)
        recognition.answered.connect(self._withdraw_remark)

    # While the pen is down -----------------------------------------------------------------------------------------

    def defer(self, action: Callable[[], object]) -> bool:
        """If a hand holds the pen down, call `action` when it is lifted, and return True."""
        if is_growing := self._canvas.is_stroke_growing:
            self._waiting.append(action)
        elif self._waiting:
            self._canvas.end_stroke()  # its release was lost; the keys that waited come first
        return is_growing

    def forget_deferred(self) -> None:
        """The drawing is given up, and with it the keys that wait for its end."""
        self._waiting.clear()

    @Slot()
    def _on_pause_begun(self) -> None:
        if not self._canvas.is_stroke_growing:
            waiting, self._waiting = self._waiting, []
            for action in waiting:
                action()

    # Characters ----------------------------------------------------------------------------------------------------

    def handle(self, text: str) -> bool:
        """Handle text typed outside a text field; returns False if there is nothing to label.

        A known label is applied to the only character of the drawing or to the chosen one, in rapid mode also to the
        last drawing. Any other text may be the beginning of a label or of the text of a line, or a mistake, so it goes
        into the label entry.
        """
        if self.defer(partial(self.handle, text)):
            self.message.emit(self.tr("{} counts when the pen is lifted").format(text))
            return True
        replaced = self._recent_label if not self._canvas.ink else ""
        if not self._canvas.ink and not self._recognition.undo_shown_answer():
            return self._continue_last(text)
        labelling = self._recognition.labelling
        if self._label_entry.text and self._recognition.reader.pending:  # it was begun with another key
            labelling.begin(self._label_entry.text + text)
        elif labelling.is_known(text) and labelling.is_for_one():
            if not labelling.is_of_chosen:
                self._last_label, self._last_key_s = text, monotonic()
            labelling.give(text)
            if replaced and replaced != text:
                self.show_remark(self.tr("{new} replaced {old} as the label of the last drawing.").format(
                    new=text, old=replaced))  # fmt: skip
        else:
            labelling.begin(text)
        return True

    @property
    def _recent_label(self) -> str:
        return self._last_label if monotonic() - self._last_key_s < SECOND_KEY_S else ""

    def _continue_last(self, text: str) -> bool:
        """There is no drawing for `text`. If a label was typed just before, the two are the text of one drawing."""
        first, self._last_label = self._recent_label, ""
        if first and self._recognition.labelling.begin_again(first + text):
            return True
        self.message.emit(self.tr("There is no drawing for {}").format(text))
        return False

    # Remarks -------------------------------------------------------------------------------------------------------

    def show_remark(self, text: str) -> None:
        """Show a line that the writer should not miss; the next answer, or undoing the last one, removes it."""
        self._remark = text
        self._message_bar.inform(text)

    @Slot()
    def _withdraw_remark(self) -> None:
        if self._remark and self._message_bar.text == self._remark:
            self._message_bar.hide()
        self._remark = ""

    # Input methods and the number pad ------------------------------------------------------------------------------

    def watch(self, window: QWidget) -> None:
        """Let input methods and dead keys type into every widget of `window` that takes the focus and is no field."""
        for widget in window.findChildren(QWidget):
            is_field = widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not is_field:
                widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
                widget.setInputMethodHints(Qt.InputMethodHint.ImhNoAutoUppercase)
                widget.installEventFilter(self)

    @property
    def is_composing(self) -> bool:
        """True while an input method holds text that it has not committed."""
        return bool(self._preedit)

    def cancel_composing(self) -> None:
        """A new stroke begins: what was being composed belonged to no drawing."""
        if self._preedit:
            QGuiApplication.inputMethod().reset()
            self._set_preedit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._on_input_method(event)
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._set_preedit("")
        elif isinstance(event, QKeyEvent) and (digit := self._pad_digit(event)):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Insert:
                event.accept()  # it was meant as a 0: the pen stays up
                return True
            if event.type() == QEvent.Type.KeyPress:
                hint = self.tr("Num Lock is off, so the number pad moves the pen. Switch it on to type {}.")
                self.show_remark(hint.format(digit))
        return False

    def _pad_digit(self, event: QKeyEvent) -> str:
        """The digit on the pressed key of the number pad if Num Lock is off and the writer does not draw with keys."""
        if sys.platform == "darwin":  # a Mac has no Num Lock, and its arrow keys count as keys of the number pad
            return ""
        is_pad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier
        meant = is_pad and self._canvas.ink and not self._canvas.is_drawn_with_keys
        return _PAD_DIGITS.get(event.key(), "") if meant else ""

    def _on_input_method(self, event: QInputMethodEvent) -> None:
        self._set_preedit(event.preeditString())
        text = event.commitString()
        if text.strip():
            self.handle(text.strip())
        elif text:  # some input methods commit the space bar
            self._recognition.recognise()

    def _set_preedit(self, text: str) -> None:
        if text != self._preedit:
            self._preedit = text
            self._label_entry.show_preedit(text)
            self.preedit_changed.emit()
