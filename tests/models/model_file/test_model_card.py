import json
from pathlib import Path
from typing import Any

import h5py
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.ink.labels import Label, is_label
from models.ink.raster import RasterSpec
from models.model_file.model_card import CardError, ModelCard, read_card, write_card
from models.registry.shipped_models import trained_models

PLAIN: dict[str, Any] = {"labels": ["0", "1"], "architecture": "compact", "recipe": "compact"}


def test_a_card_is_read_as_it_was_written() -> None:
    card = read_card(json.dumps(PLAIN | {"form": {"size": 32, "box": 23}, "metrics": {"temperature": 1}}))
    assert card == ModelCard(
        labels=("0", "1"),
        architecture="compact",
        recipe="compact",
        spec=RasterSpec(size=32, box=23),
        metrics={"temperature": 1},
    )


def test_the_spec_is_called_form_in_a_written_card() -> None:
    spec = RasterSpec(size=16, box=16, pen_width=1.5, by_mass=False)
    card = ModelCard(labels=("é", "1"), architecture="karim_usps", recipe="karim-usps", base="usps", spec=spec)
    assert write_card(card) == (
        '{"architecture": "karim_usps", "base": "usps", "created": "",'
        ' "form": {"box": 16, "by_mass": false, "pen_width": 1.5, "size": 16}, "labels": ["é", "1"], "metrics": {},'
        ' "normalisation": "0 to 1", "parent": "", "raster_version": 1, "recipe": "karim-usps", "training_data": {},'
        ' "versions": {}}'
    )
    assert read_card(write_card(card)) == card


@pytest.mark.parametrize("path", trained_models(), ids=lambda path: path.stem)
def test_the_card_of_a_shipped_file_is_written_as_it_was_read(path: Path) -> None:
    with h5py.File(path, "r") as file:
        text = str(file["inkloop"].attrs["card"])
    written, stored = json.loads(write_card(read_card(text))), json.loads(text)
    assert {name: written[name] for name in stored} == stored  # older cards lack what has a default


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"code": "x"}, "no card has: 'code'"),
        ({"spec": {"size": 32, "box": 23}}, "no card has: 'spec'"),
        ({"labels": "01"}, "labels must be"),
        ({"labels": ["0"]}, "labels must be"),
        ({"labels": ["0", "0"]}, "labels must be"),
        ({"labels": ["0", 1]}, "labels must be"),
        ({"labels": ["0", " 1"]}, "labels must be"),
        ({"labels": ["0", "a\x00b"]}, "labels must be"),
        ({"labels": ["0", "x" * 33]}, "labels must be"),
        ({"labels": [str(number) for number in range(10_001)]}, "labels must be"),
        ({"labels": ["0", ["1"]]}, "labels must be"),
        ({"architecture": 7}, "architecture must be"),
        ({"recipe": "x" * 301}, "recipe must be"),
        ({"recipe": "a\nb"}, "recipe must be"),
        ({"raster_version": "1"}, "raster_version must be"),
        ({"raster_version": True}, "raster_version must be"),
        ({"form": {"size": 28.0}}, "form must be"),
        ({"form": {"size": True}}, "form must be"),
        ({"form": {"size": 4, "box": 3}}, "form must be"),
        ({"form": {"size": 9999}}, "form must be"),
        ({"form": {"pen_width": 21}}, "form must be"),
        ({"form": {"pen_width": "2"}}, "form must be"),
        ({"form": {"by_mass": "yes"}}, "form must be"),
        ({"form": {"colour": 1}}, "form must be"),
        ({"form": 7}, "form must be"),
        ({"parent": "../../x"}, "parent must be"),
        ({"base": "/home/me/ink.npz"}, "base must be"),
        ({"training_data": {"mnist": -1}}, "training_data must be"),
        ({"training_data": {"mnist": 1.5}}, "training_data must be"),
        ({"training_data": [1]}, "training_data must be"),
        ({"metrics": {"mnist_test_accuracy": 1.01}}, "metrics must be"),
        ({"metrics": {"seconds": 1e300}}, "metrics must be"),
        ({"metrics": {"seconds": "1"}}, "metrics must be"),
        ({"metrics": {str(number): 1 for number in range(65)}}, "metrics must be"),
        ({"versions": {"keras": 3}}, "versions must be"),
        ({"created": "yesterday"}, "created must be"),
        ({"created": 2026}, "created must be"),
    ],
)
def test_a_forged_card_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(CardError, match=message):
        read_card(json.dumps(PLAIN | change))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "cannot be read"),
        ("[]", "not a list of fields"),
        ('{"labels": ["0", "1"], "recipe": ""}', "lacks architecture"),
        (json.dumps(PLAIN)[:-1] + ', "metrics": {"loss": NaN}}', "NaN is not a number"),
        (json.dumps(PLAIN)[:-1] + ', "metrics": {"loss": -Infinity}}', "Infinity is not a number"),
        (json.dumps(PLAIN)[:-1] + ', "metrics": {"loss": 1e999}}', "metrics must be"),
        ("[" * 100_000, "cannot be read"),
        ("9" * 10_000, "cannot be read"),
    ],
)
def test_text_that_is_not_a_card_is_refused(text: str, message: str) -> None:
    with pytest.raises(CardError, match=message):
        read_card(text)


@given(st.text(max_size=40))
@example("e\u0301")
@example("é")
@example("\u200b")
@example("👩‍👩‍👧")
@example(" 7")
@example("x" * 33)
@example("a\u202eb")
@example("\ufffe")
@example("a\ufdd0")
@example("\u2066a")
def test_a_cards_labels_obey_the_rules_of_labels(text: str) -> None:
    card = json.dumps(PLAIN | {"labels": ["0" * 32, text]})
    if is_label(text):
        assert all(type(label) is Label for label in read_card(card).labels)
    else:
        with pytest.raises(CardError, match="labels must be"):
            read_card(card)
