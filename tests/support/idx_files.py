"""IDX pairs as MNIST and EMNIST are published."""

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np


def write_idx_pair(folder: Path, name: str, images: np.ndarray, codes: Sequence[int]) -> Path:
    """`NAME-images-idx3-ubyte` and `NAME-labels-idx1-ubyte`; returns the path of the images."""
    path = folder / f"{name}-images-idx3-ubyte"
    path.write_bytes(struct.pack(">IIII", 0x803, *images.shape) + images.tobytes())
    (folder / f"{name}-labels-idx1-ubyte").write_bytes(struct.pack(">II", 0x801, len(codes)) + bytes(codes))
    return path
