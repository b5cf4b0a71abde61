"""Train a recipe from nothing and write the model file. Interrupted, the same command goes on where it was."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tqdm import tqdm

from models.dataset import DIGITS, examples_from_inks, load_mnist
from models.inkfile import read_ink_file
from models.outliers import OutlierSource
from models.recipes import RECIPES
from scripts.command import parser, run, write_json

MNIST = "mnist"


def main() -> None:
    arguments = parser(__doc__ or "")
    arguments.add_argument("recipe", choices=sorted(RECIPES))
    arguments.add_argument("--data", nargs="+", default=[MNIST], metavar="mnist|INKFILE", help="what to learn from")
    arguments.add_argument("--without-writers", default="", metavar="25,26,…", help="writers of the ink to leave out")
    arguments.add_argument(
        "--calibrate-on", default="", metavar="22,23,…", help="writers left out whose ink the temperature is fitted on"
    )
    arguments.add_argument("--out", type=Path, required=True, metavar="MODEL.h5")
    arguments.add_argument("--run", type=Path, help="folder for checkpoints (runs/NAME-OF-OUT unless told)")
    arguments.add_argument("--epochs", type=int, help="instead of the recipe's")
    args = arguments.parse_args()
    recipe = RECIPES[args.recipe]
    recipe = replace(recipe, epochs=args.epochs or recipe.epochs)
    mnist = load_mnist()
    left_out, calibrating = (set(filter(None, each.split(","))) for each in (args.without_writers, args.calibrate_on))
    everything = [each for file in args.data if file != MNIST for each in read_ink_file(Path(file))]
    inks = [each for each in everything if each.writer not in left_out | calibrating]
    examples = mnist.training if MNIST in args.data else mnist.training[:0]

    from models.compilation import compile_graph
    from models.modelfile import Card, versions, write_model
    from models.training import BASE_ACCURACY, calibrate, measure, train

    with tqdm(total=recipe.epochs, unit="epoch") as bar:

        def follow(done: int, figures: dict[str, float]) -> None:
            bar.update(done - bar.n)
            bar.set_postfix_str(f"hold-out {figures['hold_out_accuracy']:.4f}, loss {figures['loss']:.4f}")

        network = train(
            recipe,
            labels=DIGITS,
            examples=examples,
            inks=inks,
            hold_out=mnist.hold_out,
            outliers=OutlierSource(mnist.training),
            run_folder=args.run or Path("runs") / args.out.stem,
            on_epoch=follow,
        )
    metrics: dict[str, float] = {}
    if held_out := [each for each in everything if each.writer in calibrating]:
        metrics["temperature"] = calibrate(network, DIGITS, [examples_from_inks(held_out), mnist.hold_out])
    metrics[BASE_ACCURACY] = measure(network, DIGITS, mnist.hold_out)
    metrics["mnist_test_accuracy"] = measure(network, DIGITS, mnist.test)
    if unseen := [each for each in everything if each.writer in left_out]:
        metrics["unseen_writers_accuracy"] = measure(network, DIGITS, examples_from_inks(unseen))
    card = Card(
        labels=DIGITS,
        architecture=recipe.network,
        recipe=args.recipe,
        training_data={MNIST: len(examples), **({"ink": len(inks)} if inks else {})},
        metrics=metrics,
        versions=versions(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    written = write_model(args.out, network, card, compile_graph(network))
    size = args.out.stat().st_size
    print(f"{args.out}: model {written.model_id}, {size / 1e6:.2f} MB", *(f"{k} {v:.4f}" for k, v in metrics.items()))
    write_json({"model": str(args.out), "model_id": written.model_id, "bytes": size, **metrics}, args.json)


if __name__ == "__main__":
    run(main)
