"""Ink → lines of characters."""

from collections.abc import Sequence

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Ink
from models.ink.label_sets import LabelSet
from models.ink.pieces import Group, ink_of, whole_strokes
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.lines.line import Character, Line


class LineReader:
    """Reads ink that may hold any number of characters. Not thread-safe."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier

    def read(
        self,
        ink: Ink,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        groups: Sequence[Group] = (),
    ) -> tuple[Line, ...]:
        """The rows of `ink`, from top to bottom.

        `groups` were decided by hand: each is one character, apart from everything else. Raises `InkError` if there is
        nothing to read.
        """
        decided = {piece.stroke for group in groups for piece in group}
        found = [*groups, *_apart(ink, decided)]
        characters = [self._character(ink, group, memory, label_set) for group in found]
        characters.sort(key=lambda each: each.box.left)
        return (Line(tuple(characters), 1.0),)

    def align(
        self,
        ink: Ink,
        text: str,
        *,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
        groups: Sequence[Group] = (),
    ) -> tuple[Line, ...] | None:
        """The rows of `ink` with the characters of `text`; None if they do not fit.

        White space is ignored. Each prediction is that of the group, whatever `text` has for it. Raises `InkError`.
        """
        lines = self.read(ink, memory=memory, label_set=label_set, groups=groups)
        return lines if len(lines[0].characters) == len("".join(text.split())) else None

    def _character(self, ink: Ink, group: Group, memory: Memory | None, label_set: LabelSet | None) -> Character:
        part = ink_of(ink, group)
        raster, path = raster_from_ink(part, self._classifier.spec), stroke_path(part)
        result = self._classifier.read(raster, path=path, memory=memory, label_set=label_set)
        return Character(group, part, raster, path, result.output, result.prediction)


def _apart(ink: Ink, decided: set[int]) -> list[Group]:
    """Groups of the other strokes that overlap horizontally."""
    spans = sorted(
        (min(p.x for p in s), max(p.x for p in s), number)
        for number, s in enumerate(ink.strokes)
        if number not in decided
    )
    found: list[list[int]] = []
    end = float("-inf")
    for left, right, number in spans:
        if left <= end:
            found[-1].append(number)
        else:
            found.append([number])
        end = max(end, right)
    return [whole_strokes(ink, numbers) for numbers in found]
