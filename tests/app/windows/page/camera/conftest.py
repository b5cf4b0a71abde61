"""Videos in the place of a camera."""

from pathlib import Path

import pytest

from app.windows.page.camera.cameras import Camera
from tests.support.videos import write_page_video

NUMBERS = [["12", "375", "7"], ["80", "20", "16"], ["931", "26", "57"]]


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with `NUMBERS`."""
    path = tmp_path_factory.mktemp("videos") / "page.avi"
    write_page_video(path, NUMBERS)
    return path


@pytest.fixture
def camera(video: Path) -> Camera:
    return Camera(video, "A video")
