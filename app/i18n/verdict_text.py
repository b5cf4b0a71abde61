"""What a retrain came to, in words. Pure functions."""

from functools import reduce

from app.i18n.formatting import data_set, decimal, number, per_cent
from app.i18n.translation import tr
from models.inference.score import Comparison
from models.registry.promotion import Verdict


def verdict(of: Verdict, recipient: str = "") -> str:
    """What a retrain came to, with its numbers; `whose` names another writer or all of them, if it was for them.

    `It now reads 41 of your 45 held-out drawings, before 36; MNIST 99.61 %, before 99.62 %: taken.`
    """
    if of.promoted:
        template = tr("It now reads {figures}; {base}: taken.")
        if recipient:
            template = tr("Retrained for {whose}: it now reads {figures}; {base}: taken.")
    else:
        template = tr(
            "It would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what"
            " was corrected stays remembered."
        )
        if recipient:
            template = tr(
                "Retrained for {whose}: it would read {figures}; {base}: not taken, because {reason}. The model in use"
                " stays as it was, and what was corrected stays remembered."
            )
    figures = reduce(lambda one, other: tr("{}, and {}").format(one, other), _figures(of, own=not recipient))
    return template.format(whose=recipient, figures=figures, base=base(of), reason="" if of.promoted else refusal(of))


def short_verdict(of: Verdict) -> str:
    """A verdict for a table, a figure a line; where it was refused, why comes first."""
    lines = [] if of.promoted else [refusal(of)]
    named = {
        "held_out": tr("held out: {right} of {n}, {before}"),
        "learned": tr("learned from: {right} of {n}, {before}"),
        "accepted": tr("let stand: {right} of {n}, {before}"),
    }
    lines += [_figure(named[name], pair) for name, pair in _deciding(of)]
    return "\n".join([*lines, base(of)])


def refusal(of: Verdict) -> str:
    """Why a challenger was not taken, without the numbers that its reason ends in."""
    return tr(of.reason.partition(":")[0])


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
            "held_out": tr("{right} of your {n} held-out drawings, {before}"),
            "learned": tr("{right} of your {n} that it learned from, {before}"),
            "accepted": tr("{right} of your {n} that were let stand, {before}"),
        }
    else:
        templates = {
            "held_out": tr("{right} of the {n} held-out drawings, {before}"),
            "learned": tr("{right} of the {n} that it learned from, {before}"),
            "accepted": tr("{right} of the {n} that were let stand, {before}"),
        }
    return [_figure(templates[name], pair) for name, pair in _deciding(of)]


def _figure(template: str, pair: Comparison) -> str:
    before = tr("as before") if pair.before == pair.after else tr("before {}").format(number(pair.before.right))
    return template.format(right=number(pair.after.right), n=number(pair.after.n), before=before)


def _deciding(of: Verdict) -> list[tuple[str, Comparison]]:
    """The held-out drawings, if there are any; those learned from where they decided; those let stand if they did."""
    deciding = [("held_out", of.held_out)] if of.held_out.after.n else []
    if of.held_out.after.right <= of.held_out.before.right:
        deciding.append(("learned", of.learned))
    if of.accepted.after.right < of.accepted.before.right:
        deciding.append(("accepted", of.accepted))
    return deciding
