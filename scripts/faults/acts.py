"""The kill tests: how a data directory is prepared, what a child process does, and what must remain after the kill."""

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
from corrections.import_export.transfer import (
    TrialSelection,
    import_samples,
    read_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import Sample
from corrections.store import schema
from corrections.store.store import Store
from models.inference.score import Comparison, Score
from models.ink.ink import Ink, Point
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.registry.promotion import Outcome, judge
from models.system.stale_files import challenger_path
from models.training.retrain_messages import Progress
from models.training.retrain_process import TrainingProcess
from scripts.faults.children import Report, Task
from scripts.faults.damage import DAMAGES, STORE, Contents, another_model, make_champions, synthetic_trial

STORE_SIZE = 300
"""Number of trials in the stores that are migrated, backed up, restored and exported."""
IMPORT_SIZE = 40
"""Number of drawings in one import."""
READY = "ready"
"""A child's first report, sent before it begins its task."""


def ink(number: int) -> Ink:
    """An ink that is unique to `number`."""
    turn = np.linspace(0, 6 + number % 7, 20)
    points = np.stack([50 + 30 * np.cos(turn) + number % 100, 50 + (30 + number // 100) * np.sin(turn)], 1)
    return Ink.of([[Point(x, y, k / 100) for k, (x, y) in enumerate(points.round(2).tolist())]])


# Preparation of the data directory ----------------------------------------------------------------------------------


def nothing(folder: Path) -> None:
    """No data directory yet."""


def old_store(folder: Path) -> None:
    """A store with the schema of the program's first version."""
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
        plain.execute("INSERT INTO writers (id, name) SELECT id, name FROM new.writers")
        plain.execute(f"INSERT INTO trials ({columns}) SELECT {columns} FROM new.trials")
    engine.dispose()


def large_store(folder: Path) -> None:
    """A store with `STORE_SIZE` trials."""
    with closing(DurableStore(folder / STORE)) as store:
        store.add_all(store.writer("me"), [synthetic_trial(number) for number in range(STORE_SIZE)])


def damaged_store(folder: Path) -> None:
    """A damaged store with a complete backup."""
    large_store(folder)
    Backups(folder / STORE).make()
    path = folder / STORE
    path.write_bytes(DAMAGES["a block zeroed"](bytearray(path.read_bytes()), np.random.default_rng(2)))


def models(folder: Path) -> None:
    """A folder of models with three champions."""
    make_champions(folder / "models")


# Tasks of the child until it is killed ------------------------------------------------------------------------------


def store_answers(folder: Path, seed: int, report: Report) -> None:
    session = Session(folder, label_set=LABEL_SETS["digits"])
    report(READY)
    for number in range(seed * 10_000, (seed + 1) * 10_000):
        session.recognise(ink(number))
        session.label(Label(f"n{number}"))
        report((f"n{number}", True))
        if number % 10 == 9:
            report((f"n{number}", None))  # the undo has begun: the answer may exist or not
            session.undo_last_answer()
            report((f"n{number}", False))


def promote(folder: Path, _seed: int, report: Report) -> None:
    session = Session(folder, label_set=LABEL_SETS["digits"])
    (folder / "models").mkdir(exist_ok=True)
    report(READY)
    pair = Comparison(Score(1, 2), Score(2, 2))
    while True:
        challenger = another_model(challenger_path(folder / "models"))
        verdict = judge(base=pair, held_out=pair, learned=pair)
        session.adopt(Outcome(challenger, session.champion.path, session.writer, verdict))
        report(session.champion.path.name)


def roll_back(folder: Path, seed: int, report: Report) -> None:
    session = Session(folder, label_set=LABEL_SETS["digits"])
    chooser = random.Random(seed)
    report(READY)
    while True:
        session.apply(session.switcher.roll_back(chooser.choice(session.champions).model_id, session.current_writer))
        report(session.champion.path.name)


def start(folder: Path, _seed: int, report: Report) -> None:
    report(READY)
    with closing(Session(folder, label_set=LABEL_SETS["digits"])):
        time.sleep(60)


def back_up(folder: Path, seed: int, report: Report) -> None:
    with closing(DurableStore(folder / STORE)) as store:
        report(READY)
        for number in range(STORE_SIZE + seed * 10_000, STORE_SIZE + (seed + 1) * 10_000):
            store.add(1, synthetic_trial(number))
            Backups(folder / STORE).make()


def import_drawings(folder: Path, seed: int, report: Report) -> None:
    with closing(DurableStore(folder / STORE)) as store:
        report(READY)
        for number in range(seed * 10_000, (seed + 1) * 10_000):
            samples = [Sample(ink=ink(each), label=f"n{number}") for each in range(IMPORT_SIZE)]
            import_samples(store, samples, writer="me")
            report(f"n{number}")


def export(folder: Path, _seed: int, report: Report) -> None:
    with closing(DurableStore(folder / STORE)) as store:
        report(READY)
        while True:
            export_all(store, folder)
            report("all")


def export_all(store: Store, folder: Path) -> None:
    path = folder / "exported" / "drawings.h5"
    format, _ = format_of(path)
    write_samples(path, format, stored_samples(store, ["me"], TrialSelection.ALL))


def retrain(folder: Path, seed: int, report: Report) -> None:
    session = Session(folder, label_set=LABEL_SETS["digits"])
    report(READY)
    for first in range(seed * 10_000, (seed + 1) * 10_000, 8):
        for number in range(first, first + 8):
            session.recognise(ink(number))
            session.label(Label(f"n{number}"))
            report((f"n{number}", True))
        training = TrainingProcess(session.retrain_request())
        for message in training.run():
            if isinstance(message, Progress):
                report((training._trainer.pid, training._rehearser.pid))
            else:
                session.adopt(message)


# Checks after the kill ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StateAfterKill:
    """The data that the first start after a kill finds: all trials, the names of the past champions' files, and of the
    current one's."""

    folder: Path
    trials: Contents
    history: list[str]
    champion: str


CountLost: TypeAlias = Callable[[StateAfterKill, list[Any]], int]
"""Returns how many of the child's reported results are missing."""


def count_lost_answers(state: StateAfterKill, reports: list[Any]) -> int:
    expected = dict(each for each in reports if isinstance(each[0], str))
    labels = {trial.label for trial in state.trials.values() if trial.ink == ink(int(trial.label[1:]))}
    return sum(kept is not None and kept is not (label in labels) for label, kept in expected.items())


def count_lost_champions(state: StateAfterKill, reports: list[Any]) -> int:
    another = bool(reports) and state.champion not in (reports[-1], state.history[-1])
    return len([each for each in reports if each not in state.history]) + another


def count_lost_trials(state: StateAfterKill, _reports: list[Any]) -> int:
    return sum(state.trials.get(("me", n + 1)) != replace(synthetic_trial(n), id=n + 1) for n in range(STORE_SIZE))


def count_lost_imports(state: StateAfterKill, reports: list[Any]) -> int:
    """An import counts as lost if it was reported and is missing, or if it is incomplete."""
    counts = Counter(trial.label for trial in state.trials.values())
    return len(set(reports) - counts.keys()) + sum(count != IMPORT_SIZE for count in counts.values())


def count_lost_exports(state: StateAfterKill, reports: list[Any]) -> int:
    """The exported file, if any, must be complete, and so must the next export, which removes temporary files."""
    path = state.folder / "exported" / "drawings.h5"
    before = len(list(read_samples(path))) if path.exists() else STORE_SIZE * (not reports)
    with closing(DurableStore(state.folder / STORE)) as store:
        export_all(store, state.folder)
    return (before != STORE_SIZE) + (len(list(read_samples(path))) != STORE_SIZE) + count_lost_trials(state, reports)


# -------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kill test. `share` is its share of all kills; each comes up to `max_delay_s` seconds after the child started or
    reported that it is ready.
    """

    prepare: Callable[[Path], None]
    task: Task
    count_lost: CountLost
    max_delay_s: float
    share: float
    once: bool = False
    """The task happens only once in a data directory, so that each kill needs a new one."""
    starts_damaged: bool = False
    """The store is damaged before the kill, so that the next start restores it."""


FAULTS = {
    "storing": Fault(prepare=nothing, task=store_answers, count_lost=count_lost_answers, max_delay_s=0.5, share=0.32),
    "promoting": Fault(prepare=nothing, task=promote, count_lost=count_lost_champions, max_delay_s=2.0, share=0.16),
    "rolling back": Fault(prepare=models, task=roll_back, count_lost=count_lost_champions, max_delay_s=1.5, share=0.12),
    "migrating": Fault(
        prepare=old_store, task=start, count_lost=count_lost_trials, max_delay_s=0.6, share=0.1, once=True
    ),
    "backing up": Fault(prepare=large_store, task=back_up, count_lost=count_lost_trials, max_delay_s=0.8, share=0.08),
    "restoring": Fault(
        prepare=damaged_store,
        task=start,
        count_lost=count_lost_trials,
        max_delay_s=1.0,
        share=0.07,
        once=True,
        starts_damaged=True,
    ),
    "importing": Fault(
        prepare=nothing, task=import_drawings, count_lost=count_lost_imports, max_delay_s=0.8, share=0.06
    ),
    "exporting": Fault(prepare=large_store, task=export, count_lost=count_lost_exports, max_delay_s=0.8, share=0.06),
    "retraining": Fault(prepare=nothing, task=retrain, count_lost=count_lost_answers, max_delay_s=40.0, share=0.03),
}
