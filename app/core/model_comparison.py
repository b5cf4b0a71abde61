"""Two models on a writer's labelled drawings, those held out apart from those learned from. No Qt in here."""

from collections.abc import Callable
from dataclasses import dataclass

from corrections.store.store import Store
from corrections.trials.holdout import ALWAYS_LEARNED, is_held_out
from models.inference.classifier import Classifier
from models.inference.paired_comparison import PairedComparison, compare_paired
from models.ink.ink import LabelledInk
from models.model_file.model_file import read_model
from models.registry.registry import Registry
from models.untrusted.inspection import Inspected

DRAWINGS = 5000
"""Compared are so many at most, the newest of the writer."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that is or was in use, by its id, or else a file that was inspected."""

    name: str
    """For people."""
    model_id: str = ""
    file: Inspected | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelComparison:
    """`a` and `b` read the same drawings, the networks alone."""

    a: ModelChoice
    b: ModelChoice
    held_out: PairedComparison
    """On drawings that no retrain learns from; they decide whether a challenger is taken."""
    learned: PairedComparison
    """On drawings that every later retrain of their writer learns from."""
    may_have_learned: tuple[ModelChoice, ...]
    """Those of the two that were retrained and so may have learned from `learned`."""
    left_out: int
    """Older drawings that were not compared."""


def compare_models(
    store: Store, registry: Registry, writer: str, a: ModelChoice, b: ModelChoice, report: Callable[[int, int], object]
) -> ModelComparison:
    """Let both read the drawings that `writer` confirmed or corrected.

    `report(done, of)` follows, in drawings, and may raise to end it. Raises `ModelFileError`, `RegistryError`,
    `StoreError`.
    """
    (first, first_retrained), (second, second_retrained) = (_opened(registry, writer, choice) for choice in (a, b))
    learned, held_out, left_out = _drawings(store, writer)
    done = 0

    def follow(count: int) -> None:
        nonlocal done
        done += count
        report(done, len(learned) + len(held_out))

    report(0, 1)
    return ModelComparison(
        a=a,
        b=b,
        held_out=compare_paired(first, second, held_out, follow),
        learned=compare_paired(first, second, learned, follow),
        may_have_learned=tuple(
            choice for choice, retrained in ((a, first_retrained), (b, second_retrained)) if retrained
        ),
        left_out=left_out,
    )


def _opened(registry: Registry, writer: str, choice: ModelChoice) -> tuple[Classifier, bool]:
    """The model, and whether it was retrained, here or elsewhere."""
    if choice.file is None:
        champion = registry.earlier(choice.model_id, writer)
        return champion.classifier, champion.retrained
    model = read_model(choice.file.path)
    return Classifier(model), bool(model.card.parent)


def _drawings(store: Store, writer: str) -> tuple[list[LabelledInk], list[LabelledInk], int]:
    """Those to learn from, those held out, and how many older ones are left out."""
    writer_id = store.writer(writer)
    # So many more that the first of a writer's drawings, which are never held out, are known for what they are.
    trials = store.labelled(writer_id, limit=DRAWINGS + ALWAYS_LEARNED)
    parts: tuple[list[LabelledInk], list[LabelledInk]] = [], []
    skipped = ALWAYS_LEARNED if len(trials) > DRAWINGS else 0
    for position, trial in enumerate(trials[skipped:], skipped):
        parts[is_held_out(position, trial.ink)].append(LabelledInk(trial.ink, trial.label, writer, position))
    learned, held_out = parts
    return learned, held_out, store.count_labelled(writer_id) - len(learned) - len(held_out)
