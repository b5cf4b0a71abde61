import pytest

from app.core.line_edits import LineEdits
from app.core.session import Session
from models.ink.ink import Ink
from models.ink.labels import Label
from models.ink.pieces import Piece
from tests.support.strokes import shifted


@pytest.fixture
def edits() -> LineEdits:
    return LineEdits()


@pytest.fixture
def three(seven: Ink, one: Ink) -> Ink:
    """7, 1 and 1."""
    return Ink((*seven.strokes, *shifted(one, 100).strokes, *shifted(one, 160).strokes))


def read(session: Session, edits: LineEdits, ink: Ink) -> str:
    return session.read_lines(ink, edits.groups(ink)).text


def test_joined_characters_are_one_as_long_as_their_strokes_are_there(
    session: Session, edits: LineEdits, three: Ink
) -> None:
    edits.join(session.read_lines(three), 1, 2)
    assert edits.groups(three) == ((Piece(1, 0, 11), Piece(2, 0, 11)),)
    longer = Ink((*three.strokes, *shifted(Ink(three.strokes[:1]), 300).strokes))
    assert edits.groups(longer) == edits.groups(three)
    assert edits.groups(Ink(three.strokes[1:])) == ((Piece(0, 0, 11), Piece(1, 0, 11)),)
    assert edits.groups(Ink(three.strokes[:2])) == ()
    assert edits.groups(shifted(three, 0)) == ()  # the same points, but other strokes


def test_a_later_decision_about_a_stroke_replaces_the_earlier_one(
    session: Session, edits: LineEdits, three: Ink
) -> None:
    edits.join(session.read_lines(three), 0, 1)
    edits.give_label(session.read_lines(three, edits.groups(three)), 0, Label("π"))
    whole = session.read_lines(three, edits.groups(three))
    assert edits.labels(whole) == {0: "π"}
    edits.split(whole, [(Piece(0, 0, 21),), (Piece(1, 0, 11),)])
    assert len(edits.groups(three)) == 2 and edits.labels(session.read_lines(three)) == {}


def test_halves_of_a_stroke_that_are_joined_are_the_whole_stroke(
    session: Session, edits: LineEdits, seven: Ink
) -> None:
    halves = [(Piece(0, 0, 10),), (Piece(0, 10, 21),)]
    edits.split(session.read_lines(seven), halves)
    assert edits.groups(seven) == tuple(halves)
    line = session.read_lines(seven, edits.groups(seven))
    edits.join(line, 0, len(line.readings) - 1)
    assert edits.groups(seven) == ((Piece(0, 0, 21),),)


def test_labels_belong_to_characters_and_not_to_a_line_of_one(session: Session, edits: LineEdits, three: Ink) -> None:
    line = session.read_lines(three)
    edits.give_label(line, 0, Label("x"))
    edits.give_label(line, 2, Label("y"))
    assert edits.labels(line) == {0: "x", 2: "y"}
    edits.give_label(line, 0, Label("z"))
    assert edits.labels(line) == {0: "z", 2: "y"}
    assert edits.labels(session.read_lines(Ink(three.strokes[:1]))) == {}


def test_steps_are_undone_on_the_ink_they_were_made_on(session: Session, edits: LineEdits, three: Ink) -> None:
    edits.join(session.read_lines(three), 1, 2)
    joined = read(session, edits, three)
    edits.give_label(session.read_lines(three, edits.groups(three)), 0, Label("x"))
    longer = Ink((*three.strokes, *shifted(three, 300).strokes))
    assert not edits.undo(longer) and not edits.redo(three)
    assert edits.undo(three) and read(session, edits, three) == joined
    assert edits.labels(session.read_lines(three, edits.groups(three))) == {}
    assert edits.undo(three) and edits.groups(three) == () and not edits.undo(three)
    assert edits.redo(three) and edits.redo(three) and not edits.redo(three)
    assert len(edits.groups(three)) == 2


def test_a_new_step_ends_redo(session: Session, edits: LineEdits, three: Ink) -> None:
    line = session.read_lines(three)
    edits.join(line, 0, 1)
    edits.undo(three)
    edits.join(line, 1, 2)
    assert not edits.redo(three)
