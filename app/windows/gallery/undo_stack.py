"""Relabelling and deleting in the gallery, with undo."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

from app.i18n.translation import error_text
from corrections.store.store import Store, StoreError
from models.ink.labels import Label

if TYPE_CHECKING:
    from app.core.session import Session

MANY = 200
"""A wait cursor is shown for changes of more trials than this."""


class TrialUndoStack(QUndoStack):
    """Changes trials through the session, so that memory and accuracy are updated."""

    trials_changed = Signal(object)
    """Ids of the trials that were changed or restored: a sequence of int."""
    change_failed = Signal(str)
    """Carries the reason. Nothing was changed."""
    sync_failed = Signal(str)
    """Carries the reason. The trials were changed, but memory and accuracy could not be updated."""

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._failed = False

    def relabel(self, ids: Sequence[int], label: Label, text: str) -> bool:
        """Relabel these trials. `text` names the change in menus. Returns False if it failed."""
        return self._push(
            _Change(
                self, text, ids, lambda store: store.relabel(ids, label), lambda store, said: store.undo_relabel(said)
            )
        )

    def delete(self, ids: Sequence[int], text: str) -> bool:
        """Delete these trials from the store. Returns False if it failed."""
        return self._push(
            _Change(self, text, ids, lambda store: store.remove_all(ids), lambda store, rows: store.restore(rows))
        )

    def restore_previous(self) -> bool:
        """Undo the last change. If that fails, the change stays on the stack. Returns False if it failed."""
        self._failed = False
        self.undo()
        if self._failed:
            self.redo()  # only moves the stack's index: the change is still applied
        return not self._failed

    def apply_again(self) -> bool:
        """Redo the last undone change. If that fails, it is dropped. Returns False if it failed."""
        self._failed = False
        self.redo()
        return not self._failed

    def _push(self, change: "_Change") -> bool:
        self._failed = False
        self.push(change)
        return not self._failed

    def apply(self, ids: Sequence[int], change: Callable[[Store], Any]) -> Any:
        """Run `change` on the store. Returns its result, or None if it failed or changed nothing."""
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
            self.sync_failed.emit(error_text(error))
        finally:
            if len(ids) > MANY:
                QGuiApplication.restoreOverrideCursor()
        if not result:
            self._failed = True
            return None
        self.trials_changed.emit(ids)
        return result


class _Change(QUndoCommand):
    """A change that is applied or not. `redo` of an applied change does nothing."""

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
        self._before: Any = None  # the replaced data, while the change is applied

    def redo(self) -> None:
        if self._before is None:
            self._before = self._changes.apply(self._ids, self._make)
            self.setObsolete(self._before is None)  # a failed change is removed from the stack

    def undo(self) -> None:
        if self._before is not None and self._changes.apply(self._ids, self._put_back):
            self._before = None

    def _put_back(self, store: Store) -> bool:
        self._undo(store, self._before)
        return True
