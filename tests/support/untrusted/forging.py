"""Model files changed by somebody who knows the format: every checksum is right again."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import flatbuffers
import h5py
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from models.model_file.model_file import GROUP, read_model, write_checksums
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.inspection import Inspected, Inspection, sha256_of


def forged_graph(change: Callable[[Any], object]) -> bytes:
    """The bytes of the shipped model's graph after `change` has altered its tables."""
    model = schema.ModelT.InitFromPackedBuf(read_model(SHIPPED_MODEL).graph)
    change(model)
    builder = flatbuffers.Builder(1 << 20)
    builder.Finish(model.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def forged_file(path: Path, change: Callable[[h5py.File], object] = lambda file: None) -> Path:
    """A copy of the shipped model after `change`."""
    shutil.copy(SHIPPED_MODEL, path)
    with h5py.File(path, "a") as file:
        change(file)
        write_checksums(file)
    return path


def trusted(path: Path) -> Inspected:
    """The model of `path` as if this program had written it: opened without an inspection."""
    return Inspection(path, known=frozenset({sha256_of(path)})).run()


def with_graph(graph: bytes) -> Callable[[h5py.File], None]:
    def change(file: h5py.File) -> None:
        del file[f"{GROUP}/graph"]
        file[f"{GROUP}/graph"] = np.frombuffer(graph, np.uint8)

    return change


def with_card(**fields: Any) -> Callable[[h5py.File], None]:
    def change(file: h5py.File) -> None:
        card = json.loads(file[GROUP].attrs["card"]) | fields
        file[GROUP].attrs["card"] = json.dumps(card)

    return change


def rewrite_card(path: Path, old: str, new: str) -> None:
    """Replace a part of the card's JSON text, as an honest writer of another version would."""
    with h5py.File(path, "a") as file:
        attributes = file[GROUP].attrs
        text = str(attributes["card"]).replace(old, new)
        assert new in text
        attributes["card"] = text
        write_checksums(file)


def retitle(path: Path) -> None:
    """Change a weight, and with it the model's id."""
    with h5py.File(path, "r+") as file:
        weights: list[h5py.Dataset] = []
        file["model_weights"].visititems(
            lambda _, item: weights.append(item) if isinstance(item, h5py.Dataset) else None
        )
        weights[0][...] = weights[0][...] + 1
        write_checksums(file)
