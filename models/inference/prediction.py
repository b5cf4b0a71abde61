"""The prediction of a model as plain data; importing it loads no library."""

from dataclasses import dataclass

from models.ink.labels import Label


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
    """The other labels that have the shape of `label` and can be read, the likeliest first."""

    @property
    def shape_probability(self) -> float:
        """The probability of the shape (0 to 1): of `label` and its `lookalikes` together."""
        if not self.lookalikes:
            return self.probability
        return min(1.0, self.probability + sum(p for label, p in self.alternatives if label in self.lookalikes))
