from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from corrections.import_export.transfer import read_samples
from corrections.samples.sample import ImportExportError, Sample
from models.ink.ink import Picture
from tests.support.samples import pictured, some, there_and_back


@settings(max_examples=30)
@given(some(pictured))
def test_images_and_labels_come_back(samples: list[Sample]) -> None:
    assert there_and_back("CSV", samples) == samples


def files(folder: Path, images: str, labels: str) -> Path:
    path = folder / "digits-images.csv"
    path.write_text(images, encoding="utf-8")
    path.with_name("digits-labels.csv").write_text(labels, encoding="utf-8")
    return path


ROWS = "0,51,102,255\n255,0,0,0\n"


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        (ROWS, "7\n木\n"),
        (ROWS.replace("\n", "\r\n"), "7\r\n木\r\n"),
        ("\ufeff" + ROWS, "\ufeff7\n木"),
        ("p0,p1,p2,p3\n" + ROWS, "label\n7\n木\n"),
        ("p0,p1,p2,p3\n" + ROWS, "7\n木\n"),
        (ROWS, 'label\n"7"\n"木"\n'),
        ("0,.2,.4,1\n1,0,0,0\n", "7\n木\n"),
        ("0.000e+00,5.100e+01,1.020e+02,2.550e+02\n2.550e+02,0,0,0\n\n", "7\n木\n"),
    ],
)
def test_the_ways_to_write_it_are_all_read(images: str, labels: str, tmp_path: Path) -> None:
    first, second = read_samples(files(tmp_path, images, labels))
    assert first == Sample(ink=Picture(2, 2, b"\x00\x33\x66\xff"), label="7")
    assert second == Sample(ink=Picture(2, 2, b"\xff\0\0\0"), label="木")


def test_numpy_and_pandas_headings_and_numbers_are_read(tmp_path: Path) -> None:
    images = np.zeros((3, 784))
    images[:, 5] = 200
    np.savetxt(tmp_path / "images.csv", images, delimiter=",")
    np.savetxt(tmp_path / "labels.csv", np.array([3, 1, 4]))
    assert [each.label for each in read_samples(tmp_path / "images.csv")] == ["3", "1", "4"]
    numbered = ",".join(map(str, range(784)))
    (tmp_path / "images.csv").write_text(f"{numbered}\n{','.join(['7'] * 784)}\n")
    (tmp_path / "labels.csv").write_text("0\n5\n")
    (sample,) = read_samples(tmp_path / "images.csv")
    assert sample == Sample(ink=Picture(28, 28, b"\7" * 784), label="5")


def test_a_faint_image_stays_faint_beside_others(tmp_path: Path) -> None:
    first, _ = read_samples(files(tmp_path, "1,0,1,0\n0,2,0,0\n", "a\nb\n"))
    assert first.ink == Picture(2, 2, b"\1\0\1\0")


def test_formulas_are_text_in_the_file_and_labels_again_after_it(tmp_path: Path) -> None:
    path = files(tmp_path, ROWS, '"\'=1+1"\n"\'-"\n')
    assert [each.label for each in read_samples(path)] == ["=1+1", "-"]


@pytest.mark.parametrize(
    ("images", "labels", "told"),
    [
        ("0,1,x,3\n", "1\n", r"digits-images\.csv, line 1: numbers"),
        ("0,1,2,3\n4,5,6\n", "1\n2\n", r"digits-images\.csv, line 2: 3 values, 4 expected"),
        ("1,2,3\n", "1\n", "784 expected"),
        ("7," * 784 + "7\n", "1\n", "785 values"),
        ("0,1,2,256\n", "1\n", "line 1: value 4 is 256"),
        ("0,1,2,-1\n", "1\n", "line 1: value 4 is -1"),
        ("0,1,nan,2\n", "1\n", "line 1: value 3 is nan"),
        ("0,1,2,3\n", "1\n2\n3\n", "holds 1 images, digits-labels.csv 3 labels"),
        ("0,1,2,3\n", "1,2\n", r"digits-labels\.csv, line 1: one label"),
        ("0,1,2,3\n", '"1\n', r"digits-labels\.csv, line 1"),
        ("0,1,2,3\n", '""\n', "drawing 1: .*is not a valid label"),
        ("", "", "declares 0 images"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(images: str, labels: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match=told):
        list(read_samples(files(tmp_path, images, labels)))


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = files(tmp_path, "0," * 6_000_000, "1\n")
    with pytest.raises(ImportExportError, match="line 1 is longer"):
        list(read_samples(path))


def test_other_names_are_explained(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(ROWS)
    with pytest.raises(ImportExportError, match="Name them alike"):
        list(read_samples(tmp_path / "x.csv"))
