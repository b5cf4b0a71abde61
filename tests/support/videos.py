"""Videos in the place of a camera."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from tests.support.pages import page_image

SIZE = (640, 480)


def write_page_video(path: Path, table: Sequence[Sequence[str]]) -> None:
    """A page with a table, which a hand holds under the camera: it moves a little, and the frames have noise."""
    drawn, rng = page_image(table), np.random.default_rng(0)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, SIZE)
    for step in range(12):
        angle = step * np.pi / 6
        move = np.array([[1, 0, 40 + 3 * np.cos(angle)], [0, 1, 90 + 3 * np.sin(angle)]])
        frame = cv2.warpAffine(drawn, move, SIZE, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
        writer.write((frame + rng.normal(0, 2, frame.shape)).clip(0, 255).astype(np.uint8))
    writer.release()
