"""Accuracy against the number of manual labels: Sereda's (2022) own pipeline beside this program, on the same ink.

The digits of some writers, in a shuffled order, are one group of hands: the first are labelled by hand, the last are
the test. After each number of labels Sereda's network is trained on MNIST with those labels; this program starts from
a model that never saw the writers, is told each label in a session and retrains once.

What Sereda's report leaves open was chosen here and is told in `ASSUMPTIONS`.
"""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from tqdm import tqdm

from models.datasets.examples import DIGITS, to_floats
from models.datasets.mnist import load_mnist
from models.inference.classifier import Classifier
from models.inference.evaluation import EvaluationError
from models.ink.ink import AnyInk, InkError, LabelledInk, Picture
from models.ink.ink_files import read_ink_file
from models.ink.raster import SIZE
from scripts.command import score
from scripts.studies.writers import add_writer_arguments, retrain, right, right_alone, taught

if TYPE_CHECKING:
    import keras
    from matplotlib.figure import Figure

REPORTED = {0: 0.694, 200: 0.836, 400: 0.924, 600: 0.924, 800: 0.966, 1000: 0.934}
"""Sereda's own figures, on the author's own digits: number of manual labels → accuracy."""
CANVAS = 60
"""Side of Sereda's canvas, in pixels."""
WRITING_BOX = 500
"""Side of the boxes that the writers of pendigits were told to stay in, in the file's units; a corner is at (0, 0)."""
PEN = 3
"""Width of Sereda's pen, in pixels of the canvas. From 1 to 6 it moves the first accuracy by about two points."""
BATCH = 32
"""Sereda's batch size: Keras' default."""
FROM_OLD_WEIGHTS = False
"""Whether Sereda's retraining goes on from the last weights."""
ASSUMPTIONS = [
    f"The canvas is the box of {WRITING_BOX}×{WRITING_BOX} units that the writers of pendigits wrote in.",
    f"The pen is round, {PEN} pixels of the {CANVAS}×{CANVAS} canvas wide, and has hard edges.",
    f"The canvas is scaled to {SIZE}×{SIZE} with bilinear interpolation; a pixel is 0 (paper) to 1 (ink).",
    f"Adam has Keras' default learning rate, and a batch is {BATCH} images.",
    f"Each retraining {'goes on from the last' if FROM_OLD_WEIGHTS else 'starts from fresh'} weights.",
    "It shows all 60,000 training images of MNIST and every manual label once an epoch.",
]
WAYS = {
    "sereda": "Sereda's pipeline",
    "ours": "Inkloop",
    "network": "Inkloop, network alone",
    "memory": "Inkloop, memory alone",
}
"""What is measured after each number of labels. Memory alone: beside the first network, without the retrain."""


def add_arguments(arguments: ArgumentParser) -> None:
    """What `measure` wants to know."""
    add_writer_arguments(arguments)
    arguments.set_defaults(writers="25,26,27,28,29,30")
    arguments.add_argument("--counts", type=whole_numbers, default="0,200,400,600,800,1000", help="of manual labels")
    arguments.add_argument("--seeds", type=whole_numbers, default="0", help="of the order and of Sereda's network")
    arguments.add_argument("--epochs", type=int, default=200, help="of each training of Sereda's network")


def whole_numbers(text: str) -> list[int]:
    """`0,200,400` → [0, 200, 400]. Raises `ValueError`."""
    return [int(each) for each in text.split(",")]


def measure(args: Namespace) -> dict[str, Any]:
    """Run the study. Returns plain data, accuracies 0 to 1.

    `runs` holds a result for each seed and number of labels, `points` their means over the seeds, with the 95 %
    interval that one test set gives. Raises `EvaluationError` when there is too little ink.
    """
    group = group_of(read_ink_file(args.inkfile), args.writers.split(","))
    most = max(args.counts)
    if len(group) <= most:
        raise EvaluationError(f"{most} labels and a test want more than the {len(group)} digits of these writers.")
    runs = []
    with tqdm(total=2 * len(args.seeds) * len(args.counts), unit="model") as bar:
        for seed in args.seeds:
            inks = [group[i] for i in np.random.default_rng(seed).permutation(len(group))]
            labelled, test = inks[:most], inks[most:]
            theirs = measure_sereda(labelled, test, args.counts, epochs=args.epochs, seed=seed)
            for count in args.counts:
                ours = measure_ours(args.model, labelled[:count], test)
                bar.update()
                runs.append({"seed": seed, "labels": count, **ours, **next(theirs)})
                bar.update()
    return {
        "study": "labels",
        "model_id": Classifier.open(args.model).model_id,
        "writers": args.writers.split(","),
        "digits": len(group),
        "test": len(group) - most,
        "seeds": args.seeds,
        "epochs": args.epochs,
        "assumptions": ASSUMPTIONS,
        "reported": {"labels": list(REPORTED), "accuracy": list(REPORTED.values())},
        "points": [_point(count, [run for run in runs if run["labels"] == count]) for count in args.counts],
        "runs": runs,
    }


def group_of(inks: Sequence[LabelledInk], writers: Sequence[str]) -> list[LabelledInk]:
    """The digits of `writers` in file order. Raises `EvaluationError` when one of them has none."""
    group = [each for each in inks if each.writer in writers and each.label in DIGITS]
    if missing := set(writers) - {each.writer for each in group}:
        raise EvaluationError(f"There is no digit by writer {', '.join(sorted(missing))}.")
    return group


def measure_ours(model: Path, labelled: Sequence[LabelledInk], test: Sequence[LabelledInk]) -> dict[str, Any]:
    """Label `labelled` in a session that begins with `model`, retrain once, and read `test`.

    Returns the scores `ours` (network and memory), `network` and `memory`, and how the retrain ended. Without labels
    there is no retrain.
    """
    with taught(model, labelled) as session:
        corrections = len(labelled) - session.accuracy.right
        memory = right(session, test)
        start = time.perf_counter()
        verdict = retrain(session) if labelled else None
        seconds = time.perf_counter() - start
        return {
            "ours": score(right(session, test), len(test)),
            "network": score(right_alone(session.champion.classifier, test), len(test)),
            "memory": score(memory, len(test)),
            "corrections": corrections,
            "promoted": verdict is not None and verdict.promoted,
            "reason": verdict.reason if verdict else None,
            "retrain_seconds": seconds if verdict else None,
        }


def measure_sereda(
    labelled: Sequence[LabelledInk], test: Sequence[LabelledInk], counts: list[int], *, epochs: int, seed: int
) -> Iterator[dict[str, Any]]:
    """Train Sereda's network on MNIST and the first of `labelled`, as many as each of `counts` says.

    Yields the score `sereda` on `test`, its accuracy `sereda_mnist` on MNIST's test images, and `sereda_seconds`.
    """
    import keras

    mnist = load_mnist()
    base = [mnist.training, mnist.hold_out]
    own = np.array([canvas_raster(each.ink) for each in labelled], np.float32).reshape(-1, SIZE, SIZE)
    rasters = np.concatenate([*(to_floats(part.rasters) for part in base), own])
    labels = np.concatenate([*(part.labels for part in base), np.array([each.label for each in labelled], np.str_)])
    targets = keras.utils.to_categorical(labels.astype(int), len(DIGITS))
    drawn, meant = np.stack([canvas_raster(each.ink) for each in test]), np.array([each.label for each in test])
    network = None
    for count in counts:
        start = time.perf_counter()
        if network is None or not FROM_OLD_WEIGHTS:
            keras.utils.set_random_seed(seed)
            network = sereda_network()
        shown = sum(map(len, base)) + count
        network.fit(rasters[:shown], targets[:shown], batch_size=BATCH, epochs=epochs, verbose=0)
        seconds = time.perf_counter() - start
        yield {
            "sereda": score(_right(network, drawn, meant), len(test)),
            "sereda_mnist": _right(network, to_floats(mnist.test.rasters), mnist.test.labels) / len(mnist.test),
            "sereda_seconds": seconds,
        }


def sereda_network() -> "keras.Model":
    """28×28 in [0, 1] → probabilities of ten digits: two dense layers of 50 with ReLU, softmax; compiled with Adam."""
    from keras import Sequential, layers

    hidden = [layers.Dense(50, activation="relu") for _ in range(2)]
    output = layers.Dense(len(DIGITS), activation="softmax")
    network = Sequential([layers.Input((SIZE, SIZE)), layers.Flatten(), *hidden, output])
    # Many steps in one call: the same arithmetic in a third of the time.
    network.compile("adam", "categorical_crossentropy", steps_per_execution=500)
    return network


def _right(network: "keras.Model", rasters: NDArray[np.float32], meant: NDArray[np.str_]) -> int:
    codes = network.predict(rasters, batch_size=500, verbose=0).argmax(1)
    return int((np.array(DIGITS)[codes] == meant).sum())


def canvas_raster(ink: AnyInk) -> NDArray[np.float32]:
    """Draw `ink` where it was written in its box and scale the whole to 28×28 float32 in [0, 1], ink = 1.

    Neither centred nor normalised in size; ink outside the box is lost. Raises `InkError` for a picture.
    """
    if isinstance(ink, Picture):
        raise InkError("Only strokes can be drawn on a canvas, and a picture has none.")
    canvas = Image.new("L", (CANVAS, CANVAS))
    pen = ImageDraw.Draw(canvas)
    scale, reach = CANVAS / WRITING_BOX, (PEN - 1) / 2
    for stroke in ink.strokes:
        # In the file y grows upwards from the box's lower edge; reading it has turned its sign.
        points = [(point.x * scale, (WRITING_BOX + point.y) * scale) for point in stroke]
        pen.line(points, fill=255, width=PEN)
        for x, y in points:
            pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    return np.asarray(canvas.resize((SIZE, SIZE), Image.Resampling.BILINEAR), np.float32) / np.float32(255)


def _point(count: int, runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The mean over the seeds. Their test sets overlap, so the interval is that of one of them."""
    point: dict[str, Any] = {"labels": count}
    for way in WAYS:
        accuracies, n = [run[way]["accuracy"] for run in runs], runs[0][way]["n"]
        typical = score(round(mean(accuracies) * n), n)
        point[way] = {"accuracy": mean(accuracies), "low": typical["low"], "high": typical["high"]}
    return point


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """A header, and for each number of labels what was reported and measured: accuracy in % (95 % interval)."""
    rows = [("labels", "Sereda reports", *WAYS.values())]
    for point in result["points"]:
        reported = REPORTED.get(point["labels"])
        shown = [{name: 100 * value for name, value in point[way].items()} for way in WAYS]
        cells = [f"{of['accuracy']:.1f} ({of['low']:.1f}–{of['high']:.1f})" for of in shown]
        rows.append((str(point["labels"]), "" if reported is None else f"{100 * reported:.1f}", *cells))
    return rows


def figure(result: dict[str, Any]) -> "Figure":
    """Accuracy in % against the number of manual labels, with 95 % intervals, and what Sereda reported."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    counts = [point["labels"] for point in result["points"]]
    # Colours that the colour-blind tell apart (Okabe and Ito 2008).
    for way, marker, colour in (("ours", "o", "#0072B2"), ("sereda", "s", "#D55E00")):
        points = [point[way] for point in result["points"]]
        means, low, high = (100 * np.array([of[name] for of in points]) for name in ("accuracy", "low", "high"))
        interval = np.stack([means - low, high - means])
        axes.errorbar(counts, means, interval, marker=marker, capsize=3, color=colour, label=WAYS[way])
    reported = result["reported"]
    values = 100 * np.array(reported["accuracy"])
    axes.plot(reported["labels"], values, "^:", color="#777777", label="Sereda's report, on the author's own digits")
    axes.set_xlabel("drawings labelled by hand")
    axes.set_ylabel("accuracy on the other drawings, %")
    axes.set_ylim(0, 102)
    axes.set_title(f"{len(result['writers'])} writers as one, {result['test']} drawings to read; 95 % intervals")
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    return drawn
