"""Successive retrains: the loss on MNIST's test set when each champion learns from one more writer.

One writer after another labels the first 60 % of the drawings and retrains the shared model.
"""

from argparse import ArgumentParser, Namespace
from itertools import islice
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from models.datasets.catalogue import load_evaluation
from models.inference.classifier import Classifier
from models.ink.labels import Label
from scripts.cli.arguments import read_writers
from scripts.studies.corrections import STREAM
from scripts.studies.writers import add_writer_arguments, count_right_by_network, retrain, taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--labels", default="0123456789", help="draw only these labels")
    arguments.add_argument("--retrains", type=int, default=10)


def measure(args: Namespace) -> dict[str, Any]:
    """Per retrain: MNIST test images read right, the network's accuracy on all writers' tails, and the verdict."""
    inks_by_writer = dict(islice(read_writers(args.inkfile, args.writers, args.labels).items(), args.retrains))
    splits = {writer: round(len(inks) * STREAM) for writer, inks in inks_by_writer.items()}
    tails = [each for writer, inks in inks_by_writer.items() for each in inks[splits[writer] :]]
    test = load_evaluation("mnist", spec=Classifier.open(args.model).spec)
    rows = []
    with taught_session(args.model, []) as session:

        def note(writer: str, promoted: bool, reason: str) -> None:
            classifier = session.champion.classifier
            rows.append(
                {
                    "writer": writer,
                    "promoted": promoted,
                    "mnist right": count_right_by_network(classifier, test),
                    "tails": count_right_by_network(classifier, tails) / len(tails),
                    "reason": reason,
                }
            )

        note("", False, "")
        for writer, inks in tqdm(inks_by_writer.items(), unit="retrain"):
            session.switch_writer(writer)
            for each in inks[: splits[writer]]:
                session.recognise(each.ink)
                session.label(Label.parse(each.label))
            verdict = retrain(session, all_writers=True)
            note(writer, verdict.promoted, verdict.reason)
    return {
        "study": "succession",
        "model_id": Classifier.open(args.model).model_id,
        "drawings": len(tails),
        "rows": rows,
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows = [
        (row["writer"], "yes" if row["promoted"] else "no", str(row["mnist right"]), f"{row['tails']:.4f}")
        for row in result["rows"]
    ]
    return [("after writer", "promoted", "MNIST right", "accuracy on all tails"), *rows]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    mnist = [row["mnist right"] / 100 for row in result["rows"]]
    axes.plot(mnist, "o-", color="#0072B2", label="MNIST's test set")
    axes.plot(
        [100 * row["tails"] for row in result["rows"]], "s-", color="#D55E00", label="the writers' later drawings"
    )
    axes.axhline(mnist[0] - 0.1, color="#777777", linestyle=":", label="0.1 point below the first model on MNIST")
    axes.set_xticks(range(len(mnist)), ["before", *(row["writer"] for row in result["rows"][1:])])
    axes.set_xlabel("after the retrain with one more writer")
    axes.set_ylabel("accuracy of the network alone, %")
    axes.grid(alpha=0.3)
    axes.legend()
    return drawn
