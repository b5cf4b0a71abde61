"""Makes the store unwritable during use: disk full, no permission, or the store locked, removed, moved or replaced."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from app.core.session import Session
from corrections.store.store import Store
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from scripts.faults.acts import ink
from scripts.faults.children import Child, Report
from scripts.faults.damage import STORE, contents

Trouble: TypeAlias = Callable[[Path], AbstractContextManager[object]]
TIMES = 120
TIMEOUT_S = 120.0
STORED_WITHIN_S = 30.0
"""What waits must be stored within so many seconds after the trouble has ended."""
_DISK_BYTES = 2 << 20
_NOBODY_UID = 65534


@contextmanager
def file_size_limit(folder: Path) -> Iterator[None]:
    """Limit the size of files that this process writes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((folder / STORE).stat().st_size // 2, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """Fill the disk of `folder`, which must be a small one."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def no_permission(folder: Path) -> Iterator[None]:
    folder.chmod(0)
    try:
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a write transaction on the store, as another program may."""
    with closing(sqlite3.connect(folder / STORE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def removed(folder: Path) -> Iterator[None]:
    shutil.rmtree(folder)
    yield


@contextmanager
def moved(folder: Path) -> Iterator[None]:
    folder.rename(folder.with_name("elsewhere"))
    yield


@contextmanager
def replaced(folder: Path) -> Iterator[None]:
    """Replace the store by a copy of itself, as file synchronisation programs do."""
    with closing(sqlite3.connect(folder / STORE)) as source, closing(sqlite3.connect(folder / "copy")) as target:
        source.backup(target)
    (folder / "copy").replace(folder / STORE)
    yield


TROUBLES: dict[str, Trouble] = {
    "files cannot grow": file_size_limit,
    "disk full": full_disk,
    "no permission": no_permission,
    "locked": locked,
    "folder removed": removed,
    "folder moved away": moved,
    "store exchanged": replaced,
}


def draw(folder: Path, seed: int, report: Report) -> None:
    """Answer before, during and after the trouble. Reports each label, and twice the waiting count and its reason."""
    name = list(TROUBLES)[seed % len(TROUBLES)]
    if name == "no permission" and os.getuid() == 0:
        folder.chmod(0o700)
        os.chown(folder, _NOBODY_UID, _NOBODY_UID)
        os.setgid(_NOBODY_UID)
        os.setuid(_NOBODY_UID)
    rng = random.Random(seed)
    session = Session(folder, label_set=LABEL_SETS["digits"])
    numbers = iter(range(1_000_000))

    def answer() -> None:
        for number in islice(numbers, rng.randint(1, 12)):
            session.recognise(ink(number))
            session.label(Label(f"n{number}"))
            report(f"n{number}")

    answer()
    with TROUBLES[name](folder):
        answer()
        report((session.store.waiting_count, session.store.waiting_reason))
    end = time.monotonic() + STORED_WITHIN_S
    session.sync()
    while session.store.waiting_count and time.monotonic() < end:
        time.sleep(0.1)  # on a busy machine the backup thread can lock the store for longer than a write waits
        session.sync()
    report((session.store.waiting_count, session.store.waiting_reason))
    answer()
    session.close()


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """Run all kinds of trouble in turn. `waited`: answers that were queued; `doubled`: answers stored twice."""
    counts: dict[str, Counter[str]] = {}
    for number in range(seed, seed + times):
        name = list(TROUBLES)[number % len(TROUBLES)]
        with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
            Path(outer).chmod(0o755)
            folder = Path(outer) / "data"
            folder.mkdir()
            if name != "disk full":
                counts.setdefault(name, Counter()).update(_run_once(folder, number))
            elif os.getuid() == 0:
                with small_disk(folder):
                    counts.setdefault(name, Counter()).update(_run_once(folder, number))
        on_one()
    return counts


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Mount a disk of 2 MB at `folder`; needs root."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK_BYTES}", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def _run_once(folder: Path, number: int) -> Counter[str]:
    child = Child(draw, folder, number)
    succeeded = child.wait(TIMEOUT_S)
    child.kill()
    reported = [each for each in child.reports if isinstance(each, str)]
    waited = [count for count, _ in (each for each in child.reports if not isinstance(each, str))]
    if not succeeded or len(waited) != 2:
        return Counter(tried=1, crashed=1)
    with closing(Store(folder / STORE)) as store:
        stored = [trial.label for trial in contents(store).values()]
    return Counter(
        tried=1,
        told=len(reported),
        waited=waited[0],
        lost=len(set(reported) - set(stored)) + waited[1],
        doubled=len(stored) - len(set(stored)),
        disordered=stored != reported,
    )
