import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.recognition.alternatives_view import MAX_SHOWN, AlternativesView
from app.toolkit.colours import LIGHT
from models.inference.prediction import Prediction


@pytest.fixture
def view(qtbot: QtBot) -> AlternativesView:
    made = AlternativesView()
    qtbot.addWidget(made)
    made.resize(280, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def coloured(view: AlternativesView, row: int, colour: QColor) -> int:
    """How many pixels of a bar have this colour."""
    image = view.bars[row].grab().toImage()
    return sum(
        image.pixelColor(x, y).rgb() == colour.rgb() for x in range(image.width()) for y in range(image.height())
    )


def test_bars_are_as_long_as_their_probability(view: AlternativesView) -> None:
    view.show_prediction(Prediction("7", 0.96, (("1", 0.04),), "m"))
    whole = coloured(view, 0, LIGHT.accent)
    view.show_prediction(Prediction("7", 0.48, (("1", 0.4),), "m"))
    assert coloured(view, 0, LIGHT.doubt) == pytest.approx(whole / 2, rel=0.1)


@pytest.mark.parametrize(("probability", "colour"), [(0.99, LIGHT.accent), (0.8, LIGHT.doubt), (0.3, LIGHT.doubt)])
def test_the_reading_has_the_colour_of_its_sureness(view: AlternativesView, probability: float, colour: QColor) -> None:
    view.show_prediction(Prediction("7", probability, (("1", 0.1),), "m"))
    assert coloured(view, 0, colour) > 50
    assert coloured(view, 1, colour) == 0


def test_a_bar_says_its_label(view: AlternativesView, qtbot: QtBot) -> None:
    others = tuple((label, 0.01) for label in "1234568")
    view.show_prediction(Prediction("7", 0.93, others, "m"))
    assert all(bar.isVisible() for bar in view.bars) and len(view.bars) == MAX_SHOWN
    with qtbot.waitSignal(view.label_chosen) as heard:
        QTest.mouseClick(view.bars[2], Qt.MouseButton.LeftButton)
    assert heard.args == ["2"]
    assert view.bars[2].accessibleName() == "Correct to 2"
    assert view.bars[2].accessibleDescription() == "1.0 %"


def test_up_to_ten_labels_are_shown(view: AlternativesView, qtbot: QtBot) -> None:
    view.show_prediction(Prediction("a", 0.5, tuple((label, 0.03) for label in "bcdefghijklm"), "m"))
    assert [each.label for each in (*view.bars, *view.tiles)] == list("abcdefghij")
    assert view.tiles[0].accessibleName() == "Correct to f" and view.tiles[0].accessibleDescription() == "3.0 %"
    with qtbot.waitSignal(view.label_chosen) as heard:
        QTest.mouseClick(view.tiles[4], Qt.MouseButton.LeftButton)
    assert heard.args == ["j"]
    view.show_prediction(Prediction("a", 0.9, tuple((label, 0.02) for label in "bcdef"), "m"))
    assert [each.isVisible() for each in view.tiles] == [True, False, False, False, False]


def test_labels_of_one_shape_come_first_and_share_its_colour(view: AlternativesView) -> None:
    view.show_prediction(Prediction("0", 0.5, (("6", 0.04), ("O", 0.45)), "m", lookalikes=("O",)))
    assert [bar.label for bar in view.bars[:3]] == ["0", "O", "6"]
    assert [bar.accessibleName() for bar in view.bars[:3]] == ["Confirm 0", "Correct to O", "Correct to 6"]
    assert coloured(view, 0, LIGHT.accent) > 50 and coloured(view, 1, LIGHT.accent) > 50  # sure of the shape
    assert coloured(view, 2, LIGHT.accent) == 0


def test_only_what_there_is_can_be_clicked(view: AlternativesView) -> None:
    height = view.sizeHint().height()
    view.show_prediction(Prediction("schön&gut", 0.93, (("1", 0.07),), "m"))
    assert [bar.isVisible() for bar in view.bars] == [True, True, False, False, False]
    view.show_prediction(None)
    assert not any(bar.isVisible() for bar in view.bars)
    assert view.sizeHint().height() == height  # nothing below moves
