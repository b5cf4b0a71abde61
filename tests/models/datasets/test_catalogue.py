"""Readers of the published data sets: malformed files are refused, real files are read."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from models.datasets.catalogue import load_dataset, load_evaluation
from models.datasets.chinese_mnist import load_chinese_mnist
from models.datasets.examples import resample
from models.datasets.locations import DatasetError
from models.datasets.usps import read_usps
from models.ink.raster import MNIST_SPEC, USPS_SPEC

PAPER = " ".join(["-1"] * 255)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"x": np.zeros((2, 28, 28), np.float32), "y": np.array([1, 2])}, "uint8"),
        ({"x": np.zeros((2, 16, 16), np.uint8), "y": np.array([1, 2])}, "28×28"),
        ({"x": np.zeros((2, 28, 28), np.uint8), "y": np.array([1])}, "2 images"),
        ({"x": np.zeros((2, 28, 28), np.uint8)}, "cannot be read"),
    ],
)
def test_an_npz_of_another_form_is_refused(tmp_path: Path, arrays: dict[str, np.ndarray], message: str) -> None:
    np.savez(tmp_path / "a.npz", **arrays)
    with pytest.raises(DatasetError, match=message):
        load_evaluation(str(tmp_path / "a.npz"))


@pytest.mark.parametrize(("name", "n", "labels"), [("usps", 2007, 10), ("chinese-mnist", 3000, 15)])
def test_usps_and_chinese_mnist_are_read_completely(real_data: Path, name: str, n: int, labels: int) -> None:
    examples = load_evaluation(name)
    assert len(examples) == n
    assert len(set(examples.labels.tolist())) == labels
    assert examples.rasters.max(axis=(1, 2)).min() > 200


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"7 {PAPER} 0.5 1", "line 2: 257 values"),
        (f"7 {PAPER}", "line 2: 255 values"),
        (f"12 {PAPER} 1", "line 2: the label is 12"),
        (f"7 {PAPER} 1.5", "line 2: value 256 is not"),
        (f"7 {PAPER} nan", "line 2: value 256 is not"),
        (f"seven {PAPER} 1", "line 2: a digit and 256"),
    ],
)
def test_a_wrong_line_of_usps_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "zip.train.gz"
    path.write_bytes(gzip.compress(f"3 {PAPER} 1\n{line}\n".encode()))
    with pytest.raises(DatasetError, match=message):
        read_usps(path, 2)


def test_a_truncated_usps_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zip.train.gz"
    path.write_bytes(gzip.compress(f"3 {PAPER} 1\n".encode()))
    assert read_usps(path, 1).labels.tolist() == ["3"]
    with pytest.raises(DatasetError, match="1 lines, USPS's has 2"):
        read_usps(path, 2)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(DatasetError, match="cannot be read"):
        read_usps(path, 1)


@pytest.mark.parametrize(
    ("name", "wrong", "message"),
    [("code", 16, "image 5: code is 16"), ("suite", 0, "image 5: suite is 0"), ("sample", 2, "the same suite, sample")],
)
def test_a_wrong_entry_of_chinese_mnist_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, wrong: int, message: str
) -> None:
    suite, sample, code = (place.ravel() + 1 for place in np.mgrid[:100, :10, :15])
    arrays = {"suite": suite, "sample": sample, "code": code, "images": np.zeros((15000, 64, 64), np.uint8)}
    arrays[name][4] = wrong
    np.savez_compressed(
        tmp_path / "chinese_mnist.npz", characters=np.array(list("零一二三四五六七八九十百千万亿")), **arrays
    )
    monkeypatch.setenv("INKLOOP_DATA", str(tmp_path))
    with pytest.raises(DatasetError, match=message):
        load_chinese_mnist()


def test_no_writer_of_chinese_mnist_is_in_two_parts(real_data: Path) -> None:
    data = load_dataset("chinese-mnist")
    assert (len(data.training), len(data.hold_out), len(data.test)) == (10500, 1500, 3000)
    assert np.unique(data.test.labels, return_counts=True)[1].tolist() == [200] * 15
    mixed = load_dataset("chinese-mnist-random")
    assert (len(mixed.training), len(mixed.hold_out), len(mixed.test)) == (10500, 1500, 3000)
    digits, mixed = load_dataset("usps"), load_dataset("usps-random")
    assert len(mixed.test) == 2007 and (mixed.test.rasters != digits.test.rasters).any()
    assert sorted(map(bytes, mixed.training.rasters)) != sorted(map(bytes, digits.training.rasters))


def test_a_set_with_the_models_spec_is_not_resampled(real_data: Path) -> None:
    test = load_dataset("mnist").test
    assert resample(test, MNIST_SPEC, MNIST_SPEC) is test
    assert (load_evaluation("mnist").rasters == test.rasters).all()


def test_a_set_is_resampled_to_the_models_spec(real_data: Path) -> None:
    native = load_evaluation("usps", spec=USPS_SPEC)
    fitted = load_evaluation("usps", spec=MNIST_SPEC)
    assert native.rasters.shape == (2007, 16, 16)
    assert fitted.rasters.shape == (2007, 28, 28)
    heights = [np.ptp(np.flatnonzero(raster.any(1))) + 1 for raster in fitted.rasters]
    assert max(heights) == MNIST_SPEC.box
    assert load_dataset("usps").resampled(MNIST_SPEC).training.rasters.shape == (6291, 28, 28)
