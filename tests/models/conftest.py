"""The scene of attacks: a folder, and traces that a successful attack would leave."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.untrusted.scene import Scene


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Checks afterwards that no attack ran: no canary was written, and no connection was made."""
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
