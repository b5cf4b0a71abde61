"""Compares two models on a writer's labelled drawings, held-out and learned ones separately. No Qt in here."""

from collections.abc import Callable
from dataclasses import dataclass

from corrections.store.store import Store
from corrections.trials.holdout import ALWAYS_LEARNED, is_held_out
from models.inference.classifier import Classifier
from models.inference.paired_comparison import PairedComparison, compare_paired
from models.ink.ink import LabelledInk
from models.ink.label_sets import DIGIT_NETWORK
from models.model_file.model_file import read_model
from models.registry.registry import Registry
from models.untrusted.inspection import Inspected

MAX_DRAWINGS = 5000
"""At most so many of the writer's newest drawings are compared."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that is or was in use, by its id, or an inspected file."""

    name: str
    """The shown name."""
    model_id: str = ""
    file: Inspected | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelComparison:
    """`a` and `b` read the same drawings, without memory."""

    a: ModelChoice
    b: ModelChoice
    held_out: PairedComparison
    """On drawings that no retrain learns from; they decide whether a challenger is promoted."""
    learned: PairedComparison
    """On drawings that every later retrain of their writer learns from."""
    may_have_learned: tuple[ModelChoice, ...]
    """The models that were retrained and may have learned from `learned`."""
    skipped: int
    """Older drawings that were not compared."""


def compare_models(
    store: Store,
    registry: Registry,
    writer: str,
    a: ModelChoice,
    b: ModelChoice,
    report: Callable[[int, int], object],
    *,
    network: str = DIGIT_NETWORK,
) -> ModelComparison:
    """Read the drawings that `writer` confirmed or corrected with both models, in use in the place of `network`.

    Calls `report(done, total)` in drawings, which may raise to end the comparison. Raises
    `ModelFileError`, `RegistryError`, `StoreError`.
    """
    (first, first_retrained), (second, second_retrained) = (
        _open(registry, writer, network, choice) for choice in (a, b)
    )
    learned, held_out, left_out = _split_drawings(store, writer)
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
        skipped=left_out,
    )


def _open(registry: Registry, writer: str, network: str, choice: ModelChoice) -> tuple[Classifier, bool]:
    """The classifier, and whether it was retrained, here or elsewhere."""
    if choice.file is None:
        champion = registry.earlier(choice.model_id, writer, network)
        return champion.classifier, champion.retrained
    model = read_model(choice.file.path)
    return Classifier(model), bool(model.card.parent)


def _split_drawings(store: Store, writer: str) -> tuple[list[LabelledInk], list[LabelledInk], int]:
    """Learned drawings, held-out drawings, and the number of older ones skipped."""
    writer_id = store.writer(writer)
    # ALWAYS_LEARNED more, so that no drawing is mistaken for one of the writer's first, which are never held out.
    trials = store.labelled(writer_id, limit=MAX_DRAWINGS + ALWAYS_LEARNED)
    parts: tuple[list[LabelledInk], list[LabelledInk]] = [], []
    skipped = ALWAYS_LEARNED if len(trials) > MAX_DRAWINGS else 0
    for position, trial in enumerate(trials[skipped:], skipped):
        parts[is_held_out(position, trial.ink)].append(LabelledInk(trial.ink, trial.label, writer, position))
    learned, held_out = parts
    return learned, held_out, store.count_labelled(writer_id) - len(learned) - len(held_out)
