"""The sandbox: forbidden operations are tried in a sandboxed process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.untrusted.scene import Scene

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's fence is Linux's")

PROBES = """
import ctypes, json, os, pickle, socket, subprocess, sys
from pathlib import Path
scene = json.loads(sys.argv[1])
from models.system.sandbox import confine
confine(Path(scene["folder"]))
import numpy
library = ctypes.CDLL(None)

def call():
    address = (2).to_bytes(2, sys.byteorder) + scene["port"].to_bytes(2, "big") + bytes([127, 0, 0, 1]) + bytes(8)
    return library.connect(library.socket(2, 1, 0), address, 16) == 0

probes = {
    "read a file of the person": lambda: open(scene["secret"]).read(),
    "list a folder of the person": lambda: os.listdir(os.path.dirname(scene["secret"])),
    "write beside the folder": lambda: open(scene["canary"], "w"),
    "make a folder beside it": lambda: os.mkdir(scene["canary"]),
    "move something out of it": lambda: (Path(scene["folder"], "a").write_text("a"),
                                         os.rename(Path(scene["folder"], "a"), scene["canary"])),
    "link to a file": lambda: os.symlink(scene["secret"], Path(scene["folder"], "link")),
    "connect": lambda: socket.create_connection(("127.0.0.1", scene["port"]), 1),
    "connect past Python": lambda: call() or 1 / 0,
    "listen": lambda: socket.create_server(("127.0.0.1", 0)),
    "start a program": lambda: subprocess.run(["/bin/true"], check=True),
    "start a program past Python": lambda: library.system(b"/bin/true") == 0 or 1 / 0,
    "write past Python": lambda: library.open(scene["canary"].encode(), os.O_CREAT | os.O_WRONLY, 0o600) >= 0 or 1 / 0,
    "end another process": lambda: library.kill(os.getppid(), 0) == 0 or 1 / 0,
    "read another process's environment": lambda: open(f"/proc/{os.getppid()}/environ").read(),
    "take eight gigabytes": lambda: numpy.ones(1 << 30),
    "write two gigabytes": lambda: open(Path(scene["folder"], "large"), "wb").truncate(2 << 30),
    "unpickle": lambda: pickle.loads(pickle.dumps(os.getcwd)),
    "import a library": lambda: __import__("h5py"),
    "write into the folder": lambda: Path(scene["folder"], "b").write_text("b"),
}
done = []
for name, probe in probes.items():
    try:
        probe()
        done.append(name)
    except BaseException:
        pass
print(json.dumps(done))
"""


def test_a_sandboxed_process_can_only_compute(scene: Scene) -> None:
    scene_json = json.dumps(
        {name: str(getattr(scene, name)) for name in ("folder", "canary", "secret")} | {"port": scene.port}
    )
    done = subprocess.run(
        [sys.executable, "-c", PROBES, scene_json], capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(done.stdout) == ["import a library", "write into the folder"], done.stderr


def test_an_operation_refused_by_the_audit_hook_is_named(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from models.system.sandbox import confine; import subprocess, sys;"
        "confine(Path(sys.argv[1])); subprocess.run(['true'])"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, timeout=60)
    assert "subprocess.Popen is forbidden while a file is inspected" in done.stderr
