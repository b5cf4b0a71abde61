"""What `inkloop read` read, and its forms: text, JSON and CSV."""

import csv
from collections.abc import Callable, Iterable
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
class ReadFile:
    """What was read in one file, named as it was given; `error` is the reason if it could not be read."""

    file: str
    characters: tuple[ReadCharacter, ...] = ()
    error: str | None = None

    @property
    def text(self) -> str:
        return "".join(each.prediction.label for each in self.characters)

    @property
    def probability(self) -> float:
        """That all characters are right, as if they were independent."""
        return prod(each.prediction.probability for each in self.characters)


def _write_text(results: Iterable[ReadFile], stream: TextIO) -> None:
    for each in results:
        stream.write(f"{each.file.translate(_ESCAPED)}\t{each.text}\n")


def _write_csv(results: Iterable[ReadFile], stream: TextIO) -> None:
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(["file", "text", "probability", "error"])
    for each in results:
        rows.writerow([each.file, each.text, each.probability if each.error is None else "", each.error or ""])


def _write_json(results: Iterable[ReadFile], stream: TextIO) -> None:
    write_json_list((_entry(each) for each in results), stream)


def _entry(read_file: ReadFile) -> dict[str, object]:
    characters = [
        {
            "label": each.prediction.label,
            "probability": each.prediction.probability,
            "box": each.box,
            "alternatives": each.prediction.alternatives,
            "lookalikes": each.prediction.lookalikes,
        }
        for each in read_file.characters
    ]
    return {"file": read_file.file, "text": read_file.text, "characters": characters, "error": read_file.error}


WRITERS: dict[str, Callable[[Iterable[ReadFile], TextIO], None]] = {
    "text": _write_text,
    "json": _write_json,
    "csv": _write_csv,
}
