"""One table of images and labels, as Kaggle's and other data sets have it."""

import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from corrections.import_export.transfer import read_samples
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestionError
from corrections.samples.sample import ImportExportError
from tests.support.images import blobs, pixels

IMAGES = blobs(5)
LABELS = ["0", "3", "1", "9", "7"]
NAMES = ["label", *(f"pixel{number}" for number in range(784))]


NUMBERS = ImportChoices({Aspect.LABELS: "numbers"})


def rows(images: np.ndarray = IMAGES, labels: list[str] = LABELS) -> list[list[str]]:
    """The label, then the pixels, of each row."""
    return [[label, *map(str, image.ravel().tolist())] for image, label in zip(images, labels, strict=True)]


def text(table: list[list[str]], delimiter: str = ",", header: list[str] | None = None) -> str:
    return "".join(delimiter.join(row) + "\n" for row in ([header] if header else []) + table)


def label_last(row: list[str]) -> list[str]:
    return [*row[1:], row[0]]


def with_index(table: list[list[str]], first: int = 0) -> list[list[str]]:
    return [[str(number), *row] for number, row in enumerate(table, first)]


def one_to_ones() -> list[str]:
    """1x1, 1x2, … as in MNIST in CSV."""
    return [f"{row}x{column}" for row in range(1, 29) for column in range(1, 29)]


TABLES: dict[str, Callable[[], str]] = {
    "no header": lambda: text(rows()),
    "Kaggle's header": lambda: text(rows(), header=NAMES),
    "MNIST in CSV": lambda: text(rows(), header=["label", *one_to_ones()]),
    "counted pixels": lambda: text(rows(), header=["label", *map(str, range(784))]),
    "counted columns": lambda: text(rows(), header=[*map(str, range(785))]),
    "R's names of columns": lambda: text(rows(), header=[f"V{number}" for number in range(1, 786)]),
    "a row of pixels as the header of pandas": lambda: text(rows(), header=["0", *(f"0.{n}" for n in range(1, 785))]),
    "label last": lambda: text([label_last(row) for row in rows()]),
    "label last, header": lambda: text([label_last(row) for row in rows()], header=[*NAMES[1:], "Class"]),
    "semicolon": lambda: text(rows(), ";", NAMES),
    "tab": lambda: text(rows(), "\t"),
    "spaces": lambda: text(rows(), " "),
    "Excel": lambda: "sep=;\r\n" + text(rows(), ";").replace("\n", "\r\n"),
    "mark of byte order": lambda: "\ufeff" + text(rows(), header=NAMES),
    "numbers with a point": lambda: text([[f"{cell}.0" for cell in row] for row in rows()]),
    "pandas' index": lambda: text(with_index(rows()), header=["", *NAMES]),
    "R's row names": lambda: text([[f'"{row[0]}"', *row[1:]] for row in with_index(rows(), 1)], header=['""', *NAMES]),
    "numbered rows without a header": lambda: text(with_index(rows())),
    "columns of other things": lambda: text(
        [[row[0], *row[1:], "train"] for row in rows()], header=["digit", *NAMES[1:], "usage"]
    ),
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_of_images_is_read(kind: str, tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_text(TABLES[kind](), encoding="utf-8")
    samples = list(read_samples(tmp_path / "train.csv"))
    assert [sample.label for sample in samples] == LABELS
    assert (np.stack([pixels(sample) for sample in samples]) == IMAGES).all()


@pytest.mark.parametrize(("delimiter", "point"), [(",", "."), (";", ","), ("\t", ".")])
@pytest.mark.parametrize("header", [None, NAMES])
def test_values_from_0_to_1_are_levels_and_labels_stay_numbers(
    delimiter: str, point: str, header: list[str] | None, tmp_path: Path
) -> None:
    table = [[row[0], *(f"{int(cell) / 255:.6f}".replace(".", point) for cell in row[1:])] for row in rows()]
    (tmp_path / "digits.tsv").write_text(text(table, delimiter, header))
    samples = list(read_samples(tmp_path / "digits.tsv"))
    assert [sample.label for sample in samples] == LABELS
    assert (np.stack([pixels(sample) for sample in samples]) == IMAGES).all()


@pytest.mark.parametrize("side", [8, 16, 32, 64])
def test_any_square_is_an_image(side: int, tmp_path: Path) -> None:
    images = blobs(5, side)
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(text(rows(images)).encode()))
    assert (np.stack([pixels(sample) for sample in read_samples(tmp_path / "a.csv.gz")]) == images).all()


def test_labels_are_texts_as_well(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(text(rows(labels=["A", "'=1", "木", "y", "nan"])), encoding="utf-8")
    assert [sample.label for sample in read_samples(tmp_path / "a.csv")] == ["A", "=1", "木", "y", "nan"]


def test_photographs_have_their_label_where_the_values_are_few(tmp_path: Path) -> None:
    images = np.random.default_rng(1).integers(100, 255, (200, 28, 28))
    labels = [str(number % 24) for number in range(200)]
    (tmp_path / "sign_mnist.csv").write_text(text([label_last(row) for row in rows(images, labels)]))
    assert [sample.label for sample in read_samples(tmp_path / "sign_mnist.csv", NUMBERS)] == labels


def test_a_label_that_may_be_first_or_last_is_asked_about(tmp_path: Path) -> None:
    images = blobs(3) + np.uint8(7)
    path = tmp_path / "a.csv"
    path.write_text(text(rows(images, ["7", "7", "7"])))
    with pytest.raises(ImportQuestionError, match="--label-column first .*--label-column last") as asked:
        list(read_samples(path))
    assert asked.value.question.aspect is Aspect.LABEL_COLUMN
    first, last = (list(read_samples(path, ImportChoices({Aspect.LABEL_COLUMN: value}))) for value in ("first", "last"))
    assert (pixels(first[0]) == images[0]).all() and not (pixels(last[0]) == images[0]).all()


def test_columns_with_names_of_labels_are_asked_about(tmp_path: Path) -> None:
    table = [[row[0], f"c{row[0]}", *row[1:]] for row in rows()]
    (tmp_path / "a.csv").write_text(text(table, header=["label", "class", *NAMES[1:]]))
    with pytest.raises(ImportQuestionError, match="--label-column label .*--label-column class"):
        list(read_samples(tmp_path / "a.csv"))
    chosen = ImportChoices({Aspect.LABEL_COLUMN: "class"})
    assert [each.label for each in read_samples(tmp_path / "a.csv", chosen)] == [f"c{label}" for label in LABELS]
    with pytest.raises(ImportExportError, match="--label-column usage does not fit this file. Choose label, class"):
        list(read_samples(tmp_path / "a.csv", ImportChoices({Aspect.LABEL_COLUMN: "usage"})))


WRONG: dict[str, tuple[str, str]] = {
    "no labels": (text([row[1:] for row in rows()]), "images and their labels are two files"),
    "no labels, header": (text([row[1:] for row in rows()], header=NAMES[1:]), "images and their labels are two files"),
    "measurements": ("5.1,3.5,1.4,0.2,setosa\n", "a row has 5 cells"),
    "no square": (text([[*row, "1", "2"] for row in rows()]), "a row has 787 cells"),
    "a first column that does not count": (text([["x", *row] for row in rows()]), "a row has 786 cells"),
    "a short row": (text(rows()) + "1,2,3\n", "line 6: 3 cells, 785 expected"),
    "a long header": (text([row[:-1] for row in rows()], header=NAMES), "line 2: 784 cells, 785 expected"),
    "no number": (text(rows()).replace(",0,", ",x,", 1), "line 1: numbers expected"),
    "too high": (text(rows()).replace(",0,", ",256,", 1), "line 1: value 1 is 256"),
    "too low": (text(rows()).replace(",0,", ",-1,", 1), "line 1: value 1 is -1"),
    "header only": (text([], header=NAMES), "no row of numbers"),
    "row numbers but no labels": (
        text(with_index([row[1:] for row in rows()]), header=["id", *NAMES[1:]]),
        "no column of labels",
    ),
    "no label": (text(rows(labels=["", "1", "2", "3", "4"])), "drawing 1: '' is not a valid label"),
    "quotes": (text(rows(labels=['"1', "1", "2", "3", "4"])), "line 1: "),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_is_told_with_its_place(kind: str, tmp_path: Path) -> None:
    content, told = WRONG[kind]
    (tmp_path / "a.csv").write_text(content)
    with pytest.raises(ImportExportError, match=told):
        list(read_samples(tmp_path / "a.csv"))
