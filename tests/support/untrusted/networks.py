"""Model files of untrained networks of several forms."""

from pathlib import Path
from typing import Any

from models.datasets.examples import DIGITS
from models.ink.raster import RasterSpec
from models.model_file.model_card import ModelCard
from models.model_file.model_file import write_model

SPECS = {
    "karim_usps": RasterSpec(size=16, box=16, pen_width=2.1, by_mass=False),
    "zhang_rnn": RasterSpec(size=32, box=23, pen_width=3),
    "sereda_nn": RasterSpec(size=64, box=36),
    "resized": RasterSpec(size=299, box=214, pen_width=28),
}
"""The raster that each network reads."""


def write_untrained(folder: Path, network: str, spec: RasterSpec | None = None) -> Path:
    """Write `NETWORK.h5` with random weights, which reads rasters of `spec`; Keras is loaded for it."""
    from models.model_file.compilation import compile_graph
    from scripts.reports.networks import NETWORKS

    spec = spec or SPECS[network]
    made = NETWORKS[network](10, spec.size) if network != "resized" else _resized(spec.size)
    card = ModelCard(labels=DIGITS, architecture=network, recipe="none", spec=spec)
    write_model(folder / f"{network}.h5", made, card, compile_graph(made))
    return folder / f"{network}.h5"


def _resized(size: int) -> Any:
    """Reads large rasters, and makes them small again."""
    import keras

    raster = keras.Input((size, size, 1), name="raster")
    x = keras.layers.Flatten()(keras.layers.Resizing(16, 16)(raster))
    x = keras.layers.Dense(8, name="embedding")(x)
    return keras.Model(raster, keras.layers.Dense(10, activation="softmax", name="labels")(x))
