"""Damaged files: bytes flipped, overwritten and cut off at random, in the store and in the models beside it."""

import logging
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import h5py
import numpy as np

from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.store.store import Store, StoreError
from corrections.trials.trial import LabelSource, Trial
from models.inference.score import Comparison, Score
from models.ink.ink import Ink, Point
from models.ink.labels import Label
from models.model_file.model_file import write_checksums
from models.registry.promotion import judge
from models.registry.registry import Registry
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.stale_files import challenger_path

TIMES = 1000
STORE = "trials.sqlite"
TRIALS, NEWER = 300, 60
"""Of the store that is damaged, and how many of them are newer than its backup."""
Contents: TypeAlias = dict[tuple[str, int], Trial]
Damage: TypeAlias = Callable[[bytearray, np.random.Generator], bytearray]


def flip_bit(data: bytearray, rng: np.random.Generator) -> bytearray:
    data[rng.integers(len(data))] ^= 1 << int(rng.integers(8))
    return data


def overwrite(data: bytearray, rng: np.random.Generator) -> bytearray:
    first = int(rng.integers(len(data)))
    last = min(len(data), first + int(rng.integers(1, 65)))
    data[first:last] = rng.bytes(last - first)
    return data


def blank(data: bytearray, rng: np.random.Generator) -> bytearray:
    """As a disk loses it: a block of 512 bytes or 4 KB becomes zeros."""
    size = int(rng.choice([512, 4096]))
    first = int(rng.integers(-(-len(data) // size))) * size
    last = min(len(data), first + size)
    data[first:last] = bytes(last - first)
    return data


def cut(data: bytearray, rng: np.random.Generator) -> bytearray:
    return data[: rng.integers(len(data))]


DAMAGES: dict[str, Damage] = {
    "one bit flipped": flip_bit,
    "1–64 bytes overwritten": overwrite,
    "a block zeroed": blank,
    "cut off": cut,
}


@dataclass(frozen=True, slots=True)
class Original:
    """A data directory, all that its store holds, and how much of it its backup holds."""

    folder: Path
    contents: Contents
    backed_up: frozenset[tuple[str, int]]


@contextmanager
def original() -> Iterator[Original]:
    """A store of two writers with a backup, 60 newer trials, and a few that were taken back since."""
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as folder:
        path = Path(folder) / STORE
        with closing(Store(path)) as store:
            ids = [store.writer(name) for name in ("me", "Ада")]
            for number in range(TRIALS - NEWER):
                store.add(ids[number % 2], made_up(number))
        Backups(path).make()
        with closing(Store(path)) as store:
            backed_up = contents(store).keys()
            for number in range(TRIALS - NEWER, TRIALS):
                store.add(ids[number % 2], made_up(number))
            for trial_id in (5, 100, TRIALS - 1):
                store.remove(trial_id)
            held = contents(store)
        yield Original(Path(folder), held, frozenset(backed_up))


def made_up(number: int) -> Trial:
    """A trial unlike that of any other number, and always the same."""
    rng = np.random.default_rng(number)
    points = rng.normal(100, 30, (int(rng.integers(8, 60)), 2)).round(1)
    label, read = Label(number % 10), Label(int(rng.integers(10)))
    return Trial(
        ink=Ink.of([[Point(x, y, i / 100) for i, (x, y) in enumerate(points.tolist())]]),
        predicted=read,
        probability=float(rng.random()),
        alternatives=tuple((str(digit), float(rng.random())) for digit in range(9)),
        model_id="0123456789abcdef",
        label=label,
        source=LabelSource.CONFIRMED if read == label else LabelSource.CORRECTED,
        time=1.7e9 + number,
    )


def contents(store: Store) -> Contents:
    """Every trial by its writer's name and its id."""
    return {
        (name, trial.id): trial
        for name in store.writers()
        for trial in [*store.labelled(store.writer(name)), *store.accepted(store.writer(name))]
    }


def damage_store(before: Original, damage: Damage, seed: int) -> Counter[str]:
    """Damage a copy of the store, open it as the program does, and count what became of it.

    `unharmed`, `restored` and `refused` exclude each other. `lost` counts trials that are gone or other than they were
    and nobody was told, or that the backup holds; `unreadable` newer ones that were told lost; `brought_back` those
    that had been taken back after the backup.
    """
    rng = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-", dir=_fast()) as folder:
        path = Path(shutil.copytree(before.folder, folder, dirs_exist_ok=True)) / STORE
        path.write_bytes(damage(bytearray(path.read_bytes()), rng))
        try:
            with closing(DurableStore(path)) as store:
                found, told = contents(store), store.pending_messages()
                store.add(store.writer("me"), made_up(TRIALS))
        except StoreError as error:
            return Counter(tried=1, refused=1, crashed=int("later version" not in str(error)))
        except Exception:
            logging.exception("seed %s", seed)
            return Counter(tried=1, crashed=1)
        other = {key for key, trial in found.items() if before.contents.get(key) != trial}
        missing = before.contents.keys() - found.keys()
        if not told:
            return Counter(tried=1, unharmed=1, lost=len(other) + len(missing))
        return Counter(
            tried=1,
            restored=1,
            lost=len(missing & before.backed_up) + len(other - before.backed_up),
            unreadable=len(missing - before.backed_up),
            brought_back=len(other & before.backed_up),
        )


@contextmanager
def champions() -> Iterator[Path]:
    """A folder of models with three champions."""
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as folder:
        yield make_champions(Path(folder) / "models")


def make_champions(folder: Path) -> Path:
    """Put three champions into a folder of models, one after another."""
    folder.mkdir(parents=True)
    registry, pair = Registry(folder), Comparison(Score(1, 2), Score(2, 2))
    for _ in range(3):
        challenger = another_model(challenger_path(folder))
        registry.promote(challenger, judge(base=pair, held_out=pair, learned=pair), "me")
    return folder


def another_model(path: Path) -> Path:
    """A model file unlike any other, though it reads like the shipped one."""
    shutil.copyfile(SHIPPED_MODEL, path)
    with h5py.File(path, "r+") as file:
        group: Any = file["model_weights"]
        names: list[str] = []
        group.visit(names.append)
        weights = group[next(name for name in names if name.endswith("bias"))]
        weights[...] = weights[...] + time.time_ns() % 1_000_000_007
        write_checksums(file)
    return path


def damage_models(before: Path, damage: Damage, seed: int) -> Counter[str]:
    """Damage a champion, or the list of models, or its copy, and see which model reads then.

    `lost`: another one than before, and nobody was told.
    """
    rng = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-", dir=_fast()) as outer:
        folder = Path(shutil.copytree(before, Path(outer) / "models"))
        registry = Registry(folder)
        newest, history = registry.champion("me").path, registry.history("me")
        assert newest.parent == folder
        hurt = [newest, folder / "registry.json", folder / "registry-copy.json"][seed % 3]
        hurt.write_bytes(damage(bytearray(hurt.read_bytes()), rng))
        try:
            registry = Registry(folder)
            champion = registry.champion("me")
            same = champion.path == newest and registry.history("me") == history
            registry.roll_back(registry.shipped_model.model_id, "me")
            works = registry.champion("me").shipped
        except Exception:
            logging.exception("seed %s", seed)
            return Counter(tried=1, crashed=1)
        told = bool(champion.warning)
        return Counter(tried=1, unharmed=same, restored=told, lost=not (same or told), crashed=not works)


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """`times` damaged stores, and as many damaged folders of models, of all kinds of damage in turn."""
    found: dict[str, Counter[str]] = {}
    kinds = list(DAMAGES.items())
    with original() as store, champions() as models:
        for number in range(times):
            kind, damage = kinds[number % len(kinds)]
            for what, count in (
                ("store", damage_store(store, damage, seed + number)),
                ("models", damage_models(models, damage, seed + number)),
            ):
                found.setdefault(f"{what}: {kind}", Counter()).update(count)
                on_one()
    return found


def _fast() -> str | None:
    """A folder in memory where there is one: nothing here tests the disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
