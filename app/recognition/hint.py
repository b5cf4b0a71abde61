"""What the writer can do now, as two short lines."""

from dataclasses import dataclass

from app.i18n.translation import tr
from models.inference.prediction import Prediction


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the hint depends on while a session is open."""

    is_typing: bool
    """A label for the drawing is being typed."""
    prompt: str | None
    """The character that practice asks for."""
    shown_label: str | None
    """The predicted label that is shown."""
    pending: Prediction | None
    """The prediction that waits for its answer."""
    is_live: bool
    is_rapid: bool


def hint(now: Situation) -> str:
    """The hint for a situation."""
    if now.is_typing:
        return tr("Enter sets the label, Esc clears it.")
    if now.prompt and now.shown_label is not None:
        right = tr("Pause when it is done.") if now.is_rapid else tr("Press Enter when it is done.")
        return right + "\n" + tr("Not {}? Type what it is.").format(now.prompt)
    if now.pending and now.pending.is_contested:
        return question(now.pending)
    if now.pending:
        return tr("Right? Press Enter, or just draw on.\nWrong? Type what it is.")
    if now.shown_label is None:
        return tr("Read while you draw") if now.is_live else tr("Draw, then press Space")
    if now.is_rapid:
        return tr("Right? Just pause.\nWrong? Type what it is.")
    return tr("Right? Press Enter.\nWrong? Type what it is.")


def question(contested: Prediction) -> str:
    """What to do with a contested prediction."""
    return tr("Really {}? Press Enter.\nOtherwise type what it is.").format(contested.label)
