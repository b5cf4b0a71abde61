"""The label set of a writer, and the labels that can be read with it. No Qt in here."""

from collections.abc import Sequence
from functools import lru_cache

from corrections.store.store import Store
from models.inference.memory import Memory
from models.ink import label_sets
from models.ink.label_sets import DIGIT_NETWORK, LABEL_SETS, LabelSet
from models.ink.labels import Label
from models.ink.lookalikes import shape_of
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


def readable_labels(label_set: LabelSet, champion: Champion, memory: Memory) -> frozenset[Label]:
    """The labels of the set that the model or the memory has, and those that the writer taught.

    A taught label that has the shape of a label of the set is left out: an O is not read among digits. If the model
    has no label of the set, as one opened from a file may, all of its labels are readable.
    """
    known = champion.classifier.labels
    is_own_line = not champion.opened
    return _readable(label_set.labels, known, memory.labels, champion.retrained_labels, is_own_line)


@lru_cache(maxsize=8)
def _readable(
    in_set: Sequence[Label],
    known: Sequence[Label],
    remembered: Sequence[Label],
    retrained: frozenset[Label],
    is_own_line: bool,
) -> frozenset[Label]:
    possible = {*known, *remembered} if is_own_line else set(known)
    shared = possible.intersection(in_set) or set(known)
    shapes = {shape_of(label) for label in shared}
    taught = {label for label in retrained.union(remembered) if shape_of(label) not in shapes}
    return frozenset(shared | taught)
