"""Builds the request of a retrain: drawings, champion and file paths. No Qt in here."""

from pathlib import Path

from app.core.retrain_snapshot import snapshot
from corrections.store.store import Store
from models.datasets.hanzi import HANZI_FILE
from models.datasets.locations import MNIST_FILE, is_available
from models.model_file.model_file import read_model
from models.registry.champion import Champion
from models.registry.registry import Registry
from models.system.errors import InkloopError, Message
from models.system.stale_files import challenger_path
from models.training.retrain_messages import RetrainRequest

NOTHING_TO_LEARN = Message(
    "There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter."
)
NO_BASE_DATA = Message(
    "The network for Chinese characters is not retrained: the glyphs that keep it from forgetting are too large to come"
    " with the program. What you correct is learned by the memory, at once."
)


class NothingToLearnError(InkloopError):
    """A retrain was requested before any drawing was confirmed or corrected, or for a network that cannot have one."""


def count_new_drawings(store: Store, registry: Registry, writer: str, network: str, *, after: int = 0) -> int:
    """The number of the writer's labelled drawings that no judged retrain of `network` has seen, with a trial id above
    `after`.

    Raises `StoreError`, `RegistryError`.
    """
    return store.count_labelled(store.writer(writer), after=max(after, registry.learned_up_to(writer, network)))


def build_request(
    data_dir: Path, store: Store, registry: Registry, *, champion: Champion, writer: str | None
) -> RetrainRequest:
    """A retrain of `champion` on the drawings of `writer`, or of all writers where None: a snapshot of the store.

    Raises `NothingToLearnError`, `StoreError`, `ModelFileError`, `RegistryError`.
    """
    drawings = snapshot(store, store.writers() if writer is None else [writer])
    if not drawings:
        raise NothingToLearnError(NOTHING_TO_LEARN)
    if read_model(champion.path).card.base == "hanzi" and not is_available(HANZI_FILE, data_dir / "datasets"):
        raise NothingToLearnError(NO_BASE_DATA)
    return RetrainRequest(
        champion=champion.path,
        challenger=challenger_path(data_dir / "models"),
        drawings=drawings,
        data_folder=data_dir / "datasets",
        writer=writer,
        network=champion.network,
        min_accuracies=registry.min_accuracies(champion, writer),
        last_trial_id=drawings.last_trial_id,
    )


def is_download_needed(request: RetrainRequest) -> bool:
    """True if this retrain would download MNIST. Raises `ModelFileError`."""
    if request.data_folder is None or is_available(MNIST_FILE, request.data_folder):
        return False
    return read_model(request.champion).card.base in ("mnist", "characters")
