"""Teaches letters that a label set lacks: by memory from one example each, and by a retrain.

Letters that were never taught, in either case, are read before and after the retrain, and those wrongly read as sure
are counted: all, those unlike any digit (an O is no slip of a model of digits), and those read as a taught letter. Of a
model that has outputs for all letters, `--among digits` shows what it reads as taught for want of a better label, and
`--among letters` what it confuses.
"""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from app.core.session import Session
from app.i18n.formatting import Sureness
from models.datasets.catalogue import load_evaluation
from models.datasets.examples import Examples, examples_from_inks, to_floats
from models.inference.classifier import Classifier
from models.ink.characters import DIGITS
from models.ink.ink import LabelledInk
from models.ink.label_sets import parse_label_set
from models.ink.lookalikes import DIGIT_LIKE
from scripts.cli.arguments import read_writers
from scripts.studies.writers import (
    add_writer_arguments,
    bootstrap_interval,
    count_right,
    retrain,
    taught_session,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MEASURES = ("one example", "four, memory", "four, retrained")


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--letters", default="ACEFHKLMNP", help="the letters to teach")
    arguments.add_argument("--among", default="everything", metavar="SET", help="the label set that is read")
    arguments.add_argument("--folds", type=int, default=5, help="number of drawings left out in turn")


def measure(args: Namespace) -> dict[str, Any]:
    """Per writer: accuracy on the test letters, digits predicted right before and after, and the loss on MNIST."""
    shipped = Classifier.open(args.model)
    test = load_evaluation("mnist", spec=shipped.spec)
    mnist_before = _count_right_digits(shipped, shipped, test)
    label_set = parse_label_set(args.among)
    rows = []
    inks_by_writer = read_writers(args.inkfile, args.writers)
    with tqdm(total=len(inks_by_writer) * args.folds, unit="fold") as bar:
        for writer, inks in inks_by_writer.items():
            drawings: defaultdict[str, list[LabelledInk]] = defaultdict(list)
            for each in inks:
                drawings[each.label].append(each)
            digits = [each for digit in "0123456789" for each in drawings[digit]]
            taught = args.letters.casefold()
            untaught = [each for each in inks if each.label.isalpha() and each.label.casefold() not in taught]
            row: dict[str, Any] = {"writer": writer, "digits": len(digits)}
            row["digits before"] = _count_right_digits(shipped, shipped, examples_from_inks(digits, shipped.spec))
            counts: defaultdict[str, list[int]] = defaultdict(list)
            unlike = [each for each in untaught if each.label not in DIGIT_LIKE]
            row |= {"untaught": len(untaught), "unlike digits": len(unlike)}
            with taught_session(args.model, [], label_set=label_set) as session:
                sure = _read_as_sure(session, untaught)
                row["untaught sure, before"] = _wrong(sure)
                row["unlike digits sure, before"] = _wrong_unlike_digits(sure)
            for fold in range(args.folds):
                single = [drawings[letter][fold] for letter in args.letters]
                others = [each for letter in args.letters for each in drawings[letter] if each not in single]
                with taught_session(args.model, single, label_set=label_set) as session:
                    counts["one example"].append(count_right(session, others))
                    counts["digits, one example"].append(count_right(session, digits))
                    counts["untaught sure, one example"].append(_wrong(_read_as_sure(session, untaught)))
                with taught_session(args.model, others, label_set=label_set) as session:
                    counts["four, memory"].append(count_right(session, single))
                    counts["digits, memory"].append(count_right(session, digits))
                    counts["promoted"].append(retrain(session).promoted)
                    counts["four, retrained"].append(count_right(session, single))
                    counts["digits, retrained"].append(count_right(session, digits))
                    counts["taught sure, retrained"].append(len(_read_as_sure(session, single)))
                    sure = _read_as_sure(session, untaught)
                    counts["untaught sure, retrained"].append(_wrong(sure))
                    counts["unlike digits sure, retrained"].append(_wrong_unlike_digits(sure))
                    counts["untaught sure, as taught"].append(sum(read in args.letters for _, read in sure))
                    after = _count_right_digits(session.champion.classifier, shipped, test)
                    counts["mnist lost"].append(mnist_before - after)
                bar.update()
            each_letter = len(drawings[args.letters[0]])
            read = {"one example": each_letter - 1, "four, memory": 1, "four, retrained": 1}
            row |= {name: sum(counts[name]) / (of * len(args.letters) * args.folds) for name, of in read.items()}
            row |= {name: sum(values) / args.folds for name, values in counts.items() if name not in read}
            row["most mnist lost"] = max(counts["mnist lost"])
            rows.append(row)
    return {
        "study": "new letters",
        "model_id": shipped.model_id,
        "among": args.among,
        "letters": args.letters,
        "mnist before": mnist_before,
        "intervals": {name: bootstrap_interval([row[name] for row in rows]) for name in MEASURES},
        "rows": rows,
    }


def _read_as_sure(session: Session, inks: Sequence[LabelledInk]) -> list[tuple[str, str]]:
    """Of the `inks` that are read as sure, the label and the label read. Nothing is learned."""
    predictions = [(each.label, session.read(each.ink).prediction) for each in inks]
    return [(label, of.label) for label, of in predictions if Sureness.of(of.shape_probability) is Sureness.SURE]


def _wrong(sure: Sequence[tuple[str, str]]) -> int:
    return sum(label != read for label, read in sure)


def _wrong_unlike_digits(sure: Sequence[tuple[str, str]]) -> int:
    return sum(label != read and label not in DIGIT_LIKE for label, read in sure)


def _count_right_digits(classifier: Classifier, shipped: Classifier, examples: Examples) -> int:
    """The number of digits read right by the network, among the digits and the labels that `shipped` lacks."""
    known = [label in DIGITS or label not in shipped.labels for label in classifier.labels]
    probabilities = np.where(known, classifier.all_probabilities(to_floats(examples.rasters)), -1)
    return int((np.array(classifier.labels)[probabilities.argmax(1)] == examples.labels).sum())


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    names = [name for name in result["rows"][0] if name != "writer"]
    table = [("writer", *names)]
    table += [(row["writer"], *(f"{row[name]:.4g}" for name in names)) for row in result["rows"]]
    means = [sum(row[name] for row in result["rows"]) / len(result["rows"]) for name in names]
    table.append(("mean", *(f"{mean:.4g}" for mean in means)))
    intervals = [result["intervals"].get(name) for name in names]
    table.append(("95 %", *(f"{of[0]:.3f}–{of[1]:.3f}" if of else "" for of in intervals)))
    return table


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4.2), layout="constrained")
    axes = drawn.add_subplot()
    for place, name in enumerate(MEASURES):
        values = [100 * row[name] for row in result["rows"]]
        low, high = (100 * bound for bound in result["intervals"][name])
        mean = sum(values) / len(values)
        axes.plot([place - 0.2] * len(values), values, "o", alpha=0.35, color="tab:blue")
        axes.errorbar([place], [mean], yerr=[[mean - low], [high - mean]], marker="s", capsize=4, color="black")
        axes.annotate(f"{mean:.1f} %", (place + 0.07, mean))
    axes.set_xticks(range(len(MEASURES)), MEASURES)
    axes.set_xlim(-0.4, len(MEASURES) - 0.6)
    axes.set_ylabel("letters read right, %")
    axes.set_title(
        f"{len(result['letters'])} new letters, {len(result['rows'])} writers (dots), mean and 95 % interval"
    )
    axes.grid(alpha=0.3, axis="y")
    return drawn
