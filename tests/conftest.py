"""Fixtures for every test. Windows are opened offscreen unless QT_QPA_PLATFORM says otherwise."""

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from models.ink import label_sets
from models.ink.ink import Ink
from tests.support.strokes import stroke

if TYPE_CHECKING:
    from app.core.session import Session

pytest_plugins = ["tests.support.window_fixtures"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
settings.register_profile("untimed", deadline=None)  # a busy machine is no error
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def every_store_is_closed() -> Iterator[None]:
    """Fails a test that leaves a store open: its backup thread would run beside later tests."""
    yield
    assert "store-backup" not in {each.name for each in threading.enumerate()}


@pytest.fixture
def letters_first() -> None:
    """New writers read letters and digits, as they do outside of the tests."""


@pytest.fixture(autouse=True)
def digits_first(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """New writers read digits: ten labels and one network do for most tests. `letters_first` takes it back."""
    if "letters_first" not in request.fixturenames:
        monkeypatch.setattr(label_sets, "FIRST_LABEL_SET", label_sets.LABEL_SETS["digits"])


@pytest.fixture
def session(tmp_path: Path) -> Iterator["Session"]:
    """A session of the writer "me" on an empty data directory, without a window."""
    from app.core.session import Session

    with closing(Session(tmp_path / "data")) as made:
        yield made


# Data ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def real_data() -> Path:
    """The folder with the real data sets."""
    folder = os.environ.get("INKLOOP_DATA")
    if not folder:
        pytest.skip("needs real data: set INKLOOP_DATA to the folder that holds it")
    return Path(folder)


@pytest.fixture
def pendigits(real_data: Path) -> Path:
    """Digits of 30 writers as ink, in one UNIPEN file."""
    return real_data / "ink" / "pendigits-30-writers.unp.gz"


@pytest.fixture
def seven() -> Ink:
    return Ink.of([stroke((20, 20), (80, 20), (45, 120))])


@pytest.fixture
def one() -> Ink:
    return Ink.of([stroke((50, 20), (50, 120))])


@pytest.fixture
def zigzag() -> Ink:
    """A w, which is no digit."""
    return Ink.of([stroke((10, 30), (30, 110), (55, 50), (80, 110), (100, 30))])
