"""The model file: a Keras HDF5 file that also contains a card, the compiled graph and a SHA-256 of each part.

`keras.saving.load_model` can open it; this module uses h5py only and never imports Keras.
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
    from models.model_file.keras_settings import keras

FORMAT = 1
GROUP = "inkloop"
"""The HDF5 group that this program adds to Keras' file."""


class ModelFileError(InkloopError):
    """The model file is missing, damaged, unsafe or of another version; the message gives the reason."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """The parts of a model file needed for inference; `model_id` is derived from configuration and weights."""

    model_id: str
    card: ModelCard
    graph: bytes = field(repr=False)


def write_model(path: Path, model: "keras.Model", card: ModelCard, graph: bytes) -> ModelFile:
    """Write `model` (without optimizer), `card` and `graph` to `path`, atomically. Raises `OSError`."""
    with atomic_write(path) as temporary:
        model.save(temporary, include_optimizer=False)
        return complete_model(temporary, card, graph)


def complete_model(path: Path, card: ModelCard, graph: bytes) -> ModelFile:
    """Add card, compiled graph and checksums to a Keras HDF5 file. Raises `OSError`."""
    with h5py.File(path, "a") as file:
        text = write_card(card)
        group = file.create_group(GROUP)
        group.attrs["format"] = FORMAT
        group.attrs["card"] = text
        group.create_dataset("graph", data=np.frombuffer(graph, np.uint8))
        weights = write_checksums(file)
    return ModelFile(weights[:16], card, graph)


def write_checksums(file: h5py.File) -> str:
    """Compute and write the checksums of all parts of `file`; returns that of the weights (hexadecimal)."""
    group: Any = file[GROUP]
    weights = _weights_digest(file)
    group.attrs["weights_sha256"] = weights
    group.attrs["graph_sha256"] = hashlib.sha256(group["graph"][()].tobytes()).hexdigest()
    group.attrs["card_sha256"] = hashlib.sha256(str(group.attrs["card"]).encode()).hexdigest()
    return weights


def read_model(path: Path) -> ModelFile:
    """Read a model file and verify checksums, format, card and raster version. Raises `ModelFileError`."""
    if not path.is_file():
        raise ModelFileError("The model file {path} is missing.", path=path)
    try:
        with h5py.File(path, "r") as file:
            group: Any = file[GROUP]
            attributes: dict[str, Any] = dict(group.attrs)
            graph = group["graph"][()].tobytes()
            weights = _weights_digest(file)
        text, file_format = str(attributes["card"]), int(attributes["format"])
        if file_format > FORMAT:
            raise ModelFileError(
                "A later version of the program wrote {path} (format {found}; this version reads format {known}).",
                path=path,
                found=file_format,
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
    if file_format != FORMAT:
        raise ModelFileError(
            "{path} has format {found}; this version of the program reads format {known}.",
            path=path,
            found=file_format,
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
            " {own_version}. Train it again from its recipe.",
            path=path,
            version=card.raster_version,
            own_version=RASTER_VERSION,
        )
    return ModelFile(weights[:16], card, graph)


def versions() -> dict[str, str]:
    """Installed versions of the packages that determine a training's result, for the card."""
    return {name: version(name) for name in ("inkloop", "keras", "tensorflow", "numpy")}


def _weights_digest(file: h5py.File) -> str:
    """SHA-256 of the network's configuration and of all weights, sorted by name (hexadecimal)."""
    digest = hashlib.sha256(str(file.attrs["model_config"]).encode())
    for name, weight in sorted(_datasets(cast(h5py.Group, file["model_weights"]))):
        digest.update(f"{name}{weight.shape}{weight.dtype}".encode())
        digest.update(weight[()].tobytes())
    return digest.hexdigest()


def _datasets(group: h5py.Group) -> list[tuple[str, h5py.Dataset]]:
    datasets: list[tuple[str, h5py.Dataset]] = []
    group.visititems(lambda name, item: datasets.append((name, item)) if isinstance(item, h5py.Dataset) else None)
    return datasets
