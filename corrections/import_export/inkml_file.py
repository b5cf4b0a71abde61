"""InkML, plain or gzipped: strokes with time and pressure, label, writer, and an annotation with the prediction."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from corrections.samples.bounded_files import create_file, open_bounded, read_blocks
from corrections.samples.sample import ImportExportError, Sample
from corrections.trials.trial import LabelSource
from models.ink.files.inkml import read_annotated, write_inkml
from models.ink.ink import LabelledInk
from models.system.errors import Message

_TRIAL = "inkloop-trial"
"""Type of the annotation with time and prediction: a JSON object in ASCII, which is valid in XML."""


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, unlabelled=False)


def read_unlabelled(path: Path) -> Iterator[Sample]:
    """As `read`, also of a file without labels; those of its samples are empty. Raises the same errors."""
    return _read(path, unlabelled=True)


def _read(path: Path, *, unlabelled: bool) -> Iterator[Sample]:
    with open_bounded(path) as file:
        for number, (each, annotations) in enumerate(read_annotated(read_blocks(file), unlabelled=unlabelled), 1):
            try:
                known = _parse_annotation(annotations.get(_TRIAL, "{}"))
                yield Sample(ink=each.ink, label=each.label, writer=each.writer, **known)
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise ImportExportError(
                    "character {number}: its annotation {annotation} is damaged ({reason}). Remove it to import"
                    " the drawing without its reading.",
                    number=number,
                    annotation=_TRIAL,
                    reason=error,
                ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples with strokes to a new file. Raises `OSError`."""
    with create_file(path) as file:
        for piece in write_inkml(
            (LabelledInk(each.ink, each.label, each.writer), _annotations(each)) for each in samples
        ):
            file.write(piece)


def _annotations(sample: Sample) -> dict[str, str]:
    known: dict[str, object] = {} if sample.time is None else {"time": sample.time}
    if sample.source is not LabelSource.IMPORTED:
        known |= {
            "how": sample.source.value,
            "predicted": sample.predicted,
            "probability": sample.probability,
            "alternatives": sample.alternatives,
            "model": sample.model_id,
        }
    return {_TRIAL: json.dumps(known)} if known else {}


def _parse_annotation(text: str) -> dict:
    """The fields of `Sample` in the annotation. Raises `ValueError`, `TypeError` or `KeyError` if it is damaged."""
    parsed = json.loads(text)
    if not isinstance(parsed, dict):
        raise TypeError(Message("it is not a JSON object"))
    fields: dict = {"time": float(parsed["time"])} if "time" in parsed else {}
    if "how" in parsed:
        fields |= {
            "source": LabelSource(parsed["how"]),
            "predicted": _require_text(parsed["predicted"]),
            "probability": float(parsed["probability"]),
            "alternatives": tuple(
                (_require_text(label), float(probability)) for label, probability in parsed["alternatives"]
            ),
            "model_id": _require_text(parsed["model"]),
        }
    return fields


def _require_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(Message("{value} is not a text", value=repr(value)))
    return value
