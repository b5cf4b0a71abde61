"""Inject faults many times and count lost data; the expected count is 0."""

import logging
from types import ModuleType

from tqdm import tqdm

from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json
from scripts.faults import damage, kill, room, windows

FAULTS: dict[str, ModuleType] = {"kill": kill, "damage": damage, "room": room, "windows": windows}
FIRST_COLUMNS = ("tried", "lost", "crashed")


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    kinds = arguments.add_subparsers(dest="fault", required=True)
    for name, fault in FAULTS.items():
        subparser = kinds.add_parser(name, help=(fault.__doc__ or "").partition("\n")[0])
        subparser.add_argument("--times", type=int, default=fault.TIMES, help="number of faults (default: %(default)s)")
        subparser.add_argument("--seed", type=int, default=0)
    args = arguments.parse_args()
    logging.disable(logging.WARNING)
    with tqdm(unit="fault") as bar:
        counts_by_fault = FAULTS[args.fault].measure(args.times, args.seed, bar.update)
    rows = [{"fault": name, **dict.fromkeys(FIRST_COLUMNS, 0), **counts} for name, counts in counts_by_fault.items()]
    other_columns = sorted({key for row in rows for key in row} - {"fault", *FIRST_COLUMNS})
    if args.json != "-":
        names = ("fault", *FIRST_COLUMNS, *other_columns)
        print(table([names, *(tuple(str(row.get(name, 0)) for name in names) for row in rows)]))
    write_json({"fault": args.fault, "times": args.times, "seed": args.seed, "rows": rows}, args.json)


if __name__ == "__main__":
    run(main)
