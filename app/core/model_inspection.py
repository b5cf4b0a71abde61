"""Inspection of a model file before it is opened. No Qt in here."""

from collections.abc import Sequence
from pathlib import Path

from models.registry.registry import Registry
from models.untrusted.inspection import Inspection


def inspection(registry: Registry, path: Path, labels: Sequence[str] = ()) -> Inspection:
    """The inspection of `path`, to be run in any thread; files that `registry` lists are trusted.

    `labels` name the outputs of a plain Keras network, whose file does not. Raises `RegistryError`.
    """
    return Inspection(path, labels, known=registry.trusted_sha256s())
