import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.progress.ink_card import InkCard
from app.windows.progress.map_view import MapView
from corrections.store.store import Store
from models.registry.shipped_models import SHIPPED_MODEL


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> Iterator[MapView]:
    made = MapView(session.store)
    qtbot.addWidget(made)
    made.resize(600, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.end()


@pytest.fixture
def mapped(qtbot: QtBot, view: MapView, session: Session, some: list[int]) -> MapView:
    """Ada's twelve drawings, on the map."""
    view.show_history(session.store.history().for_writer("Ada"), SHIPPED_MODEL)
    qtbot.waitUntil(lambda: view.count() == 12 and not view.is_mapping, timeout=10_000)
    return view


def where(view: MapView, number: int) -> QPoint:
    *_, x, y = view.rows()[number + 1]
    assert isinstance(x, float) and isinstance(y, float)
    return view.plot.mapFromScene(view.plot.box.mapViewToScene(QPointF(x, y)))


def card(view: MapView) -> QFrame:
    (found,) = view.findChildren(InkCard)
    return found


def test_pointing_shows_the_drawing_and_what_was_read(qtbot: QtBot, mapped: MapView, some: list[int]) -> None:
    QTest.mouseMove(mapped.plot.viewport(), where(mapped, 9))
    qtbot.waitUntil(card(mapped).isVisible)
    texts = [label.text() for label in card(mapped).findChildren(QLabel)]
    assert any(text.startswith("w, read as 7") for text in texts)
    assert mapped.rect().contains(card(mapped).geometry())
    QTest.mouseMove(mapped.plot.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: not card(mapped).isVisible())


def test_a_click_chooses_the_drawing(qtbot: QtBot, mapped: MapView, some: list[int]) -> None:
    spot = where(mapped, 9)
    QTest.mouseMove(mapped.plot.viewport(), spot)
    qtbot.waitUntil(lambda: mapped.at is not None)
    with qtbot.waitSignal(mapped.trial_chosen) as chosen:
        QTest.mouseClick(mapped.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args and chosen.args[0] in some[9:11]  # the two w are one drawing
    QTest.mouseMove(mapped.plot.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: mapped.at is None)
    with qtbot.assertNotEmitted(mapped.trial_chosen):
        QTest.mouseClick(mapped.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_the_keyboard_goes_from_drawing_to_drawing(qtbot: QtBot, mapped: MapView, some: list[int]) -> None:
    QTest.keyClick(mapped.plot, Qt.Key.Key_Home)
    QTest.keyClick(mapped.plot, Qt.Key.Key_Right)
    assert card(mapped).isVisible() and "1, read right" in mapped.plot.accessibleDescription()
    with qtbot.waitSignal(mapped.trial_chosen) as chosen:
        QTest.keyClick(mapped.plot, Qt.Key.Key_Return)
    assert chosen.args == [some[1]]


def test_a_new_drawing_appears_and_what_is_pointed_at_stays(
    qtbot: QtBot, mapped: MapView, session: Session, drawn: Callable[..., int], some: list[int]
) -> None:
    mapped.point_at(2)
    session.store.remove(some[0])
    new = drawn("w", "1")
    mapped.show_history(session.store.history().for_writer("Ada"), SHIPPED_MODEL)
    qtbot.waitUntil(lambda: mapped.rows()[-1][0] == new and mapped.at == 1, timeout=10_000)


def test_a_drawing_that_was_taken_back_meanwhile_is_told(mapped: MapView, session: Session, some: list[int]) -> None:
    session.store.remove(some[0])
    mapped.point_at(0)
    assert "no longer" in mapped.plot.accessibleDescription()
    assert not card(mapped).isVisible()


def test_too_few_drawings_are_told(qtbot: QtBot, view: MapView, session: Session, drawn: Callable[..., int]) -> None:
    drawn("1")
    view.show_history(session.store.history(), SHIPPED_MODEL)
    qtbot.waitUntil(lambda: any("3 drawings" in label.text() for label in view.findChildren(QLabel)), timeout=10_000)


def test_a_map_in_the_making_can_be_cancelled_and_made_after_all(
    qtbot: QtBot, view: MapView, session: Session, some: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.windows.progress.trial_map.BATCH_SIZE", 1)
    go_on, trials = threading.Event(), Store.trials

    def slow(store: Store, ids: list[int]) -> object:
        assert go_on.wait(10)
        return trials(store, ids)

    monkeypatch.setattr(Store, "trials", slow)
    (button,) = view.findChildren(QPushButton)
    (bar,) = view.findChildren(QProgressBar)
    view.show_history(session.store.history(), SHIPPED_MODEL)
    qtbot.waitUntil(lambda: button.isVisible() and bar.isVisible(), timeout=10_000)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.waitUntil(lambda: not view.is_mapping)
    assert view.count() == 0 and button.text() == "Make the Map"
    view.show_history(session.store.history(), SHIPPED_MODEL)  # another answer does not begin it again
    assert not view.is_mapping
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.count() == 13, timeout=10_000)
    assert not button.isVisible()


def test_a_model_that_cannot_be_read_is_told_and_can_be_tried_again(
    qtbot: QtBot, view: MapView, session: Session, some: list[int], tmp_path: Path
) -> None:
    model = tmp_path / "model.h5"
    model.write_text("no model")
    view.show_history(session.store.history(), model)
    (button,) = view.findChildren(QPushButton)
    qtbot.waitUntil(lambda: button.text() == "Try Again" and not view.is_mapping, timeout=10_000)
    shutil.copy(SHIPPED_MODEL, model)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.count() == 13, timeout=10_000)


def test_the_map_as_figures(mapped: MapView, some: list[int]) -> None:
    header, *rows = mapped.rows()
    assert header == ("trial", "time", "writer", "label", "read", "right", "x", "y")
    assert [row[0] for row in rows] == some and rows[9][3:6] == ("w", "7", 0)
