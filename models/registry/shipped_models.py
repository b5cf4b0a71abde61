"""The model files that come with the program: one for each shipped network, and others to open."""

from pathlib import Path

from models.ink.label_sets import CHARACTER_NETWORK, DIGIT_NETWORK, HANZI_NETWORK, LABEL_SETS, LabelSet

_WEIGHTS = Path(__file__).parents[1] / "weights"
SHIPPED_MODELS = {name: _WEIGHTS / f"{name}.h5" for name in (DIGIT_NETWORK, CHARACTER_NETWORK, HANZI_NETWORK)}
"""The file of each shipped network, by name. A file that is missing is a network that this installation lacks."""
SHIPPED_MODEL = SHIPPED_MODELS[DIGIT_NETWORK]


def network_for(label_set: LabelSet) -> str:
    """The shipped network for `label_set`: its own, or if that is missing the next one that is there.

    A selection of characters that only a missing network reads holds what the writer taught.
    """
    wanted = (label_set.network, CHARACTER_NETWORK)
    return next((name for name in wanted if SHIPPED_MODELS[name].is_file()), DIGIT_NETWORK)


def is_offered(label_set: LabelSet) -> bool:
    """False for a named label set whose own network is missing."""
    return not label_set.is_named or SHIPPED_MODELS[label_set.network].is_file()


def offered_label_sets() -> tuple[LabelSet, ...]:
    """The named label sets whose own network is there, in the order of `LABEL_SETS`."""
    return tuple(label_set for label_set in LABEL_SETS.values() if is_offered(label_set))


def trained_models() -> list[Path]:
    """The model files that came with the program, those of the shipped networks first."""
    shipped = [path for path in SHIPPED_MODELS.values() if path.is_file()]
    return shipped + sorted(set(_WEIGHTS.glob("*.h5")).difference(shipped))
