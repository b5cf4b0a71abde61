"""Two files of comma-separated values, as Sereda's (2022) program keeps drawings: images in one, labels in the other.

`…-images.csv` has a row an image: size×size numbers, row by row, all from 0 (paper) to 255 (ink) or all from 0 to 1.
`…-labels.csv` has a row a label. Either may begin with a row of headings; neither is written with one. Numbers that are
all written with a point, as NumPy does (`7.0`, `7.000e+00`), are the labels without it.
"""

import csv
from collections.abc import Iterable, Iterator
from math import isqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corrections.samples.bounded_files import create_file, lines, open_bounded
from corrections.samples.csv_cells import cell, text
from corrections.samples.file_pairs import found_pair, pair
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, from_values, pixels
from models.ink.ink import Picture
from models.system.errors import Message


def read(path: Path) -> Iterator[Sample]:
    images, labels = found_pair(path)
    count, peak = _surveyed(images)
    texts = _labels(labels, count, images)
    check_size(count, 1, 1)
    size = 0
    for number, (where, fields) in enumerate(_rows(images)):
        values = _values(where, fields)
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
        yield Sample(ink=Picture(size, size, from_values(values, peak, where)), label=texts[number])


def write(path: Path, samples: Iterable[Sample]) -> None:
    images, labels = pair(path)
    with create_file(images) as image_file, create_file(labels) as label_file:
        for sample in samples:
            image_file.write(",".join(map(str, pixels(sample))) + "\n")
            label_file.write(cell(sample.label) + "\n")


def _rows(path: Path) -> Iterator[tuple[Message, list[str]]]:
    """Where each row of images stands, and its fields; without the headings."""
    with open_bounded(path) as file:
        for number, line in enumerate(lines(file), 1):
            fields = line.strip().split(",")
            if fields != [""] and not (number == 1 and _are_headings(fields)):
                yield Message("{file}, line {line}", file=path.name, line=number), fields


def _are_headings(fields: list[str]) -> bool:
    """Whether none is a number, or they are 0, 1, 2, …, as pandas numbers columns."""
    counted = len(fields) > 256 and fields == list(map(str, range(len(fields))))
    return counted or not any(map(_is_number, fields))


def _values(where: Message, fields: list[str]) -> NDArray[np.float64]:
    try:
        return np.array([float(field) for field in fields])
    except ValueError as error:
        raise ImportExportError(
            "{where}: numbers separated by commas expected ({reason}).", where=where, reason=error
        ) from error


def _surveyed(path: Path) -> tuple[int, int]:
    """How many rows there are, and 255 when any value is above 1, else 1."""
    count, peak = 0, 1
    for count, (where, fields) in enumerate(_rows(path), 1):  # noqa: B007
        if peak == 1 and (_values(where, fields) > 1).any():
            peak = 255
    return count, peak


def _labels(path: Path, count: int, images: Path) -> list[str]:
    found = []
    with open_bounded(path) as file:
        rows = csv.reader(lines(file), strict=True)
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
                    found.append(text(row[0]))
        except csv.Error as error:
            raise ImportExportError(
                "{file}, line {line}: {reason}.", file=path.name, line=rows.line_num, reason=error
            ) from error
    if len(found) == count + 1:
        del found[0]  # the heading
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
