from contextlib import closing
from pathlib import Path

import pytest

from app.core.auto_retrain_policy import MIN_IDLE_S, MIN_NEW_DRAWINGS, RetrainAttempts, is_quiet, is_worth_it
from app.core.session import Session
from models.ink.ink import Ink
from models.ink.label_sets import CHARACTER_NETWORK, DIGIT_NETWORK
from models.registry.promotion import Outcome
from tests.support.verdicts import REFUSED


@pytest.mark.parametrize(
    ("idle", "busy", "drawn_on", "quiet"),
    [
        (MIN_IDLE_S, False, False, True),
        (MIN_IDLE_S - 0.1, False, False, False),
        (100.0, True, False, False),
        (100.0, False, True, False),
    ],
)
def test_only_a_quiet_moment_will_do(idle: float, busy: bool, drawn_on: bool, quiet: bool) -> None:
    assert is_quiet(idle_s=idle, busy=busy, is_drawing=drawn_on) is quiet


def test_so_many_new_drawings_are_worth_it() -> None:
    assert is_worth_it(MIN_NEW_DRAWINGS) and not is_worth_it(MIN_NEW_DRAWINGS - 1)


def test_drawings_are_new_until_a_retrain_was_tried_or_judged(tmp_path: Path, seven: Ink) -> None:
    tried = RetrainAttempts()
    with closing(Session(tmp_path)) as session:
        for how in (session.confirm, session.accept, session.confirm):
            session.recognise(seven)
            how()
        assert tried.new_drawings(session) == 2
        tried.add("Ada", DIGIT_NETWORK, 100)
        tried.add("me", CHARACTER_NETWORK, 100)
        assert tried.new_drawings(session) == 2
        request = session.retrain_request()
        tried.add("me", request.network, request.last_trial_id)
        assert tried.new_drawings(session) == 0
        session.recognise(seven)
        session.confirm()
        assert tried.new_drawings(session) == 1 and RetrainAttempts().new_drawings(session) == 3
        session.adopt(Outcome(request.challenger, request.champion, "me", REFUSED, request.last_trial_id))
        assert RetrainAttempts().new_drawings(session) == 1
        session.switch_writer("Ada")
        assert RetrainAttempts().new_drawings(session) == 0
