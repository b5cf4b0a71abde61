"""Where attacks happen, with all that tells that one succeeded."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.scene import Scene


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Afterwards nothing may have run: no canary was written, and nobody called."""
    folder = tmp_path / "scene"
    folder.mkdir()
    secret = tmp_path / "secret"
    secret.write_bytes(b"x" * 1000)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        made = Scene(folder, tmp_path / "canary", secret, server.getsockname()[1])
        yield made
        with pytest.raises(BlockingIOError):
            server.accept()
    assert not made.canary.exists()
