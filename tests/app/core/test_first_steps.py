from app.core.first_steps import TEACHING_GOAL, FirstStep, FirstSteps


def test_drawing_comes_before_teaching_and_teaching_before_trying() -> None:
    steps = FirstSteps("0123456789")
    assert steps.step is FirstStep.DRAW
    steps.answered("3")
    assert steps.step is FirstStep.TEACH and steps.label == "" and steps.taught == 0
    for taught in range(1, TEACHING_GOAL):
        steps.answered("π")
        assert steps.step is FirstStep.TEACH and steps.label == "π" and steps.taught == taught
    steps.answered("7")  # a digit in between does not matter
    steps.answered("π")
    assert steps.step is FirstStep.TRY
    steps.answered("π")
    assert steps.step is FirstStep.DONE


def test_who_teaches_at_once_is_further() -> None:
    steps = FirstSteps("0123456789")
    for _ in range(TEACHING_GOAL):
        steps.answered("π")
    assert steps.step is FirstStep.TRY
