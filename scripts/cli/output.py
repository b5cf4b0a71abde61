"""Results as JSON and as tables, and errors as an exit status."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corrections.trials.accuracy import Accuracy
from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError


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


def write_json(result: Any, destination: str | None) -> None:
    """Write `result` as JSON to a file, atomically, or to standard output for `-`; do nothing for None."""
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    if destination == "-":
        sys.stdout.write(text)
    elif destination:
        with atomic_write(Path(destination)) as temporary:
            temporary.write_text(text, encoding="utf-8")


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows as text with aligned columns: the first column to the left, the others to the right."""
    first, *rest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for name, *cells in rows:
        aligned = [cell.rjust(width) for cell, width in zip(cells, rest, strict=True)]
        lines.append("  ".join([name.ljust(first), *aligned]))
    return "\n".join(lines)


def score(right: int, n: int) -> dict[str, Any]:
    """`right`, `n`, `accuracy` (0 to 1) and its Wilson 95 % interval, `low` to `high`."""
    accuracy = Accuracy(right, n)
    low, high = accuracy.interval
    return {"right": right, "n": n, "accuracy": accuracy.value, "low": low, "high": high}
