import shutil
from pathlib import Path

import pytest

from models.inference.classifier import Classifier
from models.inference.paired_comparison import PairedComparison, compare_paired
from models.inference.score import Score
from models.ink.ink import Ink, LabelledInk
from models.registry.shipped_models import SHIPPED_MODEL


@pytest.fixture(scope="module")
def shipped() -> Classifier:
    return Classifier.open(SHIPPED_MODEL)


class Contrary(Classifier):
    """The shipped network with two labels exchanged."""

    def __init__(self, path: Path) -> None:
        from models.model_file.model_file import read_model

        super().__init__(read_model(path))
        exchanged = {"1": "7", "7": "1"}
        self.labels = tuple(exchanged.get(label, label) for label in self.labels)


@pytest.fixture
def contrary(tmp_path: Path) -> Classifier:
    return Contrary(Path(shutil.copy(SHIPPED_MODEL, tmp_path / "contrary.h5")))


def test_both_models_read_the_same_drawings(shipped: Classifier, contrary: Classifier, one: Ink, seven: Ink) -> None:
    drawings = [LabelledInk(seven, "7"), LabelledInk(one, "7"), LabelledInk(seven, "7"), LabelledInk(seven, "ш")]
    counted: list[int] = []
    result = compare_paired(shipped, contrary, drawings, counted.append)
    assert (result.a, result.b) == (Score(2, 4), Score(1, 4))
    assert (result.only_a, result.only_b) == (2, 1)
    assert [(each.a, each.b) for each in result.differences] == [("7", "1"), ("1", "7"), ("7", "1"), ("7", "1")]
    assert result.differences[1].drawing is drawings[1]
    assert sum(counted) == 4


def test_a_model_does_not_differ_from_itself(shipped: Classifier, one: Ink) -> None:
    result = compare_paired(shipped, shipped, [LabelledInk(one, "1")] * 3)
    assert result.differences == () and result.p_value == 1


def test_an_empty_comparison_is_no_error(shipped: Classifier) -> None:
    assert compare_paired(shipped, shipped, []).a == Score(0, 0)


@pytest.mark.parametrize(
    ("only_a", "only_b", "chance"),
    [(0, 0, 1.0), (1, 1, 1.0), (1, 0, 1.0), (8, 0, 2 / 256), (10, 2, 2 * 79 / 4096), (2, 10, 2 * 79 / 4096)],
)
def test_mcnemars_exact_test(only_a: int, only_b: int, chance: float) -> None:
    none = Score(0, 0)
    result = PairedComparison(a=none, b=none, only_a=only_a, only_b=only_b, differences=())
    assert result.p_value == pytest.approx(chance)


def test_many_differences_do_not_overflow() -> None:
    none = Score(0, 0)
    assert 0 <= PairedComparison(a=none, b=none, only_a=3000, only_b=2000, differences=()).p_value < 1e-40


def test_the_callback_can_cancel_the_comparison(shipped: Classifier, one: Ink) -> None:
    class GoneError(Exception):
        pass

    def nobody(count: int) -> None:
        raise GoneError

    with pytest.raises(GoneError):
        compare_paired(shipped, shipped, [LabelledInk(one, "1")], nobody)
