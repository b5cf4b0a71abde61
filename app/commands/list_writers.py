"""List the writers, with the numbers of their drawings by the way in which they were labelled.

examples:
  inkloop writers
  inkloop writers --format json
"""

import argparse
import sys
from contextlib import closing

from app.commands.output import write_json_list
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.store_file import STORE_FILE
from corrections.trials.trial import LabelSource

_COLUMNS = ("drawings", *(source.value for source in LabelSource))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop writers`."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="(default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Print the writers. Raises `StoreError`."""
    with closing(ReadOnlyStore(args.data_dir / STORE_FILE)) as store:
        rows = [{"writer": name, **_counts(store, name)} for name in store.writers()]
    if args.format == "json":
        write_json_list(rows, sys.stdout)
    elif rows:
        width = max(len("writer"), *(len(str(row["writer"])) for row in rows))
        for name, *numbers in [("writer", *_COLUMNS), *(row.values() for row in rows)]:
            cells = (str(number).rjust(len(column)) for number, column in zip(numbers, _COLUMNS, strict=True))
            print("  ".join([str(name).ljust(width), *cells]))
    else:
        print("There is no writer yet.", file=sys.stderr)
    return 0


def _counts(store: ReadOnlyStore, name: str) -> dict[str, int]:
    counts = store.counts(store.writer(name))
    return {"drawings": sum(counts.values()), **{source.value: counts[source] for source in LabelSource}}
