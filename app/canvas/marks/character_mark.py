"""What the canvas shows of a character that was read, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CharacterMark:
    """The reading of one character.

    `box` is left, top, right and bottom of its ink, in the ink's coordinates. `row` counts rows of the drawing from the
    top. `tooltip` is what is shown when the pointer rests on the mark.
    """

    box: tuple[float, float, float, float]
    text: str
    is_doubtful: bool = False
    is_chosen: bool = False
    tooltip: str = ""
    row: int = 0
