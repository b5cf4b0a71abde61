"""Accuracy against the number of manual labels: Sereda's (2022) pipeline and this program on the same ink.

The digits of several writers are shuffled together: the first ones are labelled, the last ones are the test. For each
number of labels Sereda's network is trained on MNIST and these labels; this program starts from a model that never saw
the writers, gets each label in a session and retrains once.

`ASSUMPTIONS` lists our choices where Sereda's report gives no details.
"""

# Keras has wrong type annotations (`verbose: str`, tensors as OpenVINO's).
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
from scripts.cli.output import score
from scripts.studies.writers import add_writer_arguments, count_right, count_right_by_network, retrain, taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from models.model_file.keras_settings import keras

REPORTED = {0: 0.694, 200: 0.836, 400: 0.924, 600: 0.924, 800: 0.966, 1000: 0.934}
"""Sereda's own figures, on the author's own digits: number of manual labels → accuracy."""
CANVAS = 60
"""Side of Sereda's canvas, in pixels."""
WRITING_BOX = 500
"""Side of the boxes in which the writers of pendigits had to write, in the file's units; one corner is at (0, 0)."""
PEN_WIDTH = 3
"""Width of Sereda's pen in canvas pixels. Widths from 1 to 6 change the first accuracy by about two points."""
BATCH_SIZE = 32
"""Sereda's batch size: Keras' default."""
FROM_OLD_WEIGHTS = False
"""Whether Sereda's retraining starts from the last weights."""
ASSUMPTIONS = [
    f"The canvas is the box of {WRITING_BOX}×{WRITING_BOX} units that the writers of pendigits wrote in.",
    f"The pen is round, {PEN_WIDTH} pixels of the {CANVAS}×{CANVAS} canvas wide, and has hard edges.",
    f"The canvas is scaled to {SIZE}×{SIZE} with bilinear interpolation; a pixel is 0 (paper) to 1 (ink).",
    f"Adam has Keras' default learning rate, and a batch is {BATCH_SIZE} images.",
    f"Each retraining {'goes on from the last' if FROM_OLD_WEIGHTS else 'starts from fresh'} weights.",
    "It shows all 60,000 training images of MNIST and every manual label once an epoch.",
]
METHODS = {
    "sereda": "Sereda's pipeline",
    "ours": "Inkloop",
    "network": "Inkloop, network alone",
    "memory": "Inkloop, memory alone",
}
"""The measured methods. Memory alone: the initial network with memory, without a retrain."""


def add_arguments(arguments: ArgumentParser) -> None:
    """Add the arguments of `measure`."""
    add_writer_arguments(arguments)
    arguments.set_defaults(writers="25,26,27,28,29,30")
    arguments.add_argument(
        "--counts", type=parse_integers, default="0,200,400,600,800,1000", help="numbers of manual labels"
    )
    arguments.add_argument(
        "--seeds", type=parse_integers, default="0", help="seeds of the order and of Sereda's network"
    )
    arguments.add_argument("--epochs", type=int, default=200, help="epochs of each training of Sereda's network")


def parse_integers(text: str) -> list[int]:
    """`0,200,400` → [0, 200, 400]. Raises `ValueError`."""
    return [int(each) for each in text.split(",")]


def measure(args: Namespace) -> dict[str, Any]:
    """Run the study. Returns JSON data with accuracies in [0, 1].

    `runs` has one result per seed and number of labels, `points` their means over the seeds, with the 95 % interval for
    one test set. Raises `EvaluationError` if there is too little ink.
    """
    group = group_of(read_ink_file(args.inkfile), args.writers.split(","))
    max_labels = max(args.counts)
    if len(group) <= max_labels:
        raise EvaluationError(
            f"{max_labels} labels and a test want more than the {len(group)} digits of these writers."
        )
    runs = []
    with tqdm(total=2 * len(args.seeds) * len(args.counts), unit="model") as bar:
        for seed in args.seeds:
            inks = [group[i] for i in np.random.default_rng(seed).permutation(len(group))]
            labelled, test = inks[:max_labels], inks[max_labels:]
            theirs = measure_sereda(labelled, test, args.counts, epochs=args.epochs, seed=seed)
            for count in args.counts:
                ours = measure_inkloop(args.model, labelled[:count], test)
                bar.update()
                runs.append({"seed": seed, "labels": count, **ours, **next(theirs)})
                bar.update()
    return {
        "study": "labels",
        "model_id": Classifier.open(args.model).model_id,
        "writers": args.writers.split(","),
        "digits": len(group),
        "test": len(group) - max_labels,
        "seeds": args.seeds,
        "epochs": args.epochs,
        "assumptions": ASSUMPTIONS,
        "reported": {"labels": list(REPORTED), "accuracy": list(REPORTED.values())},
        "points": [_point(count, [run for run in runs if run["labels"] == count]) for count in args.counts],
        "runs": runs,
    }


def group_of(inks: Sequence[LabelledInk], writers: Sequence[str]) -> list[LabelledInk]:
    """The digits of `writers` in file order. Raises `EvaluationError` if one of them has none."""
    group = [each for each in inks if each.writer in writers and each.label in DIGITS]
    if missing := set(writers) - {each.writer for each in group}:
        raise EvaluationError(f"There is no digit by writer {', '.join(sorted(missing))}.")
    return group


def measure_inkloop(model: Path, labelled: Sequence[LabelledInk], test: Sequence[LabelledInk]) -> dict[str, Any]:
    """Label `labelled` in a session that starts with `model`, retrain once, and predict `test`.

    Returns the scores `ours` (network and memory), `network` and `memory`, and the retrain's verdict. Without labels
    there is no retrain.
    """
    with taught_session(model, labelled) as session:
        corrections = len(labelled) - session.accuracy.right
        memory = count_right(session, test)
        start = time.perf_counter()
        verdict = retrain(session) if labelled else None
        seconds = time.perf_counter() - start
        return {
            "ours": score(count_right(session, test), len(test)),
            "network": score(count_right_by_network(session.champion.classifier, test), len(test)),
            "memory": score(memory, len(test)),
            "corrections": corrections,
            "promoted": verdict is not None and verdict.promoted,
            "reason": verdict.reason if verdict else None,
            "retrain_seconds": seconds if verdict else None,
        }


def measure_sereda(
    labelled: Sequence[LabelledInk], test: Sequence[LabelledInk], counts: list[int], *, epochs: int, seed: int
) -> Iterator[dict[str, Any]]:
    """For each of `counts`, train Sereda's network on MNIST and the first `count` of `labelled`.

    Yields the score `sereda` on `test`, the accuracy `sereda_mnist` on MNIST's test images, and `sereda_seconds`.
    """
    from models.model_file.keras_settings import keras

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
        network.fit(rasters[:shown], targets[:shown], batch_size=BATCH_SIZE, epochs=epochs, verbose=0)
        seconds = time.perf_counter() - start
        yield {
            "sereda": score(_count_right(network, drawn, meant), len(test)),
            "sereda_mnist": _count_right(network, to_floats(mnist.test.rasters), mnist.test.labels) / len(mnist.test),
            "sereda_seconds": seconds,
        }


def sereda_network() -> "keras.Model":
    """28×28 in [0, 1] → probabilities of ten digits: two dense layers of 50 with ReLU, softmax; compiled with Adam."""
    from models.model_file.keras_settings import Sequential, layers

    hidden = [layers.Dense(50, activation="relu") for _ in range(2)]
    output = layers.Dense(len(DIGITS), activation="softmax")
    network = Sequential([layers.Input((SIZE, SIZE)), layers.Flatten(), *hidden, output])
    # Many steps per call give the same result in a third of the time.
    network.compile("adam", "categorical_crossentropy", steps_per_execution=500)
    return network


def _count_right(network: "keras.Model", rasters: NDArray[np.float32], meant: NDArray[np.str_]) -> int:
    codes = network.predict(rasters, batch_size=500, verbose=0).argmax(1)
    return int((np.array(DIGITS)[codes] == meant).sum())


def canvas_raster(ink: AnyInk) -> NDArray[np.float32]:
    """Draw `ink` at its position in the box and scale the whole box to 28×28 float32 in [0, 1], ink = 1.

    The ink is neither centred nor scaled to a standard size; ink outside the box is lost. Raises `InkError` for a
    picture.
    """
    if isinstance(ink, Picture):
        raise InkError("Only strokes can be drawn on a canvas, and a picture has none.")
    canvas = Image.new("L", (CANVAS, CANVAS))
    pen = ImageDraw.Draw(canvas)
    scale, reach = CANVAS / WRITING_BOX, (PEN_WIDTH - 1) / 2
    for stroke in ink.strokes:
        # In the file y grows upwards from the box's lower edge; the reader has inverted its sign.
        points = [(point.x * scale, (WRITING_BOX + point.y) * scale) for point in stroke]
        pen.line(points, fill=255, width=PEN_WIDTH)
        for x, y in points:
            pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    return np.asarray(canvas.resize((SIZE, SIZE), Image.Resampling.BILINEAR), np.float32) / np.float32(255)


def _point(count: int, runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The mean over the seeds. Their test sets overlap, so the interval is for the size of one of them."""
    point: dict[str, Any] = {"labels": count}
    for way in METHODS:
        accuracies, n = [run[way]["accuracy"] for run in runs], runs[0][way]["n"]
        typical = score(round(mean(accuracies) * n), n)
        point[way] = {"accuracy": mean(accuracies), "low": typical["low"], "high": typical["high"]}
    return point


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """A header, and one row per number of labels: reported and measured accuracy in % (95 % interval)."""
    rows = [("labels", "Sereda reports", *METHODS.values())]
    for point in result["points"]:
        reported = REPORTED.get(point["labels"])
        shown = [{name: 100 * value for name, value in point[way].items()} for way in METHODS]
        cells = [f"{of['accuracy']:.1f} ({of['low']:.1f}–{of['high']:.1f})" for of in shown]
        rows.append((str(point["labels"]), "" if reported is None else f"{100 * reported:.1f}", *cells))
    return rows


def figure(result: dict[str, Any]) -> "Figure":
    """Accuracy in % against the number of manual labels, with 95 % intervals, and Sereda's reported accuracy."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    counts = [point["labels"] for point in result["points"]]
    # Colours for colour-blind readers (Okabe and Ito 2008).
    for way, marker, colour in (("ours", "o", "#0072B2"), ("sereda", "s", "#D55E00")):
        points = [point[way] for point in result["points"]]
        means, low, high = (100 * np.array([of[name] for of in points]) for name in ("accuracy", "low", "high"))
        interval = np.stack([means - low, high - means])
        axes.errorbar(counts, means, interval, marker=marker, capsize=3, color=colour, label=METHODS[way])
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
