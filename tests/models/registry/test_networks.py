"""One champion for each shipped network and writer: a change of one leaves the others alone."""

import json
import shutil
from pathlib import Path

import pytest

from models.ink.label_sets import CHARACTER_NETWORK, DIGIT_NETWORK, LABEL_SETS, parse_label_set
from models.registry import shipped_models
from models.registry.promotion import Outcome
from models.registry.registry import Registry, RegistryError, StaleChallengerError
from models.registry.shipped_models import SHIPPED_MODEL, SHIPPED_MODELS, network_for, offered_label_sets
from models.untrusted.inspection import Inspected
from scripts.faults.damage import another_model
from tests.support.verdicts import ALL_BETTER, REFUSED

NETWORKS = (DIGIT_NETWORK, CHARACTER_NETWORK)


@pytest.fixture(params=["two files", "one file"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> Registry:
    """Two networks; their files may be equal."""
    other = tmp_path / "characters.h5"
    another_model(other) if request.param == "two files" else shutil.copy(SHIPPED_MODEL, other)
    return Registry(tmp_path / "models", {DIGIT_NETWORK: SHIPPED_MODEL, CHARACTER_NETWORK: other})


def outcome(registry: Registry, folder: Path, network: str, *, promoted: bool = True, last: int = 0) -> Outcome:
    challenger = another_model(folder / "challenger.h5")
    champion = registry.champion("Ada", network).path
    return Outcome(challenger, champion, "Ada", ALL_BETTER if promoted else REFUSED, last, network)


def test_a_promotion_in_the_place_of_one_network_leaves_the_other_alone(registry: Registry, tmp_path: Path) -> None:
    assert registry.adopt(outcome(registry, tmp_path, CHARACTER_NETWORK, last=9))
    found = {network: registry.champion("Ada", network) for network in NETWORKS}
    assert [each.shipped for each in found.values()] == [True, False]
    assert [each.network for each in found.values()] == list(NETWORKS)
    assert registry.champion("Bob", CHARACTER_NETWORK).shipped
    assert [len(registry.history("Ada", network)) for network in NETWORKS] == [0, 1]
    assert [registry.learned_up_to("Ada", network) for network in NETWORKS] == [0, 9]
    assert registry.min_accuracies(found[DIGIT_NETWORK], "Ada") == {}
    assert registry.min_accuracies(found[CHARACTER_NETWORK], "Ada")
    assert not registry.adopt(outcome(registry, tmp_path, DIGIT_NETWORK, promoted=False, last=12))
    assert [len(registry.refusals("Ada", network)) for network in NETWORKS] == [1, 0]
    assert [registry.learned_up_to("Ada", network) for network in NETWORKS] == [12, 9]
    assert len(registry.whole_history("Ada")) == 1 == len(registry.learned_from(0)) + 1


def test_each_network_is_rolled_back_for_itself(registry: Registry, tmp_path: Path) -> None:
    for network in NETWORKS:
        registry.adopt(outcome(registry, tmp_path, network, last=1 + NETWORKS.index(network)))
    first, second = (registry.champion("Ada", network).classifier.model_id for network in NETWORKS)
    shipped = registry.shipped_model(CHARACTER_NETWORK).model_id
    assert registry.roll_back(shipped, "Ada", CHARACTER_NETWORK).path.name == "characters.h5"
    assert registry.champion("Ada").classifier.model_id == first
    assert registry.champion("Ada", CHARACTER_NETWORK).shipped
    with pytest.raises(RegistryError, match="never in use"):
        registry.roll_back(second, "Ada", DIGIT_NETWORK)
    assert not registry.roll_back(second, "Ada", CHARACTER_NETWORK).shipped


def test_a_challenger_of_one_network_is_not_stale_because_of_another(registry: Registry, tmp_path: Path) -> None:
    late = outcome(registry, tmp_path, DIGIT_NETWORK)
    kept = Path(shutil.copy(late.challenger, tmp_path / "late.h5"))
    registry.adopt(outcome(registry, tmp_path, CHARACTER_NETWORK, last=1))
    assert registry.adopt(Outcome(kept, late.champion, "Ada", ALL_BETTER, 0, DIGIT_NETWORK))
    with pytest.raises(StaleChallengerError):
        registry.adopt(Outcome(kept, late.champion, "Ada", ALL_BETTER, 0, DIGIT_NETWORK))


def test_an_opened_model_takes_the_place_of_one_network(registry: Registry, tmp_path: Path) -> None:
    mine = another_model(tmp_path / "mine.h5")
    opened = registry.open_model(Inspected(mine, mine, "ab" * 32, 1.0), "Ada", CHARACTER_NETWORK)
    assert (opened.opened, opened.network) == ("mine.h5", CHARACTER_NETWORK)
    assert registry.champion("Ada").shipped
    own = SHIPPED_MODELS[DIGIT_NETWORK]
    assert registry.open_model(Inspected(own, own, "cd" * 32, 1.0), "Ada", DIGIT_NETWORK).shipped


def test_a_missing_champion_of_one_network_is_replaced_there_alone(registry: Registry, tmp_path: Path) -> None:
    for network in NETWORKS:
        registry.adopt(outcome(registry, tmp_path, network, last=1 + NETWORKS.index(network)))
    registry.champion("Ada", CHARACTER_NETWORK).path.unlink()
    missing = registry.champion("Ada", CHARACTER_NETWORK)
    assert missing.shipped and "is missing" in str(missing.warning)
    assert not registry.champion("Ada").shipped and not registry.champion("Ada").warning


def test_a_list_of_format_2_is_read_as_the_digit_networks(registry: Registry, tmp_path: Path) -> None:
    registry.adopt(outcome(registry, tmp_path, DIGIT_NETWORK, last=1))
    registry.adopt(outcome(registry, tmp_path, DIGIT_NETWORK, promoted=False, last=2))
    before = registry.champion("Ada").classifier.model_id
    path = registry.folder / "registry.json"
    content = json.loads(path.read_text())
    for entry in (*content["history"], *content["refusals"]):
        del entry["network"]
    del content["sha256"]
    path.write_text(json.dumps(content | {"format": 2}))
    old = path.read_bytes()
    assert (
        registry.champion("Ada").classifier.model_id == before and registry.champion("Ada", CHARACTER_NETWORK).shipped
    )
    assert registry.learned_up_to("Ada") == 2 and path.read_bytes() == old
    registry.roll_back(registry.shipped_model().model_id, "Ada")
    content = json.loads(path.read_text())
    assert content["format"] == 3
    assert [entry["network"] for entry in (*content["history"], *content["refusals"])] == [DIGIT_NETWORK] * 3


def test_all_entries_of_a_forgotten_writer_are_removed(registry: Registry, tmp_path: Path) -> None:
    for network in NETWORKS:
        registry.adopt(outcome(registry, tmp_path, network, last=1 + NETWORKS.index(network)))
    assert registry.forget_writer("Ada") == 2 and registry.whole_history("Ada") == []


def test_only_label_sets_whose_network_is_there_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digits = {name: SHIPPED_MODEL if name == DIGIT_NETWORK else tmp_path / "none.h5" for name in SHIPPED_MODELS}
    assert offered_label_sets()[0] is LABEL_SETS["digits"]
    monkeypatch.setattr(shipped_models, "SHIPPED_MODELS", digits)
    assert offered_label_sets() == (LABEL_SETS["digits"],)
    assert network_for(parse_label_set("abc")) == network_for(parse_label_set("木")) == DIGIT_NETWORK
