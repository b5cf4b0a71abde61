from dataclasses import asdict, replace

import pytest

from models.inference.score import Comparison, Score
from models.registry.promotion import GLYPH_ALLOWANCE, Refusal, Verdict, judge

ALLOWED = round(2000 * GLYPH_ALLOWANCE.once)


def pair(before: int, after: int, n: int) -> Comparison:
    return Comparison(Score(before, n), Score(after, n))


@pytest.mark.parametrize(
    ("base", "held_out", "learned", "promoted", "message"),
    [
        (pair(4950, 4950, 5000), pair(36, 41, 45), pair(5, 20, 50), True, "41 of 45"),
        (pair(4950, 4948, 5000), pair(0, 0, 0), pair(0, 1, 1), True, "1 of 1"),
        (pair(4950, 4947, 5000), pair(36, 41, 45), pair(5, 20, 50), False, "forget"),
        (pair(4950, 4950, 5000), pair(36, 35, 45), pair(5, 50, 50), False, "held-out"),
        (pair(4950, 4950, 5000), pair(36, 36, 45), pair(5, 5, 50), False, "no better"),
        (pair(4950, 4950, 5000), pair(3, 4, 5), pair(20, 19, 20), False, "learned from"),
        (pair(4950, 500, 5000), pair(1, 9, 9), pair(0, 9, 9), False, "forget"),
    ],
)
def test_a_challenger_is_judged(
    base: Comparison, held_out: Comparison, learned: Comparison, promoted: bool, message: str
) -> None:
    verdict = judge(base=base, held_out=held_out, learned=learned)
    assert verdict.promoted is promoted
    assert message in verdict.reason


def test_many_small_losses_do_not_add_up() -> None:
    better = pair(0, 1, 1)
    verdict = judge(base=pair(4946, 4944, 5000), held_out=better, learned=better, min_accuracies={"mnist": 0.9889})
    assert not verdict.promoted
    assert "retrains before" in verdict.reason


@pytest.mark.parametrize(
    ("after", "least", "reason"),
    [
        (1700 - ALLOWED + 1, 0.0, ""),
        (1700 - ALLOWED - 1, 0.0, Refusal.FORGETTING_OF_GLYPHS),
        (1699, 0.85, Refusal.TOTAL_FORGETTING_OF_GLYPHS),
        (1700, 0.85, ""),
    ],
)
def test_glyphs_have_an_allowance_of_their_own(after: int, least: float, reason: str) -> None:
    better, same = pair(0, 1, 1), pair(4950, 4950, 5000)
    glyphs = pair(1700, after, 2000)
    verdict = judge(base=same, held_out=better, learned=better, glyphs=glyphs, min_accuracies={"glyphs": least})
    assert verdict.promoted is (not reason)
    if reason:
        assert verdict.reason == f"{reason}: {after} of 2000, before 1700 of the glyph hold-out"
    assert verdict.hold_outs == {"mnist": same, "glyphs": glyphs}
    assert judge(base=same, held_out=better, learned=better).hold_outs == {"mnist": same}


def test_mnist_is_judged_beside_glyphs() -> None:
    better, same = pair(0, 1, 1), pair(1700, 1700, 2000)
    verdict = judge(base=pair(4950, 4940, 5000), held_out=better, learned=better, glyphs=same)
    assert not verdict.promoted and verdict.reason.startswith(f"{Refusal.FORGETTING}:")


@pytest.mark.parametrize(("data", "lost"), [("mnist", 2), ("mnist-among-characters", 5)])
def test_digits_have_more_room_among_all_characters(data: str, lost: int) -> None:
    better = pair(0, 1, 1)
    kept, gone = (pair(4965, 4965 - each, 5000) for each in (lost, lost + 1))
    assert judge(base=kept, held_out=better, learned=better, base_data=data).promoted
    assert not judge(base=gone, held_out=better, learned=better, base_data=data).promoted


def test_accepted_drawings_must_not_be_lost() -> None:
    better, same = pair(0, 1, 1), pair(4950, 4950, 5000)
    verdict = judge(base=same, held_out=better, learned=better, accepted=pair(148, 147, 150))
    assert not verdict.promoted and "let stand: 147 of 150" in verdict.reason
    assert judge(base=same, held_out=better, learned=better, accepted=pair(147, 148, 150)).promoted


def test_verdicts_of_this_and_older_versions_are_restored_from_their_fields() -> None:
    verdict = judge(base=pair(9, 9, 10), held_out=pair(1, 2, 3), learned=pair(4, 5, 6), base_data="usps")
    fields = asdict(verdict)
    assert "glyphs" not in verdict.to_json() and Verdict.from_json(verdict.to_json()) == verdict
    of_glyphs = replace(verdict, glyphs=pair(7, 8, 9))
    assert Verdict.from_json(of_glyphs.to_json()) == of_glyphs
    assert Verdict.from_json(fields) == verdict
    del fields["accepted"], fields["base_data"], fields["glyphs"]
    assert Verdict.from_json(fields).base_data == "mnist"
    assert Verdict.from_json(fields).held_out == verdict.held_out
