"""What the writer can do now, as text. Pure functions."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.i18n.translation import tr

if TYPE_CHECKING:
    from app.core.line_reading import LineReading
    from app.core.reading import Reading
    from models.inference.prediction import Prediction


def question(reading: "Reading", prompt: str | None) -> str:
    """What to ask before a reading is stored without a key; empty if nothing is in doubt.

    In doubt are a contested reading, and a clear one of something else than the `prompt` of practice.
    """
    prediction = reading.prediction
    if prompt is None:
        asked = tr("Really {}? Press Enter.\nOtherwise type what it is.").format(prediction.label)
        return asked if prediction.is_contested else ""
    if prompt not in (prediction.label, *prediction.lookalikes) and _is_sure(prediction):
        return tr("This looks like {read}. Enter if it is {prompt},\notherwise type what it is.").format(
            read=prediction.label, prompt=prompt
        )
    return ""


def question_about_prompt(line: "LineReading", prompt: str) -> str:
    """What to ask before a line that was prompted is stored without a key; empty if nothing is in doubt.

    In doubt is a line with a clear character where the `prompt` has another one.
    """
    if len(line.readings) == len(prompt):
        for reading, label in zip(line.readings, prompt, strict=True):
            if question(reading, label):
                return tr("This looks like {read}. Enter if it is {prompt},\notherwise type what it is.").format(
                    read=line.text, prompt=prompt
                )
    return ""


def hint(
    *, pending: "Reading | None", is_read: bool, prompt: str | None, is_typing: bool, is_rapid: bool, is_live: bool
) -> str:
    """`pending` is the finished reading, if any; `is_read` is True if a reading is shown, finished or not."""
    if is_typing:
        return tr("Enter sets the label, Esc clears it.")
    if pending and (asked := question(pending, prompt)):
        return asked
    if prompt and is_read:
        right = tr("Pause when it is done.") if is_rapid else tr("Press Enter when it is done.")
        return right + "\n" + tr("Not {}? Type what it is.").format(prompt)
    if pending and pending.prediction.lookalikes:
        return _which(pending.prediction)
    if pending:
        return tr("Right? Press Enter, or just draw on.\nWrong? Type what it is.")
    if not is_read:
        return tr("Read while you draw") if is_live else tr("Draw, then press Space")
    if is_rapid:
        return tr("Right? Just pause.\nWrong? Type what it is.")
    return tr("Right? Press Enter.\nWrong? Type what it is.")


def question_in(line: "LineReading", labels: Mapping[int, str]) -> tuple[int, str] | None:
    """The place of a character in doubt and what to ask about it before its line is stored without a key.

    `labels` were given to single characters, which are in no doubt.
    """
    for place, reading in enumerate(line.readings):
        if reading.prediction.is_contested and place not in labels:
            label = reading.prediction.label
            return place, tr("Really {label} in {line}? Press Enter.\nOtherwise type what it is.").format(
                label=label, line=formatting.in_one_line(line.text_with(labels))
            )
    return None


def line_hint(
    *, chosen: str | None, question: tuple[int, str] | None, is_pending: bool, is_typing: bool, is_rapid: bool
) -> str:
    """What can be done with a line of several characters.

    `chosen` is the label of the one that the writer chose, `question` that of `question_in`.
    """
    if question and not is_typing:
        return question[1]
    if chosen is not None:
        if is_typing:
            return tr("Enter sets this one character, Esc clears it.")
        return tr("Not {}? Type what it is.\nEnter: the line is right.").format(chosen)
    if is_typing:
        return tr("Enter sets the line, Esc clears it.")
    wrong = tr("Wrong? Type the whole line, then Enter.")
    if is_pending:
        return tr("Right? Press Enter, or just draw on.") + "\n" + wrong
    return (tr("Right? Just pause.") if is_rapid else tr("Right? Press Enter.")) + "\n" + wrong


def _is_sure(prediction: "Prediction") -> bool:
    return Sureness.of(prediction.shape_probability) is Sureness.SURE


def _which(prediction: "Prediction") -> str:
    """What to do about a shape that is several labels: the writer's answer decides, and is learned."""
    return tr("Is it {first}? Press Enter.\nIs it {others}? Type it.").format(
        first=prediction.label, others=formatting.one_of(prediction.lookalikes)
    )
