"""Groups of pieces of ink, read by the network once and by the memory as often as it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.network_output import NetworkOutput
from models.ink.ink import Picture
from models.ink.label_sets import LabelSet
from models.ink.pieces import Group
from models.ink.raster import raster_from_ink
from models.lines.parts import Part
from models.lines.readings import GroupReading
from models.pages.cut_out import cut_out
from models.pages.reading.pieces import InkPieces


@dataclass(frozen=True, slots=True, eq=False)
class ReadPicture:
    """The picture of a group, its raster, and what the network alone computed for it."""

    picture: Picture
    raster: NDArray[np.float32]
    output: NetworkOutput


class PictureReader:
    """Reads groups of the pieces of one sheet. What the network computed of each is kept."""

    def __init__(self, pieces: InkPieces, classifier: Classifier, known: Mapping[Picture, ReadPicture]) -> None:
        """`known` are pictures of another sheet that the same network read."""
        self._pieces = pieces
        self._known = known
        self._classifier = classifier
        self._read: dict[Group, ReadPicture] = {}

    @property
    def pictures(self) -> dict[Picture, ReadPicture]:
        """What was read, by the pictures."""
        return {each.picture: each for each in self._read.values()}

    def picture(self, group: Group) -> Picture:
        """The picture that is read of a group."""
        return self._of(group).picture

    def read(self, parts: Sequence[Part], memory: Memory, label_set: LabelSet | None) -> list[GroupReading]:
        """Read some groups, each joined as one part."""
        taught = memory.readable(self._classifier.labels, label_set).taught
        read = [self._of(part.pieces) for part in parts]
        combined = [memory.combine(each.output, label_set) for each in read]
        return [
            GroupReading(group, its, self._classifier.model_id, taught)
            for group, its in zip(read, combined, strict=True)
        ]

    def _of(self, group: Group) -> ReadPicture:
        if group not in self._read:
            picture = cut_out(self._pieces.crop(group))
            self._read[group] = self._known.get(picture) or self._computed(picture)
        return self._read[group]

    def _computed(self, picture: Picture) -> ReadPicture:
        raster = raster_from_ink(picture, self._classifier.spec)
        # One by one: a batch takes as long as its rasters one after the other.
        (output,) = self._classifier.outputs(raster[None])
        return ReadPicture(picture, raster, output)
