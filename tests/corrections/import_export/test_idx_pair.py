import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import ImportExportError, Sample
from models.datasets.mnist import load_mnist
from models.ink.ink import Picture
from tests.support.samples import pictured, some, there_and_back


@settings(max_examples=30)
@given(some(pictured))
def test_images_and_labels_come_back(samples: list[Sample]) -> None:
    assert there_and_back("IDX", samples) == samples


def test_more_labels_than_a_byte_has_come_back() -> None:
    samples = [Sample(ink=Picture(28, 28, bytes([9] * 784)), label=chr(0x4E00 + number)) for number in range(300)]
    assert there_and_back("IDX", samples) == samples


def test_digits_are_written_as_mnist_s_are(tmp_path: Path) -> None:
    samples = [Sample(ink=Picture(28, 28, bytes([number + 1] * 784)), label=str(number)) for number in (7, 0)]
    write_samples(tmp_path / "t10k-images-idx3-ubyte", format_by_name("IDX"), samples)
    images = (tmp_path / "t10k-images-idx3-ubyte").read_bytes()
    assert images == struct.pack(">IIII", 0x803, 2, 28, 28) + bytes([8] * 784) + bytes([1] * 784)
    assert (tmp_path / "t10k-labels-idx1-ubyte").read_bytes() == struct.pack(">II", 0x801, 2) + b"\7\0"
    assert (tmp_path / "t10k-labels.txt").read_text() == "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n"


def mnist_files(folder: Path, images: np.ndarray, labels: list[int]) -> Path:
    """As MNIST is distributed: two gzipped files and no list of labels."""
    path = folder / "train-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(struct.pack(">IIII", 0x803, *images.shape) + images.tobytes()))
    (folder / "train-labels-idx1-ubyte.gz").write_bytes(
        gzip.compress(struct.pack(">II", 0x801, len(labels)) + bytes(labels))
    )
    return path


def test_mnist_s_own_files_are_read_by_either_name(real_data: Path, tmp_path: Path) -> None:
    mnist = load_mnist(real_data).test[:300]
    path = mnist_files(tmp_path, mnist.rasters, [int(label) for label in mnist.labels])
    samples = list(read_samples(path))
    assert samples == list(read_samples(tmp_path / "train-labels-idx1-ubyte.gz"))
    assert [each.label for each in samples] == mnist.labels.tolist()
    assert b"".join(each.ink.pixels for each in samples if isinstance(each.ink, Picture)) == mnist.rasters.tobytes()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    images, labels = tmp_path / "a-images-idx3-ubyte", tmp_path / "a-labels-idx1-ubyte"
    images.write_bytes(struct.pack(">IIII", 0x803, 2, 2, 2) + bytes(range(1, 9)))
    labels.write_bytes(struct.pack(">II", 0x801, 2) + b"\3\4")
    return images, labels


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (struct.pack(">IIII", 0x803, 2**32 - 1, 28, 28), "4,294,967,295 images"),
        (struct.pack(">IIII", 0x803, 2, 2**31, 2**31), "pixels; up to"),
        (struct.pack(">IIII", 0x803, 0, 28, 28), "declares 0 images"),
        (struct.pack(">IIII", 0x803, 3, 2, 2) + bytes(12), "holds 3 images, a-labels-idx1-ubyte 2 labels"),
        (struct.pack(">IIII", 0x803, 2, 2, 2) + b"\1" * 7, "image 2 of 2: it is cut"),
        (struct.pack(">IIII", 0x803, 2, 2, 2) + b"\1" * 9, "more than its header says"),
        (b"\0\0\x0d\x03", "not an IDX file of images"),
        (b"\0\0", "its header: it is cut"),
        (gzip.compress(bytes(100), mtime=0)[:12], "cannot be read"),
    ],
)
def test_images_that_lie_are_refused(pair: tuple[Path, Path], content: bytes, told: str) -> None:
    pair[0].write_bytes(content)
    with pytest.raises(ImportExportError, match=told) as raised:
        list(read_samples(pair[0]))
    assert "a-images-idx3-ubyte" in str(raised.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (struct.pack(">II", 0x801, 2**32 - 1), "4,294,967,295"),
        (struct.pack(">II", 0x801, 2) + b"\1", "the 2 labels of a-labels-idx1-ubyte: it is cut"),
        (b"garbage!", "not an IDX file of labels"),
    ],
)
def test_labels_that_lie_are_refused(pair: tuple[Path, Path], content: bytes, told: str) -> None:
    pair[1].write_bytes(content)
    with pytest.raises(ImportExportError, match=told):
        list(read_samples(pair[0]))


def test_a_number_without_a_label_is_refused(pair: tuple[Path, Path]) -> None:
    pair[0].with_name("a-labels.txt").write_text("a\nb\nc\nd\n")
    with pytest.raises(ImportExportError, match=r"image 2 has label 4, but a-labels\.txt has 4 lines"):
        list(read_samples(pair[0]))


def test_a_missing_partner_is_named(pair: tuple[Path, Path]) -> None:
    pair[1].unlink()
    with pytest.raises(ImportExportError, match="a-labels-idx1-ubyte is missing"):
        list(read_samples(pair[0]))
