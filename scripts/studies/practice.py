"""Labelled drawings a minute in practice: asked for one character after another, and for lines of four.

A writer practises digits with recorded drawings. Asked for one, they read the prompt, draw, and press Enter with the
other hand. Asked for a line, they do so once for all of its characters, between which the pen moves on. What is drawn
is a line composed of the writer's own digits with realistic gaps; the session aligns it to the prompt and learns it. A
line that does not fit is drawn again. `own_strokes` is the share of labelled drawings that have exactly their strokes.

Durations that recorded ink does not have are assumptions: the keystroke-level model's 0.28 s for a key and 1.35 s for
reading and planning, once for each prompt, of one digit or of four (Card, Moran and Newell 1980), and a pause
between two characters of a line, of which several are computed. A pause may end a drawing in place of the key, as in
rapid mode.
"""

import random
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from app.core.prompt_picker import LINE_LENGTH, PromptMode, Prompts
from app.core.session import Session
from app.recognition.pause_timer import DEFAULT_PAUSE_MS
from models.datasets.lines import LINE_STYLES, ComposedLine, Hand, compose_line, hands_of
from models.inference.classifier import Classifier
from models.ink.characters import DIGITS
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from scripts.cli.arguments import read_writers
from scripts.studies.writers import add_writer_arguments, bootstrap_interval, taught_session

if TYPE_CHECKING:
    from matplotlib.figure import Figure

KEY_S, READ_S = 0.28, 1.35
"""K of an average typist and M of the keystroke-level model."""
ENDS = {"Enter": KEY_S, "pause": DEFAULT_PAUSE_MS / 1000}
"""What ends a drawing, in seconds."""
BETWEEN_S = (0.15, 0.3, 0.6)
"""Pauses between two characters of a line."""
MAX_ATTEMPTS = 5


@dataclass(slots=True)
class Practised:
    """One writer's lines."""

    lines: int = 0
    redrawn: int = 0
    drawings: int = 0
    own: int = 0
    read_right: int = 0
    points: int = 0
    """Of all lines, those that did not fit among them."""
    labelled_points: int = 0
    """Of those that were labelled."""


def add_arguments(arguments: ArgumentParser) -> None:
    add_writer_arguments(arguments)
    arguments.add_argument("--lines", type=int, default=25, help="number of lines of each writer")
    arguments.add_argument("--style", choices=LINE_STYLES, default="realistic")
    arguments.add_argument("--intervals", default="100,10", help="milliseconds between two points of the pen")
    arguments.add_argument("--seed", type=int, default=0)


def measure(args: Namespace) -> dict[str, Any]:
    """Drawings a minute, one by one and in lines, and their ratio, each with its 95 % interval over writers."""
    inks = [each for theirs in read_writers(args.inkfile, args.writers).values() for each in theirs]
    practised: list[Practised] = []
    for number, hand in enumerate(tqdm(hands_of(inks).values(), unit="writer")):
        with taught_session(args.model, [], label_set=LABEL_SETS["digits"]) as session:
            practised.append(practise(session, hand, args.lines, style=args.style, seed=args.seed + number))
    total = {name: sum(getattr(each, name) for each in practised) for name in Practised.__slots__}
    return {
        "study": "practice",
        "model_id": Classifier.open(args.model).model_id,
        "writers": len(practised),
        "style": args.style,
        "seed": args.seed,
        **{name: total[name] for name in ("lines", "redrawn", "drawings")},
        "own_strokes": total["own"] / total["drawings"],
        "read_right": total["read_right"] / total["drawings"],
        "points": total["labelled_points"] / total["drawings"],
        "rows": [
            _row(practised, interval_ms, end, between)
            for interval_ms in map(float, args.intervals.split(","))
            for end in ENDS
            for between in BETWEEN_S
        ],
    }


def practise(session: Session, hand: Hand, lines: int, *, style: str, seed: int) -> Practised:
    """Draw `lines` lines that practice asks for, and label them as the window does."""
    prompts, rng, done = Prompts(random.Random(seed)), np.random.default_rng(seed), Practised()
    labels = [label for label in DIGITS if label in hand]
    prompts.begin(PromptMode.CONFUSED, labels, [], length=LINE_LENGTH)
    for _ in range(lines):
        if prompts.current is None:
            prompts.begin_round()
        assert prompts.current
        done.lines += 1
        for _ in range(MAX_ATTEMPTS):
            drawn = compose_line(prompts.current, hand, rng, LINE_STYLES[style])
            points = sum(map(len, drawn.ink.strokes))
            done.points += points
            if _label(session, drawn, prompts, done):
                done.labelled_points += points
                break
            done.redrawn += 1
        else:
            prompts.skip()
    return done


def _label(session: Session, drawn: ComposedLine, prompts: Prompts, done: Practised) -> bool:
    """Label the line as what was asked for; False if that does not fit."""
    session.recognise_lines(drawn.ink)
    aligned = session.align(drawn.text)
    if aligned is None or len(aligned.readings) != len(drawn.text):
        session.discard()
        return False
    right = [reading.prediction.label == label for reading, label in zip(aligned.readings, drawn.text, strict=True)]
    done.drawings += len(right)
    done.read_right += sum(right)
    done.own += sum(set(one) == set(other) for one, other in zip(aligned.groups, drawn.groups, strict=True))
    session.label_lines(aligned, [Label(label) for label in drawn.text])
    prompts.answered(list(zip(drawn.text, right, strict=True)))
    return True


def _row(practised: list[Practised], interval_ms: float, end: str, between: float) -> dict[str, Any]:
    prompt_s, singly, in_lines = READ_S + ENDS[end], [], []
    for each in practised:
        drawings = max(each.drawings, 1)
        attempts = each.lines + each.redrawn
        pen_s = each.points * interval_ms / 1000 + attempts * (LINE_LENGTH - 1) * between
        # A line that does not fit is cleared by a key.
        in_lines.append(60 * each.drawings / (pen_s + attempts * prompt_s + each.redrawn * KEY_S))
        singly.append(60 / (each.labelled_points / drawings * interval_ms / 1000 + prompt_s))
    ratios = [line / one for line, one in zip(in_lines, singly, strict=True)]
    return {
        "interval_ms": interval_ms,
        "end": end,
        "between_s": between,
        **{
            name: {"mean": float(np.mean(values)), "interval": bootstrap_interval(values)}
            for name, values in (("one_by_one", singly), ("in_lines", in_lines), ("ratio", ratios))
        },
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("ms a point", "end", "between, s", "one by one", "in lines", "ratio")]
    for row in result["rows"]:
        figures = (_with_interval(row[name]) for name in ("one_by_one", "in_lines", "ratio"))
        rows.append((f"{row['interval_ms']:g}", row["end"], f"{row['between_s']:g}", *figures))
    for name in ("lines", "redrawn", "drawings", "own_strokes", "read_right"):
        value = result[name]
        rows.append((name, f"{value:.2%}" if isinstance(value, float) else str(value), "", "", "", ""))
    return rows


def _with_interval(figure: dict[str, Any]) -> str:
    low, high = figure["interval"]
    return f"{figure['mean']:.3g} ({low:.3g}–{high:.3g})"


def figure(result: dict[str, Any]) -> "Figure":
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 4), layout="constrained")
    axes = drawn.add_subplot()
    rows = [row for row in result["rows"] if row["between_s"] == BETWEEN_S[1]]
    for place, name in enumerate(("one_by_one", "in_lines")):
        heights = [row[name]["mean"] for row in rows]
        errors = np.abs(np.array([row[name]["interval"] for row in rows]).T - heights)
        at = [x + 0.36 * (place - 0.5) for x in range(len(rows))]
        axes.bar(at, heights, 0.34, yerr=errors, label=name.replace("_", " "))
    axes.set_xticks(range(len(rows)), [f"{row['interval_ms']:g} ms a point,\n{row['end']}" for row in rows])
    axes.set_ylabel("labelled drawings a minute")
    axes.set_title(f"Practice of {result['writers']} writers, {BETWEEN_S[1]} s between characters")
    axes.grid(alpha=0.3, axis="y")
    axes.legend()
    return drawn
