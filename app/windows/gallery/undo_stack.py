"""What is relabelled and deleted in the gallery, each undoable."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

from app.i18n.translation import error_text
from corrections.store.store import Store
from corrections.store.store_file import StoreError

if TYPE_CHECKING:
    from app.core.session import Session

MANY = 200
"""Trials from which a change may take long enough to say so."""


class TrialUndoStack(QUndoStack):
    """Changes trials through the session, whose memory and accuracy follow."""

    trials_changed = Signal(object)
    """The ids of the trials that were changed, or changed back: a sequence of int."""
    change_failed = Signal(str)
    """Everything is as it was."""
    following_failed = Signal(str)
    """The trials were changed, but what the program remembers, or counts, could not follow."""

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._failed = False

    def relabel(self, ids: Sequence[int], label: str, text: str) -> bool:
        """Say what these trials are. `label` is a clean one; `text` names the change in menus. Was it done?"""
        return self._make(
            _Change(
                self, text, ids, lambda store: store.relabel(ids, label), lambda store, said: store.undo_relabel(said)
            )
        )

    def delete(self, ids: Sequence[int], text: str) -> bool:
        """Take these trials out of the store. Was it done?"""
        return self._make(
            _Change(self, text, ids, lambda store: store.remove_all(ids), lambda store, rows: store.restore(rows))
        )

    def restore_previous(self) -> bool:
        """Undo the last change. When that fails it is still the last change, and can be tried again."""
        self._failed = False
        self.undo()
        if self._failed:
            self.redo()  # changes nothing: the change still stands
        return not self._failed

    def apply_again(self) -> bool:
        """Redo what was undone last. When that fails it is forgotten."""
        self._failed = False
        self.redo()
        return not self._failed

    def _make(self, change: "_Change") -> bool:
        self._failed = False
        self.push(change)
        return not self._failed

    def carry_out(self, ids: Sequence[int], change: Callable[[Store], Any]) -> Any:
        """What `change` returns, or None when it failed, or there was nothing left to change."""
        result = None
        if len(ids) > MANY:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            with self._session.editing_trials() as store:
                result = change(store)
        except StoreError as error:
            if result is None:
                self._failed = True
                self.change_failed.emit(error_text(error))
                return None
            self.following_failed.emit(error_text(error))
        finally:
            if len(ids) > MANY:
                QGuiApplication.restoreOverrideCursor()
        if not result:
            self._failed = True
            return None
        self.trials_changed.emit(ids)
        return result


class _Change(QUndoCommand):
    """A change that stands or does not: making one that stands changes nothing."""

    def __init__(
        self,
        changes: TrialUndoStack,
        text: str,
        ids: Sequence[int],
        make: Callable[[Store], Any],
        undo: Callable[[Store, Any], None],
    ) -> None:
        super().__init__(text)
        self._changes, self._ids = changes, ids
        self._make, self._undo = make, undo
        self._before: Any = None  # what the change replaced, while it stands

    def redo(self) -> None:
        if self._before is None:
            self._before = self._changes.carry_out(self._ids, self._make)
            self.setObsolete(self._before is None)  # what failed is no change

    def undo(self) -> None:
        if self._before is not None and self._changes.carry_out(self._ids, self._put_back):
            self._before = None

    def _put_back(self, store: Store) -> bool:
        self._undo(store, self._before)
        return True
