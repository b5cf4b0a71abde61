"""What the Model menu does: retrain, adopt or drop the challenger, open, roll back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app import words
from app.menus import Menus
from app.notice import Notice
from app.open_model_dialog import OpenModelDialog
from app.retrain_bar import RetrainBar
from models.errors import ModelsError
from models.training_process import Outcome

if TYPE_CHECKING:  # the session is the heavy part: it is opened after the first paint
    from app.session import Session


class ModelActions(QObject):
    """Connects the actions, the bar that runs a retrain, and the notice with the session."""

    champion_changed = Signal()
    retrain_cancelled = Signal()

    def __init__(self, menus: Menus, bar: RetrainBar, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._menus, self._bar, self._notice = menus, bar, notice
        self._session: Session | None = None
        menus.retrain.triggered.connect(self.retrain)
        menus.retrain_all.triggered.connect(self.retrain_for_everybody)
        menus.cancel.triggered.connect(bar.cancel)
        menus.open_model.triggered.connect(self.open_model)
        menus.roll_back.model_chosen.connect(self.roll_back)
        bar.retrained.connect(self.adopt)
        bar.retrain_failed.connect(notice.warn)
        bar.retrain_cancelled.connect(self.retrain_cancelled)
        bar.busy_changed.connect(self._on_busy_changed)

    def set_session(self, session: "Session") -> None:
        """From now on there is something to retrain."""
        self._session = session
        self._menus.show_busy(False)

    @Slot()
    def retrain(self) -> None:
        """Learn this writer's hand for good."""
        self._retrain(everyone=False)

    @Slot()
    def retrain_for_everybody(self) -> None:
        """Learn all hands, for all who have no model of their own."""
        self._retrain(everyone=True)

    def _retrain(self, *, everyone: bool) -> None:
        from corrections.store import StoreError

        if self._session is None or self._bar.busy:
            return
        try:
            request = self._session.retrain_request(everyone=everyone)
        except (ModelsError, StoreError) as error:
            self._notice.inform(str(error))
            return
        self._notice.hide()
        self._bar.start(request)

    @Slot(object)
    def adopt(self, outcome: Outcome) -> None:
        """Carry out the verdict, and tell it."""
        from corrections.store import StoreError

        assert self._session
        whose = "" if outcome.writer == self._session.writer else outcome.writer or "everybody"
        try:
            verdict = self._session.adopt(outcome)
        except StoreError as error:
            self._notice.warn(f"{error} The retrained model is in use, but what you corrected is not remembered now.")
        except (ModelsError, OSError) as error:
            self._notice.warn(f"The retrained model could not be taken: {error}")
        else:
            self._notice.inform(words.verdict(verdict, whose))
        self.champion_changed.emit()

    @Slot()
    def open_model(self) -> None:
        """Choose a model and use it."""
        assert self._session
        dialog = OpenModelDialog(self._session.trained_models, self._notice.window())
        if dialog.exec() and dialog.chosen:
            self.use_model(dialog.chosen)

    def use_model(self, path: Path) -> None:
        """Use the model of this file from now on."""
        assert self._session
        session, name = self._session, path.stem
        self._change(
            lambda: session.open_model(path),
            done=f"{name} reads now. Roll Back leads to the model before it.",
            done_in_part=f"{name} is in use, but what you corrected is not remembered now.",
            refused=f"{name} was not opened:",
        )

    @Slot(str)
    def roll_back(self, model_id: str) -> None:
        """Use a model again that was in use before."""
        assert self._session
        session = self._session
        self._change(
            lambda: session.roll_back(model_id),
            done="Rolled back. What you corrected is still remembered, and can be retrained on.",
            done_in_part="Rolled back, but what you corrected is not remembered now.",
            refused="Nothing was rolled back:",
        )

    def _change(self, change: Callable[[], None], *, done: str, done_in_part: str, refused: str) -> None:
        """Let another model read, and say what came of it."""
        from corrections.store import StoreError

        try:
            change()
        except StoreError as error:
            self._notice.warn(f"{error} {done_in_part}")
        except (ModelsError, OSError) as error:
            self._notice.warn(f"{refused} {error}")
        else:
            self._notice.inform(done)
        self.champion_changed.emit()

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        self._menus.show_busy(busy)
