"""Measure a model file on a data set: accuracy, per label, and the confusion matrix."""

from pathlib import Path

from tqdm import tqdm

from models.classifier import Classifier
from models.dataset import load_evaluation
from models.evaluation import evaluate
from scripts.command import parser, run, table, write_json


def main() -> None:
    arguments = parser(__doc__ or "")
    arguments.add_argument("model", type=Path, metavar="MODEL.h5")
    arguments.add_argument("--data", required=True, metavar="mnist|usps|chinese-mnist|FILE.npz|INKFILE")
    arguments.add_argument("--labels", help="read and count only these labels, such as 0123456789")
    args = arguments.parse_args()
    classifier = Classifier.open(args.model)
    examples = load_evaluation(args.data)
    with tqdm(total=len(examples), unit="drawing", disable=None) as bar:
        result = evaluate(classifier, examples, allowed=args.labels, on_read=bar.update)
    report = {"model": str(args.model), "data": args.data, **result}
    if args.json != "-":
        rows = [("label", "n", "accuracy")]
        rows += [(label, str(of["n"]), f"{of['accuracy']:.4f}") for label, of in result["per_label"].items()]
        print(table([*rows, ("all", str(result["n"]), f"{result['accuracy']:.4f}")]))
    write_json(report, args.json)


if __name__ == "__main__":
    run(main)
