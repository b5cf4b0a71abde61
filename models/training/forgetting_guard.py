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
from models.training.network_accuracy import accuracy, measure, predict_all
from models.training.rehearsal import Rehearsal

_ATTEMPTS = 4
_GAPS = (1.0, 2.0, 4.0)
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

    def accepted_kept(self, network: keras.Model, labels: tuple[str, ...]) -> bool:
        """Are the accepted drawings read as well as the champion reads them?"""
        return not len(self.accepted) or measure(network, labels, self.accepted) >= self.accepted_accuracy


def limit_forgetting(
    network: keras.Model,
    interpolation: float,
    old_weights: list[NDArray],
    labels: tuple[str, ...],
    rehearsal: Rehearsal,
    bounds: ForgettingLimits,
    follow: Callable[[float], None],
) -> float:
    """Keep at most the fraction `kept` of the way from the old weights, and less until `bounds` are kept to, if they
    can be; the base accuracy then. `follow` hears the fraction of the attempts that are behind.
    """
    new_weights = network.get_weights()
    for attempt in range(_ATTEMPTS):
        follow(attempt / _ATTEMPTS)
        network.set_weights([a + interpolation * (b - a) for a, b in zip(old_weights, new_weights, strict=True)])
        moved = _kl_from_champion(network, rehearsal)
        if moved > bounds.max_kl:  # the divergence grows with the square of the way
            interpolation *= min(0.7, 0.95 * float(np.sqrt(bounds.max_kl / moved)))
            continue
        base_accuracy = _lower(network, labels, rehearsal, bounds)
        if base_accuracy is not None:
            return base_accuracy
        interpolation *= 0.7
    return measure(network, labels, rehearsal.hold_out)


def _kl_from_champion(network: keras.Model, rehearsal: Rehearsal) -> float:
    """How far `network` answers from the champion on the check, among the champion's labels: mean Kullback-Leibler
    divergence, in nats.
    """
    was = rehearsal.check_answers
    now = network.predict(rehearsal.check[..., None], batch_size_for(rehearsal.check.shape[1]), verbose=0)[
        :, : was.shape[1]
    ]
    now = now / now.sum(1, keepdims=True)
    return float((was * np.log((was + 1e-7) / (now + 1e-7))).sum(1).mean())


def _lower(
    network: keras.Model, labels: tuple[str, ...], rehearsal: Rehearsal, bounds: ForgettingLimits
) -> float | None:
    """Lower the biases of the labels that base data has not, if and as far as it takes to keep to `bounds`; the base
    accuracy then. None when that does not help.
    """
    base = np.isin(labels, rehearsal.meant)
    for gap in (None, *_GAPS) if base.any() and not base.all() else (None,):
        if gap:
            kernel, bias = network.layers[-1].get_weights()
            bias[~base] -= np.maximum(0, _logit_lead(network, base, rehearsal) + gap)
            network.layers[-1].set_weights([kernel, bias])
        answers = predict_all(network, rehearsal.hold_out)
        base_accuracy = accuracy(answers, labels, rehearsal.hold_out)
        if base_accuracy >= bounds.min_base_accuracy and bounds.accepted_kept(network, labels):
            return base_accuracy
        if accuracy(np.where(base, answers, 0), labels, rehearsal.hold_out) < bounds.min_base_accuracy:
            return None  # it is the labels that base data has which are read otherwise
    return None


def _logit_lead(network: keras.Model, base: NDArray[np.bool_], rehearsal: Rehearsal) -> NDArray[np.float32]:
    """By how much each label that base data has not is ahead of all that it has, on the base image where that is most:
    in logits.
    """
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    rasters = np.concatenate([rehearsal.rasters[: rehearsal.digits], rehearsal.check])
    logits = embed.predict(rasters[..., None], batch_size_for(rasters.shape[1]), verbose=0) @ kernel + bias
    return (logits[:, ~base] - logits[:, base].max(1, keepdims=True)).max(0)
