"""The weights in a Keras HDF5 file of any version, by layer. Does not import Keras."""

# h5py's compiled modules have no types.
# pyright: reportAttributeAccessIssue=false, reportIndexIssue=false

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from models.model_file.model_file import ModelFileError


@dataclass(frozen=True, slots=True)
class SavedWeights:
    """What a file holds besides the configuration of its network."""

    keras_version: str
    """At most 20 characters; `1` where the file does not say."""
    backend: str
    """`tensorflow`, `theano`, …, or empty."""
    of_layers: dict[str, list[NDArray]]
    """Name of a layer → its weights. Layers without weights are left out; the order is that of the file."""

    @property
    def first_rows(self) -> int | None:
        """Number of inputs of the first layer if it is dense, from its kernel."""
        first = next(iter(self.of_layers.values()), [])
        return int(first[0].shape[0]) if first and first[0].ndim == 2 else None


def read_weights(path: Path) -> SavedWeights:
    """Read a checked HDF5 file. Raises `ModelFileError` when it holds no weights, or names some that it does not hold.

    Groups of weights are those that Keras' `save` writes, in `model_weights`.
    """
    try:
        with h5py.File(path, "r") as file:
            group: Any = file["model_weights"]
            of_layers = {
                layer: [np.asarray(group[layer][name]) for name in _texts(group[layer], "weight_names")]
                for layer in _texts(group, "layer_names")
            }
            version, backend = (
                _decoded(group.attrs.get(name, file.attrs.get(name, ""))) for name in ("keras_version", "backend")
            )
    except (OSError, KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise ModelFileError("Its weights cannot be read ({reason}).", reason=f"{error!s:.150}") from error
    return SavedWeights(version[:20] or "1", backend, {name: found for name, found in of_layers.items() if found})


def _texts(group: Any, name: str) -> list[str]:
    """An attribute of texts, which Keras divides into `name0`, `name1`, … when it is long."""
    if name in group.attrs:
        return [_decoded(each) for each in group.attrs[name]]
    parts: list[str] = []
    for number in count():
        if f"{name}{number}" not in group.attrs:
            return parts
        parts += map(_decoded, group.attrs[f"{name}{number}"])
    return parts


def _decoded(text: Any) -> str:
    return text.decode(errors="replace") if isinstance(text, bytes) else str(text)
