"""Champion + a writer's labelled drawings + rehearsed base data → challenger. Imports Keras: for a child process."""

# Keras annotates its own functions wrongly (`verbose: str`, tensors as OpenVINO's).
# pyright: reportArgumentType=false, reportAttributeAccessIssue=false, reportAssignmentType=false

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.datasets.examples import Examples, examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.inference.score import Comparison, Score
from models.ink.augmentation import InkAugmentation, render_varied
from models.ink.ink import AnyInk, LabelledInk
from models.ink.labels import Label
from models.ink.raster import RasterSpec, raster_from_ink
from models.model_file.compilation import compile_graph
from models.model_file.keras_settings import keras
from models.model_file.model_card import MAX_LABELS, ModelCard
from models.model_file.model_file import read_model, versions, write_model
from models.model_file.safe_loading import load_network
from models.registry.promotion import GLYPHS, NOTHING, Verdict, allowance, judge
from models.training.base_selection import count_right
from models.training.forgetting_guard import ForgettingLimits, limit_forgetting
from models.training.network_accuracy import predict_all
from models.training.new_labels import extend_head
from models.training.rehearsal import Rehearsal, rehearse
from models.training.retrain_messages import STEPS_REPORTED, Progress, RetrainError, RetrainRequest, Stage


@dataclass(frozen=True, kw_only=True)
class RetrainRecipe:
    """Hyperparameters of retraining; the defaults are those of the program."""

    learning_rate: float = 3e-4
    batch: int = 64
    own_per_batch: tuple[int, int] = (8, 24)
    """Bounds of the number of the writer's drawings per batch, which is twice the number to learn; the rest of the
    batch is rehearsal."""
    steps: tuple[int, int] = (40, 120)
    """Bounds of the number of batches, which is the lower bound plus the number of drawings."""
    augmentation: InkAugmentation | None = field(default_factory=InkAugmentation)
    """None: drawings are not varied."""
    rehearsed: bool = True
    """False: batches contain no rehearsal."""
    distilled: bool = True
    """Targets of rehearsal are the champion's predictions; False: the labels."""
    max_interpolation: tuple[float, float] = (0.2, 0.6)
    """Maximum interpolation from the old weights (0) to the learned ones (1), with no drawings and with 100 or more;
    linear in between (averaged weights: Wortsman et al. 2022).

    After a single correction, 0.6 made a writer lose up to two drawings of a hundred, 0.2 none.
    """
    max_kl: float = 0.002
    """Maximum divergence of the challenger's predictions from the champion's on base data, in nats.

    In retrains on 3 to 150 drawings of new writers, challengers below this limit lost none of MNIST's 10,000 test
    images; challengers beyond 0.006 lost 5 to 38.
    """
    max_base_drop: float | None = None
    """Maximum drop of the accuracy on every hold-out of base data; None: promotion's own limits."""
    max_new_label_ratio: int = MAX_LABELS
    """As `max_ratio` of `extend_head`."""


RECIPES = {
    "characters": RetrainRecipe(learning_rate=6e-4, steps=(40, 60), max_kl=0.008, max_new_label_ratio=20),
}
"""By name of the base data set; the others have `RetrainRecipe()`.

With 189 labels, measured on fonts not learned from: on three drawings of each letter and digit, a divergence of 0.0015
made 4 to 5 of 124 further drawings right, one of 0.008 12 to 14, for 0 and 5 of 1,570 glyphs held out. 60 steps of
twice the rate did as well as 120. New labels of foreign shapes were read right for 0 of 72 variations with a ratio of
189, with 40 for 53, with 20 for 72.
"""


ReportProgress = Callable[[Progress], None]
# Fraction of the whole at which each stage starts, measured on two cores with 10 to 200 drawings.
_LOADING_STARTS, _LEARNING_STARTS, _LIMITING_STARTS, _COMPILING_STARTS, _JUDGING_STARTS = 0.3, 0.4, 0.67, 0.9, 0.97


def retrain(
    request: RetrainRequest,
    report: ReportProgress,
    recipe: RetrainRecipe | None = None,
    rehearsal: Rehearsal | None = None,
) -> Verdict:
    """Learn `request.drawings`, write the challenger to `request.challenger` and judge it against the champion.

    Batch normalisation is frozen, and the weights are interpolated towards the champion's (`forgetting_guard`): with
    few examples these are the main regularisation. `report` is called at every stage and while learning. `recipe` is
    that of the base data and `rehearsal` is prepared here when they are not given.

    Raises `DatasetError` when the base data is missing, `ModelFileError` when the champion cannot be opened,
    `RetrainError` when the weights are no longer finite, and whatever `request.drawings` raises.
    """
    report(Progress(Stage.LOADING, _LOADING_STARTS))
    rehearsal = rehearsal or rehearse(request.champion, request.seed, request.data_folder)
    recipe = recipe or RECIPES.get(rehearsal.base, RetrainRecipe())
    drawings = request.drawings()
    rng = np.random.default_rng([request.seed, len(drawings.learned)])
    keras.utils.set_random_seed(request.seed)
    parent = read_model(request.champion)
    network = load_network(request.champion)
    known = parent.card.labels
    before = [
        parent.card.metrics.get(each.metric) or each.accuracy(predict_all(network, each.examples), known)
        for each in rehearsal.hold_outs
    ]
    spec = parent.card.spec
    learned, held_out, accepted = (
        examples_from_inks(inks, spec) for inks in (drawings.learned, drawings.held_out, drawings.accepted)
    )
    kind_of = rehearsal.kind_of
    accepted_right = count_right(predict_all(network, accepted), known, accepted, kind_of) if drawings.accepted else 0
    labels = (*known, *sorted({drawing.label for drawing in drawings.learned} - set(known)))
    if labels != known:
        network = extend_head(
            network,
            labels[len(known) :],
            drawings.learned,
            rehearsal.rasters[: rehearsal.base_count : 4, ..., None],
            rng,
            spec,
            max_ratio=recipe.max_new_label_ratio,
        )
    old_weights = network.get_weights()
    _fit(network, recipe, drawings.learned, labels, _targets(rehearsal, recipe, labels), rehearsal, rng, spec, report)
    if not all(np.isfinite(weights).all() for weights in network.get_weights()):
        raise RetrainError("The training diverged: its result is not a number. Everything is as it was; try again.")
    interpolation = float(np.interp(len(drawings.learned), (0, 100), recipe.max_interpolation))
    min_accuracies = tuple(
        max(
            accuracy - (allowance(each.data).once if recipe.max_base_drop is None else recipe.max_base_drop),
            request.min_accuracies.get(each.data, 0.0),
        )
        for each, accuracy in zip(rehearsal.hold_outs, before, strict=True)
    )
    limits = ForgettingLimits(recipe.max_kl, min_accuracies, accepted, accepted_right, kind_of)

    def on_progress(fraction: float) -> None:
        report(
            Progress(Stage.LIMITING_FORGETTING, _LIMITING_STARTS + (_COMPILING_STARTS - _LIMITING_STARTS) * fraction)
        )

    after = limit_forgetting(network, interpolation, old_weights, labels, rehearsal, limits, on_progress)
    report(Progress(Stage.COMPILING, _COMPILING_STARTS))
    card = ModelCard(
        labels=tuple(map(Label, labels)),
        architecture=parent.card.architecture,
        spec=spec,
        base=parent.card.base,
        normalisation=parent.card.normalisation,
        recipe="retrained",
        parent=parent.model_id,
        training_data={"labelled drawings": len(drawings.learned), "rehearsed": len(rehearsal.rasters)},
        metrics={each.metric: accuracy for each, accuracy in zip(rehearsal.hold_outs, after, strict=True)},
        versions=versions(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    write_model(request.challenger, network, card, compile_graph(network))
    report(Progress(Stage.JUDGING, _JUDGING_STARTS))
    models = Classifier(parent), Classifier.open(request.challenger)
    hold_outs = {
        each.data: Comparison(*(Score(round(accuracy * len(each.examples)), len(each.examples)) for accuracy in pair))
        for each, *pair in zip(rehearsal.hold_outs, before, after, strict=True)
    }
    base_data = rehearsal.hold_outs[0].data
    return judge(
        base=hold_outs[base_data],
        held_out=_compare(*models, held_out, kind_of),
        learned=_compare(*models, learned, kind_of),
        accepted=_compare(*models, accepted, kind_of),
        glyphs=hold_outs.get(GLYPHS, NOTHING),
        min_accuracies=request.min_accuracies,
        base_data=base_data,
        new_labels=labels[len(known) :],
    )


def _targets(rehearsal: Rehearsal, recipe: RetrainRecipe, labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Targets of the rehearsed rasters, n×labels float32; new labels have probability 0."""
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
    spec: RasterSpec,
    report: ReportProgress,
) -> None:
    """Train `network` in place on drawings and rehearsal; `targets` are those of the rehearsed rasters."""
    for layer in network.layers:
        layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
    steps = int(np.clip(recipe.steps[0] + len(learned), *recipe.steps))
    rate = keras.optimizers.schedules.CosineDecay(recipe.learning_rate, steps)
    own_targets = keras.utils.to_categorical([labels.index(drawing.label) for drawing in learned], len(labels))
    own_count = int(np.clip(2 * len(learned), *recipe.own_per_batch))
    order = _balanced_order(own_targets.argmax(1), steps * own_count, rng)

    def own_accuracy(y_true: Any, y_pred: Any) -> Any:  # the writer's drawings come first in a batch
        return keras.metrics.categorical_accuracy(y_true[:own_count], y_pred[:own_count])

    network.compile(keras.optimizers.Adam(rate), "categorical_crossentropy", metrics=[own_accuracy])

    def make_batch(step: int) -> tuple[NDArray[np.float32], NDArray]:
        own = order[step * own_count : (step + 1) * own_count]
        rehearsed = rng.integers(len(rehearsal.rasters), size=recipe.batch - own_count if recipe.rehearsed else 0)
        varied = np.stack([_render(learned[i].ink, recipe, rng, spec) for i in own])
        x = np.concatenate([varied, rehearsal.rasters[rehearsed]])[..., None]
        return x, np.concatenate([own_targets[own], targets[rehearsed]])

    with ThreadPoolExecutor(1) as executor:  # renders the next batch during the training step
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


def _render(ink: AnyInk, recipe: RetrainRecipe, rng: np.random.Generator, spec: RasterSpec) -> NDArray[np.float32]:
    return render_varied(ink, rng, recipe.augmentation, spec) if recipe.augmentation else raster_from_ink(ink, spec)


def _balanced_order(codes: NDArray[np.int64], count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """`count` random indices into `codes`, with weights 1 / √(number of examples with the same label)."""
    weight = 1 / np.sqrt(np.bincount(codes)[codes])
    return rng.choice(len(codes), size=count, p=weight / weight.sum())


def _compare(before: Classifier, after: Classifier, examples: Examples, kind_of: Callable[[str], str]) -> Comparison:
    return Comparison(*(_score(each, examples, kind_of) for each in (before, after)))


def _score(classifier: Classifier, examples: Examples, kind_of: Callable[[str], str]) -> Score:
    """Correct predictions of the compiled graph; labels that the model does not have count as errors."""
    predictions = classifier.all_probabilities(to_floats(examples.rasters))
    return Score(count_right(predictions, classifier.labels, examples, kind_of), len(examples))
