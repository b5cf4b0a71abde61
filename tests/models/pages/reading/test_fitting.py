import numpy as np

from models.datasets.pages.amounts import compose_amount
from models.datasets.pages.hands import PenHand
from models.inference.classifier import Classifier
from models.ink.label_sets import LABEL_SETS
from models.lines.grouping.fitting import fit_gate, fit_weights, fitted_row
from models.lines.grouping.groups import DIGITS_ALONE
from models.pages.reading.fitting import KnownRow, known_rows
from models.pages.reading.weights import picture_weights
from models.registry.shipped_models import SHIPPED_MODEL


def rows(count: int) -> list[KnownRow]:
    one, seven = [np.array([[0.0, -1.0], [0.0, 0.0]])], [np.array([[0.0, -1.0], [0.6, -1.0], [0.2, 0.0]])]
    hand, rng = PenHand({"1": [one], "7": [seven]}), np.random.default_rng(2)
    given = Classifier.open(SHIPPED_MODEL), LABEL_SETS["digits"], picture_weights()[DIGITS_ALONE]
    return [row for _ in range(count) for row in known_rows(compose_amount(hand, rng), *given)]


def test_each_part_of_a_row_is_of_one_character_or_of_none_and_weights_are_fitted_to_that() -> None:
    known = rows(8)
    assert known
    for each in known:
        parts = sorted([*(part for group in each.truth for part in group), *each.none])
        assert parts == list(range(len(each.row.parts)))
    features = np.concatenate([each.row.features[: each.row.characters] for each in known])
    is_true = [group in each.truth for each in known for group in each.row.groups[: each.row.characters]]
    gate, threshold = fit_gate(features, np.array(is_true), lost=0.01)
    found = [row for each in known if (row := fitted_row(each.row, each.logarithms, each.truth, each.none))]
    losses: list[float] = []
    fit_weights(found, gate, threshold, steps=20, on_step=lambda _, loss: losses.append(loss))
    assert len(found) >= len(known) - 1 and losses[-1] < losses[0]
