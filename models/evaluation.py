"""How well a classifier reads labelled examples: accuracy, per label, and what is taken for what."""

from collections.abc import Callable
from typing import Any

import numpy as np

from models.classifier import Classifier
from models.dataset import Examples, to_floats
from models.errors import ModelsError

_AT_ONCE = 500


class EvaluationError(ModelsError):
    """Nothing is left to measure on, or the model knows none of the labels asked for."""


def evaluate(
    classifier: Classifier,
    examples: Examples,
    *,
    allowed: str | None = None,
    on_read: Callable[[int], object] = lambda count: None,
) -> dict[str, Any]:
    """Read `examples` and count.

    Returns `n`, `accuracy`, `labels` (those of the model first, then those only the data has), `per_label` (label →
    `n`, `right`, `accuracy`) and `confusion` (rows: meant, columns: read, both in the order of `labels`). A label the
    model does not know counts as wrong. `allowed` leaves out examples with other labels and keeps the model from
    answering others. Raises `EvaluationError`.
    """
    known = list(classifier.labels)
    if allowed is not None:
        examples = examples[np.isin(examples.labels, list(allowed))]
        known = [label for label in known if label in allowed]
    if not len(examples) or not known:
        raise EvaluationError(f"Nothing to measure: the data or the model has none of the labels {allowed!r}.")
    columns = [classifier.labels.index(label) for label in known]
    labels = known + sorted(set(examples.labels.tolist()) - set(known))
    row = {label: number for number, label in enumerate(labels)}
    confusion = np.zeros((len(labels), len(labels)), int)
    for start in range(0, len(examples), _AT_ONCE):
        part = examples[start : start + _AT_ONCE]
        read = classifier.probabilities(to_floats(part.rasters))[:, columns].argmax(1)
        np.add.at(confusion, ([row[label] for label in part.labels.tolist()], read), 1)
        on_read(len(part))
    n, right = confusion.sum(1), confusion.diagonal()
    per_label = {
        label: {"n": int(n[i]), "right": int(right[i]), "accuracy": float(right[i] / n[i])}
        for i, label in enumerate(labels)
        if n[i]
    }
    return {
        "n": len(examples),
        "accuracy": float(right.sum() / n.sum()),
        "labels": labels,
        "per_label": per_label,
        "confusion": confusion.tolist(),
    }
