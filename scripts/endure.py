"""Endurance test: recognise and label thousands of drawings and retrain several times in one process."""

import gc
import os
import statistics
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from app.core.session import Session
from models.ink.ink import Ink, LabelledInk
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.registry.promotion import Outcome
from models.training.retrain_process import TrainingProcess
from scripts.benchmarks.timing import spread
from scripts.cli.arguments import argument_parser, read_writers
from scripts.cli.output import run, table, write_json

WINDOW = 2000
"""Number of rounds at the beginning and at the end that are compared."""
WRONG_LABEL = Label("#")
"""The label that every tenth drawing is corrected to."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Resources of this process: resident memory in MB, and numbers of threads, child processes and open files."""

    memory: float
    threads: int
    children: int
    files: int

    @staticmethod
    def now() -> "Usage":
        """The current usage, after a garbage collection. Linux only."""
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        children = sum(len(path.read_text().split()) for path in Path("/proc/self/task").glob("*/children"))
        files = len(list(Path("/proc/self/fd").iterdir()))
        return Usage(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, threading.active_count(), children, files)


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="recorded digits to draw: UNIPEN or InkML")
    arguments.add_argument("--rounds", type=int, default=20_000)
    arguments.add_argument("--retrains", type=int, default=20)
    args = arguments.parse_args()
    inks = [ink for theirs in read_writers(args.inkfile).values() for ink in theirs]
    with tempfile.TemporaryDirectory(prefix="inkloop-endure-") as folder, tqdm(total=args.rounds, unit="round") as bar:
        result = endure(Path(folder), inks, args.rounds, args.retrains, bar.update)
    if args.json != "-":
        print(table([("measured", "value"), *((name, _format_value(value)) for name, value in result.items())]))
    write_json(result, args.json)


def endure(folder: Path, inks: list[LabelledInk], rounds: int, retrains: int, on_round: Any) -> dict[str, Any]:
    """Compare round times, in ms, and resources at the beginning with those at the end.

    Retrains are evenly spaced; the last comes half an interval before the end. `memory_grown` is the growth of memory
    after the first rounds, relative to the memory then.
    """
    durations_ms: list[float] = []
    every = rounds // max(1, retrains)
    promoted = 0
    with closing(Session(folder, label_set=LABEL_SETS["digits"])) as session:
        early = first = None
        for number in range(rounds):
            each = inks[number % len(inks)]
            start = time.perf_counter()
            session.recognise(shifted(each.ink, number // len(inks)))
            session.label(WRONG_LABEL if number % 10 == 9 else Label.parse(each.label))
            durations_ms.append((time.perf_counter() - start) * 1000)
            if number + 1 == min(WINDOW, rounds // 2):
                early = Usage.now()
            if retrains and number % every == every // 2:
                promoted += _retrain(session)
                first = first or Usage.now()  # the first retrain starts helper threads that stay
            on_round()
        late = Usage.now()
        stored = session.accuracy.n
    assert early
    head, tail = durations_ms[: min(WINDOW, rounds // 2)], durations_ms[-min(WINDOW, rounds // 2) :]
    return {
        "rounds": rounds,
        "stored": stored,
        "retrains": retrains,
        "promoted": promoted,
        "first_ms": spread(head),
        "last_ms": spread(tail),
        "p99_ratio": spread(tail)["p99"] / spread(head)["p99"],
        "p50_ratio": statistics.median(tail) / statistics.median(head),
        "memory_grown": late.memory / early.memory - 1,
        "early": asdict(early),
        "after_first_retrain": asdict(first or early),
        "late": asdict(late),
    }


def shifted(ink: Any, by: int) -> Ink:
    """`ink` moved horizontally by `by`, so that it counts as another drawing."""
    return Ink(tuple(tuple(point._replace(x=point.x + by) for point in stroke) for stroke in ink.strokes))


def _retrain(session: Session) -> bool:
    *_, outcome = TrainingProcess(session.retrain_request()).run()
    assert isinstance(outcome, Outcome)
    return session.adopt(outcome).promoted


def _format_value(value: Any) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name} {each:.4g}" for name, each in value.items())
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    run(main)
