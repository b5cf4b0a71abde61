"""All actions with their shortcuts, and the menus that list them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar

from app.core.prompt_picker import PromptMode
from app.i18n.translation import plain
from app.menus.label_set_menu import LabelSetMenu
from app.menus.recent_files_menu import RecentFilesMenu
from app.menus.rollback_menu import RollbackMenu
from app.menus.writer_menu import WriterMenu


class Menus(QObject):
    """Fills a menu bar. The main window connects the actions."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.recognise = self._action(self.tr("&Recognise"), "Space")
        self.confirm = self._action(self.tr("Con&firm"), "Return", "Enter")
        self.label = self._action(self.tr("Give a &Label…"), "F2")
        self.join = self._action(self.tr("&Join with the Character Before"), "Ctrl+J")
        self.split = self._action(self.tr("&Split the Character"), "Ctrl+K")
        self.undo = self._action(self.tr("&Undo"), QKeySequence.StandardKey.Undo)
        self.redo = self._action(self.tr("Re&do"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.clear = self._action(self.tr("&Clear"), "Esc")
        self.eraser = self._action(self.tr("&Eraser"), "Ctrl+E", checked=False)
        self.pen = self._action(self.tr("Arrow-Key &Pen Down or Up"), "Insert", "Ctrl+D")
        self.copy_line = self._action(self.tr("Cop&y Line"), QKeySequence.StandardKey.Copy)
        self.open_picture = self._action(self.tr("Open P&icture…"), "Ctrl+I")
        self.open_page = self._action(self.tr("Open Pa&ge…"), "Ctrl+Shift+O")
        self.camera = self._action(self.tr("Ca&mera…"), "Ctrl+Shift+C")
        self.camera.setEnabled(False)
        self.paste = self._action(self.tr("P&aste Picture"), QKeySequence.StandardKey.Paste)
        self.recent_images = RecentFilesMenu(self.tr("Rece&nt Pictures and Pages"), "recent/images", bar)
        self.import_file = self._action(self.tr("Imp&ort…"), "Ctrl+Shift+I")
        self.import_folder = self._action(self.tr("Impor&t Folder…"))
        self.export = self._action(self.tr("E&xport…"), "Ctrl+Shift+E")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")  # Windows defines no standard key for it
        self.retrain = self._action(self.tr("&Retrain"), "Ctrl+R")
        self.retrain_all = self._action(self.tr("Retrain for &All Writers"))
        self.cancel = self._action(self.tr("&Cancel Retrain"))
        self.auto_retrain = self._action(self.tr("Retrain A&utomatically"), checked=False)
        self.open_model = self._action(self.tr("&Open…"), QKeySequence.StandardKey.Open)
        self.export_model = self._action(self.tr("E&xport…"))
        self.live = self._action(self.tr("&Live Reading"), checked=True)
        self.smooth = self._action(self.tr("&Smooth Lines"), checked=True)
        self.page = self._action(self.tr("Pa&ge"), "Ctrl+Shift+P", checked=False)
        self.rapid = self._action(self.tr("&Rapid Mode"), "Ctrl+Shift+R", checked=False)
        self.prompt_modes = QActionGroup(self)
        for asking, text in (
            (PromptMode.OFF, self.tr("&No Prompts")),
            (PromptMode.IN_TURN, self.tr("Prompt &Each in Turn")),
            (PromptMode.CONFUSED, self.tr("Prompt the Most Con&fused")),
        ):
            action = self._action(text, checked=asking is PromptMode.OFF)
            action.setData(asking)
            self.prompt_modes.addAction(action)
        self.no_prompts = self.prompt_modes.actions()[0]
        self.prompt_lines = self._action(self.tr("Prompt &Lines of Four"), checked=False)
        self.draw = self._action(self.tr("Dra&w"), "Ctrl+1")
        self.drawings = self._action(self.tr("&Drawings"), "Ctrl+2")
        self.drawings.setEnabled(False)  # enabled when the store is open
        self.progress = self._action(self.tr("&Progress"), "Ctrl+3")
        self.progress.setEnabled(False)
        self.models = self._action(self.tr("&Models"), "Ctrl+4")
        self.models.setEnabled(False)
        self.pages = self._action(self.tr("Pa&ges"), "Ctrl+5")
        self.pages.setEnabled(False)
        for action in (self.draw, self.drawings, self.progress, self.models, self.pages):
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # works in every top-level window
        self.how_it_works = self._action(self.tr("&How It Works"))
        self.shortcuts = self._action(self.tr("&Keyboard Shortcuts"), "F1")
        self.about = self._action(self.tr("&About Inkloop"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.label_sets = LabelSetMenu(bar)
        self.label_sets.menuAction().setShortcut(QKeySequence("Ctrl+L"))
        self.writers = WriterMenu(bar)
        self.roll_back = RollbackMenu(bar)
        self._set_status_tips()
        self._fill_menus()
        self.show_busy(is_retraining=False, is_task_running=True)

    def _set_status_tips(self) -> None:
        """Set status tips, shown in the status bar and in the list of shortcuts."""
        self.confirm.setAutoRepeat(False)  # a held key must not confirm readings that nobody has seen
        # Other parts of the window use Enter themselves.
        self.confirm.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for action, tip in (
            (self.recognise, self.tr("End the drawing and read it; the next stroke accepts the reading")),
            (self.confirm, self.tr("The reading is right; to correct it, type the right label")),
            (self.label, self.tr("For labels of several characters, such as “sch”; type others directly")),
            (self.join, self.tr("Of a line: what was read as two is one; also drag across what is read")),
            (self.split, self.tr("Of a line: what was read as one is two; a click or the arrow keys choose which")),
            (self.undo, self.tr("Take back the last stroke; on an empty canvas the last answer and its effect")),
            (self.eraser, self.tr("Also the right button, Ctrl with the left one, and the pen's other end")),
            (self.pen, self.tr("The arrow keys move it, with Shift faster")),
            (self.open_picture, self.tr("Photographs, scans and PDFs: one character, or pages of numbers as tables")),
            (self.open_page, self.tr("Pages that were saved with their corrections")),
            (self.camera, self.tr("Read what the camera sees; Space makes a page of it")),
            (
                self.import_file,
                self.tr("Labelled drawings from a file: UNIPEN, InkML, JSON, HDF5, NPZ, IDX, CSV and others"),
            ),
            (self.import_folder, self.tr("Labelled images, in a folder for each label")),
            (self.export, self.tr("Drawings with their labels, into a file or a folder")),
            (self.copy_line, self.tr("Copy what is read on the canvas, as text")),
            (self.live, self.tr("Read while the pen moves")),
            (self.page, self.tr("The lines that you answered, as text to copy and save")),
            (
                self.label_sets.menuAction(),
                self.tr("Letters, digits, symbols or your own selection; what you taught is read in all of them"),
            ),
            (self.auto_retrain, self.tr("After 20 new labelled drawings and 10 s without input")),
            (self.prompt_lines, self.tr("Practice asks for four characters in a line, each of which is a drawing")),
            (
                self.rapid,
                self.tr(
                    "A pause ends each drawing; on the empty canvas a key corrects the last one, Enter confirms it"
                ),
            ),
        ):
            action.setStatusTip(tip)

    def _fill_menus(self) -> None:
        ink = self._bar.addMenu(self.tr("&Ink"))
        ink.addActions([self.recognise, self.confirm, self.label])
        ink.addSeparator()
        ink.addActions([self.join, self.split])
        ink.addSeparator()
        ink.addActions([self.undo, self.redo, self.eraser, self.pen, self.clear])
        ink.addSeparator()
        ink.addActions([self.copy_line, self.paste, self.open_picture, self.open_page, self.camera])
        ink.addMenu(self.recent_images)
        ink.addSeparator()
        ink.addActions([self.import_file, self.import_folder, self.export])
        ink.addSeparator()
        ink.addAction(self.quit)
        practice = self._bar.addMenu(self.tr("&Practice"))
        practice.addAction(self.rapid)
        practice.addSeparator()
        practice.addActions(self.prompt_modes.actions())
        practice.addSeparator()
        practice.addAction(self.prompt_lines)
        self._bar.addMenu(self.writers)
        model = self._bar.addMenu(self.tr("&Model"))
        model.addActions([self.retrain, self.retrain_all, self.cancel, self.auto_retrain])
        model.addSeparator()
        model.addActions([self.open_model, self.export_model])
        model.addMenu(self.roll_back)
        view = self._bar.addMenu(self.tr("&View"))
        view.addActions([self.live, self.smooth, self.page])
        view.addSeparator()
        view.addMenu(self.label_sets)
        window = self._bar.addMenu(self.tr("Wi&ndow"))
        window.addActions([self.draw, self.drawings, self.progress, self.models, self.pages])
        help_menu = self._bar.addMenu(self.tr("&Help"))
        help_menu.addActions([self.how_it_works, self.shortcuts])
        help_menu.addSeparator()
        help_menu.addAction(self.about)

    def show_busy(self, *, is_retraining: bool, is_task_running: bool) -> None:
        """Enable and disable actions. `working`: a model is loading or being exported, or there is no session yet."""
        for action in (self.retrain, self.retrain_all, self.open_model):
            action.setEnabled(not is_retraining and not is_task_running)
        self.export_model.setEnabled(not is_task_running)
        self.cancel.setEnabled(is_retraining)

    def _action(self, text: str, *shortcuts: str | QKeySequence.StandardKey, checked: bool | None = None) -> QAction:
        action = QAction(text, self._bar)
        action.setIconText(plain(text))  # the text of buttons
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        return action
