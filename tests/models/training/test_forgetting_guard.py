"""Forgetting guard: with the shipped network and real base data."""

from dataclasses import replace

import numpy as np
import pytest

from models.datasets.examples import Examples
from models.ink.ink import Ink, LabelledInk
from models.ink.raster import MNIST_SPEC
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.base_selection import HoldOut
from models.training.rehearsal import Rehearsal, rehearse
from tests.support.strokes import stroke

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("real_data")]
MAX_KL = 0.002
NOTHING = Examples(np.empty((0, 28, 28), np.uint8), np.empty(0, np.str_))


@pytest.fixture(scope="module")
def rehearsal() -> Rehearsal:
    return rehearse(SHIPPED_MODEL, 0, None)


def mnist(rehearsal: Rehearsal) -> Examples:
    (hold_out,) = rehearsal.hold_outs
    return hold_out.examples


def a_bar_and_a_ring() -> tuple[LabelledInk, LabelledInk]:
    """A capital I, which is a one, and a capital O, which is a zero."""
    around = np.linspace(0, 2 * np.pi, 25)
    ring = [(60 + 30 * np.cos(a), 70 + 45 * np.sin(a)) for a in around.tolist()]
    return LabelledInk(Ink.of([stroke((50, 20), (50, 120))]), "I"), LabelledInk(Ink.of([stroke(*ring)]), "O")


def test_a_label_that_looks_like_a_digit_takes_no_digits(rehearsal: Rehearsal) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.forgetting_guard import ForgettingLimits, limit_forgetting
    from models.training.network_accuracy import measure, predict_all
    from models.training.new_labels import extend_head

    network = load_network(SHIPPED_MODEL)
    champions = predict_all(network, mnist(rehearsal))
    digits = tuple("0123456789")
    before = measure(network, digits, mnist(rehearsal))
    base = rehearsal.rasters[: rehearsal.base_count : 4, ..., None]
    network = extend_head(network, ("I", "O"), a_bar_and_a_ring(), base, np.random.default_rng(0), MNIST_SPEC)
    labels = (*digits, "I", "O")
    limits = ForgettingLimits(MAX_KL, (before - 0.0005,), NOTHING, 0.0)
    assert measure(network, labels, mnist(rehearsal)) < before - 0.0005
    untouched = network.get_weights()
    progress: list[float] = []
    (found,) = limit_forgetting(network, 0.5, untouched, labels, rehearsal, limits, progress.append)
    assert found == measure(network, labels, mnist(rehearsal)) >= before - 0.0005
    assert progress == [0.0]  # no way back was needed
    answers = predict_all(network, mnist(rehearsal))
    among_digits = answers[:, :10] / answers[:, :10].sum(1, keepdims=True)
    np.testing.assert_allclose(among_digits, champions, atol=1e-3)
    for one, other in zip(network.get_weights()[:-1], untouched[:-1], strict=True):
        np.testing.assert_array_equal(one, other)
    lowered = network.get_weights()[-1] - untouched[-1]
    assert (lowered[:10] == 0).all() and (lowered[10:] <= 0).all() and lowered.min() < 0


def test_a_network_that_forgets_digits_is_interpolated_towards_its_old_weights(rehearsal: Rehearsal) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.forgetting_guard import ForgettingLimits, limit_forgetting
    from models.training.network_accuracy import measure

    network = load_network(SHIPPED_MODEL)
    digits = tuple("0123456789")
    old = network.get_weights()
    rng = np.random.default_rng(0)
    network.set_weights([weights + rng.normal(0, 0.1 * weights.std(), weights.shape) for weights in old])
    far = network.get_weights()
    least = measure(load_network(SHIPPED_MODEL), digits, mnist(rehearsal)) - 0.0005
    limits = ForgettingLimits(MAX_KL, (least,), NOTHING, 0.0)
    progress: list[float] = []
    (found,) = limit_forgetting(network, 1.0, old, digits, rehearsal, limits, progress.append)
    assert found >= least
    assert progress[-1] > 0
    for was, is_now, learned in zip(old, network.get_weights(), far, strict=True):
        assert np.abs(is_now - was).max() <= np.abs(learned - was).max()


@pytest.mark.parametrize("least", [(1.01, 0.0), (0.0, 1.01)])  # more than all
def test_when_all_attempts_fail_the_accuracies_reached_are_returned(
    rehearsal: Rehearsal, least: tuple[float, float]
) -> None:
    from models.model_file.safe_loading import load_network
    from models.training.forgetting_guard import ForgettingLimits, limit_forgetting
    from models.training.network_accuracy import measure

    network = load_network(SHIPPED_MODEL)
    digits = tuple("0123456789")
    progress: list[float] = []
    few = HoldOut("few", mnist(rehearsal)[:300], "few_accuracy")
    two = replace(rehearsal, hold_outs=(*rehearsal.hold_outs, few))
    limits = ForgettingLimits(MAX_KL, least, NOTHING, 0.0)
    found = limit_forgetting(network, 0.5, network.get_weights(), digits, two, limits, progress.append)
    assert found == [measure(network, digits, each.examples) for each in two.hold_outs]
    assert progress == [0, 0.25, 0.5, 0.75]
