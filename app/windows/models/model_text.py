"""Models and comparisons as text. Pure functions."""

from app.core.model_comparison import ModelChoice, ModelComparison
from app.core.model_history import ModelRecord, Origin
from app.i18n import formatting
from app.i18n.translation import tr
from app.i18n.verdict_text import verdict
from corrections.trials.accuracy import Accuracy
from models.inference.paired_comparison import PairedComparison
from models.inference.score import Score

_SIGNIFICANCE = 0.05
"""p-value above which a difference is called too close to tell."""


def name(record: ModelRecord) -> str:
    """A short unique name, such as `retrained 1a2b3c4d`."""
    match record.origin:
        case Origin.SHIPPED:
            return tr("shipped {}").format(record.model_id[:8])
        case Origin.OPENED:
            return tr("opened {}").format(record.opened.removesuffix(".h5"))
        case Origin.RETRAINED:
            return tr("retrained {}").format(record.model_id[:8])
        case Origin.REFUSED:
            return tr("refused")


def since(record: ModelRecord) -> str:
    """The date it was first used or refused, and a second line if it is for all writers."""
    if record.since:
        when = formatting.moment(record.since.timestamp())
    else:
        when = tr("some time ago") if record.opened else tr("shipped with the program")
    return when + "\n" + tr("for all writers") if record.all_writers else when


def description(record: ModelRecord) -> str:
    """How the model came into use."""
    match record.origin:
        case Origin.SHIPPED:
            return tr("The model shipped with the program. You can always return to it.")
        case Origin.OPENED:
            text = tr("Opened from {}; not evaluated.").format(record.opened)
        case _:
            text = (
                str(verdict(record.verdict, tr("all writers") if record.all_writers else "")) if record.verdict else ""
            )
    return tr("{} It was put in use %Ln time(s).", None, record.uses).format(text) if record.uses > 1 else text


def score(score: Score) -> str:
    """`41 of 45, 91.1 % (79.3–96.5 %)`: with Wilson's 95 % interval."""
    if not score.n:
        return tr("none")
    return tr("{right} of {n}, {accuracy} ({interval})").format(
        right=formatting.number(score.right),
        n=formatting.number(score.n),
        accuracy=formatting.per_cent(formatting.decimal(score.accuracy * 100)),
        interval=formatting.per_cent(formatting.span(*Accuracy(score.right, score.n).interval)),
    )


def judgement(comparison: PairedComparison) -> str:
    """Which model is better, with the p-value of McNemar's exact test in words."""
    if not comparison.only_a + comparison.only_b:
        return tr("No difference: both read the same ones right.") if comparison.a.n else ""
    if comparison.p_value > _SIGNIFICANCE:
        text = tr("Too close to call: two equally good models would differ this much {often}.")
    else:
        text = tr("{which} is better: two equally good models would differ this much only {often}.")
    return text.format(which="A" if comparison.only_a > comparison.only_b else "B", often=often(comparison.p_value))


def often(chance: float) -> str:
    """A probability as a frequency, such as `12 times in 100`."""
    if chance > 0.995:
        return tr("always")
    if chance >= 0.0095:
        return tr("%Ln time(s) in 100", None, max(1, round(chance * 100)))
    if chance >= 0.0015:
        return tr("%Ln time(s) in 1,000", None, round(chance * 1000))
    return tr("once in 1,000 times, or less")


def warning(comparison: ModelComparison) -> str:
    """Which of the two may have learned from the drawings, and how many drawings are left out."""
    match [_letter(comparison, choice) for choice in comparison.may_have_learned]:
        case []:
            text = tr("Neither was retrained here, so neither learned from these drawings here.")
        case [which]:
            text = tr(
                "{} was retrained and may have learned from the others, so only the held-out drawings compare fairly."
            ).format(which)
        case _:
            text = tr(
                "A and B were retrained and may have learned from the others, so only the held-out drawings compare"
                " fairly."
            )
    if comparison.skipped:
        text += tr(" Left out: %Ln older drawing(s).", None, comparison.skipped)
    return text


def _letter(comparison: ModelComparison, choice: ModelChoice) -> str:
    return "A" if choice is comparison.a else "B"
