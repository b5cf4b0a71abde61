from dataclasses import replace

import pytest

from app.i18n.verdict_text import refusal, short_verdict, verdict
from models.inference.score import Comparison, Score
from models.registry.promotion import Refusal, judge

BASE, BETTER = Comparison(Score(99, 100), Score(99, 100)), Comparison(Score(3, 9), Score(8, 9))


def test_a_verdict_begins_with_what_changed_for_the_writer() -> None:
    taken = verdict(judge(base=BASE, held_out=BETTER, learned=BETTER))
    assert taken.headline == "Learned. It reads your drawings better. Everything else is read as well as before."
    assert taken.figures == "It reads 8 of your 9 held-out drawings (before 3); MNIST 99.00\u00a0%, as before."
    letters = verdict(judge(base=BASE, held_out=BETTER, learned=BETTER, new_labels=("W", "A", "K", "L", "M")))
    assert letters.headline == (
        "Learned. The model also reads A, K–M and W now. Everything else is read as well as before."
    )
    other = verdict(judge(base=BASE, held_out=Comparison(Score(0, 0), Score(0, 0)), learned=BETTER), "Ada")
    assert other.headline.startswith("Retrained for Ada. The drawings are read better than before.")
    assert other.figures == "It reads 8 of the 9 learned drawings (before 3); MNIST 99.00\u00a0%, as before."


def test_a_refusal_begins_with_its_reason() -> None:
    refused = verdict(judge(base=BASE, held_out=Comparison(BETTER.after, BETTER.before), learned=BETTER))
    assert refused.headline == "Nothing was changed: it reads fewer of your held-out drawings."
    assert refused.figures == (
        "It would read 3 of your 9 held-out drawings (before 8) and 8 of your 9 learned drawings (before 3);"
        " MNIST 99.00\u00a0%, as before."
    )


@pytest.mark.parametrize("reason", Refusal)
def test_every_stored_refusal_has_a_text(reason: Refusal) -> None:
    same = Comparison(Score(9, 9), Score(9, 9))
    stored = replace(judge(base=same, held_out=same, learned=same), reason=f"{reason}: 8 of 9, before 9")
    for own in (True, False):
        assert refusal(stored, own=own).startswith("it ") and "9" not in refusal(stored, own=own)


@pytest.mark.parametrize("reason", Refusal)
@pytest.mark.parametrize("recipient", ["Ada", "all writers"])
def test_a_refusal_for_others_is_not_about_your_drawings(reason: Refusal, recipient: str) -> None:
    same = Comparison(Score(9, 9), Score(9, 9))
    refused = replace(judge(base=same, held_out=same, learned=same), reason=f"{reason}: 8 of 9, before 9")
    assert "you" not in str(verdict(refused, recipient)) and "you" not in short_verdict(refused, own=False)


def test_a_stored_reason_that_is_unknown_is_shown_as_it_is() -> None:
    same = Comparison(Score(9, 9), Score(9, 9))
    stored = replace(judge(base=same, held_out=same, learned=same), reason="it is late: 8 of 9")
    assert refusal(stored, own=True) == "it is late"


def test_both_hold_outs_are_shown_and_the_lost_one_is_named() -> None:
    glyphs = Comparison(Score(1700, 2000), Score(1600, 2000))
    refused = judge(base=BASE, held_out=BETTER, learned=BETTER, glyphs=glyphs)
    assert verdict(refused).headline == "Nothing was changed: it would forget too many glyphs."
    both = ["MNIST 99.00\u00a0%, as before", "font glyphs 80.00\u00a0%, before 85.00\u00a0%"]
    assert verdict(refused).figures.endswith(f"; {both[0]}; {both[1]}.")
    assert short_verdict(refused, own=True).splitlines()[-2:] == both
    lost = Comparison(BASE.before, Score(9, 100))
    assert "forget too much of MNIST." in str(verdict(judge(base=lost, held_out=BETTER, learned=BETTER)))
