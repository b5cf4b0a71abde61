from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.core.session import Session
from app.core.simulated_writer import group_by_writer
from app.windows.progress.trial_map import TrialMapper
from corrections.store.store import Store
from models.ink.ink_files import read_ink_file
from models.registry.shipped_models import SHIPPED_MODEL


def no_progress(_: int, __: int) -> None:
    pass


def test_equal_drawings_lie_at_one_place_and_others_elsewhere(session: Session, some: list[int]) -> None:
    history = session.store.history().for_writer("Ada")
    made = TrialMapper(session.store).map(history, SHIPPED_MODEL, no_progress)
    assert made.trials.ids.tolist() == some
    assert made.positions.shape == (12, 2)
    ones = made.positions[made.trials.labels.equals("1")]
    sevens = made.positions[made.trials.labels.equals("7")]
    assert np.ptp(ones, axis=0).max() < 1e-5
    assert np.abs(ones.mean(0) - sevens.mean(0)).max() > 0.2


def test_what_was_seen_is_not_read_from_the_store_again(
    session: Session, drawn: Callable[..., int], some: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    cartographer = TrialMapper(session.store)
    cartographer.map(session.store.history(), SHIPPED_MODEL, no_progress)
    new = drawn("w")
    asked: list[int] = []
    trials = Store.trials
    monkeypatch.setattr(Store, "trials", lambda store, ids: asked.extend(ids) or trials(store, ids))
    made = cartographer.map(session.store.history(), SHIPPED_MODEL, no_progress)
    assert asked == [new]
    assert len(made.trials) == 14


def test_only_the_newest_are_mapped(session: Session, some: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.windows.progress.trial_map.MAX_DRAWINGS", 5)
    made = TrialMapper(session.store).map(session.store.history().for_writer("Ada"), SHIPPED_MODEL, no_progress)
    assert made.trials.ids.tolist() == some[-5:]


def test_a_cancelled_map_goes_on_where_it_was(
    session: Session, some: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.windows.progress.trial_map.BATCH_SIZE", 4)
    heard: list[tuple[int, int]] = []

    def stop_at_the_third(done: int, of: int) -> None:
        heard.append((done, of))
        if len(heard) == 3:
            raise InterruptedError

    cartographer, history = TrialMapper(session.store), session.store.history()
    with pytest.raises(InterruptedError):
        cartographer.map(history, SHIPPED_MODEL, stop_at_the_third)
    assert len(cartographer.map(history, SHIPPED_MODEL, stop_at_the_third).trials) == 13
    assert heard == [(0, 13), (4, 13), (8, 13), (8, 13), (12, 13)]


def test_drawings_that_are_gone_are_left_out(session: Session, some: list[int]) -> None:
    history = session.store.history()
    session.store.remove(some[0])
    made = TrialMapper(session.store).map(history, SHIPPED_MODEL, no_progress)
    assert some[0] not in made.trials.ids and len(made.trials) == 12


def test_one_or_two_drawings_are_no_map(session: Session, drawn: Callable[..., int]) -> None:
    drawn("1")
    drawn("7")
    assert len(TrialMapper(session.store).map(session.store.history(), SHIPPED_MODEL, no_progress).trials) == 0


def test_real_digits_lie_with_their_like(session: Session, pendigits: Path) -> None:
    """Of real drawings nine in ten lie nearest to the middle of their own label."""
    for each in group_by_writer(read_ink_file(pendigits))["1"][:60]:
        session.recognise(each.ink)
        session.label(each.label)
    made = TrialMapper(session.store).map(session.store.history(), SHIPPED_MODEL, no_progress)
    names = np.array(made.trials.labels.values)
    middles = {name: np.median(made.positions[names == name], axis=0) for name in set(names.tolist())}
    nearest = [min(middles, key=lambda name: np.hypot(*(middles[name] - at))) for at in made.positions]
    assert np.mean(names == nearest) > 0.9
