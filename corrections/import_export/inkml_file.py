"""InkML, plain or gzipped: strokes with time and pressure, label, writer, and an annotation with what was read."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from corrections.samples.bounded_files import blocks, create_file, open_bounded
from corrections.samples.sample import ImportExportError, Sample
from corrections.trials.trial import LabelSource
from models.ink.ink import LabelledInk
from models.ink.inkml import read_annotated, write_inkml
from models.system.errors import Message

_TRIAL = "inkloop-trial"
"""The type of the annotation that holds the time and what was read: a JSON object, ASCII, so that XML can hold it."""


def read(path: Path) -> Iterator[Sample]:
    with open_bounded(path) as file:
        for number, (each, annotations) in enumerate(read_annotated(blocks(file)), 1):
            try:
                known = _known(annotations.get(_TRIAL, "{}"))
                yield Sample(ink=each.ink, label=each.label, writer=each.writer, **known)
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise ImportExportError(
                    "character {number}: its annotation {annotation} is damaged ({reason}). Take it out, and the"
                    " drawing is imported without what was read.",
                    number=number,
                    annotation=_TRIAL,
                    reason=error,
                ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    with create_file(path) as file:
        for piece in write_inkml((LabelledInk(each.ink, each.label, each.writer), _notes(each)) for each in samples):
            file.write(piece)


def _notes(sample: Sample) -> dict[str, str]:
    known: dict[str, object] = {} if sample.time is None else {"time": sample.time}
    if sample.how is not LabelSource.IMPORTED:
        known |= {
            "how": sample.how.value,
            "predicted": sample.predicted,
            "probability": sample.probability,
            "alternatives": sample.alternatives,
            "model": sample.model_id,
        }
    return {_TRIAL: json.dumps(known)} if known else {}


def _known(text: str) -> dict:
    """The fields of a sample that the annotation tells."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise TypeError(Message("it is not a JSON object"))
    known: dict = {"time": float(told["time"])} if "time" in told else {}
    if "how" in told:
        known |= {
            "how": LabelSource(told["how"]),
            "predicted": _text(told["predicted"]),
            "probability": float(told["probability"]),
            "alternatives": tuple((_text(label), float(probability)) for label, probability in told["alternatives"]),
            "model_id": _text(told["model"]),
        }
    return known


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(Message("{value} is not a text", value=repr(value)))
    return value
