"""Champion + a writer's labelled drawings + replayed base data → challenger. Imports Keras: for a training process."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportAssignmentType=false

from collections.abc import Callable, Sequence
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
from models.raster import raster_from_ink
from models.training_process import RetrainRequest

BATCH = 128
FEWEST_OWN, MOST_OWN = 8, 32
"""Drawings of the writer in a batch: two for each there is to learn, within these; the rest of the batch is replay."""
FEWEST_STEPS, MOST_STEPS = 50, 120
LEARNING_RATE = 3e-4
KEPT = 0.6
"""How much of the way from the old weights to the learned ones is kept (Wortsman et al. 2022).

Of 5,000 base hold-out images, seven hard corrections cost 7 with the whole way and none or one with half to 0.7 of it;
single corrections are read right with as little as 0.35.
"""
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
    network = widened(network, new, request.learned, rasters[::6, ..., None]) if new else network
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
        base_floor=request.base_floor,
    )


def widened(
    network: keras.Model, new: Sequence[str], learned: Sequence[LabelledInk], replay: NDArray[np.float32]
) -> keras.Model:
    """The same network with outputs for the labels `new`, of which `learned` holds examples.

    The old outputs keep their weights. A new one points from the mean embedding of `replay` (n×28×28×1) to that of its
    examples, for which it answers as strongly as the old outputs do for theirs: it is read from its first example on
    (imprinting: Qi, Brown and Lowe 2018).
    """
    last = network.layers[-1]
    kernel, bias = last.get_weights()
    embed = keras.Model(network.inputs, last.input)
    base = embed.predict(replay, batch_size=500, verbose=0)
    strength = (base @ kernel + bias).max(1).mean()
    for label in new:
        rasters = [raster_from_ink(each.ink) for each in learned if each.label == label]
        direction = embed.predict(np.stack(rasters)[..., None], verbose=0).mean(0) - base.mean(0)
        weight = direction * strength / (direction @ direction)
        kernel, bias = np.column_stack([kernel, weight]), np.append(bias, -weight @ base.mean(0))
    layer = keras.layers.Dense(len(bias), activation="softmax", name=last.name)
    wider = keras.Model(network.inputs, layer(last.input), name=network.name)
    layer.set_weights([kernel, bias])
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
    old_weights = network.get_weights()
    share = int(np.clip(2 * len(learned), FEWEST_OWN, MOST_OWN))
    order = _balanced_order(own_targets.argmax(1), steps * share, rng)
    for step in range(steps):
        own = order[step * share : (step + 1) * share]
        rehearsed = rng.integers(len(replay), size=BATCH - share)
        varied = np.stack([render_varied(learned[i].ink, rng) for i in own])
        x = np.concatenate([varied, replay[rehearsed]])[..., None]
        loss = network.train_on_batch(x, np.concatenate([own_targets[own], replay_targets[rehearsed]]))
        if step % 5 == 4:
            report(f"Learning your drawings, loss {float(np.mean(loss)):.3f}", 0.2 + 0.65 * (step + 1) / steps)
    network.set_weights([old + KEPT * (new - old) for old, new in zip(old_weights, network.get_weights(), strict=True)])


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
