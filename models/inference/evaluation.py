"""Evaluation of a classifier on labelled examples: accuracy, calibration, confusion matrix, outlier rejection."""

from collections.abc import Callable
from typing import Any

import numpy as np

from models.datasets.examples import Examples, to_floats
from models.inference.calibration import expected_calibration_error, rejection_threshold
from models.inference.classifier import Classifier
from models.ink.raster import batch_size_for
from models.system.errors import InkloopError


class EvaluationError(InkloopError):
    """There are no examples to measure on, or the model has none of the requested labels."""


def evaluate(
    classifier: Classifier,
    examples: Examples,
    *,
    allowed: str | None = None,
    on_read: Callable[[int], object] = lambda count: None,
) -> dict[str, Any]:
    """Classify `examples` and count.

    Returns `n`, `accuracy`, `expected_calibration_error`, `labels` (the model's, then those only the data has),
    `per_label` (label → `n`, `right`, `accuracy`) and `confusion` (rows: true labels, columns: predictions, both in the
    order of `labels`). Labels that the model does not have count as errors. `allowed` restricts examples and
    predictions to these labels, one character each. `on_read(count)` is called after each batch. Raises
    `EvaluationError`.
    """
    known = list(classifier.labels)
    if allowed is not None:
        examples = examples[np.isin(examples.labels, list(allowed))]
        known = [label for label in known if label in allowed]
    if not len(examples) or not known:
        raise EvaluationError(
            "Nothing to measure: the data or the model has none of the labels {labels}.", labels=repr(allowed)
        )
    columns = [classifier.labels.index(label) for label in known]
    labels = known + sorted(set(examples.labels.tolist()) - set(known))
    row = {label: number for number, label in enumerate(labels)}
    confusion = np.zeros((len(labels), len(labels)), int)
    confidence, correct = [], []
    step = batch_size_for(classifier.spec.size)
    for start in range(0, len(examples), step):
        part = examples[start : start + step]
        probabilities = classifier.probabilities(to_floats(part.rasters))[:, columns]
        confidence.append(probabilities.max(1) / probabilities.sum(1))
        predicted = probabilities.argmax(1)
        correct.append(np.array(known)[predicted] == part.labels)
        np.add.at(confusion, ([row[label] for label in part.labels.tolist()], predicted), 1)
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
        "expected_calibration_error": expected_calibration_error(
            np.concatenate(confidence).astype(np.float64), np.concatenate(correct)
        ),
        "labels": labels,
        "per_label": per_label,
        "confusion": confusion.tolist(),
    }


def evaluate_rejection(classifier: Classifier, inliers: Examples, outliers: Examples) -> dict[str, Any]:
    """Measure how well a confidence threshold rejects outliers.

    The threshold rejects 1 % of the correct predictions for `inliers`. Returns `good` and `outliers` (counts of correct
    predictions and of outliers), `threshold` (a probability), `rejected` (share of the outliers below it) and
    `per_label` (label → that share). Raises `EvaluationError` when no prediction for `inliers` is correct.
    """
    probabilities = classifier.all_probabilities(to_floats(inliers.rasters))
    correct = np.array(classifier.labels)[probabilities.argmax(1)] == inliers.labels
    if not correct.any():
        raise EvaluationError("The threshold of doubt cannot be measured: none of the data is read correctly.")
    confidence = classifier.all_probabilities(to_floats(outliers.rasters)).max(1).astype(np.float64)
    threshold, rejected = rejection_threshold(probabilities.max(1)[correct].astype(np.float64), confidence)
    return {
        "good": int(correct.sum()),
        "outliers": len(outliers),
        "threshold": threshold,
        "rejected": rejected,
        "per_label": {
            label: float((confidence[outliers.labels == label] < threshold).mean())
            for label in sorted(set(outliers.labels.tolist()))
        },
    }
