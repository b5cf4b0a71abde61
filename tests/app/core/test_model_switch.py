from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from app.core.model_switch import ModelSwitcher, PreparedModel, Writer
from app.core.session import Session
from corrections.store.store import Store
from models.ink.ink import Ink
from models.ink.labels import WriterName
from models.registry.promotion import Outcome
from models.registry.registry import RegistryError
from models.system.errors import StoreError
from tests.support.untrusted.forging import retitle
from tests.support.verdicts import PROMOTED

ADA = WriterName("Ada")


@pytest.fixture
def session(session: Session, zigzag: Ink) -> Session:
    """The writer "me" corrected trial 1 to ш."""
    session.recognise(zigzag)
    session.label("ш")
    return session


def outcome(session: Session, *, writer: str | None = "me", promoted: bool = True) -> Outcome:
    path = session.data_dir / "challenger.h5"
    path.write_bytes(session.champion.path.read_bytes())
    retitle(path)
    return Outcome(path, session.champion.path, writer, replace(PROMOTED, promoted=promoted))


def in_thread(switch: object, *arguments: object, **named: object) -> PreparedModel | None:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(switch, *arguments, **named).result()  # type: ignore[arg-type]


def test_a_promoted_challenger_is_made_ready_with_the_memory_of_the_writer(session: Session, zigzag: Ink) -> None:
    before = session.champion
    prepared = in_thread(session.switcher.adopt, outcome(session), session.current_writer)
    assert session.champion is before  # nothing changes until it is applied
    session.apply(prepared)
    assert not session.champion.shipped and session.recognise(zigzag).prediction.label == "ш"


def test_a_refused_challenger_changes_no_champion(session: Session) -> None:
    before = session.champion
    prepared = session.switcher.adopt(outcome(session, promoted=False), session.current_writer)
    session.apply(prepared)
    assert prepared is None and session.champion is before


def test_what_was_made_ready_for_one_writer_is_not_applied_to_another(session: Session) -> None:
    me = session.current_writer
    challenger = outcome(session)
    session.switch_writer("Ada")
    prepared = session.switcher.adopt(challenger, me)
    assert prepared and prepared.writer == me
    session.apply(prepared)
    assert session.champion.shipped
    session.switch_writer("me")
    assert session.champion.path == prepared.memory_sync.champion.path


def test_a_roll_back_is_for_one_writer_or_for_all_who_have_no_own_model(session: Session) -> None:
    shipped = session.shipped_model_id
    session.adopt(outcome(session, writer=None))
    shared = session.champion.classifier.model_id
    session.adopt(outcome(session))
    own = session.champion.classifier.model_id
    session.apply(session.switcher.roll_back(shipped, session.current_writer, all_writers=True))
    assert session.champion.classifier.model_id == own  # me has an own one
    session.switch_writer("Ada")
    assert session.champion.shipped
    session.switch_writer("me")
    session.apply(session.switcher.roll_back(shared, session.current_writer))
    assert session.champion.classifier.model_id == shared
    with pytest.raises(RegistryError, match="never in use"):
        session.switcher.roll_back("0" * 16, session.current_writer)


def test_a_new_writer_is_entered_and_begins_without_a_memory(session: Session) -> None:
    prepared = in_thread(session.switcher.for_writer, ADA)
    assert prepared and session.writer == "me" and session.writers == ["me", "Ada"]
    session.switch_to(prepared)
    assert (session.writer, session.writer_id) == ("Ada", prepared.writer.id) and len(session.memory) == 0


def test_what_another_window_did_while_a_writer_was_made_ready_is_noticed(session: Session) -> None:
    prepared = session.switcher.for_writer(session.writer)
    with closing(Session(session.data_dir)) as other:
        other.adopt(outcome(other))
    session.switch_to(prepared)
    assert session.has_new_champion() and not session.has_new_champion()
    session.apply(session.switcher.follow(session.current_writer))
    assert not session.champion.shipped


def test_without_remembering_every_memory_stays_empty(session: Session) -> None:
    switcher = ModelSwitcher(session.store, session.registry, remember=False)
    assert len(switcher.follow(session.current_writer).memory_sync.memory) == 0
    assert len(session.switcher.follow(session.current_writer).memory_sync.memory) == 1


def test_a_memory_that_cannot_be_built_is_empty_and_says_why(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise StoreError("The disk is gone.")

    before = session.current_writer, len(session.memory)
    monkeypatch.setattr(Store, "labelled", failing)
    prepared = session.switcher.follow(session.current_writer)
    assert str(prepared.warning) == "The disk is gone." and len(prepared.memory_sync.memory) == 0
    with pytest.raises(StoreError, match="gone"):
        session.switch_to(prepared)
    assert (session.current_writer, len(session.memory)) == before
    with pytest.raises(StoreError, match="gone"):
        session.apply(prepared)
    assert session.champion is prepared.memory_sync.champion and len(session.memory) == 0


def test_a_switch_that_cannot_be_done_raises_before_any_champion_changes(session: Session) -> None:
    challenger = outcome(session)
    session.adopt(outcome(session))
    with pytest.raises(Exception, match="Retrain again"):
        session.switcher.adopt(challenger, Writer(session.writer_id, session.writer, session.label_set))
