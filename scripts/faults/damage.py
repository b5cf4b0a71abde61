"""Damages files at random, in the store and in the folder of models: bits flipped, bytes overwritten, ends cut off."""

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
from corrections.store.store import Store
from corrections.trials.trial import LabelSource, Trial
from models.inference.score import Comparison, Score
from models.ink.ink import Ink, Point
from models.ink.labels import Label
from models.model_file.model_file import write_checksums
from models.registry.promotion import judge
from models.registry.registry import Registry
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.errors import StoreError
from models.system.stale_files import challenger_path

TIMES = 1000
STORE = "trials.sqlite"
TRIALS, NEWER_TRIALS = 300, 60
"""Number of trials in the damaged store, and how many of these are newer than its backup."""
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


def zero_block(data: bytearray, rng: np.random.Generator) -> bytearray:
    """Set a block of 512 bytes or 4 KB to zeros, as a failing disk does."""
    size = int(rng.choice([512, 4096]))
    first = int(rng.integers(-(-len(data) // size))) * size
    last = min(len(data), first + size)
    data[first:last] = bytes(last - first)
    return data


def truncate(data: bytearray, rng: np.random.Generator) -> bytearray:
    return data[: rng.integers(len(data))]


DAMAGES: dict[str, Damage] = {
    "one bit flipped": flip_bit,
    "1–64 bytes overwritten": overwrite,
    "a block zeroed": zero_block,
    "cut off": truncate,
}


@dataclass(frozen=True, slots=True)
class OriginalStore:
    """A data directory, all trials of its store, and the keys of the trials in its backup."""

    folder: Path
    contents: Contents
    backed_up: frozenset[tuple[str, int]]


@contextmanager
def original_store() -> Iterator[OriginalStore]:
    """A store of two writers with a backup, 60 newer trials, and a few deleted since the backup."""
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as folder:
        path = Path(folder) / STORE
        with closing(Store(path)) as store:
            ids = [store.writer(name) for name in ("me", "Ада")]
            for number in range(TRIALS - NEWER_TRIALS):
                store.add(ids[number % 2], synthetic_trial(number))
        Backups(path).make()
        with closing(Store(path)) as store:
            backed_up = contents(store).keys()
            for number in range(TRIALS - NEWER_TRIALS, TRIALS):
                store.add(ids[number % 2], synthetic_trial(number))
            for trial_id in (5, 100, TRIALS - 1):
                store.remove(trial_id)
            held = contents(store)
        yield OriginalStore(Path(folder), held, frozenset(backed_up))


def synthetic_trial(number: int) -> Trial:
    """A trial that is unique to `number` and deterministic."""
    rng = np.random.default_rng(number)
    points = rng.normal(100, 30, (int(rng.integers(8, 60)), 2)).round(1)
    label, predicted = Label(number % 10), Label(int(rng.integers(10)))
    return Trial(
        ink=Ink.of([[Point(x, y, i / 100) for i, (x, y) in enumerate(points.tolist())]]),
        predicted=predicted,
        probability=float(rng.random()),
        alternatives=tuple((str(digit), float(rng.random())) for digit in range(9)),
        model_id="0123456789abcdef",
        label=label,
        source=LabelSource.CONFIRMED if predicted == label else LabelSource.CORRECTED,
        time=1.7e9 + number,
    )


def contents(store: Store) -> Contents:
    """Every trial by (writer's name, trial id)."""
    return {
        (name, trial.id): trial
        for name in store.writers()
        for trial in [*store.labelled(store.writer(name)), *store.accepted(store.writer(name))]
    }


def damage_store(before: OriginalStore, damage: Damage, seed: int) -> Counter[str]:
    """Damage a copy of the store, open it as the program does, and count the outcome.

    Exactly one of `unharmed`, `restored` and `refused` is 1, unless the program crashed. `lost`: missing or changed
    trials without a message, or although the backup holds them; `unreadable`: newer trials that were reported as lost;
    `brought_back`: trials deleted after the backup that are there again.
    """
    rng = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-", dir=_memory_folder()) as folder:
        path = Path(shutil.copytree(before.folder, folder, dirs_exist_ok=True)) / STORE
        path.write_bytes(damage(bytearray(path.read_bytes()), rng))
        try:
            with closing(DurableStore(path)) as store:
                found, messages = contents(store), store.pending_messages()
                store.add(store.writer("me"), synthetic_trial(TRIALS))
        except StoreError as error:
            return Counter(tried=1, refused=1, crashed=int("later version" not in str(error)))
        except Exception:
            logging.exception("seed %s", seed)
            return Counter(tried=1, crashed=1)
        changed = {key for key, trial in found.items() if before.contents.get(key) != trial}
        missing = before.contents.keys() - found.keys()
        if not messages:
            return Counter(tried=1, unharmed=1, lost=len(changed) + len(missing))
        return Counter(
            tried=1,
            restored=1,
            lost=len(missing & before.backed_up) + len(changed - before.backed_up),
            unreadable=len(missing - before.backed_up),
            brought_back=len(changed & before.backed_up),
        )


@contextmanager
def champions() -> Iterator[Path]:
    """A temporary folder of models with three champions."""
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-") as folder:
        yield make_champions(Path(folder) / "models")


def make_champions(folder: Path) -> Path:
    """Create a folder of models and promote three champions in it. Returns `folder`."""
    folder.mkdir(parents=True)
    registry, pair = Registry(folder), Comparison(Score(1, 2), Score(2, 2))
    for _ in range(3):
        challenger = another_model(challenger_path(folder))
        registry.promote(challenger, judge(base=pair, held_out=pair, learned=pair), "me")
    return folder


def another_model(path: Path) -> Path:
    """Write a unique model file that predicts like the shipped model. Returns `path`."""
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
    """Damage the champion's file, the registry or its copy, and check which model is then in use.

    `lost`: another model than before, without a warning.
    """
    rng = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory(prefix="inkloop-fault-", dir=_memory_folder()) as outer:
        folder = Path(shutil.copytree(before, Path(outer) / "models"))
        registry = Registry(folder)
        newest, history = registry.champion("me").path, registry.history("me")
        assert newest.parent == folder
        damaged_file = [newest, folder / "registry.json", folder / "registry-copy.json"][seed % 3]
        damaged_file.write_bytes(damage(bytearray(damaged_file.read_bytes()), rng))
        try:
            registry = Registry(folder)
            champion = registry.champion("me")
            same = champion.path == newest and registry.history("me") == history
            registry.roll_back(registry.shipped_model().model_id, "me")
            works = registry.champion("me").shipped
        except Exception:
            logging.exception("seed %s", seed)
            return Counter(tried=1, crashed=1)
        warned = bool(champion.warning)
        return Counter(tried=1, unharmed=same, restored=warned, lost=not (same or warned), crashed=not works)


def measure(times: int, seed: int, on_one: Callable[[], object]) -> dict[str, Counter[str]]:
    """Damage `times` stores and as many folders of models, each kind of damage in turn. Returns counts per kind."""
    counts: dict[str, Counter[str]] = {}
    kinds = list(DAMAGES.items())
    with original_store() as store, champions() as models:
        for number in range(times):
            kind, damage = kinds[number % len(kinds)]
            for what, count in (
                ("store", damage_store(store, damage, seed + number)),
                ("models", damage_models(models, damage, seed + number)),
            ):
                counts.setdefault(f"{what}: {kind}", Counter()).update(count)
                on_one()
    return counts


def _memory_folder() -> str | None:
    """A folder in memory, if the system has one, because these tests do not depend on the disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
