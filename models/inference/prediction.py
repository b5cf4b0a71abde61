"""The prediction of a model as plain data; importing it loads no library."""

from dataclasses import dataclass

from models.ink.labels import Label
from models.ink.lookalikes import LOOKALIKES, shape_of


@dataclass(frozen=True, slots=True)
class Prediction:
    """The most probable label, made before the true label is known.

    `alternatives` are all other labels with their probabilities (0 to 1), in descending order.
    """

    label: Label
    probability: float
    alternatives: tuple[tuple[Label, float], ...]
    model_id: str
    is_contested: bool = False
    """The label rests on a single drawing, whose own label contradicts the network and may be a slip."""
    lookalikes: tuple[Label, ...] = ()
    """Other labels of the same shape (`models.ink.lookalikes`) that are possible too, in descending order."""

    @property
    def shape_probability(self) -> float:
        """The probability (0 to 1) of the label and of all others of its shape: how sure the reading is."""
        if self.label not in LOOKALIKES:
            return self.probability
        shape = shape_of(self.label)
        return min(1.0, self.probability + sum(its for other, its in self.alternatives if shape_of(other) == shape))
