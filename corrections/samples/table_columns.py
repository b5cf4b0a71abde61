"""Which columns of a table are pixels, and which can hold the labels."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

from corrections.samples.sample import ImportExportError
from corrections.samples.table_rows import is_number

_LABEL_NAMES = re.compile(
    r"(true|target|class|ground)?[-_ ]?"
    r"(label|class|category|target|truth|digit|number|character|char|letter|symbol|y|output)(e?s)?[-_ ]?(id|name|no)?",
    re.IGNORECASE,
)
_ROW_NUMBER_NAMES = re.compile(r"|id|x|idx|index|row|no|unnamed: 0|row\.?names?|(image|img)_?id", re.IGNORECASE)
_MAX_DISTINCT = 1000
_MAX_COMMON_SHARE = 0.9
"""The most frequent label has a smaller share of the rows; the value of a pixel in a corner has a larger one."""
_MIN_MORE_DISTINCT = 4
"""A pixel of photographs has so many times more different values than there are labels."""
_MIN_SIDE_PX = 5
"""Tables of a few measurements have rows of 4, 9 or 16 numbers too, and are no images."""


def is_square(count: int) -> bool:
    """Whether so many numbers are a square image."""
    return isqrt(count) ** 2 == count


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumns:
    """The columns of pixels, and those of which one holds the labels.

    Without a header that names them, the other candidate is a pixel too.
    """

    pixels: tuple[int, ...]
    candidates: tuple[int, ...]
    are_named: bool
    has_row_numbers: bool = False
    """Whether the first column must count the rows."""

    @staticmethod
    def by_place(count: int) -> "TableColumns":
        """For rows of `count` cells: the label is first or last. Raises `ImportExportError` if there is no place."""
        for skipped in (0, 1):
            side = isqrt(max(count - 1 - skipped, 0))
            if side >= _MIN_SIDE_PX and side * side == count - 1 - skipped:
                return TableColumns(
                    pixels=tuple(range(skipped + 1, count - 1)),
                    candidates=(skipped, count - 1),
                    are_named=False,
                    has_row_numbers=bool(skipped),
                )
        raise ImportExportError(
            "a row has {count} cells. A square image and its label have {expected}, for example.",
            count=count,
            expected=785,
        )

    @property
    def places(self) -> Mapping[str, int]:
        """The candidates by their place."""
        if self.are_named:
            return {str(column): column for column in self.candidates}
        return dict(zip(("first", "last"), self.candidates, strict=True))


def named_columns(header: Sequence[str]) -> TableColumns | None:
    """The columns if the header sets pixels (`pixel0`, `pixel1`, …) and labels apart; None otherwise.

    Raises `ImportExportError` if it sets apart columns that count the rows, and nothing else.
    """
    kinds = [re.sub(r"\d+", "#", name) for name in header]
    if not kinds:
        return None
    pixel_kind, count = Counter(kinds).most_common(1)[0]
    if not is_square(count) or isqrt(count) < _MIN_SIDE_PX:
        return None
    others = [column for column, kind in enumerate(kinds) if kind != pixel_kind]
    labels = [column for column in others if _LABEL_NAMES.fullmatch(header[column])] or [
        column for column in others if not _ROW_NUMBER_NAMES.fullmatch(header[column])
    ]
    if not labels and others:
        raise ImportExportError(
            "there is no column of labels beside the pixels; the other columns count the rows ({names}).",
            names=", ".join(repr(header[column]) for column in others[:4]),
        )
    if not labels:
        return None
    pixels = tuple(column for column, kind in enumerate(kinds) if kind == pixel_kind)
    return TableColumns(pixels=pixels, candidates=tuple(labels), are_named=True)


class CellCounts:
    """How often each value occurs in a column, for up to `_MAX_DISTINCT` values."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.first = ""
        self.are_whole_with_point = True
        """Whether all are whole numbers with a decimal point, as in `7.0`."""

    def add(self, cell: str) -> None:
        self.first = self.first or cell
        if cell in self._counts or len(self._counts) < _MAX_DISTINCT:
            if self.are_whole_with_point and cell not in self._counts:
                self.are_whole_with_point = "." in cell and is_number(cell) and float(cell).is_integer()
            self._counts[cell] += 1

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self._counts)

    @property
    def distinct(self) -> int:
        return len(self._counts)

    @property
    def common_share(self) -> float:
        """The share of the most frequent value, in [0, 1]."""
        return max(self._counts.values(), default=0) / max(self._counts.total(), 1)

    @property
    def highest(self) -> float:
        """The highest number."""
        return max((float(cell) for cell in self._counts if is_number(cell)), default=0.0)

    def can_be_pixels(self, peak: int) -> bool:
        """Whether all are numbers from 0 to `peak`."""
        return all(is_number(cell) and 0 <= float(cell) <= peak for cell in self._counts)

    def can_be_labels(self) -> bool:
        """Whether all are texts or whole numbers from 0."""
        return all(not is_number(cell) or (float(cell).is_integer() and float(cell) >= 0) for cell in self._counts)


def likely_labels(counts: Mapping[int, CellCounts], peak: int) -> tuple[int, ...]:
    """Of two columns, those that can be the labels while the other is a pixel from 0 to `peak`; one where it is clear.

    A pixel in a corner of an image of ink hardly changes; one of a photograph has far more values than labels have.
    """
    (first, of_first), (last, of_last) = counts.items()
    pairs = [(first, of_first, of_last), (last, of_last, of_first)]
    tests: list[Callable[[CellCounts, CellCounts], bool]] = [
        lambda labels, pixel: labels.can_be_labels() and pixel.can_be_pixels(peak),
        lambda labels, pixel: pixel.common_share > _MAX_COMMON_SHARE >= labels.common_share,
        lambda labels, pixel: pixel.distinct >= _MIN_MORE_DISTINCT * labels.distinct > _MIN_MORE_DISTINCT,
    ]
    for test in tests:
        if left := [pair for pair in pairs if test(*pair[1:])]:
            pairs = left
        if len(pairs) == 1:
            break
    return tuple(column for column, *_ in pairs)
