"""Unpacks an untrusted `.keras` file: exactly two texts and the weights, uncompressed. Does not import Keras."""

import json
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from models.system.errors import InkloopError

_MEMBERS = {"metadata.json": 1 << 16, "config.json": 16 << 20, "model.weights.h5": 512 << 20}
"""Required members → maximum size in bytes."""


class ArchiveError(InkloopError):
    """The archive contains a part that is not allowed; the message is a sentence that names it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Content of a `.keras` file: the network's configuration as JSON, and the file of its weights."""

    configuration: str
    weights: Path
    keras_version: str
    """Version of Keras that wrote it, at most 20 characters."""


def unpack(source: Path, folder: Path) -> Archive:
    """Unpack the weights to `folder`. Raises `ArchiveError` when a member is missing, unknown or not allowed."""
    try:
        with zipfile.ZipFile(source) as archive:
            _check(archive, source.stat().st_size)
            metadata = json.loads(archive.read("metadata.json"))
            configuration = archive.read("config.json").decode()
            weights = folder / "model.weights.h5"
            with archive.open("model.weights.h5") as packed, weights.open("xb") as file:
                shutil.copyfileobj(packed, file)
        return Archive(configuration, weights, str(metadata["keras_version"])[:20])
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, zipfile.BadZipFile) as error:
        raise ArchiveError("It is not a .keras file, or it is damaged ({reason}).", reason=error) from error


def _check(archive: zipfile.ZipFile, size: int) -> None:
    members = archive.infolist()
    for member in members:
        if member.filename not in _MEMBERS or member.is_dir():
            raise ArchiveError(
                "It holds {member}, which no network of plain layers needs.", member=f"{member.filename!r:.80}"
            )
        if member.compress_type != zipfile.ZIP_STORED or member.flag_bits & 1:
            raise ArchiveError(
                "Its {member} is compressed or encrypted, which Keras never does. Save it again.",
                member=member.filename,
            )
        if member.file_size > min(_MEMBERS[member.filename], size):
            raise ArchiveError(
                "Its {member} is too large: {size} bytes.", member=member.filename, size=f"{member.file_size:,}"
            )
    if sorted(member.filename for member in members) != sorted(_MEMBERS):
        raise ArchiveError("It does not hold each of {members} exactly once.", members=", ".join(_MEMBERS))
