"""InkML, plain or gzipped: strokes with time and pressure, labels, writers, lines, and what was read."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.samples.bounded_files import create_file, open_bounded, read_blocks
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_lines import as_labelled_inks, in_line, with_places
from corrections.trials.line import WrittenLine, line_from_json, row_from_place
from corrections.trials.trial import LabelSource
from models.ink.files.inkml import read_annotated, write_inkml
from models.ink.files.line_groups import by_lines
from models.ink.ink import Content
from models.system.errors import Message

_TRIAL = "inkloop-trial"
"""Type of the annotation with time and prediction: a JSON object in ASCII, which is valid in XML."""
_LINE = "inkloop-line"
"""Type of the annotation of a line with what was read before it was answered, as in the column `line` of the store."""


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `InkFileError`, `OSError`."""
    return _read(path, unlabelled=False)


def read_unlabelled(path: Path) -> Iterator[Sample]:
    """As `read`, also of a file without labels; those of its samples are empty. Raises the same errors."""
    return _read(path, unlabelled=True)


def _read(path: Path, *, unlabelled: bool) -> Iterator[Sample]:
    with open_bounded(path) as file:
        characters = enumerate(read_annotated(read_blocks(file), unlabelled=unlabelled), 1)
        for group in by_lines(characters, lambda each: each[1][0].line):
            samples, places = [], []
            for number, (ink, annotations) in group:
                with _naming(number, _TRIAL):
                    known, place = _parse_annotation(annotations.get(_TRIAL, "{}"))
                content = Content.CHARACTER if _TRIAL in annotations else ink.content
                samples.append(Sample(ink=ink.ink, label=ink.label, writer=ink.writer, content=content, **known))
                places.append(place)
            number, (ink, annotations) = group[0]
            if ink.line and _LINE in annotations:
                with _naming(number, _LINE):
                    samples = in_line(samples, *_parse_line(annotations[_LINE]), _checked(places))
            elif ink.line:
                samples = with_places(samples, ink.line.text)
            yield from samples


@contextmanager
def _naming(number: int, annotation: str) -> Iterator[None]:
    """Let the error of a damaged annotation name the character that it is about."""
    try:
        yield
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ImportExportError(
            "character {number}: its annotation {annotation} is damaged ({reason}). Remove it to import"
            " the drawing without its reading.",
            number=number,
            annotation=annotation,
            reason=error,
        ) from error


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples with strokes to a new file. Raises `OSError`."""
    annotated = ((ink, _annotations(sample)) for ink, sample in as_labelled_inks(samples))
    with create_file(path) as file:
        for piece in write_inkml(annotated, of_lines=(_LINE,)):
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
    if sample.line:
        known["place"] = sample.line.place
    annotations = {_TRIAL: json.dumps(known)} if known else {}
    if sample.line:
        annotations[_LINE] = json.dumps(json.loads(row_from_place(sample.line)["line"]))
    return annotations


def _parse_line(text: str) -> tuple[WrittenLine, int]:
    """The line in the annotation and its length. Raises `ValueError` if it is damaged."""
    line = line_from_json(text)
    if line is None:
        raise ValueError(Message("it is not what the program writes"))
    return line


def _checked(places: list[int | None]) -> list[int]:
    """`places` in a line. Raises `ValueError` if they are not in ascending order."""
    known = [each for each in places if each is not None]
    if len(known) < len(places) or known != sorted(set(known)):
        raise ValueError(Message("it has no place for each character"))
    return known


def _parse_annotation(text: str) -> tuple[dict, int | None]:
    """The fields of `Sample` in the annotation, and the place in the line.

    Raises `ValueError`, `TypeError` or `KeyError` if it is damaged.
    """
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
    return fields, int(parsed["place"]) if "place" in parsed else None


def _require_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(Message("{value} is not a text", value=repr(value)))
    return value
