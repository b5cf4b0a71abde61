"""Does a challenger become champion? A judgement on counts; where the counts come from is not its business."""

from dataclasses import dataclass

BASE_MARGIN = 0.0005
"""How much base accuracy a promotion may cost: 0.05 point."""


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of `n` examples read as their writer meant them."""

    right: int
    n: int

    @property
    def accuracy(self) -> float:
        return self.right / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same examples read by the champion (`before`) and by the challenger (`after`)."""

    before: Score
    after: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A judgement with the numbers that it rests on."""

    promoted: bool
    reason: str
    base: Comparison
    """The base hold-out, which no model learns from."""
    held_out: Comparison
    """The writer's labelled drawings that are kept for judging."""
    learned: Comparison
    """The writer's labelled drawings that the challenger learned from."""


def judge(*, base: Comparison, held_out: Comparison, learned: Comparison) -> Verdict:
    """Promote when neither the base nor the held-out drawings suffer, and the writer's drawings are read better.

    Base accuracy may fall by at most `BASE_MARGIN`, held-out drawings not by one. Where held-out drawings are read as
    before, more of the learned ones must be right: what the memory held is then in the weights.
    """
    if base.before.accuracy - base.after.accuracy > BASE_MARGIN:
        refusal = f"it would forget: {_change(base)} of the base hold-out"
    elif held_out.after.right < held_out.before.right:
        refusal = f"it reads fewer of your held-out drawings: {_change(held_out)}"
    elif held_out.after.right == held_out.before.right and learned.after.right <= learned.before.right:
        refusal = f"it reads your drawings no better than before: {_change(learned)}"
    else:
        refusal = ""
    yours = held_out if held_out.after.right > held_out.before.right else learned
    which = "held-out drawings" if yours is held_out else "drawings"
    gain = f"it now reads {yours.after.right} of {yours.after.n} of your {which}, before {yours.before.right}"
    return Verdict(promoted=not refusal, reason=refusal or gain, base=base, held_out=held_out, learned=learned)


def _change(pair: Comparison) -> str:
    return f"{pair.after.right} of {pair.after.n}, before {pair.before.right}"
