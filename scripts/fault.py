"""Let things go wrong, many times over, and count what was lost: nothing may be."""

import logging
from types import ModuleType

from tqdm import tqdm

from scripts.command import parser, run, table, write_json
from scripts.faults import damage, kill, room, windows

FAULTS: dict[str, ModuleType] = {"kill": kill, "damage": damage, "room": room, "windows": windows}
FIRST = ("tried", "lost", "crashed")


def main() -> None:
    arguments = parser(__doc__ or "")
    kinds = arguments.add_subparsers(dest="fault", required=True)
    for name, fault in FAULTS.items():
        one = kinds.add_parser(name, help=(fault.__doc__ or "").partition("\n")[0])
        one.add_argument("--times", type=int, default=fault.TIMES, help="how often in all (default: %(default)s)")
        one.add_argument("--seed", type=int, default=0)
    args = arguments.parse_args()
    logging.disable(logging.WARNING)
    with tqdm(unit="fault") as bar:
        found = FAULTS[args.fault].measure(args.times, args.seed, bar.update)
    rows = [{"fault": name, **dict.fromkeys(FIRST, 0), **counts} for name, counts in found.items()]
    more = sorted({key for row in rows for key in row} - {"fault", *FIRST})
    if args.json != "-":
        names = ("fault", *FIRST, *more)
        print(table([names, *(tuple(str(row.get(name, 0)) for name in names) for row in rows)]))
    write_json({"fault": args.fault, "times": args.times, "seed": args.seed, "rows": rows}, args.json)


if __name__ == "__main__":
    run(main)
