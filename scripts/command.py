"""What every command shares: its `--json` option, and how it ends when something outside its control is wrong."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.core.simulated_writer import group_by_writer
from corrections.samples.sample import ImportExportError
from corrections.store.store_file import StoreError
from corrections.trials.accuracy import Accuracy
from models.inference.evaluation import EvaluationError
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.model_file.model_file import ModelFileError
from models.system.atomic_files import atomic_write
from models.system.errors import ModelsError
from models.untrusted.inspection import Inspected, Inspection

_INSPECTED: list[Inspected] = []
"""Their copies are needed as long as the command runs."""


def parser(description: str) -> argparse.ArgumentParser:
    """An argument parser with the `--json` option."""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    made.add_argument("--json", metavar="FILE|-", help="write the result as JSON to FILE, or to standard output")
    return made


def model_file(path: str) -> Path:
    """For the `type` of an argument: a model file that may be read.

    Unless it came with the program it is examined in a process of its own and written anew: a copy, which is gone when
    the command ends.
    """
    try:
        inspected = Inspection(Path(path)).run()
    except ModelFileError as error:
        raise argparse.ArgumentTypeError(f"{path} was not opened: {error}") from error
    _INSPECTED.append(inspected)
    return inspected.path


def write_json(result: Any, where: str | None) -> None:
    """Write `result` to the file `where`, whole or not at all; to standard output for `-`; nowhere for None."""
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    if where == "-":
        sys.stdout.write(text)
    elif where:
        with atomic_write(Path(where)) as waiting:
            waiting.write_text(text, encoding="utf-8")


def read_writers(inkfile: Path, writers: str | None = None, labels: str | None = None) -> dict[str, list[LabelledInk]]:
    """Each writer's inks in the order written; `writers` such as `25,26` and `labels` such as `012` leave out others.

    Raises `InkFileError`, and `EvaluationError` when one of `writers` is not there or nothing is left.
    """
    inks = group_by_writer([ink for ink in read_ink_file(inkfile) if labels is None or ink.label in labels])
    wanted = writers.split(",") if writers else list(inks)
    if missing := set(wanted) - inks.keys():
        raise EvaluationError(f"No ink by writer {', '.join(sorted(missing))}; there are {', '.join(inks)}.")
    if not wanted:
        raise EvaluationError(f"{inkfile} holds none of the labels {labels!r}.")
    return {writer: inks[writer] for writer in wanted}


def score(right: int, n: int) -> dict[str, Any]:
    """`right`, `n`, `accuracy` (0 to 1) and its Wilson 95 % interval, `low` to `high`."""
    accuracy = Accuracy(right, n)
    low, high = accuracy.interval
    return {"right": right, "n": n, "accuracy": accuracy.value, "low": low, "high": high}


def run(main: Callable[[], None]) -> None:
    """Call `main`; an error that the person can mend is one line on standard error and exit status 2."""
    try:
        main()
    except (ModelsError, StoreError, ImportExportError) as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
    except OSError as error:
        print(f"error: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        sys.exit(2)


def table(rows: list[tuple[str, ...]]) -> str:
    """Left-aligned first column, right-aligned others."""
    first, *rest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        aligned = [cell.rjust(width) for cell, width in zip(cells, rest, strict=True)]
        lines.append("  ".join([name.ljust(first), *aligned]))
    return "\n".join(lines)
