"""Stores the answers for what was drawn: accepted, confirmed, labelled, and undone. Contains no widgets."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.canvas.canvas import InkCanvas
from app.core.answer import Answer
from app.i18n import formatting
from app.i18n.translation import error_text
from app.recognition.label_entry import LabelEntry
from app.recognition.new_label import remark_after
from app.toolkit.accessibility import announce
from app.toolkit.message_bar import MessageBar
from models.ink.ink import AnyInk, Ink
from models.ink.labels import Label, LabelError
from models.system.errors import StoreError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.line_edits import LineEdits
    from app.core.line_reading import LineReading
    from app.core.session import Session


class LineAnswers(QObject):
    """Answers the pending line and clears the canvas for the next one."""

    message = Signal(str)
    """A line for the status bar."""
    remark = Signal(str)
    """A line about the new answer that should not be missed."""
    stored = Signal(object)
    """The `Answer` that was stored."""
    undone = Signal()
    """The last answer was taken back, and its ink is on the canvas."""

    def __init__(
        self, canvas: InkCanvas, label_entry: LabelEntry, message_bar: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._label_entry, self._message_bar = canvas, label_entry, message_bar
        self._session: Session | None = None
        self._edits: LineEdits | None = None
        self._offer = ""
        self._doubted: tuple[AnyInk, tuple[Label, ...]] | None = None

    def set_session(self, session: "Session", edits: "LineEdits") -> None:
        """`edits` has the labels that were given to single characters."""
        self._session, self._edits = session, edits

    def accept(self, line: "LineReading") -> None:
        """Accept the pending `line`, except for the labels that were given to single characters."""
        session, given = self._session, self._given(line)
        assert session
        self._answer(line, _labels(line, given), lambda: session.accept(given), accepted=True, given=given)

    def confirm(self, line: "LineReading") -> None:
        """As `accept`, but the rest is confirmed."""
        session, given = self._session, self._given(line)
        assert session
        self._answer(line, _labels(line, given), lambda: session.confirm(given))

    def label(self, line: "LineReading", text: str, *, is_line: bool = False) -> bool:
        """The pending `line` is `text`: align its characters with it, or label the only one.

        If that is no text of labels, does not fit or is doubtful, show why and return False. What is doubtful can be
        given again; what does not fit can be kept as one symbol, which is offered. With `is_line` the text is that of
        several characters, and never the name of a symbol.
        """
        from app.core.line_reading import is_supported, labels_of

        session = self._session
        assert session
        try:
            labels = labels_of(text)
            is_new = len(labels) == 1 and not session.readable.issuperset(labels)
            may_be_one = line.may_be_one and not is_line
            if is_new or (may_be_one and (len(labels) == 1 or _is_known(text, session))):
                return self._label_one(line, Label.parse(text))
            read = tuple(_labels(line, {}))
            if "".join(read) == "".join(labels):  # one of them may be a label of several characters
                labels, aligned = read, line
            else:
                aligned = session.align(text)
            if aligned is not None and len(aligned.readings) != len(labels):
                aligned = None
            supported = aligned is not None and is_supported(aligned, line, labels)
            if may_be_one and not (supported and session.readable.issuperset(labels)):
                return self._label_one(line, Label.parse(text))
        except LabelError as error:
            self._label_entry.show_refusal(error_text(error))
            return False
        if aligned is None:
            reason = self.tr("{label} does not fit the %n character(s) that are drawn.", None, len(line.readings))
            reason = reason.format(label=text.strip())
            self._refuse(reason)
            if not is_line:
                self._offer_one_symbol(line, text, reason)
        elif supported or self._doubted == (line.ink, labels):
            self._answer(aligned, labels, lambda: session.label_lines(aligned, labels), read=line)
            return True
        else:
            self._doubted = line.ink, labels
            self._refuse(self.tr("{read} was read. Press Enter again if it is {label}.").format(
                read=formatting.in_one_line(line.text), label=text.strip()))  # fmt: skip
        return False

    def label_whole(self, line: "LineReading", label: Label) -> None:
        """All ink of the pending `line` is one symbol."""
        session = self._session
        if session and session.pending and session.pending.ink == line.ink:
            from app.core.line_reading import LineReading

            one = LineReading.of_one(session.read(line.ink))
            self._answer(one, [label], lambda: session.label_whole(label), read=line)

    def undo(self) -> bool:
        """Undo the last answer and show its ink; False if there is none or the store fails."""
        try:
            ink = self._session.undo_last_answer() if self._session else None
        except StoreError as error:
            self._message_bar.warn(self.tr("{} Nothing was undone.").format(error_text(error)))
            return False
        if ink is None:
            self.message.emit(self.tr("There is nothing to undo"))
            return False
        self._canvas.show_ink(ink)
        self.undone.emit()
        return True

    # The steps of an answer ----------------------------------------------------------------------------------------

    def _given(self, line: "LineReading") -> dict[int, Label]:
        return self._edits.labels(line) if self._edits else {}

    def _label_one(self, line: "LineReading", label: Label) -> bool:
        session = self._session
        assert session
        is_new_name = len(label) > 1 and label not in session.readable
        if line.is_one:
            self._answer(line, [label], lambda: session.label(label))
        else:
            self.label_whole(line, label)
        if is_new_name and session.readable.issuperset(label):
            self.remark.emit(self.tr("{} is the name of one symbol now. Ctrl+Z takes it back.").format(label))
        return True

    def _offer_one_symbol(self, line: "LineReading", text: str, reason: str) -> None:
        try:
            label = Label.parse(text)
        except LabelError:  # too long for the name of a symbol
            return
        self._message_bar.inform(
            self.tr("Is {} the name of one symbol?").format(label),
            button=self.tr("Keep as One Symbol"),
            action=lambda: self.label_whole(line, label),
        )
        self._offer = self._message_bar.text

    def _refuse(self, reason: str) -> None:
        self._label_entry.show_refusal(reason)
        announce(self._canvas, reason)

    def _answer(
        self,
        line: "LineReading",
        labels: Sequence[Label],
        store: Callable[[], object],
        *,
        read: "LineReading | None" = None,
        accepted: bool = False,
        given: Sequence[int] | dict[int, Label] = (),
    ) -> None:
        """Store the labels of the characters of `line`, and clear the canvas.

        `read` is what was read before, if `line` has other characters.
        """
        session = self._session
        assert session
        parts = tuple(
            Answer(
                reading.ink,
                reading.prediction.label,
                label,
                is_accepted := accepted and place not in given,
                None if is_accepted else session.contradicted_by(label, reading),
            )
            for place, (reading, label) in enumerate(zip(line.readings, labels, strict=True))
        )
        known = session.readable
        store()
        if line.is_one:
            (answer,) = parts
        else:
            text = line.text_with(dict(enumerate(labels)))
            answer = Answer(self._canvas.ink, (read or line).text, text, accepted, parts=parts)
        self._label_entry.reset()
        self._canvas.show_ink(Ink())
        self._withdraw_offer()
        self._doubted = None
        announce(self._canvas, formatting.answer(answer))
        self.stored.emit(answer)
        remarks = (remark_after(label, part.predicted, known) for part, label in zip(parts, labels, strict=True))
        if remark := next(filter(None, remarks), ""):
            self.remark.emit(remark)

    def _withdraw_offer(self) -> None:
        if self._offer and self._message_bar.text == self._offer:
            self._message_bar.hide()
        self._offer = ""


def _labels(line: "LineReading", given: dict[int, Label]) -> list[Label]:
    return [given.get(place, reading.prediction.label) for place, reading in enumerate(line.readings)]


def _is_known(text: str, session: "Session") -> bool:
    return Label.parse(text) in session.readable
