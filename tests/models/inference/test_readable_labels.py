"""What a network's output becomes under a label set, on made-up outputs of the network for all characters."""

import numpy as np
import pytest

from models.inference.classifier import ranked
from models.inference.memory import Memory
from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.inference.readable_labels import ReadableLabels
from models.ink.characters import CHARACTERS, DIGITS
from models.ink.label_sets import LABEL_SETS, LabelSet, parse_label_set
from models.ink.labels import Label

NETWORK = tuple(map(Label, CHARACTERS))
LETTERS_DIGITS, CAPITALS = LABEL_SETS["letters-digits"], LABEL_SETS["capitals"]
RNG = np.random.default_rng(0)


def found(embedding: tuple[float, ...] = (1, 0), /, **probabilities: float) -> NetworkOutput:
    """An output of the network; the rest of the probability is spread over all labels. `_0` names the 0."""
    named = {name.removeprefix("_"): probability for name, probability in probabilities.items()}
    rest = (1 - sum(named.values())) / len(NETWORK)
    values = [named.get(label, 0.0) + rest for label in NETWORK]
    return NetworkOutput(NETWORK, np.array(values, np.float32), np.array(embedding, np.float32))


def read(output: NetworkOutput, label_set: LabelSet | None, memory: Memory | None = None) -> Prediction:
    return ranked((memory or Memory()).combine(output, label_set), "m")


def test_what_a_set_and_the_writer_make_readable() -> None:
    drawn = {Label(each): 1 for each in "π木O"}
    taught = {Label(each) for each in "π木"}
    digits = ReadableLabels.of(NETWORK, LABEL_SETS["digits"].labels, taught=taught, drawn=drawn)
    assert digits.all == {*DIGITS, "π", "木"}
    assert digits.taught == {"木"} and digits.labels == tuple(map(Label, (*DIGITS, "π")))
    assert ReadableLabels.of(NETWORK, CAPITALS.labels, taught=taught, drawn=drawn).all == {*CAPITALS.labels, "π", "木"}
    assert ReadableLabels.of(NETWORK, None, taught=taught, drawn=drawn).all == {*NETWORK, "木"}


def test_a_set_of_which_nothing_can_be_read_restricts_nothing() -> None:
    output = found(A=0.9)
    readable = ReadableLabels.of(NETWORK, parse_label_set("木").labels)
    assert readable.all == set(NETWORK) and readable.restricted(output) is output


def test_only_taught_labels_may_be_readable() -> None:
    memory = Memory()
    memory.learn(1, found(A=0.9), Label("木"))
    prediction = read(found((0, 1), A=0.9), parse_label_set("木"), memory)
    assert (prediction.label, prediction.alternatives) == ("木", ())


@pytest.mark.parametrize("label_set", [None, LABEL_SETS["digits"]])
def test_where_nothing_is_outside_and_no_digit_preferred_nothing_changes(label_set: LabelSet | None) -> None:
    labels = tuple(map(Label, DIGITS))
    for _ in range(50):
        output = NetworkOutput(labels, RNG.dirichlet(np.ones(10)).astype(np.float32), np.ones(2, np.float32))
        restricted = ReadableLabels.of(labels, label_set and label_set.labels).restricted(output)
        assert restricted.labels == labels and (restricted.probabilities == output.probabilities).all()


def test_probabilities_stay_a_distribution() -> None:
    for text in ("digits", "capitals", "letters-digits", "symbols", "everything", "AB", "O"):
        readable = ReadableLabels.of(NETWORK, parse_label_set(text).labels)
        rows = RNG.dirichlet(np.full(len(NETWORK), 0.05), 20).astype(np.float32)
        rows[0], rows[0, 0] = 0, 1  # as sure as a network can be
        restricted = readable.restricted_rows(rows)
        assert restricted.shape == (20, len(readable.labels)) and (restricted >= 0).all()
        np.testing.assert_allclose(restricted.sum(1), 1, rtol=1e-5)
        one_by_one = [readable.restricted_rows(row[None])[0] for row in rows]
        assert (restricted == one_by_one).all()


def test_a_drawing_of_none_of_the_labels_is_doubtful() -> None:
    prediction = read(found(_7=0.97, T=0.02), CAPITALS)
    assert prediction.label == "T" and prediction.probability < 0.7
    assert read(found(T=0.9, _7=0.05), CAPITALS).probability > 0.97  # a label of the set, with a little doubt


def test_a_drawing_of_the_shape_of_a_label_is_that_label() -> None:
    for small, capital in ("oO", "cC", "zZ"):
        prediction = read(found(**{small: 0.97}), CAPITALS)
        assert prediction.label == capital and prediction.probability > 0.9
    assert read(found(_0=0.97), CAPITALS).label == "O"


def test_a_digit_is_preferred_to_letters_of_its_shape_but_not_to_others() -> None:
    round_one = read(found(_0=0.2, O=0.5, o=0.28), LETTERS_DIGITS)
    assert round_one.label == "0" and round_one.shape_probability > 0.95
    assert read(found(_2=0.3, Z=0.65), LETTERS_DIGITS).label == "2"
    assert read(found(_2=0.01, Z=0.95), LETTERS_DIGITS).label == "Z"
    assert read(found(_7=0.1, T=0.85), LETTERS_DIGITS).label == "T"
    assert read(found(_0=0.2, O=0.5, o=0.28), LABEL_SETS["letters"]).label == "O"


def test_labels_of_one_shape_are_read_together() -> None:
    prediction = read(found(c=0.5, C=0.48), LABEL_SETS["letters"])
    assert (prediction.label, prediction.lookalikes) == ("c", ("C",))
    assert prediction.probability < 0.6 and prediction.shape_probability > 0.95
    assert read(found(c=0.985, C=0.005), LABEL_SETS["letters"]).lookalikes == ()  # decided
    assert read(found(_5=0.5, S=0.45), LABEL_SETS["everything"]).lookalikes == ()  # some hands tell these apart
    alone = read(found(A=0.9, a=0.05), LABEL_SETS["letters"])
    assert alone.shape_probability == alone.probability


def test_a_set_with_symbols_prefers_no_digit() -> None:
    ring = read(found(_0=0.3, O=0.4, o=0.28), LABEL_SETS["everything"])
    assert (ring.label, ring.lookalikes) == ("O", ("0", "o")) and ring.shape_probability > 0.95


def test_the_own_drawings_change_the_prior_of_a_digit_and_undo_restores_it() -> None:
    memory, drawn = Memory(), found((0, 1), _0=0.3, O=0.4, o=0.28)
    before = memory.combine(drawn, LETTERS_DIGITS)
    shares = []
    for trial in range(3):
        memory.learn(trial, found((1, trial), _0=0.3, O=0.4, o=0.28), Label("O"))
        prior = memory.readable(NETWORK, LETTERS_DIGITS).restricted(drawn)
        shares.append(prior.probability_of("O"))
    assert shares == sorted(shares) and shares[0] < shares[-1]
    assert read(found((1, 0.9), _0=0.3, O=0.4, o=0.28), LETTERS_DIGITS, memory).label == "O"
    for trial in range(3):
        memory.forget(trial)
    after = memory.combine(drawn, LETTERS_DIGITS)
    assert after.labels == before.labels and (after.probabilities == before.probabilities).all()


def test_a_drawing_met_again_is_read_as_corrected_with_every_set() -> None:
    for text in ("capitals", "letters-digits", "everything"):
        label_set = LABEL_SETS[text]
        for corrected in (*label_set.labels[:40], Label("木")):
            memory = Memory()
            probabilities = RNG.dirichlet(np.full(len(NETWORK), 0.05)).astype(np.float32)
            drawn = NetworkOutput(NETWORK, probabilities, RNG.random(8, np.float32))
            memory.learn(1, drawn, corrected)
            assert read(drawn, label_set, memory).label == corrected


def test_after_forgetting_readings_with_a_set_are_bit_for_bit_as_before() -> None:
    memory = Memory()
    outputs = [
        NetworkOutput(NETWORK, RNG.dirichlet(np.full(len(NETWORK), 0.1)).astype(np.float32), RNG.random(16, np.float32))
        for _ in range(60)
    ]
    for trial, output in enumerate(outputs):
        memory.learn(trial, output, NETWORK[trial])
    before = [memory.combine(output, LETTERS_DIGITS) for output in outputs]
    memory.learn(99, outputs[0], Label("木"))
    assert Label("木") in memory.combine(outputs[0], LETTERS_DIGITS).labels
    memory.forget(99)
    for was, now in zip(before, (memory.combine(output, LETTERS_DIGITS) for output in outputs), strict=True):
        assert was.labels == now.labels
        assert (was.probabilities == now.probabilities).all() and (was.is_contested == now.is_contested).all()


def test_labels_written_alike_never_make_each_other_doubtful() -> None:
    memory, drawn = Memory(), found(_0=0.97)
    for alike in ("O", "o"):
        assert not memory.doubts(drawn, Label(alike), LETTERS_DIGITS)
    assert not memory.doubts(found(_2=0.97), Label("Z"), LETTERS_DIGITS)
    assert memory.doubts(drawn, Label("K"), LETTERS_DIGITS)
    memory.learn(1, drawn, Label("O"))
    prediction = read(found((1, 0.2), _0=0.97), LETTERS_DIGITS, memory)
    assert (prediction.label, prediction.is_contested) == ("O", False)


def test_a_label_outside_of_the_set_is_judged_as_it_will_be_when_taught() -> None:
    memory, drawn, abc = Memory(), found(A=0.98), parse_label_set("ABC")
    assert memory.doubts(drawn, Label("K"), abc)
    memory.learn(1, drawn, Label("K"))
    assert read(found((1, 0.2), A=0.98), abc, memory).label == "A"
    assert read(drawn, abc, memory).label == "K"


def test_a_label_that_was_read_in_another_set_is_no_evidence_in_this_one() -> None:
    memory = Memory()
    memory.learn(1, found(_0=0.5, O=0.4), Label("O"), is_new=False)
    assert read(found(_0=0.5, O=0.4), LABEL_SETS["digits"], memory).label == "0"
    assert read(found(_0=0.5, O=0.4), LETTERS_DIGITS, memory).label == "O"


def test_what_a_retrain_taught_stays_readable() -> None:
    memory = Memory(retrained_labels=(Label("π"),))
    assert "π" in memory.readable(NETWORK, LABEL_SETS["digits"]).all


def test_the_prior_of_digits_follows_from_the_set() -> None:
    def digit_to_letter(text: str, memory: Memory | None = None) -> float:
        readable = (memory or Memory()).readable(NETWORK, parse_label_set(text))
        restricted = readable.restricted(found(_7=0.4, T=0.4))
        seven, letter = restricted.probability_of("7"), restricted.probability_of("T")
        assert seven and letter
        return seven / letter

    assert digit_to_letter("letters-digits") == pytest.approx(5.2, rel=0.02)
    assert digit_to_letter("7TAKE") == pytest.approx(4, rel=0.02)
    assert digit_to_letter("0123456789T") == pytest.approx(1)
    memory = Memory()
    memory.learn(1, found((1, 0), T=0.9), Label("T"))
    assert digit_to_letter("digits", memory) == pytest.approx(1)
