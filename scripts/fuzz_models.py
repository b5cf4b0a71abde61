"""Open a thousand damaged or forged variants of a model file and count the outcomes."""

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
from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json

OUTCOMES = ("refused", "unharmed", "other answers", "wrong labels", "examiner died")
"""`wrong labels` must never happen. If the inspecting process dies, the program continues and refuses the file."""
_METADATA_BYTES = 70_000
"""Size of the shipped file's beginning, which is mostly HDF5 structure."""


def change_bytes(path: Path, rng: np.random.Generator) -> None:
    """Change one to eight bytes at random positions."""
    _change(path, rng, path.stat().st_size)


def change_structure_bytes(path: Path, rng: np.random.Generator) -> None:
    """Change one to eight bytes in HDF5's tables."""
    _change(path, rng, _METADATA_BYTES)


def remove_part(path: Path, rng: np.random.Generator) -> None:
    """Cut off the end, cut out a part, or set a part to zeros."""
    content = path.read_bytes()
    start, end = sorted(rng.integers(0, len(content), 2).tolist())
    kept = (content[:start], content[:start] + content[end:], content[:start] + bytes(end - start) + content[end:])
    path.write_bytes(kept[rng.integers(3)])


def forge_graph(path: Path, rng: np.random.Generator) -> None:
    """Change bytes of the compiled graph and update all checksums."""

    def change(file: h5py.File) -> None:
        stored: Any = file[f"{GROUP}/graph"]
        graph = stored[()]
        where = rng.integers(0, len(graph) if rng.random() < 0.5 else 20_000, rng.integers(1, 9))
        graph[where] = rng.integers(0, 256, len(where))
        stored[...] = graph

    _forge(path, change)


def forge_network(path: Path, rng: np.random.Generator) -> None:
    """Change characters of the network's configuration and update all checksums."""

    def change(file: h5py.File) -> None:
        text = list(str(file.attrs["model_config"]))
        for place in rng.integers(0, len(text), rng.integers(1, 4)):
            text[place] = chr(rng.integers(32, 127))
        file.attrs["model_config"] = "".join(text)

    _forge(path, change)


KINDS: dict[str, Callable[[Path, np.random.Generator], None]] = {
    "bytes anywhere": change_bytes,
    "bytes of the structure": change_structure_bytes,
    "cut": remove_part,
    "graph, checksums right": forge_graph,
    "network, checksums right": forge_network,
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


def predict_digits(path: Path) -> np.ndarray:
    """The opened model's probabilities, n×10, for digits drawn with a font."""
    classifier = Classifier.open(path)
    drawn = hershey_examples(np.random.default_rng(0), DIGITS, 1, classifier.spec)
    return classifier.all_probabilities(to_floats(drawn.rasters))


def open_mutant(path: Path, expected: np.ndarray) -> tuple[str, str]:
    """Open a file. Returns one of `OUTCOMES` and the error message or wrong labels, if any."""
    try:
        inspected = Inspection(path).run()
    except ModelFileError as error:
        return ("examiner died" if "ended unexpectedly" in str(error) else "refused"), str(error)
    classifier = Classifier.open(inspected.path)
    if classifier.labels != DIGITS:
        return "wrong labels", " ".join(classifier.labels)
    same = np.abs(predict_digits(inspected.path) - expected).max() < 1e-3
    return ("unharmed", "") if same else ("other answers", "")


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument(
        "--count", type=int, default=1000, help="total number of mutants, evenly divided among the kinds"
    )
    arguments.add_argument("--seed", type=int, default=0)
    args = arguments.parse_args()
    expected = predict_digits(SHIPPED_MODEL)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    messages: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="inkloop-fuzz-") as folder, tqdm(total=args.count, unit="file") as bar:
        for number in range(args.count):
            kind = list(KINDS)[number % len(KINDS)]
            path = Path(shutil.copy(SHIPPED_MODEL, Path(folder) / "mutant.h5"))
            KINDS[kind](path, np.random.default_rng([args.seed, number]))
            outcome, reason = open_mutant(path, expected)
            counts[kind][outcome] += 1
            messages[reason[:60]] += 1
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
        "said": dict(messages.most_common()),
    }
    write_json(result, args.json)


if __name__ == "__main__":
    run(main)
