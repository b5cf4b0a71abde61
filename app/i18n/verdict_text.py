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


def verdict(verdict: Verdict, recipient: str = "") -> VerdictText:
    """The result and its figures; `recipient` names another writer, or all writers.

    `Learned. The model also reads A, K and M now. …` and `It reads 41 of your 45 held-out drawings (before 36); …`
    """
    figures = _joined(_figures(verdict, own=not recipient))
    template = tr("It reads {figures}; {base}.") if verdict.promoted else tr("It would read {figures}; {base}.")
    return VerdictText(
        _headline(verdict, recipient), template.format(figures=figures, base="; ".join(hold_outs(verdict)))
    )


def _headline(verdict: Verdict, recipient: str) -> str:
    if not verdict.promoted:
        template = tr("Nothing was changed: {reason}.")
        if recipient:
            template = tr("Nothing was changed for {whose}: {reason}.")
        return template.format(whose=recipient, reason=refusal(verdict, own=not recipient))
    learned = tr("Retrained for {whose}.").format(whose=recipient) if recipient else tr("Learned.")
    if verdict.new_labels:
        gain = tr("The model also reads {labels} now.").format(labels=_joined(_shortened(verdict.new_labels)))
    else:
        gain = tr("The drawings are read better than before.") if recipient else tr("It reads your drawings better.")
    return " ".join([learned, gain, tr("Everything else is read as well as before.")])


def _shortened(labels: tuple[str, ...]) -> list[str]:
    """The labels, runs of them as `A–Z`."""
    return formatting.known_labels(labels).split("  ")


def _joined(parts: list[str]) -> str:
    """`a, b and c`."""
    return tr("{} and {}").format(listed(parts[:-1]), parts[-1]) if len(parts) > 1 else parts[0]


def short_verdict(verdict: Verdict, *, own: bool) -> str:
    """A verdict for a table, one figure per line; the reason of a refusal comes first. `own` as in `refusal`."""
    lines = [] if verdict.promoted else [refusal(verdict, own=own)]
    named = {
        "held_out": tr("held out: {right} of {n}, {before}"),
        "learned": tr("learned from: {right} of {n}, {before}"),
        "accepted": tr("accepted: {right} of {n}, {before}"),
    }
    lines += [_figure(named[name], pair) for name, pair in _deciding_counts(verdict)]
    return "\n".join([*lines, *hold_outs(verdict)])


def refusal(verdict: Verdict, *, own: bool) -> str:
    """Why a challenger was refused, without counts. A reason that this version does not have is shown as stored.

    `own`: the drawings are those of the person who reads the text, not of another writer or of all writers.
    """
    data = data_set(verdict.base_data)
    texts = {
        Refusal.TOTAL_FORGETTING: tr("it would forget too much of {data}, together with earlier retrains").format(
            data=data
        ),
        Refusal.FORGETTING: tr("it would forget too much of {data}").format(data=data),
        Refusal.TOTAL_FORGETTING_OF_GLYPHS: tr("it would forget too many glyphs, together with earlier retrains"),
        Refusal.FORGETTING_OF_GLYPHS: tr("it would forget too many glyphs"),
        Refusal.HELD_OUT: tr("it reads fewer of your held-out drawings"),
        Refusal.LEARNED: tr("it reads fewer of the drawings that it learned from"),
        Refusal.ACCEPTED: tr("it reads fewer of your accepted drawings as you accepted them"),
        Refusal.NO_GAIN: tr("it reads your drawings no better than before"),
    }
    if not own:
        texts |= {
            Refusal.HELD_OUT: tr("it reads fewer of the held-out drawings"),
            Refusal.ACCEPTED: tr("it reads fewer of the accepted drawings as they were accepted"),
            Refusal.NO_GAIN: tr("it reads the drawings no better than before"),
        }
    stored = verdict.reason.partition(":")[0]
    return texts[Refusal(stored)] if stored in texts else stored


def hold_outs(verdict: Verdict) -> list[str]:
    """`MNIST 99.61 %, before 99.62 %`: each hold-out of base data."""
    return [_hold_out(data, pair) for data, pair in verdict.hold_outs.items()]


def _hold_out(data: str, pair: Comparison) -> str:
    before, after = (
        per_cent(decimal(score.accuracy * 100, 2)).replace(" ", "\u00a0") for score in (pair.before, pair.after)
    )
    template = tr("{data} {after}, before {before}") if before != after else tr("{data} {after}, as before")
    return template.format(data=data_set(data), after=after, before=before)


def _figures(verdict: Verdict, *, own: bool) -> list[str]:
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
    return [_figure(templates[name], pair) for name, pair in _deciding_counts(verdict)]


def _figure(template: str, pair: Comparison) -> str:
    before = tr("as before") if pair.before == pair.after else tr("before {}").format(number(pair.before.right))
    return template.format(right=number(pair.after.right), n=number(pair.after.n), before=before)


def _deciding_counts(verdict: Verdict) -> list[tuple[str, Comparison]]:
    """Held-out drawings if any; learned and accepted drawings if they decided the verdict."""
    deciding = [("held_out", verdict.held_out)] if verdict.held_out.after.n else []
    if verdict.held_out.after.right <= verdict.held_out.before.right:
        deciding.append(("learned", verdict.learned))
    if verdict.accepted.after.right < verdict.accepted.before.right:
        deciding.append(("accepted", verdict.accepted))
    return deciding
