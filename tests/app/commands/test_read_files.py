"""`inkloop read`."""

import csv
import gzip
import io
import json
import os
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from app.core.session import Session
from corrections.store.store_file import STORE_FILE
from models.ink.files.unipen_writing import write_unipen
from models.ink.ink import FileLine, Ink, LabelledInk
from models.ink.labels import Label
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.inkloop import Inkloop, save_seven


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "seven.png"
    save_seven(path, scale=4)
    return path


def test_an_image_is_read_on_an_empty_profile_and_nothing_is_created(
    image: Path, inkloop: Inkloop, data_dir: Path
) -> None:
    assert inkloop("read", image) == (0, f"{image}\t7\n", "")
    assert not data_dir.exists()


def test_json_tells_where_each_character_is(image: Path, two: Path, inkloop: Inkloop) -> None:
    done = inkloop("read", image, two, "--format", "json")
    of_image, of_ink = json.loads(done.out)
    assert list(of_ink) == ["file", "text", "characters", "error", "probability", "lines"]
    assert list(of_image) == [*of_ink, "page", "cells"]
    assert (of_image["file"], of_image["text"], of_image["error"]) == (str(image), "7", None)
    (character,) = of_image["characters"]
    assert list(character) == ["label", "probability", "box", "alternatives", "lookalikes"]
    assert character["label"] == "7" and character["probability"] > 0.9
    assert sum(p for _, p in character["alternatives"]) == pytest.approx(1 - character["probability"])
    x, y, width, height = character["box"]
    assert [x, y, x + width, y + height] == pytest.approx([240, 168, 1040, 1468], abs=12)
    assert of_ink["text"] == "".join(each["label"] for each in of_ink["characters"]) and len(of_ink["text"]) == 2
    assert [each["box"] for each in of_ink["characters"]] == [[20, 20, 60, 100], [10, 30, 90, 80]]


def test_what_cannot_be_read_has_an_error_and_the_others_are_read(
    image: Path, inkloop: Inkloop, tmp_path: Path
) -> None:
    (tmp_path / "none.txt").write_text("no image")
    (tmp_path / "broken.inkml").write_text("<ink><trace>1 2, 3</trace>")
    Image.new("L", (40, 40), 200).save(tmp_path / "blank.png")
    (tmp_path / "empty.png").write_bytes(b"")
    names = ["none.txt", "broken.inkml", "blank.png", "empty.png", "missing.png", "."]
    done = inkloop("read", *(tmp_path / name for name in names), image, "--format", "json")
    *failed, read = json.loads(done.out)
    assert done.status == 1 and read["text"] == "7"
    assert [each["file"] for each in failed] == [str(tmp_path / name) for name in names]
    assert all(each["error"] and each["text"] == "" and each["characters"] == [] for each in failed)
    assert "folder" in failed[-1]["error"] and "No such file" in failed[-2]["error"]
    assert done.err.count("error: ") == len(names) == len(done.err.splitlines())


def test_csv_has_a_heading_and_quotes(image: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    odd = tmp_path / 'a "quoted", name.png'
    odd.write_bytes(image.read_bytes())
    rows = list(csv.DictReader(io.StringIO(inkloop("read", odd, tmp_path / "missing", "--format", "csv").out)))
    assert list(rows[0]) == ["file", "text", "probability", "error"]
    assert (rows[0]["file"], rows[0]["text"], rows[0]["error"]) == (str(odd), "7", "")
    assert 0.9 < float(rows[0]["probability"]) <= 1
    assert (rows[1]["text"], rows[1]["probability"]) == ("", "") and rows[1]["error"]


def test_the_memory_of_the_writer_reads_along(two: Path, inkloop: Inkloop) -> None:
    assert inkloop("import", two).status == 0
    assert inkloop("read", two, "--writer", "Ada").out == f"{two}\t7三\n"
    assert "三" not in inkloop("read", two).out


def test_an_unknown_writer_is_an_error_that_lists_the_known_ones(two: Path, inkloop: Inkloop) -> None:
    assert inkloop("read", two, "--writer", "Bob").status == 2
    inkloop("import", two)
    done = inkloop("read", two, "--writer", "Bob")
    assert (done.status, done.out) == (2, "") and "'Bob'" in done.err and "Ada" in done.err
    assert "Bob" not in inkloop("writers").out


def test_labels_restrict_what_is_read(image: Path, two: Path, inkloop: Inkloop) -> None:
    inkloop("import", two)
    assert inkloop("read", image, "--labels", "14").out[-2] in "14"
    assert inkloop("read", two, "--labels", "digits", "--writer", "Ada").out.endswith("\t7三\n")  # 三 was taught
    assert "三" not in inkloop("read", two, "--labels", "digits").out
    for none in ("ш", "", " "):
        done = inkloop("read", image, "--labels", none)
        assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_the_result_is_written_to_a_file_at_once(image: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before")
    assert inkloop("read", image, "--format", "json", "--out", out) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8"))[0]["text"] == "7"
    assert {each.name for each in tmp_path.iterdir()} == {"out.json", "seven.png"}
    assert inkloop("read", image, "--out", os.devnull).status == 0
    assert not Path(os.devnull).is_file()


def test_nothing_that_is_read_is_overwritten(image: Path, two: Path, inkloop: Inkloop, data_dir: Path) -> None:
    inkloop("import", two)
    os.link(image, image.with_name("other.png"))
    targets = [image, image.with_name("other.png"), image.parent / ".." / image.parent.name / image.name]
    before = image.read_bytes(), (data_dir / STORE_FILE).read_bytes()
    for target in [*targets, data_dir / STORE_FILE, image.parent, image.parent / "no folder" / "out"]:
        done = inkloop("read", image, "--out", target)
        assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1), target
    assert before == (image.read_bytes(), (data_dir / STORE_FILE).read_bytes())


def test_another_model_reads(image: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    model = tmp_path / "copy.h5"
    model.write_bytes(SHIPPED_MODEL.read_bytes())
    assert inkloop("read", image, "--model", model).out.endswith("\t7\n")
    done = inkloop("read", image, "--model", image)
    assert done.status == 2 and "seven.png was not opened" in done.err


def test_patterns_are_expanded_where_the_shell_does_not(image: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    save_seven(tmp_path / "also.png")
    save_seven(tmp_path / "seven[1].png")
    done = inkloop("read", tmp_path / "*.png")
    assert [Path(line.partition("\t")[0]).name for line in done.out.splitlines()] == [
        "also.png",
        "seven.png",
        "seven[1].png",
    ]
    assert inkloop("read", tmp_path / "seven[1].png").out == f"{tmp_path / 'seven[1].png'}\t7\n"


def test_ink_is_recognised_by_its_content(two: Path, inkloop: Inkloop) -> None:
    other = two.with_name("two")
    other.write_bytes(b"\xef\xbb\xbf\n" + two.read_bytes())
    assert len(inkloop("read", other).out.rstrip().partition("\t")[2]) == 2


_SEVEN, _ONE = "<trace>20 20, 80 20, 45 120</trace>", "<trace>50 20, 50 120</trace>"
_UNLABELLED = {
    "groups.inkml": "<ink><traceGroup>"
    f"<traceGroup>{_SEVEN}</traceGroup><traceGroup>{_ONE}</traceGroup></traceGroup></ink>",
    "whole.inkml": f"<ink>{_SEVEN}</ink>",
    "segments.unp": ".SEGMENT DIGIT 0 ?\n.PEN_DOWN\n20 -20\n80 -20\n45 -120\n.PEN_UP\n"
    ".SEGMENT DIGIT 1 ?\n.PEN_DOWN\n50 -20\n50 -120\n.PEN_UP\n",
    "whole.unp": ".PEN_DOWN\n20 -20\n80 -20\n45 -120\n.PEN_UP\n",
    "strokes.json": '[{"strokes": [[[20, 20], [80, 20], [45, 120]]]}, {"strokes": [[[50, 20], [50, 120]]]}]',
}


@pytest.mark.parametrize("name", _UNLABELLED)
def test_ink_without_labels_is_read_but_not_imported(name: str, inkloop: Inkloop, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(_UNLABELLED[name])
    assert inkloop("read", path) == (0, f"{path}\t{'7' if 'whole' in name else '71'}\n", "")
    done = inkloop("import", path)
    assert (done.status, len(done.err.splitlines())) == (1, 1)


def test_reading_changes_nothing_while_a_window_runs_and_without_one(
    two: Path, inkloop: Inkloop, data_dir: Path
) -> None:
    inkloop("import", two)
    before = {path: path.stat().st_mtime_ns for path in [data_dir, *data_dir.rglob("*")]}
    assert inkloop("read", two, "--writer", "Ada").out == f"{two}\t7三\n"
    assert inkloop("writers").status == 0
    assert before == {path: path.stat().st_mtime_ns for path in [data_dir, *data_dir.rglob("*")]}
    with closing(Session(data_dir, writer="Ada")) as session:
        session.recognise(session.store.labelled(session.writer_id)[1].ink)
        session.label(Label("ψ"))
        assert inkloop("read", two, "--writer", "Ada").out == f"{two}\t7ψ\n"
        assert session.store.count_labelled(session.writer_id) == 3


def line_file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


_FURTHER_ONE = "<trace>350 20, 350 120</trace>"
_TRUTH = '<annotation type="truth">71</annotation>'
_LINES = {
    "whole.inkml": f"<ink>{_SEVEN}{_FURTHER_ONE}</ink>",
    "group.inkml": f"<ink><traceGroup>{_TRUTH}{_SEVEN}{_FURTHER_ONE}</traceGroup></ink>",
    "whole.unp": ".PEN_DOWN\n20 -20\n80 -20\n45 -120\n.PEN_UP\n.PEN_DOWN\n350 -20\n350 -120\n.PEN_UP\n",
    "text.unp": '.HIERARCHY TEXT\n.SEGMENT TEXT 0 ? "71"\n.PEN_DOWN\n20 -20\n80 -20\n45 -120\n.PEN_UP\n.PEN_DOWN\n'
    "350 -20\n350 -120\n.PEN_UP\n",
    "strokes.json": '[{"strokes": [[[20, 20], [80, 20], [45, 120]], [[350, 20], [350, 120]]]}]',
}


@pytest.mark.parametrize("name", _LINES)
def test_a_drawing_of_several_characters_is_a_line(name: str, inkloop: Inkloop, tmp_path: Path) -> None:
    path = line_file(tmp_path / name, _LINES[name])
    (entry,) = json.loads(inkloop("read", path, "--format", "json").out)
    assert entry["text"].replace(" ", "") == "71" and entry["error"] is None
    (line,) = entry["lines"]
    assert list(line) == ["text", "probability", "characters", "alternatives"]
    assert line["text"] == entry["text"] and line["characters"] == entry["characters"]
    assert [each["label"] for each in line["characters"]] == ["7", "1"]
    assert [each["box"] for each in line["characters"]] == [[20, 20, 60, 100], [350, 20, 0, 100]]
    assert 0 < line["probability"] <= 1 and entry["probability"] == line["probability"]


def test_lines_of_a_file_are_printed_one_by_one(
    seven: Ink, one: Ink, zigzag: Ink, inkloop: Inkloop, tmp_path: Path
) -> None:
    """Characters that stand alone, and lines of one character, are joined as they were before there were lines."""
    line, single = FileLine(0, "7 1"), FileLine(1, "1")
    inks = [
        *(LabelledInk(seven, "7", line=line), LabelledInk(one, "1", line=line)),
        *(LabelledInk(one, "1", line=single), LabelledInk(seven, "7"), LabelledInk(one, "1")),
        *(LabelledInk(one, "1", line=FileLine(2, "17")), LabelledInk(seven, "7", line=FileLine(2, "17"))),
    ]
    path = line_file(tmp_path / "lines.unp", "\n".join(write_unipen(inks)))
    assert inkloop("read", path) == (0, "".join(f"{path}\t{text}\n" for text in ("7 1", "171", "17")), "")
    (row,) = csv.DictReader(io.StringIO(inkloop("read", path, "--format", "csv").out))
    assert row["text"] == "7 1\n171\n17" and 0 < float(row["probability"]) <= 1
    (entry,) = json.loads(inkloop("read", path, "--format", "json").out)
    assert [each["text"] for each in entry["lines"]] == ["7 1", "171", "17"]
    assert "".join(each["label"] for each in entry["characters"]) == "7117117"


def test_recorded_lines_are_read(real_data: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    with gzip.open(real_data / "strings" / "pendigits-30-realistic.unp.gz", "rt") as file:
        start = file.read(60_000)
    path = line_file(tmp_path / "lines.unp", start[: start.index(".SEGMENT TEXT 6")])
    done = inkloop("read", path, "--labels", "digits")
    assert done.status == 0 and len(done.out.splitlines()) == 6
    assert all(line.partition("\t")[2].replace(" ", "").isdecimal() for line in done.out.splitlines())
