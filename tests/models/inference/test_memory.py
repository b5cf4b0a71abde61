"""The memory on synthetic embeddings."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.inference.memory import Memory

DIGITS = tuple("0123456789")
RNG = np.random.default_rng(0)


def direction(*values: float) -> NDArray[np.float32]:
    return np.array(values, np.float32)


def sure_of(label: str, probability: float = 0.99) -> NDArray[np.float32]:
    answer = np.full(10, (1 - probability) / 9, np.float32)
    answer[DIGITS.index(label)] = probability
    return answer


def read(memory: Memory, probabilities: NDArray[np.float32], embedding: NDArray[np.float32]) -> str:
    labels, combined = memory.combine(DIGITS, probabilities, embedding)
    assert combined.sum() == pytest.approx(1)
    return labels[int(combined.argmax())]


def test_an_empty_memory_does_not_change_the_network() -> None:
    labels, combined = Memory().combine(DIGITS, sure_of("7"), direction(1, 0))
    assert labels == DIGITS
    assert (combined == sure_of("7")).all()


@pytest.mark.parametrize("label", ["1", "π", "木"])
def test_a_drawing_met_again_is_right_whatever_the_network_predicts(label: str) -> None:
    memory = Memory()
    memory.learn(1, direction(3, 4), label)
    assert read(memory, sure_of("7", 1.0), direction(3, 4)) == label


def test_a_drawing_unlike_all_examples_is_left_to_the_network() -> None:
    memory = Memory()
    memory.learn(1, direction(1, 0), "π")
    assert read(memory, sure_of("7"), direction(0, 1)) == "7"


def test_a_new_label_wins_where_the_network_is_uncertain() -> None:
    memory = Memory()
    memory.learn(1, direction(1, 0), "π")
    alike = direction(1, 0.6)
    assert read(memory, np.full(10, 0.1, np.float32), alike) == "π"
    assert read(memory, sure_of("7"), alike) == "7"


def test_a_confirmed_example_outweighs_a_less_similar_correction() -> None:
    memory = Memory()
    memory.learn(1, direction(1, 0.3), "1")  # this 1 was read as 7
    memory.learn(2, direction(1, 0), "7")
    assert read(memory, sure_of("7", 0.8), direction(1, 0.05)) == "7"
    assert read(memory, sure_of("7", 0.8), direction(1, 0.28)) == "1"


def test_after_forgetting_results_are_bit_for_bit_as_before() -> None:
    memory = Memory()
    for trial in range(50):
        memory.learn(trial, RNG.random(128, np.float32), str(trial % 12))
    questions = [(RNG.dirichlet(np.ones(10)).astype(np.float32), RNG.random(128, np.float32)) for _ in range(1000)]
    before = [memory.combine(DIGITS, *question) for question in questions]
    memory.learn(99, questions[0][1], "new")
    assert memory.combine(DIGITS, *questions[0])[0][-1] == "new"
    memory.forget(99)
    after = [memory.combine(DIGITS, *question) for question in questions]
    for (labels, was), (still, now) in zip(before, after, strict=True):
        assert labels == still
        assert (was == now).all()
    memory.forget(99)
    assert len(memory) == 50


@pytest.mark.parametrize("others", [0, 52, 500])
def test_the_probability_of_a_drawing_met_again_does_not_depend_on_the_number_of_labels(others: int) -> None:
    memory = Memory()
    memory.learn(0, direction(*np.eye(others + 2)[0]), "π")
    for number in range(others):
        memory.learn(number + 1, direction(*np.eye(others + 2)[number + 1]), f"l{number}")
    labels, combined = memory.combine(DIGITS, sure_of("7"), direction(*np.eye(others + 2)[0]))
    assert combined[labels.index("π")] > 0.97
    _, combined = memory.combine(DIGITS, sure_of("7", 0.9), direction(*np.eye(others + 2)[-1]))
    assert combined[7] > 0.85  # what is unlike all that is kept takes nothing away


def test_relabelling_equals_learning_with_the_new_label() -> None:
    memory, otherwise = Memory(), Memory()
    for number, label in enumerate("17"):
        memory.learn(number, direction(1, number), label)
        otherwise.learn(number, direction(1, number), "π" if number else label)
    assert memory.relabel(1, "π")
    assert not memory.relabel(5, "π")
    for embedding in (direction(1, 1), direction(1, 0)):
        here, there = (each.combine(DIGITS, sure_of("7", 0.5), embedding) for each in (memory, otherwise))
        assert here[0] == there[0] and (here[1] == there[1]).all()
