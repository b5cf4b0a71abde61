"""CSV: a file of images and a file of labels, as in Sereda's (2022) program, or one table of both (`csv_table`).

`…-images.csv` has one row per image: size×size numbers in row-major order, all from 0 (paper) to 255 (ink) or all from
0 to 1. `…-labels.csv` has one row per label. Either may begin with a header; neither is written with one. If all labels
are whole numbers with a decimal point, as NumPy writes them (`7.0`, `7.000e+00`), the point is dropped.
"""

import csv
from collections.abc import Iterable, Iterator
from math import isqrt
from pathlib import Path

from corrections.import_export import csv_table
from corrections.samples.bounded_files import create_file, open_bounded, read_lines
from corrections.samples.class_names import class_names, named
from corrections.samples.csv_cells import decode_cell, encode_cell
from corrections.samples.file_pairs import existing_pair, is_pair, pair_paths
from corrections.samples.import_choices import NO_CHOICES, ImportChoices
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, pixels_from_values, pixels_of
from corrections.samples.table_rows import data_rows, parse_numbers, without_point
from models.ink.ink import Picture


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> Iterator[Sample]:
    """The samples of a table or a pair of files. Raises `ImportExportError`, `OSError`."""
    if not is_pair(path) and csv_table.is_table(path):
        yield from csv_table.read(path, choices)
        return
    images, labels = existing_pair(path)
    count, peak = _row_count_and_peak(images)
    texts = _read_labels(labels, count, images)
    names = class_names(images, choices, texts)
    check_size(count, 1, 1)
    size = 0
    for number, row in enumerate(data_rows(images)):
        values = parse_numbers(row.where, row.cells)
        side = isqrt(len(values))
        if side * side != len(values) or size not in (0, side):
            raise ImportExportError(
                "{where}: {count} values, {expected} expected: a row holds one square image, and the"
                " labels stand in a file of their own.",
                where=row.where,
                count=len(values),
                expected=size * size or 784,
            )
        size = side
        check_size(count, size, size)
        pixels = pixels_from_values(values, peak, row.where)
        yield Sample(ink=Picture(size, size, pixels), label=named(texts[number], names))


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a pair of files. Raises `OSError`."""
    images, labels = pair_paths(path)
    with create_file(images) as image_file, create_file(labels) as label_file:
        for sample in samples:
            image_file.write(",".join(map(str, pixels_of(sample))) + "\n")
            label_file.write(encode_cell(sample.label) + "\n")


def _row_count_and_peak(path: Path) -> tuple[int, int]:
    """The number of rows, and the value of full ink: 255 if any value is above 1, else 1."""
    count, peak = 0, 1
    for count, row in enumerate(data_rows(path), 1):  # noqa: B007
        if peak == 1 and (parse_numbers(row.where, row.cells) > 1).any():
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
    return without_point(found)
