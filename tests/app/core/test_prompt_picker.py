import random
from collections import Counter
from itertools import combinations

import pytest

from app.core.prompt_picker import GOAL, LINE_LENGTH, MIN_DRAWINGS, PromptMode, Prompts, Round
from models.ink.lookalikes import are_kin


def asked(prompts: Prompts) -> str:
    assert prompts.current
    return prompts.current


def test_nothing_is_asked_for_at_first() -> None:
    prompts = Prompts()
    prompts.answered([("7", True)])
    assert prompts.current is None
    prompts.begin(PromptMode.OFF, "012", [])
    assert prompts.current is None


def test_in_turn_goes_round() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, ["1", "sch", "0", "2"], [])
    seen = []
    for _ in range(6):
        seen.append(asked(prompts))
        prompts.answered([(asked(prompts), False)])
    assert seen == ["0", "1", "2", "sch", "0", "1"]


def test_begun_again_it_goes_on() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered([("0", True)])
    prompts.begin(PromptMode.IN_TURN, "0123", [])
    assert prompts.current == "1"
    prompts.begin(PromptMode.IN_TURN, "023", [])
    assert prompts.current == "0"


def test_what_was_not_drawn_stays_asked_for() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered([("2", True)])
    assert prompts.current == "0"


def test_what_is_taken_back_is_asked_for_again() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "012", [])
    prompts.answered([("0", True)])
    prompts.answered([("2", True)])
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
        prompts.answered([("c", True)])
        assert prompts.current != "c"  # never the same twice running
        prompts.answered([(asked(prompts), True)])


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
    prompts.answered([("x", True)])
    assert prompts.current == "x"


@pytest.mark.parametrize("asking", list(PromptMode))
def test_without_labels_nothing_can_be_asked_for(asking: PromptMode) -> None:
    prompts = Prompts()
    prompts.begin(asking, "", [])
    assert prompts.current is None


def test_a_round_counts_what_was_asked_for_and_ends_at_its_goal() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "01", [])
    prompts.answered([("x", False)])  # not what was asked for
    assert prompts.round == Round()
    for number in range(GOAL - 1):
        prompts.answered([(asked(prompts), number != 3)])
    assert prompts.round == Round(GOAL - 1, GOAL - 2, 0, ("1",)) and prompts.current
    prompts.answered([(asked(prompts), True)])
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


def lines(prompts: Prompts, number: int) -> list[str]:
    found = []
    for _ in range(number):
        found.append(asked(prompts))
        prompts.answered([(label, True) for label in asked(prompts)])
    return found


def test_lines_in_turn_hold_what_would_be_asked_for_one_by_one() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "0123456789", [], length=LINE_LENGTH)
    assert lines(prompts, 3) == ["0123", "4567", "8901"] and prompts.asks_for_line
    prompts.answer_undone()
    assert prompts.current == "8901" and prompts.round == Round(8, 8)
    prompts.answered([(label, label != "0") for label in "8901"])
    assert prompts.round == Round(12, 11, 0, ("0",))


def test_a_line_is_of_one_kind_and_without_look_alikes() -> None:
    prompts = Prompts(random.Random(2))
    for _ in range(30):
        prompts.begin_round()
        prompts.begin(PromptMode.CONFUSED, "01567OSIbqgxyzABCD-_+=?#", [], length=LINE_LENGTH)
        line = asked(prompts)
        assert len({(each.isdigit(), each.isupper(), each.islower()) for each in line}) == 1
        assert not any(are_kin(one, other) for one, other in combinations(line, 2)), line


def test_the_least_drawn_labels_come_first_in_lines() -> None:
    prompts = Prompts(random.Random(0))
    outcomes = [(label, True) for label in "012345"] * MIN_DRAWINGS
    prompts.begin(PromptMode.CONFUSED, "0123456789", outcomes, length=LINE_LENGTH)
    assert sorted(asked(prompts)) == list("6789")


def test_too_few_labels_are_asked_for_more_than_once() -> None:
    prompts = Prompts(random.Random(0))
    prompts.begin(PromptMode.CONFUSED, "01", [], length=LINE_LENGTH)
    assert asked(prompts) in ("0101", "1010")


def test_a_label_of_several_characters_is_asked_for_alone() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, ["1", "sch", "0", "2"], [], length=LINE_LENGTH)
    prompts.answered([(label, True) for label in "0120"])
    prompts.begin(PromptMode.IN_TURN, ["sch"], [], length=LINE_LENGTH)
    assert prompts.current == "sch" and not prompts.asks_for_line
    prompts.answered([("sch", True)])
    assert prompts.round == Round(5, 5)


def test_the_length_changes_within_a_round_whose_last_line_is_as_long_as_it_needs() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "0123456789", [])
    for _ in range(GOAL - 2):
        prompts.answered([(asked(prompts), True)])
    prompts.begin(PromptMode.IN_TURN, "0123456789", [], length=LINE_LENGTH)
    assert len(asked(prompts)) == 2
    lines(prompts, 1)
    assert prompts.round.is_finished and prompts.current is None


def test_another_line_than_the_one_asked_for_keeps_the_prompt() -> None:
    prompts = Prompts()
    prompts.begin(PromptMode.IN_TURN, "0123456789", [], length=LINE_LENGTH)
    prompts.answered([(label, True) for label in "0124"])
    assert prompts.current == "0123" and prompts.round == Round()
