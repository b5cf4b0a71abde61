"""CSV: a file of images and a file of labels, as in Sereda's (2022) program.

`…-images.csv` has one row per image: size×size numbers in row-major order, all from 0 (paper) to 255 (ink) or all from
0 to 1. `…-labels.csv` has one row per label. Either may begin with a header; neither is written with one. If all labels
are whole numbers with a decimal point, as NumPy writes them (`7.0`, `7.000e+00`), the point is dropped.
"""

import csv
from collections.abc import Iterable, Iterator
from math import isqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import create_file, open_bounded, read_lines
from corrections.samples.csv_cells import decode_cell, encode_cell
from corrections.samples.file_pairs import existing_pair, pair_paths
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, pixels_from_values, pixels_of
from models.ink.ink import Picture
from models.system.errors import Message


def read(path: Path) -> Iterator[Sample]:
    """The samples of a pair of files. Raises `ImportExportError`, `OSError`."""
    images, labels = existing_pair(path)
    count, peak = _row_count_and_peak(images)
    texts = _read_labels(labels, count, images)
    check_size(count, 1, 1)
    size = 0
    for number, (where, fields) in enumerate(_read_rows(images)):
        values = _parse_numbers(where, fields)
        side = isqrt(len(values))
        if side * side != len(values) or size not in (0, side):
            raise ImportExportError(
                "{where}: {count} values, {expected} expected: a row holds one square image, and the"
                " labels stand in a file of their own.",
                where=where,
                count=len(values),
                expected=size * size or 784,
            )
        size = side
        check_size(count, size, size)
        yield Sample(ink=Picture(size, size, pixels_from_values(values, peak, where)), label=texts[number])


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a pair of files. Raises `OSError`."""
    images, labels = pair_paths(path)
    with create_file(images) as image_file, create_file(labels) as label_file:
        for sample in samples:
            image_file.write(",".join(map(str, pixels_of(sample))) + "\n")
            label_file.write(encode_cell(sample.label) + "\n")


def _read_rows(path: Path) -> Iterator[tuple[Message, list[str]]]:
    """For each row of the file of images: its place for error messages, and its fields. The header is left out."""
    with open_bounded(path) as file:
        for number, line in enumerate(read_lines(file), 1):
            fields = line.strip().split(",")
            if fields != [""] and not (number == 1 and _is_header(fields)):
                yield Message("{file}, line {line}", file=path.name, line=number), fields


def _is_header(fields: list[str]) -> bool:
    """Whether no field is a number, or the fields are 0, 1, 2, …, as pandas numbers columns."""
    counted = len(fields) > 256 and fields == list(map(str, range(len(fields))))
    return counted or not any(map(_is_number, fields))


def _parse_numbers(where: Message, fields: list[str]) -> NDArray[np.float64]:
    try:
        return np.array([float(field) for field in fields])
    except ValueError as error:
        raise ImportExportError(
            "{where}: numbers separated by commas expected ({reason}).", where=where, reason=error
        ) from error


def _row_count_and_peak(path: Path) -> tuple[int, int]:
    """The number of rows, and the value of full ink: 255 if any value is above 1, else 1."""
    count, peak = 0, 1
    for count, (where, fields) in enumerate(_read_rows(path), 1):  # noqa: B007
        if peak == 1 and (_parse_numbers(where, fields) > 1).any():
            peak = 255
    return count, peak


def _read_labels(path: Path, count: int, images: Path) -> list[str]:
    found = []
    with open_bounded(path) as file:
        rows = csv.reader(read_lines(file), strict=True)
        try:
            for row in rows:
                if len(row) > 1:
                    raise ImportExportError(
                        "{file}, line {line}: one label expected, there are {count}.",
                        file=path.name,
                        line=rows.line_num,
                        count=len(row),
                    )
                if row:
                    found.append(decode_cell(row[0]))
        except csv.Error as error:
            raise ImportExportError(
                "{file}, line {line}: {reason}.", file=path.name, line=rows.line_num, reason=error
            ) from error
    if len(found) == count + 1:
        del found[0]  # the header
    if len(found) != count:
        raise ImportExportError(
            "{images} holds {image_count} images, {labels} {label_count} labels.",
            images=images.name,
            image_count=f"{count:,}",
            labels=path.name,
            label_count=f"{len(found):,}",
        )
    if all("." in label and _is_number(label) and float(label).is_integer() for label in found):
        return [str(int(float(label))) for label in found]
    return found


def _is_number(field: str) -> bool:
    try:
        float(field)
    except ValueError:
        return False
    return True
