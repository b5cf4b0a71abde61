"""Shared by all commands: the `--json` option, arguments for models and ink, tables, and the handling of errors."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.core.simulated_writer import group_by_writer
from corrections.trials.accuracy import Accuracy
from models.inference.evaluation import EvaluationError
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.model_file.model_file import ModelFileError
from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError
from models.untrusted.inspection import Inspected, Inspection

_INSPECTED_MODELS: list[Inspected] = []
"""Keeps the temporary copies alive until the command ends."""


def argument_parser(description: str) -> argparse.ArgumentParser:
    """An argument parser with the `--json` option."""
    result = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    result.add_argument("--json", metavar="FILE|-", help="write the result as JSON to FILE, or to standard output")
    return result


def model_file(path: str) -> Path:
    """The `type` of an argument that names a model file. Returns a path that is safe to read.

    A file that is not our own is inspected in a sandboxed process and rewritten to a temporary copy, which is deleted
    when the command ends. Raises `argparse.ArgumentTypeError` if the file is refused.
    """
    try:
        inspected = Inspection(Path(path)).run()
    except ModelFileError as error:
        raise argparse.ArgumentTypeError(f"{path} was not opened: {error}") from error
    _INSPECTED_MODELS.append(inspected)
    return inspected.path


def write_json(result: Any, destination: str | None) -> None:
    """Write `result` as JSON to a file, atomically, or to standard output for `-`; do nothing for None."""
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    if destination == "-":
        sys.stdout.write(text)
    elif destination:
        with atomic_write(Path(destination)) as temporary:
            temporary.write_text(text, encoding="utf-8")


def read_writers(inkfile: Path, writers: str | None = None, labels: str | None = None) -> dict[str, list[LabelledInk]]:
    """Each writer's inks in file order, optionally of only some `writers` (`25,26`) and `labels` (`012`).

    Raises `InkFileError`, and `EvaluationError` if one of `writers` has no ink or no ink is left.
    """
    inks = group_by_writer([ink for ink in read_ink_file(inkfile) if labels is None or ink.label in labels])
    selected = writers.split(",") if writers else list(inks)
    if missing := set(selected) - inks.keys():
        raise EvaluationError(f"No ink by writer {', '.join(sorted(missing))}; there are {', '.join(inks)}.")
    if not selected:
        raise EvaluationError(f"{inkfile} holds none of the labels {labels!r}.")
    return {writer: inks[writer] for writer in selected}


def score(right: int, n: int) -> dict[str, Any]:
    """`right`, `n`, `accuracy` (0 to 1) and its Wilson 95 % interval, `low` to `high`."""
    accuracy = Accuracy(right, n)
    low, high = accuracy.interval
    return {"right": right, "n": n, "accuracy": accuracy.value, "low": low, "high": high}


def run(main: Callable[[], None]) -> None:
    """Call `main`. An error that the user can fix is printed as one line on standard error, with exit status 2."""
    try:
        main()
    except InkloopError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
    except OSError as error:
        print(f"error: {error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
        sys.exit(2)


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows as text with aligned columns: the first column to the left, the others to the right."""
    first, *rest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        aligned = [cell.rjust(width) for cell, width in zip(cells, rest, strict=True)]
        lines.append("  ".join([name.ljust(first), *aligned]))
    return "\n".join(lines)
