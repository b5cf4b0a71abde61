"""Reads inks with a writer's champion and memory, without changing anything in the data directory. No Qt in here."""

from dataclasses import dataclass
from pathlib import Path

from app.core.memory_sync import MemorySync
from corrections.store.read_only_store import ReadOnlyStore, StoreChangedError
from corrections.store.store_file import STORE_FILE
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.ink.ink import AnyInk
from models.ink.label_sets import LabelSet
from models.ink.raster import raster_from_ink
from models.model_file.model_file import read_model
from models.registry.registry import Champion, Registry
from models.registry.shipped_models import SHIPPED_MODEL

_ATTEMPTS = 3
"""A window that starts to write while the memory is built makes another attempt necessary."""


@dataclass(frozen=True, slots=True)
class CharacterReader:
    """A model in use and the memory of one writer."""

    champion: Champion
    memory: Memory

    @property
    def labels(self) -> frozenset[str]:
        """What can be read: the labels of the model and of the memory."""
        return frozenset((*self.champion.classifier.labels, *self.memory.labels))

    def read(self, ink: AnyInk, label_set: LabelSet | None = None) -> Prediction:
        """Read `ink` with this label set, if any. Raises `InkError` if there is nothing to read."""
        classifier = self.champion.classifier
        raster = raster_from_ink(ink, classifier.spec)
        return classifier.read(raster, memory=self.memory, label_set=label_set).prediction


def open_reader(data_dir: Path, writer: str, *, model: Path | None = None) -> CharacterReader:
    """The champion of `writer` with their memory, as the window would use them; the shared one for an unknown writer.

    `model`, a file that was inspected, is used instead of the champion. Raises `StoreError`, `ModelFileError`.
    """
    champion = Registry(data_dir / "models", SHIPPED_MODEL).champion(writer) if model is None else _champion(model)
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return CharacterReader(champion, _build_memory(data_dir / STORE_FILE, writer, champion))
        except StoreChangedError:
            if attempt == _ATTEMPTS:
                raise
    raise AssertionError


def _build_memory(path: Path, writer: str, champion: Champion) -> Memory:
    store = ReadOnlyStore(path)
    try:
        if writer not in store.writers():
            return Memory(champion.retrained_labels)
        memory_sync = MemorySync(store, store.writer(writer), champion)
        memory_sync.build()
        return memory_sync.memory
    finally:
        store.close()


def _champion(path: Path) -> Champion:
    model = read_model(path)
    return Champion(path, Classifier(model), shipped=False, first_labels=model.card.labels)
