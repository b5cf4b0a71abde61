"""Does a challenger become champion? A judgement on counts; where the counts come from is not its business."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.inference.score import Comparison, Score

_EMPTY = Comparison(Score(0, 0), Score(0, 0))
BASE_MARGIN = 0.0005
"""How much base accuracy a promotion may cost: 0.05 point."""
TOTAL_BASE_MARGIN = 0.001
"""How much all promotions together may cost against the shipped model: 0.1 point."""


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
    accepted: Comparison = _EMPTY
    """Drawings whose reading the writer let stand, which nobody learned from."""
    base_data: str = "mnist"
    """The name of the data set that the base hold-out is of."""

    @staticmethod
    def of(fields: dict[str, Any]) -> "Verdict":
        """The verdict that `dataclasses.asdict` made `fields` of; what older ones lack has its default."""
        pairs: dict[str, Any] = {
            name: Comparison(Score(**value["before"]), Score(**value["after"]))
            for name, value in fields.items()
            if isinstance(value, dict)
        }
        return Verdict(**fields | pairs)


def judge(
    *,
    base: Comparison,
    held_out: Comparison,
    learned: Comparison,
    accepted: Comparison = _EMPTY,
    min_base_accuracy: float = 0.0,
    base_data: str = "mnist",
) -> Verdict:
    """Promote when neither the base nor the writer's drawings suffer, and more of the writer's drawings are read right.

    Base accuracy may fall by at most `BASE_MARGIN`, and never under `base_floor`, however many retrains there were. Of
    held-out, learned and accepted drawings no fewer may be read as labelled, and more of one of the first two: what the
    network reads wrong of the learned ones is what the memory is needed for, so either more held-out ones are right or
    the memory shrinks.
    """
    if base.after.accuracy < min_base_accuracy:
        refusal = f"with the retrains before it would forget too much: {_change(base)} of the base hold-out"
    elif base.before.accuracy - base.after.accuracy > BASE_MARGIN:
        refusal = f"it would forget: {_change(base)} of the base hold-out"
    elif held_out.after.right < held_out.before.right:
        refusal = f"it reads fewer of your held-out drawings: {_change(held_out)}"
    elif learned.after.right < learned.before.right:
        refusal = f"it reads fewer of the drawings that it learned from: {_change(learned)}"
    elif accepted.after.right < accepted.before.right:
        refusal = f"it reads drawings otherwise that you let stand: {_change(accepted)} as then"
    elif (held_out.after.right, learned.after.right) == (held_out.before.right, learned.before.right):
        refusal = f"it reads your drawings no better than before: {_change(learned)}"
    else:
        refusal = ""
    improved = held_out if held_out.after.right > held_out.before.right else learned
    name = "held-out drawings" if improved is held_out else "drawings"
    gain = f"it now reads {improved.after.right} of {improved.after.n} of your {name}, before {improved.before.right}"
    return Verdict(
        promoted=not refusal,
        reason=refusal or gain,
        base=base,
        held_out=held_out,
        learned=learned,
        accepted=accepted,
        base_data=base_data,
    )


def _change(pair: Comparison) -> str:
    return f"{pair.after.right} of {pair.after.n}, before {pair.before.right}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished retrain. The challenger's file exists until it is promoted or dropped."""

    challenger: Path
    champion: Path
    """What it was made from and judged against."""
    writer: str | None
    verdict: Verdict
    last_trial_id: int = 0
    """As in the request."""
