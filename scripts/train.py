"""Train a recipe from scratch and write the model file. After an interruption, the same command resumes."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tqdm import tqdm

from models.datasets.catalogue import NAMES, load_dataset
from models.datasets.examples import examples_from_inks
from models.datasets.glyphs import read_glyphs
from models.datasets.line_pieces import LinePieces
from models.datasets.outliers import OutlierSource
from models.datasets.scanned_pieces import ScannedPieces
from models.ink.ink_files import read_ink_file
from models.ink.labels import Label
from models.system.errors import InkloopError
from models.training.base_selection import hold_outs, shares_of
from models.training.batches import load_recipe_data
from models.training.recipes import Recipe
from scripts.cli.arguments import argument_parser, model_file
from scripts.cli.output import run, write_json
from scripts.reports.recipes import RECIPES


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("recipe", choices=sorted(RECIPES))
    arguments.add_argument(
        "--data", nargs="+", metavar="SET|INKFILE", help="training data: the recipe's data set, ink files, or both"
    )
    arguments.add_argument(
        "--without-writers", default="", metavar="25,26,…", help="writers of the ink files to leave out"
    )
    arguments.add_argument(
        "--calibrate-on", default="", metavar="22,23,…", help="left-out writers on whose ink the temperature is fitted"
    )
    arguments.add_argument("--scans", type=Path, metavar="FILE.npz", help="what `scripts/pages.py pieces` wrote")
    arguments.add_argument(
        "--weights", default="none", type=_beginning, metavar="imagenet|none|FILE", help="initial weights"
    )
    arguments.add_argument("--out", type=Path, required=True, metavar="MODEL.h5")
    arguments.add_argument("--run", type=Path, help="folder for checkpoints (default: runs/NAME-OF-OUT)")
    arguments.add_argument("--epochs", type=int, help="number of epochs, for recipes of one phase")
    args = arguments.parse_args()
    recipe = _recipe(args.recipe, args.epochs, args.weights)
    sources = args.data or [recipe.data]
    if strange := [each for each in sources if each in NAMES and each != recipe.data]:
        arguments.error(f"{args.recipe} learns from {recipe.data}, not from {', '.join(strange)}")
    data = load_recipe_data(recipe)
    left_out, calibrating = (set(filter(None, each.split(","))) for each in (args.without_writers, args.calibrate_on))
    everything = [each for file in sources if file not in NAMES for each in read_ink_file(Path(file))]
    if everything and not recipe.ink_variants:
        arguments.error(f"{args.recipe} does not learn from ink; leave out {', '.join(set(sources) - set(NAMES))}")
    if strange := sorted({each.label for each in everything}.difference(data.labels)):
        arguments.error(f"the ink has labels that {args.recipe} does not know: {' '.join(strange)}")
    inks = [each for each in everything if each.writer not in left_out | calibrating]
    fonts = read_glyphs() if recipe.glyphs or recipe.pieces else None
    glyphs = fonts if recipe.glyphs else None
    outliers = OutlierSource(data.training, data.spec, glyphs=glyphs) if recipe.outliers else None
    pieces = LinePieces(inks, fonts, data.labels, data.spec) if recipe.pieces else None
    if recipe.scans and not args.scans:
        arguments.error(
            f"{args.recipe} learns from scans: compose them with scripts/pages.py pieces, then give --scans"
        )
    scans = ScannedPieces.read(args.scans) if recipe.scans else None
    learned = data if recipe.data in sources else replace(data, training=data.training[:0])

    from models.model_file.compilation import compile_graph
    from models.model_file.model_card import BASE_ACCURACY, ModelCard
    from models.model_file.model_file import versions, write_model
    from models.training.network_accuracy import calibrate, measure, predict_all
    from models.training.training import train
    from scripts.reports.networks import NETWORKS

    with tqdm(total=recipe.epochs, unit="epoch") as bar:

        def follow(done: int, figures: dict[str, float]) -> None:
            bar.update(done - bar.n)
            bar.set_postfix_str(f"hold-out {figures['hold_out_accuracy']:.4f}, loss {figures['loss']:.4f}")

        network, history = train(
            recipe,
            learned,
            inks=inks,
            outliers=outliers,
            glyphs=glyphs,
            pieces=pieces,
            scans=scans,
            weights=args.weights if isinstance(args.weights, Path) else None,
            run_folder=args.run or Path("runs") / args.out.stem,
            networks=NETWORKS,
            on_epoch=follow,
        )
    metrics: dict[str, float] = {"seconds": sum(each["seconds"] for each in history), "epochs": len(history)}
    if held_out := [each for each in everything if each.writer in calibrating]:
        metrics["temperature"] = calibrate(
            network, data.labels, [examples_from_inks(held_out, data.spec), data.hold_out]
        )
    elif recipe.calibrated_on_hold_out:
        metrics["temperature"] = calibrate(network, data.labels, [data.hold_out])
    metrics[BASE_ACCURACY] = measure(network, data.labels, data.hold_out)
    of_base = hold_outs(load_dataset(shares_of(data.name).data or data.name), data.name, data.spec)
    metrics |= {
        each.metric: each.accuracy(predict_all(network, each.examples), data.labels)
        for each in of_base
        if each.metric not in metrics
    }
    metrics[f"{data.name.replace('-', '_')}_test_accuracy"] = measure(network, data.labels, data.test)
    if unseen := [each for each in everything if each.writer in left_out]:
        metrics["unseen_writers_accuracy"] = measure(network, data.labels, examples_from_inks(unseen, data.spec))
    card = ModelCard(
        labels=tuple(map(Label.parse, data.labels)),
        architecture=recipe.network,
        recipe=args.recipe,
        spec=data.spec,
        base=data.name,
        normalisation=recipe.normalisation,
        training_data={data.name: len(learned.training), **({"ink": len(inks)} if inks else {})},
        metrics=metrics,
        versions=versions(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    written = write_model(args.out, network, card, compile_graph(network, half=recipe.half_graph))
    size = args.out.stat().st_size
    print(f"{args.out}: model {written.model_id}, {size / 1e6:.2f} MB", *(f"{k} {v:.4f}" for k, v in metrics.items()))
    write_json({"model": args.out.name, "model_id": written.model_id, "bytes": size, **metrics}, args.json)


def _beginning(weights: str) -> str | Path:
    return weights if weights in ("none", "imagenet") else model_file(weights)


def _recipe(name: str, epochs: int | None, weights: str | Path) -> Recipe:
    """The recipe with what the arguments change. Raises `InkloopError` when it cannot be changed so."""
    recipe = RECIPES[name]
    if epochs:
        first, *others = recipe.phases
        if others:
            raise InkloopError(f"{name} has {1 + len(others)} phases, so --epochs does not say what it means.")
        recipe = replace(recipe, phases=(replace(first, epochs=epochs),))
    if weights == "imagenet":
        if not recipe.imagenet:
            raise InkloopError(f"{name} has no weights learned from ImageNet. Leave out --weights imagenet.")
        recipe = replace(recipe, options={**recipe.options, "weights": "imagenet"})
    return recipe


if __name__ == "__main__":
    run(main)
