"""Which label set a writer reads with. No Qt in here."""

from corrections.store.store import Store
from models.ink import label_sets
from models.ink.label_sets import DIGIT_NETWORK, LABEL_SETS, LabelSet
from models.registry.champion import Champion
from models.registry.registry import Registry, RegistryError
from models.registry.shipped_models import is_offered


def label_set_of(store: Store, registry: Registry, writer_id: int | None, name: str) -> LabelSet:
    """The label set that the writer chose last, if its network is there; otherwise the first one of a new writer.

    `writer_id` is None for a writer whom the store does not have. Writers who have a champion of the digit network and
    never chose go on with digits: an earlier version made it. Raises `StoreError`.
    """
    chosen = None if writer_id is None else store.label_sets(writer_id).current
    if chosen and is_offered(chosen):
        return chosen
    first = label_sets.FIRST_LABEL_SET  # looked up now: the tests put another one there
    if not is_offered(first) or (chosen is None and _has_digit_champion(registry, name)):
        return LABEL_SETS["digits"]
    return first


def _has_digit_champion(registry: Registry, name: str) -> bool:
    try:
        return any(entry.writer == name for entry in registry.history(name, DIGIT_NETWORK))
    except RegistryError:  # `Registry.champion` warns of it
        return False


def restriction(label_set: LabelSet, champion: Champion) -> LabelSet | None:
    """The label set to read with; None, which restricts nothing, if a model opened from a file has no label of it."""
    if champion.opened and set(champion.classifier.labels).isdisjoint(label_set.labels):
        return None
    return label_set
