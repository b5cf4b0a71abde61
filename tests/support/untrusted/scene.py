"""Where attacks happen, and what their Keras files are made of. Made without Keras."""

import base64
import io
import json
import marshal
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np


@dataclass(frozen=True)
class Scene:
    """Where an attack happens."""

    folder: Path
    canary: Path
    """Must never come to be."""
    secret: Path
    """Must never be read."""
    port: int
    """Of this computer; must never be called."""

    def h5(self, layers: list[dict[str, Any]], training: dict[str, Any] | None = None) -> Path:
        path = self.folder / "attack.h5"
        with h5py.File(path, "w") as file:
            file.attrs["keras_version"] = "3.15.1"
            file.attrs["backend"] = "tensorflow"
            file.attrs["model_config"] = json.dumps(sequential(layers))
            if training:
                file.attrs["training_config"] = json.dumps(training)
            weights(file)
        return path

    def keras(self, layers: list[dict[str, Any]], **more: Any) -> Path:
        return self.zipped(json.dumps(sequential(layers) | more))

    def zipped(self, config: str, extra: dict[str, bytes] | None = None, compression: int = zipfile.ZIP_STORED) -> Path:
        path, buffer = self.folder / "attack.keras", io.BytesIO()
        with h5py.File(buffer, "w") as file:
            file.create_group("layers")
        with zipfile.ZipFile(path, "w", compression) as archive:
            archive.writestr(
                "metadata.json", json.dumps({"keras_version": "3.15.1", "date_saved": "2026-01-01@00:00:00"})
            )
            archive.writestr("config.json", config)
            archive.writestr("model.weights.h5", buffer.getvalue())
            for name, content in (extra or {}).items():
                archive.writestr(name, content)
        return path

    def plain_h5(self) -> Path:
        """The file of an honest network, to be spoiled."""
        return self.h5([dense()])

    @property
    def bytecode(self) -> str:
        """A lambda that writes the canary, as Keras stores it."""
        made = eval(f"lambda x: (open({str(self.canary)!r}, 'w').close(), x)[1]")
        return base64.b64encode(marshal.dumps(made.__code__)).decode()


def sequential(layers: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "module": "keras",
        "class_name": "Sequential",
        "config": {"name": "sequential", "layers": [entrance(), *layers]},
        "registered_name": None,
    }


def entrance() -> dict[str, Any]:
    return layer("InputLayer", name="raster", batch_shape=[None, 784], dtype="float32")


def layer(kind: str, module: str | None = "keras.layers", **config: Any) -> dict[str, Any]:
    return {"module": module, "class_name": kind, "config": config, "registered_name": None}


def dense(**config: Any) -> dict[str, Any]:
    return layer("Dense", **{"name": "dense", "units": 10, "activation": "softmax", **config})


def function(module: str, name: str) -> dict[str, Any]:
    return {"module": module, "class_name": "function", "config": name, "registered_name": name}


def weights(file: h5py.File, labels: int = 10) -> None:
    group = file.create_group("model_weights")
    group.attrs["layer_names"] = ["dense"]
    inner = group.create_group("dense")
    inner.attrs["weight_names"] = ["dense/kernel", "dense/bias"]
    rng = np.random.default_rng(0)
    inner["dense/kernel"] = rng.normal(0, 0.1, (784, labels)).astype(np.float32)
    inner["dense/bias"] = np.zeros(labels, np.float32)


class Pickled:
    """Writes the canary when it is unpickled."""

    def __init__(self, canary: Path) -> None:
        self._canary = canary

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (str(self._canary), "w")
