from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corrections.import_export.format_table import EXPORT_FORMATS, FORMATS, Format, format_by_name, format_of
from corrections.import_export.transfer import read_samples
from corrections.samples.sample import ImportExportError, Sample
from models.ink.ink import Ink, Picture
from tests.support.samples import written


@pytest.mark.parametrize(
    ("name", "chosen", "complete"),
    [
        ("HDF5", "a", "a.h5"),
        ("HDF5", "a.HDF5", "a.HDF5"),
        ("InkML", "a.b", "a.b.inkml"),
        ("UNIPEN", "a.unp.gz", "a.unp.gz"),
        ("PNG folder", "a", "a"),
        ("IDX", "a", "a-images-idx3-ubyte"),
        ("IDX", "a-labels-idx1-ubyte.gz", "a-images-idx3-ubyte.gz"),
        ("CSV", "a", "a-images.csv"),
        ("CSV", "a.csv", "a-images.csv"),
        ("CSV", "Labels.csv", "Images.csv"),
    ],
)
def test_a_chosen_name_gets_the_format_s_ending(name: str, chosen: str, complete: str) -> None:
    assert format_by_name(name).completed_name(Path("x", chosen)) == Path("x", complete)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_format_knows_its_own_files(each: Format, tmp_path: Path) -> None:
    path = each.completed_name(tmp_path / "some")
    if not each.suffixes:
        path.mkdir()
    assert format_of(path) == (each, path)


def test_what_has_no_known_ending_is_told() -> None:
    with pytest.raises(ImportExportError, match=r"a\.doc has no known file extension.* UNIPEN \(.unp\)"):
        format_of(Path("a.doc"))
    with pytest.raises(ImportExportError, match="there are HDF5, InkML"):
        format_by_name("Word")


@pytest.mark.parametrize("each", EXPORT_FORMATS, ids=lambda each: each.name)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_files_raise_a_readable_error(each: Format, seven: Ink, tmp_path: Path, data: st.DataObject) -> None:
    folder = tmp_path / "damaged"
    if not folder.exists():
        samples = [Sample(ink=seven, label="7", writer="Ada"), Sample(ink=Picture(28, 28, bytes([9] * 784)), label="π")]
        written(folder, each, samples)
    path = each.completed_name(folder / "some drawings")
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    file = data.draw(st.sampled_from(files))
    whole = file.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    middle = data.draw(st.binary(max_size=6) | st.sampled_from([b"9" * 40, b'"', b"\n", b"nan", b"<trace>"]))
    end = start + data.draw(st.integers(0, len(middle)) | st.just(len(whole)))
    try:
        file.write_bytes(whole[:start] + middle + whole[end:])
        list(read_samples(path))
    except ImportExportError as error:
        told = str(error)
    else:
        told = "."  # the damage is a change like any other
    finally:
        file.write_bytes(whole)
    assert told.endswith(".")
