"""What became of a drawing. Plain data."""

from dataclasses import dataclass

from models.ink.ink import AnyInk
from models.ink.labels import Label


@dataclass(frozen=True, slots=True)
class Answer:
    """A drawing that got its label, and what it was read as before."""

    ink: AnyInk
    read: Label
    label: Label
    accepted: bool = False
    """The writer said nothing, and went on."""

    @property
    def right(self) -> bool:
        return self.read == self.label
