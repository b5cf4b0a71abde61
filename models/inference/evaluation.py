"""Evaluation of a classifier on labelled examples: accuracy, calibration, confusion matrix, outlier rejection."""

from collections.abc import Callable
from typing import Any

import numpy as np

from models.datasets.examples import Examples, to_floats
from models.inference.calibration import expected_calibration_error, rejection_threshold
from models.inference.classifier import Classifier
from models.inference.readable_labels import ReadableLabels
from models.ink.label_sets import LabelSet
from models.ink.raster import batch_size_for
from models.system.errors import InkloopError

TOP = 5


class EvaluationError(InkloopError):
    """There are no examples to measure on, or the model has none of the requested labels."""


def evaluate(
    classifier: Classifier,
    examples: Examples,
    *,
    label_set: LabelSet | None = None,
    fold_case: bool = False,
    on_read: Callable[[int], object] = lambda count: None,
) -> dict[str, Any]:
    """Classify `examples` and count.

    Returns `n`, `accuracy`, `top_5` and `top_10` (shares whose label is among the first five or ten),
    `expected_calibration_error`, `labels` (the model's, then those only the data has), `per_label` (label → `n`,
    `right`, `accuracy`, `top_5`) and `confusion` (rows: true labels, columns: predictions, both in the order of
    `labels`). Labels that the model does not have count as errors.

    `label_set` keeps of the examples what the set holds, and restricts the readings as in the program. With `fold_case`
    an A and an a are one label, the small one, whichever is read. `on_read(count)` is called after each batch. Raises
    `EvaluationError`.
    """
    fold = str.lower if fold_case else str
    if label_set is not None:
        examples = examples[np.isin(examples.labels, list(label_set.labels))]
    readable = ReadableLabels.of(classifier.labels, label_set.labels if label_set else None)
    if not len(examples) or (label_set and set(readable.labels).isdisjoint(label_set.labels)):
        raise EvaluationError(
            "Nothing to measure: the data or the model has none of the labels {labels}.",
            labels=repr(label_set.text if label_set else None),
        )
    known = [fold(label) for label in readable.labels]
    true = [fold(label) for label in examples.labels.tolist()]
    labels = list(dict.fromkeys((*known, *sorted(set(true)))))
    row = {label: number for number, label in enumerate(labels)}
    column, wanted = np.array([row[label] for label in known]), np.array([row[label] for label in true])
    confidence, places, predicted = [], [], []
    step = batch_size_for(classifier.spec.size)
    for start in range(0, len(examples), step):
        part, meant = examples[start : start + step], wanted[start : start + step, None]
        probabilities = readable.restricted_rows(classifier.probabilities(to_floats(part.rasters)))
        order = column[np.argsort(-probabilities, axis=1, kind="stable")]
        confidence.append((probabilities * (column == order[:, :1])).sum(1) / probabilities.sum(1))
        places.append(np.where((order == meant).any(1), (order == meant).argmax(1), len(known)))
        predicted.append(order[:, 0])
        on_read(len(part))
    place = np.concatenate(places)
    confusion = np.zeros((len(labels), len(labels)), int)
    np.add.at(confusion, (wanted, np.concatenate(predicted)), 1)
    n, right, among = confusion.sum(1), confusion.diagonal(), np.bincount(wanted, place < TOP, len(labels))
    per_label = {
        label: {
            "n": int(n[i]),
            "right": int(right[i]),
            "accuracy": float(right[i] / n[i]),
            "top_5": float(among[i] / n[i]),
        }
        for i, label in enumerate(labels)
        if n[i]
    }
    return {
        "n": len(examples),
        "accuracy": float(right.sum() / n.sum()),
        "top_5": float(among.sum() / n.sum()),
        "top_10": float((place < 10).mean()),
        "expected_calibration_error": expected_calibration_error(
            np.concatenate(confidence).astype(np.float64), place == 0
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
