"""What a session reads with at one moment, for use in another thread. No Qt in here."""

from dataclasses import dataclass
from pathlib import Path

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.label_sets import LabelSet


@dataclass(frozen=True, slots=True, eq=False)
class ReaderSnapshot:
    """The model file, a copy of the memory, and the label set (None: all labels are read)."""

    model: Path
    memory: Memory
    label_set: LabelSet | None

    def open_classifier(self) -> Classifier:
        """A classifier for the calling thread alone; it takes 10 to 60 ms. Raises `ModelFileError`."""
        return Classifier.open(self.model)
