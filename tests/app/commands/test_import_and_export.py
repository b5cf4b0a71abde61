"""`inkloop import`, `export` and `writers`."""

import json
from contextlib import closing
from pathlib import Path

import numpy as np

from app.core.session import Session
from corrections.import_export.format_table import FORMATS
from models.ink.ink import Ink
from tests.support.images import drawn_digits
from tests.support.inkloop import Inkloop


def test_drawings_are_imported_once_and_exported(two: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    assert inkloop("import", two) == (0, f"{two}: 2 imported; new writers: Ada\n", "")
    assert inkloop("import", two).out == f"{two}: 0 imported, 2 there already\n"
    out = tmp_path / "out.inkml"
    assert inkloop("export", out, "--writer", "Ada") == (0, f"2 exported to {out}\n", "")
    assert inkloop("import", out).out == f"{out}: 0 imported, 2 there already\n"
    assert inkloop("export", tmp_path / "pictures", "--format", "png folder").status == 0
    assert {each.name for each in (tmp_path / "pictures").iterdir()} == {"7", "三", "labels.csv"}


def test_what_cannot_be_imported_is_told_and_the_others_are_imported(
    two: Path, inkloop: Inkloop, tmp_path: Path
) -> None:
    (tmp_path / "broken.unp").write_text('.SEGMENT DIGIT 0 ? "8"\n.PEN_DOWN\n 1 2\n 3 oops\n')
    done = inkloop("import", tmp_path / "broken.unp", tmp_path / "missing.npz", two)
    assert (done.status, done.out) == (1, f"{two}: 2 imported; new writers: Ada\n")
    first, second = done.err.splitlines()
    assert "line 4" in first and "missing.npz cannot be read" in second


def test_a_question_is_an_error_that_names_the_option(inkloop: Inkloop, tmp_path: Path) -> None:
    images = np.zeros((6, 28, 28), np.uint8)
    images[:, 4:24, 13:16] = 255
    np.savez(tmp_path / "a.npz", a=images, b=images, c=np.array([1] * 6), d=np.array([2] * 6))
    asked = inkloop("import", tmp_path / "a.npz")
    assert asked.status == 1 and "--arrays" in asked.err
    done = inkloop("import", tmp_path / "a.npz", "--arrays", "a,d", "--writer", "Bob")
    assert done.status == 0, done.err
    assert "Bob" in inkloop("writers").out


def test_the_format_can_be_named(inkloop: Inkloop, tmp_path: Path) -> None:
    digits, labels = drawn_digits()
    np.savez(tmp_path / "digits.npz", x=digits, y=labels)
    other = (tmp_path / "digits.npz").rename(tmp_path / "digits.zip")
    assert inkloop("import", other).status == 1
    assert inkloop("import", other, "--format", "npz").out == f"{other}: {len(labels)} imported; new writers: me\n"
    done = inkloop("import", other, "--format", "nothing")
    assert done.status == 2 and "UNIPEN" in done.err
    shown = inkloop("import", "--help").out
    assert all(each.name in " ".join(shown.split()) for each in FORMATS)


def test_an_export_replaces_a_file_only_if_it_is_forced(two: Path, inkloop: Inkloop, tmp_path: Path) -> None:
    out = tmp_path / "out.h5"
    assert inkloop("export", out).status == 1  # nothing to export
    inkloop("import", two)
    out.write_text("before")
    assert inkloop("export", out).status == 2 and out.read_text() == "before"
    assert inkloop("export", out, "--force").status == 0 and out.stat().st_size > 1000
    done = inkloop("export", tmp_path / "x.h5", "--writer", "Bob")
    assert done.status == 2 and "Ada" in done.err
    assert inkloop("export", tmp_path / "x.unp", "--which", "all").status == 2


def test_writers_are_counted(two: Path, inkloop: Inkloop, data_dir: Path, one: Ink) -> None:
    assert inkloop("writers").out == "" and not data_dir.exists()
    inkloop("import", two)
    with closing(Session(data_dir)) as session:
        session.recognise(one)
        session.confirm()
        session.recognise(one)
        session.accept()
        ada, me = json.loads(inkloop("writers", "--format", "json").out)
    assert ada == {"writer": "Ada", "drawings": 2, "accepted": 0, "confirmed": 0, "corrected": 0, "imported": 2}
    assert me == {"writer": "me", "drawings": 2, "accepted": 1, "confirmed": 1, "corrected": 0, "imported": 0}
    header, *rows = inkloop("writers").out.splitlines()
    assert header.split() == list(ada) and [row.split()[:2] for row in rows] == [["Ada", "2"], ["me", "2"]]
