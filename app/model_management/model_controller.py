"""Actions of the Model menu: retrain, adopt or refuse the challenger, open, roll back, export."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from app.i18n.translation import error_text
from app.i18n.verdict_text import verdict
from app.menus.actions import Menus
from app.model_management.model_task_queue import ModelTaskQueue, TaskMessages
from app.model_management.retrain_bar import RetrainBar
from app.model_management.retrain_runner import RetrainRunner
from app.toolkit.message_bar import MessageBar
from models.registry.promotion import Outcome
from models.system.errors import InkloopError
from models.training.retrain_messages import RetrainRequest

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel, Writer
    from app.core.session import Session
    from models.untrusted.inspection import Inspected


class ModelController(QObject):
    """Connects the actions, the retrain, its progress bar and the message bar with the session.

    `retrain_runner` and `task_queue` emit the signals.
    """

    def __init__(self, menus: Menus, bar: RetrainBar, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._menus, self._bar, self._message_bar = menus, bar, message_bar
        self.opened_session: Session | None = None
        self.retrain_runner = RetrainRunner(self)
        self.task_queue = ModelTaskQueue(message_bar, self)
        menus.retrain.triggered.connect(self.retrain)
        menus.retrain_all.triggered.connect(self.retrain_for_all_writers)
        menus.cancel.triggered.connect(self.retrain_runner.cancel)
        menus.open_model.triggered.connect(self.open_model)
        menus.export_model.triggered.connect(self.export_model)
        menus.roll_back.model_chosen.connect(self.roll_back)
        menus.roll_back.shared_model_chosen.connect(self.roll_back_for_all_writers)
        bar.cancel_requested.connect(self.retrain_runner.cancel)
        self.retrain_runner.advanced.connect(self._show_busy)
        self.retrain_runner.busy_changed.connect(self._show_busy)
        self.retrain_runner.retrained.connect(self.adopt)
        self.retrain_runner.retrain_failed.connect(message_bar.warn)
        self.task_queue.busy_changed.connect(self._show_busy)

    def set_session(self, session: "Session") -> None:
        """Enable the actions, which work on this session."""
        self.opened_session = session
        self._show_busy()

    @property
    def session(self) -> "Session":
        """The open session; the actions are disabled without one."""
        assert self.opened_session
        return self.opened_session

    @property
    def is_busy(self) -> bool:
        """A retrain or a model task is running."""
        return self.retrain_runner.is_running or self.is_task_running

    @property
    def is_task_running(self) -> bool:
        """A model task is running: a switch or an export."""
        return bool(self.task_queue.running_task)

    def abandon(self) -> None:
        """Cancel everything and leave no files behind. Called when the window closes."""
        self.retrain_runner.abandon()
        self.task_queue.abandon()

    def show_history(self) -> None:
        """Update the Roll Back menu for the current model and writer."""
        try:
            history, shipped = self.session.champions, self.session.shipped_model_id
        except InkloopError:
            return  # the champion's warning is already shown, and there is no history to list
        self._menus.roll_back.show_history(history, self.session.champion.classifier.model_id, shipped)

    # Retraining ----------------------------------------------------------------------------------------------------

    @Slot()
    def retrain(self) -> RetrainRequest | None:
        """Retrain on this writer's drawings. Returns the request if a retrain was started."""
        return self._retrain(all_writers=False)

    def retrain_automatically(self) -> RetrainRequest | None:
        """As `retrain`, but without any dialog."""
        return self._retrain(all_writers=False, automatic=True)

    @Slot()
    def retrain_for_all_writers(self) -> None:
        """Retrain the shared model on the drawings of all writers."""
        self._retrain(all_writers=True)

    def count_new_drawings(self) -> int:
        """The number of the writer's labelled drawings that no judged retrain has seen; 0 if that cannot be read."""
        from app.core.retrain_request import count_new_drawings

        try:
            session = self.session
            return count_new_drawings(session.store, session.registry, session.writer, session.champion.network)
        except InkloopError:
            return 0  # the error is shown where the drawings are needed

    def _retrain(self, *, all_writers: bool, automatic: bool = False) -> RetrainRequest | None:
        from app.core.retrain_request import is_download_needed
        from app.model_management import mnist_download_dialog

        if self.opened_session is None or self.is_busy:
            return None
        try:
            request = self.session.retrain_request(all_writers=all_writers)
            download = is_download_needed(request)
            if not automatic and not all_writers and not self._has_new_drawings() and not self._ask_to_repeat():
                return None
        except InkloopError as error:
            self._message_bar.inform(error_text(error))
            return None
        if download and automatic:
            self._message_bar.inform(
                self.tr("Automatic retraining needs MNIST, which is not downloaded yet. Choose Model → Retrain once.")
            )
            return None
        if download and not mnist_download_dialog.ask(self._message_bar.window()):
            return None
        self._message_bar.hide()
        self.retrain_runner.start(request)
        return request

    def _has_new_drawings(self) -> bool:
        """Whether this writer labelled a drawing that no retrain has used, or the model was rolled back since.

        Raises `StoreError`, `RegistryError`.
        """
        from app.core.retrain_request import count_new_drawings

        session = self.session
        history = session.champions
        if history and history[-1].rolled_back:
            return True
        return count_new_drawings(session.store, session.registry, session.writer, session.champion.network) > 0

    def _ask_to_repeat(self) -> bool:
        """Ask whether to retrain on the same drawings again: only relabelled or deleted ones change the result."""
        box = QMessageBox(self._message_bar.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Nothing New to Learn"))
        box.setText(self.tr("No drawing was labelled since the last retrain."))
        box.setInformativeText(
            self.tr("The result will be the same, unless you changed labels or deleted drawings since.")
        )
        repeat = box.addButton(self.tr("Retrain Anyway"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is repeat

    def may_close(self) -> bool:
        """True if no retrain is running, or if the user agrees to stop it."""
        if not self.retrain_runner.is_running:
            return True
        box = QMessageBox(self._message_bar.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Retrain Running"))
        box.setText(self.tr("A retrain is running. If you close now, its work is lost."))
        box.setInformativeText(self.tr("Your drawings are stored; you can retrain again at any time."))
        close = box.addButton(self.tr("Close and Stop It"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Keep It Running"), QMessageBox.ButtonRole.RejectRole))
        self.retrain_runner.busy_changed.connect(box.reject)  # it ended meanwhile
        box.exec()
        return box.clickedButton() is close or not self.retrain_runner.is_running

    @Slot(object)
    def adopt(self, outcome: Outcome) -> None:
        """Carry out the verdict and show it."""
        recipient = "" if outcome.writer == self.session.writer else outcome.writer or self.tr("all writers")
        text = verdict(outcome.verdict, recipient)
        self._change(
            partial(self.session.switcher.adopt, outcome),
            TaskMessages(
                self.tr("Applying the result"),
                done=text.headline,
                details=text.figures,
                done_without_memory=self.tr("The retrained model is in use, but the memory is empty now."),
                failed=self.tr("The retrained model could not be put in use:"),
            ),
            on_failed=self.retrain_runner.replace_result,
        )

    # Other models --------------------------------------------------------------------------------------------------

    @Slot()
    def open_model(self) -> None:
        """Choose a model and use it."""
        from app.core.model_inspection import inspection
        from app.model_management.open_model_dialog import OpenModelDialog
        from models.registry.shipped_models import trained_models

        inspect = partial(inspection, self.session.registry)
        dialog = OpenModelDialog(trained_models(), inspect, self._message_bar.window())
        if dialog.exec() and dialog.chosen:
            self.use_model(dialog.chosen)

    def use_model(self, inspected: "Inspected") -> None:
        """Use the model of this file from now on."""
        name = inspected.source.stem
        self._change(
            partial(self.session.switcher.open, inspected),
            TaskMessages(
                self.tr("Opening {}").format(name),
                done=self.tr("{} is in use now. Roll Back returns to the previous model.").format(name),
                done_without_memory=self.tr("{} is in use, but the memory is empty now.").format(name),
                failed=self.tr("{} was not opened:").format(name),
            ),
        )

    @Slot(str)
    def roll_back(self, model_id: str) -> None:
        """Use an earlier model again."""
        name = model_id[:8]
        self._change(
            partial(self.session.switcher.roll_back, model_id),
            TaskMessages(
                self.tr("Rolling back"),
                done=self.tr(
                    "Model {} is in use now. Your corrections are still in the memory and can be retrained on."
                ).format(name),
                done_without_memory=self.tr("Model {} is in use now, but the memory is empty.").format(name),
                failed=self.tr("Nothing was rolled back:"),
            ),
        )

    @Slot(str)
    def roll_back_for_all_writers(self, model_id: str) -> None:
        """Let all who have no model of their own use a model again that was in use before."""
        name = model_id[:8]
        self._change(
            partial(self.session.switcher.roll_back, model_id, all_writers=True),
            TaskMessages(
                self.tr("Rolling back for all writers"),
                done=self.tr("Model {} is in use now for all writers without their own model.").format(name),
                done_without_memory=self.tr("Model {} is in use now for all writers, but the memory is empty.").format(
                    name
                ),
                failed=self.tr("Nothing was rolled back:"),
            ),
        )

    def follow(self) -> None:
        """Use the model that another window put in use."""
        self._change(
            self.session.switcher.follow,
            TaskMessages(
                self.tr("Loading another window's model"),
                done=self.tr("Another window changed the model; it is in use here too."),
                done_without_memory=self.tr("Another window changed the model; the memory is empty now."),
                failed=self.tr("Another window changed the model, which cannot be opened here:"),
            ),
        )

    @Slot()
    def export_model(self) -> None:
        """Ask for a path and export the model in use."""
        from app.model_management.export_model_dialog import ExportModelDialog

        dialog = ExportModelDialog(self.session.champion.classifier.model_id, self._message_bar.window())
        if dialog.exec():
            self.export_to(dialog.path)

    def export_to(self, target: Path) -> None:
        """Export the model in use to `target`, in the format of its suffix."""
        from models.model_file.export import export_model

        messages = TaskMessages(
            self.tr("Writing {}").format(target.name), done=self.tr("{} is written.").format(target)
        )
        self.task_queue.add(self.session, partial(export_model, self.session.champion.path, target), messages)

    def _change(
        self,
        switch: "Callable[[Writer], PreparedModel | None]",
        messages: TaskMessages,
        *,
        on_failed: Callable[[str], object] | None = None,
    ) -> None:
        """Run `switch` in a thread, apply the prepared model, show a message; `on_failed` gets that of a failure."""
        writer = self.session.current_writer  # fixed now: the writer may change meanwhile
        self.task_queue.add(self.session, lambda report: switch(writer), messages, on_failed)

    @Slot()
    def _show_busy(self) -> None:
        progress = self.retrain_runner.progress
        if self.retrain_runner.is_running and progress:
            self._bar.show_retrain(progress, time.monotonic())
        elif self.task_queue.running_task:
            self._bar.show_task(self.tr("{} …").format(self.task_queue.running_task))
        else:
            self._bar.hide()
        self._menus.show_busy(is_retraining=self.retrain_runner.is_running, is_task_running=self.is_task_running)
