import random
from collections import Counter

import pytest

from app.core.prompt_picker import GOAL, MIN_DRAWINGS, PromptMode, Prompts, Round


def asked(prompts: Prompts) -> str:
    assert prompts.current
    return prompts.current


def test_nothing_is_asked_for_at_first() -> None:
    prompts = Prompts()
    prompts.answered("7", right=True)
    assert prompts.current is None
    prompts.begin(PromptMode.OFF, "012", [])
    assert prompts.current is None


def test_in_turn_goes_round() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, ["1", "sch", "0", "2"], [])
    seen = []
    for _ in range(6):
        seen.append(asked(prompts))
        prompts.answered(asked(prompts), right=False)
    assert seen == ["0", "1", "2", "sch", "0", "1"]


def test_begun_again_it_goes_on() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered("0", right=True)
    prompts.begin(PromptMode.IN_TURN, "0123", [])
    assert prompts.current == "1"
    prompts.begin(PromptMode.IN_TURN, "023", [])
    assert prompts.current == "0"


def test_what_was_not_drawn_stays_asked_for() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered("2", right=True)
    assert prompts.current == "0"


def test_what_is_taken_back_is_asked_for_again() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered("0", right=True)
    prompts.answered("2", right=True)
    prompts.answer_undone()
    assert prompts.current == "1"
    prompts.answer_undone()
    assert prompts.current == "0"
    prompts.answer_undone()  # what was said before the asking began
    assert prompts.current == "0"


def test_the_least_practised_come_first() -> None:
    prompts = Prompts(random.Random(0))
    prompts.begin(PromptMode.CONFUSED, "abc", [("a", True)] * 50 + [("b", False)] * 50)
    for _ in range(MIN_DRAWINGS - 1):
        assert prompts.current == "c"
        prompts.answered("c", right=True)
        assert prompts.current != "c"  # never the same twice running
        prompts.answered(asked(prompts), right=True)


def test_of_the_practised_the_confused_come_most() -> None:
    outcomes = [(label, True) for label in "0123456789"] * 40 + [("7", False), ("1", False)] * 20
    chance = random.Random(1)
    seen: Counter[str] = Counter()
    for _ in range(400):
        prompts = Prompts(chance)
        prompts.begin(PromptMode.CONFUSED, "0123456789", outcomes)
        seen[asked(prompts)] += 1
    assert {label for label, _ in seen.most_common(2)} == {"7", "1"}
    assert seen["7"] > 80
    assert len(seen) == 10  # and none is never asked for


def test_a_single_label_is_asked_for_again_and_again() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.CONFUSED, "x", [])
    prompts.answered("x", right=True)
    assert prompts.current == "x"


@pytest.mark.parametrize("asking", list(PromptMode))
def test_without_labels_nothing_can_be_asked_for(asking: PromptMode) -> None:
    prompts = Prompts()
    prompts.begin(asking, "", [])
    assert prompts.current is None


def test_a_round_counts_what_was_asked_for_and_ends_at_its_goal() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "01", [])
    prompts.answered("x", right=False)  # not what was asked for
    assert prompts.round == Round()
    for number in range(GOAL - 1):
        prompts.answered(asked(prompts), right=number != 3)
    assert prompts.round == Round(GOAL - 1, GOAL - 2, 0, ("1",)) and prompts.current
    prompts.answered(asked(prompts), right=True)
    assert prompts.round.is_finished and prompts.current is None
    prompts.begin(PromptMode.IN_TURN, "01", [])  # as after a retrain
    assert prompts.round.is_finished and prompts.current is None
    prompts.answer_undone()
    assert not prompts.round.is_finished and prompts.current == "1"
    prompts.begin_round()
    assert prompts.round == Round() and prompts.current == "0"


def test_a_skipped_character_is_not_drawn_and_another_is_asked_for() -> None:
    prompts = Prompts()
    prompts.skip()
    assert prompts.round == Round()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.skip()
    assert prompts.current == "1" and prompts.round == Round(skipped=1)
