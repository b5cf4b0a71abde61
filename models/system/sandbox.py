"""What the process that examines a model file from elsewhere may still do: read the program, write one folder, compute.

Standard library alone, so that it comes before all that a file could exploit. Limits hold where the system has them;
the kernel's own fence is Linux's Landlock (since 5.13, https://docs.kernel.org/userspace-api/landlock.html).
"""

import ctypes
import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterable
from pathlib import Path

_MAX_HEAP_BYTES = 4 << 30
"""Bytes of heap: the largest network of this program is compiled in 1.7 GB."""
_MAX_ADDRESS_SPACE_BYTES = 16 << 30
"""Bytes of address space: TensorFlow reserves more than it uses."""
_MAX_CPU_S = 600  # seconds
_MAX_FILE_BYTES = 1 << 30  # bytes
_FORBIDDEN_EVENTS = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile",
    "pickle.find_class",
})  # fmt: skip
_READABLE_PATHS = (
    "/usr", "/lib", "/lib32", "/lib64", "/opt", "/nix", "/gnu", "/etc", "/sys", "/dev", "/proc/self", "/proc/sys",
    "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/filesystems",
)  # fmt: skip
"""Where libraries lie, and what they ask about the machine; of the other processes nothing."""


def confine(folder: Path) -> None:
    """From now on, and for good: limited memory and time, `folder` to write to, no network, no other program."""
    os.environ["HOME"] = os.environ["USERPROFILE"] = os.environ["KERAS_HOME"] = str(folder)
    tempfile.tempdir = str(folder)
    _set_resource_limits()
    if sys.platform == "linux":
        _apply_landlock(
            folder,
            [Path(each) for each in (*_READABLE_PATHS, *sysconfig.get_paths().values(), sys.base_prefix, *sys.path)],
        )
    sys.addaudithook(_AuditHook(folder))


class _AuditHook:
    """Refuses, on every system, what Python itself is asked for; what native code asks for only the fence refuses."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.path.realpath(folder) + os.sep

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in _FORBIDDEN_EVENTS or (event == "open" and self._writes_outside(*arguments)):
            raise PermissionError(f"{event} is forbidden while a file is examined")

    def _writes_outside(self, path: object, _mode: object, flags: object) -> bool:
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        if not writes or not isinstance(path, str | bytes) or os.fsdecode(path) == os.devnull:
            return False
        return not (os.path.realpath(os.fsdecode(path)) + os.sep).startswith(self._folder)


def _set_resource_limits() -> None:
    if sys.platform == "win32":  # here the clock of the process that waits is the only limit
        return
    import resource

    limits = {
        resource.RLIMIT_DATA: _MAX_HEAP_BYTES,
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
        except ValueError:  # macOS has no limit of memory
            if sys.platform == "linux":
                raise
    os.nice(5)


# Landlock, of which neither Python nor a library in use knows: three system calls, the same numbers on every machine.

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_RULESET_VERSION, _PATH_BENEATH, _NO_NEW_PRIVILEGES = 1, 1, 38
_WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 1, 1 << 2, 1 << 3
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
"""All that version 1, 2, … of the fence can forbid about files, the running of programs included."""
_ALL_FILE_RIGHTS = (1 << 16) - 1  # from version 5 on
_MAKE_NODE_RIGHTS = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12  # devices, sockets, pipes, links


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def _apply_landlock(writable: Path, readable: Iterable[Path]) -> None:
    """Let the kernel refuse every file, program and connection but these; an old kernel has no such fence."""
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
