"""Statistics of a data set, as Karim and Kaur give for theirs: label counts, blank images, duplicates."""

import hashlib
from collections import Counter
from typing import Any

import numpy as np

from models.datasets.examples import Dataset, Examples

_PARTS = ("training", "hold_out", "test")


def survey(data: Dataset) -> dict[str, Any]:
    """Per part `n`, `counts` (label → number), `blank` (images without ink), `duplicates` (images seen before in it).

    `shared` counts the images of the test part that are in one of the other two, `contradictory` the images that have
    more than one label anywhere.
    """
    parts: dict[str, Examples] = {name: getattr(data, name) for name in _PARTS}
    digests = {name: [hashlib.sha256(raster.tobytes()).digest() for raster in of.rasters] for name, of in parts.items()}
    learned = {*digests["training"], *digests["hold_out"]}
    meant: dict[bytes, set[str]] = {}
    for name, of in parts.items():
        for digest, label in zip(digests[name], of.labels.tolist(), strict=True):
            meant.setdefault(digest, set()).add(label)
    return {
        "data": data.name,
        "size": data.spec.size,
        "parts": {
            name: {
                "n": len(of),
                "counts": {label: Counter(of.labels.tolist())[label] for label in data.labels},
                "blank": int((~np.any(of.rasters, axis=(1, 2))).sum()),
                "duplicates": len(of) - len(set(digests[name])),
            }
            for name, of in parts.items()
        },
        "shared": sum(digest in learned for digest in digests["test"]),
        "contradictory": sum(len(labels) > 1 for labels in meant.values()),
    }
