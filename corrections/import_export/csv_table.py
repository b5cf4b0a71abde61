"""CSV as one table: a row for each image, with its label in the first or last column, or in one that the header names.

Kaggle's digit recognizer, MNIST in CSV, Sign Language MNIST and the A–Z handwritten data have this form. A row has
size×size numbers, all from 0 (paper) to 255 (ink) or all from 0 to 1. Cells are separated as in `table_rows`. Columns
that number the rows, or that the header sets apart from the pixels, are left out.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from math import isqrt
from pathlib import Path

from corrections.samples.class_names import class_names, named
from corrections.samples.csv_cells import decode_cell
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, pixels_from_values
from corrections.samples.table_columns import CellCounts, TableColumns, is_square, likely_labels, named_columns
from corrections.samples.table_rows import data_rows, parse_numbers, read_header, read_rows
from models.ink.ink import Picture
from models.system.errors import Message


@dataclass(frozen=True, slots=True)
class _Layout:
    """The columns of label and pixels, the number of rows, the value of full ink, and whether labels lose a point."""

    label: int
    pixels: tuple[int, ...]
    count: int
    peak: int
    drop_points: bool
    labels: tuple[str, ...]
    """The different ones, or the first thousand of them."""

    def label_of(self, cell: str) -> str:
        """The label that `cell` holds."""
        label = decode_cell(cell)
        return str(int(float(label))) if self.drop_points else label


def is_table(path: Path) -> bool:
    """Whether a row has other cells than a square image. Raises `ImportExportError`, `OSError`."""
    with closing(read_rows(path)) as rows:
        first = next(rows, None)
    if first is None:
        raise ImportExportError("there is no row of numbers in it.")
    return not is_square(len(first.cells)) or named_columns(read_header(path)) is not None


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> Iterator[Sample]:
    """The samples of a table. Raises `ImportExportError`, `OSError`."""
    layout = _find_layout(path, choices)
    side = isqrt(len(layout.pixels))
    check_size(layout.count, side, side)
    names = class_names(path, choices, map(layout.label_of, layout.labels))
    for row in data_rows(path):
        label = layout.label_of(row.cells[layout.label])
        values = parse_numbers(row.where, [row.cells[column] for column in layout.pixels])
        pixels = pixels_from_values(values, layout.peak, row.where)
        yield Sample(ink=Picture(side, side, pixels), label=named(label, names))


def _find_layout(path: Path, choices: ImportChoices) -> _Layout:
    """Looks at every row once, before the first is read."""
    header = read_header(path)
    columns = named_columns(header)
    counts: dict[int, CellCounts] = {}
    count, above_one, length, numbered = 0, False, 0, True
    for count, row in enumerate(data_rows(path), 1):
        if not length:
            length = len(row.cells)
            columns = columns or TableColumns.by_place(length)
            counts = {column: CellCounts() for column in columns.candidates}
        if len(row.cells) != length or (header and len(header) != length):
            raise ImportExportError(
                "{where}: {count} cells, {expected} expected.",
                where=row.where,
                count=len(row.cells),
                expected=len(header) or length,
            )
        assert columns
        numbered = numbered and row.cells[0].isdecimal() and int(row.cells[0]) - count in (-1, 0)
        for column, found in counts.items():
            found.add(row.cells[column])
        if not above_one:
            values = parse_numbers(row.where, [row.cells[column] for column in columns.pixels])
            above_one = bool((values > 1).any())
    if columns is None or not count:
        raise ImportExportError("there is no row of numbers in it.")
    if columns.has_row_numbers and not numbered:
        raise ImportExportError(
            "a row has {count} cells. A square image and its label have {expected}, for example.",
            count=length,
            expected=785,
        )
    label = _choose_label(header, columns, counts, above_one, choices)
    others = () if columns.are_named else tuple(each for each in columns.candidates if each != label)
    above_one = above_one or any(counts[column].highest > 1 for column in others)
    pixels = tuple(sorted((*columns.pixels, *others)))
    return _Layout(
        label, pixels, count, 255 if above_one else 1, counts[label].are_whole_with_point, counts[label].values
    )


def _choose_label(
    header: list[str],
    columns: TableColumns,
    counts: dict[int, CellCounts],
    above_one: bool,
    choices: ImportChoices,
) -> int:
    """The column of labels. Raises `ImportQuestionError` if several are possible."""
    values = {header[column] if columns.are_named else place: column for place, column in columns.places.items()}
    likely = likely_labels(counts, 255 if above_one else 1) if not columns.are_named else columns.candidates
    if choices.get(Aspect.LABEL_COLUMN) is None and len(likely) == 1:
        return likely[0]
    question = ImportQuestion(
        Aspect.LABEL_COLUMN,
        Message("Several columns can hold the labels."),
        tuple(
            Option(
                value, Message("Labels in column {number}: {label}, …", number=column + 1, label=counts[column].first)
            )
            for value, column in values.items()
        ),
    )
    return values[choices.answer(question)]
