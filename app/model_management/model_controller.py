"""What the Model menu does: retrain, adopt or drop the challenger, open, roll back, export."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.i18n.translation import error_text
from app.i18n.verdict_text import verdict
from app.menus.actions import Menus
from app.model_management.model_task_queue import ModelTaskQueue, TaskMessages
from app.model_management.retrain_bar import RetrainBar
from app.model_management.retrain_runner import RetrainRunner
from app.toolkit.message_bar import MessageBar
from models.registry.promotion import Outcome
from models.system.errors import ModelsError
from models.training.retrain_messages import RetrainRequest

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.core.model_switch import PreparedModel, Writer
    from app.core.session import Session
    from models.untrusted.inspection import Inspected


class ModelController(QObject):
    """Connects the actions, the retrain, its bar and the notice with the session.

    Its signals are those of `retrain_runner` and `task_queue`.
    """

    def __init__(self, menus: Menus, bar: RetrainBar, notice: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._menus, self._bar, self._notice = menus, bar, notice
        self.opened_session: Session | None = None
        self.retrain_runner = RetrainRunner(self)
        self.task_queue = ModelTaskQueue(notice, self)
        menus.retrain.triggered.connect(self.retrain)
        menus.retrain_all.triggered.connect(self.retrain_for_all_writers)
        menus.cancel.triggered.connect(self.retrain_runner.cancel)
        menus.open_model.triggered.connect(self.open_model)
        menus.export_model.triggered.connect(self.export_model)
        menus.roll_back.model_chosen.connect(self.roll_back)
        menus.roll_back.shared_model_chosen.connect(self.roll_back_for_all_writers)
        bar.cancel_asked.connect(self.retrain_runner.cancel)
        self.retrain_runner.advanced.connect(self._show_busy)
        self.retrain_runner.busy_changed.connect(self._show_busy)
        self.retrain_runner.retrained.connect(self.adopt)
        self.retrain_runner.retrain_failed.connect(notice.warn)
        self.task_queue.busy_changed.connect(self._show_busy)

    def set_session(self, session: "Session") -> None:
        """From now on there is something to retrain."""
        self.opened_session = session
        self._show_busy()

    @property
    def session(self) -> "Session":
        """There is one as soon as anything can be asked for."""
        assert self.opened_session
        return self.opened_session

    @property
    def busy(self) -> bool:
        """A retrain is on, or another model is being made ready."""
        return self.retrain_runner.busy or self.working

    @property
    def working(self) -> bool:
        """Another model is being made ready, or one is written to a file."""
        return bool(self.task_queue.running_task)

    def abandon(self) -> None:
        """End whatever goes on, without a trace: the window closes."""
        self.retrain_runner.abandon()
        self.task_queue.abandon()

    def show_history(self) -> None:
        """Another model, or another writer: what the Roll Back menu lists."""
        try:
            history, shipped = self.session.champions, self.session.shipped_model_id
        except ModelsError:
            return  # the champion's complaint says what is wrong; there is nothing to go back to
        self._menus.roll_back.show_history(history, self.session.champion.classifier.model_id, shipped)

    # Retraining ----------------------------------------------------------------------------------------------------

    @Slot()
    def retrain(self) -> RetrainRequest | None:
        """Learn this writer's hand for good. What was asked for, if it was begun."""
        return self._retrain(all_writers=False)

    def retrain_automatically(self) -> RetrainRequest | None:
        """As `retrain`, when nobody asked for it: nobody is asked anything either."""
        return self._retrain(all_writers=False, by_itself=True)

    @Slot()
    def retrain_for_all_writers(self) -> None:
        """Learn all hands, for all who have no model of their own."""
        self._retrain(all_writers=True)

    def _retrain(self, *, all_writers: bool, by_itself: bool = False) -> RetrainRequest | None:
        from app.model_management import mnist_download_dialog
        from corrections.store.store import StoreError

        if self.opened_session is None or self.busy:
            return None
        try:
            request = self.session.retrain_request(all_writers=all_writers)
            download = mnist_download_dialog.is_download_needed(request)
        except (ModelsError, StoreError) as error:
            self._notice.inform(error_text(error))
            return None
        if download and by_itself:
            self._notice.inform(
                self.tr("To retrain by itself it needs MNIST, which is not here yet. Choose Model → Retrain once.")
            )
            return None
        if download and not mnist_download_dialog.ask(self._notice.window()):
            return None
        self._notice.hide()
        self.retrain_runner.start(request)
        return request

    @Slot(object)
    def adopt(self, outcome: Outcome) -> None:
        """Carry out the verdict, and tell it."""
        whose = "" if outcome.writer == self.session.writer else outcome.writer or self.tr("everybody")
        self._change(
            partial(self.session.switcher.adopt, outcome),
            TaskMessages(
                self.tr("Carrying out the verdict"),
                done=verdict(outcome.verdict, whose),
                done_in_part=self.tr("The retrained model is in use, but what you corrected is not remembered now."),
                refused=self.tr("The retrained model could not be taken:"),
            ),
        )

    # Other models --------------------------------------------------------------------------------------------------

    @Slot()
    def open_model(self) -> None:
        """Choose a model and use it."""
        from app.core.model_inspection import inspection
        from app.model_management.open_model_dialog import OpenModelDialog
        from models.registry.shipped_models import trained_models

        inspect = partial(inspection, self.session.registry)
        dialog = OpenModelDialog(trained_models(), inspect, self._notice.window())
        if dialog.exec() and dialog.chosen:
            self.use_model(dialog.chosen)

    def use_model(self, inspected: "Inspected") -> None:
        """Use the model of this file from now on."""
        name = inspected.source.stem
        self._change(
            partial(self.session.switcher.open, inspected),
            TaskMessages(
                self.tr("Opening {}").format(name),
                done=self.tr("{} reads now. Roll Back leads to the model before it.").format(name),
                done_in_part=self.tr("{} is in use, but what you corrected is not remembered now.").format(name),
                refused=self.tr("{} was not opened:").format(name),
            ),
        )

    @Slot(str)
    def roll_back(self, model_id: str) -> None:
        """Use a model again that was in use before."""
        name = model_id[:8]
        self._change(
            partial(self.session.switcher.roll_back, model_id),
            TaskMessages(
                self.tr("Rolling back"),
                done=self.tr(
                    "Model {} reads now. What you corrected is still remembered, and can be retrained on."
                ).format(name),
                done_in_part=self.tr("Model {} reads now, but what you corrected is not remembered.").format(name),
                refused=self.tr("Nothing was rolled back:"),
            ),
        )

    @Slot(str)
    def roll_back_for_all_writers(self, model_id: str) -> None:
        """Let all who have no model of their own use a model again that was in use before."""
        name = model_id[:8]
        self._change(
            partial(self.session.switcher.roll_back, model_id, all_writers=True),
            TaskMessages(
                self.tr("Rolling back for everybody"),
                done=self.tr("Model {} reads now for everybody who has no model of their own.").format(name),
                done_in_part=self.tr(
                    "Model {} reads now for everybody, but what you corrected is not remembered."
                ).format(name),
                refused=self.tr("Nothing was rolled back:"),
            ),
        )

    def follow(self) -> None:
        """Another window put another model in use: use it here as well."""
        self._change(
            self.session.switcher.follow,
            TaskMessages(
                self.tr("Following another window"),
                done=self.tr("Another window put another model in use. It reads here now."),
                done_in_part=self.tr("Another window put another model in use; what you corrected is not remembered."),
                refused=self.tr("Another window put another model in use, which cannot be read here:"),
            ),
        )

    @Slot()
    def export_model(self) -> None:
        """Ask where to, and write the model in use there."""
        from app.model_management.export_model_dialog import ExportModelDialog

        dialog = ExportModelDialog(self.session.champion.classifier.model_id, self._notice.window())
        if dialog.exec():
            self.export_to(dialog.path)

    def export_to(self, target: Path) -> None:
        """Write the model in use to `target`, in the form that its suffix names."""
        from models.model_file.export import export_model

        said = TaskMessages(self.tr("Writing {}").format(target.name), done=self.tr("{} is written.").format(target))
        self.task_queue.add(self.session, partial(export_model, self.session.champion.path, target), said)

    def _change(self, switch: "Callable[[Writer], PreparedModel | None]", said: TaskMessages) -> None:
        """Use another model, as soon as `switch` has made it ready in a thread, and show what happened."""
        writer = self.session.current_writer  # whoever writes when it is ready
        self.task_queue.add(self.session, lambda report: switch(writer), said)

    @Slot()
    def _show_busy(self) -> None:
        log = self.retrain_runner.log
        if self.retrain_runner.busy and log:
            self._bar.show_retrain(log, time.monotonic())
        elif self.task_queue.running_task:
            self._bar.show_work(self.tr("{} …").format(self.task_queue.running_task))
        else:
            self._bar.hide()
        self._menus.show_busy(retraining=self.retrain_runner.busy, working=self.working)
