"""Benchmark of the memory when it is full. `scripts/bench.py` runs it as a process; it prints JSON."""

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from models.inference.classifier import Classifier
from models.inference.memory import CAPACITY, Memory
from models.ink.ink_files import read_ink_file
from models.ink.labels import Label
from models.ink.raster import raster_from_ink
from models.ink.stroke_path import stroke_path
from models.registry.shipped_models import SHIPPED_MODEL
from scripts.benchmarks.timing import elapsed_ms, spread

READINGS = 500


def main(inkfile: str) -> dict[str, Any]:
    """Times, in ms, of what the memory adds to a reading with all of its examples, and without strokes, as pictures."""
    inks = read_ink_file(Path(inkfile))[: CAPACITY + READINGS]
    classifier = Classifier.open(SHIPPED_MODEL)
    rasters = np.stack([raster_from_ink(each.ink, classifier.spec) for each in inks])
    outputs = [classifier.outputs(raster[None])[0] for raster in rasters]
    paths = [stroke_path(each.ink) for each in inks]
    result: dict[str, Any] = {"path_ms": spread([elapsed_ms(partial(stroke_path, each.ink)) for each in inks])}
    for name, has_strokes in (("combine_ms", True), ("combine_pictures_ms", False)):
        memory = Memory()
        for number in range(CAPACITY):
            path = paths[number] if has_strokes else None
            memory.learn(number, outputs[number], Label.parse(inks[number].label), path=path)
        memory.combine(outputs[0])  # builds the arrays
        asked = zip(outputs[CAPACITY:], paths[CAPACITY:], strict=True)
        result[name] = spread([elapsed_ms(partial(memory.combine, output, path=path)) for output, path in asked])
    return result


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
