import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corrections.import_export.format_table import FORMATS, Format, format_of
from corrections.import_export.transfer import read_samples
from corrections.samples.sample import ImportExportError
from models.ink.ink import Ink, LabelledInk, Point
from models.ink.ink_files import read_ink_file
from scripts.faults.fuzz_inputs import TEXT_SEEDS

SEVEN = Ink(((Point(1, 2), Point(30, 2), Point(10, 50)), (Point(8, 20), Point(20, 20))))
ONLY_IMPORTED = [each for each in FORMATS if not each.write]
UNIPEN = '.SEGMENT CHARACTER 0 ? "7"\n.PEN_DOWN\n1 -2\n30 -2\n10 -50\n.PEN_UP\n.PEN_DOWN\n8 -20\n20 -20\n'
INKML = '<?xml version="1.0"?>\n<!-- ink --><ink><annotation type="label">7</annotation>'
INKML += "<trace>1 2,30 2,10 50</trace><trace>8 20,20 20</trace></ink>"
TEXTS = {
    "InkML": INKML,
    "UNIPEN": UNIPEN,
    **{name: write([LabelledInk(SEVEN, "7")]) for name, write in TEXT_SEEDS.items()},
}


@pytest.mark.parametrize("each", ONLY_IMPORTED, ids=lambda each: each.name)
def test_its_files_are_imported_plain_and_gzipped(each: Format, tmp_path: Path) -> None:
    text = TEXT_SEEDS[each.name]([LabelledInk(SEVEN, "7"), LabelledInk(SEVEN, "ñ")]).encode()
    for suffix in each.suffixes:
        path = tmp_path / f"drawings{suffix}"
        path.write_bytes(gzip.compress(text) if suffix.endswith(".gz") else b"\xef\xbb\xbf" + text)
        assert format_of(path) == (each, path)
        assert [(sample.label, sample.ink) for sample in read_samples(path)] == [("7", SEVEN), ("ñ", SEVEN)]
        assert [ink.label for ink in read_ink_file(path)] == ["7", "ñ"]


@pytest.mark.parametrize(
    "name", ["data.txt", "data.json", "data.dat", "UJIpenchars-w01", "data.0", "data.xml", "data.unp"]
)
@pytest.mark.parametrize("kind", TEXTS)
def test_content_decides_where_the_name_does_not(kind: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(TEXTS[kind], encoding="utf-8")
    (sample,) = read_samples(path)
    assert (sample.label, sample.ink) == ("7", SEVEN)
    assert [ink.ink for ink in read_ink_file(path)] == [SEVEN]


def test_old_encodings_are_read(tmp_path: Path) -> None:
    (tmp_path / "uji.txt").write_bytes("WORD ñ trn_UJI_W01-01\nNUMSTROKES 1\nPOINTS 1 # 1 2\n".encode("latin-1"))
    (sample,) = read_samples(tmp_path / "uji.txt")
    assert (sample.label, sample.writer) == ("ñ", "UJI_W01")


def test_texts_of_no_format_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dear Ada,\n")
    with pytest.raises(ImportExportError, match=r"a\.txt: line 1: WORD, NUMSTROKES or POINTS expected"):
        list(read_samples(tmp_path / "a.txt"))
    (tmp_path / "a.doc").write_text("Dear Ada,\n")
    with pytest.raises(ImportExportError, match=r"a\.doc has no known file extension"):
        list(read_samples(tmp_path / "a.doc"))


@pytest.mark.parametrize("kind", TEXT_SEEDS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_ends_in_anything_but_words(kind: str, tmp_path: Path, data: st.DataObject) -> None:
    whole = TEXTS[kind].encode()
    start = data.draw(st.integers(0, len(whole)))
    tokens = [b"9" * 400, b'"', b"\n", b"NaN", b"[", b"null", b"{}", b"[[1,2]]", b"-", b"1e999"]
    middle = data.draw(st.binary(max_size=6) | st.sampled_from(tokens))
    end = start + data.draw(st.integers(0, len(middle)) | st.just(len(whole)))
    (format,) = (each for each in FORMATS if each.name == kind)
    path = format.completed_name(tmp_path / "damaged")
    path.write_bytes(whole[:start] + middle + whole[end:])
    try:
        list(read_samples(path))
    except ImportExportError as error:
        told = str(error)
    else:
        told = "."  # the damage is a change like any other
    assert told.endswith(".")
