"""Measure models and write reports: a page and a JSON file per model, and an overview page."""

import json
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from models.datasets.catalogue import load_dataset
from models.datasets.examples import Dataset, resample
from models.datasets.locations import DatasetError
from models.ink.raster import RasterSpec
from scripts.cli.arguments import argument_parser, model_file
from scripts.cli.output import run, table, write_json
from scripts.reports.recipes import RECIPES

RESULTS = Path(__file__).parent / "results" / "models"
EXPERIMENTS = ("labels.json", "search-*.json", "transfer*.json", "ensemble*.json")
"""File patterns of the results on the four reports' networks."""


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("models", nargs="*", type=model_file, metavar="MODEL.h5", help="models to measure")
    arguments.add_argument("--all", action="store_true", help="write all pages from the stored results")
    arguments.add_argument("--ink", nargs="*", type=Path, default=[], metavar="INKFILE", help="also test on these inks")
    arguments.add_argument("--runs", type=Path, default=Path("runs"), help="folder with the training histories")
    arguments.add_argument("--results", type=Path, default=RESULTS, help="folder of the JSON files")
    arguments.add_argument("--out", type=Path, default=Path("reports"), help="folder for the pages")
    args = arguments.parse_args()
    if not args.models and not args.all:
        arguments.error("name a model to measure, or --all")
    measured: set[str] = set()
    if args.models:
        from scripts.reports.measure import measure_model

        for path in tqdm(args.models, unit="model"):
            result = measure_model(path, args.runs / path.stem, args.ink)
            write_json(result, str(args.results / f"{path.stem}.json"))
            measured.add(path.stem)
    stored = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(args.results.glob("*.json"))}
    # In the order of the recipes; models without a recipe come last.
    order = {name: place for place, name in enumerate(RECIPES)}
    results = sorted(stored.values(), key=lambda of: (order.get(of["recipe"], len(order)), of["name"]))
    shown = results if args.all else [of for of in results if of["name"] in measured]
    write_pages(shown, results, experiments(args.results.parent), args.out)
    if args.json != "-":
        print(f"{args.out / 'index.html'}: {len(results)} models compared, {len(shown)} pages written")
        print(table(table_rows(results)))
    write_json(results, args.json)


def experiments(folder: Path) -> list[dict[str, Any]]:
    """The stored searches and studies in `folder` on the reports' networks: name, title, command, table and figure."""
    from scripts import search
    from scripts.study import STUDIES

    found = []
    for file in [file for pattern in EXPERIMENTS for file in sorted(folder.glob(pattern))]:
        result = json.loads(file.read_text(encoding="utf-8"))
        of = STUDIES[result["study"]] if "study" in result else search
        title = (of.__doc__ or "").partition("\n")[0]
        shown = {"table": of.table_rows(result), "figure": of.figure(result)}
        found.append({"name": file.stem, "title": title, "command": result["command"], **shown})
    return found


def write_pages(
    shown: list[dict[str, Any]], results: list[dict[str, Any]], experiment_results: list[dict[str, Any]], folder: Path
) -> None:
    """Write a page for each of `shown`, and an overview of all `results` and the `experiment_results`."""
    from scripts.reports.pages import write_model_page, write_overview
    from scripts.reports.survey import survey

    sets = {name: _load_or_none(name) for name in sorted({result["data"] for result in results})}
    for result in shown:
        data = sets[result["data"]]
        test = resample(data.test, data.spec, RasterSpec(**result["form"])) if data else None
        write_model_page(result, test, folder / f"{result['name']}.html")
    write_overview(results, [survey(data) for data in sets.values() if data], experiment_results, folder / "index.html")


def _load_or_none(name: str) -> Dataset | None:
    """The data set, or None if it is not installed; the pages then leave its images out."""
    try:
        return load_dataset(name)
    except DatasetError as error:
        print(f"{name} is left out: {error}", file=sys.stderr)
        return None


def table_rows(results: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """A header and one row per model, accuracies in %."""
    rows: list[tuple[str, ...]] = [
        ("model", "from", "data", "reported", "asked", "measured", "95 % interval", "n", "weights", "ms")
    ]
    for of in results:
        share = ["" if of[name] is None else f"{100 * of[name]:.2f}" for name in ("reported", "asked", "accuracy")]
        interval = f"{100 * of['low']:.2f}–{100 * of['high']:.2f}"
        latency = f"{of['latency_ms']['p50']:.2f}"
        source = of["source"] or "Inkloop"
        rows.append((of["name"], source, of["data"], *share, interval, str(of["n"]), str(of["parameters"]), latency))
    return rows


if __name__ == "__main__":
    run(main)
