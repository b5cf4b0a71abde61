"""What `inkloop read` read, and its forms: text, JSON and a list in CSV. `read_tables` writes tables."""

import csv
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import prod
from typing import TextIO

from app.commands.input_files import Box
from app.commands.output import write_json_list
from models.inference.prediction import Prediction

_ESCAPED = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """One character of a file; `box` as in `LocatedInk`."""

    prediction: Prediction
    box: Box


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of a file, or characters that stand alone one after the other.

    `probability` is that all of it is right. `alternatives` are the next best texts and their probabilities.
    """

    text: str
    probability: float
    characters: tuple[ReadCharacter, ...]
    alternatives: tuple[tuple[str, float], ...] = ()

    @staticmethod
    def of_characters(characters: Sequence[ReadCharacter], spaces: Collection[int] = ()) -> "ReadLine":
        """Characters that were read one by one, as if they were independent; `spaces`: places that follow a space."""
        labels = (" " * (place in spaces) + each.prediction.label for place, each in enumerate(characters))
        probability = prod(each.prediction.probability for each in characters)
        return ReadLine("".join(labels), probability, tuple(characters))


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell of a page's table with what is written in it; row and column from 0, `box` as in `LocatedInk`."""

    row: int
    column: int
    text: str
    probability: float
    box: Box
    characters: tuple[ReadCharacter, ...]
    is_doubtful: bool = False
    """A person should look at it."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read in one file, named as it was given, or on one page of it.

    `error` is the reason if it could not be read. Pictures and PDFs have a `page`, from 1 to `count`, and `cells`. With
    several cells, each row of the table is a line, an empty row too, with tabs between the cells.
    """

    file: str
    lines: tuple[ReadLine, ...] = ()
    error: str | None = None
    page: int | None = None
    count: int = 1
    cells: tuple[ReadCell, ...] | None = None

    @property
    def name(self) -> str:
        """The name of the file, with the number of the page if it has several."""
        return f"{self.file}#page={self.page}" if self.page and max(self.page, self.count) > 1 else self.file

    @property
    def is_table(self) -> bool:
        """True for a page with several cells."""
        return self.cells is not None and len(self.cells) > 1

    @property
    def table(self) -> list[list[str]]:
        """Rows of cells; of what is no table, each line is a row of one cell."""
        return [line.text.split("\t") for line in self.lines]

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.lines)

    @property
    def probability(self) -> float:
        """That all lines are right, as if they were independent."""
        return prod(each.probability for each in self.lines)


def _write_text(results: Iterable[ReadFile], stream: TextIO) -> None:
    for each in results:
        for text in [line.text for line in each.lines] or [""]:
            stream.write(f"{each.name.translate(_ESCAPED)}\t{text}\n")


def _write_csv(results: Iterable[ReadFile], stream: TextIO) -> None:
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(["file", "text", "probability", "error"])
    for each in results:
        rows.writerow([each.name, each.text, each.probability if each.error is None else "", each.error or ""])


def _write_json(results: Iterable[ReadFile], stream: TextIO) -> None:
    write_json_list((_entry(each) for each in results), stream)


def _entry(read_file: ReadFile) -> dict[str, object]:
    lines = [
        {
            "text": each.text,
            "probability": each.probability,
            "characters": [_character(character) for character in each.characters],
            "alternatives": each.alternatives,
        }
        for each in read_file.lines
    ]
    entry: dict[str, object] = {
        "file": read_file.file,
        "text": read_file.text,
        "characters": [_character(each) for line in read_file.lines for each in line.characters],
        "error": read_file.error,
        "probability": read_file.probability if read_file.error is None else None,
        "lines": lines,
    }
    if read_file.cells is not None:
        entry |= {"page": read_file.page, "cells": [_cell(each) for each in read_file.cells]}
    return entry


def _cell(cell: ReadCell) -> dict[str, object]:
    return {
        "row": cell.row,
        "column": cell.column,
        "text": cell.text,
        "box": cell.box,
        "characters": [_character(each) for each in cell.characters],
        "probability": cell.probability,
        "doubtful": cell.is_doubtful,
    }


def _character(character: ReadCharacter) -> dict[str, object]:
    return {
        "label": character.prediction.label,
        "probability": character.prediction.probability,
        "box": character.box,
        "alternatives": character.prediction.alternatives,
        "lookalikes": character.prediction.lookalikes,
    }


WRITERS: dict[str, Callable[[Iterable[ReadFile], TextIO], None]] = {
    "text": _write_text,
    "json": _write_json,
    "csv": _write_csv,
}
