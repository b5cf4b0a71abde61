"""Model files whose structure does harm: links out of the file, sizes without bounds, broken archives."""

import json
import os
import pickle
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np

from tests.support.untrusted.scene import Pickled, Scene, dense, layer, sequential

ATTACKS: dict[str, tuple[str, Callable[[Scene], Path]]] = {}
"""Name of the attack → a pattern that its refusal matches, and the function that writes its file."""


def _attack(name: str, said: str) -> Callable[[Callable[[Scene], Path]], Callable[[Scene], Path]]:
    def enter(made: Callable[[Scene], Path]) -> Callable[[Scene], Path]:
        ATTACKS[name] = (said, made)
        return made

    return enter


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


@_attack("a group that contains itself", "contains itself")
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
    path.write_bytes(pickle.dumps(Pickled(scene.canary)) + os.urandom(1000))
    return path
