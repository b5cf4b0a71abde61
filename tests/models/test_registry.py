import shutil
from pathlib import Path

import pytest

from models.classifier import SHIPPED_MODEL
from models.modelfile import ModelFileError
from models.promotion import Comparison, Score, judge
from models.raster import RASTER_VERSION
from models.registry import Registry
from tests.models.test_modelfile import rewrite_card

PAIR = Comparison(Score(1, 2), Score(2, 2))
VERDICT = judge(base=PAIR, held_out=PAIR, learned=PAIR)


@pytest.fixture
def promoted(tmp_path: Path) -> Registry:
    registry = Registry(tmp_path / "models")
    challenger = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "challenger.h5"))
    registry.promote(challenger, VERDICT)
    assert not challenger.exists()
    return registry


def test_without_a_promotion_the_shipped_model_rules(tmp_path: Path) -> None:
    champion = Registry(tmp_path).champion()
    assert champion.shipped and not champion.complaint
    assert champion.path == SHIPPED_MODEL


def test_a_promoted_model_rules_after_a_restart(promoted: Registry) -> None:
    champion = Registry(promoted.folder).champion()
    assert not champion.shipped and not champion.complaint
    (entry,) = promoted.history()
    assert entry["model_id"] == champion.classifier.model_id
    assert entry["verdict"]["promoted"] is True


@pytest.mark.parametrize("damage", ["missing", "truncated", "not HDF5", "another raster", "exchanged", "list"])
def test_a_damaged_champion_gives_way_to_the_shipped_model(promoted: Registry, damage: str) -> None:
    (entry,) = promoted.history()
    path = promoted.folder / entry["file"]
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
            (promoted.folder / "registry.json").write_text("{")
    champion = Registry(promoted.folder).champion()
    assert champion.shipped
    assert "shipped model is used instead" in champion.complaint


def test_a_challenger_that_is_no_model_is_not_promoted(tmp_path: Path) -> None:
    challenger = tmp_path / "challenger.h5"
    challenger.write_text("no model")
    registry = Registry(tmp_path / "models")
    with pytest.raises(ModelFileError):
        registry.promote(challenger, VERDICT)
    assert registry.history() == []
