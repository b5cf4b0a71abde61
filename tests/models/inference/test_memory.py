"""The memory on synthetic embeddings."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.inference.memory import MAX_UNFAMILIAR, SUPPORT, Memory
from models.inference.network_output import NetworkOutput
from models.ink.labels import Label
from models.ink.stroke_path import FEATURES, POINTS

DIGITS = tuple(map(Label, "0123456789"))
RNG = np.random.default_rng(0)


def direction(*values: float) -> NDArray[np.float32]:
    return np.array(values, np.float32)


def sure_of(label: str, probability: float = 0.99) -> NDArray[np.float32]:
    answer = np.full(10, (1 - probability) / 9, np.float32)
    answer[DIGITS.index(label)] = probability
    return answer


def dirichlet() -> NDArray[np.float32]:
    return RNG.dirichlet(np.ones(10)).astype(np.float32)


def output(probabilities: NDArray[np.float32], embedding: NDArray[np.float32]) -> NetworkOutput:
    return NetworkOutput(DIGITS, probabilities, embedding)


def undecided(*values: float) -> NetworkOutput:
    """An output to which every digit is plausible."""
    return output(np.full(10, 0.1, np.float32), direction(*values))


def read(memory: Memory, probabilities: NDArray[np.float32], embedding: NDArray[np.float32]) -> str:
    combined = memory.combine(output(probabilities, embedding))
    assert combined.probabilities.sum() == pytest.approx(1)
    return combined.labels[int(combined.probabilities.argmax())]


def test_an_empty_memory_does_not_change_the_network() -> None:
    combined = Memory().combine(output(sure_of("7"), direction(1, 0)))
    assert combined.labels == DIGITS
    assert (combined.probabilities == sure_of("7")).all() and not combined.is_contested.any()


@pytest.mark.parametrize("label", ["1", "π", "木"])
def test_a_drawing_met_again_is_right_whatever_the_network_predicts(label: str) -> None:
    memory = Memory()
    memory.learn(1, output(sure_of("7", 1.0), direction(3, 4)), Label(label))
    assert read(memory, sure_of("7", 1.0), direction(3, 4)) == label


def test_a_path_is_computed_only_where_it_is_compared() -> None:
    def path() -> NDArray[np.float32]:
        asked.append(1)
        return RISING

    asked: list[int] = []
    memory, drawn = Memory(), undecided(1, 0.1)
    memory.learn(1, undecided(1, 0), Label("4"))
    memory.combine(drawn, path=path)
    assert not asked
    memory.learn(2, undecided(0.9, 0), Label("9"), path=FALLING)
    lazily, eagerly = memory.combine(drawn, path=path), memory.combine(drawn, path=RISING)
    assert asked and lazily.labels == eagerly.labels
    np.testing.assert_array_equal(lazily.probabilities, eagerly.probabilities)


def test_a_drawing_unlike_all_examples_is_left_to_the_network() -> None:
    memory = Memory()
    memory.learn(1, undecided(1, 0), Label("π"))
    assert read(memory, sure_of("7"), direction(0, 1)) == "7"


def test_a_new_label_wins_where_the_network_is_uncertain() -> None:
    memory = Memory()
    memory.learn(1, undecided(1, 0), Label("π"))
    alike = direction(1, 0.6)
    assert read(memory, np.full(10, 0.1, np.float32), alike) == "π"
    assert read(memory, sure_of("7"), alike) == "7"


def test_a_confirmed_example_outweighs_a_less_similar_correction() -> None:
    memory = Memory()
    memory.learn(1, undecided(1, 0.3), Label("1"))  # this 1 was read as 7
    memory.learn(2, undecided(1, 0), Label("7"))
    assert read(memory, sure_of("7", 0.8), direction(1, 0.05)) == "7"
    assert read(memory, sure_of("7", 0.8), direction(1, 0.28)) == "1"


def test_after_forgetting_results_are_bit_for_bit_as_before() -> None:
    memory = Memory()
    for trial in range(50):
        memory.learn(trial, output(dirichlet(), RNG.random(128, np.float32)), Label(str(trial % 12)))
    questions = [output(dirichlet(), RNG.random(128, np.float32)) for _ in range(1000)]
    before = [memory.combine(question) for question in questions]
    memory.learn(99, questions[0], Label("new"))
    assert memory.combine(questions[0]).labels[-1] == "new"
    memory.forget(99)
    after = [memory.combine(question) for question in questions]
    for was, now in zip(before, after, strict=True):
        assert was.labels == now.labels
        assert (was.probabilities == now.probabilities).all() and (was.is_contested == now.is_contested).all()
    memory.forget(99)
    assert len(memory) == 50


@pytest.mark.parametrize("others", [0, 52, 500])
def test_the_probability_of_a_drawing_met_again_does_not_depend_on_the_number_of_labels(others: int) -> None:
    memory = Memory()
    memory.learn(0, undecided(*np.eye(others + 2)[0]), Label("π"))
    for number in range(others):
        memory.learn(number + 1, undecided(*np.eye(others + 2)[number + 1]), Label(f"l{number}"))
    combined = memory.combine(output(sure_of("7"), direction(*np.eye(others + 2)[0])))
    assert combined.probabilities[combined.labels.index(Label("π"))] > 0.97
    combined = memory.combine(output(sure_of("7", 0.9), direction(*np.eye(others + 2)[-1])))
    assert combined.probabilities[7] > 0.85  # what is unlike all that is kept takes nothing away


# Strokes -------------------------------------------------------------------------------------------------------------

RISING, FALLING = (np.linspace((0, y, 0, 0), (1, -y, 0, 0), POINTS, dtype=np.float32) for y in (0.5, -0.5))


def test_strokes_decide_between_drawings_with_the_same_embedding() -> None:
    memory = Memory()
    memory.learn(1, undecided(1, 0), Label("4"), path=RISING)
    memory.learn(2, undecided(1, 0), Label("9"), path=FALLING)
    for path, label in ((RISING, "4"), (RISING + np.float32(0.05), "4"), (FALLING, "9")):
        combined = memory.combine(undecided(1, 0.1), path=path)
        assert combined.labels[int(combined.probabilities.argmax())] == label


def test_a_drawing_met_again_is_right_beside_one_with_other_strokes() -> None:
    memory = Memory()
    memory.learn(1, output(sure_of("3"), direction(1, 0)), SLIP, path=RISING)  # doubtful, but it is met again
    memory.learn(2, output(sure_of("3"), direction(1, 0.1)), Label("3"), path=FALLING)
    combined = memory.combine(output(sure_of("3"), direction(1, 0)), path=RISING)
    assert combined.labels[int(combined.probabilities.argmax())] == SLIP


def test_with_strokes_too_results_depend_on_the_examples_alone() -> None:
    memory, otherwise = Memory(), Memory()
    drawn = [output(dirichlet(), RNG.random(16, np.float32)) for _ in range(40)]
    paths = [RNG.random((POINTS, FEATURES), np.float32) if trial % 5 else None for trial in range(40)]
    order = RNG.permutation(30).tolist()
    for trial in range(30):
        memory.learn(trial, drawn[trial], Label(str(trial % 12)), path=paths[trial])
        otherwise.learn(order[trial], drawn[order[trial]], Label(str(order[trial] % 12)), path=paths[order[trial]])
    before = [memory.combine(each, path=path) for each, path in zip(drawn, paths, strict=True)]
    memory.learn(99, drawn[0], Label("new"), path=paths[1])
    assert memory.combine(drawn[0], path=paths[1]).labels[-1] == "new"
    memory.forget(99)
    for each, path, was in zip(drawn, paths, before, strict=True):
        for now in (memory.combine(each, path=path), otherwise.combine(each, path=path)):
            assert was.labels == now.labels
            assert (was.probabilities == now.probabilities).all() and (was.is_contested == now.is_contested).all()


def test_a_drawing_unlike_all_of_a_taught_label_is_less_likely_to_bear_it() -> None:
    memory = Memory()
    memory.learn(1, undecided(1, 0), Label("7"), path=RISING)
    probabilities = memory.combine(output(np.full(10, 0.1, np.float32), direction(0, 1)), path=FALLING).probabilities
    assert probabilities[7] < 0.7 * probabilities[1]


def test_relabelling_equals_learning_with_the_new_label() -> None:
    """A doubtful label too: what the network computed is kept, so it is known whether the new label is plausible."""
    for new in (Label("π"), Label("2")):
        memory, otherwise = Memory(), Memory()
        for number, label in enumerate("17"):
            drawn = output(sure_of("7"), direction(1, number))
            memory.learn(number, drawn, Label(label))
            otherwise.learn(number, drawn, new if number else Label(label))
        assert memory.relabel(1, new)
        assert not memory.relabel(5, new)
        for embedding in (direction(1, 1), direction(1, 0), direction(1, 0.8)):
            question = output(sure_of("7", 0.5), embedding)
            here, there = (each.combine(question) for each in (memory, otherwise))
            assert here.labels == there.labels and (here.probabilities == there.probabilities).all()
            assert (here.is_contested == there.is_contested).all()


# Doubtful labels -----------------------------------------------------------------------------------------------------

CLEAR, ALIKE, MORE_ALIKE = (output(sure_of("3"), direction(1, y)) for y in (0, 0.3, 0.2))
"""Three drawings like each other, each a clear 3 to the network."""
SLIP = Label("8")


def read_and_contested(memory: Memory, drawn: NetworkOutput) -> tuple[str, bool]:
    combined = memory.combine(drawn)
    best = int(combined.probabilities.argmax())
    return combined.labels[best], bool(combined.is_contested[best])


def test_one_slip_changes_no_reading_of_another_drawing() -> None:
    memory = Memory()
    assert memory.doubts(CLEAR, SLIP) and not memory.doubts(CLEAR, Label("3")) and not memory.doubts(CLEAR, Label("π"))
    memory.learn(1, CLEAR, SLIP)
    assert read_and_contested(memory, ALIKE) == ("3", False)


def test_the_drawing_itself_is_read_as_labelled_and_the_reading_is_doubtful() -> None:
    memory = Memory()
    memory.learn(1, CLEAR, SLIP)
    assert read_and_contested(memory, CLEAR) == (SLIP, True)


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_a_second_drawing_like_it_with_the_same_label_ends_the_doubt(order: tuple[int, int]) -> None:
    memory = Memory()
    first, second = order
    memory.learn(first, CLEAR, SLIP)
    assert not memory.doubts(ALIKE, SLIP)
    memory.learn(second, ALIKE, SLIP)
    assert read_and_contested(memory, MORE_ALIKE) == (SLIP, False)
    memory.forget(second)
    assert read_and_contested(memory, MORE_ALIKE) == ("3", False)


def test_another_drawing_of_the_label_that_looks_different_supports_nothing() -> None:
    memory = Memory()
    memory.learn(1, output(sure_of("8"), direction(0, 1)), SLIP)
    assert memory.doubts(CLEAR, SLIP)
    memory.learn(2, CLEAR, SLIP)
    assert read_and_contested(memory, ALIKE) == ("3", False)


def test_a_label_that_the_network_found_possible_counts_from_its_first_example() -> None:
    memory = Memory()
    probabilities = sure_of("3", 0.9)
    probabilities[8] = 0.05
    memory.learn(1, output(probabilities, direction(1, 0)), SLIP)
    assert read_and_contested(memory, ALIKE) == (SLIP, True)  # but another reading than the network's is not accepted
    memory.learn(2, ALIKE, SLIP)
    assert read_and_contested(memory, MORE_ALIKE) == (SLIP, False)


def test_a_label_that_the_network_does_not_have_is_never_doubtful() -> None:
    memory = Memory()
    memory.learn(1, CLEAR, Label("π"))
    combined = memory.combine(output(np.full(10, 0.1, np.float32), direction(1, 0.3)))
    assert combined.labels[int(combined.probabilities.argmax())] == "π" and not combined.is_contested.any()


def test_supporting_drawings_are_as_alike_as_the_constant_demands() -> None:
    cosine = 1 + 0.1 * np.log(SUPPORT)
    for nearer, doubts in ((1e-3, False), (-1e-3, True)):
        memory = Memory()
        memory.learn(1, CLEAR, SLIP)
        angle = np.arccos(cosine + nearer)
        assert memory.doubts(output(sure_of("3"), direction(np.cos(angle), np.sin(angle))), SLIP) is doubts


# Labels that a retrain added -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_evidence", [True, False])
def test_a_retrained_label_is_read_as_sure_only_near_a_drawing_of_it(*, is_evidence: bool) -> None:
    memory = Memory(retrained_labels=(SLIP,))
    sure, other_digit = output(sure_of("8", 0.999), direction(1, 0)), output(sure_of("3", 0.999), direction(1, 0))
    assert highest(memory, sure) == ("8", pytest.approx(MAX_UNFAMILIAR, abs=1e-4))  # nothing is known of it here
    assert highest(memory, other_digit)[1] > 0.99
    learn = memory.learn if is_evidence else memory.refer_to
    learn(1, output(sure_of("8"), direction(1, 0.2)), SLIP)
    assert highest(memory, sure)[0] == "8" and highest(memory, sure)[1] > 0.97
    unlike = output(sure_of("8", 0.999), direction(1, 3))
    assert highest(memory, unlike) == ("8", pytest.approx(MAX_UNFAMILIAR, abs=1e-4))
    memory.forget(1)
    assert highest(memory, sure) == ("8", pytest.approx(MAX_UNFAMILIAR, abs=1e-4))


def test_a_reference_is_no_evidence() -> None:
    memory = Memory(retrained_labels=(SLIP,))
    memory.refer_to(1, CLEAR, SLIP)
    assert len(memory) == 0 and not memory.trial_ids
    assert highest(memory, CLEAR) == ("3", pytest.approx(0.99))


def highest(memory: Memory, drawn: NetworkOutput) -> tuple[str, float]:
    combined = memory.combine(drawn)
    assert combined.probabilities.sum() == pytest.approx(1)
    best = int(combined.probabilities.argmax())
    return combined.labels[best], float(combined.probabilities[best])
