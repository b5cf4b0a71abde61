"""Model files that run code or fetch a file where Keras opens them, rebuilt from what was published.

Each would write the file `canary`, call the port or read `secret`.
"""

import base64
import io
import pickle
import tarfile
from collections.abc import Callable
from pathlib import Path

from tests.support.untrusted.scene import Pickled, Scene, dense, function, layer

ATTACKS: dict[str, tuple[str, Callable[[Scene], Path]]] = {}
"""Name of the attack → a pattern that its refusal matches, and the function that writes its file."""


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
    pickled = base64.b64encode(pickle.dumps(Pickled(scene.canary))).decode()
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


# In what only training needs: never read, so these open without it -------------------------------------------------


def loss(scene: Scene) -> Path:
    """A loss by the path of its module."""
    return scene.h5([dense()], training={"loss": function("subprocess", "check_output"), "metrics": ["accuracy"]})


def optimizer(scene: Scene) -> Path:
    """An optimizer that was registered."""
    return scene.keras([dense()], compile_config={"optimizer": {"class_name": "Adam", "registered_name": "mine>Adam"}})


DISARMED = (loss, optimizer)
