"""The card of a model: labels, input, origin and metrics. Reading treats the text as untrusted."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from math import isfinite
from typing import Any

from models.ink.labels import MAX_LENGTH, Label, is_label
from models.ink.raster import MNIST_SPEC, RASTER_VERSION, RasterSpec
from models.system.errors import InkloopError, Message

MIN_SIDE, MAX_SIDE = 16, 512
"""Bounds of a raster's side, in pixels."""
MAX_LABELS = 10_000
BASE_ACCURACY = "base_hold_out_accuracy"
"""Key among the metrics: accuracy on the hold-out of the base data set, so that a retrain need not measure it again."""
_MAX_TEXT = 300
_MAX_ENTRIES = 64
_KEYS = {"spec": "form"}
"""Field of `ModelCard` → its key in the JSON, where they differ."""


class CardError(InkloopError):
    """A field of the card is unknown, missing or out of range; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """Description of a model."""

    labels: tuple[Label, ...]
    """In the order of the network's outputs."""
    architecture: str
    recipe: str
    raster_version: int = RASTER_VERSION
    spec: RasterSpec = MNIST_SPEC
    """Specification of the rasters that it reads."""
    base: str = "mnist"
    """Name (for `load_dataset`) of the data set that it was trained on and that retraining rehearses."""
    normalisation: str = "0 to 1"
    """Range of values to which its first layers convert a raster, as text."""
    parent: str = ""
    """Id of the model that it was retrained from."""
    training_data: dict[str, int] = field(default_factory=dict)
    """Source → number of examples."""
    metrics: dict[str, float] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    created: str = ""
    """ISO 8601, UTC."""


def read_card(text: str) -> ModelCard:
    """Parse the JSON of a card. Raises `CardError` when a field is unknown, missing or out of range."""
    try:
        content = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise CardError("it cannot be read: {reason}", reason=error) from error
    if not isinstance(content, dict):
        raise CardError("it is not a list of fields")
    known = {_KEYS.get(each.name, each.name) for each in fields(ModelCard)}
    if unknown := content.keys() - known:
        raise CardError("it has a field that no card has: {field}", field=f"{min(unknown)!r:.60}")
    if missing := {"labels", "architecture", "recipe"} - content.keys():
        raise CardError("it lacks {field}", field=min(missing))
    for name, (is_right, expected) in _FIELDS.items():
        if name in content and not is_right(content[name]):
            raise CardError(
                "its {name} must be {expected}, not {found}",
                name=name,
                expected=expected,
                found=f"{content[name]!r:.80}",
            )
    labels = tuple(map(Label, content["labels"]))
    spec = RasterSpec(**content.pop("form", {}))
    return ModelCard(**content | {"labels": labels, "spec": spec})


def write_card(card: ModelCard) -> str:
    """The JSON of `card`, which `read_card` reads: the same text for the same card."""
    values = {_KEYS.get(name, name): value for name, value in asdict(card).items()}
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _no_number(name: str) -> None:
    raise ValueError(Message("{value} is not a number", value=name))


def _are_labels(value: object) -> bool:
    return (
        isinstance(value, list)
        and 1 < len(value) <= MAX_LABELS
        and all(map(is_label, value))
        and len(set(value)) == len(value)
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _MAX_TEXT and (value == "" or value.isprintable())


def _is_name(value: object) -> bool:
    """Letters, digits and hyphens: `load_evaluation` also accepts paths, which a card must not contain."""
    return isinstance(value, str) and len(value) <= _MAX_TEXT and value.replace("-", "").isalnum()


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**12


def _is_figure(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and abs(value) < 1e12


def _are_metrics(value: object) -> bool:
    """Accuracies are from 0 to 1."""
    return (
        _is_table(_is_figure)(value)
        and isinstance(value, dict)
        and all(0 <= figure <= 1 for name, figure in value.items() if "accuracy" in name)
    )


def _is_table(of: Callable[[object], bool]) -> Callable[[object], bool]:
    def check(value: object) -> bool:
        return (
            isinstance(value, dict)
            and len(value) <= _MAX_ENTRIES
            and all(map(_is_text, value))
            and all(map(of, value.values()))
        )

    return check


def _is_spec(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() - {each.name for each in fields(RasterSpec)}:
        return False
    spec = RasterSpec(**value)
    return (
        _is_count(spec.size)
        and _is_count(spec.box)
        and _is_figure(spec.pen_width)
        and isinstance(spec.by_mass, bool)
        and MIN_SIDE <= spec.size <= MAX_SIDE
        and 0 < spec.pen_width < spec.box <= spec.size
    )


def _is_time(value: object) -> bool:
    if value == "":
        return True
    try:
        return isinstance(value, str) and len(value) < 40 and bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_id(value: object) -> bool:
    return isinstance(value, str) and (value == "" or (len(value) == 16 and set(value) <= set("0123456789abcdef")))


_FIELDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "labels": (_are_labels, f"2 to {MAX_LABELS:,} different labels of up to {MAX_LENGTH} visible characters"),
    "architecture": (_is_text, "a line of text"),
    "recipe": (_is_text, "a line of text"),
    "raster_version": (_is_count, "a number"),
    "form": (
        _is_spec,
        f"of rasters of {MIN_SIDE} to {MAX_SIDE} pixels with a box inside and a pen thinner than that",
    ),
    "base": (_is_name, "the name of a data set"),
    "normalisation": (_is_text, "a line of text"),
    "parent": (_is_id, "the id of a model"),
    "training_data": (_is_table(_is_count), "counts by name"),
    "metrics": (_are_metrics, "finite figures by name, accuracies from 0 to 1"),
    "versions": (_is_table(_is_text), "texts by name"),
    "created": (_is_time, "a time"),
}
