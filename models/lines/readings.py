"""Groups of strokes read by the network and the memory, each once as long as its strokes stay as they are."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.inference.classifier import Classifier, ranked
from models.inference.memory import Combined, Memory
from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.inference.readable_labels import ReadableLabels
from models.ink.ink import AnyInk
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.ink.lookalikes import shape_of
from models.ink.pieces import Group
from models.ink.raster import raster_from_segments, segments_of
from models.ink.stroke_path import path_from_segments
from models.lines.line import Character
from models.lines.parts import Part, PartKey, StrokeArrays

_TAUGHT = 1.5
"""Added to the logarithm for a label that only the memory can read, times its probability."""
_LEAST = 1e-3
"""Added to probabilities, so that no group is impossible."""


class ReadInk(Protocol):
    """What was read, and what the network alone computed for it."""

    @property
    def raster(self) -> NDArray[np.float32]: ...
    @property
    def output(self) -> NetworkOutput: ...


class ReadGroup:
    """A group and what the network alone computed for it."""

    def __init__(self, part: Part, classifier: Classifier) -> None:
        self._segments = segments_of(part.strokes)
        self.raster = raster_from_segments(*self._segments, classifier.spec)
        # One by one: a batch takes as long as its rasters one after the other.
        (self.output,) = classifier.outputs(self.raster[None])

    @cached_property
    def path(self) -> NDArray[np.float32]:
        """`stroke_path` of the ink."""
        return path_from_segments(*self._segments)


@dataclass(eq=False)
class GroupReading:
    """A group as the network and the memory read it."""

    group: ReadInk
    combined: Combined
    model_id: str
    taught: frozenset[Label]
    """Labels that only the memory can read."""
    shape_logarithm: float = field(init=False)
    """Logarithm of the probability of the most probable shape: which label of the shape it is does not matter.

    Above 0 for a label that only the memory can read: a drawing like it was one character.
    """

    _character: Character | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        codes = _shape_codes(self.combined.labels)
        shares = np.bincount(codes, self.combined.probabilities)
        self.shape_logarithm = float(np.log(shares.max() / shares.sum() + _LEAST))
        best = int(self.combined.probabilities.argmax())
        if self.combined.labels[best] in self.taught:
            self.shape_logarithm += _TAUGHT * float(self.combined.probabilities[best])

    @cached_property
    def prediction(self) -> Prediction:
        """As for a single drawing."""
        return ranked(self.combined, self.model_id)

    def label_logarithm(self, label: str) -> float:
        """Logarithm of the probability of a label, with a share of what others of its shape have."""
        labels, probabilities = self.combined.labels, self.combined.probabilities
        shape = shape_of(label)
        alike = sum(its for other, its in zip(labels, probabilities.tolist(), strict=True) if shape_of(other) == shape)
        of_label = float(probabilities[labels.index(Label(label))]) if label in labels else 0.0
        return float(np.log(max(of_label, alike / 2) / probabilities.sum() + _LEAST))

    def character(self, cut: Callable[[Group], AnyInk], part: Part, grouping: float) -> Character:
        """The character of this reading; `cut` cuts the ink of a group, that of `part`, out of the whole."""
        if self._character is None or self._character.group != part.pieces:
            group = self.group
            self._character = Character(
                part.pieces,
                cut(part.pieces),
                part.box,
                group.raster,
                group.output,
                self.prediction,
            )
        return replace(self._character, grouping=grouping)


class GroupReader:
    """Reads groups and keeps what it read of strokes that are still in the ink.

    Results do not depend on what was read before. Not thread-safe.
    """

    def __init__(self, classifier: Classifier) -> None:
        self.strokes = StrokeArrays()
        self._classifier = classifier
        self._groups: dict[PartKey, ReadGroup] = {}
        self._readings: dict[PartKey, GroupReading] = {}
        self._readable: ReadableLabels | None = None

    def forget_strokes(self) -> None:
        """Drop everything about strokes that the ink which was read last does not have."""
        for kept in (self._groups, self._readings):
            for key in self.strokes.stale(kept):
                del kept[key]

    def read(self, part: Part, memory: Memory, label_set: LabelSet | None) -> GroupReading:
        """Read one group."""
        readable = self.readable(memory, label_set)
        if readable is not self._readable:  # the memory makes a new one whenever its content changes
            self._readings.clear()
            self._readable = readable
        reading = self._readings.get(part.key)
        if reading is None:
            group = self._groups.get(part.key)
            if group is None:
                group = self._groups[part.key] = ReadGroup(part, self._classifier)
            path = group.path if len(memory) else None
            combined = memory.combine(group.output, label_set, path=path)
            reading = self._readings[part.key] = GroupReading(
                group, combined, self._classifier.model_id, readable.taught
            )
        return reading

    def readable(self, memory: Memory, label_set: LabelSet | None) -> ReadableLabels:
        """What may be read."""
        return memory.readable(self._classifier.labels, label_set)


@lru_cache(maxsize=32)
def _shape_codes(labels: tuple[Label, ...]) -> NDArray[np.int64]:
    shapes: dict[str, int] = {}
    return np.array([shapes.setdefault(shape_of(label), len(shapes)) for label in labels], np.int64)
