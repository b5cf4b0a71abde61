"""Spoil a model file in a thousand ways, open each, and count what becomes of it."""

import hashlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from tqdm import tqdm

from models.datasets.examples import DIGITS, to_floats
from models.datasets.outliers import hershey_examples
from models.inference.classifier import Classifier
from models.model_file.model_file import GROUP, ModelFileError, write_checksums
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.inspection import Inspection
from scripts.command import parser, run, table, write_json

OUTCOMES = ("refused", "unharmed", "other answers", "wrong labels", "examiner died")
"""The last but one must never happen. Where the examining process dies, the program goes on and says so."""
_METADATA = 70_000
"""Bytes at the beginning of the shipped file that are structure for the most part."""


def flipped(path: Path, rng: np.random.Generator) -> None:
    """One to eight bytes anywhere are others."""
    _change(path, rng, path.stat().st_size)


def flipped_structure(path: Path, rng: np.random.Generator) -> None:
    """The same where HDF5 keeps its tables."""
    _change(path, rng, _METADATA)


def cut(path: Path, rng: np.random.Generator) -> None:
    """The end is missing, or a piece within, or a piece is all zeros."""
    content = path.read_bytes()
    start, end = sorted(rng.integers(0, len(content), 2).tolist())
    kept = (content[:start], content[:start] + content[end:], content[:start] + bytes(end - start) + content[end:])
    path.write_bytes(kept[rng.integers(3)])


def forged_graph(path: Path, rng: np.random.Generator) -> None:
    """Bytes of the compiled graph are others, and every checksum is right again."""

    def change(file: h5py.File) -> None:
        stored: Any = file[f"{GROUP}/graph"]
        graph = stored[()]
        where = rng.integers(0, len(graph) if rng.random() < 0.5 else 20_000, rng.integers(1, 9))
        graph[where] = rng.integers(0, 256, len(where))
        stored[...] = graph

    _forge(path, change)


def forged_network(path: Path, rng: np.random.Generator) -> None:
    """Characters of the network's configuration are others, and every checksum is right again."""

    def change(file: h5py.File) -> None:
        text = list(str(file.attrs["model_config"]))
        for place in rng.integers(0, len(text), rng.integers(1, 4)):
            text[place] = chr(rng.integers(32, 127))
        file.attrs["model_config"] = "".join(text)

    _forge(path, change)


KINDS: dict[str, Callable[[Path, np.random.Generator], None]] = {
    "bytes anywhere": flipped,
    "bytes of the structure": flipped_structure,
    "cut": cut,
    "graph, checksums right": forged_graph,
    "network, checksums right": forged_network,
}


def _change(path: Path, rng: np.random.Generator, size: int) -> None:
    content = bytearray(path.read_bytes())
    for place in rng.integers(0, size, rng.integers(1, 9)):
        content[place] = rng.integers(0, 256)
    path.write_bytes(content)


def _forge(path: Path, change: Callable[[h5py.File], None]) -> None:
    with h5py.File(path, "a") as file:
        change(file)
        write_checksums(file)


def answers(path: Path) -> np.ndarray:
    """What a model that was opened reads of drawn digits."""
    classifier = Classifier.open(path)
    drawn = hershey_examples(np.random.default_rng(0), DIGITS, 1, classifier.spec)
    return classifier.all_probabilities(to_floats(drawn.rasters))


def outcome(path: Path, expected: np.ndarray) -> tuple[str, str]:
    """What becomes of a file, as one of `OUTCOMES`, and what was said."""
    try:
        inspected = Inspection(path).run()
    except ModelFileError as error:
        return ("examiner died" if "ended unexpectedly" in str(error) else "refused"), str(error)
    classifier = Classifier.open(inspected.path)
    if classifier.labels != DIGITS:
        return "wrong labels", " ".join(classifier.labels)
    same = np.abs(answers(inspected.path) - expected).max() < 1e-3
    return ("unharmed", "") if same else ("other answers", "")


def main() -> None:
    arguments = parser(__doc__ or "")
    arguments.add_argument("--count", type=int, default=1000, help="mutants in all, as many of each kind")
    arguments.add_argument("--seed", type=int, default=0)
    args = arguments.parse_args()
    expected = answers(SHIPPED_MODEL)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    said: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="inkloop-fuzz-") as folder, tqdm(total=args.count, unit="file") as bar:
        for number in range(args.count):
            kind = list(KINDS)[number % len(KINDS)]
            path = Path(shutil.copy(SHIPPED_MODEL, Path(folder) / "mutant.h5"))
            KINDS[kind](path, np.random.default_rng([args.seed, number]))
            became, reason = outcome(path, expected)
            counts[kind][became] += 1
            said[reason[:60]] += 1
            bar.update()
    total = sum(counts.values(), Counter())
    rows: list[tuple[str, ...]] = [("mutants", "tried", *OUTCOMES)]
    for name, count in [*counts.items(), ("all", total)]:
        rows.append((name, str(count.total()), *(str(count[each]) for each in OUTCOMES)))
    if args.json != "-":
        print(table(rows))
    result: dict[str, Any] = {
        "model_sha256": hashlib.sha256(SHIPPED_MODEL.read_bytes()).hexdigest(),
        "seed": args.seed,
        "tried": args.count,
        **{each: total[each] for each in OUTCOMES},
        "by_kind": {name: dict(count) for name, count in counts.items()},
        "said": dict(said.most_common()),
    }
    write_json(result, args.json)


if __name__ == "__main__":
    run(main)
