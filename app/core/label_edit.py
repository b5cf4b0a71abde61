"""Renames a label of the current writer, or merges it with another one, in store and memory. No Qt in here."""

from dataclasses import dataclass

from app.core.session import Session
from corrections.store.store import PreviousLabels
from models.ink.labels import Label
from models.system.errors import StoreError


@dataclass(frozen=True, slots=True)
class LabelRename:
    """What `rename_label` changed; `undo_rename` takes it."""

    old: str
    new: Label
    merged: bool
    """`new` was a label of the model or of the memory before: its drawings and those of `old` are one label now."""
    in_model: bool
    """The network in use has an output for `old`. It may still read `old` where the memory does not correct it."""
    previous: PreviousLabels

    @property
    def count(self) -> int:
        """The number of trials that got the label `new`."""
        return len(self.previous)


def rename_label(session: Session, old: str, new: str) -> LabelRename:
    """Give all stored trials of the current writer with the label `old` the label `new`; the memory follows.

    `old` is compared as it is stored, so that a label that is no longer in normal form can be renamed. Accuracy falls
    by nothing: a reading that was right stays right. Changes nothing if `new` is `old` or no trial has the label `old`.

    Raises `LabelError` if `new` is no label, `StoreError` if the store cannot be written. A pending reading keeps the
    label that it was read as: read the drawing again.
    """
    label = Label.parse(new)
    known, in_model = session.labels, old in session.champion.classifier.labels
    merged = label in known and label != old
    if label == old:
        return LabelRename(old, label, merged, in_model, {})
    session.store.retry()  # a queued answer has no row yet
    if session.store.waiting_count:
        raise StoreError(
            "{old} cannot be renamed while answers wait to be stored: {reason}",
            old=old,
            reason=session.store.waiting_reason or "",
        )
    with session.editing_trials() as store:
        previous = store.rename_label(session.writer_id, old, label)
    return LabelRename(old, label, merged, in_model, previous)


def undo_rename(session: Session, rename: LabelRename) -> None:
    """Give the trials of `rename` their former labels and label sources; trials deleted since are ignored.

    Raises `StoreError`; then nothing is undone.
    """
    with session.editing_trials() as store:
        store.undo_relabel(rename.previous)
