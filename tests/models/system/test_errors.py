"""Messages keep their template and their parameters, whatever they pass through."""

import json
import pickle
from pathlib import Path

import numpy as np
import pytest

from models.ink.labels import Label, LabelError
from models.model_file.model_file import ModelFileError
from models.system.errors import InkloopError, Message, StoreError, message_of
from models.untrusted.inspection import LabelsRequiredError
from models.untrusted.keras_import import UnlabelledError

GERMAN = {"{path}: {reason}": "{path} – {reason}", "{count} lost": "{count} verloren", "no {x": "kein {x"}


def test_the_text_is_the_template_with_its_parameters() -> None:
    assert str(Message("{count} of {path} were lost.", count=np.int64(3), path=Path("a.h5"))) == "3 of a.h5 were lost."
    assert str(StoreError("The store {path} is gone.", path="x")) == "The store x is gone."


def test_a_placeholder_without_a_parameter_and_other_braces_stay() -> None:
    assert str(Message("{a} {b} {} {a.__class__} {a:>9999999} {{a}}", a=1)) == (
        "1 {b} {} {a.__class__} {a:>9999999} {1}"
    )
    assert str(Message("{a}", a="{b}", b="never put in")) == "{b}"


def test_messages_and_errors_are_nested_and_translated_inside() -> None:
    inner = InkloopError("{count} lost", count=2)
    outer = StoreError("{path}: {reason}", path="x", reason=inner)
    assert str(outer) == "x: 2 lost"
    assert outer.message.render(lambda template: GERMAN[template]) == "x – 2 verloren"
    assert message_of(ValueError(Message("{count} lost", count=1))) == Message("{count} lost", count=1)
    assert Message("{reason}", reason=OSError(2, "Not there")) == Message("{reason}", reason="[Errno 2] Not there")
    assert Message("{reason}", reason=ZeroDivisionError()) == Message("{reason}", reason="ZeroDivisionError")


def test_an_error_may_be_raised_with_a_message_made_elsewhere() -> None:
    message = Message("{count} lost", count=2)
    assert StoreError(message).message is message


@pytest.mark.parametrize(
    "error",
    [
        StoreError("{path}: {reason}", path=Path("x"), reason=InkloopError("{count} lost", count=2)),
        ModelFileError(Message("{count} lost", count=2)),
        InkloopError("100 % {is} not a format"),
        LabelsRequiredError(Message("{count} lost", count=2), 7),
        UnlabelledError(12),
    ],
    ids=str,
)
def test_errors_are_pickled_with_their_template(error: InkloopError) -> None:
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is type(error)
    assert copied.message == error.message and str(copied) == str(error)
    assert vars(copied) == vars(error)


def test_messages_are_values_that_json_can_carry() -> None:
    message = UnlabelledError(12).message
    nested = Message("{path}: {reason}", path=Path("x"), reason=message)
    assert Message.from_json(json.loads(json.dumps(nested.to_json()))) == nested
    assert len({nested, Message("{path}: {reason}", path="x", reason=message)}) == 1
    with pytest.raises(AttributeError):
        nested.template = ""  # type: ignore[misc]


def deep(levels: int) -> object:
    return {"template": "{a}", "parameters": {"a": deep(levels - 1)} if levels else {}}


@pytest.mark.parametrize(
    "data",
    [
        None, "text", [], {}, {"template": 3, "parameters": {}}, {"template": "x"}, {"template": "x", "parameters": []},
        {"template": "x", "parameters": {"a": None}}, {"template": "x" * 10**6, "parameters": {}}, deep(100),
    ],
    ids=lambda data: str(data)[:40],
)  # fmt: skip
def test_what_is_no_message_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match="no message"):
        Message.from_json(data)


def test_texts_of_another_process_are_cut() -> None:
    assert len(str(Message.from_json({"template": "{a}", "parameters": {"a": "x" * 10**6}}))) == 4000


def test_a_label_that_cannot_be_one_is_a_value_error_too() -> None:
    with pytest.raises(ValueError, match="visible") as caught:
        Label.parse(" ")
    assert isinstance(caught.value, LabelError)
