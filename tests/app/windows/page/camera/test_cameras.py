"""Which cameras are found, and why one gives no picture. Folders stand for those of Linux."""

import os
from pathlib import Path

import pytest

from app.windows.page.camera import cameras
from app.windows.page.camera.cameras import BUSY, NO_CAMERA, NO_VIDEO, Camera, problem_of


@pytest.fixture
def devices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two cameras; the first has a second device, which gives no pictures."""
    monkeypatch.setattr(cameras.sys, "platform", "linux")
    monkeypatch.setattr(cameras, "_DEVICES", tmp_path / "dev")
    monkeypatch.setattr(cameras, "_NAMES", tmp_path / "names")
    (tmp_path / "dev").mkdir()
    for number, name, index in ((0, "Built In", 0), (1, "Built In", 1), (10, "USB Camera", 0)):
        (tmp_path / "dev" / f"video{number}").touch()
        (tmp_path / "names" / f"video{number}").mkdir(parents=True)
        (tmp_path / "names" / f"video{number}" / "name").write_text(f"{name}\n")
        (tmp_path / "names" / f"video{number}" / "index").write_text(f"{index}\n")
    return tmp_path / "dev"


def test_linux_lists_the_cameras_that_give_pictures(devices: Path) -> None:
    assert cameras.cameras() == [Camera(0, "Built In"), Camera(10, "USB Camera")]


def test_elsewhere_the_first_numbers_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras.sys, "platform", "win32")
    assert [each.source for each in cameras.cameras()] == [0, 1, 2, 3]
    assert problem_of(Camera(0)) == BUSY


def test_why_there_is_no_picture(devices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert problem_of(Camera(7)) == NO_CAMERA
    assert problem_of(Camera(0)) == BUSY
    assert problem_of(Camera(devices / "film.avi")) == NO_VIDEO
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "may not use the camera" in str(problem_of(Camera(0)))
    assert str(devices / "video0") in str(problem_of(Camera(0)))
