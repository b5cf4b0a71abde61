"""Fixtures that several packages' tests share. Windows are opened offscreen unless QT_QPA_PLATFORM says otherwise."""

import os
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import settings

from models.ink.ink import Ink, Point

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
settings.register_profile("untimed", deadline=None)  # a busy machine is no error
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def every_store_is_closed() -> Iterator[None]:
    """Else a thread that looks after it goes on beside later tests."""
    yield
    assert "store-backup" not in {each.name for each in threading.enumerate()}


@pytest.fixture
def real_data() -> Path:
    """The folder with the real data sets."""
    folder = os.environ.get("INKLOOP_DATA")
    if not folder:
        pytest.skip("needs real data: set INKLOOP_DATA to the folder that holds it")
    return Path(folder)


@pytest.fixture
def pendigits(real_data: Path) -> Path:
    return real_data / "ink" / "pendigits-30-writers.unp.gz"


def stroke(*corners: tuple[float, float]) -> list[Point]:
    """Straight lines through `corners`, a point every tenth of the way."""
    points = [Point(*corners[0])]
    for (x0, y0), (x1, y1) in pairwise(corners):
        points += [Point(x0 + (x1 - x0) * k / 10, y0 + (y1 - y0) * k / 10) for k in range(1, 11)]
    return [point._replace(t=number / 100) for number, point in enumerate(points)]


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
