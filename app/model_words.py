"""What the models window says of models and of two compared, in words. Pure functions."""

from app import words
from app.model_comparison import ModelChoice, ModelComparison
from app.model_history import ModelRecord, Origin
from corrections.accuracy import Accuracy
from models.promotion import Score
from models.versus import Versus

_UNSURE = 0.05
"""A difference that comes by chance more often than this says nothing."""


def name(of: ModelRecord) -> str:
    """`retrained 1a2b3c4d`: short, and different for each model."""
    match of.origin:
        case Origin.SHIPPED:
            return f"shipped {of.model_id[:8]}"
        case Origin.OPENED:
            return f"opened {of.opened.removesuffix('.h5')}"
        case Origin.RETRAINED:
            return f"retrained {of.model_id[:8]}"
        case Origin.REFUSED:
            return "not taken"


def since(of: ModelRecord) -> str:
    """When it was first in use or refused, and for whom, on lines of their own."""
    when = f"{of.since:%d %b %Y, %H:%M}" if of.since else "came with the program" if not of.opened else "some time ago"
    return f"{when}\nfor everybody" if of.everyone else when


def told(of: ModelRecord) -> str:
    """All that is known of how it came into use."""
    match of.origin:
        case Origin.SHIPPED:
            return "The model that came with the program. It is always there to go back to."
        case Origin.OPENED:
            text = f"Opened from {of.opened}; nobody judged it."
        case _:
            text = words.verdict(of.verdict, "everybody" if of.everyone else "") if of.verdict else ""
    return f"{text} It was put in use {of.uses} times." if of.uses > 1 else text


def score(of: Score) -> str:
    """`41 of 45, 91.1 % (79.3–96.5 %)`: with Wilson's 95 % interval."""
    low, high = Accuracy(of.right, of.n).interval
    return f"{of.right} of {of.n}, {of.accuracy * 100:.1f} % ({low * 100:.1f}–{high * 100:.1f} %)" if of.n else "none"


def judgement(of: Versus) -> str:
    """What the counts say, and how often chance alone would say it."""
    if not of.only_a + of.only_b:
        return "No difference: both read the same ones right." if of.a.n else ""
    which = "A" if of.only_a > of.only_b else "B"
    if of.chance > _UNSURE:
        return f"Too close to tell: two equally good models would differ so, or more, {often(of.chance)}."
    return f"{which} reads more of them right: two equally good models would differ so only {often(of.chance)}."


def often(chance: float) -> str:
    """`12 times in 100`, for a probability."""
    if chance > 0.995:
        return "always"
    if chance >= 0.0095:
        return f"{chance * 100:.0f} times in 100" if chance >= 0.015 else "once in 100 times"
    return f"{chance * 1000:.0f} times in 1,000" if chance >= 0.0015 else "once in 1,000 times, or less"


def warning(of: ModelComparison) -> str:
    """Which of the two may have learned from the drawings, and what is left out."""
    if of.may_have_learned:
        whose = " and ".join(_letter(of, choice) for choice in of.may_have_learned)
        text = f"{whose} was retrained" if len(of.may_have_learned) == 1 else f"{whose} were retrained"
        text += " and may have learned from the others, so only the held-out drawings compare fairly."
    else:
        text = "Neither was retrained here, so neither learned from these drawings here."
    if of.left_out:
        text += f" Left out: {of.left_out:,} older drawings."
    return text


def _letter(of: ModelComparison, choice: ModelChoice) -> str:
    return "A" if choice is of.a else "B"
