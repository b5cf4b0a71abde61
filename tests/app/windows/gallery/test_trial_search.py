from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.windows.gallery.trial_search import TrialSearch
from corrections.store.store import Store
from corrections.store.trial_filter import TrialFilter


def test_what_is_asked_while_a_search_ends_is_answered(qtbot: QtBot, tmp_path: Path) -> None:
    with closing(Store(tmp_path / "trials.sqlite")) as store:
        finder = TrialSearch(store)
        answers: list[object] = []

        def ask_again(found: object) -> None:
            answers.append(found)
            if len(answers) < 400:
                finder.find(TrialFilter())

        finder.found.connect(ask_again)
        finder.find(TrialFilter())
        qtbot.waitUntil(lambda: len(answers) == 400, timeout=30_000)
        finder.stop()
