"""The registry's list of entries: one JSON file, written atomically with a copy, changed by one window at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from models.ink.label_sets import DIGIT_NETWORK
from models.registry.registry_entry import RefusedRetrain, RegistryEntry
from models.system.atomic_files import private_folder
from models.system.checksummed_json import damaged_path, read_json, write_json
from models.system.errors import InkloopError, Message

_CHAMPIONS, _REFUSALS = "history", "refusals"
"""Keys of the two lists in the file."""
_FORMAT = 3
LOCK_TIMEOUT_S = 10.0
"""Seconds that another window may take to change it."""


class RegistryError(InkloopError):
    """The registry's own file cannot be read or changed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class RegistryContent:
    """All entries of one data directory, each list oldest first."""

    champions: list[RegistryEntry]
    refusals: list[RefusedRetrain]


class RegistryFile:
    """Reads and changes `registry.json` of one data directory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name("registry.lock"), timeout=LOCK_TIMEOUT_S, mode=0o600)
        self.warning: Message | None = None
        """Set when the file was damaged or missing and was restored from its copy."""

    @property
    def state(self) -> tuple[int, ...]:
        """Time, size and inode of the file: different after every change by any window; empty if there is no file."""
        try:
            status = self._path.stat()
        except OSError:
            return ()
        return status.st_mtime_ns, status.st_size, status.st_ino

    @contextmanager
    def locked(self) -> Iterator[None]:
        """No other window changes the list meanwhile. Raises `RegistryError` after waiting `LOCK_TIMEOUT_S`."""
        private_folder(self._path.parent)
        try:
            with self._lock:
                yield
        except Timeout as error:
            raise RegistryError("Another window is changing the model; try again when it is done.") from error

    def append(self, entry: RegistryEntry | RefusedRetrain) -> None:
        """Add `entry` with the current time. Raises `RegistryError`, `OSError`."""
        which = _CHAMPIONS if isinstance(entry, RegistryEntry) else _REFUSALS
        with self.locked():
            stored = self._stored()
            stored[which].append(replace(entry, since=datetime.now(UTC)).to_json())
            write_json(self._path, {"format": _FORMAT, **stored})

    def remove(self, writer: str) -> list[RegistryEntry]:
        """Remove all entries of `writer` alone; returns the champions among them. Raises `RegistryError`, `OSError`."""
        with self.locked():
            removed = [entry for entry in self.content().champions if entry.writer == writer]
            stored = self._stored()
            kept = {name: [each for each in entries if each["writer"] != writer] for name, entries in stored.items()}
            write_json(self._path, {"format": _FORMAT, **kept})
            damaged_path(self._path).unlink(missing_ok=True)
        return removed

    def tidy(self, files: Iterator[Path]) -> None:
        """Remove those of `files` that are newer than the list and not named in it.

        A window that was killed moved them in before it added an entry. Older files are kept: they may belong to a list
        that was moved away. Raises `RegistryError`, `OSError`.
        """
        if not self.state:
            return
        with self.locked():
            listed = {entry.file for entry in self.content().champions}
            since = self._path.stat().st_ctime_ns
            for path in files:
                if path.name not in listed and path.stat().st_ctime_ns > since:
                    path.unlink()

    def begin(self) -> None:
        """Write an empty list where there is none, so that `tidy` finds the files that are newer."""
        if not self._path.exists():
            write_json(self._path, {"format": _FORMAT, _CHAMPIONS: [], _REFUSALS: []})

    def content(self) -> RegistryContent:
        """Raises `RegistryError` when neither the file nor its copy can be read."""
        stored = self._stored()
        try:
            return RegistryContent(
                [RegistryEntry.from_json(fields) for fields in stored[_CHAMPIONS]],
                [RefusedRetrain.from_json(fields) for fields in stored[_REFUSALS]],
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise self._unreadable(error) from error

    def _unreadable(self, reason: Exception) -> RegistryError:
        return RegistryError(
            "The list of models {path} cannot be read ({reason}), nor can its copy beside it."
            " Move both away to start from the shipped model.",
            path=self._path,
            reason=reason,
        )

    def _stored(self) -> dict[str, list[dict[str, Any]]]:
        """Both lists as JSON objects of the present format; unknown keys are kept. Raises `RegistryError`."""
        try:
            content, warning = read_json(self._path)
            self.warning = warning or self.warning
            if content is None:
                return {_CHAMPIONS: [], _REFUSALS: []}
            if content["format"] not in range(1, _FORMAT + 1):
                raise RegistryError(
                    "A later version of the program wrote {path} (format {found}; this version knows"
                    " {known}). Nothing was changed; start that version to go on with its models.",
                    path=self._path,
                    found=content["format"],
                    known=_FORMAT,
                )
            # Format 1 had neither writers nor roll-backs; the first lists of format 2 had no refusals. Until format 3
            # one network was shipped.
            network = {"network": DIGIT_NETWORK}
            old = {"writer": None, "rolled_back": False, "newest": 0, "opened": "", "line": "", "first_labels": ()}
            champions = [
                {**old, **network, "since": entry.get("promoted", ""), **entry} for entry in content[_CHAMPIONS]
            ]
            refusals = [{**network, **entry} for entry in content.get(_REFUSALS, [])]
            for needed, entries in (
                ({"model_id", "file", "sha256", "writer", "verdict"}, champions),
                ({"writer", "verdict", "newest", "since"}, refusals),
            ):
                for entry in entries:
                    if missing := needed - entry.keys():
                        raise ValueError(Message("an entry lacks {fields}", fields=", ".join(sorted(missing))))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise self._unreadable(error) from error
        return {_CHAMPIONS: champions, _REFUSALS: refusals}
