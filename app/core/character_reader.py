"""Reads inks with a writer's champion and memory, without changing anything in the data directory. No Qt in here."""

from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.label_set_choice import label_set_of, restriction
from app.core.memory_sync import MemorySync
from corrections.store.read_only_store import ReadOnlyStore, StoreChangedError
from corrections.store.store_file import STORE_FILE
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.prediction import Prediction
from models.ink.drawing import Drawing
from models.ink.ink import AnyInk, Ink
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.lines.line import Line
from models.lines.reader import LineReader
from models.model_file.model_file import read_model
from models.registry.champion import Champion
from models.registry.registry import Registry
from models.registry.shipped_models import network_for

if TYPE_CHECKING:
    from models.pages.page import Page
    from models.pages.reader import PageReader
    from models.pages.sheet import Sheet

_ATTEMPTS = 3
"""A window that starts to write while the memory is built makes another attempt necessary."""


@dataclass(frozen=True)
class CharacterReader:
    """A model in use, the memory of one writer, and the label set."""

    champion: Champion
    memory: Memory
    label_set: LabelSet | None
    """None: all labels are read."""

    @property
    def labels(self) -> frozenset[Label]:
        """The labels of the model and of the memory, readable or not."""
        return frozenset((*self.champion.classifier.labels, *self.memory.labels))

    def read(self, ink: AnyInk) -> Prediction:
        """Raises `InkError` if there is nothing to read."""
        classifier, drawing = self.champion.classifier, Drawing(ink)
        raster = drawing.raster(classifier.spec)
        return classifier.read(raster, path=drawing.path, memory=self.memory, label_set=self.label_set).prediction

    def read_lines(self, ink: Ink) -> tuple[Line, ...]:
        """The rows of ink that may hold any number of characters. Raises `InkError` if there is nothing to read."""
        return self._line_reader.read(ink, memory=self.memory, label_set=self.label_set)

    def read_page(self, sheet: "Sheet") -> "Page":
        """The table on a sheet. Raises `InkError` if there is nothing to read."""
        return self._page_reader.read(sheet, memory=self.memory, label_set=self.label_set)

    @cached_property
    def _line_reader(self) -> LineReader:
        return LineReader(self.champion.classifier)

    @cached_property
    def _page_reader(self) -> "PageReader":
        from models.pages.reader import PageReader  # OpenCV is loaded with the first page

        return PageReader(self.champion.classifier)


def open_reader(
    data_dir: Path, writer: str, *, model: Path | None = None, label_set: LabelSet | None = None
) -> CharacterReader:
    """The champion of `writer` with their memory, as the window would use them; the shared one for an unknown writer.

    `model`, a file that was inspected, is used instead of the champion. Without a `label_set`, the writer's is used.
    What the writer taught is read with each. Raises `StoreError`, `ModelFileError`.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _open(data_dir, writer, model, label_set)
        except StoreChangedError:
            if attempt == _ATTEMPTS:
                raise
    raise AssertionError


def _open(data_dir: Path, writer: str, model: Path | None, label_set: LabelSet | None) -> CharacterReader:
    registry = Registry(data_dir / "models")
    with closing(ReadOnlyStore(data_dir / STORE_FILE)) as store:
        writer_id = store.writer(writer) if writer in store.writers() else None
        chosen = label_set or label_set_of(store, registry, writer_id, writer)
        champion = registry.champion(writer, network_for(chosen)) if model is None else _champion(model)
        memory = Memory(champion.retrained_labels)
        if writer_id is not None:
            memory_sync = MemorySync(store, writer_id, champion)
            memory_sync.build()
            memory = memory_sync.memory
    return CharacterReader(champion, memory, restriction(chosen, champion))


def _champion(path: Path) -> Champion:
    model = read_model(path)
    return Champion(path, Classifier(model), shipped=False, first_labels=model.card.labels, opened=path.name)
