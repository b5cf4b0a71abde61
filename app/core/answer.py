"""Plain data about a labelled drawing."""

from dataclasses import dataclass

from models.ink.ink import AnyInk
from models.ink.labels import Label


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled drawing and its prediction."""

    ink: AnyInk
    predicted: Label
    label: Label
    accepted: bool = False
    """The writer went on without confirming or correcting."""
    contradicts: Label | None = None
    """What the network was sure of, if the label contradicts it and no earlier answer supports the label."""

    @property
    def right(self) -> bool:
        return self.predicted == self.label
