"""Search the hyperparameters that a report does not state: units, layers, batch size, dropout, optimizer, loss, …

Each trial trains the recipe's network from scratch and is scored on the hold-out, never on the test part. Trials below
the median of earlier ones are pruned. The search can be interrupted and resumed.
"""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.datasets.catalogue import load_dataset
from models.training.recipes import Phase, Recipe
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json
from scripts.reports.figure_file import write_figure
from scripts.reports.recipes import RECIPES

if TYPE_CHECKING:
    import optuna
    from matplotlib.figure import Figure

SEARCHED = ("sereda-nn", "karim-usps")
STARTUP_TRIALS = 8


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("recipe", choices=SEARCHED)
    arguments.add_argument("--trials", type=int, default=60, help="total number of trials, including earlier runs")
    arguments.add_argument("--epochs", type=int, default=15)
    arguments.add_argument("--study", type=Path, help="SQLite file (default: runs/search-RECIPE.sqlite)")
    arguments.add_argument("--out", type=Path, metavar="PREFIX", help="write PREFIX.json and PREFIX.png")
    args = arguments.parse_args()
    import optuna

    path = args.study or Path("runs") / f"search-{args.recipe}.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(
        storage=f"sqlite:///{path}",
        study_name=args.recipe,
        direction="maximize",
        pruner=optuna.pruners.MedianPruner(n_startup_trials=STARTUP_TRIALS, n_warmup_steps=2),
        load_if_exists=True,
    )
    # The seed depends on the number of earlier trials, so that a resumed search does not repeat them.
    study.sampler = optuna.samplers.TPESampler(seed=len(study.trials), n_startup_trials=STARTUP_TRIALS)
    data = load_dataset(RECIPES[args.recipe].data)

    def objective(trial: optuna.Trial) -> float:
        from models.training.training import train
        from scripts.reports.networks import NETWORKS

        def follow(done: int, figures: dict[str, float]) -> None:
            trial.report(figures["hold_out_accuracy"], done)
            if trial.should_prune():
                raise optuna.TrialPruned

        with tempfile.TemporaryDirectory(prefix="inkloop-search-") as folder:
            recipe = suggested(trial, args.recipe, args.epochs)
            _, history = train(recipe, data, run_folder=Path(folder), networks=NETWORKS, on_epoch=follow)
        return max(figures["hold_out_accuracy"] for figures in history)

    if (missing := args.trials - len(study.trials)) > 0:
        study.optimize(objective, n_trials=missing, show_progress_bar=True)
    result = found(study, args.recipe, args.epochs)
    if args.json != "-":
        print(table(table_rows(result)))
    write_json(result, args.json)
    if args.out:
        write_json(result, str(args.out.with_suffix(".json")))
        write_figure(figure(result), args.out.with_suffix(".png"))


def suggested(trial: "optuna.Trial", name: str, epochs: int) -> Recipe:
    """The recipe `name` with the hyperparameters of a trial."""
    recipe = RECIPES[name]
    options: dict[str, Any] = {"dropout": trial.suggest_float("dropout", 0.0, 0.6)}
    if name == "sereda-nn":
        units = trial.suggest_categorical("hidden units", [25, 50, 100, 200, 400])
        options["hidden"] = [units] * trial.suggest_int("layers", 1, 4)
        options["activation"] = trial.suggest_categorical("activation", ["relu", "tanh", "sigmoid", "elu"])
    else:
        options["filters"] = trial.suggest_categorical("filters", [8, 16, 32, 64])
        options["hidden"] = trial.suggest_categorical("hidden units", [32, 64, 128, 256])
        options["convolutions"] = trial.suggest_int("layers", 1, 3)
    return replace(
        recipe,
        options=options,
        phases=(Phase(epochs=epochs, learning_rate=trial.suggest_float("learning rate", 1e-4, 1e-2, log=True)),),
        batch_size=trial.suggest_categorical("batch size", [32, 64, 128, 256]),
        optimizer=trial.suggest_categorical("optimizer", ["adam", "rmsprop", "sgd", "adadelta"]),
        loss=trial.suggest_categorical("loss", ["categorical_crossentropy", "mean_squared_error"]),
        seed=trial.number + 1,
    )


def found(study: "optuna.Study", recipe: str, epochs: int) -> dict[str, Any]:
    """The best trials first, and each parameter's importance (PED-ANOVA: Watanabe et al. 2023); the sum is 1."""
    import optuna

    done = [trial for trial in study.trials if trial.value is not None]
    evaluator = optuna.importance.PedAnovaImportanceEvaluator()
    return {
        "command": f"scripts/search.py {recipe} --trials {len(study.trials)} --epochs {epochs}",
        "search": recipe,
        "epochs": epochs,
        "trials": len(study.trials),
        "pruned": sum(trial.state == optuna.trial.TrialState.PRUNED for trial in study.trials),
        "best": [
            {"hold_out_accuracy": trial.value, **trial.params}
            for trial in sorted(done, key=lambda trial: -(trial.value or 0))[:10]
        ],
        "importance": optuna.importance.get_param_importances(study, evaluator=evaluator) if len(done) > 1 else {},
    }


def table_rows(result: dict[str, Any]) -> list[tuple[str, ...]]:
    """A header and one row per trial, best first."""
    names = list(result["best"][0]) if result["best"] else ["hold_out_accuracy"]
    cells = [
        tuple(f"{row[name]:.4g}" if isinstance(row[name], float) else str(row[name]) for name in names)
        for row in result["best"]
    ]
    return [tuple(names), *cells]


def figure(result: dict[str, Any]) -> "Figure":
    """A bar chart of the parameters' importance."""
    from matplotlib.figure import Figure

    drawn = Figure(figsize=(7, 3.2), layout="constrained")
    axes = drawn.add_subplot()
    names = list(result["importance"])[::-1]
    axes.barh(names, [result["importance"][name] for name in names], color="#0072B2")
    axes.set_xlabel("importance for the accuracy on the hold-out")
    axes.set_title(f"{result['search']}: {result['trials']} trials, {result['pruned']} pruned")
    axes.grid(alpha=0.3, axis="x")
    return drawn


if __name__ == "__main__":
    run(main)
