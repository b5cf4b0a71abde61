import pytest

from app.canvas.ink_editor import InkEditor
from models.ink.ink import Ink


def draw(editor: InkEditor, x: float, *, now: float) -> None:
    """A line downwards at `x`, of three points in 0.2 seconds."""
    editor.begin_stroke(x, 0, 1.0, now=now)
    editor.add_point(x, 50, 1.0, after=0.1)
    editor.add_point(x, 100, 1.0, after=0.2)
    editor.end_stroke()


def places(editor: InkEditor) -> list[float]:
    return [stroke[0].x for stroke in editor.ink.strokes]


def times(editor: InkEditor) -> list[float]:
    return [point.t for stroke in editor.ink.strokes for point in stroke]


@pytest.fixture
def editor() -> InkEditor:
    """Three strokes, a second apart."""
    made = InkEditor()
    for number in range(3):
        draw(made, 100 * number, now=1000 + number)
    return made


def test_time_is_counted_from_the_first_point(editor: InkEditor) -> None:
    assert times(editor) == pytest.approx([0, 0.1, 0.2, 1, 1.1, 1.2, 2, 2.1, 2.2])


def test_strokes_are_undone_and_done_again(editor: InkEditor) -> None:
    whole = editor.ink
    assert editor.undo() and editor.undo()
    assert places(editor) == [0]
    assert editor.redo() and editor.redo()
    assert editor.ink == whole
    assert not editor.redo()
    assert [editor.undo() for _ in range(4)] == [True, True, True, False]
    assert editor.ink == Ink()


def test_a_new_stroke_ends_what_could_be_done_again(editor: InkEditor) -> None:
    editor.undo()
    draw(editor, 300, now=1010)
    assert not editor.redo()
    assert places(editor) == [0, 100, 300]


def test_undo_takes_the_stroke_in_progress(editor: InkEditor) -> None:
    editor.begin_stroke(300, 0, 1.0, now=1005)
    assert places(editor) == [0, 100, 200, 300]
    editor.undo()
    assert places(editor) == [0, 100, 200] and not editor.wet
    editor.redo()
    assert places(editor) == [0, 100, 200, 300]


def test_one_movement_of_the_eraser_is_one_step(editor: InkEditor) -> None:
    whole = editor.ink
    editor.begin_erasing()
    assert not editor.erase((-50, 50), (-20, 50), 5)
    assert editor.erase((-20, 50), (20, 50), 5)
    assert editor.erase((20, 50), (120, 50), 5)
    assert places(editor) == [200]
    editor.undo()
    assert editor.ink == whole
    editor.redo()
    assert places(editor) == [200]


def test_an_eraser_that_meets_nothing_is_no_step(editor: InkEditor) -> None:
    editor.begin_erasing()
    editor.erase((500, 500), (600, 600), 5)
    editor.undo()
    assert places(editor) == [0, 100]


def test_time_begins_at_zero_when_the_first_stroke_is_erased_and_goes_on(editor: InkEditor) -> None:
    editor.begin_erasing()
    editor.erase((-20, 50), (20, 50), 5)
    draw(editor, 300, now=1009)
    assert times(editor) == pytest.approx([0, 0.1, 0.2, 1, 1.1, 1.2, 8, 8.1, 8.2])


def test_what_was_cleared_comes_back(editor: InkEditor) -> None:
    whole = editor.ink
    assert editor.clear()
    assert not editor.clear()
    draw(editor, 300, now=2000)
    assert times(editor) == pytest.approx([0, 0.1, 0.2])
    editor.undo()
    editor.undo()
    assert editor.ink == whole


def test_ink_of_another_time_goes_on_where_it_ended(editor: InkEditor) -> None:
    taken_back = editor.ink
    editor.reset(taken_back)
    draw(editor, 300, now=5)
    assert times(editor)[-3:] == pytest.approx([2.2, 2.3, 2.4])


def test_ink_that_is_shown_again_is_undone_by_stroke(editor: InkEditor) -> None:
    """A drawing that was taken back must not vanish whole when the next thing is taken back."""
    taken_back = editor.ink
    assert isinstance(taken_back, Ink)
    editor.reset(taken_back)
    for left in range(len(taken_back.strokes) - 1, -1, -1):
        assert editor.undo()
        assert editor.strokes == taken_back.strokes[:left]
    assert not editor.undo()
    while editor.redo():
        pass
    assert editor.ink == taken_back


def test_time_never_runs_back() -> None:
    editor = InkEditor()
    editor.begin_stroke(0, 0, 1.0, now=10)
    for after in (0.1, 0.05, 0.3):  # a device whose events overtake each other
        editor.add_point(1, 1, 1.0, after=after)
    assert times(editor) == pytest.approx([0, 0.1, 0.1, 0.3])


def test_finished_strokes_are_not_copied(editor: InkEditor) -> None:
    before = editor.ink.strokes
    editor.begin_stroke(300, 0, 1.0, now=1005)
    assert all(a is b for a, b in zip(before, editor.ink.strokes, strict=False))
