import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from PIL import Image

from corrections.import_export.format_table import format_by_name
from corrections.import_export.png_folder import folder_name, label_of
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import ImportExportError, Sample
from models.datasets.mnist import load_mnist
from models.ink.ink import Picture
from tests.support.samples import labels, pictured, some, there_and_back, writers


@settings(max_examples=25)
@given(some(pictured), some(writers))
def test_images_labels_and_writers_come_back(samples: list[Sample], names: list[str]) -> None:
    samples = [Sample(ink=each.ink, label=each.label, writer=names[n % len(names)]) for n, each in enumerate(samples)]
    assert there_and_back("PNG folder", samples) == samples


@given(labels)
def test_a_folder_s_name_is_safe_and_tells_the_label(label: str) -> None:
    name = folder_name(label)
    assert label_of(name) == label
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|%\0') and name.strip(" .") == name
    assert name.partition(".")[0].lower() not in ("con", "prn", "aux", "nul", "com1", "lpt9", "")


@given(labels, labels)
def test_no_file_system_takes_two_labels_for_one(first: str, second: str) -> None:
    if first != second:
        assert folder_name(first).casefold() != folder_name(second).casefold()


def test_names_can_be_read_by_people() -> None:
    assert [folder_name(label) for label in ("7", "a", "A", "木", "?", "Ab", "com1", "..")] == [
        "7", "a", "A U+0041", "木", "U+003F", "Ab U+0041-0062", "com1 U+0063-006F-006D-0031", "U+002E-002E",
    ]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    samples = [Sample(ink=Picture(28, 28, bytes([9] * 784)), label=label, writer="Ada") for label in ("7", "=A")]
    return write_samples(tmp_path / "some", format_by_name("PNG folder"), samples).path


def test_folders_alone_tell_the_labels(folder: Path) -> None:
    (folder / "labels.csv").unlink()
    assert {each.label for each in read_samples(folder)} == {"7", "=A"}


def test_the_list_stands_for_its_folder(folder: Path) -> None:
    assert list(read_samples(folder / "labels.csv")) == list(read_samples(folder))


def test_a_spreadsheet_finds_no_formula(folder: Path) -> None:
    assert (folder / "labels.csv").read_text(encoding="utf-8").splitlines()[2] == (
        '"A U+003D-0041/000002.png","\'=A",Ada'
    )


def test_mnist_as_images_is_read_pixel_for_pixel(real_data: Path, tmp_path: Path) -> None:
    digits = load_mnist(real_data).test[:50]
    for number, (raster, label) in enumerate(zip(digits.rasters, digits.labels, strict=True)):
        (tmp_path / label).mkdir(exist_ok=True)
        Image.fromarray(raster).save(tmp_path / label / f"{number}.png")
    samples = list(read_samples(tmp_path))
    assert sorted(each.label for each in samples) == sorted(digits.labels.tolist())
    shown = {each.ink.pixels for each in samples if isinstance(each.ink, Picture)}
    assert shown == {raster.tobytes() for raster in digits.rasters}


def test_a_photograph_is_cleaned(tmp_path: Path) -> None:
    photograph = np.full((300, 200), 220, np.uint8)
    photograph[50:250, 90:110] = 30
    (tmp_path / "1").mkdir()
    Image.fromarray(photograph).convert("RGB").save(tmp_path / "1" / "one.jpg")
    (tmp_path / "1" / "notes.txt").write_text("not an image")
    (sample,) = read_samples(tmp_path)
    assert isinstance(sample.ink, Picture)
    assert sample.ink.height == 128 and sample.ink.width < 20


def test_photographs_of_a_phone_are_imported(tmp_path: Path) -> None:
    """As HEIC, with capitals in the ending; see `tests/models/ink/test_image_codecs.py`."""
    pytest.importorskip("pillow_heif")
    (tmp_path / "4").mkdir()
    shutil.copy(Path(__file__).parents[2] / "data" / "four.heic", tmp_path / "4" / "IMG_0001.HEIC")
    (sample,) = read_samples(tmp_path)
    assert sample.label == "4" and isinstance(sample.ink, Picture)


@pytest.mark.parametrize("name", ["../outside.png", "/{}/outside.png", "..\\outside.png", "7/../../outside.png"])
def test_what_lies_outside_is_not_opened(folder: Path, name: str) -> None:
    outside = folder.parent / "outside.png"
    Image.new("L", (28, 28), 9).save(outside)
    (folder / "labels.csv").write_text(f"file,label\n{name.format(folder.parent)},7\n")
    with pytest.raises(ImportExportError, match="outside of the folder"):
        list(read_samples(folder))


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    outside = folder.parent / "outside.png"
    Image.new("L", (28, 28), 9).save(outside)
    (folder / "labels.csv").unlink()
    os.symlink(outside, folder / "7" / "link.png")
    with pytest.raises(ImportExportError, match="outside of the folder"):
        list(read_samples(folder))


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("", "line 1: file,label,writer expected"),
        ("name,text\n", "line 1: file,label,writer expected"),
        ("file,label\n7/000009.png,7\n", "line 2: there is no image '7/000009.png'"),
        ("file,label\n7,7\n", "line 2: there is no image"),
        ("file,label\n7/000001.png\n", "line 2: 2 cells expected, not 1"),
        ('file,label\n7/000001.png,"7\n', "labels.csv, line 2"),
        ("file,label\n7/000001.png, \n", "drawing 1: .*is not a valid label"),
        ("file,label\n", "neither labels.csv with rows"),
    ],
)
def test_a_damaged_list_is_told_with_its_line(folder: Path, listed: str, told: str) -> None:
    (folder / "labels.csv").write_text(listed)
    with pytest.raises(ImportExportError, match=told):
        list(read_samples(folder))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"no image at all"])
def test_a_damaged_image_is_named(folder: Path, content: bytes) -> None:
    (folder / "7" / "000001.png").write_bytes(content)
    with pytest.raises(ImportExportError, match=r"7/000001\.png"):
        list(read_samples(folder))


def test_an_image_of_too_many_pixels_is_refused(folder: Path) -> None:
    Image.new("1", (30_000, 3_000)).save(folder / "7" / "000001.png")
    with pytest.raises(ImportExportError, match=r"7/000001\.png: .*Make it smaller"):
        list(read_samples(folder))
