"""Texts about registry entries, champions and model cards. Pure functions."""

from datetime import datetime
from typing import TYPE_CHECKING

from app.i18n import formatting
from app.i18n.translation import tr
from app.i18n.verdict_text import short_verdict
from models.registry.registry_entry import RegistryEntry

if TYPE_CHECKING:  # the window is painted before h5py and LiteRT load
    from models.model_file.model_card import ModelCard
    from models.registry.champion import Champion


def model_change(entry: RegistryEntry | None, model_id: str) -> str:
    """How a model came into use; `entry` is None if the registry has none."""
    if entry is None:
        return tr("model {}").format(model_id[:8])
    if entry.rolled_back:
        return tr("rolled back")
    if entry.verdict:
        return tr("retrained for all writers") if entry.writer is None else tr("retrained")
    return tr("opened {}").format(entry.opened.removesuffix(".h5")) if entry.opened else tr("shipped model")


def champion(entry: RegistryEntry) -> str:
    """One line for a registry entry: model id, start of use, and shared or not."""
    when = formatting.moment(entry.since.timestamp()) if entry.since else tr("some time ago")
    named = formatting.listed([entry.model_id[:8], when])
    return tr("{}, for all writers").format(named) if entry.writer is None else named


def reason(entry: RegistryEntry) -> str:
    """Why the model was put in use."""
    if entry.verdict:
        return short_verdict(entry.verdict, own=entry.writer is not None)
    return tr("opened: {}").format(entry.opened) if entry.opened else ""


def origin(champion: "Champion") -> str:
    """Origin of the model in use, and the beginning of its id."""
    if champion.shipped:
        template = tr("shipped model {id}")
    else:
        template = tr("retrained model {id}") if champion.retrained else tr("opened model {name}, {id}")
    return template.format(
        name=champion.opened.rpartition(".")[0] or champion.opened, id=champion.classifier.model_id[:8]
    )


def card(card: "ModelCard") -> list[tuple[str, str]]:
    """Rows of a model card as names and values; unknown values are omitted."""
    read = tr("{size}×{size} pixels, {values}").format(size=card.spec.size, values=_values(card.normalisation))
    learned = [
        tr("{number} of {data}", "of a data set").format(number=formatting.number(n), data=formatting.data_set(name))
        for name, n in card.training_data.items()
    ]
    rows = [
        (tr("Labels"), formatting.known_labels(card.labels)),
        (tr("Network"), card.architecture),
        (tr("Recipe"), card.recipe),
        (tr("Reads"), read),
        (tr("Learned from"), formatting.listed(learned)),
        (tr("Retrained from"), card.parent[:8]),
    ]
    measured = {name.removesuffix("_accuracy"): value for name, value in card.metrics.items() if "accuracy" in name}
    rows += [
        (tr("Accuracy on {}").format(formatting.data_set(name)), formatting.percent(value, 2))
        for name, value in measured.items()
    ]
    made = formatting.moment(_seconds(card.created)) if card.created else ""
    return [(name, value) for name, value in [*rows, (tr("Made"), made)] if value]


def _values(normalisation: str) -> str:
    """Readable form of the pixel range in recipes."""
    known = {"0 to 1": tr("0 to 1"), "-1 to 1": tr("-1 to 1"), "three channels": tr("three channels")}
    return formatting.listed([known.get(part, part) for part in normalisation.split(", ")])


def _seconds(time: str) -> float:
    """Seconds since the epoch of an ISO 8601 time."""
    return datetime.fromisoformat(time).timestamp()
