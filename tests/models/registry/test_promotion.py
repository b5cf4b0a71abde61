from dataclasses import asdict

import pytest

from models.inference.score import Comparison, Score
from models.registry.promotion import Verdict, judge


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
    verdict = judge(base=pair(4946, 4944, 5000), held_out=better, learned=better, min_base_accuracy=0.9889)
    assert not verdict.promoted
    assert "retrains before" in verdict.reason


def test_accepted_drawings_must_not_be_lost() -> None:
    better, same = pair(0, 1, 1), pair(4950, 4950, 5000)
    verdict = judge(base=same, held_out=better, learned=better, accepted=pair(148, 147, 150))
    assert not verdict.promoted and "let stand: 147 of 150" in verdict.reason
    assert judge(base=same, held_out=better, learned=better, accepted=pair(147, 148, 150)).promoted


def test_verdicts_of_this_and_older_versions_are_restored_from_their_fields() -> None:
    verdict = judge(base=pair(9, 9, 10), held_out=pair(1, 2, 3), learned=pair(4, 5, 6), base_data="usps")
    fields = asdict(verdict)
    assert Verdict.from_json(fields) == verdict
    del fields["accepted"], fields["base_data"]
    assert Verdict.from_json(fields).base_data == "mnist"
    assert Verdict.from_json(fields).held_out == verdict.held_out
