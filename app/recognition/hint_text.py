"""What the writer can do now, as text. Pure functions."""

from typing import TYPE_CHECKING

from app.i18n import formatting
from app.i18n.formatting import Sureness
from app.i18n.translation import tr

if TYPE_CHECKING:
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


def _is_sure(prediction: "Prediction") -> bool:
    return Sureness.of(prediction.shape_probability) is Sureness.SURE


def _which(prediction: "Prediction") -> str:
    """What to do about a shape that is several labels: the writer's answer decides, and is learned."""
    return tr("Is it {first}? Press Enter.\nIs it {others}? Type it.").format(
        first=prediction.label, others=formatting.one_of(prediction.lookalikes)
    )
