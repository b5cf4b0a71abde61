"""Runs two windows on one data directory: both answer and promote models at the same time."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.core.session import Session
from models.inference.score import Comparison, Score
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.registry.promotion import Outcome, judge
from models.registry.registry import StaleChallengerError
from models.system.stale_files import challenger_path
from scripts.faults.acts import ink
from scripts.faults.children import Child, Report
from scripts.faults.damage import another_model, contents

TIMES = 30
ROUNDS, ANSWERS = 6, 15
TIMEOUT_S = 120.0


def work(folder: Path, seed: int, report: Report) -> None:
    """Answer and promote in turn. Reports labels, the names of model files, stale challengers and warnings."""
    pair = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=pair, held_out=pair, learned=pair)
    with closing(Session(folder, label_set=LABEL_SETS["digits"])) as session:
        for number in range(ROUNDS * ANSWERS):
            session.recognise(ink(number + seed * 10_000))
            session.label(Label(f"n{number + seed * 10_000}"))
            report(("label", f"n{number + seed * 10_000}"))
            session.sync()
            if session.has_new_champion():
                session.apply(session.switcher.follow(session.current_writer))
            if number % ANSWERS == ANSWERS - 1:
                (folder / "models").mkdir(exist_ok=True)
                challenger = another_model(challenger_path(folder / "models"))
                try:
                    session.adopt(Outcome(challenger, session.champion.path, session.writer, verdict))
                    report(("model", session.champion.path.name))
                except StaleChallengerError:
                    report(("stale", ""))
        if messages := session.store.pending_messages():
            report(("alarm", messages))


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """Run `times` pairs of windows. `stale`: challengers refused because the other window had changed the champion."""
    counts: Counter[str] = Counter()
    for number in range(seed, seed + times):
        with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
            folder = Path(outer) / "data"
            counts.update(_run_once(folder, number))
        on_one()
    return {"two windows": counts}


def _run_once(folder: Path, number: int) -> Counter[str]:
    children = [Child(work, folder, 2 * number + which) for which in range(2)]
    succeeded = [child.wait(TIMEOUT_S) for child in children]
    for child in children:
        child.kill()
    reports = [each for child in children for each in child.reports]
    labels = {name for kind, name in reports if kind == "label"}
    promoted = {name for kind, name in reports if kind == "model"}
    with closing(Session(folder, label_set=LABEL_SETS["digits"])) as session:
        stored = [trial.label for trial in contents(session.store).values()]
        listed = [entry.file for entry in session.champions]
        right = session.champion.path.name == listed[-1] and session.accuracy.n == len(stored)
        alarmed = bool(session.store.pending_messages() or session.champion.warning)
    shutil.rmtree(folder)
    return Counter(
        tried=1,
        told=len(labels),
        promoted=len(promoted),
        stale=sum(kind == "stale" for kind, _ in reports),
        lost=len(labels - set(stored)) + len(promoted - set(listed)) + (not right),
        doubled=len(stored) - len(set(stored)),
        alarmed=alarmed + sum(kind == "alarm" for kind, _ in reports),
        crashed=succeeded.count(False),
    )
