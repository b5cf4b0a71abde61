"""Measure a model file on a data set: accuracy, calibration, confusion and the rejection of outliers."""

from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.datasets.catalogue import NAMES, load_evaluation
from models.datasets.examples import Examples, examples_from_inks
from models.datasets.outliers import scribble
from models.inference.classifier import Classifier
from models.inference.evaluation import evaluate, evaluate_rejection
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.lookalikes import DIGIT_LIKE
from scripts.cli.arguments import add_labels_argument, argument_parser, model_file
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
    args = arguments.parse_args()
    classifier = Classifier.open(args.model)
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


def _outliers(classifier: Classifier, ink_file: str) -> Examples:
    """Inks whose labels the model does not have and that resemble none of its labels, and as many scribbles."""
    known = DIGIT_LIKE.union(classifier.labels)
    strange = [each for each in read_ink_file(Path(ink_file)) if each.label not in known]
    rng = np.random.default_rng(0)
    scribbles = [LabelledInk(scribble(rng), "scribble") for _ in strange]
    return examples_from_inks([*strange, *scribbles], classifier.spec)


if __name__ == "__main__":
    run(main)
