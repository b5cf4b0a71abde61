"""What the registry stores of each champion and of each refused retrain, and its JSON."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.ink.label_sets import DIGIT_NETWORK
from models.registry.promotion import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryEntry:
    """One model put in use: promoted after a retrain, opened from a file, or rolled back to."""

    model_id: str
    file: str | None = None
    """Name of the model file in the registry's folder; None: the shipped network."""
    sha256: str | None = None
    """Checksum of that file; None: the shipped network."""
    writer: str | None = None
    """None: the shared model, for all writers who have no model of their own."""
    network: str = DIGIT_NETWORK
    """The shipped network in whose place it was put in use."""
    since: datetime | None = None
    """When it was put in use; None: not recorded, or not stored yet."""
    verdict: Verdict | None = None
    """None: never judged, because it was opened or shipped."""
    rolled_back: bool = False
    last_trial_id: int = 0
    """The last trial that its retrain saw; 0 without a retrain."""
    opened: str = ""
    """Name of the opened file that its line of retrains began with; empty: the shipped network's line."""
    line: str = ""
    """SHA-256 of that opened file; empty: the shipped network's line."""
    first_labels: tuple[str, ...] = ()
    """Labels of that opened file; empty: those of the shipped network."""

    @staticmethod
    def from_json(fields: dict[str, Any]) -> "RegistryEntry":
        """Raises `KeyError`, `TypeError`, `ValueError` or `AttributeError` when a value is missing or impossible."""
        return RegistryEntry(
            model_id=fields["model_id"],
            file=fields["file"],
            sha256=fields["sha256"],
            writer=fields["writer"],
            since=_time(fields["since"]),
            verdict=Verdict.from_json(fields["verdict"]) if fields["verdict"] else None,
            rolled_back=fields["rolled_back"],
            last_trial_id=fields["newest"],
            opened=fields["opened"],
            line=fields["line"],
            first_labels=tuple(fields["first_labels"]),
            network=_name(fields["network"]),
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "model_id": self.model_id,
            "file": self.file,
            "sha256": self.sha256,
            "writer": self.writer,
            "verdict": self.verdict.to_json() if self.verdict else None,
            "rolled_back": self.rolled_back,
            "newest": self.last_trial_id,
            "opened": self.opened,
            "line": self.line,
            "first_labels": self.first_labels,
            "network": self.network,
            "since": _text(self.since),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRetrain:
    """One retrain whose challenger was not promoted; its model file is deleted."""

    writer: str | None
    """None: a retrain of the shared model."""
    verdict: Verdict | None
    last_trial_id: int
    """The last trial that the retrain saw."""
    network: str = DIGIT_NETWORK
    """As `RegistryEntry.network`."""
    since: datetime | None = None
    """When it was refused; None: not recorded, or not stored yet."""

    @staticmethod
    def from_json(fields: dict[str, Any]) -> "RefusedRetrain":
        """Raises `KeyError`, `TypeError`, `ValueError` or `AttributeError` when a value is missing or impossible."""
        return RefusedRetrain(
            writer=fields["writer"],
            verdict=Verdict.from_json(fields["verdict"]) if fields["verdict"] else None,
            last_trial_id=fields["newest"],
            since=_time(fields["since"]),
            network=_name(fields["network"]),
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "writer": self.writer,
            "verdict": self.verdict.to_json() if self.verdict else None,
            "newest": self.last_trial_id,
            "network": self.network,
            "since": _text(self.since),
        }


def _name(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError("a network has no name")
    return text


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _text(time: datetime | None) -> str:
    """ISO 8601 to the second, in UTC as it is stored; empty for None."""
    return time.isoformat(timespec="seconds") if time else ""
