from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from app.menus.shortcuts_dialog import ShortcutsDialog
from app.windows.main.main_window import MainWindow


def all_actions(window: MainWindow) -> Iterator[QAction]:
    waiting = list(window.menuBar().actions())
    while waiting:
        action = waiting.pop()
        menu = action.menu()
        if isinstance(menu, QMenu):
            waiting += menu.actions()
        else:
            yield action


def test_f1_lists_every_action_that_has_a_key(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_F1)
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, ShortcutsDialog))
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    with_keys = [action for action in all_actions(window) if action.shortcuts()]
    assert len(with_keys) >= 12
    for action in with_keys:
        assert action.text().replace("&", "").removesuffix("…") in texts
        assert "  ·  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()) in texts
    dialog.close()


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = [key.toString() for action in all_actions(window) for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_a_new_action_is_listed_without_more_ado(window: MainWindow) -> None:
    window.menuBar().actions()[0].menu().addAction("&Fly").setShortcut("Ctrl+Alt+F")
    dialog = ShortcutsDialog(window.menuBar(), window)
    assert "Fly" in [label.text() for label in dialog.findChildren(QLabel)]
