"""Run a study: measure, print a table, and write the result and its figure."""

import argparse
import shlex
import sys
from pathlib import Path
from types import ModuleType

from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json
from scripts.reports.figure_file import write_figure
from scripts.studies import (
    ablation,
    corrections,
    ensemble,
    hanzi,
    labels,
    letters,
    lines,
    new_letters,
    pages,
    pictures,
    pieces,
    practice,
    slips,
    specks,
    succession,
    transfer,
)

STUDIES: dict[str, ModuleType] = {
    "labels": labels,
    "corrections": corrections,
    "slips": slips,
    "letters": letters,
    "lines": lines,
    "new-letters": new_letters,
    "ablation": ablation,
    "succession": succession,
    "transfer": transfer,
    "ensemble": ensemble,
    "pages": pages,
    "pictures": pictures,
    "pieces": pieces,
    "practice": practice,
    "specks": specks,
    "hanzi": hanzi,
}


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    kinds = arguments.add_subparsers(dest="study", required=True)
    for name, study in STUDIES.items():
        subparser = kinds.add_parser(name, help=(study.__doc__ or "").partition("\n")[0])
        study.add_arguments(subparser)
        # SUPPRESS: the option may stand before the name of the study too, and its value there must not be lost.
        subparser.add_argument("--json", metavar="FILE|-", default=argparse.SUPPRESS, help="as before the study's name")
        subparser.add_argument("--out", type=Path, metavar="PREFIX", help="write PREFIX.json and PREFIX.png")
    args = arguments.parse_args()
    study = STUDIES[args.study]
    # Only the names of files: their folders on this machine are private.
    shown_arguments = [
        Path(word).name if Path(word).exists() or word == str(args.out) else word for word in sys.argv[1:]
    ]
    result = {"command": shlex.join(["scripts/study.py", *shown_arguments]), **study.measure(args)}
    if args.json != "-":
        print(table(study.table_rows(result)))
    write_json(result, args.json)
    if args.out:
        write_json(result, str(args.out.with_suffix(".json")))
        write_figure(study.figure(result), args.out.with_suffix(".png"))


if __name__ == "__main__":
    run(main)
