"""The model file: one Keras HDF5 file that also carries a card, the compiled graph and a checksum of each part.

`keras.saving.load_model` opens it; this module reads it with h5py alone. It never imports Keras.
"""

import hashlib
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import h5py
import numpy as np

from models.ink.raster import RASTER_VERSION
from models.model_file.model_card import CardError, ModelCard, read_card, write_card
from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError

if TYPE_CHECKING:
    import keras

FORMAT = 1
GROUP = "inkloop"
"""What this program adds to the file of a network."""


class ModelFileError(InkloopError):
    """The model file is missing, damaged, or made for another version; the message says which."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What the window needs of a model: its card, its compiled graph, and an id that its weights determine."""

    model_id: str
    card: ModelCard
    graph: bytes = field(repr=False)


def write_model(path: Path, model: "keras.Model", card: ModelCard, graph: bytes) -> ModelFile:
    """Write `model` without its optimizer, its card and its compiled graph, whole or not at all."""
    with atomic_write(path) as waiting:
        model.save(waiting, include_optimizer=False)
        return complete_model(waiting, card, graph)


def complete_model(path: Path, card: ModelCard, graph: bytes) -> ModelFile:
    """Add card, compiled graph and checksums to the file of a network, as Keras writes it."""
    with h5py.File(path, "a") as file:
        text = write_card(card)
        group = file.create_group(GROUP)
        group.attrs["format"] = FORMAT
        group.attrs["card"] = text
        group.create_dataset("graph", data=np.frombuffer(graph, np.uint8))
        weights = seal(file)
    return ModelFile(weights[:16], card, graph)


def seal(file: h5py.File) -> str:
    """Write the checksums of what `file` holds now; that of its weights."""
    group: Any = file[GROUP]
    weights = _weights_digest(file)
    group.attrs["weights_sha256"] = weights
    group.attrs["graph_sha256"] = hashlib.sha256(group["graph"][()].tobytes()).hexdigest()
    group.attrs["card_sha256"] = hashlib.sha256(str(group.attrs["card"]).encode()).hexdigest()
    return weights


def read_model(path: Path) -> ModelFile:
    """Read and verify a model file. Raises `ModelFileError` when anything about it is wrong."""
    if not path.is_file():
        raise ModelFileError("The model file {path} is missing.", path=path)
    try:
        with h5py.File(path, "r") as file:
            group: Any = file[GROUP]
            attributes: dict[str, Any] = dict(group.attrs)
            graph = group["graph"][()].tobytes()
            weights = _weights_digest(file)
        text, made_by = str(attributes["card"]), int(attributes["format"])
        if made_by > FORMAT:
            raise ModelFileError(
                "A later version of the program wrote {path} (format {found}; this version reads format {known}).",
                path=path,
                found=made_by,
                known=FORMAT,
            )
    except (OSError, KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise ModelFileError(
            "{path} is not a model file of this program, or it is damaged ({reason}).", path=path, reason=error
        ) from error
    digests = {
        "weights_sha256": weights,
        "graph_sha256": hashlib.sha256(graph).hexdigest(),
        "card_sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    for name, digest in digests.items():
        if attributes.get(name) != digest:
            raise ModelFileError(
                "{path} is damaged: the checksum of its {name} is wrong.", path=path, name=name.removesuffix("_sha256")
            )
    if made_by != FORMAT:
        raise ModelFileError(
            "{path} has format {found}; this version of the program reads format {known}.",
            path=path,
            found=made_by,
            known=FORMAT,
        )
    try:
        card = read_card(text)
    except CardError as error:
        raise ModelFileError(
            "The card of {path} is not one of this program: {reason}.", path=path, reason=error
        ) from error
    if card.raster_version != RASTER_VERSION:
        raise ModelFileError(
            "{path} reads rasters of version {version}; this program makes version"
            " {own_version}. Retrain it with this version.",
            path=path,
            version=card.raster_version,
            own_version=RASTER_VERSION,
        )
    return ModelFile(weights[:16], card, graph)


def versions() -> dict[str, str]:
    """The versions of what a training rests on, for the card."""
    return {name: version(name) for name in ("inkloop", "keras", "tensorflow", "numpy")}


def _weights_digest(file: h5py.File) -> str:
    """SHA-256 over the network's configuration and every weight, by name."""
    digest = hashlib.sha256(str(file.attrs["model_config"]).encode())
    for name, weight in sorted(_datasets(cast(h5py.Group, file["model_weights"]))):
        digest.update(f"{name}{weight.shape}{weight.dtype}".encode())
        digest.update(weight[()].tobytes())
    return digest.hexdigest()


def _datasets(group: h5py.Group) -> list[tuple[str, h5py.Dataset]]:
    found: list[tuple[str, h5py.Dataset]] = []
    group.visititems(lambda name, item: found.append((name, item)) if isinstance(item, h5py.Dataset) else None)
    return found
