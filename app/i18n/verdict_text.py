"""What a retrain came to, in words. Pure functions."""

import re
from functools import reduce

from app.i18n.formatting import data_set, decimal, number, per_cent
from app.i18n.translation import error_text, tr
from models.inference.score import Comparison
from models.registry.promotion import Verdict


def verdict(of: Verdict, whose: str = "") -> str:
    """What a retrain came to, with its numbers; `whose` names another writer or all of them, if it was for them.

    `It now reads 41 of your 45 held-out drawings, before 36; MNIST 99.61 %, before 99.62 %: taken.`
    """
    if of.promoted:
        said = tr("It now reads {figures}; {base}: taken.")
        if whose:
            said = tr("Retrained for {whose}: it now reads {figures}; {base}: taken.")
    else:
        said = tr(
            "It would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what"
            " was corrected stays remembered."
        )
        if whose:
            said = tr(
                "Retrained for {whose}: it would read {figures}; {base}: not taken, because {reason}. The model in use"
                " stays as it was, and what was corrected stays remembered."
            )
    figures = reduce(lambda one, other: tr("{}, and {}").format(one, other), _figures(of, yours=not whose))
    return said.format(whose=whose, figures=figures, base=base(of), reason="" if of.promoted else refusal(of))


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
    return re.split("[:：]", error_text(of.reason))[0]


def base(of: Verdict) -> str:
    """`MNIST 99.61 %, before 99.62 %`: the base hold-out."""
    before, after = (
        per_cent(decimal(score.accuracy * 100, 2)).replace(" ", "\u00a0") for score in (of.base.before, of.base.after)
    )
    said = tr("{data} {after}, before {before}") if before != after else tr("{data} {after}, as before")
    return said.format(data=data_set(of.base_data), after=after, before=before)


def _figures(of: Verdict, *, yours: bool) -> list[str]:
    if yours:
        said = {
            "held_out": tr("{right} of your {n} held-out drawings, {before}"),
            "learned": tr("{right} of your {n} that it learned from, {before}"),
            "accepted": tr("{right} of your {n} that were let stand, {before}"),
        }
    else:
        said = {
            "held_out": tr("{right} of the {n} held-out drawings, {before}"),
            "learned": tr("{right} of the {n} that it learned from, {before}"),
            "accepted": tr("{right} of the {n} that were let stand, {before}"),
        }
    return [_figure(said[name], pair) for name, pair in _deciding(of)]


def _figure(said: str, pair: Comparison) -> str:
    before = tr("as before") if pair.before == pair.after else tr("before {}").format(number(pair.before.right))
    return said.format(right=number(pair.after.right), n=number(pair.after.n), before=before)


def _deciding(of: Verdict) -> list[tuple[str, Comparison]]:
    """The held-out drawings, if there are any; those learned from where they decided; those let stand if they did."""
    told = [("held_out", of.held_out)] if of.held_out.after.n else []
    if of.held_out.after.right <= of.held_out.before.right:
        told.append(("learned", of.learned))
    if of.accepted.after.right < of.accepted.before.right:
        told.append(("accepted", of.accepted))
    return told
