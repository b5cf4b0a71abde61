"""Promotion: decides from counts of correct predictions whether a challenger replaces the champion."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from models.inference.score import Comparison, Score
from models.ink.label_sets import DIGIT_NETWORK

NOTHING = Comparison(Score(0, 0), Score(0, 0))
"""The comparison on no examples."""
GLYPHS, MNIST_AMONG_CHARACTERS = "glyphs", "mnist-among-characters"
"""Names of the hold-outs of the network for all characters: glyphs, and MNIST's digits, read among all characters."""


class Refusal(StrEnum):
    """Why a challenger was refused.

    Verdicts in the registry begin with these values, so they never change; `app/i18n/verdict_text.py` has the texts.
    """

    TOTAL_FORGETTING = "with the retrains before it would forget too much"
    FORGETTING = "it would forget"
    TOTAL_FORGETTING_OF_GLYPHS = "with the retrains before it would forget too much of the glyphs"
    FORGETTING_OF_GLYPHS = "it would forget of the glyphs"
    HELD_OUT = "it reads fewer of your held-out drawings"
    LEARNED = "it reads fewer of the drawings that it learned from"
    ACCEPTED = "it reads drawings otherwise that you let stand"
    NO_GAIN = "it reads your drawings no better than before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """How much accuracy on one hold-out challengers may lose, and how refusals name it."""

    once: float
    """Maximum drop by one promotion."""
    in_total: float
    """Maximum drop by all promotions of a line since its first verdict."""
    name: str
    refusal: Refusal
    total_refusal: Refusal


BASE_ALLOWANCE = Allowance(
    once=0.0005,
    in_total=0.001,
    name="base hold-out",
    refusal=Refusal.FORGETTING,
    total_refusal=Refusal.TOTAL_FORGETTING,
)
DIGIT_ALLOWANCE = replace(BASE_ALLOWANCE, once=0.001, in_total=0.002)
"""Among 189 labels more digits are read with little to spare: retrains that helped their writers moved up to three of
5,000 to either side, and one without rehearsal and without limits lost 101."""
GLYPH_ALLOWANCE = Allowance(
    once=0.005,
    in_total=0.015,
    name="glyph hold-out",
    refusal=Refusal.FORGETTING_OF_GLYPHS,
    total_refusal=Refusal.TOTAL_FORGETTING_OF_GLYPHS,
)
"""Of retrains on 12 to 240 drawings of fonts not learned from, one lost 0.5 point at most, five in a row 1.0; a retrain
without rehearsal and without limits lost 10.8."""

_ALLOWANCES = {GLYPHS: GLYPH_ALLOWANCE, MNIST_AMONG_CHARACTERS: DIGIT_ALLOWANCE}


def allowance(data: str) -> Allowance:
    """What challengers may lose on the hold-out of this name."""
    return _ALLOWANCES.get(data, BASE_ALLOWANCE)


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
    accepted: Comparison = NOTHING
    """On drawings whose prediction the writer accepted; no model is trained on them."""
    base_data: str = "mnist"
    """Name of the data set of the base hold-out."""
    glyphs: Comparison = NOTHING
    """On glyphs of fonts that no model is trained on; empty where the base data has no glyphs."""
    new_labels: tuple[str, ...] = ()
    """Labels that the challenger reads and the champion does not."""

    @property
    def hold_outs(self) -> dict[str, Comparison]:
        """The hold-outs that it judged by, of which none is a writer's, by name; the base hold-out first."""
        return {self.base_data: self.base} | ({GLYPHS: self.glyphs} if self.glyphs.after.n else {})

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
        """The fields that the registry stores; `new_labels` is for the message after the retrain only.

        Older versions, which refuse fields that they lack, read a verdict without glyphs.
        """
        fields = asdict(self)
        del fields["new_labels"]
        if not self.glyphs.after.n:
            del fields["glyphs"]
        return fields


def judge(
    *,
    base: Comparison,
    held_out: Comparison,
    learned: Comparison,
    accepted: Comparison = NOTHING,
    glyphs: Comparison = NOTHING,
    min_accuracies: Mapping[str, float] | None = None,
    base_data: str = "mnist",
    new_labels: tuple[str, ...] = (),
) -> Verdict:
    """Decide on the promotion of a challenger.

    It must hold: the accuracy in `min_accuracies` on the hold-out of that name, whatever the number of retrains.
    It must not lose: more on a hold-out than its `allowance`; correct predictions, counted separately, on the writer's
    held-out, learned and accepted drawings.
    It must improve: more correct predictions on held-out or on learned drawings. Learned drawings count too: the memory
    corrects the network's errors on them, and then has fewer to correct.
    """
    forgotten = _forgotten({base_data: base, GLYPHS: glyphs}, min_accuracies or {})
    if forgotten:
        refused, figures = forgotten
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
        glyphs=glyphs,
        new_labels=new_labels,
    )


def _forgotten(hold_outs: Mapping[str, Comparison], min_accuracies: Mapping[str, float]) -> tuple[Refusal, str] | None:
    """Why a challenger forgets too much, and the counts; None if it does not."""
    for data, pair in hold_outs.items():
        allowed = allowance(data)
        counts = f"{_change(pair)} of the {allowed.name}"
        if pair.after.accuracy < min_accuracies.get(data, 0.0):
            return allowed.total_refusal, counts
        if pair.after.accuracy < pair.before.accuracy - allowed.once:  # as the forgetting guard compares
            return allowed.refusal, counts
    return None


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
