"""Promotion: decides from counts of correct predictions whether a challenger replaces the champion."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from models.inference.score import Comparison, Score
from models.ink.label_sets import DIGIT_NETWORK

_EMPTY = Comparison(Score(0, 0), Score(0, 0))
BASE_MARGIN = 0.0005
"""Maximum drop of base accuracy by one promotion: 0.05 percentage points."""
TOTAL_BASE_MARGIN = 0.001
"""Maximum drop of base accuracy by all promotions of a line since its first verdict: 0.1 percentage points."""


class Refusal(StrEnum):
    """Why a challenger was refused.

    Verdicts in the registry begin with these values, so they never change; `app/i18n/verdict_text.py` has the texts.
    """

    TOTAL_FORGETTING = "with the retrains before it would forget too much"
    FORGETTING = "it would forget"
    HELD_OUT = "it reads fewer of your held-out drawings"
    LEARNED = "it reads fewer of the drawings that it learned from"
    ACCEPTED = "it reads drawings otherwise that you let stand"
    NO_GAIN = "it reads your drawings no better than before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Promoted or refused, and the counts that decided; stored in the registry under these field names."""

    promoted: bool
    reason: str
    """English, for the registry's file and scripts. Of a refusal: a `Refusal`, a colon and counts."""
    base: Comparison
    """On the base hold-out, which no model is trained on."""
    held_out: Comparison
    """On the writer's labelled drawings that no model is trained on."""
    learned: Comparison
    """On the writer's labelled drawings that the challenger was trained on."""
    accepted: Comparison = _EMPTY
    """On drawings whose prediction the writer accepted; no model is trained on them."""
    base_data: str = "mnist"
    """Name of the data set of the base hold-out."""
    new_labels: tuple[str, ...] = ()
    """Labels that the challenger reads and the champion does not."""

    @staticmethod
    def from_json(fields: dict[str, Any]) -> "Verdict":
        """The inverse of `to_json`; fields that older verdicts lack get their defaults.

        Raises `TypeError`, `KeyError` or `AttributeError` when `fields` is no verdict.
        """
        values: dict[str, Any] = {
            name: Comparison(Score(**value["before"]), Score(**value["after"]))
            for name, value in fields.items()
            if isinstance(value, dict)
        }
        return Verdict(**fields | values)

    def to_json(self) -> dict[str, Any]:
        """The fields that the registry stores; `new_labels` is for the message after the retrain only."""
        fields = asdict(self)
        del fields["new_labels"]
        return fields


def judge(
    *,
    base: Comparison,
    held_out: Comparison,
    learned: Comparison,
    accepted: Comparison = _EMPTY,
    min_base_accuracy: float = 0.0,
    base_data: str = "mnist",
    new_labels: tuple[str, ...] = (),
) -> Verdict:
    """Decide on the promotion of a challenger.

    It must hold: base accuracy of at least `min_base_accuracy`, whatever the number of retrains.
    It must not lose: more than `BASE_MARGIN` of base accuracy; correct predictions, counted separately, on held-out,
    learned and accepted drawings.
    It must improve: more correct predictions on held-out or on learned drawings. Learned drawings count too: the memory
    corrects the network's errors on them, and then has fewer to correct.
    """
    if base.after.accuracy < min_base_accuracy:
        refused = Refusal.TOTAL_FORGETTING
        figures = f"{_change(base)} of the base hold-out"
    elif base.before.accuracy - base.after.accuracy > BASE_MARGIN:
        refused, figures = Refusal.FORGETTING, f"{_change(base)} of the base hold-out"
    elif held_out.after.right < held_out.before.right:
        refused, figures = Refusal.HELD_OUT, _change(held_out)
    elif learned.after.right < learned.before.right:
        refused, figures = Refusal.LEARNED, _change(learned)
    elif accepted.after.right < accepted.before.right:
        refused, figures = Refusal.ACCEPTED, f"{_change(accepted)} as accepted"
    elif (held_out.after.right, learned.after.right) == (held_out.before.right, learned.before.right):
        refused, figures = Refusal.NO_GAIN, _change(learned)
    else:
        refused, figures = None, ""
    improved = held_out if held_out.after.right > held_out.before.right else learned
    name = "held-out drawings" if improved is held_out else "drawings"
    gain = f"it now reads {improved.after.right} of {improved.after.n} of your {name}, before {improved.before.right}"
    return Verdict(
        promoted=refused is None,
        reason=f"{refused}: {figures}" if refused else gain,
        base=base,
        held_out=held_out,
        learned=learned,
        accepted=accepted,
        base_data=base_data,
        new_labels=new_labels,
    )


def _change(pair: Comparison) -> str:
    return f"{pair.after.right} of {pair.after.n}, before {pair.before.right}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Result of a retrain. The challenger's file exists until it is promoted or discarded."""

    challenger: Path
    champion: Path
    """Model file that the challenger was trained from and judged against."""
    writer: str | None
    """As in `RetrainRequest`."""
    verdict: Verdict
    last_trial_id: int = 0
    """As in `RetrainRequest`."""
    network: str = DIGIT_NETWORK
    """As in `RetrainRequest`."""
