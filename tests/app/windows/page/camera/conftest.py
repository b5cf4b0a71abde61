"""Videos in the place of a camera."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from app.windows.page.camera.cameras import Camera
from tests.support.pages import page_image

NUMBERS = [["12", "375", "7"], ["80", "20", "16"], ["931", "26", "57"]]
SIZE = (640, 480)


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with `NUMBERS`, which a hand holds under the camera: it moves a little, and the frames have noise."""
    path = tmp_path_factory.mktemp("videos") / "page.avi"
    drawn, rng = page_image(NUMBERS), np.random.default_rng(0)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, SIZE)
    for step in range(12):
        angle = step * np.pi / 6
        move = np.array([[1, 0, 40 + 3 * np.cos(angle)], [0, 1, 90 + 3 * np.sin(angle)]])
        frame = cv2.warpAffine(drawn, move, SIZE, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
        writer.write((frame + rng.normal(0, 2, frame.shape)).clip(0, 255).astype(np.uint8))
    writer.release()
    return path


@pytest.fixture
def camera(video: Path) -> Camera:
    return Camera(video, "A video")
