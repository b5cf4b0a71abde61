"""Does pen ink in the memory help to read the same hand on paper, and paper to read the pen?

Each writer's drawings are halved. Examples come from the first half: k pen drawings of each digit, or k characters of
each digit cut out of composed pages of these drawings. Read are a page composed of the second half, and the drawings of
the second half themselves. So no drawing is both learned and read.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from tqdm import tqdm

from models.datasets.lines import Hand, hands_of
from models.datasets.pages.composing import KINDS, ComposedPage, compose_page
from models.datasets.pages.hands import PenHand
from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.inference.network_output import NetworkOutput
from models.ink.ink import AnyInk, InkError, LabelledInk
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.lines.evaluation import memory_of
from models.lines.line import Character
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from scripts.cli.output import score
from scripts.studies.paper.table_scores import score_table, summed

_DIGITS = LABEL_SETS["digits"]
_MAX_PAGES = 6
"""Pages that a writer fills at most until each digit was written often enough."""


@dataclass(frozen=True, slots=True)
class Halves:
    """The drawings of one writer: those that are learned, and those that are read."""

    writer: str
    learned: tuple[LabelledInk, ...]
    read: tuple[LabelledInk, ...]

    @staticmethod
    def of(writer: str, inks: Sequence[LabelledInk]) -> "Halves":
        """Of each label, every second drawing is learned."""
        seen: Counter[str] = Counter()
        halves: tuple[list[LabelledInk], list[LabelledInk]] = [], []
        for each in inks:
            if each.label in _DIGITS.labels:
                halves[seen[each.label] % 2].append(each)
                seen[each.label] += 1
        return Halves(writer, tuple(halves[0]), tuple(halves[1]))

    @property
    def hands(self) -> tuple[PenHand, PenHand]:
        first: Mapping[str, Hand] = hands_of(self.learned)
        second: Mapping[str, Hand] = hands_of(self.read)
        return PenHand(first[self.writer]), PenHand(second[self.writer])


def measure_transfer(
    classifier: Classifier, writers: Mapping[str, Sequence[LabelledInk]], counts: Sequence[int], seed: int
) -> list[dict[str, Any]]:
    """Rows: what was learned, how many of each digit, then pages and drawings read."""
    reader = PageReader(classifier)
    sources = [("nothing", 0), *((source, count) for source in ("pen", "paper") for count in counts)]
    pages: dict[tuple[str, int], list[Any]] = {each: [] for each in sources}
    drawings: Counter[tuple[str, int]] = Counter()
    n = 0
    for number, (writer, inks) in enumerate(tqdm(writers.items(), unit="writer", disable=None)):
        halves = Halves.of(writer, inks)
        first, second = halves.hands
        page = compose_page(second, np.random.default_rng((seed, number, 0)), KINDS[number % len(KINDS)])
        learned = _characters_of_pages(reader, first, max(counts, default=0), (seed, number))
        outputs = classifier.outputs(np.stack([raster_from_ink(each.ink, classifier.spec) for each in halves.read]))
        n += len(outputs)
        for source, count in sources:
            memory = (
                memory_of(classifier, halves.learned, count, _DIGITS)
                if source == "pen"
                else _memory_of_characters(learned, count)
            )
            pages[source, count].append(_score(reader, page, memory))
            drawings[source, count] += sum(
                _label(memory, output, each.ink) == each.label
                for each, output in zip(halves.read, outputs, strict=True)
            )
    return [
        {
            "learned": source,
            "count": count,
            "page": summed(pages[source, count]),
            "drawings": score(drawings[source, count], n),
        }
        for source, count in sources
    ]


def _label(memory: Memory, output: NetworkOutput, ink: AnyInk) -> str:
    combined = memory.combine(output, _DIGITS, path=stroke_path(ink))
    return str(combined.labels[int(np.argmax(combined.probabilities))])


def _score(reader: PageReader, page: ComposedPage, memory: Memory) -> Any:
    try:
        read = reader.read(sheet_from_image(page.image), memory=memory, label_set=_DIGITS).table
    except InkError:
        read = []
    return score_table(read, page.table)


def _characters_of_pages(
    reader: PageReader, hand: PenHand, count: int, seed: tuple[int, int]
) -> list[tuple[str, Character]]:
    """At most `count` characters of each digit from pages of `hand`, as a person's correct answers give them."""
    found: list[tuple[str, Character]] = []
    seen: Counter[str] = Counter()
    for number in range(_MAX_PAGES):
        if all(seen[label] >= count for label in hand.labels):
            break
        page = compose_page(hand, np.random.default_rng((*seed, 1 + number)), KINDS[number % len(KINDS)])
        read = reader.read(sheet_from_image(page.image), label_set=_DIGITS)
        if (read.size) != (page.rows, page.columns):
            continue
        truth = page.table
        for cell in read.cells:
            text = truth[cell.row][cell.column]
            lines = reader.align(read.sheet, cell.components, text, label_set=_DIGITS) if text else None
            for label, character in zip(text, (each for line in lines or () for each in line.characters), strict=False):
                if seen[label] < count:
                    seen[label] += 1
                    found.append((label, character))
    return found


def _memory_of_characters(learned: Sequence[tuple[str, Character]], count: int) -> Memory:
    memory, seen = Memory(), Counter[str]()
    for label, character in learned:
        if seen[label] < count:
            seen[label] += 1
            memory.learn(len(memory) + 1, character.output, Label(label), is_new=False)
    return memory
