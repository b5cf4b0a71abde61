"""No room, no permission, no folder: the disk fills up, or the store is locked, moved or exchanged while one draws."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from app.core.session import Session
from corrections.store.store import Store
from models.ink.labels import Label
from scripts.faults.acts import ink
from scripts.faults.children import Child, Tell
from scripts.faults.damage import STORE, contents

Trouble: TypeAlias = Callable[[Path], AbstractContextManager[object]]
TIMES = 120
PATIENCE = 120.0  # seconds
_DISK = 2 << 20  # bytes
_NOBODY = 65534


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Files of this process can grow no more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((folder / STORE).stat().st_size // 2, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """The disk is full: for a folder on a small one."""
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
def forbidden(folder: Path) -> Iterator[None]:
    folder.chmod(0)
    try:
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program writes to the store, and takes its time."""
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
def exchanged(folder: Path) -> Iterator[None]:
    """By a copy of itself, as programs do that keep folders alike."""
    with closing(sqlite3.connect(folder / STORE)) as source, closing(sqlite3.connect(folder / "copy")) as target:
        source.backup(target)
    (folder / "copy").replace(folder / STORE)
    yield


TROUBLES: dict[str, Trouble] = {
    "files cannot grow": full,
    "disk full": filled,
    "no permission": forbidden,
    "locked": locked,
    "folder removed": removed,
    "folder moved away": moved,
    "store exchanged": exchanged,
}


def draw(folder: Path, seed: int, tell: Tell) -> None:
    """Answer, while there is trouble and before and after it; tell every label, and at last how many still wait."""
    name = list(TROUBLES)[seed % len(TROUBLES)]
    if name == "no permission" and os.getuid() == 0:
        folder.chmod(0o700)
        os.chown(folder, _NOBODY, _NOBODY)
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    chance = random.Random(seed)
    session = Session(folder)
    numbers = iter(range(1_000_000))

    def answer() -> None:
        for number in islice(numbers, chance.randint(1, 12)):
            session.recognise(ink(number))
            session.label(Label(f"n{number}"))
            tell(f"n{number}")

    answer()
    with TROUBLES[name](folder):
        answer()
        tell((session.store.unstored, session.store.reason))
    session.sync()
    tell((session.store.unstored, session.store.reason))
    answer()
    session.close()


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """All kinds of trouble in turn. `waited`: answers that had to; `doubled`: those stored twice."""
    found: dict[str, Counter[str]] = {}
    for number in range(seed, seed + times):
        name = list(TROUBLES)[number % len(TROUBLES)]
        with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as outer:
            Path(outer).chmod(0o755)
            folder = Path(outer) / "data"
            folder.mkdir()
            if name != "disk full":
                found.setdefault(name, Counter()).update(_tried(folder, number))
            elif os.getuid() == 0:
                with small_disk(folder):
                    found.setdefault(name, Counter()).update(_tried(folder, number))
        on_one()
    return found


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A disk of 2 MB, for root."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def _tried(folder: Path, number: int) -> Counter[str]:
    child = Child(draw, folder, number)
    ended = child.wait(PATIENCE)
    child.kill()
    said = [each for each in child.told if isinstance(each, str)]
    waited = [count for count, _ in (each for each in child.told if not isinstance(each, str))]
    if not ended or len(waited) != 2:
        return Counter(tried=1, crashed=1)
    with closing(Store(folder / STORE)) as store:
        held = [trial.label for trial in contents(store).values()]
    return Counter(
        tried=1,
        told=len(said),
        waited=waited[0],
        lost=len(set(said) - set(held)) + waited[1],
        doubled=len(held) - len(set(held)),
        disordered=held != said,
    )
