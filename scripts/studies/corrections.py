"""Accuracy after k labelled drawings, with memory, a retrain, or both.

Each writer labels the first k drawings: wrong predictions are corrected, right ones confirmed. The accuracy is measured
on the writer's last 40 %, which are never labelled.
"""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from app.core.retrain_request import NothingToLearnError
from models.inference.classifier import Classifier
from scripts.cli.arguments import read_writers
from scripts.studies.writers import (
    add_writer_arguments,
    bootstrap_interval,
    count_right,
    count_right_by_network,
    retrain,
    taught_session,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

METHODS: tuple[str, ...] = ("memory", "retrain", "both")
STREAM = 0.6


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--labels", default="0123456789", help="draw only these labels")
    arguments.add_argument("--counts", default="0,1,2,5,10,20,50", help="numbers of labelled drawings")


def measure(args: Namespace) -> dict[str, Any]:
    """Per count and method: mean accuracy over the writers with its 95 % interval, errors, and accuracy per writer."""
    counts = [int(count) for count in args.counts.split(",")]
    inks_by_writer = read_writers(args.inkfile, args.writers, args.labels)
    rows = []
    with tqdm(total=len(counts) * len(inks_by_writer)) as bar:
        for count in counts:
            accuracies: dict[str, list[float]] = {method: [] for method in METHODS}
            corrected, errors, promoted, drawings = 0, dict.fromkeys(METHODS, 0), 0, 0
            for inks in inks_by_writer.values():
                bar.update()
                split = round(len(inks) * STREAM)
                if count > split:
                    continue
                tail = inks[split:]
                with taught_session(args.model, inks[:count]) as session:
                    corrected += session.accuracy.n - session.accuracy.right
                    counted = {"memory": count_right(session, tail)}
                    promoted += _try_retrain(session)
                    counted["both"] = count_right(session, tail)
                    counted["retrain"] = count_right_by_network(session.champion.classifier, tail)
                drawings += len(tail)
                for method, n in counted.items():
                    accuracies[method].append(n / len(tail))
                    errors[method] += len(tail) - n
            for method, values in accuracies.items():
                if values:
                    low, high = bootstrap_interval(values)
                    rows.append(
                        {
                            "labelled": count,
                            "method": method,
                            "writers": len(values),
                            "corrections": corrected,
                            "promoted": promoted,
                            "accuracy": sum(values) / len(values),
                            "low": low,
                            "high": high,
                            "errors": errors[method],
                            "drawings": drawings,
                            "by_writer": values,
                        }
                    )
    model_id = Classifier.open(args.model).model_id
    return {"study": "corrections", "model_id": model_id, "writers": list(inks_by_writer), "rows": rows}


def _try_retrain(session: Any) -> bool:
    try:
        return retrain(session).promoted
    except NothingToLearnError:
        return False


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    head = ("labelled", "method", "accuracy", "95 % interval", "errors", "writers", "of them corrected", "promoted")
    return [
        head,
        *(
            (
                str(row["labelled"]),
                row["method"],
                f"{row['accuracy']:.4f}",
                f"{row['low']:.4f}–{row['high']:.4f}",
                f"{row['errors']} of {row['drawings']}",
                str(row["writers"]),
                str(row["corrections"]),
                str(row["promoted"]),
            )
            for row in result["rows"]
        ),
    ]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    for method, marker, shift in zip(METHODS, "os^", (-0.08, 0, 0.08), strict=True):
        rows = [row for row in result["rows"] if row["method"] == method]
        places = [index + shift for index in range(len(rows))]
        means = [100 * row["accuracy"] for row in rows]
        below = [100 * (row["accuracy"] - row["low"]) for row in rows]
        above = [100 * (row["high"] - row["accuracy"]) for row in rows]
        axes.errorbar(places, means, yerr=[below, above], marker=marker, capsize=3, label=method)
    counts = list(dict.fromkeys(row["labelled"] for row in result["rows"]))
    axes.set_xticks(range(len(counts)), [str(count) for count in counts])
    axes.set_xlabel("drawings that the writer labelled")
    axes.set_ylabel("accuracy on later drawings, %")
    axes.set_title(f"{len(result['writers'])} writers that the model had never seen; 95 % intervals over writers")
    axes.grid(alpha=0.3)
    axes.legend()
    return drawn
