"""The buttons under the canvas give way in a narrow window."""

from PySide6.QtWidgets import QApplication, QPushButton

from app.windows.main.main_window import MainWindow


def test_a_narrow_window_keeps_all_buttons(letters_first: None, window: MainWindow) -> None:
    button, row = window.canvas_area.label_set_button, window.canvas_area.recognise.parentWidget()
    (clear,) = (each for each in row.findChildren(QPushButton) if each.accessibleName() == "Clear")
    window.resize(1000, 600)
    QApplication.processEvents()
    assert (button.text(), clear.text()) == ("Letters and digits", "Clear")
    for width in (800, 500, 400, 400):  # the folded panel has another smallest width
        window.resize(width, 600)
        QApplication.processEvents()
    assert (button.text(), clear.text()) == ("0–9", "")
    assert clear.toolTip() and not clear.icon().isNull()
    for each in (button, clear, window.canvas_area.recognise):
        assert row.rect().contains(each.geometry()) and each.width() >= each.minimumSizeHint().width()
    window.resize(1000, 600)
    QApplication.processEvents()
    assert (button.text(), clear.text()) == ("Letters and digits", "Clear")


def test_the_row_needs_no_more_room_than_its_buttons_did_alone(window: MainWindow) -> None:
    row = window.canvas_area.recognise.parentWidget()
    words = row.sizeHint().width() - window.canvas_area.label_set_button.sizeHint().width() - 8
    assert row.minimumSizeHint().width() <= words
