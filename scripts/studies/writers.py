"""Shared by the studies of simulated writers: a session with labelled ink, a retrain, counts and an interval."""

import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.core.session import Session
from models.datasets.examples import Examples, examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.ink.ink import LabelledInk
from models.ink.label_sets import LABEL_SETS, LabelSet
from models.ink.labels import Label
from models.registry.promotion import Outcome, Verdict
from scripts.cli.arguments import model_file

if TYPE_CHECKING:
    from models.training.retraining import RetrainRecipe

RESAMPLES = 10_000


def add_writer_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument(
        "--model", type=model_file, required=True, help="a model that was trained on none of the writers"
    )
    arguments.add_argument("--writers", help="only these writers, such as 25,26")


@contextmanager
def taught_session(
    model: Path, inks: Sequence[LabelledInk], *, confirm: bool = True, label_set: LabelSet | None = None
) -> Iterator[Session]:
    """A session that starts with `model` and in which `inks` were labelled.

    Wrong predictions are corrected; right ones are confirmed if `confirm`, else accepted. With a `label_set` only its
    labels are read, and what was taught.
    """
    with tempfile.TemporaryDirectory(prefix="inkloop-study-") as folder:
        session = Session(Path(folder), shipped=model, label_set=label_set or LABEL_SETS["everything"])
        try:
            for each in inks:
                if session.recognise(each.ink).prediction.label != each.label or confirm:
                    session.label(Label.parse(each.label))
                else:
                    session.accept()
            yield session
        finally:
            session.close()


def retrain(
    session: Session, recipe: "RetrainRecipe | None" = None, *, all_writers: bool = False, unjudged: bool = False
) -> Verdict:
    """Retrain in this process and adopt the challenger if it is promoted, or always if `unjudged`.

    Raises `NothingToLearnError` if there is no labelled drawing.
    """
    from models.model_file.keras_settings import keras
    from models.training.retraining import retrain as learn

    request = session.retrain_request(all_writers=all_writers)
    request.challenger.parent.mkdir(parents=True, exist_ok=True)
    verdict = learn(request, lambda progress: None, recipe)
    keras.backend.clear_session()
    adopted = replace(verdict, promoted=True) if unjudged else verdict
    outcome = Outcome(request.challenger, request.champion, request.writer, adopted, network=request.network)
    session.adopt(outcome)
    return verdict


def count_right(session: Session, inks: Sequence[LabelledInk]) -> int:
    """The number of `inks` that the session, with memory, predicts right. Nothing is learned."""
    count = 0
    for each in inks:
        count += session.recognise(each.ink).prediction.label == each.label
        session.discard()
    return count


def count_right_by_network(classifier: Classifier, examples: Examples | Sequence[LabelledInk]) -> int:
    """The number of examples that the network predicts right, without memory."""
    if not isinstance(examples, Examples):
        examples = examples_from_inks(examples, classifier.spec)
    return int((classifier.predictions(to_floats(examples.rasters)) == examples.labels).sum())


def bootstrap_interval(values: Sequence[float]) -> tuple[float, float]:
    """95 % percentile bootstrap interval of the mean over writers (Efron 1979), with a fixed seed."""
    means: NDArray[np.float64] = np.random.default_rng(0).choice(values, (RESAMPLES, len(values))).mean(1)
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)
