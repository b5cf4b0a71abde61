"""Two windows on one data directory: both answer and put models in use, at the same time."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.core.session import Session
from models.inference.score import Comparison, Score
from models.ink.labels import Label
from models.registry.promotion import Outcome, judge
from models.registry.registry import StaleChallengerError
from models.system.stale_files import challenger_path
from scripts.faults.acts import ink
from scripts.faults.children import Child, Tell
from scripts.faults.damage import another_model, contents

TIMES = 30
ROUNDS, ANSWERS = 6, 15
PATIENCE = 120.0  # seconds


def work(folder: Path, seed: int, tell: Tell) -> None:
    """Answer and promote in turn; tell labels and model files."""
    pair = Comparison(Score(1, 2), Score(2, 2))
    verdict = judge(base=pair, held_out=pair, learned=pair)
    with closing(Session(folder)) as session:
        for number in range(ROUNDS * ANSWERS):
            session.recognise(ink(number + seed * 10_000))
            session.label(Label(f"n{number + seed * 10_000}"))
            tell(("label", f"n{number + seed * 10_000}"))
            session.sync()
            if session.has_new_champion():
                session.apply(session.switcher.follow(session.current_writer))
            if number % ANSWERS == ANSWERS - 1:
                (folder / "models").mkdir(exist_ok=True)
                challenger = another_model(challenger_path(folder / "models"))
                try:
                    session.adopt(Outcome(challenger, session.champion.path, session.writer, verdict))
                    tell(("model", session.champion.path.name))
                except StaleChallengerError:
                    tell(("stale", ""))
        if told := session.store.pending_messages():
            tell(("alarm", told))


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """`stale`: challengers that were dropped, because the other window had put another model in use meanwhile."""
    found: Counter[str] = Counter()
    for number in range(seed, seed + times):
        with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
            folder = Path(outer) / "data"
            found.update(_tried(folder, number))
        on_one()
    return {"two windows": found}


def _tried(folder: Path, number: int) -> Counter[str]:
    children = [Child(work, folder, 2 * number + which) for which in range(2)]
    ended = [child.wait(PATIENCE) for child in children]
    for child in children:
        child.kill()
    told = [each for child in children for each in child.told]
    said = {name for kind, name in told if kind == "label"}
    promoted = {name for kind, name in told if kind == "model"}
    with closing(Session(folder)) as session:
        held = [trial.label for trial in contents(session.store).values()]
        listed = [entry.file for entry in session.champions]
        right = session.champion.path.name == listed[-1] and session.accuracy.n == len(held)
        alarmed = bool(session.store.pending_messages() or session.champion.warning)
    shutil.rmtree(folder)
    return Counter(
        tried=1,
        told=len(said),
        promoted=len(promoted),
        stale=sum(kind == "stale" for kind, _ in told),
        lost=len(said - set(held)) + len(promoted - set(listed)) + (not right),
        doubled=len(held) - len(set(held)),
        alarmed=alarmed + sum(kind == "alarm" for kind, _ in told),
        crashed=ended.count(False),
    )
