"""The windows beside the main one: created on first use, refreshed after answers, closed at the end."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import registry_text
from app.menus.actions import Menus
from app.model_management.model_controller import ModelController

if TYPE_CHECKING:  # loaded when the window is first opened
    from app.core.pages.page_opening import OpenedPage
    from app.core.session import Session
    from app.windows.gallery.gallery_window import GalleryWindow
    from app.windows.models.models_window import ModelsWindow
    from app.windows.page.camera.camera_window import CameraWindow
    from app.windows.page.page_window import PageWindow
    from app.windows.progress.progress_window import ProgressWindow


class ChildWindows(QObject):
    """Connects the Window menu with its windows, and the windows with one another."""

    trials_changed = Signal()
    """Drawings were answered, relabelled, deleted or restored in one of the windows."""
    files_dropped = Signal(object)
    """A list of names of files, to be opened."""

    def __init__(self, menus: Menus, model_controller: ModelController, parent: QWidget) -> None:
        super().__init__(parent)
        self._main_window = parent
        self._menus, self._model_controller = menus, model_controller
        self._session: Session | None = None
        self.gallery: GalleryWindow | None = None
        self.progress: ProgressWindow | None = None
        self.models: ModelsWindow | None = None
        self.pages: PageWindow | None = None
        self.camera: CameraWindow | None = None
        menus.drawings.triggered.connect(self.show_gallery)
        menus.progress.triggered.connect(self.show_progress)
        menus.models.triggered.connect(self.show_models)
        menus.pages.triggered.connect(self.show_pages)
        menus.camera.triggered.connect(self.show_camera)
        menus.how_it_works.triggered.connect(self.show_how_it_works)
        menus.about.triggered.connect(self.show_about)

    def set_session(self, session: "Session") -> None:
        """Enable the windows, which show this session."""
        self._session = session
        self._menus.drawings.setEnabled(True)
        self._menus.progress.setEnabled(True)
        self._menus.models.setEnabled(True)
        self._menus.pages.setEnabled(True)
        self._menus.camera.setEnabled(True)

    @Slot()
    def refresh(self) -> None:
        """The trials in the store have changed."""
        if self.gallery:
            self.gallery.refresh()
        if self.progress:
            self.progress.refresh()
        if self.models:
            self.models.refresh()
        if self.camera:
            self.camera.refresh()
        if self.pages:
            self.pages.refresh()

    @Slot()
    def reload(self) -> None:
        """Trials in the store were changed in place."""
        self.refresh()
        if self.progress:
            self.progress.reload()

    @Slot()
    def forget_writer(self) -> None:
        """A writer was deleted for good: clear the steps of the gallery and of pages, and the gallery's filters."""
        if self.gallery:
            self.gallery.undo_stack.clear()
            self.gallery.clear_filters()
        if self.pages:
            self.pages.forget_steps()

    def may_close(self) -> bool:
        """Close the window of the pages, which may ask; False if it stays open."""
        return self.pages is None or self.pages.close()

    def close(self) -> None:
        if self.gallery:
            self.gallery.close()
        if self.progress:
            self.progress.close()
        if self.models:
            self.models.close()
        if self.camera:
            self.camera.close()

    @Slot()
    def show_gallery(self) -> None:
        """Open the window of all drawings, or bring it to the front."""
        from app.windows.gallery.gallery_window import GalleryWindow

        if self._session and not self.gallery:
            self.gallery = GalleryWindow(self._session)
            self.gallery.trials_changed.connect(self.trials_changed)
            self.gallery.empty.draw_requested.connect(self._menus.draw.trigger)
        if self.gallery:
            self.gallery.come_forward()

    @Slot()
    def show_progress(self) -> None:
        """Open the progress window, or bring it to the front."""
        from app.windows.progress.progress_window import ProgressWindow

        if self._session and not self.progress:
            self.progress = ProgressWindow(self._session)
            self.progress.cell_chosen.connect(self.show_cell)
            self.progress.trial_chosen.connect(self.show_trial)
            self.progress.draw_requested.connect(self._menus.draw.trigger)
            self.trials_changed.connect(self.progress.reload)
        if self.progress:
            self.progress.come_forward()

    @Slot(str, str)
    def show_cell(self, label: str, predicted: str) -> None:
        """Show the drawings with this label and prediction, of the writer shown in the progress window."""
        from corrections.store.trial_filter import TrialFilter

        self.show_gallery()
        if self.gallery and self.progress:
            self.gallery.set_filter(TrialFilter(label=label, predicted=predicted, writer=self.progress.writer))

    def show_label(self, label: str) -> None:
        """Show the current writer's drawings with this label."""
        from corrections.store.trial_filter import TrialFilter

        self.show_gallery()
        if self.gallery and self._session:
            self.gallery.set_filter(TrialFilter(label=label, writer=self._session.writer))

    @Slot(int)
    def show_trial(self, trial_id: int) -> None:
        """Show one drawing among the others."""
        self.show_gallery()
        if self.gallery:
            self.gallery.show_trial(trial_id)

    @Slot()
    def show_models(self) -> None:
        """Open the window of the models, or bring it to the front."""
        from app.windows.models.models_window import ModelsWindow

        if self._session and not self.models:
            self.models = ModelsWindow(self._session, self._model_controller, self._menus)
        if self.models:
            self.models.come_forward()

    @Slot()
    def show_pages(self) -> None:
        """Open the window of the pages, or bring it to the front."""
        from app.windows.page.page_window import PageWindow

        if self._session and not self.pages:
            self.pages = PageWindow(self._session)
            self.pages.trials_changed.connect(self._on_page_answered)
            self.pages.open_requested.connect(self._menus.open_picture.trigger)
            self.pages.files_dropped.connect(self.files_dropped)
        if self.pages:
            self.pages.come_forward()

    @Slot(object)
    def open_pages(self, pages: "tuple[OpenedPage, ...]") -> None:
        """Show pages that were read, in the window of the pages."""
        self.show_pages()
        if self.pages:
            self.pages.open_pages(pages)

    @Slot(object)
    def open_page_file(self, path: Path) -> None:
        """Open a page that was saved with its corrections."""
        self.show_pages()
        if self.pages:
            self.pages.open_file(path)

    @Slot(str)
    def show_opening_failure(self, reason: str) -> None:
        """Show why a file was not opened, in the window of the pages too if the person is there."""
        if self.pages and self.pages.isActiveWindow():
            self.pages.message_bar.warn(reason)

    @Slot()
    def _on_page_answered(self) -> None:
        if self.gallery:
            self.gallery.refresh()
        if self.models:
            self.models.refresh()
        if self.camera:
            self.camera.refresh()
        self.trials_changed.emit()

    @Slot()
    def show_camera(self) -> None:
        """Open the camera's window, or bring it to the front."""
        from app.windows.page.camera.camera_window import CameraWindow

        if self._session and not self.camera:
            self.camera = CameraWindow(self._session)
            self.camera.pages_opened.connect(self.open_pages)
        if self.camera:
            self.camera.come_forward()

    @Slot()
    def show_retrain(self) -> None:
        """Show the progress of the retrain."""
        self.show_models()
        if self.models:
            self.models.pages.setCurrentWidget(self.models.retrain_page)

    @Slot()
    def show_how_it_works(self) -> None:
        """Explain the program in five pictures, with the model in use."""
        from app.windows.help.how_it_works_dialog import HowItWorksDialog
        from models.registry.shipped_models import SHIPPED_MODEL

        model = self._session.champion.path if self._session else SHIPPED_MODEL
        HowItWorksDialog(model, self._main_window).show()  # not modal: it can be read while drawing

    @Slot()
    def show_about(self) -> None:
        """Show version, folders and licences."""
        from app.windows.help.about_dialog import AboutDialog

        folder = self._session.data_dir if self._session else None
        model = registry_text.origin(self._session.champion) if self._session else ""
        AboutDialog(folder, model, self._main_window.windowIcon(), self._main_window).show()
