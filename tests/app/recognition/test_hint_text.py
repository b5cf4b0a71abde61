import numpy as np

from app.core.reading import Reading
from app.recognition import hint_text
from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.ink.ink import Ink
from models.ink.labels import Label


def reading(prediction: Prediction) -> Reading:
    return Reading(Ink(), np.zeros((28, 28), np.float32), prediction, NetworkOutput((), np.zeros(0), np.zeros(0)))


ZERO_OR_O = reading(
    Prediction(Label("0"), 0.6, ((Label("O"), 0.38), (Label("6"), 0.02)), "m", lookalikes=(Label("O"),))
)


def test_a_shape_of_two_labels_is_asked_for_by_both() -> None:
    text = hint_text.hint(pending=ZERO_OR_O, is_read=True, prompt=None, is_typing=False, is_rapid=False, is_live=True)
    assert text == "Is it 0? Press Enter.\nIs it O? Type it."


def test_practice_does_not_doubt_a_label_of_the_shape_that_was_read() -> None:
    assert hint_text.question(ZERO_OR_O, "O") == ""
    assert "looks like 0" in hint_text.question(ZERO_OR_O, "8")
