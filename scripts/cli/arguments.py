"""Arguments that several commands take: `--json`, model files, recorded ink."""

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import Any

from app.core.simulated_writer import group_by_writer
from models.inference.evaluation import EvaluationError
from models.ink.ink import LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS, LabelSet, parse_label_set
from models.ink.labels import LabelError
from models.model_file.model_file import ModelFileError
from models.untrusted.inspection import Inspected, Inspection

_INSPECTED_MODELS: list[Inspected] = []
"""Keeps the temporary copies alive until the command ends."""


class _Parser(argparse.ArgumentParser):
    """With a `model_file` among its arguments, it ends with an error if that reads few characters and nobody wants it
    all the same.
    """

    def add_argument(self, *names: Any, **options: Any) -> Any:
        if options.get("type") is model_file and "--poor-models" not in self._option_string_actions:
            shown = "also use a model file that reads under half of the trial characters"
            super().add_argument("--poor-models", action="store_true", help=shown)
        return super().add_argument(*names, **options)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        result = super().parse_args(args, namespace)
        poor = [each for each in _INSPECTED_MODELS if each.reads_poorly]
        if poor and not getattr(result, "poor_models", False):
            self.error(
                f"{poor[0].source} reads only {poor[0].accuracy:.0%} of the trial characters: perhaps its outputs mean"
                " other labels, or it expects another kind of image. Add --poor-models to use it all the same."
            )
        return result


def argument_parser(description: str) -> argparse.ArgumentParser:
    """An argument parser with the `--json` option."""
    result = _Parser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
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


def add_labels_argument(arguments: argparse.ArgumentParser, help: str) -> None:
    """Add `--labels`, a `LabelSet` or None; `help` ends with what is done with "these labels"."""
    names = "|".join((*LABEL_SETS, "CHARACTERS"))
    arguments.add_argument("--labels", type=_label_set, metavar=names, help=f"{help}: a label set, or each character")


def _label_set(text: str) -> LabelSet:
    try:
        return parse_label_set(text)
    except LabelError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def read_writers(
    inkfile: Path, writers: str | None = None, labels: Collection[str] | None = None
) -> dict[str, list[LabelledInk]]:
    """Each writer's inks in file order, optionally of only some `writers` (`25,26`) and `labels`.

    Raises `InkFileError`, and `EvaluationError` if one of `writers` has no ink or no ink is left.
    """
    inks = group_by_writer([ink for ink in read_ink_file(inkfile) if labels is None or ink.label in labels])
    selected = writers.split(",") if writers else list(inks)
    if missing := set(selected) - inks.keys():
        raise EvaluationError(f"No ink by writer {', '.join(sorted(missing))}; there are {', '.join(inks)}.")
    if not selected:
        raise EvaluationError(f"{inkfile} holds none of the labels {labels!r}.")
    return {writer: inks[writer] for writer in selected}
