import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.recognition.prediction_view import PredictionView
from app.toolkit import appearance
from app.toolkit.colours import LIGHT
from models.inference.prediction import Prediction
from tests.support.main_window import shown


@pytest.fixture
def view(qtbot: QtBot, qapp) -> PredictionView:
    appearance.install(qapp)
    made = PredictionView()
    qtbot.addWidget(made)
    made.resize(200, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def ink_right_of(view: PredictionView, left: int) -> int:
    """Dark pixels of the label read, from `left` on."""
    (label,) = (each for each in view.findChildren(QLabel) if each.accessibleName() == "Label read")
    image = label.grab().toImage()
    dark = LIGHT.text.rgb()
    return sum(image.pixel(x, y) == dark for x in range(left, image.width()) for y in range(image.height()))


def test_one_shape_of_two_labels_is_shown_as_both_and_is_sure(view: PredictionView) -> None:
    view.show_prediction(Prediction("0", 0.9, (("O", 0.02), ("6", 0.08)), "m"))
    assert shown(view, "Label read") == "0" and ink_right_of(view, 70) == 0
    view.show_prediction(Prediction("0", 0.5, (("O", 0.48), ("6", 0.02)), "m", lookalikes=("O",)))
    assert shown(view, "Label read") == "0 or O" and ink_right_of(view, 70) > 50
    assert shown(view, "How sure the model is") == "sure, 98.0 %"


def test_more_labels_than_two_are_in_the_tool_tip_and_the_width_stays(view: PredictionView) -> None:
    width = view.sizeHint().width()
    view.show_prediction(Prediction("1", 0.5, (("I", 0.3), ("l", 0.2)), "m", lookalikes=("I", "l")))
    assert shown(view, "Label read") == "1, I or l"
    (label,) = (each for each in view.findChildren(QLabel) if each.accessibleName() == "Label read")
    assert label.toolTip() == "1, I or l" and view.sizeHint().width() == width
