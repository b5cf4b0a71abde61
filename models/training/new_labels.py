"""Adds outputs for new labels to a network. Imports Keras."""

# pyright: reportArgumentType=false, reportAttributeAccessIssue=false

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.ink.augmentation import render_varied
from models.ink.ink import LabelledInk
from models.ink.raster import MNIST_SPEC, RasterSpec, batch_size_for
from models.model_file.keras_settings import keras
from models.model_file.model_card import MAX_LABELS

VARIANTS = 24
"""Number of variations of a new label's drawings on which its output is fitted."""
_RIDGE = 1e-3  # relative to the weighted mean square of an embedding's values


def extend_head(
    network: keras.Model,
    new_labels: Sequence[str],
    examples: Sequence[LabelledInk],
    base_rasters: NDArray[np.float32],
    rng: np.random.Generator,
    spec: RasterSpec = MNIST_SPEC,
    *,
    max_ratio: int = MAX_LABELS,
) -> keras.Model:
    """A copy of `network` with added outputs for `new_labels`, each of which occurs in `examples`.

    The old outputs keep their weights. The new ones are fitted in closed form, by ridge regression from embeddings to
    logits: +t on variations of the label's own examples, -t on `base_rasters` (n×size×size×1 float32 in [0, 1]) and on
    the other new labels' examples, where t is the mean largest logit on `base_rasters`. One example is enough, and old
    labels are unaffected; with imprinted mean embeddings (Qi, Brown and Lowe 2018) 100 to 200 of 5,000 digits were read
    as letters. `base_rasters` weigh as much as a new label times the number of old ones or `max_ratio`, the lesser.
    """
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    base_embeddings = embed.predict(base_rasters, batch_size_for(spec.size), verbose=0)
    target_logit = (base_embeddings @ kernel + bias).max(1).mean()
    new_embeddings = embed.predict(
        _variations(new_labels, examples, rng, spec)[..., None], batch_size_for(spec.size), verbose=0
    )
    x = np.column_stack(
        [np.concatenate([base_embeddings, new_embeddings]), np.ones(len(base_embeddings) + len(new_embeddings))]
    ).astype(np.float64)
    y = np.full((len(x), len(new_labels)), -target_logit)
    y[len(base_embeddings) :] = target_logit * np.repeat(np.eye(len(new_labels)), VARIANTS, axis=0)
    # Every label has the same total weight, whatever its number of examples, unless there are many old ones.
    weight = np.ones(len(x))
    weight[len(base_embeddings) :] = len(base_embeddings) / min(len(bias), max_ratio) / VARIANTS
    gram = (x.T * weight) @ x
    ridge = _RIDGE * np.trace(gram) / len(gram) * np.eye(len(gram))
    solution = np.linalg.solve(gram + ridge, (x.T * weight) @ y)
    layer = keras.layers.Dense(len(bias) + len(new_labels), activation="softmax", name=last.name)
    extended = keras.Model(network.inputs, layer(last.input), name=network.name)
    layer.set_weights([np.column_stack([kernel, solution[:-1]]), np.concatenate([bias, solution[-1]])])
    return extended


def _variations(
    new_labels: Sequence[str], examples: Sequence[LabelledInk], rng: np.random.Generator, spec: RasterSpec
) -> NDArray[np.float32]:
    """`VARIANTS` rasters of each of `new_labels`, in their order: n×size×size float32 in [0, 1]."""
    rasters = []
    for label in new_labels:
        inks = [example.ink for example in examples if example.label == label]
        rasters += [render_varied(inks[i % len(inks)], rng, spec=spec) for i in range(VARIANTS)]
    return np.stack(rasters)
