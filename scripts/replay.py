"""Replay recorded ink through the window's session, writer by writer, and measure recognition and learning."""

from dataclasses import asdict
from pathlib import Path
from statistics import mean
from typing import Any

from tqdm import tqdm

from app.core.simulated_writer import WriterResult, replay_writer
from models.datasets.catalogue import load_evaluation
from models.inference.classifier import Classifier
from models.inference.evaluation import evaluate
from models.ink.label_sets import LabelSet
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import add_labels_argument, argument_parser, model_file, read_writers
from scripts.cli.output import run, table, write_json


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="UNIPEN or InkML, plain or gzipped")
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    arguments.add_argument("--writers", help="only these writers, such as 1,2,3")
    add_labels_argument(arguments, "use and predict only these labels")
    arguments.add_argument(
        "--learn",
        choices=["none", "memory", "retrain", "full"],
        default="none",
        help="learn at once by memory, by one retrain at the end of the stream, or by both (full)",
    )
    arguments.add_argument("--confirm", choices=["none", "all"], default="none", help="confirm right predictions")
    arguments.add_argument(
        "--stream-fraction", type=float, default=0.6, help="share of each writer's drawings before the retrain"
    )
    args = arguments.parse_args()
    if not 0 < args.stream_fraction <= 1:
        arguments.error("--stream-fraction must be above 0 and at most 1")
    label_set: LabelSet | None = args.labels
    inks = read_writers(args.inkfile, args.writers, label_set and label_set.labels)
    test = load_evaluation("mnist", spec=Classifier.open(args.model).spec)

    measured: dict[str, float] = {}  # most writers keep the model that all started with

    def measure_base(classifier: Classifier) -> float:
        if classifier.model_id not in measured:
            measured[classifier.model_id] = evaluate(classifier, test)["accuracy"]
        return measured[classifier.model_id]

    results = []
    with tqdm(total=sum(map(len, inks.values())), unit="drawing") as bar:
        for writer, theirs in inks.items():
            bar.set_postfix_str(f"writer {writer}")
            results.append(
                replay_writer(
                    writer,
                    theirs,
                    model=args.model,
                    memory=args.learn in ("memory", "full"),
                    retrain=args.learn in ("retrain", "full"),
                    confirm=args.confirm == "all",
                    stream_fraction=args.stream_fraction,
                    label_set=label_set,
                    measure_base=measure_base,
                    on_trial=bar.update,
                )
            )
    protocol = {
        "inkfile": str(args.inkfile),
        "model": args.model.name,
        "model_id": Classifier.open(args.model).model_id,
        "learn": args.learn,
        "confirm": args.confirm,
        "labels": label_set and label_set.text,
        "stream_fraction": args.stream_fraction,
    }
    average = _mean(results)
    if args.json != "-":
        shown = [asdict(result) for result in results] + [{"writer": "mean", **average}]
        print(table([tuple(average_key for average_key in asdict(results[0]))] + [_cells(row) for row in shown]))
    write_json({"protocol": protocol, "writers": [asdict(r) for r in results], "mean": average}, args.json)


def _mean(results: list[WriterResult]) -> dict[str, float | None]:
    """The mean of each value over the writers that have it. `promoted` becomes the share of writers."""
    columns = {name: [asdict(result)[name] for result in results] for name in asdict(results[0]) if name != "writer"}
    known = {name: [value for value in values if value is not None] for name, values in columns.items()}
    return {name: mean(map(float, values)) if values else None for name, values in known.items()}


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(f"{value:.4f}" if isinstance(value, float) else str(value) for value in row.values())


if __name__ == "__main__":
    run(main)
