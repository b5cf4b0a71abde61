"""What wrong labels do to later readings, and what the memory still learns from right ones.

The session is driven as the window drives it: each drawing is recognised, then labelled by a key (a correction, or a
confirmation when the key is what was read). Drawings that are only *read* are not labelled and teach nothing. Nothing
is retrained. The headline, `one slip`, is over each writer and digit whose first drawing is read right: that drawing
gets one wrong label, chosen at random with a fixed seed, then up to ten further drawings of the digit are read. A
drawing that the network alone reads as the wrong label is left out: no slip causes that.

`read_as_slip`: share of them read as the wrong label. `sure`: share of them read so and shown as sure.
`accepted_silently`: share of them read so that a pause in rapid mode would accept.
"""

import random
import textwrap
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from app.core.session import Session
from app.core.simulated_writer import replay_writer
from app.i18n.formatting import Sureness
from models.inference.classifier import Classifier
from models.ink.ink import LabelledInk
from models.ink.labels import Label
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.cli.arguments import model_file, read_writers
from scripts.studies.writers import bootstrap_interval, count_right, taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DIGITS = "0123456789"
FURTHER = 10
"""Largest number of further drawings that are read after a slip."""
STREAM = 0.6
WRONG_SHARE = 0.25
CLEAR = 0.99
"""The network's own probability from which a drawing is clear."""
SWAPPED = {"3": "8", "8": "3"}

TAIL_ERRORS = ("nothing", "corrections", "corrections and confirmations", "a quarter wrong")
"""How the first 60 % were labelled. The last is: every drawing labelled, a quarter of them wrong at random."""

Drawings = dict[str, list[LabelledInk]]


@dataclass(slots=True)
class Share:
    """How many of `n` drawings were read as meant."""

    n: int = 0
    read: int = 0

    def add(self, n: int, read: int) -> None:
        self.n += n
        self.read += read

    @property
    def value(self) -> float | None:
        return self.read / self.n if self.n else None


@dataclass(slots=True)
class Tally:
    """Counts of drawings read after a slip."""

    n: int = 0
    read_as_slip: int = 0
    sure: int = 0
    accepted_silently: int = 0

    def read(self, session: Session, inks: Iterable[LabelledInk], slip: str) -> None:
        for each in inks:
            reading = session.read(each.ink)
            if reading.output.label == slip:
                continue
            prediction = reading.prediction
            as_slip = prediction.label == slip
            self.n += 1
            self.read_as_slip += as_slip
            self.sure += as_slip and Sureness.of(prediction.probability) is Sureness.SURE
            self.accepted_silently += as_slip and not prediction.is_contested

    def shares(self) -> dict[str, Any]:
        """`n` and the three shares (0 to 1); None where nothing was read."""
        names = ("read_as_slip", "sure", "accepted_silently")
        return {"n": self.n, **{name: getattr(self, name) / self.n if self.n else None for name in names}}


def add_arguments(arguments: ArgumentParser) -> None:
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE")
    arguments.add_argument("--model", type=model_file, default=SHIPPED_MODEL)
    arguments.add_argument("--writers", help="only these writers, such as 25,26")
    arguments.add_argument("--letters", default="ABK", help="letters to teach from one drawing, if the ink has them")


def measure(args: Namespace) -> dict[str, Any]:
    """The headline with its 95 % interval over writers, then the other cases of slips, then what labels meant teach.

    `taught`: shares (0 to 1) of drawings read as the writer meant them. `tail_errors`: wrong readings among the last
    40 % of each writer's digits (`tail` drawings), after the first 60 % were labelled in each way.
    """
    inks_by_writer = read_writers(args.inkfile, args.writers)
    tallies = {name: Tally() for name in SLIPS}
    taught = {name: Share() for name in ("same ink", "new label", "swapped", "beside swapped")}
    errors: dict[str, int] = dict.fromkeys(TAIL_ERRORS, 0)
    by_writer, corrections, tail = [], 0, 0
    for writer, theirs in tqdm(inks_by_writer.items(), unit="writer"):
        drawings: Drawings = defaultdict(list)
        for each in theirs:
            drawings[each.label].append(each)
        n, as_slip = tallies["one slip"].n, tallies["one slip"].read_as_slip
        _slip(args.model, writer, drawings, tallies)
        if tallies["one slip"].n > n:
            by_writer.append((tallies["one slip"].read_as_slip - as_slip) / (tallies["one slip"].n - n))
        _teach_letters(args.model, drawings, args.letters, taught["new label"])
        if digits := [each for each in theirs if each.label in DIGITS]:
            _swap(args.model, digits, taught)
            tail += len(_split(digits)[1])
            errors["a quarter wrong"] += _errors_after_wrong_labels(args.model, writer, digits)
            corrections += _learn_what_is_right(args.model, writer, digits, errors, taught["same ink"])
    shares = {name: tally.shares() for name, tally in tallies.items()}
    return {
        "study": "slips",
        "model_id": Classifier.open(args.model).model_id,
        "writers": list(inks_by_writer),
        **shares["one slip"],
        "interval": bootstrap_interval(by_writer) if by_writer else None,
        "slips": shares,
        "taught": {name: {"n": share.n, "share": share.value} for name, share in taught.items()},
        "tail": tail,
        "tail_errors": errors,
        "corrections": corrections,
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("case", "drawings", "read as slip", "sure", "accepted silently")]
    for name, shares in result["slips"].items():
        figures = [shares[key] for key in ("read_as_slip", "sure", "accepted_silently")]
        rows.append((name, str(shares["n"]), *("" if figure is None else f"{figure:.2%}" for figure in figures)))
    for name, share in result["taught"].items():
        value = share["share"]
        rows.append((f"{name}, read as meant", str(share["n"]), "" if value is None else f"{value:.2%}", "", ""))
    for name, errors in result["tail_errors"].items():
        rows.append((f"errors after {name}", str(result["tail"]), str(errors), "", ""))
    return [*rows, ("corrections", str(result["corrections"]), "", "", "")]


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4), layout="constrained")
    axes = drawn.add_subplot()
    measures = ("read_as_slip", "sure", "accepted_silently")
    read = {name: shares for name, shares in result["slips"].items() if shares["n"]}
    for place, name in enumerate(measures):
        heights = [100 * shares[name] for shares in read.values()]
        axes.bar([x + 0.27 * (place - 1) for x in range(len(heights))], heights, 0.25, label=name.replace("_", " "))
    axes.set_xticks(range(len(read)), [textwrap.fill(name, 16) for name in read])
    axes.set_ylabel("further drawings, %")
    axes.set_title(f"After wrong labels of {len(result['writers'])} writers")
    axes.grid(alpha=0.3, axis="y")
    axes.legend()
    return drawn


# Slips ---------------------------------------------------------------------------------------------------------------

SLIPS = {
    "one slip": "w",
    "one slip on a clear drawing": "w",
    "two like slips": "ww",
    "one slip, then one right": "wr",
    "one slip after five right": "rrrrrw",
}
"""Name → how the first drawings of a digit are labelled, wrong or right; those that follow are read."""


def _slip(model: Path, writer: str, drawings: Drawings, tallies: dict[str, Tally]) -> None:
    with taught_session(model, []) as session:
        for digit in (digit for digit in DIGITS if drawings[digit]):
            inks = drawings[digit]
            wrong = random.Random(f"{writer} {digit}").choice([other for other in DIGITS if other != digit])
            first = session.read(inks[0].ink)
            is_clear = (first.output.probability_of(digit) or 0.0) >= CLEAR
            if first.prediction.label != digit:
                continue
            for name, plan in SLIPS.items():
                if len(inks) <= len(plan) or ("clear" in name and not is_clear):
                    continue
                for each, how in zip(inks, plan, strict=False):
                    _label(session, each, wrong if how == "w" else digit)
                tallies[name].read(session, inks[len(plan) : len(plan) + FURTHER], wrong)
                for _ in plan:
                    session.undo_last_answer()


def _label(session: Session, drawn: LabelledInk, label: str) -> None:
    session.recognise(drawn.ink)
    session.label(Label.parse(label))


# Labels that many drawings bear --------------------------------------------------------------------------------------


def _swap(model: Path, inks: Sequence[LabelledInk], taught: dict[str, Share]) -> None:
    """The writer calls every 3 an 8 and every 8 a 3 in the stream, and the rest what it is."""
    stream, tail = _split(inks)
    with taught_session(model, []) as session:
        for each in stream:
            _label(session, each, SWAPPED.get(each.label, each.label))
        for each in tail:
            asked = SWAPPED.get(each.label, each.label)
            name = "swapped" if each.label in SWAPPED else "beside swapped"
            taught[name].add(1, session.read(each.ink).prediction.label == asked)


def _errors_after_wrong_labels(model: Path, writer: str, inks: Sequence[LabelledInk]) -> int:
    stream, tail = _split(inks)
    chance = random.Random(writer)
    with taught_session(model, []) as session:
        for each in stream:
            others = [digit for digit in DIGITS if digit != each.label]
            _label(session, each, chance.choice(others) if chance.random() < WRONG_SHARE else each.label)
        return len(tail) - count_right(session, tail)


def _learn_what_is_right(
    model: Path, writer: str, inks: Sequence[LabelledInk], errors: dict[str, int], same_ink: Share
) -> int:
    """What `scripts/replay.py --learn memory` measures; returns the number of corrections without confirmations."""
    tail, corrections = len(_split(inks)[1]), 0
    for confirm, name in ((False, "corrections"), (True, "corrections and confirmations")):
        result = replay_writer(
            writer,
            inks,
            model=model,
            memory=True,
            retrain=False,
            confirm=confirm,
            stream_fraction=STREAM,
            label_set=None,
            measure_base=lambda classifier: None,
            on_trial=lambda: None,
        )
        same_ink.add(result.corrections, round((result.right_at_once or 0) * result.corrections))
        errors[name] += round((1 - (result.tail_after or 0)) * tail)
        if not confirm:
            errors["nothing"] += round((1 - (result.tail_before or 0)) * tail)
            corrections = result.corrections
    return corrections


def _teach_letters(model: Path, drawings: Drawings, letters: str, new_label: Share) -> None:
    taught = [drawings[letter] for letter in letters if drawings[letter]]
    with taught_session(model, [inks[0] for inks in taught]) as session:
        for inks in taught:
            new_label.add(len(inks) - 1, count_right(session, inks[1:]))


def _split(inks: Sequence[LabelledInk]) -> tuple[Sequence[LabelledInk], Sequence[LabelledInk]]:
    split = round(len(inks) * STREAM)
    return inks[:split], inks[split:]
