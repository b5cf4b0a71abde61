"""Kills the program with SIGKILL while it stores, promotes, migrates, restores, imports, exports, retrains, …"""

import logging
import random
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from app.core.session import Session
from corrections.durability.backups import Backups
from corrections.durability.integrity_check import check
from models.datasets.locations import MNIST_FILE, find_file
from models.ink.label_sets import LABEL_SETS
from models.registry.registry import Registry
from scripts.faults.acts import FAULTS, READY, Fault, StateAfterKill
from scripts.faults.children import Child
from scripts.faults.damage import STORE, contents

TIMES = 300
KILLS_PER_FOLDER = 10
"""Number of kills in one data directory before a new one is prepared."""
KILLED_AT_WORK_SHARE, START_TIMEOUT_S = 0.8, 60.0
"""Share of the children that are killed during the task, not during their start; timeout for the start."""
ORPHAN_TIMEOUT_S = 120.0
"""Timeout for the end of the processes that a killed child had started."""
_TEMPORARY = re.compile(r"\.(\d+|inkloop)-.*|challenger-.*|.*-(wal|shm|journal)|.*\.restored")


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """Kill `times` children, shared out among the faults. Raises `DatasetError` if MNIST, for retrains, is missing."""
    find_file(MNIST_FILE)
    return {name: kill(name, max(1, round(times * fault.share)), seed, on_one) for name, fault in FAULTS.items()}


def kill(name: str, times: int, seed: int, on_one: Callable[[], object]) -> Counter[str]:
    """Start a child with the task of the fault `name` and kill it, `times` times. Returns total counts.

    `tried`; `told`: results that the children reported; `lost`: those missing after the kill; `damaged`: stores,
    backups and models; `alarmed`: starts with an unexpected warning; `left`: files that the next start did not remove;
    `crashed`: failed starts, and children that exited before they were killed.
    """
    fault, rng = FAULTS[name], random.Random(seed)
    counts: Counter[str] = Counter()
    kills_per_folder = 1 if fault.once else KILLS_PER_FOLDER
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
        before, folder = Path(outer) / "before", Path(outer) / "data"
        fault.prepare(before)
        for first in range(0, times, kills_per_folder):
            shutil.rmtree(folder, ignore_errors=True)
            if before.exists():
                shutil.copytree(before, folder)
            for number in range(first, min(times, first + kills_per_folder)):
                child = Child(fault.task, folder, number)
                if rng.random() < KILLED_AT_WORK_SHARE:
                    child.receive(START_TIMEOUT_S, max_reports=1)
                child.receive(rng.uniform(0, fault.max_delay_s))
                child.kill()
                child.reports = [each for each in child.reports if each != READY]
                counts += Counter(tried=1, told=len(child.reports), crashed=child.exited)
                counts += _check_after_kill(fault, folder, child.reports)
                on_one()
    return counts


def _check_after_kill(fault: Fault, folder: Path, reports: list[Any]) -> Counter[str]:
    """Open the data directory after a kill and count what is wrong."""
    _wait_for_orphans({pid for each in reports if isinstance(each, tuple) for pid in each if type(pid) is int})
    path = folder / STORE
    damaged = 0
    if not fault.starts_damaged and path.exists() and path.stat().st_size:
        damaged += not check(path).ok
    try:
        with closing(Session(folder, label_set=LABEL_SETS["digits"])) as session:
            alarmed = bool(session.store.pending_messages() or session.champion.warning) and not fault.starts_damaged
            champion = session.champion.path.name
            history = [entry.file or champion for entry in session.champions]
            state = StateAfterKill(folder, contents(session.store), history, champion)
        lost = fault.count_lost(state, reports)
    except Exception:
        logging.exception("the next start failed")
        return Counter(crashed=1)
    damaged += sum(not check(backup).ok for backup in Backups(path).all())
    leftovers = [each for each in folder.rglob("*") if _TEMPORARY.fullmatch(each.name) and "damaged" not in each.parts]
    listed = {entry.file for entry in Registry(folder / "models").history("me")}
    leftovers += [each for each in (folder / "models").glob("*.h5") if each.name not in listed]
    return Counter(lost=lost, damaged=damaged, alarmed=alarmed, left=len(leftovers))


def _wait_for_orphans(process_ids: set[int]) -> None:
    deadline = time.monotonic() + ORPHAN_TIMEOUT_S
    while process_ids and time.monotonic() < deadline:
        process_ids = {each for each in process_ids if Path(f"/proc/{each}").exists()}
        time.sleep(0.2)
    if process_ids:
        raise RuntimeError(f"processes {process_ids} live on after the one that began them")
