"""Label sets of writers: what is read with each, and what a change keeps of memory, model and undo."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from app.core.character_reader import open_reader
from app.core.retrain_request import NothingToLearnError
from app.core.session import Session
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from models.inference.prediction import Prediction
from models.ink.ink import AnyInk, Ink
from models.ink.label_sets import (
    CHARACTER_NETWORK,
    DIGIT_NETWORK,
    FIRST_LABEL_SET,
    LABEL_SETS,
    LabelSet,
    parse_label_set,
)
from models.ink.labels import Label
from models.registry.promotion import Outcome
from models.registry.registry import Registry
from models.registry.shipped_models import SHIPPED_MODEL, SHIPPED_MODELS
from models.untrusted.inspection import Inspected
from scripts.faults.damage import another_model
from tests.support.strokes import stroke
from tests.support.untrusted.forging import retitle
from tests.support.verdicts import PROMOTED

pytestmark = [
    pytest.mark.usefixtures("letters_first"),
    pytest.mark.skipif(not SHIPPED_MODELS[CHARACTER_NETWORK].is_file(), reason="needs the network for characters"),
]
DIGITS, CAPITALS, SMALL = LABEL_SETS["digits"], LABEL_SETS["capitals"], LABEL_SETS["small"]
MINE = parse_label_set("A1ш")


@pytest.fixture
def ring() -> Ink:
    return Ink.of([stroke((50, 20), (20, 45), (20, 95), (50, 120), (80, 95), (80, 45), (50, 20))])


def choose(session: Session, label_set: LabelSet) -> None:
    with ThreadPoolExecutor(1) as pool:  # as the window does
        session.switch_to(pool.submit(session.switcher.for_label_set, label_set, session.current_writer).result())


def teach(session: Session, ink: AnyInk, label: str) -> None:
    session.recognise(ink)
    session.label(Label(label))


def promotion(session: Session, last_trial_id: int = 0) -> Outcome:
    """A challenger with the weights of the champion, and a verdict for it."""
    path = session.data_dir / "challenger.h5"
    path.write_bytes(session.champion.path.read_bytes())
    retitle(path)
    champion = session.champion
    return Outcome(path, champion.path, session.writer, PROMOTED, last_trial_id, champion.network)


def test_a_new_writer_reads_letters_and_digits(session: Session, seven: Ink) -> None:
    assert session.label_set is FIRST_LABEL_SET and session.champion.network == CHARACTER_NETWORK
    assert session.readable == set(FIRST_LABEL_SET.labels) == set(session.labels)
    assert session.own_label_sets == ()
    assert session.recognise(seven).prediction.label == "7"


def test_a_choice_is_kept_for_each_writer(session: Session, seven: Ink) -> None:
    choose(session, DIGITS)
    assert session.label_set == DIGITS and session.readable == set(DIGITS.labels)
    assert session.champion.network == DIGIT_NETWORK and session.champion.path == SHIPPED_MODEL
    session.switch_writer("Ada")
    assert session.label_set is FIRST_LABEL_SET
    choose(session, MINE)
    choose(session, SMALL)
    session.switch_writer("me")
    assert session.label_set == DIGITS and session.own_label_sets == ()
    with closing(Session(session.data_dir, writer="Ada")) as again:
        assert again.label_set == SMALL and again.own_label_sets == (MINE,)
        again.remove_label_set(MINE)
        assert again.own_label_sets == ()


def test_a_choice_for_a_writer_who_has_left_is_only_stored(session: Session) -> None:
    prepared = session.switcher.for_label_set(CAPITALS, session.current_writer)
    session.switch_writer("Ada")
    session.switch_to(prepared)
    assert (session.writer, session.label_set) == ("Ada", FIRST_LABEL_SET)
    session.switch_writer("me")
    assert session.label_set == CAPITALS


def test_what_was_taught_is_read_with_each_set_and_undone_in_each(session: Session, zigzag: Ink, seven: Ink) -> None:
    def readings() -> list[Prediction]:
        found = []
        for label_set in (DIGITS, SMALL, FIRST_LABEL_SET):
            choose(session, label_set)
            found += [session.read(ink).prediction for ink in (zigzag, seven)]
        return found

    before = readings()
    teach(session, zigzag, "ш")
    assert [each.label for each in readings()[::2]] == ["ш", "ш", "ш"]
    choose(session, DIGITS)
    assert session.readable == {*DIGITS.labels, "ш"} and session.labels[-1] == "ш"
    assert session.undo_last_answer() == zigzag
    assert readings() == before  # bit for bit
    assert session.accuracy == Accuracy(0, 0) and session.undo_last_answer() is None


def test_what_a_set_read_already_is_not_read_in_the_others(session: Session, ring: Ink) -> None:
    choose(session, CAPITALS)
    teach(session, ring, "O")
    assert session.read(ring).prediction.label == "O"
    for label_set, zero in ((DIGITS, "0"), (SMALL, "o")):
        choose(session, label_set)
        assert "O" not in session.readable and session.read(ring).prediction.label == zero
    choose(session, parse_label_set("A7"))
    assert session.readable == {"A", "7"}


def test_a_letter_that_was_taught_among_digits_is_read_in_each_set(session: Session, ring: Ink) -> None:
    choose(session, DIGITS)
    assert session.recognise(ring).prediction.label == "0"
    session.label(Label("O"))
    assert session.read(ring).prediction.label == "O"
    with closing(Session(session.data_dir)) as fresh:
        assert fresh.readable == session.readable == {*DIGITS.labels, "O"}
    choose(session, SMALL)
    assert session.read(ring).prediction.label == "O"
    choose(session, DIGITS)
    assert session.undo_last_answer() == ring and session.read(ring).prediction.label == "0"


def test_a_promotion_counts_for_the_network_in_use(session: Session, seven: Ink, one: Ink) -> None:
    teach(session, seven, "7")
    late = promotion(session, last_trial_id=1)
    choose(session, DIGITS)
    teach(session, one, "1")
    before = session.champion
    assert session.switcher.adopt(late, session.current_writer) is None
    assert session.champion is before and session.champion.shipped and not session.champions
    choose(session, CAPITALS)
    assert not session.champion.shipped and session.champion.last_trial_id == 1 and len(session.champions) == 1
    assert [session.undo_last_answer(), session.undo_last_answer()] == [one, None]  # the other one was retrained on
    choose(session, DIGITS)
    assert session.champion.shipped


def test_what_was_prepared_for_another_network_is_not_applied(session: Session, seven: Ink) -> None:
    prepared = session.switcher.follow(session.current_writer)
    choose(session, DIGITS)
    teach(session, seven, "7")
    session.apply(prepared)
    assert session.champion.network == DIGIT_NETWORK and session.undo_last_answer() == seven


def test_each_network_is_rolled_back_for_itself(session: Session) -> None:
    for label_set in (DIGITS, FIRST_LABEL_SET):
        choose(session, label_set)
        session.adopt(promotion(session))
    session.apply(session.switcher.roll_back(session.shipped_model_id, session.current_writer))
    assert session.champion.shipped and session.champion.network == CHARACTER_NETWORK
    assert [entry.rolled_back for entry in session.champions] == [False, True]
    choose(session, DIGITS)
    assert not session.champion.shipped and len(session.champions) == 1


def test_a_missing_champion_is_replaced_in_its_place_alone(session: Session, seven: Ink) -> None:
    for label_set in (DIGITS, FIRST_LABEL_SET):
        choose(session, label_set)
        session.adopt(promotion(session))
    session.champion.path.unlink()
    with closing(Session(session.data_dir)) as again:
        assert again.champion.shipped and "is missing" in str(again.champion.warning)
        assert again.recognise(seven).prediction.label == "7"
        choose(again, DIGITS)
        assert not again.champion.shipped and again.champion.warning is None


def test_a_retrain_is_of_the_network_in_use(session: Session, seven: Ink) -> None:
    teach(session, seven, "7")
    request = session.retrain_request()
    assert (request.network, request.champion) == (CHARACTER_NETWORK, SHIPPED_MODELS[CHARACTER_NETWORK])
    choose(session, DIGITS)
    request = session.retrain_request(all_writers=True)
    assert (request.network, request.champion, request.writer) == (DIGIT_NETWORK, SHIPPED_MODEL, None)


def test_a_writer_with_a_model_of_an_earlier_version_goes_on_with_digits(tmp_path: Path) -> None:
    Registry(tmp_path / "models").promote(another_model(tmp_path / "hers.h5"), PROMOTED, "Ada")
    with closing(Session(tmp_path, writer="Ada")) as session:
        assert session.label_set == DIGITS and not session.champion.shipped
        session.switch_writer("Bob")
        assert session.label_set is FIRST_LABEL_SET
        session.switch_writer("Ada")
        choose(session, CAPITALS)
    with closing(Session(tmp_path, writer="Ada")) as session:
        assert session.label_set == CAPITALS


def test_a_damaged_label_set_is_the_first_one_and_stays_in_the_store(session: Session) -> None:
    choose(session, MINE)
    with closing(sqlite3.connect(session.data_dir / STORE_FILE)) as connection:
        connection.execute("UPDATE writers SET label_set = 'a later set'")
        connection.commit()
        with closing(Session(session.data_dir)) as again:
            assert again.label_set is FIRST_LABEL_SET and again.own_label_sets == (MINE,)
        assert connection.execute("SELECT label_set FROM writers").fetchall() == [("a later set",)]


def test_a_label_set_without_its_network_is_the_first_one(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(session, CAPITALS)
    monkeypatch.setitem(SHIPPED_MODELS, CHARACTER_NETWORK, tmp_path / "none.h5")
    with closing(Session(session.data_dir)) as again:
        assert again.label_set == DIGITS and again.champion.path == SHIPPED_MODEL


def test_an_opened_model_without_a_label_of_the_set_reads_all_of_its_labels(session: Session, ring: Ink) -> None:
    chinese = SHIPPED_MODEL.with_name("compact-chinese.h5")
    session.apply(session.switcher.open(Inspected(chinese, chinese, "ab" * 32, 1.0), session.current_writer))
    known = session.champion.classifier.labels
    assert session.champion.network == CHARACTER_NETWORK and session.labels == known
    choose(session, LABEL_SETS["letters"])  # of the same network: the opened model stays
    teach(session, ring, "O")
    assert session.labels == (*known, "O")
    choose(session, parse_label_set(f"{known[1]}a"))
    assert session.readable == {known[1], "O"}
    choose(session, DIGITS)
    assert session.champion.shipped


def test_a_reader_reads_with_the_set_of_the_writer(session: Session, zigzag: Ink, seven: Ink) -> None:
    teach(session, zigzag, "ш")
    choose(session, DIGITS)
    reader = open_reader(session.data_dir, "me")
    assert reader.champion.network == DIGIT_NETWORK
    assert {reader.read(seven).label, reader.read(zigzag).label} == {"7", "ш"}
    reader = open_reader(session.data_dir, "me", label_set=CAPITALS)
    assert reader.champion.network == CHARACTER_NETWORK and reader.read(seven).label in CAPITALS.labels
    assert open_reader(session.data_dir, "me", model=SHIPPED_MODEL).read(seven).label == "7"
    reader = open_reader(session.data_dir, "nobody")
    assert reader.champion.network == CHARACTER_NETWORK and "ш" not in reader.labels


def test_the_network_for_chinese_characters_reads_and_is_not_retrained(session: Session, zigzag: Ink) -> None:
    choose(session, LABEL_SETS["chinese"])
    tree = Ink(
        strokes=(
            stroke((0, 35), (100, 30)),
            stroke((50, 0), (50, 110)),
            stroke((50, 35), (30, 70), (2, 95)),
            stroke((50, 35), (70, 68), (100, 92)),
        )
    )
    assert session.read(tree).prediction.label == "木"
    teach(session, zigzag, "木")
    assert session.read(zigzag).prediction.label == "木"
    assert len(session.store.labelled(session.writer_id)[-1].alternatives) <= 21
    with pytest.raises(NothingToLearnError, match="Chinese"):
        session.retrain_request()
