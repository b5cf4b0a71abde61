"""Trials of lines in the gallery: what is shown of their line, and how all of it is found."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.gallery_window import GalleryWindow
from corrections.store.trial_filter import TrialFilter
from corrections.trials.line import WrittenLine
from models.ink.labels import Label
from models.system.errors import StoreError
from tests.support.gallery import centre, opened, settle
from tests.support.lines import characters


@pytest.fixture
def written(session: Session) -> dict[str, list[int]]:
    """The ids of the trials of each line; "9" is a line of one character, and 1 a trial in no line."""
    session.store.add(session.writer_id, characters("1")[0])
    lines = {"40 78": (2,), "123": (), "9": ()}
    return {
        text: session.store.add_line(
            session.writer_id, WrittenLine(predicted=text, spaces=spaces), characters(text.replace(" ", ""))
        )
        for text, spaces in lines.items()
    }


@pytest.fixture
def gallery(qtbot: QtBot, session: Session, written: dict[str, list[int]]) -> Iterator[GalleryWindow]:
    yield from opened(qtbot, session)


def row(gallery: GalleryWindow, trial_id: int) -> int:
    return gallery.model.rows([trial_id])[0]


def search(gallery: GalleryWindow, qtbot: QtBot, text: str) -> list[int]:
    (box,) = (each for each in gallery.findChildren(QLineEdit) if each.accessibleName() == "Line")
    with qtbot.waitSignal(gallery.found):
        box.clear()
        QTest.keyClicks(box, text)
    qtbot.waitUntil(lambda: not gallery._search.busy)  # each key is a search
    return sorted(gallery.model.ids.tolist())


def test_a_card_has_the_line_of_its_drawing_and_the_place_in_it(
    gallery: GalleryWindow, written: dict[str, list[int]]
) -> None:
    settle(gallery)
    for place, trial_id in enumerate(written["40 78"], 1):
        index = gallery.model.index(row(gallery, trial_id))
        assert index.data(Qt.ItemDataRole.ToolTipRole).splitlines()[-1] == f"in 40 78, place {place}"
    for trial_id in (1, *written["9"]):
        assert " in " not in gallery.model.index(row(gallery, trial_id)).data(Qt.ItemDataRole.ToolTipRole)


def test_another_label_is_in_the_text_of_the_line(
    gallery: GalleryWindow, qtbot: QtBot, written: dict[str, list[int]]
) -> None:
    ids = written["123"]
    with qtbot.waitSignal(gallery.found):
        gallery.view.select_ids([ids[1]])
        gallery.relabel(Label("x"))
    assert gallery.model.place_text(row(gallery, ids[0])) == "in 1x3, place 1"
    with qtbot.waitSignal(gallery.found):
        gallery.delete()
    assert gallery.model.place_text(row(gallery, ids[2])) == "in 13, place 3"
    with qtbot.waitSignal(gallery.found):
        gallery.undo()
    assert gallery.model.place_text(row(gallery, ids[2])) == "in 1x3, place 3"


def test_the_line_of_a_drawing_is_selected(gallery: GalleryWindow, qtbot: QtBot, written: dict[str, list[int]]) -> None:
    def click(trial_id: int) -> None:
        place = centre(gallery, row(gallery, trial_id))
        QTest.mouseClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    show = gallery.menus.show_line
    assert not show.isEnabled()
    for alone in (1, *written["9"]):
        click(alone)
        assert not show.isEnabled()
    click(written["40 78"][3])
    assert show.isEnabled()
    show.trigger()
    assert sorted(gallery.view.selected_ids()) == written["40 78"]


def test_filters_that_hide_a_part_of_the_line_are_cleared_to_show_it(
    gallery: GalleryWindow, qtbot: QtBot, written: dict[str, list[int]]
) -> None:
    assert search(gallery, qtbot, "23") == written["123"]
    with qtbot.waitSignal(gallery.found):
        gallery.set_filter(TrialFilter(label="2"))
    gallery.view.select_ids([written["123"][1]])
    with qtbot.waitSignal(gallery.found):
        gallery.menus.show_line.trigger()
    assert sorted(gallery.view.selected_ids()) == written["123"] and len(gallery.model.ids) == 9


def test_lines_are_found_by_a_part_of_their_text(
    gallery: GalleryWindow, qtbot: QtBot, written: dict[str, list[int]]
) -> None:
    assert search(gallery, qtbot, "07") == search(gallery, qtbot, "40 7") == written["40 78"]
    assert search(gallery, qtbot, "9") == written["9"]
    assert search(gallery, qtbot, "32") == []
    with qtbot.waitSignal(gallery.found):
        gallery.filters.clear.click()
    assert len(gallery.model.ids) == 9


def test_a_line_that_cannot_be_read_is_told(
    gallery: GalleryWindow, written: dict[str, list[int]], session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_ids: object) -> object:
        raise StoreError("The disk is gone.")

    gallery.model.show_ids(gallery.model.ids)
    monkeypatch.setattr(session.store, "lines", refuse)
    assert gallery.model.place_text(row(gallery, written["123"][0])) == ""
    assert "The disk is gone." in gallery.message_bar.text
