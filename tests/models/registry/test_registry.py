import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.inference.classifier import Classifier
from models.ink.raster import RASTER_VERSION
from models.model_file.model_file import ModelFileError
from models.registry.promotion import BASE_ALLOWANCE, GLYPH_ALLOWANCE, Outcome
from models.registry.registry import Registry, RegistryError
from models.registry.registry_entry import RegistryEntry
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.untrusted.forging import retitle, rewrite_card
from tests.support.verdicts import ALL_BETTER, BETTER, REFUSED


def test_without_a_promotion_the_shipped_model_is_champion(tmp_path: Path) -> None:
    champion = Registry(tmp_path).champion()
    assert champion.shipped and not champion.warning
    assert champion.path == SHIPPED_MODEL


def test_a_promoted_model_is_champion_after_a_restart(promoted: Registry) -> None:
    champion = Registry(promoted.folder).champion()
    assert not champion.shipped and not champion.warning
    (entry,) = promoted.history()
    assert entry.model_id == champion.classifier.model_id
    assert entry.verdict == ALL_BETTER and entry.verdict.promoted


@pytest.mark.parametrize("damage", ["missing", "truncated", "not HDF5", "another raster", "exchanged", "list"])
def test_a_damaged_champion_gives_way_to_the_shipped_model(promoted: Registry, damage: str) -> None:
    (entry,) = promoted.history()
    path = promoted.folder / (entry.file or "")
    match damage:
        case "missing":
            path.unlink()
        case "truncated":
            path.write_bytes(path.read_bytes()[:1000])
        case "not HDF5":
            path.write_text("not a model")
        case "another raster":
            rewrite_card(path, f'"raster_version": {RASTER_VERSION}', '"raster_version": 99')
        case "exchanged":
            path.write_bytes(path.read_bytes() + b"\0")
        case "list":
            for name in ("registry.json", "registry-copy.json"):
                (promoted.folder / name).write_text("{")
    champion = Registry(promoted.folder).champion()
    assert champion.shipped
    assert "is used instead" in str(champion.warning)


def test_a_challenger_that_is_no_model_is_not_promoted(tmp_path: Path) -> None:
    challenger = tmp_path / "challenger.h5"
    challenger.write_text("no model")
    registry = Registry(tmp_path / "models")
    with pytest.raises(ModelFileError):
        registry.promote(challenger, ALL_BETTER)
    assert registry.history() == []


def test_behind_a_damaged_champion_the_one_before_rules(promoted: Registry, tmp_path: Path) -> None:
    better = tmp_path / "better.h5"
    shutil.copy(SHIPPED_MODEL, better)
    retitle(better)
    newest = promoted.promote(better, ALL_BETTER)
    newest.path.unlink()
    champion = promoted.champion()
    assert not champion.shipped and champion.path != newest.path
    assert "missing" in str(champion.warning)


def test_a_writer_has_a_champion_of_their_own(promoted: Registry, tmp_path: Path) -> None:
    shared = promoted.champion().classifier.model_id
    hers = tmp_path / "hers.h5"
    shutil.copy(SHIPPED_MODEL, hers)
    retitle(hers)
    promoted.promote(hers, ALL_BETTER, "Ada")
    assert promoted.champion("Ada").classifier.model_id != shared
    assert promoted.champion("Bob").classifier.model_id == shared
    assert promoted.champion().classifier.model_id == shared
    assert [len(promoted.history(writer)) for writer in ("Ada", "Bob", None)] == [2, 1, 1]


def test_rolling_back_is_one_step_for_one_writer(promoted: Registry, tmp_path: Path) -> None:
    shared = promoted.champion().classifier.model_id
    better = tmp_path / "better.h5"
    shutil.copy(SHIPPED_MODEL, better)
    retitle(better)
    newest = promoted.promote(better, ALL_BETTER).classifier.model_id
    assert promoted.roll_back(shared, "Ada").classifier.model_id == shared
    assert Registry(promoted.folder).champion("Ada").classifier.model_id == shared
    assert Registry(promoted.folder).champion("Bob").classifier.model_id == newest
    shipped = Classifier.open(SHIPPED_MODEL).model_id
    assert promoted.roll_back(shipped).path.is_file()
    assert promoted.roll_back(newest, "Ada").classifier.model_id == newest
    with pytest.raises(RegistryError, match="never in use"):
        promoted.roll_back("0123456789abcdef")


def test_all_retrains_together_may_cost_only_so_much(promoted: Registry) -> None:
    promoted.roll_back(Classifier.open(SHIPPED_MODEL).model_id)
    assert promoted.min_accuracies(promoted.champion()) == {"mnist": pytest.approx(0.5 - 0.001)}
    assert promoted.min_accuracies(promoted.champion("Ada"), "Ada") == promoted.min_accuracies(promoted.champion())
    of_glyphs = replace(ALL_BETTER, glyphs=BETTER)
    promoted.list.append(RegistryEntry(model_id="0" * 16, writer="Bob", line="ab" * 32, verdict=of_glyphs))
    floors = promoted.min_accuracies(replace(promoted.champion(), line="ab" * 32), "Bob")
    assert floors == {"mnist": 0.5 - BASE_ALLOWANCE.in_total, "glyphs": 0.5 - GLYPH_ALLOWANCE.in_total}


def test_a_list_of_the_first_format_is_still_read(promoted: Registry) -> None:
    path = promoted.folder / "registry.json"
    content = json.loads(path.read_text())
    old = [{key: entry[key] for key in ("model_id", "file", "sha256", "verdict")} for entry in content["history"]]
    path.write_text(json.dumps({"format": 1, "history": old}))
    assert not promoted.champion("Ada").shipped


def refuse(registry: Registry, challenger: Path, writer: str | None, newest: int) -> None:
    shutil.copy(SHIPPED_MODEL, challenger)
    assert not registry.adopt(Outcome(challenger, registry.champion(writer).path, writer, REFUSED, newest))
    assert not challenger.exists()


def test_a_refusal_is_kept_and_changes_no_champion(promoted: Registry, tmp_path: Path) -> None:
    before = promoted.champion("Ada").path
    refuse(promoted, tmp_path / "challenger.h5", "Ada", 12)
    again = Registry(promoted.folder)
    assert again.champion("Ada").path == before
    (entry,) = again.refusals("Ada")
    assert (entry.writer, entry.last_trial_id) == ("Ada", 12)
    assert entry.verdict == REFUSED and "no better" in REFUSED.reason and entry.since
    assert again.refusals("Bob") == [] and len(again.history("Ada")) == 1


def test_what_any_retrain_of_a_writer_knew_of_is_known(promoted: Registry, tmp_path: Path) -> None:
    assert promoted.learned_up_to("Ada") == 0
    challenger = tmp_path / "challenger.h5"
    shutil.copy(SHIPPED_MODEL, challenger)
    retitle(challenger)
    outcome = Outcome(challenger, promoted.champion("Ada").path, "Ada", ALL_BETTER, 30)
    assert promoted.adopt(outcome)
    assert promoted.learned_up_to("Ada") == 30 and promoted.learned_up_to("Bob") == 0
    refuse(promoted, challenger, "Ada", 50)
    assert promoted.learned_up_to("Ada") == 50
    promoted.roll_back(promoted.shipped_model().model_id, "Ada")
    assert promoted.learned_up_to("Ada") == 50
    refuse(promoted, challenger, None, 70)
    assert promoted.learned_up_to("Bob") == 70


def test_an_earlier_champion_is_opened_and_nothing_changes(promoted: Registry, tmp_path: Path) -> None:
    better = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "better.h5"))
    retitle(better)
    current = promoted.promote(better, ALL_BETTER).classifier.model_id
    assert promoted.earlier(promoted.shipped_model().model_id, "Ada").classifier.model_id != current
    assert promoted.earlier(current, "Ada").classifier.model_id == current
    assert Registry(tmp_path / "none").earlier(promoted.shipped_model().model_id).shipped
    assert len(promoted.history("Ada")) == 2
    with pytest.raises(RegistryError, match="never in use"):
        promoted.earlier("0123456789abcdef")


def test_a_list_with_a_damaged_refusal_is_told(promoted: Registry) -> None:
    path = promoted.folder / "registry.json"
    content = json.loads(path.read_text())
    del content["sha256"]  # as an earlier version of the program wrote it
    path.write_text(json.dumps({**content, "refusals": [{"writer": None}]}))
    with pytest.raises(RegistryError, match="lacks"):
        promoted.refusals()
    assert "is used instead" in str(promoted.champion().warning)
