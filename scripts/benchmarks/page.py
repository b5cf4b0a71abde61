"""Benchmark of a page of 60 numbers, of 12 megapixels. `scripts/bench.py` runs it as a process; it prints JSON."""

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from app.core.pages.page_session import PageSession
from app.core.session import Session
from models.datasets.lines import hands_of
from models.datasets.pages.composing import KINDS, compose_page
from models.datasets.pages.hands import PenHand
from models.ink.ink_files import read_ink_file
from models.ink.label_sets import LABEL_SETS
from models.pages.files.page_decoder import open_pages
from models.pages.reader import PageReader
from models.pages.straightening import sheet_from_image
from scripts.benchmarks.timing import elapsed_ms, spread

SIZE, TABLE = (4000, 3000), (15, 4)
PAGES = 3
ANSWERS = 20
"""Cells of each page that are answered, as doubtful ones would be."""


def main(inkfile: str) -> dict[str, Any]:
    """Compose the pages, then measure in a process that has not: composing needs more memory than reading."""
    with tempfile.TemporaryDirectory() as folder:
        compose(Path(inkfile), Path(folder))
        command = [sys.executable, "-m", "scripts.benchmarks.page", "read", folder]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"the pages could not be read:\n{done.stderr}")
        return json.loads(done.stdout.splitlines()[-1])


def read_pages(folder: Path) -> dict[str, Any]:
    """Times in ms and memory in MB: from the file of a page to its first readings, and from an answer to the others.

    `memory_mb` is the most that this process had, `decoder_memory_mb` that of the confined process that decodes.
    """
    session = Session(folder / "data", label_set=LABEL_SETS["digits"])
    first: list[float] = []
    stages: dict[str, list[float]] = {"decode_ms": [], "sheet_ms": [], "read_ms": []}
    answers: list[float] = []
    for path in sorted(folder.glob("*.jpg")):
        times, page_session = _read(session, path)
        first.append(sum(times))
        for values, value in zip(stages.values(), times, strict=True):
            values.append(value)
        answers += _answer(page_session, path.with_suffix(".csv"))
    session.close()
    return {
        "first_readings_ms": spread(first),
        **{name: spread(values) for name, values in stages.items()},
        "correction_ms": spread(answers),
        "memory_mb": _own_memory_mb(),
        "decoder_memory_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6,
    }


def compose(inkfile: Path, folder: Path) -> None:
    """Write `PAGES` photographs of one hand and their tables."""
    inks = read_ink_file(inkfile)
    hand = PenHand(hands_of(inks)[inks[0].writer])
    for number in range(PAGES):
        rng = np.random.default_rng(number)
        page = compose_page(hand, rng, KINDS[number % len(KINDS)], size=SIZE, full=TABLE)
        Image.fromarray(page.image).save(folder / f"{number}.jpg", quality=90)
        with (folder / f"{number}.csv").open("w", newline="") as file:
            csv.writer(file).writerows(page.table)


def _read(session: Session, path: Path) -> tuple[list[float], PageSession]:
    """Milliseconds to decode, to straighten and to read a page, and its session."""
    moments = [time.perf_counter()]
    (decoded,) = open_pages(path)
    moments.append(time.perf_counter())
    sheet = sheet_from_image(decoded.pixels)
    moments.append(time.perf_counter())
    reader = PageReader(session.champion.classifier)
    page = reader.read(sheet, memory=session.memory, label_set=session.restriction)
    moments.append(time.perf_counter())
    return (np.diff(moments) * 1000).tolist(), PageSession(session, page, reader=reader)


def _answer(page: PageSession, truth_file: Path) -> list[float]:
    """Milliseconds of each answer: trials are stored, the memory learns, all other cells are read again."""
    with truth_file.open(newline="") as file:
        truth = list(csv.reader(file))
    places = [
        (cell.row, cell.column, text)
        for cell in sorted(page.table.cells, key=lambda cell: cell.probability)
        if cell.row < len(truth) and cell.column < len(truth[0]) and (text := truth[cell.row][cell.column])
    ]
    return [elapsed_ms(partial(page.answer, *place)) for place in places[:ANSWERS]]


def _own_memory_mb() -> float:
    """The most that this process had. `getrusage` also counts what its parent had when it started this one."""
    status = Path("/proc/self/status").read_text()
    (peak,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak) * 1024 / 1e6


if __name__ == "__main__":
    print(json.dumps(read_pages(Path(sys.argv[2])) if sys.argv[1] == "read" else main(sys.argv[1])))
