"""What can be done with a label of the writer: show its drawings, rename it, merge it, delete its drawings."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMessageBox

from app.i18n import formatting
from app.i18n.translation import error_text
from app.recognition.label_tiles import LabelTiles
from app.toolkit.message_bar import MessageBar
from app.windows.main.child_windows import ChildWindows
from models.system.errors import InkloopError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.session import Session


class LabelActions(QObject):
    """Asks where needed, changes the trials, and offers to undo it in the message bar."""

    labels_changed = Signal()
    """Trials of the current writer were relabelled, deleted or restored."""

    def __init__(self, child_windows: ChildWindows, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._child_windows, self._message_bar = child_windows, message_bar
        self._session: Session | None = None

    def set_session(self, session: "Session") -> None:
        self._session = session

    def connect_tiles(self, tiles: LabelTiles) -> None:
        tiles.drawings_requested.connect(self._child_windows.show_label)
        tiles.rename_requested.connect(self.ask_for_name)
        tiles.merge_requested.connect(self.ask_for_other)
        tiles.deletion_requested.connect(self.ask_to_delete)

    # Asking --------------------------------------------------------------------------------------------------------

    @Slot(str)
    def ask_for_name(self, label: str) -> None:
        """Rename `label` to what is typed; if there is such a label already, ask whether to merge the two."""
        name, given = QInputDialog.getText(
            self._message_bar.window(),
            self.tr("Rename a Label"),
            self.tr("New name of {}").format(label),
            text=label,
        )
        if (
            given
            and name.strip()
            and (name.strip() not in self._others(label) or self._is_merge_confirmed(label, name))
        ):
            self.rename(label, name)

    @Slot(str)
    def ask_for_other(self, label: str) -> None:
        """Merge `label` into another one, chosen from a list."""
        if not (others := self._others(label)):
            return
        other, given = QInputDialog.getItem(
            self._message_bar.window(),
            self.tr("Merge Labels"),
            self.tr("The drawings of {} become drawings of").format(label),
            others,
            editable=False,
        )
        if given:
            self.rename(label, other)

    @Slot(str)
    def ask_to_delete(self, label: str) -> None:
        """Delete the writer's drawings with this label after a confirmation."""
        from corrections.store.trial_filter import TrialFilter

        if (session := self._session) is None:
            return
        try:
            ids = session.store.ids(TrialFilter(label=label, writer=session.writer))
        except InkloopError as error:
            self._message_bar.warn(error_text(error))
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete Drawings"), "", parent=self._message_bar.window())
        box.setText(self.tr("Delete your drawings of {}?").format(label))
        box.setInformativeText(
            self.tr("{} will be deleted, and the memory forgets them.").format(formatting.drawings(len(ids)))
        )
        delete = box.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is delete:
            self.delete(label, ids)

    def _others(self, label: str) -> list[str]:
        """What the writer taught, then what else can be read."""
        if (session := self._session) is None:
            return []
        known = dict.fromkeys((*(taught.label for taught in session.record.taught), *session.labels))
        return [other for other in known if other != label]

    def _is_merge_confirmed(self, label: str, other: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Merge Labels"), "", parent=self._message_bar.window())
        box.setText(self.tr("There is a label {} already.").format(other.strip()))
        box.setInformativeText(self.tr("The drawings of {} become drawings of {}.").format(label, other.strip()))
        merge = box.addButton(self.tr("&Merge"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is merge

    # Changing ------------------------------------------------------------------------------------------------------

    def rename(self, label: str, name: str) -> None:
        """Give the writer's drawings of `label` the label `name`."""
        from app.core.label_edit import rename_label, undo_rename

        if (session := self._session) is None:
            return

        def change() -> None:
            renamed = rename_label(session, label, name)
            if renamed.count:
                text = self.tr("{} is merged with {} now.") if renamed.merged else self.tr("{} is {} now.")
                self._offer_undo(text.format(label, renamed.new), partial(undo_rename, session, renamed))

        self._apply(change)

    def delete(self, label: str, ids: list[int]) -> None:
        """Delete these trials, which have the label `label`."""
        if (session := self._session) is None:
            return

        def change() -> None:
            with session.editing_trials() as store:
                rows = store.remove_all(ids)

            def restore() -> None:
                with session.editing_trials() as store:
                    store.restore(rows)

            self._offer_undo(self.tr("The drawings of {} are deleted.").format(label), restore)

        self._apply(change)

    def _apply(self, change: Callable[[], object]) -> None:
        self._message_bar.hide()
        try:
            change()
        except InkloopError as error:
            self._message_bar.warn(error_text(error))
        self.labels_changed.emit()

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        self._message_bar.inform(text, button=self.tr("Undo"), action=partial(self._apply, undo))
