"""Measures everything in a model's report, as JSON data. Imports TensorFlow."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

from models.datasets.catalogue import load_evaluation
from models.datasets.examples import DIGITS, Examples, examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.inference.evaluation import evaluate
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.model_file.keras_settings import keras, tf
from models.model_file.model_file import read_model
from models.model_file.safe_loading import load_network
from scripts.cli.output import score
from scripts.reports.recipes import RECIPES

_LATENCY_READINGS = 500


def measure_model(path: Path, run_folder: Path, inkfiles: Sequence[Path] = ()) -> dict[str, Any]:
    """Measure the model file on the test part of the data set that it learned from, and on the digits of `inkfiles`.

    `run_folder` holds the history of its training, which is left out when there is none. Accuracies are 0 to 1, times
    in the unit that their name ends with. Raises `ModelFileError` or `DatasetError`.
    """
    file = read_model(path)
    classifier = Classifier(file)
    test = load_evaluation(file.card.base, spec=file.card.spec)
    found = evaluate(classifier, test)
    recipe = RECIPES.get(file.card.recipe)
    network = load_network(path)
    digits = set(DIGITS).issubset(file.card.labels)
    history = run_folder / "history.json"
    return {
        "name": path.stem,
        "recipe": file.card.recipe,
        "architecture": file.card.architecture,
        "model_id": file.model_id,
        "source": recipe.source if recipe else "",
        "reported": recipe.reported if recipe else None,
        "asked": recipe.asked if recipe else None,
        "data": file.card.base,
        "training": file.card.training_data,
        "form": asdict(file.card.spec),
        "input": f"{file.card.spec.size}×{file.card.spec.size}, {file.card.normalisation}",
        **_share(found),
        "expected_calibration_error": found["expected_calibration_error"],
        "labels": found["labels"],
        "per_label": found["per_label"],
        "confusion": found["confusion"],
        "wrong": _wrong(classifier, test),
        "hands": {file.name.partition(".")[0]: _hands(classifier, file) for file in inkfiles if digits},
        "history": _short(json.loads(history.read_text())) if history.exists() else [],
        "training_seconds": file.card.metrics.get("seconds"),
        "epochs": file.card.metrics.get("epochs"),
        "parameters": network.count_params(),
        "flops": count_flops(network),
        "bytes": path.stat().st_size,
        "graph_bytes": len(file.graph),
        "latency_ms": _latency(classifier),
        "versions": file.card.versions,
        "created": file.card.created,
    }


def _hands(classifier: Classifier, inkfile: Path) -> dict[str, Any]:
    """The network's score on digits drawn by people, without memory and without learning."""
    drawn = [each for each in read_ink_file(inkfile) if each.label in DIGITS]
    return _share(evaluate(classifier, examples_from_inks(drawn, classifier.spec), label_set=LABEL_SETS["digits"]))


def _share(found: dict[str, Any]) -> dict[str, Any]:
    return score(sum(of["right"] for of in found["per_label"].values()), found["n"])


def count_flops(network: keras.Model) -> int:
    """Floating point operations of one prediction, counted by TensorFlow's profiler in the frozen graph."""
    shape = (1, *network.input_shape[1:])
    read = tf.function(lambda raster: network(raster, training=False))  # else some networks count batches meanwhile
    concrete = read.get_concrete_function(tf.TensorSpec(shape, tf.float32))
    graph = convert_variables_to_constants_v2(concrete).graph
    profiler = tf.compat.v1.profiler
    options = profiler.ProfileOptionBuilder.float_operation()
    options["output"] = "none"
    counted = profiler.profile(graph, options=options)
    return int(counted.total_float_ops) if counted else 0


def _wrong(classifier: Classifier, test: Examples) -> list[list[Any]]:
    """The number, label, prediction and its probability in [0, 1] for each wrong test example."""
    probabilities = classifier.all_probabilities(to_floats(test.rasters))
    read = np.array(classifier.labels)[probabilities.argmax(1)]
    return [
        [int(i), str(test.labels[i]), str(read[i]), round(float(probabilities[i].max()), 3)]
        for i in np.flatnonzero(read != test.labels)
    ]


def _latency(classifier: Classifier) -> dict[str, float]:
    """Latency of the compiled graph for one raster on one core, in ms."""
    raster = np.random.default_rng(0).random((1, classifier.spec.size, classifier.spec.size), np.float32)
    seconds = []
    for _ in range(_LATENCY_READINGS):
        start = time.perf_counter()
        classifier.probabilities(raster)
        seconds.append(time.perf_counter() - start)
        if sum(seconds) > 20:
            break
    p50, p99 = np.percentile(seconds, [50, 99])
    return {"p50": round(1000 * float(p50), 3), "p99": round(1000 * float(p99), 3)}


def _short(history: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{name: round(value, 5) for name, value in figures.items()} for figures in history]
