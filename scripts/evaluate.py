"""Measure a model file on a data set: accuracy, calibration, confusion and the rejection of outliers; or on lines."""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from models.datasets.catalogue import NAMES, load_evaluation
from models.datasets.examples import Examples, examples_from_inks
from models.datasets.outliers import scribble
from models.inference.classifier import Classifier
from models.inference.evaluation import EvaluationError, evaluate, evaluate_rejection
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file, read_line_file
from models.ink.lookalikes import DIGIT_LIKE
from models.lines.evaluation import event_times_ms, memory_of, read_lines, summary
from scripts.cli.arguments import add_labels_argument, argument_parser, model_file, read_writers
from scripts.cli.output import run, table, write_json


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("model", type=model_file, metavar="MODEL.h5")
    arguments.add_argument("--data", required=True, metavar=f"{'|'.join(NAMES)}|FILE.npz|INKFILE")
    add_labels_argument(arguments, "keep of the data, and read, only these labels")
    arguments.add_argument("--fold-case", action="store_true", help="count A and a as one label")
    arguments.add_argument("--writers", help="only these writers of an ink file, such as 25,26")
    arguments.add_argument(
        "--outliers",
        metavar="INKFILE",
        help="ink file with outliers; its inks with the model's labels or their look-alikes are left out",
    )
    arguments.add_argument("--lines", action="store_true", help="the segments of the UNIPEN file are whole lines")
    arguments.add_argument(
        "--memory",
        type=int,
        metavar="K",
        default=0,
        help="with --lines: K examples of each label, by the writer of a line, are learned before it is read",
    )
    arguments.add_argument("--examples", type=Path, metavar="INKFILE", help="ink file with those examples")
    args = arguments.parse_args()
    if args.memory and not (args.lines and args.examples):
        arguments.error("--memory needs --lines and --examples INKFILE")
    classifier = Classifier.open(args.model)
    if args.lines:
        _measure_lines(classifier, args)
        return
    examples = load_evaluation(args.data, set(args.writers.split(",")) if args.writers else None, classifier.spec)
    with tqdm(total=len(examples), unit="drawing", disable=None) as bar:
        result = evaluate(classifier, examples, label_set=args.labels, fold_case=args.fold_case, on_read=bar.update)
    report = {"model": args.model.name, "data": args.data, **result}
    if args.outliers:
        report["doubt"] = evaluate_rejection(classifier, examples, _outliers(classifier, args.outliers))
    if args.json != "-":
        rows = [("label", "n", "accuracy", "top 5")]
        for label, of in (*result["per_label"].items(), ("all", result)):
            rows.append((label, str(of["n"]), f"{of['accuracy']:.4f}", f"{of['top_5']:.4f}"))
        print(table(rows))
        print(f"among the first ten {result['top_10']:.4f}")
        print(f"expected calibration error {result['expected_calibration_error']:.4f}")
        if args.outliers:
            of = report["doubt"]
            print(
                f"{of['rejected']:.4f} of {of['outliers']} outliers are rejected at threshold {of['threshold']:.4f},",
                end=" ",
            )
            print(f"which rejects 1 % of {of['good']} correctly predicted drawings")
    write_json(report, args.json)


def _measure_lines(classifier: Classifier, args: argparse.Namespace) -> None:
    wanted = set(args.writers.split(",")) if args.writers else None
    lines = [each for each in read_line_file(Path(args.data)) if wanted is None or each.writer in wanted]
    if not lines:
        raise EvaluationError("No line by one of the writers {writers}.", writers=args.writers)
    examples = read_writers(args.examples) if args.memory else {}
    memories = {
        writer: memory_of(classifier, examples.get(writer, []), args.memory, args.labels)
        for writer in dict.fromkeys(each.writer for each in lines)
    }
    with tqdm(total=len(lines), unit="line", disable=None) as bar:
        results = read_lines(classifier, lines, label_set=args.labels, memories=memories, on_read=bar.update)
    result = summary(results)
    times = event_times_ms(classifier, lines, label_set=args.labels, memories=memories)
    result["ms_per_event"] = {f"p{share}": float(np.percentile(times, share)) for share in (50, 99)}
    if args.json != "-":
        rows = [("characters", "n", "exact")]
        for length, of in (*result["by_length"].items(), ("all", result)):
            rows.append((length, str(of["n"]), f"{of['exact']:.4f}"))
        print(table(rows))
        print(f"errors for each character {result['cer']:.4f}; {result['joined_cuts']} cuts through strokes")
        print(f"{result['ms_per_event']['p50']:.2f} ms a pen event, 99 % within {result['ms_per_event']['p99']:.2f} ms")
    report: dict[str, Any] = {"model": args.model.name, "data": args.data, "memory": args.memory, **result}
    write_json(report, args.json)


def _outliers(classifier: Classifier, ink_file: str) -> Examples:
    """Inks whose labels the model does not have and that resemble none of its labels, and as many scribbles."""
    known = DIGIT_LIKE.union(classifier.labels)
    strange = [each for each in read_ink_file(Path(ink_file)) if each.label not in known]
    rng = np.random.default_rng(0)
    scribbles = [LabelledInk(scribble(rng), "scribble") for _ in strange]
    return examples_from_inks([*strange, *scribbles], classifier.spec)


if __name__ == "__main__":
    run(main)
