import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import ImportExportError, Sample
from models.datasets.catalogue import load_evaluation
from models.datasets.mnist import load_mnist
from models.ink.ink import Picture
from tests.support.samples import pictured, some, there_and_back, writers


@settings(max_examples=30)
@given(some(pictured), some(writers))
def test_images_labels_and_writers_come_back(samples: list[Sample], names: list[str]) -> None:
    samples = [Sample(ink=each.ink, label=each.label, writer=names[n % len(names)]) for n, each in enumerate(samples)]
    assert there_and_back("NPZ", samples) == samples


def test_an_evaluation_reads_what_is_exported(tmp_path: Path) -> None:
    samples = [Sample(ink=Picture(28, 28, bytes([9] * 784)), label=label) for label in ("7", "木")]
    done = write_samples(tmp_path / "some", format_by_name("NPZ"), samples)
    examples = load_evaluation(str(done.path))
    assert examples.labels.tolist() == ["7", "木"]
    assert (examples.rasters == 9).all()


def test_mnist_s_own_file_is_read(real_data: Path) -> None:
    samples = read_samples(real_data / "mnist.npz")
    mnist = load_mnist(real_data)
    for raster, label, sample in zip(mnist.training.rasters[:100], mnist.training.labels, samples, strict=False):
        assert sample == Sample(ink=Picture(28, 28, raster.tobytes()), label=label)


def saved(path: Path, **arrays: Any) -> Path:
    np.savez(path, **arrays)
    return path


@pytest.mark.parametrize(
    ("image", "dtype"),
    [
        ([[0, 51], [102, 255]], "u1"),
        ([[0, 51], [102, 255]], "i8"),
        ([[0, 0.2], [0.4, 1]], "f4"),
        ([[0, 1], [1, 1]], "?"),
    ],
)
def test_numbers_of_any_kind_are_images(image: list[list[float]], dtype: str, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.npz", x=np.array([image], dtype), y=[7.0])
    (sample,) = read_samples(path)
    levels = [0, 255, 255, 255] if dtype == "?" else [0, 51, 102, 255]
    assert sample == Sample(ink=Picture(2, 2, bytes(levels)), label="7")


def header(shape: tuple[int, ...], descr: str = "|u1") -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, {"shape": shape, "fortran_order": False, "descr": descr})
    return file.getvalue()


def lying(path: Path, x: bytes, y: bytes = header((2,)) + b"\1\2") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.npy", x)
        archive.writestr("y.npy", y)
    return path


@pytest.mark.parametrize(
    ("x", "told"),
    [
        (header((10**9, 28, 28)), "1,000,000,000 images"),
        (header((2, 10**6, 10**6)), "1,000,000×1,000,000 pixels"),
        (header((900_000, 1000, 1000)), "more than 2 GB"),
        (header((2, 28, 28)) + bytes(1000), "image 2 of x: it is cut"),
        (header((2, 28)), "must be n×height×width"),
        (header((2, 28, 28), "|O"), "Python objects"),
        (header((2, 2, 2), "<f8") + np.full(8, np.nan).tobytes(), "image 1 of x: value 1 is nan"),
        (header((2, 2, 2), "<f8") + np.full(8, 300.0).tobytes(), "image 1 of x: value 1 is 300"),
        (header((2, -28, -28)), "pixels"),
        (b"\x93NUMPY\x01\x00", "damaged"),
        (b"no array", "damaged"),
    ],
)
def test_a_header_that_lies_is_refused(tmp_path: Path, x: bytes, told: str) -> None:
    with pytest.raises(ImportExportError, match=told) as raised:
        list(read_samples(lying(tmp_path / "a.npz", x)))
    assert str(raised.value).startswith("a.npz: ")


@pytest.mark.parametrize(
    ("y", "told"),
    [
        (header((10**9,), "<U32"), "must be a row of labels"),
        (header((-1,)), "must be a row of labels"),
        (header((2, 2)) + bytes(4), "must be a row of labels"),
        (header((3,)) + bytes(3), "2 images in x, but 3 labels"),
        (header((2,), "<U1") + b"\xff" * 8, "not Unicode"),
        (header((2,), "|S1") + b"\xff\xff", "not Unicode"),
    ],
)
def test_labels_that_lie_are_refused(tmp_path: Path, y: bytes, told: str) -> None:
    with pytest.raises(ImportExportError, match=told):
        list(read_samples(lying(tmp_path / "a.npz", header((2, 28, 28)) + bytes(2 * 784), y)))


def test_a_pickle_is_never_opened(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple:
            return Path.touch, (tmp_path / "sprung",)

    with pytest.raises(ImportExportError, match="Python objects"):
        list(read_samples(saved(tmp_path / "a.npz", x=np.zeros((1, 28, 28), np.uint8), y=np.array([Trap()]))))
    assert not (tmp_path / "sprung").exists()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    x = header((2, 28, 28)) + bytes(200_000_000)
    path = lying(tmp_path / "a.npz", x)
    assert path.stat().st_size < 300_000
    assert len(list(read_samples(path))) == 2  # what its header says, and no more


def test_other_arrays_are_named(tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match=r"it holds images \(1,\), labels \(1,\)\. It must have"):
        list(read_samples(saved(tmp_path / "a.npz", images=[1], labels=[2])))


@pytest.mark.parametrize("told", [b"\xcdnpy", b"\x00.npy"])
def test_names_that_are_told_twice_and_differ_are_damage(tmp_path: Path, told: bytes) -> None:
    """In a zip file each name stands before its content and again at the end; found by the fuzzer."""
    path = saved(tmp_path / "a.npz", x=np.zeros((1, 28, 28), np.uint8), y=np.array(["1"]))
    content = bytearray(path.read_bytes())
    begins = content.index(b"y.npy") - 30
    content[begins + 6 : begins + 8] = (0x800).to_bytes(2, "little")  # UTF-8, it says
    content[begins + 30 : begins + 30 + len(told)] = told
    path.write_bytes(content)
    with pytest.raises(ImportExportError, match="damaged"):
        list(read_samples(path))
