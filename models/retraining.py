"""Champion + a writer's labelled drawings + replayed base data → challenger. Imports Keras: for a training process."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportAssignmentType=false

from collections.abc import Callable
from datetime import UTC, datetime

import keras
import numpy as np
from numpy.typing import NDArray

from models.augmentation import RasterAugmentation, render_varied, warp_rasters
from models.classifier import Classifier
from models.compilation import compile_graph
from models.dataset import Examples, examples_from_inks, load_mnist, to_floats
from models.ink import LabelledInk
from models.modelfile import Card, read_model, versions, write_model
from models.promotion import Comparison, Score, Verdict, judge
from models.training_process import RetrainRequest

BATCH = 128
FEWEST_OWN, MOST_OWN = 8, 32
"""Drawings of the writer in a batch: two for each there is to learn, within these; the rest of the batch is replay."""
FEWEST_STEPS, MOST_STEPS = 50, 120
LEARNING_RATE = 3e-4
REPLAYED = 6000
"""Base rasters rehearsed while retraining, as many of each label."""
_REPLAY_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)

Report = Callable[[str, float], None]


def retrain(request: RetrainRequest, report: Report) -> Verdict:
    """Learn `request.learned`, write the challenger to `request.challenger` and judge it against the champion.

    The replayed rasters are learned with the champion's own answers as targets (Hinton et al. 2015; as in learning
    without forgetting, Li and Hoiem 2016), and the batch normalisation keeps its statistics, so that the network moves
    only where the writer's drawings ask for it. `report(stage, fraction)` follows. Raises `DatasetError` when the base
    data cannot be had, `ModelFileError` when the champion cannot be opened.
    """
    report("Finding the base data", 0.05)
    mnist = load_mnist(request.data_folder, lambda done, total: report(f"Downloading MNIST, {done >> 20} MB", 0.05))
    report("Loading the champion", 0.1)
    rng = np.random.default_rng([request.seed, len(request.learned)])
    keras.utils.set_random_seed(request.seed)
    parent = read_model(request.champion)
    network: keras.Model = keras.saving.load_model(request.champion, compile=False)
    new = sorted({each.label for each in request.learned} - set(parent.card.labels))
    labels = (*parent.card.labels, *new)
    report("Rehearsing the base data", 0.15)
    rasters = warp_rasters(to_floats(_balanced(mnist.training, REPLAYED, rng).rasters), rng, _REPLAY_WARP)
    answers = network.predict(rasters[..., None], batch_size=500, verbose=0)
    targets = np.pad(answers, ((0, 0), (0, len(new))))
    network = widened(network, len(labels)) if new else network
    _fit(network, request.learned, labels, rasters, targets, rng, report)
    report("Compiling the challenger", 0.85)
    card = Card(
        labels=labels,
        architecture=parent.card.architecture,
        recipe="retrained",
        parent=parent.model_id,
        training_data={"labelled drawings": len(request.learned), "mnist (replayed)": len(rasters)},
        versions=versions(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    write_model(request.challenger, network, card, compile_graph(network))
    report("Judging the challenger", 0.92)
    before, after = Classifier(parent), Classifier.open(request.challenger)
    return judge(
        base=_compare(before, after, mnist.hold_out),
        held_out=_compare(before, after, examples_from_inks(request.held_out)),
        learned=_compare(before, after, examples_from_inks(request.learned)),
    )


def widened(network: keras.Model, label_count: int) -> keras.Model:
    """The same network with more outputs: the old keep their weights, the new start at nothing, seldom answered."""
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    more = label_count - len(bias)
    layer = keras.layers.Dense(label_count, activation="softmax", name=last.name)
    wider = keras.Model(network.inputs, layer(last.input), name=network.name)
    layer.set_weights([np.pad(kernel, ((0, 0), (0, more))), np.pad(bias, (0, more), constant_values=bias.min() - 2)])
    return wider


def _fit(
    network: keras.Model,
    learned: tuple[LabelledInk, ...],
    labels: tuple[str, ...],
    replay: NDArray[np.float32],
    replay_targets: NDArray[np.float32],
    rng: np.random.Generator,
    report: Report,
) -> None:
    for layer in network.layers:
        layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
    steps = int(np.clip(FEWEST_STEPS + len(learned), FEWEST_STEPS, MOST_STEPS))
    rate = keras.optimizers.schedules.CosineDecay(LEARNING_RATE, steps)
    network.compile(keras.optimizers.Adam(rate), "categorical_crossentropy")
    own_targets = keras.utils.to_categorical([labels.index(each.label) for each in learned], len(labels))
    share = int(np.clip(2 * len(learned), FEWEST_OWN, MOST_OWN))
    order = _balanced_order(own_targets.argmax(1), steps * share, rng)
    for step in range(steps):
        own = order[step * share : (step + 1) * share]
        old = rng.integers(len(replay), size=BATCH - share)
        varied = np.stack([render_varied(learned[i].ink, rng) for i in own])
        x = np.concatenate([varied, replay[old]])[..., None]
        loss = network.train_on_batch(x, np.concatenate([own_targets[own], replay_targets[old]]))
        if step % 5 == 4:
            report(f"Learning your drawings, loss {float(np.mean(loss)):.3f}", 0.2 + 0.65 * (step + 1) / steps)


def _balanced_order(codes: NDArray[np.int64], count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """`count` indices into `codes`, each example's chance tempered by how many share its label."""
    weight = 1 / np.sqrt(np.bincount(codes)[codes])
    return rng.choice(len(codes), size=count, p=weight / weight.sum())


def _balanced(examples: Examples, count: int, rng: np.random.Generator) -> Examples:
    labels = np.unique(examples.labels)
    share = count // len(labels)
    chosen = [rng.choice(np.flatnonzero(examples.labels == label), share, replace=False) for label in labels]
    return examples[np.concatenate(chosen)]


def _compare(before: Classifier, after: Classifier, examples: Examples) -> Comparison:
    return Comparison(score(before, examples), score(after, examples))


def score(classifier: Classifier, examples: Examples) -> Score:
    """How many of `examples` the compiled graph reads as labelled; a label it does not know counts as wrong."""
    answers = classifier.answers(to_floats(examples.rasters))
    return Score(int((answers == examples.labels).sum()), len(examples))
