from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings

from corrections.import_export import hdf5_file
from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import ImportExportError, Sample
from models.ink.ink import Ink, Picture
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.samples import drawn, pictured, readings, some, there_and_back


@settings(max_examples=50)
@given(some(drawn | readings | pictured))
def test_everything_comes_back(samples: list[Sample]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "some.h5"
        hdf5_file.write(path, samples)
        assert list(hdf5_file.read_trusted(path)) == samples


def test_everything_comes_back_through_the_process_that_may_break(path: Path) -> None:
    once = list(read_samples(path))
    assert there_and_back("HDF5", once) == once


def test_what_breaks_the_library_is_told(path: Path) -> None:
    """A chunk of one byte has no room for its checksum: HDF5 2.0 then reads beyond its memory. Found by the fuzzer."""
    with h5py.File(path) as file:
        chunk = file["points"].id.get_chunk_info(0)
    content = bytearray(path.read_bytes())
    size = chunk.size.to_bytes(4, "little")
    at = content.rindex(size, 0, content.index(chunk.byte_offset.to_bytes(8, "little")))
    content[at : at + 4] = (1).to_bytes(4, "little")
    path.write_bytes(content)
    with pytest.raises(ImportExportError, match="it is damaged"):
        list(read_samples(path))


@pytest.fixture
def path(tmp_path: Path, seven: Ink) -> Path:
    samples = [
        Sample(ink=seven, label="7", alternatives=(("1", 0.25),)),
        Sample(ink=Picture(3, 2, b"\1\2\3\4\5\6"), label="π", writer="Ada"),
    ]
    return write_samples(tmp_path / "some.h5", format_by_name("HDF5"), samples).path


def swapped(name: str, data: Any) -> Callable[[h5py.File], None]:
    def swap(file: h5py.File) -> None:
        del file[name]
        file.create_dataset(name, data=data)

    return swap


def linked(file: h5py.File) -> None:
    del file["points"]
    file["points"] = h5py.ExternalLink("other.h5", "points")


def outside(file: h5py.File) -> None:
    del file["pixels"]
    file.create_dataset("pixels", (6,), "u1", external="/etc/hostname")


def virtual(file: h5py.File) -> None:
    del file["pixels"]
    layout = h5py.VirtualLayout((6,), "u1")
    layout[:] = h5py.VirtualSource("other.h5", "pixels", (6,))
    file.create_virtual_dataset("pixels", layout)


def huge(name: str, shape: tuple[int, ...], dtype: str) -> Callable[[h5py.File], None]:
    """A shape that says more than there is: next to nothing on the disk."""

    def swap(file: h5py.File) -> None:
        del file[name]
        file.create_dataset(name, shape, dtype, chunks=(1000, *shape[1:]), compression="gzip")

    return swap


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (linked, "another file"),
        (outside, "another file"),
        (virtual, "another file"),
        (huge("pixels", (10**12,), "u1"), "more than are read"),
        (huge("points", (10**11, 5), "f8"), "more than are read"),
        (huge("label", (2_000_000,), "S9"), "2,000,000 drawings"),
        (huge("label", (100_000,), "S100000"), "more than are read"),
        (swapped("points_end", np.array([10**9, 21])), "does not fit"),
        (swapped("points_end", np.array([-5, 21])), "does not fit"),
        (swapped("height", np.array([0, 2**31])), "more than 1024×1024"),
        (swapped("height", np.array([0, 4])), "does not fit"),
        (swapped("writer", np.array([b"a"])), "2 rows expected"),
        (swapped("label", np.array([b"7", b"\xff"])), "damaged"),
        (swapped("label", np.array([b"7", b" "])), "drawing 2: .*is not a valid label"),
        (swapped("how", np.array([b"guessed", b"imported"])), "guessed"),
        (swapped("probability", np.array([2.0, 0.0])), "drawing 1: a probability"),
        (swapped("time", np.array([np.inf, 0.0])), "drawing 1: its time"),
        (swapped("label", h5py.Empty("S1")), "label holds"),
        (lambda file: file.__delitem__("model_id"), "model_id is missing"),
        (lambda file: file.attrs.__setitem__("version", 2), "later version"),
        # A text whose length the file may forge: the library would take gigabytes for it. Found by the fuzzer.
        (lambda file: file.attrs.__setitem__("format", "inkloop drawings"), "holds no drawings"),
    ],
)
def test_a_file_that_lies_is_refused(path: Path, change: Callable[[h5py.File], None], told: str) -> None:
    with h5py.File(path, "a") as file:
        change(file)
    with pytest.raises(ImportExportError, match=told) as raised:
        list(read_samples(path))
    assert str(raised.value).startswith("some.h5: ")


def test_texts_that_could_name_any_amount_of_memory_are_refused(path: Path) -> None:
    with h5py.File(path, "a") as file:
        del file["label"]
        file.create_dataset("label", data=["7", "8"], dtype=h5py.string_dtype())
    with pytest.raises(ImportExportError, match="label holds"):
        list(read_samples(path))


def test_a_damaged_byte_shows(path: Path) -> None:
    with h5py.File(path) as file:
        where = file["points"].id.get_chunk_info(0).byte_offset
    data = bytearray(path.read_bytes())
    data[where + 20] ^= 1
    path.write_bytes(data)
    with pytest.raises(ImportExportError, match="damaged"):
        list(read_samples(path))


def test_a_model_is_told_from_drawings() -> None:
    with pytest.raises(ImportExportError, match="It is a model"):
        list(read_samples(SHIPPED_MODEL))
