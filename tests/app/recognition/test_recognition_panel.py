"""The panel fits the window: a column beside the canvas, a strip under it, and with little room only what is needed."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from app.windows.main.main_window import MainWindow


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("size", [(1280, 800), (1077, 542), (920, 700), (880, 700), (740, 470)])
def test_everything_is_in_the_window_and_nothing_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    area = window.panel.parentWidget().parentWidget()
    parts = (window.panel.label_entry, window.panel.alternatives_view, window.retrain_button, window.panel.add_label)
    for part in (*parts, window.canvas, window.canvas_area.recognise):
        assert part.isVisible() and window.rect().contains(place(part)), part
        assert part.height() >= part.minimumSizeHint().height()
    for part in parts:
        assert place(area).contains(place(part)), part
    assert window.canvas.height() >= 120 and window.canvas.width() >= 200


def test_a_narrow_window_has_the_panel_under_the_canvas(window: MainWindow) -> None:
    window.resize(1000, 700)
    QApplication.processEvents()
    assert place(window.panel).left() > place(window.canvas).right()
    window.resize(880, 700)
    QApplication.processEvents()
    assert place(window.panel).top() > place(window.canvas).bottom()
    assert window.panel.add_label.accessibleName() == "Add label…" and window.panel.add_label.toolTip()


def test_a_tall_panel_shows_more_alternatives(window: MainWindow) -> None:
    heights = []
    for height in (520, 640, 900):
        window.resize(1100, height)
        QApplication.processEvents()
        heights.append(window.panel.alternatives_view.height())
    assert heights == sorted(set(heights))
