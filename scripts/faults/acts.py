"""What is killed: what is there before, what a child does then, and what must be there after its death."""

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from sqlalchemy import URL, create_engine

from app.core.session import Session
from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.integrity_check import column_names
from corrections.import_export.format_table import format_of
from corrections.import_export.transfer import Which, import_samples, read_samples, stored_samples, write_samples
from corrections.samples.sample import Sample
from corrections.store import schema
from corrections.store.store import Store
from models.inference.score import Comparison, Score
from models.ink.ink import Ink, Point
from models.ink.labels import Label
from models.registry.promotion import Outcome, judge
from models.system.stale_files import challenger_path
from models.training.retrain_messages import Progress
from models.training.retrain_process import TrainingProcess
from scripts.faults.children import Act, Tell
from scripts.faults.damage import DAMAGES, STORE, Contents, another_model, made_up, make_champions

MANY = 300
"""Trials of the stores that are migrated, backed up, restored and exported."""
TOGETHER = 40
"""Drawings of an import."""
READY = "ready"
"""What a child tells first, when it is about to begin."""


def ink(number: int) -> Ink:
    """Unlike that of any other number."""
    turn = np.linspace(0, 6 + number % 7, 20)
    points = np.stack([50 + 30 * np.cos(turn) + number % 100, 50 + (30 + number // 100) * np.sin(turn)], 1)
    return Ink.of([[Point(x, y, k / 100) for k, (x, y) in enumerate(points.round(2).tolist())]])


# What is there before ----------------------------------------------------------------------------------------------


def nothing(folder: Path) -> None:
    """A data directory that is not there yet."""


def old_store(folder: Path) -> None:
    """A store of the first version of the program."""
    new = folder.with_name("new") / STORE
    large_store(new.parent)
    folder.mkdir()
    engine = create_engine(URL.create("sqlite", database=str(folder / STORE)))
    with engine.begin() as connection:
        schema.STEPS[0](connection)
        connection.exec_driver_sql("PRAGMA user_version = 1")
    with closing(sqlite3.connect(folder / STORE, isolation_level=None)) as plain:
        columns = ", ".join(column_names(plain))
        plain.execute("ATTACH DATABASE ? AS new", (str(new),))
        plain.execute("INSERT INTO writers SELECT * FROM new.writers")
        plain.execute(f"INSERT INTO trials ({columns}) SELECT {columns} FROM new.trials")
    engine.dispose()


def large_store(folder: Path) -> None:
    with closing(DurableStore(folder / STORE)) as kept:
        kept.add_all(kept.writer("me"), [made_up(number) for number in range(MANY)])


def damaged_store(folder: Path) -> None:
    """Its backup holds all of it."""
    large_store(folder)
    Backups(folder / STORE).make()
    path = folder / STORE
    path.write_bytes(DAMAGES["a block zeroed"](bytearray(path.read_bytes()), np.random.default_rng(2)))


def models(folder: Path) -> None:
    """Three champions."""
    make_champions(folder / "models")


# What the child does until it is killed ----------------------------------------------------------------------------


def store(folder: Path, seed: int, tell: Tell) -> None:
    session = Session(folder)
    tell(READY)
    for number in range(seed * 10_000, (seed + 1) * 10_000):
        session.recognise(ink(number))
        session.label(Label(f"n{number}"))
        tell((f"n{number}", True))
        if number % 10 == 9:
            tell((f"n{number}", None))  # from now on it may be there or not
            session.undo_last_answer()
            tell((f"n{number}", False))


def promote(folder: Path, _seed: int, tell: Tell) -> None:
    session = Session(folder)
    (folder / "models").mkdir(exist_ok=True)
    tell(READY)
    pair = Comparison(Score(1, 2), Score(2, 2))
    while True:
        challenger = another_model(challenger_path(folder / "models"))
        verdict = judge(base=pair, held_out=pair, learned=pair)
        session.adopt(Outcome(challenger, session.champion.path, session.writer, verdict))
        tell(session.champion.path.name)


def roll_back(folder: Path, seed: int, tell: Tell) -> None:
    session = Session(folder)
    chooser = random.Random(seed)
    tell(READY)
    while True:
        session.apply(session.switcher.roll_back(chooser.choice(session.champions).model_id, session.current_writer))
        tell(session.champion.path.name)


def start(folder: Path, _seed: int, tell: Tell) -> None:
    tell(READY)
    with closing(Session(folder)):
        time.sleep(60)


def back_up(folder: Path, seed: int, tell: Tell) -> None:
    with closing(DurableStore(folder / STORE)) as kept:
        tell(READY)
        for number in range(MANY + seed * 10_000, MANY + (seed + 1) * 10_000):
            kept.add(1, made_up(number))
            Backups(folder / STORE).make()


def bring_in(folder: Path, seed: int, tell: Tell) -> None:
    with closing(DurableStore(folder / STORE)) as kept:
        tell(READY)
        for number in range(seed * 10_000, (seed + 1) * 10_000):
            samples = [Sample(ink=ink(each), label=f"n{number}") for each in range(TOGETHER)]
            import_samples(kept, samples, writer="me")
            tell(f"n{number}")


def export(folder: Path, _seed: int, tell: Tell) -> None:
    with closing(DurableStore(folder / STORE)) as kept:
        tell(READY)
        while True:
            write_all(kept, folder)
            tell("all")


def write_all(kept: Store, folder: Path) -> None:
    path = folder / "exported" / "drawings.h5"
    format, _ = format_of(path)
    write_samples(path, format, stored_samples(kept, ["me"], Which.ALL))


def retrain(folder: Path, seed: int, tell: Tell) -> None:
    session = Session(folder)
    tell(READY)
    for first in range(seed * 10_000, (seed + 1) * 10_000, 8):
        for number in range(first, first + 8):
            session.recognise(ink(number))
            session.label(Label(f"n{number}"))
            tell((f"n{number}", True))
        training = TrainingProcess(session.retrain_request())
        for message in training.run():
            if isinstance(message, Progress):
                tell((training._trainer.pid, training._rehearser.pid))
            else:
                session.adopt(message)


# What must be there after its death --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """By the start after a death: all trials, and the champion's file with those before it, by their names."""

    folder: Path
    held: Contents
    history: list[str]
    champion: str


Lost: TypeAlias = Callable[[Found, list[Any]], int]
"""How much is missing of what was told."""


def lost_answers(found: Found, told: list[Any]) -> int:
    said = dict(each for each in told if isinstance(each[0], str))
    labels = {trial.label for trial in found.held.values() if trial.ink == ink(int(trial.label[1:]))}
    return sum(kept is not None and kept is not (label in labels) for label, kept in said.items())


def lost_champions(found: Found, told: list[Any]) -> int:
    another = bool(told) and found.champion not in (told[-1], found.history[-1])
    return len([each for each in told if each not in found.history]) + another


def lost_trials(found: Found, _told: list[Any]) -> int:
    return sum(found.held.get(("me", n + 1)) != replace(made_up(n), id=n + 1) for n in range(MANY))


def lost_imports(found: Found, told: list[Any]) -> int:
    """All drawings of an import, or none."""
    counts = Counter(trial.label for trial in found.held.values())
    return len(set(told) - counts.keys()) + sum(count != TOGETHER for count in counts.values())


def lost_exports(found: Found, told: list[Any]) -> int:
    """The file is whole, if there is one, and so is the next, which removes what was half written."""
    path = found.folder / "exported" / "drawings.h5"
    before = len(list(read_samples(path))) if path.exists() else MANY * (not told)
    with closing(DurableStore(found.folder / STORE)) as kept:
        write_all(kept, found.folder)
    return (before != MANY) + (len(list(read_samples(path))) != MANY) + lost_trials(found, told)


# -------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`share` of all deaths, each at most `within` seconds after the child was begun, or most of them after it is
    ready.
    """

    before: Callable[[Path], None]
    act: Act
    lost: Lost
    within: float
    share: float
    once: bool = False
    """It happens once in the life of a data directory."""
    restores: bool = False
    """The store was damaged before."""


FAULTS = {
    "storing": Fault(before=nothing, act=store, lost=lost_answers, within=0.5, share=0.32),
    "promoting": Fault(before=nothing, act=promote, lost=lost_champions, within=2.0, share=0.16),
    "rolling back": Fault(before=models, act=roll_back, lost=lost_champions, within=1.5, share=0.12),
    "migrating": Fault(before=old_store, act=start, lost=lost_trials, within=0.6, share=0.1, once=True),
    "backing up": Fault(before=large_store, act=back_up, lost=lost_trials, within=0.8, share=0.08),
    "restoring": Fault(
        before=damaged_store, act=start, lost=lost_trials, within=1.0, share=0.07, once=True, restores=True
    ),
    "importing": Fault(before=nothing, act=bring_in, lost=lost_imports, within=0.8, share=0.06),
    "exporting": Fault(before=large_store, act=export, lost=lost_exports, within=0.8, share=0.06),
    "retraining": Fault(before=nothing, act=retrain, lost=lost_answers, within=40.0, share=0.03),
}
