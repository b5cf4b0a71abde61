from collections.abc import Callable
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QInputDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.gallery_window import GalleryWindow
from app.windows.gallery.trial_search import TrialSearch
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.store.trial_filter import TrialFilter
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from models.system.errors import StoreError
from tests.support.databases import execute
from tests.support.gallery import centre, opened

Click = Callable[..., None]
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def ids(gallery: GalleryWindow) -> list[int]:
    return gallery.model.ids.tolist()


def texts(gallery: GalleryWindow) -> list[str]:
    """What a screen reader says of the cards."""
    index = gallery.model.index
    return [index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(gallery.model.rowCount())]


def box(gallery: GalleryWindow, name: str) -> QComboBox:
    (found,) = (each for each in gallery.findChildren(QComboBox) if each.accessibleName() == name)
    return found


def count(gallery: GalleryWindow) -> str:
    (found,) = (each for each in gallery.findChildren(QLabel) if each.accessibleName() == "How many")
    return found.text()


def press(gallery: GalleryWindow, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press a key that leads to another look into the store."""
    with qtbot.waitSignal(gallery.found):
        QTest.keyClick(gallery.view, key, keys)


def choose(gallery: GalleryWindow, qtbot: QtBot, name: str, keys: str) -> None:
    usual = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)  # each key is a search of its own
    with qtbot.waitSignal(gallery.found):
        QTest.keyClicks(box(gallery, name), keys)
    QApplication.setKeyboardInputInterval(usual)


def search(gallery: GalleryWindow) -> TrialSearch:
    (found,) = gallery.findChildren(TrialSearch)
    return found


def rows(session: Session) -> list[tuple[object, ...]]:
    return execute(session.data_dir / STORE_FILE, "SELECT * FROM trials ORDER BY id")


# Looking ------------------------------------------------------------------------------------------------------------


def test_all_writers_drawings_are_there_the_newest_first(gallery: GalleryWindow) -> None:
    assert ids(gallery) == [4, 3, 2, 1]
    assert texts(gallery)[0].startswith("w, wrongly read as")
    assert texts(gallery)[1:] == ["1", "1", "7"]
    assert count(gallery) == "4 drawings"
    told = gallery.model.index(3).data(Qt.ItemDataRole.ToolTipRole)
    assert "confirmed" in told and "Ada" in told and "%" in told


def test_filters_narrow_and_are_cleared(gallery: GalleryWindow, qtbot: QtBot) -> None:
    choose(gallery, qtbot, "Reading", "w")
    assert (ids(gallery), count(gallery)) == ([4], "1 drawing")
    choose(gallery, qtbot, "Reading", "r")
    choose(gallery, qtbot, "Writer", "A")
    assert ids(gallery) == [2, 1]
    choose(gallery, qtbot, "Label", "7")
    assert ids(gallery) == [1]
    with qtbot.waitSignal(gallery.found):
        QTest.mouseClick(gallery.filters.clear, Qt.MouseButton.LeftButton)
    assert ids(gallery) == [4, 3, 2, 1]
    assert not gallery.filters.clear.isEnabled()
    assert box(gallery, "Writer").currentText() == "Any"


def test_a_span_of_days_narrows(gallery: GalleryWindow, qtbot: QtBot) -> None:
    choose(gallery, qtbot, "Time", "T")
    assert len(ids(gallery)) == 4
    assert gallery.filters.trial_filter.since is not None and gallery.filters.trial_filter.until is None
    choose(gallery, qtbot, "Time", "C")
    first, last = gallery.findChildren(QDateEdit)
    assert first.isVisible() and len(ids(gallery)) == 4
    with qtbot.waitSignal(gallery.found):
        last.setDate(last.date().addDays(-1))
        first.setDate(first.date().addDays(-1))
    assert ids(gallery) == []


def test_where_nothing_fits_it_is_said_and_the_way_out_shown(gallery: GalleryWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(gallery.found):
        gallery.set_filter(TrialFilter(label="nothing", predicted="7", right=False))
    (title,) = (each for each in gallery.findChildren(QLabel) if each.accessibleName() == "Why no drawing is shown")
    assert title.isVisible() and title.text() == "No drawing matches these filters"
    assert box(gallery, "Label").currentText() == "nothing"
    (way_out,) = (each for each in gallery.empty.findChildren(QPushButton))
    with qtbot.waitSignal(gallery.found):
        QTest.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert gallery.view.isVisible() and len(ids(gallery)) == 4


def test_an_empty_store_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    for gallery in opened(qtbot, session):
        (title,) = (each for each in gallery.findChildren(QLabel) if each.accessibleName() == "Why no drawing is shown")
        assert title.text() == "No drawings yet"
        assert not gallery.view.isVisible()


def test_a_selection_can_be_asked_for_from_elsewhere(gallery: GalleryWindow, qtbot: QtBot) -> None:
    gallery.close()
    read = gallery.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)[-1]
    gallery.set_filter(TrialFilter(label="w", predicted=read))
    with qtbot.waitSignal(gallery.found):
        gallery.show()
    assert ids(gallery) == [4]
    assert (box(gallery, "Label").currentText(), box(gallery, "Read as").currentText()) == ("w", read)


def test_new_answers_come_when_they_can_be_seen(
    gallery: GalleryWindow, qtbot: QtBot, drawn: Session, seven: Ink
) -> None:
    drawn.recognise(seven)
    drawn.label("new")
    with qtbot.waitSignal(gallery.found):
        gallery.refresh()
    assert texts(gallery)[0].startswith("new")
    assert box(gallery, "Label").findText("new") > 0
    gallery.close()
    drawn.recognise(seven)
    drawn.confirm()
    gallery.refresh()
    assert not search(gallery).busy
    with qtbot.waitSignal(gallery.found):
        gallery.show()
    assert len(ids(gallery)) == 6


def test_what_is_selected_stays_so_when_new_drawings_come(
    gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session, seven: Ink
) -> None:
    click(1)
    click(3, CTRL)
    drawn.recognise(seven)
    drawn.confirm()
    with qtbot.waitSignal(gallery.found):
        gallery.refresh()
    assert ids(gallery) == [5, 4, 3, 2, 1]
    assert gallery.view.selected_ids() == [3, 1]
    assert count(gallery) == "5 drawings, 2 selected"


def test_a_store_that_cannot_be_searched_is_told(
    gallery: GalleryWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> list[int]:
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(Store, "ids", broken)
    gallery.refresh()
    qtbot.waitUntil(gallery.message_bar.isVisible)
    assert "disk is gone" in gallery.message_bar.text
    assert len(ids(gallery)) == 4


# Changing -----------------------------------------------------------------------------------------------------------


def test_a_typed_character_relabels_all_that_is_selected_and_undo_takes_it_back(
    gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session, zigzag: Ink
) -> None:
    before = rows(drawn)
    click(0)
    click(1, SHIFT)
    with qtbot.waitSignal(gallery.trials_changed):
        press(gallery, qtbot, Qt.Key.Key_1)
    assert [trial.source for trial in drawn.store.trials([3, 4]).values()] == [
        LabelSource.CONFIRMED,
        LabelSource.CORRECTED,
    ]
    assert texts(gallery)[:2] == [f"1, wrongly read as {before[3][4]}", "1"]
    assert gallery.view.selected_ids() == [4, 3]
    assert drawn.recognise(zigzag).prediction.label == "1"
    assert drawn.accuracy == Accuracy(1, 2)
    assert gallery.menus.undo.text() == "&Undo Relabel 2 drawings as 1"
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL)
    assert rows(drawn) == before
    assert drawn.recognise(zigzag).prediction.label == "w"
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert [trial.label for trial in drawn.store.trials([3, 4]).values()] == ["1", "1"]


def test_delete_and_undo_keep_every_trial_to_the_last_bit(
    gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session
) -> None:
    before = rows(drawn)
    click(1)
    click(3, CTRL)
    press(gallery, qtbot, Qt.Key.Key_Delete)
    assert ids(gallery) == [4, 2]
    assert drawn.accuracy == Accuracy(0, 1)
    assert gallery.view.selected_ids() == [2]  # in the place of the first that has gone
    press(gallery, qtbot, Qt.Key.Key_Delete)
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL)
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL)
    assert ids(gallery) == [4, 3, 2, 1]
    assert gallery.view.selected_ids() == [3, 1]
    assert rows(drawn) == before
    assert not gallery.menus.undo.isEnabled()


def test_all_can_be_deleted_and_brought_back(gallery: GalleryWindow, qtbot: QtBot, drawn: Session) -> None:
    before = rows(drawn)
    QTest.keyClick(gallery.view, Qt.Key.Key_A, CTRL)
    assert count(gallery) == "4 drawings, 4 selected"
    press(gallery, qtbot, Qt.Key.Key_Delete)
    assert ids(gallery) == [] and gallery.empty.isVisible()
    with qtbot.waitSignal(gallery.found):
        gallery.menus.undo.trigger()
    assert rows(drawn) == before and gallery.view.isVisible()


def test_a_relabelled_drawing_leaves_a_filter_that_it_no_longer_fits(
    gallery: GalleryWindow, qtbot: QtBot, drawn: Session
) -> None:
    choose(gallery, qtbot, "Label", "1")
    gallery.view.setFocus()
    QTest.keyClick(gallery.view, Qt.Key.Key_Home)
    press(gallery, qtbot, Qt.Key.Key_I)
    assert ids(gallery) == [2]
    assert gallery.view.selected_ids() == [2]


def test_nothing_selected_is_relabelled_by_typing(gallery: GalleryWindow, drawn: Session) -> None:
    before = rows(drawn)
    QTest.keyClicks(gallery.view, "x")
    QTest.keyClick(gallery.view, Qt.Key.Key_Delete)
    assert rows(drawn) == before
    assert not gallery.menus.relabel.isEnabled() and not gallery.menus.delete.isEnabled()


def test_a_longer_label_is_asked_for(gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session) -> None:
    click(3)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == "7"
        dialog.setTextValue("seven")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    for ask in (lambda: QTest.keyClick(gallery.view, Qt.Key.Key_F2), lambda: _double_click(gallery, 3)):
        with qtbot.waitSignal(gallery.found):
            QTimer.singleShot(0, answer)
            ask()
        assert drawn.store.trials([1])[1].label == "seven"
        gallery.come_forward()
        qtbot.waitUntil(gallery.isActiveWindow, timeout=20_000)
        press(gallery, qtbot, Qt.Key.Key_Z, CTRL)


def _double_click(gallery: GalleryWindow, row: int) -> None:
    QTest.mouseDClick(gallery.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(gallery, row))


def test_what_cannot_be_a_label_is_refused_in_words(gallery: GalleryWindow, click: Click, drawn: Session) -> None:
    before = rows(drawn)
    click(0)
    gallery.relabel("\u200b")
    assert "visible character" in gallery.message_bar.text
    assert rows(drawn) == before and not gallery.menus.undo.isEnabled()


def test_an_input_method_gives_a_label(gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session) -> None:
    click(0)
    gallery.view.setFocus()
    assert gallery.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    event = QInputMethodEvent()
    event.setCommitString("木")
    with qtbot.waitSignal(gallery.found):
        QApplication.sendEvent(gallery.view, event)
    assert drawn.store.trials([4])[4].label == "木"


@pytest.mark.parametrize("method", ["remove_all", "relabel"])
def test_a_change_that_fails_is_told_and_is_no_change(
    gallery: GalleryWindow, click: Click, drawn: Session, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    before = rows(drawn)
    click(0)
    monkeypatch.setattr(Store, method, full)
    QTest.keyClick(gallery.view, Qt.Key.Key_Delete if method == "remove_all" else Qt.Key.Key_X)
    assert "disk is full" in gallery.message_bar.text and "Nothing was changed" in gallery.message_bar.text
    assert rows(drawn) == before
    assert not gallery.menus.undo.isEnabled() and not gallery.menus.redo.isEnabled()


def test_an_undo_that_fails_can_be_tried_again(
    gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    before = rows(drawn)
    click(0)
    press(gallery, qtbot, Qt.Key.Key_Delete)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "restore", full)
        QTest.keyClick(gallery.view, Qt.Key.Key_Z, CTRL)
    assert "disk is full" in gallery.message_bar.text
    assert len(rows(drawn)) == 3 and gallery.menus.undo.isEnabled() and not gallery.menus.redo.isEnabled()
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL)
    assert rows(drawn) == before


def test_what_was_deleted_is_kept_though_the_memory_cannot_follow(
    gallery: GalleryWindow, qtbot: QtBot, click: Click, drawn: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Accuracy:
        raise StoreError("The disk is slow.")

    before = rows(drawn)
    click(0)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "accuracy", broken)
        press(gallery, qtbot, Qt.Key.Key_Delete)
    assert "disk is slow" in gallery.message_bar.text and ids(gallery) == [3, 2, 1]
    press(gallery, qtbot, Qt.Key.Key_Z, CTRL)
    assert rows(drawn) == before


# Keyboard, mouse and size -------------------------------------------------------------------------------------------


def test_the_context_menu_comes_at_the_mouse_and_at_the_keyboards_card(gallery: GalleryWindow, click: Click) -> None:
    click(2)
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        place = centre(gallery, 2)
        event = QContextMenuEvent(reason, place, gallery.view.viewport().mapToGlobal(place))
        QApplication.sendEvent(gallery.view.viewport(), event)
        assert gallery.menus.context_menu.isVisible()
        corner = gallery.menus.context_menu.pos() - gallery.view.viewport().mapToGlobal(place)
        assert corner.manhattanLength() < 20
        gallery.menus.context_menu.close()


def test_arrows_and_shift_select(gallery: GalleryWindow) -> None:
    for key, keys in ((Qt.Key.Key_Home, CTRL), (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Right, SHIFT)):
        QTest.keyClick(gallery.view, key, keys)
    QTest.keyClick(gallery.view, Qt.Key.Key_Left, SHIFT)
    assert gallery.view.selected_ids() == [4, 3]


def wheel(widget: QWidget, turn: int) -> None:
    place = QPointF(widget.rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    at = QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QWheelEvent(place, at, QPoint(), QPoint(0, turn), none, CTRL, phase, False))


def test_ctrl_and_the_wheel_change_the_size(gallery: GalleryWindow) -> None:
    side = gallery.view.side
    for turn in (60, 60, 120):
        wheel(gallery.view.viewport(), turn)
    assert gallery.view.side == gallery.size_slider.value() == side + 32
    wheel(gallery.view.viewport(), -120)
    QTest.keyClick(gallery.view, Qt.Key.Key_Minus, CTRL)
    assert gallery.view.side == side
    assert (
        gallery.view.visualRect(gallery.model.index(1)).top() == gallery.view.visualRect(gallery.model.index(0)).top()
    )


def test_every_control_has_a_name(gallery: GalleryWindow) -> None:
    for kind in (QComboBox, QDateEdit):
        assert all(each.accessibleName() for each in gallery.filters.findChildren(kind))
    assert gallery.view.accessibleName() and gallery.size_slider.accessibleName()
    assert all(action.shortcut().toString() for action in gallery.menus.context_menu.actions() if action.text())


def test_a_search_that_takes_long_is_told_of(
    gallery: GalleryWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bar,) = gallery.findChildren(QProgressBar)
    let_go = Event()
    real = Store.ids
    monkeypatch.setattr(Store, "ids", lambda *asked: let_go.wait(10) and real(*asked))
    gallery.set_filter(TrialFilter(label="7"))
    qtbot.waitUntil(bar.isVisible)
    assert ids(gallery) == [4, 3, 2, 1]
    gallery.set_filter(TrialFilter(label="none"))  # of these only the last is answered
    gallery.set_filter(TrialFilter(label="w"))
    let_go.set()
    qtbot.waitUntil(lambda: ids(gallery) == [4])
    assert not bar.isVisible()


@pytest.mark.parametrize("running", [False, True])
def test_closing_while_a_search_is_on_ends_it_and_showing_again_searches(
    gallery: GalleryWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, running: bool
) -> None:
    real = Store.ids
    monkeypatch.setattr(Store, "ids", lambda *asked: sleep(0.05) or real(*asked))
    gallery.set_filter(TrialFilter(label="7"))
    if running:
        QApplication.processEvents()
        assert search(gallery).busy
    gallery.close()
    QApplication.processEvents()  # a search that was asked for would begin now
    assert not search(gallery).busy
    gallery.show()
    qtbot.waitUntil(lambda: ids(gallery) == [1])


def test_what_has_gone_already_is_no_change(gallery: GalleryWindow, click: Click, drawn: Session) -> None:
    click(0)
    drawn.store.remove(4)
    gallery.delete()
    gallery.relabel("x")
    assert not gallery.menus.undo.isEnabled() and not gallery.statusBar().currentMessage()
