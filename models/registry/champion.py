"""The model in use."""

from dataclasses import dataclass
from pathlib import Path

from models.inference.classifier import Classifier
from models.ink.label_sets import DIGIT_NETWORK
from models.ink.labels import Label
from models.system.errors import Message


@dataclass(frozen=True, slots=True)
class Champion:
    """The model in use in the place of one shipped network: that network, or what was made of it or opened instead."""

    path: Path
    classifier: Classifier
    shipped: bool
    first_labels: tuple[str, ...]
    """The labels of the model that its line of retrains began with."""
    opened: str = ""
    """As `RegistryEntry.opened`."""
    line: str = ""
    """As `RegistryEntry.line`."""
    retrained: bool = False
    last_trial_id: int = 0
    """As `RegistryEntry.last_trial_id`."""
    warning: Message | None = None
    """Why it is not the last champion in the list; None if it is."""
    network: str = DIGIT_NETWORK
    """As `RegistryEntry.network`."""

    @property
    def retrained_labels(self) -> frozenset[Label]:
        """The labels that retrains on this computer added to the network."""
        return frozenset(self.classifier.labels).difference(self.first_labels)
