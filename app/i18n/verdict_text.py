"""The verdict on a retrain as text. Pure functions."""

from dataclasses import dataclass

from app.i18n import formatting
from app.i18n.formatting import data_set, decimal, listed, number, per_cent
from app.i18n.translation import tr
from models.inference.score import Comparison
from models.registry.promotion import Refusal, Verdict


@dataclass(frozen=True, slots=True)
class VerdictText:
    """A verdict in two parts."""

    headline: str
    """What changed for the writer, without figures."""
    figures: str

    def __str__(self) -> str:
        return f"{self.headline}\n{self.figures}"


def verdict(of: Verdict, recipient: str = "") -> VerdictText:
    """The result and its figures; `recipient` names another writer, or all writers.

    `Learned. The model also reads A, K and M now. …` and `It reads 41 of your 45 held-out drawings (before 36); …`
    """
    figures = _joined(_figures(of, own=not recipient))
    template = tr("It reads {figures}; {base}.") if of.promoted else tr("It would read {figures}; {base}.")
    return VerdictText(_headline(of, recipient), template.format(figures=figures, base=base(of)))


def _headline(of: Verdict, recipient: str) -> str:
    if not of.promoted:
        template = tr("Nothing was changed: {reason}.")
        if recipient:
            template = tr("Nothing was changed for {whose}: {reason}.")
        return template.format(whose=recipient, reason=refusal(of))
    learned = tr("Retrained for {whose}.").format(whose=recipient) if recipient else tr("Learned.")
    if of.new_labels:
        gain = tr("The model also reads {labels} now.").format(labels=_joined(_shortened(of.new_labels)))
    else:
        gain = tr("The drawings are read better than before.") if recipient else tr("It reads your drawings better.")
    return " ".join([learned, gain, tr("Everything else is read as well as before.")])


def _shortened(labels: tuple[str, ...]) -> list[str]:
    """The labels, runs of them as `A–Z`."""
    return formatting.known_labels(labels).split("  ")


def _joined(parts: list[str]) -> str:
    """`a, b and c`."""
    return tr("{} and {}").format(listed(parts[:-1]), parts[-1]) if len(parts) > 1 else parts[0]


def short_verdict(of: Verdict) -> str:
    """A verdict for a table, one figure per line; the reason of a refusal comes first."""
    lines = [] if of.promoted else [refusal(of)]
    named = {
        "held_out": tr("held out: {right} of {n}, {before}"),
        "learned": tr("learned from: {right} of {n}, {before}"),
        "accepted": tr("accepted: {right} of {n}, {before}"),
    }
    lines += [_figure(named[name], pair) for name, pair in _deciding(of)]
    return "\n".join([*lines, base(of)])


def refusal(of: Verdict) -> str:
    """Why a challenger was refused, without counts. A reason that this version does not have is shown as stored."""
    texts = {
        Refusal.TOTAL_FORGETTING: tr("it would forget too much of the base data, together with earlier retrains"),
        Refusal.FORGETTING: tr("it would forget too much of the base data"),
        Refusal.HELD_OUT: tr("it reads fewer of your held-out drawings"),
        Refusal.LEARNED: tr("it reads fewer of the drawings that it learned from"),
        Refusal.ACCEPTED: tr("it reads fewer of your accepted drawings as you accepted them"),
        Refusal.NO_GAIN: tr("it reads your drawings no better than before"),
    }
    stored = of.reason.partition(":")[0]
    return texts[Refusal(stored)] if stored in texts else stored


def base(of: Verdict) -> str:
    """`MNIST 99.61 %, before 99.62 %`: the base hold-out."""
    before, after = (
        per_cent(decimal(score.accuracy * 100, 2)).replace(" ", "\u00a0") for score in (of.base.before, of.base.after)
    )
    template = tr("{data} {after}, before {before}") if before != after else tr("{data} {after}, as before")
    return template.format(data=data_set(of.base_data), after=after, before=before)


def _figures(of: Verdict, *, own: bool) -> list[str]:
    if own:
        templates = {
            "held_out": tr("{right} of your {n} held-out drawings ({before})"),
            "learned": tr("{right} of your {n} learned drawings ({before})"),
            "accepted": tr("{right} of your {n} accepted drawings ({before})"),
        }
    else:
        templates = {
            "held_out": tr("{right} of the {n} held-out drawings ({before})"),
            "learned": tr("{right} of the {n} learned drawings ({before})"),
            "accepted": tr("{right} of the {n} accepted drawings ({before})"),
        }
    return [_figure(templates[name], pair) for name, pair in _deciding(of)]


def _figure(template: str, pair: Comparison) -> str:
    before = tr("as before") if pair.before == pair.after else tr("before {}").format(number(pair.before.right))
    return template.format(right=number(pair.after.right), n=number(pair.after.n), before=before)


def _deciding(of: Verdict) -> list[tuple[str, Comparison]]:
    """Held-out drawings if any; learned and accepted drawings if they decided the verdict."""
    deciding = [("held_out", of.held_out)] if of.held_out.after.n else []
    if of.held_out.after.right <= of.held_out.before.right:
        deciding.append(("learned", of.learned))
    if of.accepted.after.right < of.accepted.before.right:
        deciding.append(("accepted", of.accepted))
    return deciding
