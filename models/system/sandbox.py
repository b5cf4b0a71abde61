"""Sandbox of the processes that inspect untrusted files: read the program, write one folder, compute; nothing else.

Standard library only: the sandbox is closed before any library that a file could exploit is imported. It consists of
resource limits (POSIX), a Python audit hook (every system) and Landlock (Linux 5.13 and later,
https://docs.kernel.org/userspace-api/landlock.html).
"""

import ctypes
import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path

from models.system.errors import Message

_MAX_HEAP_BYTES = 4 << 30
"""Compiling the largest network of this program takes 1.7 GB of heap."""
_MAX_ADDRESS_SPACE_BYTES = 16 << 30
"""TensorFlow reserves more address space than it uses."""
_MAX_CPU_S = 600
_MAX_FILE_BYTES = 1 << 30
_FORBIDDEN_EVENTS = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile",
    "pickle.find_class",
})  # fmt: skip
_READABLE_PATHS = (
    "/usr", "/lib", "/lib32", "/lib64", "/opt", "/nix", "/gnu", "/etc", "/sys", "/dev", "/proc/self", "/proc/sys",
    "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/filesystems",
)  # fmt: skip
"""Libraries, devices and facts about the machine; nothing about other processes."""


def confine(folder: Path, *, heap_bytes: int = _MAX_HEAP_BYTES) -> None:
    """Restrict this process for good: limited memory and CPU time, only `folder` writable, no network, no programs.

    Raises `OSError` when the kernel has Landlock but refuses the rules.
    """
    os.environ["HOME"] = os.environ["USERPROFILE"] = os.environ["KERAS_HOME"] = str(folder)
    tempfile.tempdir = str(folder)
    _set_resource_limits(heap_bytes)
    if sys.platform == "linux":
        readable = (*_READABLE_PATHS, *sysconfig.get_paths().values(), sys.base_prefix, *sys.path)
        _apply_landlock(folder, map(Path, readable))
    sys.addaudithook(_AuditHook(folder))


class _AuditHook:
    """Refuses forbidden operations of Python code, on every system; only Landlock also covers native code."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.path.realpath(folder) + os.sep

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in _FORBIDDEN_EVENTS or (event == "open" and self._writes_outside(*arguments)):
            raise PermissionError(Message("{event} is forbidden while a file is inspected", event=event))

    def _writes_outside(self, path: object, _mode: object, flags: object) -> bool:
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        if not writes or not isinstance(path, str | bytes) or os.fsdecode(path) == os.devnull:
            return False
        return not (os.path.realpath(os.fsdecode(path)) + os.sep).startswith(self._folder)


def _set_resource_limits(heap_bytes: int) -> None:
    if sys.platform == "win32":  # Windows: only the parent's timeout limits this process
        return
    import resource

    limits = {
        resource.RLIMIT_DATA: heap_bytes,
        resource.RLIMIT_AS: _MAX_ADDRESS_SPACE_BYTES,
        resource.RLIMIT_CPU: _MAX_CPU_S,
        resource.RLIMIT_FSIZE: _MAX_FILE_BYTES,
        resource.RLIMIT_CORE: 0,
    }
    for resource_id, limit in limits.items():
        _, hard = resource.getrlimit(resource_id)
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(resource_id, (limit, limit))
        except ValueError:  # macOS does not support limits of memory
            if sys.platform == "linux":
                raise
    os.nice(5)


# Landlock has no binding in Python's standard library: three system calls, with the same numbers on every architecture.

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_RULESET_VERSION, _PATH_BENEATH, _NO_NEW_PRIVILEGES = 1, 1, 38
_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
"""Landlock ABI version → all file rights that it can deny, execution included."""
_ALL_FILE_RIGHTS = (1 << 16) - 1  # ABI version 5 and later
_MAKE_NODE_RIGHTS = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12  # devices, sockets, pipes, links


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def _apply_landlock(writable: Path, readable: Iterable[Path]) -> None:
    """Deny every file, program and connection except `writable` and `readable`; no effect on kernels before 5.13."""
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, 0, _RULESET_VERSION)
    if version < 1:
        return
    rights = _FILE_RIGHTS.get(version, _ALL_FILE_RIGHTS)
    rules = _Ruleset(rights, 0b11 if version >= 4 else 0, 0b11 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _syscall(libc, _CREATE_RULESET, ctypes.byref(rules), size, 0)
    reading = _READ_FILE | _READ_FOLDER
    allowed = dict.fromkeys(readable, reading)
    allowed |= {Path(os.devnull): _READ_FILE | _WRITE_FILE, writable: rights & ~1 & ~_MAKE_NODE_RIGHTS}
    for path, right in allowed.items():
        if not path.exists():
            continue
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        right &= rights if path.is_dir() else _READ_FILE | _WRITE_FILE
        rule = _PathBeneath(right, descriptor)
        _syscall(libc, _ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
        os.close(descriptor)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    _syscall(libc, _RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def _syscall(libc: ctypes.CDLL, *arguments: object) -> int:
    result = libc.syscall(*arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), f"system call {arguments[0]}")
    return result
