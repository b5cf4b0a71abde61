import socket
import ssl
from email.message import Message
from http.client import IncompleteRead
from pathlib import Path
from urllib.error import HTTPError, URLError

import numpy as np
import pytest

from models.datasets import mnist
from models.datasets.locations import DatasetError
from models.datasets.mnist import MNIST_HOLD_OUT, load_mnist


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder without data sets, and no network."""
    monkeypatch.delenv("INKLOOP_DATA", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(mnist, "MNIST_URL", "http://127.0.0.1:9/mnist.npz")
    return tmp_path


def test_the_parts_of_mnist_are_disjoint(real_data: Path) -> None:
    data = load_mnist()
    assert (len(data.training), len(data.hold_out), len(data.test)) == (
        60000 - MNIST_HOLD_OUT,
        MNIST_HOLD_OUT,
        10000,
    )
    assert data.test.labels[0] == "7"


def test_the_message_without_network_names_file_and_folder(nowhere: Path) -> None:
    with pytest.raises(DatasetError, match="could not be downloaded") as caught:
        load_mnist(nowhere / "datasets")
    assert str(nowhere / "datasets") in str(caught.value)
    assert "INKLOOP_DATA" in str(caught.value)
    assert not list((nowhere / "datasets").iterdir())


def test_a_download_is_kept_only_with_the_right_checksum(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = nowhere / "served.npz"
    source.write_bytes(b"not MNIST")
    monkeypatch.setattr(mnist, "MNIST_URL", source.as_uri())
    with pytest.raises(DatasetError, match="checksum"):
        load_mnist(nowhere / "datasets")
    assert not list((nowhere / "datasets").iterdir())


def test_a_download_is_reported_and_found_the_next_time(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import hashlib

    source = nowhere / "served.npz"
    np.savez(
        source,
        x_train=np.zeros((60000, 28, 28), np.uint8),
        y_train=np.zeros(60000, np.uint8),
        x_test=np.zeros((10000, 28, 28), np.uint8),
        y_test=np.zeros(10000, np.uint8),
    )
    monkeypatch.setattr(mnist, "MNIST_URL", source.as_uri())
    monkeypatch.setattr(mnist, "MNIST_URL_SHA256", hashlib.sha256(source.read_bytes()).hexdigest())
    seen: list[int] = []
    load_mnist(nowhere / "datasets", lambda done, total: seen.append(done))
    assert seen[-1] == source.stat().st_size
    source.unlink()
    assert len(load_mnist(nowhere / "datasets").training) == 60000 - MNIST_HOLD_OUT


def test_a_file_that_is_not_mnist_is_named(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKLOOP_DATA", str(nowhere))
    (nowhere / "mnist.npz").write_text("no zip")
    with pytest.raises(DatasetError, match=r"mnist\.npz cannot be read"):
        load_mnist()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (URLError(socket.gaierror(-2, "Name or service not known")), "not connected to the Internet"),
        (URLError(TimeoutError("timed out")), "did not answer in time"),
        (TimeoutError(), "did not answer in time"),
        (URLError(ConnectionRefusedError(111, "Connection refused")), "refused or broke off"),
        (URLError(ssl.SSLCertVerificationError("expired")), "secure connection"),
        (HTTPError("https://x", 503, "Service Unavailable", Message(), None), "status 503"),
        (URLError(OSError(101, "Network is unreachable")), "Network is unreachable"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (IncompleteRead(b""), "broke off"),
    ],
)
def test_a_download_that_fails_is_told_in_words(
    error: Exception, words: str, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> Path:
        raise error

    monkeypatch.setattr(mnist, "download", fail)
    with pytest.raises(DatasetError, match=f"could not be downloaded: .*{words}") as caught:
        load_mnist(nowhere / "datasets")
    assert "urlopen" not in str(caught.value) and "Errno" not in str(caught.value)
