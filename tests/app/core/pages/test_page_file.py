"""Page files: written, read again to the last bit, and refused when they are damaged or made to do harm."""

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.core.pages.column_checks import CheckKind, ColumnCheck
from app.core.pages.page_error import PageError
from app.core.pages.page_file import PageFile, read_page, write_page
from app.core.pages.page_json import page_from_json, page_to_json, table_of_json
from app.core.pages.page_opening import open_page_file
from app.core.pages.page_session import PageSession
from app.core.pages.table_cell import CellStatus
from app.core.session import Session
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.pages.sheet import Rules, Sheet
from tests.app.core.pages.conftest import NUMBERS

CHECKS = [
    ColumnCheck(column=0, kind=CheckKind.BETWEEN, low=Decimal("0.5"), high=Decimal(1000)),
    ColumnCheck(column=1, kind=CheckKind.DIGITS, digits=3),
    ColumnCheck(column=2, kind=CheckKind.SUM),
]


@pytest.fixture
def answered(page: PageSession) -> PageSession:
    """The page with an answer, an added cell, and checks."""
    page.answer(0, 0, "72")
    page.answer(1, 1, "5")
    page.set_checks(CHECKS)
    page.source, page.number = "scan.pdf", 3
    return page


@pytest.fixture(scope="module")
def unanswered(tmp_path_factory: pytest.TempPathFactory, sheet: Sheet) -> PageSession:
    """A page whose session is closed: it is only written."""
    with closing(Session(tmp_path_factory.mktemp("data"))) as made:
        page = PageSession(made, made.read_page(sheet), reader=made.page_reader)
        page.set_checks(CHECKS)
    return page


def known(file: PageFile) -> object:
    """All that a file keeps."""
    sheet, table = file.sheet, file.table
    cells = [
        (each.row, each.column, each.box, each.components, each.answer, each.status, each.line_ids)
        for each in table.cells
    ]
    pixels = sheet.ink.tobytes(), file.picture_data, sheet.rules.rows, sheet.rules.columns, sheet.to_picture.tolist()
    return table.rows, table.columns, table.checks, cells, pixels, file.source, file.number


def test_a_file_is_read_as_it_was_written(answered: PageSession, tmp_path: Path) -> None:
    answered.accept_rest()
    written = answered.to_file()
    turned = PageFile(
        Sheet(
            written.sheet.picture, written.sheet.ink, Rules((1.5, 80.25), (3.0, 0.1)), np.arange(9.0).reshape(3, 3) / 7
        ),
        written.table,
        written.source,
        written.number,
        written.picture_data,
    )
    first, second = tmp_path / "first.inkpage", tmp_path / "second.inkpage"
    write_page(first, turned)
    read = read_page(first)
    assert known(read) == known(turned)
    assert (read.sheet.picture.astype(int) - written.sheet.picture).std() < 3
    write_page(second, read)
    again = read_page(second)
    assert known(again) == known(read)
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        for name in ("picture.jpg", "ink.png"):
            assert one.read(name) == other.read(name)
        stored = json.loads(one.read("page.json"))
    assert stored["cells"][0] | {"ink": 0, "box": 0, "lines": 0} == {
        "row": 0,
        "column": 0,
        "text": "72",
        "answer": "72",
        "status": "corrected",
        "probability": 1.0,
        "ink": 0,
        "box": 0,
        "lines": 0,
    }
    assert [each["label"] for each in stored["cells"][1]["characters"]] == ["3", "4", "5"]


def test_the_same_page_makes_the_same_bytes(answered: PageSession, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_page(tmp_path / name, answered.to_file())
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_it_opens_again_and_nothing_is_scored_twice(session: Session, answered: PageSession, tmp_path: Path) -> None:
    answered.accept_rest()
    path = tmp_path / "page.inkpage"
    write_page(path, answered.to_file())
    scored, count = session.accuracy, session.store.counts(session.writer_id).total()
    file, reader = open_page_file(path, session.snapshot())
    opened = PageSession.of_file(session, file, reader=reader)
    assert opened.table.texts == answered.table.texts and opened.table.checks == tuple(CHECKS)
    assert (opened.source, opened.number) == ("scan.pdf", 3)
    first = opened.table.at(0, 0)
    assert first and first.status is CellStatus.CORRECTED and len(first.characters) == 2
    assert opened.accept_rest() == 0 and session.accuracy == scored == Accuracy(16, 17)
    step = opened.answer(0, 0, "12")
    assert session.store.counts(session.writer_id).total() == count
    assert session.accuracy == Accuracy(17, 17) and session.memory.labels == ("1", "2")
    step.undo()
    assert session.accuracy == Accuracy(16, 17) and session.memory.labels == ("7", "2")
    split = opened.split(0, 0, first.characters[1].box.left - 1)
    assert opened.table.texts[0] == ["7", "2", "345", "7"] and session.accuracy == Accuracy(16, 17)
    split.undo()
    deleted = opened.delete(0, 0)
    assert session.accuracy == Accuracy(15, 15) and len(session.memory) == 0
    deleted.undo()
    assert session.accuracy == Accuracy(16, 17) and len(session.memory) == 2


def test_it_opens_on_another_computer(answered: PageSession, tmp_path: Path) -> None:
    answered.accept_rest()
    path = tmp_path / "page.inkpage"
    write_page(path, answered.to_file())
    with closing(Session(tmp_path / "other")) as other:
        opened = PageSession.of_file(other, read_page(path))
        assert opened.table.texts == [["72", "345", "7"], ["80", "5", "46"], NUMBERS[2]]
        assert opened.accept_rest() == 0 and other.store.counts(other.writer_id).total() == 0
        opened.answer(2, 0, "937")
        assert other.store.counts(other.writer_id)[LabelSource.CORRECTED] == 1
        opened.answer(0, 0, "72")  # an answer from elsewhere teaches when it is given again
        assert other.accuracy == Accuracy(4, 5)


def test_what_was_deleted_in_the_store_is_not_scored_again(
    session: Session, answered: PageSession, tmp_path: Path
) -> None:
    answered.accept_rest()
    path = tmp_path / "page.inkpage"
    write_page(path, answered.to_file())
    with session.editing_trials() as store:
        store.remove_all([each.id for each in store.iter_trials(session.writer_id, LabelSource)][2:4])
    opened = PageSession.of_file(session, read_page(path))
    assert opened.accept_rest() == 0


def as_json(page: PageSession) -> dict[str, Any]:
    return json.loads(page_to_json(page.sheet, page.table, "", 1))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda stored: stored.update(format=2), "later version"),
        (lambda stored: stored.update(format="1"), "no whole number"),
        (lambda stored: stored.pop("cells"), "cells"),
        (lambda stored: stored.update(cells=[3]), "attribute"),
        (lambda stored: stored.update(rows=10**9), "places at most"),
        (lambda stored: stored.update(to_picture=[[1.0]]), "is missing"),
        (lambda stored: stored["rules"].update(rows=["nan"]), "list of numbers"),
        (lambda stored: stored["rules"].update(rows=7), "list of numbers"),
        (lambda stored: stored["cells"][0].update(row=-1), "no whole number"),
        (lambda stored: stored["cells"][0].update(answer="\u202e7"), "direction of text"),
        (lambda stored: stored["cells"][0].update(answer="7" * 1001), "a text is damaged"),
        (lambda stored: stored["cells"][0].update(ink=[[0, 0]]), "not on the page"),
        (lambda stored: stored["cells"][0].update(ink=[[10**6, 0]]), "not on the page"),
        (lambda stored: stored["cells"][0].update(status="known", answer="7"), "known"),
        (lambda stored: stored["cells"][1].update(ink=[]), "neither ink nor a text"),
        (lambda stored: stored["cells"][1].update(ink=stored["cells"][0]["ink"]), "the same ink"),
        (lambda stored: stored["cells"][1].update(row=0, column=0), "already a cell"),
        (lambda stored: stored["checks"][0].update(low="NaN"), "has no number"),
        (lambda stored: stored["checks"][0].update(low="x"), "has no number"),
    ],
)
def test_a_damaged_table_is_refused(
    unanswered: PageSession, change: Callable[[dict[str, Any]], object], reason: str
) -> None:
    stored = as_json(unanswered)
    change(stored)
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError, PageError), match=reason):
        page_from_json(table_of_json(json.dumps(stored).encode()), unanswered.sheet.picture, unanswered.sheet.ink)


def image(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("L", (width, height)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"ink.png": None}, "the part ink.png is missing"),
        ({"page.json": b"["}, "damaged"),
        ({"page.json": b" " * (33 << 20)}, "the part page.json is too large"),
        ({"page.json": b"[" * 100_000}, "damaged"),
        ({"ink.png": b"no image"}, "not an image"),
        ({"ink.png": image(20, 20)}, "different sizes"),
        ({"ink.png": image(8200, 10)}, "it is too large"),
    ],
)
def test_a_damaged_file_is_refused(
    unanswered: PageSession, tmp_path: Path, change: dict[str, bytes | None], reason: str
) -> None:
    path, changed = tmp_path / "page.inkpage", tmp_path / "changed.inkpage"
    write_page(path, unanswered.to_file())
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as other:
        for name in archive.namelist():
            if (data := change.get(name, archive.read(name))) is not None:
                other.writestr(name, data)
    with pytest.raises(PageError, match=reason):
        read_page(changed)


def test_what_is_no_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.inkpage"
    with pytest.raises(PageError, match="does not exist"):
        read_page(path)
    path.write_bytes(b"something else")
    with pytest.raises(PageError, match="is no page"):
        read_page(path)
    with pytest.raises(PageError, match="cannot be read"):
        read_page(tmp_path)


def test_a_file_that_cannot_be_written_is_left_as_it_is(answered: PageSession, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder")
    with pytest.raises(PageError, match="cannot be written"):
        write_page(tmp_path / "folder" / "page.inkpage", answered.to_file())
