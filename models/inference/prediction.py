"""What a model read. Plain data, so that the window can know it before anything heavy loads."""

from dataclasses import dataclass

from models.ink.labels import Label


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a model read, before anyone said what was meant.

    `alternatives` are the labels after the first with their probabilities, the likeliest first.
    """

    label: Label
    probability: float
    alternatives: tuple[tuple[Label, float], ...]
    model_id: str
