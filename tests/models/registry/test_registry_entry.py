"""Entries and their JSON; the file keeps the format that earlier versions wrote."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.registry.registry import Registry
from models.registry.registry_entry import RefusedRetrain, RegistryEntry
from models.registry.registry_file import RegistryError
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.verdicts import ALL_BETTER, REFUSED

SINCE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PAIR = {"before": {"right": 1, "n": 2}, "after": {"right": 2, "n": 2}}
NONE = {"before": {"right": 0, "n": 0}, "after": {"right": 0, "n": 0}}
VERDICT_JSON = {
    "promoted": True,
    "reason": ALL_BETTER.reason,
    "base": PAIR,
    "held_out": PAIR,
    "learned": PAIR,
    "accepted": NONE,
    "base_data": "mnist",
}
ENTRY_JSON: dict[str, Any] = {
    "model_id": "0123456789abcdef",
    "file": "fedcba9876543210.h5",
    "sha256": "fe" * 32,
    "writer": "Ada",
    "verdict": VERDICT_JSON,
    "rolled_back": True,
    "newest": 7,
    "opened": "mine.h5",
    "line": "ab" * 32,
    "first_labels": ["0", "1"],
    "network": "digits",
    "since": "2026-01-02T03:04:05+00:00",
}


def as_stored(fields: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(fields))


def test_an_entry_is_written_as_it_was_read() -> None:
    entry = RegistryEntry.from_json(ENTRY_JSON)
    assert entry.last_trial_id == 7 and entry.verdict == ALL_BETTER and entry.since == SINCE
    assert as_stored(entry.to_json()) == ENTRY_JSON
    opened = ENTRY_JSON | {"verdict": None, "file": None, "sha256": None, "writer": None, "since": ""}
    assert RegistryEntry.from_json(opened).verdict is None
    assert as_stored(RegistryEntry.from_json(opened).to_json()) == opened


def test_a_refused_retrain_is_written_as_it_was_read() -> None:
    refusal = RefusedRetrain(writer=None, verdict=REFUSED, last_trial_id=3, since=SINCE)
    stored = as_stored(refusal.to_json())
    assert set(stored) == {"writer", "verdict", "newest", "network", "since"} and stored["newest"] == 3
    assert RefusedRetrain.from_json(stored) == refusal


def test_a_verdict_without_the_later_fields_is_read() -> None:
    older = {name: value for name, value in VERDICT_JSON.items() if name not in ("accepted", "base_data")}
    assert RegistryEntry.from_json(ENTRY_JSON | {"verdict": older}).verdict == ALL_BETTER


def test_the_file_holds_format_3(promoted: Registry) -> None:
    promoted.roll_back(promoted.shipped_model().model_id, "Ada")
    content = json.loads((promoted.folder / "registry.json").read_text())
    assert set(content) == {"format", "history", "refusals", "sha256"} and content["format"] == 3
    first, second = content["history"]
    assert first.keys() == second.keys() == ENTRY_JSON.keys()
    assert first["verdict"] == VERDICT_JSON and first["first_labels"] == [] and first["newest"] == 0
    assert second == first | {"writer": "Ada", "rolled_back": True, "since": second["since"]}


def test_what_an_older_or_later_version_wrote_beside_is_kept(promoted: Registry, tmp_path: Path) -> None:
    path = promoted.folder / "registry.json"
    content = json.loads(path.read_text())
    del content["sha256"]
    content["history"][0] |= {"promoted": "2025-01-01T00:00:00+00:00", "later": [1]}
    path.write_text(json.dumps(content))
    promoted.promote(Path(shutil.copy(SHIPPED_MODEL, tmp_path / "again.h5")), ALL_BETTER, "Ada")
    first, second = json.loads(path.read_text())["history"]
    assert first == content["history"][0] | {"network": "digits"} and second["writer"] == "Ada"


@pytest.mark.parametrize("change", [{"verdict": {"reason": "?"}}, {"since": "yesterday"}, {"verdict": 7}])
def test_an_entry_with_an_impossible_value_makes_the_list_unreadable(
    promoted: Registry,
    change: dict[str, Any],
) -> None:
    path = promoted.folder / "registry.json"
    content = json.loads(path.read_text())
    del content["sha256"]
    content["history"][0] |= change
    path.write_text(json.dumps(content))
    with pytest.raises(RegistryError, match="cannot be read"):
        promoted.history()
    assert promoted.champion().shipped


def test_listed_files_are_trusted(promoted: Registry) -> None:
    (entry,) = promoted.history()
    assert promoted.trusted_sha256s() == {entry.sha256}
    assert Registry(promoted.folder / "none").trusted_sha256s() == frozenset()
