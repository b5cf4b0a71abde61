"""The recipes that commands offer: the program's own and the reports', under the names that model cards give."""

import pytest

from models.registry.shipped_models import trained_models
from models.training import recipes
from scripts.reports.recipes import RECIPES


def test_the_programs_recipes_come_first_and_are_its_own_architecture() -> None:
    own = list(recipes.RECIPES)
    assert list(RECIPES)[: len(own)] == own
    assert {recipe.network for recipe in recipes.RECIPES.values()} == {"compact", "hanzi"}
    assert {name.partition("-")[0] for name in RECIPES} == {
        "characters", "compact", "hanzi", "sereda", "zhang", "karim", "efficientnetv2s", "chen"
    }  # fmt: skip


def test_every_shipped_model_has_its_recipe() -> None:
    from models.model_file.model_file import read_model

    for path in trained_models():
        card = read_model(path).card
        assert RECIPES[card.recipe].network == card.architecture


@pytest.mark.slow
def test_every_recipe_has_its_architecture() -> None:
    from scripts.reports.networks import NETWORKS

    assert {recipe.network for recipe in RECIPES.values()} == NETWORKS.keys()
