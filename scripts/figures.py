"""How a figure is written: small, and whole or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from models.system.atomic_files import atomic_write

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def write_figure(drawn: "Figure", path: Path) -> None:
    """Write `drawn` to `path` as a PNG of 128 colours, which takes a third of the bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = FigureCanvasAgg(drawn)
    canvas.draw()
    pixels = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    with atomic_write(path) as waiting:
        pixels.quantize(128).save(waiting, format="PNG", optimize=True)
