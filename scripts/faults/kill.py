"""Killed at any moment, with SIGKILL: while it stores, promotes, migrates, restores, imports, exports, retrains, …"""

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
from models.registry.registry import Registry
from scripts.faults.acts import FAULTS, READY, Fault, Found
from scripts.faults.children import Child
from scripts.faults.damage import STORE, contents

TIMES = 300
ROUNDS = 10
"""Deaths in a row in one data directory, before the next begins."""
AT_WORK, BEGINNING = 0.8, 60.0
"""Share of the children that are killed at work, not while they start; seconds in which they must have started."""
ORPHANS = 120.0
"""Seconds in which what the dead one started must have ended."""
_TEMPORARY = re.compile(r"\.(\d+|inkloop)-.*|challenger-.*|.*-(wal|shm|journal)|.*\.restored")


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """`times` deaths in all, shared out among the faults. Raises `DatasetError` without MNIST to retrain with."""
    find_file(MNIST_FILE)
    return {name: kill(name, max(1, round(times * fault.share)), seed, on_one) for name, fault in FAULTS.items()}


def kill(name: str, times: int, seed: int, on_one: Callable[[], object]) -> Counter[str]:
    """Let a child do this and kill it, `times` over; what was found after each.

    `tried`, `told` (what the children said was done), `lost` of that, `damaged` (stores, backups and models), `alarmed`
    (starts that told something alarming), `left` (files that the next start did not remove), `crashed` (starts that
    failed, and children that ended before they were killed).
    """
    fault, chance = FAULTS[name], random.Random(seed)
    found: Counter[str] = Counter()
    in_a_row = 1 if fault.once else ROUNDS
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
        before, folder = Path(outer) / "before", Path(outer) / "data"
        fault.before(before)
        for first in range(0, times, in_a_row):
            shutil.rmtree(folder, ignore_errors=True)
            if before.exists():
                shutil.copytree(before, folder)
            for number in range(first, min(times, first + in_a_row)):
                child = Child(fault.act, folder, number)
                if chance.random() < AT_WORK:
                    child.listen(BEGINNING, words=1)
                child.listen(chance.uniform(0, fault.within))
                child.kill()
                child.told = [each for each in child.told if each != READY]
                found += Counter(tried=1, told=len(child.told), crashed=child.ended)
                found += _after(fault, folder, child.told)
                on_one()
    return found


def _after(fault: Fault, folder: Path, told: list[Any]) -> Counter[str]:
    """What is wrong after a death."""
    _wait_for_orphans({pid for each in told if isinstance(each, tuple) for pid in each if type(pid) is int})
    path = folder / STORE
    damaged = 0
    if not fault.restores and path.exists() and path.stat().st_size:
        damaged += not check(path).ok
    try:
        with closing(Session(folder)) as session:
            alarmed = bool(session.store.pending_messages() or session.champion.warning) and not fault.restores
            champion = session.champion.path.name
            history = [entry.file or champion for entry in session.champions]
            found = Found(folder, contents(session.store), history, champion)
        lost = fault.lost(found, told)
    except Exception:
        logging.exception("the next start failed")
        return Counter(crashed=1)
    damaged += sum(not check(backup).ok for backup in Backups(path).all())
    left = [each for each in folder.rglob("*") if _TEMPORARY.fullmatch(each.name) and "damaged" not in each.parts]
    listed = {entry.file for entry in Registry(folder / "models").history("me")}
    left += [each for each in (folder / "models").glob("*.h5") if each.name not in listed]
    return Counter(lost=lost, damaged=damaged, alarmed=alarmed, left=len(left))


def _wait_for_orphans(process_ids: set[int]) -> None:
    end = time.monotonic() + ORPHANS
    while process_ids and time.monotonic() < end:
        process_ids = {each for each in process_ids if Path(f"/proc/{each}").exists()}
        time.sleep(0.2)
    if process_ids:
        raise RuntimeError(f"processes {process_ids} live on after the one that began them")
