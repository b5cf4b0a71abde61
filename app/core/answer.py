"""What became of a drawing. Plain data."""

from dataclasses import dataclass

from models.ink.ink import AnyInk


@dataclass(frozen=True, slots=True)
class Answer:
    """A drawing that got its label, and what it was read as before."""

    ink: AnyInk
    read: str
    label: str
    accepted: bool = False
    """The writer said nothing, and went on."""

    @property
    def right(self) -> bool:
        return self.read == self.label
