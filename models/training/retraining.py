"""Champion + a writer's labelled drawings + rehearsed base data → challenger. Imports Keras: for a training process."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportAssignmentType=false

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.inference.score import Comparison, Score
from models.ink.augmentation import InkAugmentation, render_varied
from models.ink.ink import AnyInk, LabelledInk
from models.ink.raster import RasterSpec, raster_from_ink
from models.model_file.compilation import compile_graph
from models.model_file.model_card import ModelCard
from models.model_file.model_file import read_model, versions, write_model
from models.model_file.safe_loading import load_network
from models.registry.promotion import BASE_MARGIN, Verdict, judge
from models.training.forgetting_guard import ForgettingLimits, limit_forgetting
from models.training.new_labels import extend_head
from models.training.rehearsal import Rehearsal, rehearse
from models.training.retrain_messages import STEPS_REPORTED, Progress, RetrainError, RetrainRequest, Stage
from models.training.training import BASE_ACCURACY, measure


@dataclass(frozen=True, kw_only=True)
class RetrainRecipe:
    """How a champion learns a writer's drawings. The defaults are what the program does."""

    learning_rate: float = 3e-4
    batch: int = 64
    own_per_batch: tuple[int, int] = (8, 24)
    """Drawings of the writer in a batch: two for each there is to learn, within these; the rest is rehearsal."""
    steps: tuple[int, int] = (40, 120)
    """As many as there are drawings and 40 more, within these."""
    augmentation: InkAugmentation | None = field(default_factory=InkAugmentation)
    """None: the drawings just as they are."""
    rehearsed: bool = True
    distilled: bool = True
    """Rehearse with the champion's answers as targets; else with the labels."""
    max_interpolation: tuple[float, float] = (0.2, 0.6)
    """How much of the way from the old weights to the learned ones is kept at most, with next to nothing to learn and
    with a hundred drawings and more (weights averaged as by Wortsman et al. 2022).

    With a single correction, 0.6 of the way could cost its writer two drawings of a hundred, and 0.2 of it none.
    """
    max_kl: float = 0.002
    """How far from the champion's answers the challenger's may be on base data, in nats.

    Retrains of 3 to 150 drawings of writers that a model had never seen cost it no image of MNIST's 10,000 where they
    stayed below this, and 5 to 38 where they went beyond 0.006.
    """
    max_base_drop: float = BASE_MARGIN
    """Of the accuracy on the base hold-out: what promotion would refuse is not even tried."""


ReportProgress = Callable[[Progress], None]
# Where each stage begins, as it was on two cores with 10 to 200 drawings.
_LOADING_STARTS, _LEARNING_STARTS, _LIMITING_STARTS, _COMPILING_STARTS, _JUDGING_STARTS = 0.3, 0.4, 0.67, 0.9, 0.97


def retrain(
    request: RetrainRequest,
    report: ReportProgress,
    recipe: RetrainRecipe = RetrainRecipe(),
    rehearsal: Rehearsal | None = None,
) -> Verdict:
    """Learn `request.drawings`, write the challenger to `request.challenger` and judge it against the champion.

    The batch normalisation keeps its statistics, and what was learned is held back (`forgetting_guard`): with few
    examples that is most of the regularisation.
    `report` follows. `rehearsal` is made here when it is not given. Raises `DatasetError` when the
    base data cannot be had, `ModelFileError` when the champion cannot be opened, and what `request.drawings` raises.
    """
    report(Progress(Stage.LOADING, _LOADING_STARTS))
    rehearsal = rehearsal or rehearse(request.champion, request.seed, request.data_folder)
    drawings = request.drawings()
    rng = np.random.default_rng([request.seed, len(drawings.learned)])
    keras.utils.set_random_seed(request.seed)
    parent = read_model(request.champion)
    network = load_network(request.champion)
    known = parent.card.labels
    base_before = parent.card.metrics.get(BASE_ACCURACY) or measure(network, known, rehearsal.hold_out)
    form = parent.card.form
    learned, held_out, accepted = (
        examples_from_inks(inks, form) for inks in (drawings.learned, drawings.held_out, drawings.accepted)
    )
    accepted_accuracy = measure(network, known, accepted) if drawings.accepted else 0.0
    labels = (*known, *sorted({each.label for each in drawings.learned} - set(known)))
    if labels != known:
        network = extend_head(
            network,
            labels[len(known) :],
            drawings.learned,
            rehearsal.rasters[: rehearsal.digit_count : 4, ..., None],
            rng,
            form,
        )
    old_weights = network.get_weights()
    _fit(network, recipe, drawings.learned, labels, _targets(rehearsal, recipe, labels), rehearsal, rng, form, report)
    if not all(np.isfinite(weights).all() for weights in network.get_weights()):
        raise RetrainError("What was learned came to no numbers any more. Everything is as it was; try again.")
    interpolation = float(np.interp(len(drawings.learned), (0, 100), recipe.max_interpolation))
    min_base_accuracy = max(base_before - recipe.max_base_drop, request.min_base_accuracy)
    limits = ForgettingLimits(recipe.max_kl, min_base_accuracy, accepted, accepted_accuracy)

    def on_progress(fraction: float) -> None:
        report(
            Progress(Stage.LIMITING_FORGETTING, _LIMITING_STARTS + (_COMPILING_STARTS - _LIMITING_STARTS) * fraction)
        )

    base_after = limit_forgetting(network, interpolation, old_weights, labels, rehearsal, limits, on_progress)
    report(Progress(Stage.COMPILING, _COMPILING_STARTS))
    card = ModelCard(
        labels=labels,
        architecture=parent.card.architecture,
        form=form,
        base=parent.card.base,
        normalisation=parent.card.normalisation,
        recipe="retrained",
        parent=parent.model_id,
        training_data={"labelled drawings": len(drawings.learned), "rehearsed": len(rehearsal.rasters)},
        metrics={BASE_ACCURACY: base_after},
        versions=versions(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    write_model(request.challenger, network, card, compile_graph(network))
    report(Progress(Stage.JUDGING, _JUDGING_STARTS))
    before, after = Classifier(parent), Classifier.open(request.challenger)
    n = len(rehearsal.hold_out)
    base = [Score(round(of * n), n) for of in (base_before, base_after)]
    return judge(
        base=Comparison(*base),
        held_out=_compare(before, after, held_out),
        learned=_compare(before, after, learned),
        accepted=_compare(before, after, accepted),
        min_base_accuracy=request.min_base_accuracy,
        base_data=parent.card.base,
    )


def _targets(rehearsal: Rehearsal, recipe: RetrainRecipe, labels: tuple[str, ...]) -> NDArray[np.float32]:
    """What to answer to what is rehearsed, over all of `labels`: none of the new ones is meant."""
    predictions = rehearsal.predictions
    if not recipe.distilled:
        known = labels[: predictions.shape[1]]
        predictions = np.full_like(predictions, 1 / len(known))
        predictions[: len(rehearsal.base_labels)] = rehearsal.base_labels[:, None] == np.array(known)
    return np.pad(predictions, ((0, 0), (0, len(labels) - predictions.shape[1])))


def _fit(
    network: keras.Model,
    recipe: RetrainRecipe,
    learned: tuple[LabelledInk, ...],
    labels: tuple[str, ...],
    targets: NDArray[np.float32],
    rehearsal: Rehearsal,
    rng: np.random.Generator,
    form: RasterSpec,
    report: ReportProgress,
) -> None:
    for layer in network.layers:
        layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
    steps = int(np.clip(recipe.steps[0] + len(learned), *recipe.steps))
    rate = keras.optimizers.schedules.CosineDecay(recipe.learning_rate, steps)
    own_targets = keras.utils.to_categorical([labels.index(each.label) for each in learned], len(labels))
    own_count = int(np.clip(2 * len(learned), *recipe.own_per_batch))
    order = _balanced_order(own_targets.argmax(1), steps * own_count, rng)

    def own_accuracy(meant: Any, read: Any) -> Any:  # the writer's drawings come first in a batch
        return keras.metrics.categorical_accuracy(meant[:own_count], read[:own_count])

    network.compile(keras.optimizers.Adam(rate), "categorical_crossentropy", metrics=[own_accuracy])

    def make_batch(step: int) -> tuple[NDArray[np.float32], NDArray]:
        own = order[step * own_count : (step + 1) * own_count]
        rehearsed = rng.integers(len(rehearsal.rasters), size=recipe.batch - own_count if recipe.rehearsed else 0)
        varied = np.stack([_render(learned[i].ink, recipe, rng, form) for i in own])
        x = np.concatenate([varied, rehearsal.rasters[rehearsed]])[..., None]
        return x, np.concatenate([own_targets[own], targets[rehearsed]])

    with ThreadPoolExecutor(1) as executor:  # the next batch is make_batch while this one is learned
        batch = executor.submit(make_batch, 0)
        figures: list[list[float]] = []
        for step in range(steps):
            x, y = batch.result()
            if step + 1 < steps:
                batch = executor.submit(make_batch, step + 1)
            figures.append(network.train_on_batch(x, y))
            if len(figures) == STEPS_REPORTED:
                loss, accuracy = np.mean(figures, axis=0).tolist()
                fraction = _LEARNING_STARTS + (_LIMITING_STARTS - _LEARNING_STARTS) * (step + 1) / steps
                report(Progress(Stage.LEARNING, fraction, loss, accuracy))
                figures.clear()


def _render(ink: AnyInk, recipe: RetrainRecipe, rng: np.random.Generator, form: RasterSpec) -> NDArray[np.float32]:
    return render_varied(ink, rng, recipe.augmentation, form) if recipe.augmentation else raster_from_ink(ink, form)


def _balanced_order(codes: NDArray[np.int64], count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """`count` indices into `codes`, each example's chance tempered by how many share its label."""
    weight = 1 / np.sqrt(np.bincount(codes)[codes])
    return rng.choice(len(codes), size=count, p=weight / weight.sum())


def _compare(before: Classifier, after: Classifier, examples: Examples) -> Comparison:
    return Comparison(score(before, examples), score(after, examples))


def score(classifier: Classifier, examples: Examples) -> Score:
    """How many of `examples` the compiled graph reads as labelled; a label it does not know counts as wrong."""
    predictions = classifier.predictions(to_floats(examples.rasters))
    return Score(int((predictions == examples.labels).sum()), len(examples))
