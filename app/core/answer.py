"""Plain data about a labelled drawing."""

from dataclasses import dataclass

from models.ink.ink import AnyInk
from models.ink.labels import Label


@dataclass(frozen=True, slots=True)
class Answer:
    """What was drawn, what was read and what it is: of one character or of a line of several."""

    ink: AnyInk
    predicted: str
    label: str
    """The text, if there are several characters."""
    accepted: bool = False
    """The writer went on without confirming or correcting."""
    contradicts: Label | None = None
    """What the network was sure of, if the label contradicts it and no earlier answer supports the label."""
    parts: tuple["Answer", ...] = ()
    """The answers for each of several characters."""

    @property
    def right(self) -> bool:
        return self.predicted == self.label

    @property
    def characters(self) -> tuple["Answer", ...]:
        """The answer for each character."""
        return self.parts or (self,)
