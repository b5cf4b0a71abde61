"""Label sets as text: their names, and what they hold. Pure functions."""

from app.i18n import formatting
from app.i18n.translation import tr
from models.ink.label_sets import LabelSet

_MAX_NAME = 16
"""Characters of the name of a writer's own selection."""


def name(label_set: LabelSet) -> str:
    """`Letters and digits`; a writer's own selection is named by its characters."""
    named = {
        "digits": tr("Digits"),
        "capitals": tr("Capitals"),
        "small": tr("Small letters"),
        "letters": tr("Letters"),
        "letters-digits": tr("Letters and digits"),
        "symbols": tr("Symbols"),
        "everything": tr("Everything"),
        "chinese": tr("Chinese"),
    }
    text = label_set.text
    return named.get(text) or (text if len(text) <= _MAX_NAME else text[: _MAX_NAME - 1] + "…")


def contents(label_set: LabelSet, most: int) -> str:
    """`0–9 A–Z a–z`: the labels in the order of the set, at most so many runs of them, then how many there are."""
    found = formatting.runs(label_set.labels)
    if len(found) <= most:
        return " ".join(found)
    return tr("{labels} … ({count})").format(
        labels=" ".join(found[:most]), count=formatting.number(len(label_set.labels))
    )


def sample(label_set: LabelSet) -> str:
    """`0–9 A–Z a–z` or `! π → …`: what fits beside the name in a menu."""
    if label_set.text in _SAMPLES:
        return _SAMPLES[label_set.text]
    found = formatting.runs(label_set.labels)
    return " ".join(found if len(found) <= _SAMPLE else [*found[:_SAMPLE], "…"])


def shortest(label_set: LabelSet) -> str:
    """`0–9`: the first labels, where there is no room for more."""
    return formatting.runs(label_set.labels)[0]


_SAMPLE = 3
"""Runs of labels in a sample."""
_SAMPLES = {"symbols": "! π → …", "everything": "0–9 A–z ! π → …"}
"""Where the first runs of a set tell too little of it."""
