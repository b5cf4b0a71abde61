"""The label set: prepared in a thread, since another set may need another network and memory, then applied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.i18n import label_set_text
from app.i18n.translation import error_text
from app.label_sets.label_set_button import LabelSetButton
from app.label_sets.selection_dialog import SelectionDialog
from app.menus.label_set_menu import LabelSetMenu
from app.recognition.recognition_controller import RecognitionController
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.toolkit.message_bar import MessageBar
from models.ink.label_sets import FIRST_LABEL_SET, LabelSet
from models.system.errors import InkloopError

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel
    from app.core.session import Session


class LabelSetSwitcher(QObject):
    """The set before stays in use until `ended`. Only the last of several requests is carried out."""

    begun = Signal(str)
    """A switch to the label set of this name has begun."""
    ended = Signal()
    """The switch is done, or it failed and a message was shown."""

    def __init__(
        self,
        menu: LabelSetMenu,
        button: LabelSetButton,
        recognition: RecognitionController,
        message_bar: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._menu, self._button = menu, button
        self._recognition, self._message_bar = recognition, message_bar
        self._session: Session | None = None
        self._task: BackgroundTask | None = None
        menu.label_set_chosen.connect(self.switch)
        menu.selection_requested.connect(self.ask)
        menu.removal_requested.connect(self.remove)

    def set_session(self, session: "Session") -> None:
        self._session = session

    @Slot()
    def pause(self) -> None:
        """Offer nothing until `show_label_sets`: the writer is changing."""
        self._menu.setEnabled(False)

    @Slot()
    def show_label_sets(self) -> None:
        """Show the sets of the current writer, and which is in use."""
        from models.registry.shipped_models import offered_label_sets

        if session := self._session:
            self._menu.show_label_sets(offered_label_sets(), session.own_label_sets, session.label_set)
            self._button.show_label_set(session.label_set)

    @Slot(object)
    def switch(self, label_set: LabelSet) -> None:
        """Read with this set from now on. A pending reading stays pending and is read again.

        If the writer changes meanwhile, it is the set of the writer before.
        """
        if (session := self._session) is None:
            return
        if self._task:
            self._task.discard()
            self._task = None
        if label_set == session.label_set:
            self.ended.emit()
            return
        writer = session.current_writer
        self.begun.emit(label_set_text.name(label_set))
        self._task = run_in_background(
            lambda _: session.switcher.for_label_set(label_set, writer),
            parent=self,
            on_done=self._on_ready,
            on_failed=self._on_failed,
        )

    @Slot()
    def ask(self) -> None:
        """Ask for the characters of a new selection, and read with it."""
        if session := self._session:
            dialog = SelectionDialog(session.memory.labels, self._message_bar.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self.switch)
            dialog.open()

    @Slot(object)
    def remove(self, label_set: LabelSet) -> None:
        """Forget the writer's own selection `label_set`; the message offers to take it back."""
        if (session := self._session) is None:
            return
        try:
            session.remove_label_set(label_set)
        except InkloopError as error:
            self._message_bar.warn(error_text(error))
            return
        if session.label_set == label_set:
            self.switch(FIRST_LABEL_SET)
        else:
            self.show_label_sets()
        self._message_bar.inform(
            self.tr("The selection {} is deleted.").format(label_set_text.name(label_set)),
            button=self.tr("Undo"),
            action=lambda: self.switch(label_set),
        )

    def abandon(self) -> None:
        """Wait for a running switch: the window closes."""
        abandon_tasks(self)

    def _on_ready(self, prepared: "PreparedModel") -> None:
        self._task = None
        session = self._session
        assert session
        pending = session.pending if prepared.writer == session.current_writer else None
        try:
            session.switch_to(prepared)
        except InkloopError as error:
            self._on_failed(error)
            return
        if pending:
            session.recognise_lines(pending.ink, pending.by_hand)
        self._recognition.refresh()
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.ended.emit()
        self._message_bar.warn(self.tr("What is read could not be changed: {}").format(error_text(error)))
