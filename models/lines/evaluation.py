"""Measures how well lines are read: exactly, by characters, and how long a pen event takes."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Ink, LabelledInk
from models.ink.label_sets import LabelSet
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.lines.line import Line
from models.lines.reader import LineReader

REPLAYED = 20
"""Number of lines whose pen events are timed, evenly spread over all."""


@dataclass(frozen=True, slots=True)
class LineResult:
    """One line: what it is, what was read, and the number of cuts through its strokes."""

    writer: str
    text: str
    read: str
    cuts: int

    @property
    def is_exact(self) -> bool:
        return self.text == self.read

    @property
    def errors(self) -> int:
        """The edit distance (Levenshtein 1966) of the two texts."""
        return edit_distance(self.text, self.read)


def text_of(lines: Sequence[Line]) -> str:
    """The rows as one text, with a space between two."""
    return " ".join(line.text for line in lines)


def count_cuts(lines: Sequence[Line]) -> int:
    """The number of changes from one character to another within a stroke."""
    owners = Counter(
        stroke
        for line in lines
        for character in line.characters
        for stroke in {piece.stroke for piece in character.group}
    )
    return sum(count - 1 for count in owners.values())


def edit_distance(one: str, other: str) -> int:
    """The least number of characters inserted, left out or replaced."""
    row = list(range(len(other) + 1))
    for number, character in enumerate(one, 1):
        before, row = row, [number]
        for place, against in enumerate(other):
            row.append(min(before[place + 1] + 1, row[-1] + 1, before[place] + (character != against)))
    return row[-1]


def memory_of(
    classifier: Classifier, inks: Sequence[LabelledInk], count: int, label_set: LabelSet | None = None
) -> Memory:
    """The memory after the first `count` drawings of each label were labelled.

    Labels outside of `label_set` are left out, or without it those that the network does not have.
    """
    allowed = label_set.labels if label_set else classifier.labels
    learned: Counter[str] = Counter()
    memory = Memory()
    for each in inks:
        if each.label in allowed and learned[each.label] < count:
            learned[each.label] += 1
            label = Label(each.label)
            (output,) = classifier.outputs(raster_from_ink(each.ink, classifier.spec)[None])
            is_new = label not in memory.readable(output.labels, label_set).all
            memory.learn(len(memory) + 1, output, label, path=stroke_path(each.ink), is_new=is_new)
    return memory


def read_lines(
    classifier: Classifier,
    lines: Sequence[LabelledInk],
    *,
    label_set: LabelSet | None = None,
    memories: Mapping[str, Memory] | None = None,
    on_read: Callable[[], object] = lambda: None,
) -> list[LineResult]:
    """Read each line whole, with its writer's memory. White space of any kind and number is one space."""
    reader = LineReader(classifier)
    results = []
    for each in lines:
        assert isinstance(each.ink, Ink)
        read = reader.read(each.ink, memory=(memories or {}).get(each.writer), label_set=label_set)
        text, found = " ".join(each.label.split()), text_of(read)
        results.append(LineResult(each.writer, text, found, count_cuts(read)))
        on_read()
    return results


def summary(results: Sequence[LineResult]) -> dict[str, Any]:
    """`n`, `exact` (share of the lines), `cer` (errors for each character), `by_length` and `joined_cuts`.

    `by_length` has `n` and `exact` for each number of characters, spaces not counted.
    """
    by_length: defaultdict[int, list[bool]] = defaultdict(list)
    for each in results:
        by_length[len(each.text.replace(" ", ""))].append(each.is_exact)
    return {
        "n": len(results),
        "exact": sum(each.is_exact for each in results) / len(results),
        "cer": sum(each.errors for each in results) / sum(len(each.text) for each in results),
        "by_length": {
            str(length): {"n": len(exact), "exact": sum(exact) / len(exact)}
            for length, exact in sorted(by_length.items())
        },
        "joined_cuts": sum(each.cuts for each in results),
    }


def event_times_ms(
    classifier: Classifier,
    lines: Sequence[LabelledInk],
    *,
    label_set: LabelSet | None = None,
    memories: Mapping[str, Memory] | None = None,
) -> list[float]:
    """Draw `REPLAYED` of the lines point by point and time the reading after each, in milliseconds."""
    times = []
    for number in sorted(set(np.linspace(0, len(lines) - 1, REPLAYED).astype(int).tolist())):
        line = lines[number]
        assert isinstance(line.ink, Ink)
        memory = (memories or {}).get(line.writer)
        reader = LineReader(classifier)
        for ink in growing(line.ink):
            last = len(ink.strokes) - 1
            pen_is_down = len(ink.strokes[last]) < len(line.ink.strokes[last])
            start = time.perf_counter()
            reader.read(ink, memory=memory, label_set=label_set, pen_is_down=pen_is_down)
            times.append(1000 * (time.perf_counter() - start))
    return times


def growing(ink: Ink) -> Iterator[Ink]:
    """The ink after each of its points, as a canvas makes it: finished strokes are the same objects."""
    for number, stroke in enumerate(ink.strokes):
        for stop in range(1, len(stroke) + 1):
            yield Ink((*ink.strokes[:number], stroke if stop == len(stroke) else stroke[:stop]))
