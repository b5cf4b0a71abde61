"""Measure the program's speed and memory: start, recognition, retraining, charts, gallery and store."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tqdm import tqdm

from corrections.durability.durable_store import DurableStore
from corrections.trials.trial import LabelSource, Trial
from models.datasets.locations import MNIST_FILE, find_file
from models.ink.ink_files import read_ink_file
from models.ink.labels import Label
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.benchmarks.timing import elapsed_ms, spread
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json

STARTS = 7
STORE_WRITES = 500
LARGE_STORE_TRIALS = 1_000_000
OPENINGS = 5


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("inkfile", type=Path, metavar="INKFILE", help="recorded digits to draw: UNIPEN or InkML")
    arguments.add_argument("--only", metavar="STAGE,…", help="measure only these, for example: page")
    args = arguments.parse_args()
    result: dict[str, Any] = {}
    stages: list[tuple[str, Callable[[], dict[str, Any]]]] = [
        ("start", measure_start),
        ("keras", lambda: run_child("scripts.benchmarks.keras", str(SHIPPED_MODEL))),
        ("window", lambda: run_child("scripts.benchmarks.window", "use", str(args.inkfile))),
        ("drawing", lambda: run_child("scripts.benchmarks.drawing")),
        ("line_canvas", lambda: run_child("scripts.benchmarks.line_canvas")),
        ("line_reading", lambda: run_child("scripts.benchmarks.line_reading", str(args.inkfile))),
        ("page", lambda: run_child("scripts.benchmarks.page", str(args.inkfile))),
        ("camera", lambda: run_child("scripts.benchmarks.camera", str(args.inkfile))),
        ("memory", lambda: run_child("scripts.benchmarks.memory", str(args.inkfile))),
        ("charts", lambda: run_child("scripts.benchmarks.charts", str(args.inkfile))),
        ("gallery", lambda: run_child("scripts.benchmarks.gallery", str(args.inkfile))),
        ("store", lambda: measure_store(args.inkfile)),
    ]
    if args.only:
        chosen = args.only.split(",")
        if unknown := set(chosen).difference(name for name, _ in stages):
            arguments.error(f"no stage {', '.join(sorted(unknown))}; there are {', '.join(name for name, _ in stages)}")
        stages = [each for each in stages if each[0] in chosen]
    if any(name == "window" for name, _ in stages):
        find_file(MNIST_FILE)  # the measured retrain would otherwise ask for a download
    for name, measure in tqdm(stages, unit="stage"):
        result[name] = measure()
    if "window" in result and "keras" in result:
        # The network on a raster, from strokes to a prediction, and from strokes to a label on the screen.
        ours = {name: result["window"][name]["p50"] for name in ("graph_ms", "session_ms", "recognise_ms")}
        keras = {name: result["keras"][name]["p50"] for name in ("predict_ms", "call_ms")}
        result["ratios"] = {f"{slow} / {fast}": keras[slow] / ours[fast] for slow in keras for fast in ours}
    if args.json != "-":
        print(table([("measured", "value"), *_rows(result)]))
    write_json(result, args.json)


def run_child(module: str, *arguments: str) -> dict[str, Any]:
    """Run a measurement in a new process; its last line of output is JSON. Raises `RuntimeError` if it fails."""
    command = [sys.executable, "-m", module, *arguments]
    completed = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    if completed.returncode:
        raise RuntimeError(f"{module} failed:\n{completed.stderr}")
    return json.loads(completed.stdout.splitlines()[-1])


def measure_start() -> dict[str, Any]:
    """Start times of whole processes. The first is a cold start if the system's file cache is cold."""
    starts = [run_child("scripts.benchmarks.window", "start", str(time.time())) for _ in range(STARTS)]
    return {name: spread([start[name] for start in starts]) for name in starts[0]}


def measure_store(inkfile: Path) -> dict[str, Any]:
    """Times to write one trial and to open a store of 1,000,000 trials, in ms, and that store's size in MB."""
    ink = read_ink_file(inkfile)[0].ink
    trial = Trial(
        ink=ink,
        predicted="1",
        probability=0.9,
        alternatives=tuple((str(digit), 0.01) for digit in range(9)),
        model_id="0" * 16,
        label=Label("7"),
        source=LabelSource.CORRECTED,
        time=time.time(),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trials.sqlite"
        store = DurableStore(path)
        writer = store.writer("me")
        writes = [elapsed_ms(lambda: store.add(writer, trial)) for _ in range(STORE_WRITES)]
        sources = [LabelSource.ACCEPTED, LabelSource.CONFIRMED, LabelSource.CORRECTED]
        block = [replace(trial, source=sources[number % 3]) for number in range(10_000)]
        for _ in range(LARGE_STORE_TRIALS // len(block)):
            store.add_all(writer, block)
        store.close()
        openings = [_time_opening_with_accuracy(path) for _ in range(OPENINGS)]
        return {
            "write_ms": spread(writes),
            "open_1000000_trials_with_accuracy_ms": spread(openings),
            "size_mb_1000000_trials": path.stat().st_size / 1e6,
        }


def _time_opening_with_accuracy(path: Path) -> float:
    """Milliseconds to open an unchanged store and to compute the accuracy."""
    start = time.perf_counter()
    store = DurableStore(path)
    counted = store.accuracy(store.writer("me"))
    elapsed = (time.perf_counter() - start) * 1000
    store.close()
    if counted.n != LARGE_STORE_TRIALS + STORE_WRITES:
        raise RuntimeError(f"the store counts {counted.n} trials")
    return elapsed


def _rows(result: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    rows = []
    for name, value in result.items():
        if isinstance(value, dict) and "p50" in value:
            rows.append((prefix + name, "  ".join(f"{key} {value[key]:.4g}" for key in value)))
        elif isinstance(value, dict):
            rows += _rows(value, f"{prefix}{name}: ")
        else:
            rows.append((prefix + name, f"{value:.4g}" if isinstance(value, float) else str(value)))
    return rows


if __name__ == "__main__":
    run(main)
