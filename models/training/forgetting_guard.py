"""What a retrain gives up of what it learned so that nothing is forgotten. Imports Keras.

Two things can go wrong on base data. The network may read it otherwise: then it goes back towards its old weights
(weights averaged as by Wortsman et al. 2022). Or a label that base data has not, an O or an I among digits, is read
where a digit is meant: then no way back helps, and the bias of that label is lowered.

How far a label is lowered is found on what is rehearsed and checked; how many of the few steps are taken, on the base
hold-out that also judges. What that hold-out says of a challenger is therefore a little too good.
"""

# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Callable
from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples
from models.ink.raster import batch_size_for
from models.training.rehearsal import Rehearsal
from models.training.training import accuracy, measure, predict_all

_MAX_ATTEMPTS = 4
_BIAS_MARGINS = (1.0, 2.0, 4.0)
"""So far behind the others a label that base data has not is put on the base images that resemble it most, in logits.
One after the other, and only where digits are lost to it at all."""


@dataclass(frozen=True, slots=True)
class ForgettingLimits:
    """What a challenger must keep to. Both accuracies are the champion's or a little less."""

    max_kl: float
    """As in `RetrainRecipe`."""
    min_base_accuracy: float
    accepted: Examples
    accepted_accuracy: float

    def keeps_accepted(self, network: keras.Model, labels: tuple[str, ...]) -> bool:
        """Are the accepted drawings read as well as the champion reads them?"""
        return not len(self.accepted) or measure(network, labels, self.accepted) >= self.accepted_accuracy


def limit_forgetting(
    network: keras.Model,
    interpolation: float,
    old_weights: list[NDArray],
    labels: tuple[str, ...],
    rehearsal: Rehearsal,
    limits: ForgettingLimits,
    on_progress: Callable[[float], None],
) -> float:
    """Keep at most the fraction `kept` of the way from the old weights, and less until `bounds` are kept to, if they
    can be; the base accuracy then. `follow` hears the fraction of the attempts that are behind.
    """
    new_weights = network.get_weights()
    for attempt in range(_MAX_ATTEMPTS):
        on_progress(attempt / _MAX_ATTEMPTS)
        network.set_weights([a + interpolation * (b - a) for a, b in zip(old_weights, new_weights, strict=True)])
        kl = _kl_from_champion(network, rehearsal)
        if kl > limits.max_kl:  # the divergence grows with the square of the way
            interpolation *= min(0.7, 0.95 * float(np.sqrt(limits.max_kl / kl)))
            continue
        base_accuracy = _lower_new_biases(network, labels, rehearsal, limits)
        if base_accuracy is not None:
            return base_accuracy
        interpolation *= 0.7
    return measure(network, labels, rehearsal.hold_out)


def _kl_from_champion(network: keras.Model, rehearsal: Rehearsal) -> float:
    """How far `network` answers from the champion on the check, among the champion's labels: mean Kullback-Leibler
    divergence, in nats.
    """
    champion = rehearsal.check_predictions
    challenger = network.predict(rehearsal.check[..., None], batch_size_for(rehearsal.check.shape[1]), verbose=0)[
        :, : champion.shape[1]
    ]
    challenger = challenger / challenger.sum(1, keepdims=True)
    return float((champion * np.log((champion + 1e-7) / (challenger + 1e-7))).sum(1).mean())


def _lower_new_biases(
    network: keras.Model, labels: tuple[str, ...], rehearsal: Rehearsal, limits: ForgettingLimits
) -> float | None:
    """Lower the biases of the labels that base data has not, if and as far as it takes to keep to `bounds`; the base
    accuracy then. None when that does not help.
    """
    is_base = np.isin(labels, rehearsal.base_labels)
    for margin in (None, *_BIAS_MARGINS) if is_base.any() and not is_base.all() else (None,):
        if margin:
            kernel, bias = network.layers[-1].get_weights()
            bias[~is_base] -= np.maximum(0, _logit_lead(network, is_base, rehearsal) + margin)
            network.layers[-1].set_weights([kernel, bias])
        predictions = predict_all(network, rehearsal.hold_out)
        base_accuracy = accuracy(predictions, labels, rehearsal.hold_out)
        if base_accuracy >= limits.min_base_accuracy and limits.keeps_accepted(network, labels):
            return base_accuracy
        if accuracy(np.where(is_base, predictions, 0), labels, rehearsal.hold_out) < limits.min_base_accuracy:
            return None  # it is the labels that base data has which are read otherwise
    return None


def _logit_lead(network: keras.Model, is_base: NDArray[np.bool_], rehearsal: Rehearsal) -> NDArray[np.float32]:
    """By how much each label that base data has not is ahead of all that it has, on the base image where that is most:
    in logits.
    """
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    rasters = np.concatenate([rehearsal.rasters[: rehearsal.digit_count], rehearsal.check])
    logits = embed.predict(rasters[..., None], batch_size_for(rasters.shape[1]), verbose=0) @ kernel + bias
    return (logits[:, ~is_base] - logits[:, is_base].max(1, keepdims=True)).max(0)
