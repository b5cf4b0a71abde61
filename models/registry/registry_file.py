"""The list of a registry: one JSON file, whole or not at all, kept twice, changed by one window at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from models.system.atomic_files import private_folder
from models.system.checksummed_json import damaged_path, read_json, write_json
from models.system.errors import ModelsError

CHAMPIONS, REFUSALS = "history", "refusals"
"""The two lists of the file."""
SHIPPED_LINE = {"opened": "", "line": "", "first_labels": ()}
"""Of an entry whose line of retrains began with the shipped model."""
_FORMAT = 2
_PATIENCE = 10.0
"""Seconds that another window may take to change it."""


class RegistryError(ModelsError):
    """The registry's own file cannot be read or changed; the message says what to do."""


class RegistryFile:
    """All champions and all refusals of one data directory, oldest first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_name("registry.lock"), timeout=_PATIENCE, mode=0o600)
        self.warning = ""
        """That it was damaged, and came from its copy."""

    @property
    def state(self) -> tuple[int, ...]:
        """Another one: the list was changed since, perhaps by another window. Empty: it cannot be looked at."""
        try:
            status = self._path.stat()
        except OSError:
            return ()
        return status.st_mtime_ns, status.st_size, status.st_ino

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Only this window changes the list meanwhile. Raises `RegistryError` when another one does for too long."""
        private_folder(self._path.parent)
        try:
            with self._lock:
                yield
        except Timeout as error:
            raise RegistryError("Another window is changing the model; try again when it is done.") from error

    def append(self, which: str, entry: dict[str, Any]) -> None:
        """Add an entry to one of the two, with the time of now. Raises `RegistryError`, `OSError`."""
        with self.locked():
            content = self.content()
            content[which].append({**entry, "since": datetime.now(UTC).isoformat(timespec="seconds")})
            write_json(self._path, {"format": _FORMAT, **content})

    def remove(self, writer: str) -> list[dict[str, Any]]:
        """Remove what stands there for `writer` alone; the champions that did. Raises `RegistryError`, `OSError`."""
        with self.locked():
            content = self.content()
            removed = [entry for entry in content[CHAMPIONS] if entry["writer"] == writer]
            kept = {name: [each for each in entries if each["writer"] != writer] for name, entries in content.items()}
            write_json(self._path, {"format": _FORMAT, **kept})
            damaged_path(self._path).unlink(missing_ok=True)
        return removed

    def tidy(self, files: Iterator[Path]) -> None:
        """Remove those of `files` that were written since the list was, and that it does not name.

        They were moved in by a window that was killed before it listed them; older ones may belong to a list that
        somebody moved away. Raises `RegistryError`, `OSError`.
        """
        if not self.state:
            return
        with self.locked():
            listed = {entry["file"] for entry in self.content()[CHAMPIONS]}
            since = self._path.stat().st_ctime_ns
            for path in files:
                if path.name not in listed and path.stat().st_ctime_ns > since:
                    path.unlink()

    def begin(self) -> None:
        """See that there is a list, so that `tidy` can tell what came after it."""
        if not self._path.exists():
            write_json(self._path, {"format": _FORMAT, CHAMPIONS: [], REFUSALS: []})

    def content(self) -> dict[str, list[dict[str, Any]]]:
        """The entries of both, as `Registry.history` and `Registry.refusals` tell them. Raises `RegistryError`."""
        try:
            content, complaint = read_json(self._path)
            self.warning = complaint or self.warning
            if content is None:
                return {CHAMPIONS: [], REFUSALS: []}
            if content["format"] not in (1, _FORMAT):
                raise RegistryError(
                    f"A later version of the program wrote {self._path} (format {content['format']}; this version knows"
                    f" {_FORMAT}). Nothing was changed; start that version to go on with its models."
                )
            # Format 1 had neither writers nor roll-backs; the first lists of format 2 had no refusals.
            old = {"writer": None, "rolled_back": False, "newest": 0, **SHIPPED_LINE}
            champions = [{**old, "since": entry.get("promoted", ""), **entry} for entry in content[CHAMPIONS]]
            refusals = content.get(REFUSALS, [])
            for needed, entries in (
                ({"model_id", "file", "sha256", "writer", "verdict"}, champions),
                ({"writer", "verdict", "newest", "since"}, refusals),
            ):
                for entry in entries:
                    if missing := needed - entry.keys():
                        raise ValueError(f"an entry lacks {missing}")
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise RegistryError(
                f"The list of models {self._path} cannot be read ({error}), nor can its copy beside it."
                " Move both away to start from the shipped model."
            ) from error
        return {CHAMPIONS: champions, REFUSALS: refusals}
