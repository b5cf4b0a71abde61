from dataclasses import replace

import pytest

from app.i18n.verdict_text import refusal, verdict
from models.inference.score import Comparison, Score
from models.registry.promotion import Refusal, judge


def test_a_verdict_says_what_was_decided_and_why() -> None:
    base, mine = Comparison(Score(99, 100), Score(99, 100)), Comparison(Score(3, 9), Score(8, 9))
    taken = verdict(judge(base=base, held_out=mine, learned=mine))
    assert taken == (
        "Learned. Your drawings are read better than before.\n"
        "It reads 8 of your 9 held-out drawings (before 3); MNIST 99.00\u00a0%, as before."
    )
    refused = verdict(judge(base=base, held_out=Comparison(mine.after, mine.before), learned=mine))
    assert refused == (
        "Refused: it reads fewer of your held-out drawings. The model in use and the memory are unchanged.\n"
        "It would read 3 of your 9 held-out drawings (before 8) and 8 of your 9 learned drawings (before 3);"
        " MNIST 99.00\u00a0%, as before."
    )
    none = Comparison(Score(0, 0), Score(0, 0))
    few = verdict(judge(base=base, held_out=none, learned=mine, base_data="usps"), "Ada")
    assert few == (
        "Retrained for Ada. The drawings are read better than before.\n"
        "It reads 8 of the 9 learned drawings (before 3); USPS 99.00\u00a0%, as before."
    )


@pytest.mark.parametrize("reason", Refusal)
def test_every_stored_refusal_has_a_text(reason: Refusal) -> None:
    same = Comparison(Score(9, 9), Score(9, 9))
    stored = replace(judge(base=same, held_out=same, learned=same), reason=f"{reason}: 8 of 9, before 9")
    assert refusal(stored).startswith("it ") and "9" not in refusal(stored)


def test_a_stored_reason_that_is_unknown_is_shown_as_it_is() -> None:
    same = Comparison(Score(9, 9), Score(9, 9))
    stored = replace(judge(base=same, held_out=same, learned=same), reason="it is late: 8 of 9")
    assert refusal(stored) == "it is late"
