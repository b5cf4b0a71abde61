"""Writes a matplotlib figure as a small PNG file, atomically."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from models.system.atomic_files import atomic_write

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def write_figure(figure: "Figure", path: Path) -> None:
    """Write `figure` to `path` as a PNG of 128 colours, a third of the size of one in full colour."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    pixels = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    with atomic_write(path) as temporary:
        pixels.quantize(128).save(temporary, format="PNG", optimize=True)
