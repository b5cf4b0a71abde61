from pathlib import Path

import h5py
import numpy as np
import pytest

from models.model_file.model_file import GROUP, read_model
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.hdf5_copy import Hdf5Error, copy_plain


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.h5"
    with h5py.File(path, "w") as made:
        made.attrs["model_config"] = "{}"
        made["model_weights/dense/kernel"] = np.ones((3, 2), np.float32)
        made["optimizer_weights/iteration"] = np.int64(3)
    return path


def test_plain_content_is_copied_bit_for_bit(tmp_path: Path) -> None:
    copy_plain(SHIPPED_MODEL, tmp_path / "a.h5")
    copy_plain(tmp_path / "a.h5", tmp_path / "b.h5")
    assert read_model(tmp_path / "a.h5") == read_model(SHIPPED_MODEL)
    assert (tmp_path / "a.h5").read_bytes() == (tmp_path / "b.h5").read_bytes()


def test_the_state_of_an_optimizer_is_not_copied(file: Path, tmp_path: Path) -> None:
    copy_plain(file, tmp_path / "copy.h5")
    with h5py.File(tmp_path / "copy.h5") as copy:
        assert list(copy) == ["model_weights"]
        assert copy["model_weights/dense/kernel"][()].tolist() == [[1, 1]] * 3
        assert copy.attrs["model_config"] == "{}"


def test_an_excluded_group_is_not_copied(tmp_path: Path) -> None:
    copy_plain(SHIPPED_MODEL, tmp_path / "a.h5", excluded=frozenset({GROUP}))
    with h5py.File(tmp_path / "a.h5") as copy:
        assert list(copy) == ["model_weights"]


def test_a_named_type_is_refused(file: Path, tmp_path: Path) -> None:
    with h5py.File(file, "a") as made:
        made["model_weights/type"] = np.dtype("f4")
    with pytest.raises(Hdf5Error, match="neither a group nor numbers"):
        copy_plain(file, tmp_path / "copy.h5")


@pytest.mark.parametrize(
    "content",
    [
        {"data": np.array(["text"], "S4")},
        {"data": ["text"], "dtype": h5py.string_dtype()},
        {"data": np.zeros(2, [("a", "f4"), ("b", "f4")])},
        {"data": np.zeros(2, bool)},
        {"data": np.zeros(2, np.complex64)},
        {"data": h5py.Empty("f4")},
    ],
)
def test_a_dataset_that_is_not_plain_numbers_is_refused(file: Path, tmp_path: Path, content: dict) -> None:
    with h5py.File(file, "a") as made:
        made.create_dataset("model_weights/x", **content)
    with pytest.raises(Hdf5Error, match="does not hold numbers|holds fewer|in chunks"):
        copy_plain(file, tmp_path / "copy.h5")


def test_a_chunked_dataset_is_refused(file: Path, tmp_path: Path) -> None:
    with h5py.File(file, "a") as made:
        made.create_dataset("model_weights/x", data=np.zeros(9), chunks=(3,))
    with pytest.raises(Hdf5Error, match="stored in chunks"):
        copy_plain(file, tmp_path / "copy.h5")


def test_two_names_for_one_object_are_refused(file: Path, tmp_path: Path) -> None:
    with h5py.File(file, "a") as made:
        made["model_weights/again"] = made["model_weights/dense/kernel"]
    with pytest.raises(Hdf5Error, match="occurs twice"):
        copy_plain(file, tmp_path / "copy.h5")


@pytest.mark.parametrize("value", [h5py.Reference, np.zeros(2, [("a", "f4")]), np.zeros(30_000, np.int8)])
def test_attributes_are_short_texts_and_numbers(file: Path, tmp_path: Path, value: object) -> None:
    with h5py.File(file, "a", libver="latest") as made:
        made["model_weights"].attrs["x"] = made.ref if value is h5py.Reference else value
    with pytest.raises(Hdf5Error, match="neither text nor a number|longer than any"):
        copy_plain(file, tmp_path / "copy.h5")


def test_a_name_that_is_not_utf8_is_refused(file: Path, tmp_path: Path) -> None:
    with h5py.File(file, "a") as made:
        made["model_weights"].attrs[b"\xff"] = 1
    with pytest.raises(Hdf5Error, match="damaged"):
        copy_plain(file, tmp_path / "copy.h5")


def test_more_attributes_than_keras_has_are_refused(file: Path, tmp_path: Path) -> None:
    with h5py.File(file, "a") as made:
        for number in range(65):
            made["model_weights"].attrs[str(number)] = number
    with pytest.raises(Hdf5Error, match="more than 64 attributes"):
        copy_plain(file, tmp_path / "copy.h5")


def test_the_same_bytes_cannot_be_counted_twice(tmp_path: Path) -> None:
    """Two datasets with the same storage exceed the size of the file."""
    path = tmp_path / "file.h5"
    with h5py.File(path, "w") as made:
        for name in ("a", "b"):
            made["model_weights/" + name] = np.zeros(100_000, np.float32)
        first, second = (made["model_weights/" + name].id.get_offset() for name in ("a", "b"))
    content = path.read_bytes().replace(second.to_bytes(8, "little"), first.to_bytes(8, "little"))
    path.write_bytes(content[:second])
    with pytest.raises(Hdf5Error):
        copy_plain(path, tmp_path / "copy.h5")
