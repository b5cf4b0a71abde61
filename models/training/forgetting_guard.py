"""Limits what a retrained network forgets of its base data. Imports Keras.

Two remedies. When predictions on base data diverge from the champion's, the weights are interpolated towards the old
ones (Wortsman et al. 2022). When labels that base data does not have, such as O or I among digits, are predicted for
base data, interpolation does not help, and their biases are lowered.

The amount by which a bias is lowered is computed on rehearsed and check data. The number of steps is chosen on the
hold-outs, which also decide on promotion: their accuracies are slightly optimistic.
"""

# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples
from models.ink.raster import batch_size_for
from models.model_file.keras_settings import keras
from models.training.base_selection import count_right
from models.training.network_accuracy import predict_all
from models.training.rehearsal import Rehearsal

_MAX_ATTEMPTS = 4
_BIAS_MARGINS = (1.0, 2.0, 4.0)
"""Margins in logits by which new labels are kept below base labels on every base image. They are tried in this order,
after no lowering at all."""


@dataclass(frozen=True, slots=True)
class ForgettingLimits:
    """Limits that a challenger must keep."""

    max_kl: float
    """Maximum mean divergence from the champion on check data, in nats."""
    min_accuracies: tuple[float, ...]
    """Minimum accuracy (0 to 1) on each of the rehearsal's hold-outs."""
    accepted: Examples
    """Drawings whose prediction was accepted; their labels are these predictions."""
    accepted_right: int
    """How many of `accepted` the champion reads as accepted."""
    kind_of: Callable[[str], str] = str
    """As in `HoldOut`."""

    def keeps_accepted(self, network: keras.Model, labels: tuple[str, ...]) -> bool:
        """True when at least as many accepted drawings are read right as by the champion."""
        if not len(self.accepted):
            return True
        predictions = predict_all(network, self.accepted)
        return count_right(predictions, labels, self.accepted, self.kind_of) >= self.accepted_right

    def keep_hold_outs(self, accuracies: Sequence[float]) -> bool:
        """True when the accuracies on the hold-outs are high enough."""
        return all(reached >= least for reached, least in zip(accuracies, self.min_accuracies, strict=True))


def limit_forgetting(
    network: keras.Model,
    interpolation: float,
    old_weights: list[NDArray],
    labels: tuple[str, ...],
    rehearsal: Rehearsal,
    limits: ForgettingLimits,
    on_progress: Callable[[float], None],
) -> list[float]:
    """Change `network` in place until it keeps `limits`; returns its accuracy (0 to 1) on each hold-out.

    The weights become old + `interpolation` · (new - old), with `interpolation` reduced after each failed attempt. When
    all `_MAX_ATTEMPTS` fail, the weights of the last one stay, and promotion decides. `on_progress` is called with the
    fraction of attempts made (0 to 1).
    """
    new_weights = network.get_weights()
    for attempt in range(_MAX_ATTEMPTS):
        on_progress(attempt / _MAX_ATTEMPTS)
        network.set_weights([a + interpolation * (b - a) for a, b in zip(old_weights, new_weights, strict=True)])
        kl = _kl_from_champion(network, rehearsal)
        if kl > limits.max_kl:  # the divergence is about quadratic in the interpolation
            interpolation *= min(0.7, 0.95 * float(np.sqrt(limits.max_kl / kl)))
            continue
        accuracies = _lower_new_biases(network, labels, rehearsal, limits)
        if accuracies is not None:
            return accuracies
        interpolation *= 0.7
    return [each.accuracy(predict_all(network, each.examples), labels) for each in rehearsal.hold_outs]


def _kl_from_champion(network: keras.Model, rehearsal: Rehearsal) -> float:
    """Mean Kullback-Leibler divergence, in nats, of `network` from the champion on check data, over the champion's
    labels.
    """
    champion = rehearsal.check_predictions
    challenger = network.predict(rehearsal.check[..., None], batch_size_for(rehearsal.check.shape[1]), verbose=0)
    challenger = challenger[:, : champion.shape[1]]
    challenger = challenger / challenger.sum(1, keepdims=True)
    return float((champion * np.log((champion + 1e-7) / (challenger + 1e-7))).sum(1).mean())


def _lower_new_biases(
    network: keras.Model, labels: tuple[str, ...], rehearsal: Rehearsal, limits: ForgettingLimits
) -> list[float] | None:
    """Lower the biases of labels that base data does not have, until `limits` are kept.

    Returns the accuracy (0 to 1) on each hold-out, or None when lowering does not help.
    """
    is_base = np.isin(labels, rehearsal.base_labels)
    for margin in (None, *_BIAS_MARGINS) if is_base.any() and not is_base.all() else (None,):
        if margin:
            kernel, bias = network.layers[-1].get_weights()
            bias[~is_base] -= np.maximum(0, _logit_lead(network, is_base, rehearsal) + margin)
            network.layers[-1].set_weights([kernel, bias])
        predicted = [(each, predict_all(network, each.examples)) for each in rehearsal.hold_outs]
        accuracies = [hold_out.accuracy(predictions, labels) for hold_out, predictions in predicted]
        if limits.keep_hold_outs(accuracies) and limits.keeps_accepted(network, labels):
            return accuracies
        of_base = [hold_out.accuracy(np.where(is_base, each, 0), labels) for hold_out, each in predicted]
        if not limits.keep_hold_outs(of_base):
            return None  # base labels are confused with each other: lowering new ones does not help
    return None


def _logit_lead(network: keras.Model, is_base: NDArray[np.bool_], rehearsal: Rehearsal) -> NDArray[np.float32]:
    """For each label not in base data, the maximum over base images of its logit minus the largest base logit."""
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    rasters = np.concatenate([rehearsal.rasters[: rehearsal.base_count], rehearsal.check])
    logits = embed.predict(rasters[..., None], batch_size_for(rasters.shape[1]), verbose=0) @ kernel + bias
    return (logits[:, ~is_base] - logits[:, is_base].max(1, keepdims=True)).max(0)
