"""All actions of the page window with their shortcuts, and the menus and buttons that list them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from app.toolkit import icons
from app.toolkit.settings import persist_checked

_KEY = QKeySequence.StandardKey


class PageMenus(QObject):
    """Fills the menu bar, the tool bar and the context menu of the window, which connects the actions."""

    def __init__(self, window: QMainWindow, answer_keys: QWidget) -> None:
        """`answer_keys` is the widget in which Tab, Enter and Delete mean what their actions name."""
        super().__init__(window)
        self._window, self._answer_keys = window, answer_keys
        self.open = self._action(self.tr("&Open…"), _KEY.Open)
        self.save = self._action(self.tr("&Save"), _KEY.Save, icon="save")
        self.save_as = self._action(self.tr("Save &As…"), "Ctrl+Shift+S")
        self.export = self._action(self.tr("E&xport Table…"), "Ctrl+E", icon="file-output")
        self.export_all = self._action(self.tr("Export A&ll Tables…"), "Ctrl+Shift+E")
        self.previous_page = self._action(self.tr("&Previous Page"), "Ctrl+PgUp")
        self.next_page = self._action(self.tr("&Next Page"), "Ctrl+PgDown")
        self.close_page = self._action(self.tr("Close Pa&ge"), "Ctrl+F4")
        self.close = self._action(self.tr("&Close Window"), _KEY.Close)
        self.undo = self._action(self.tr("&Undo"), _KEY.Undo, icon="undo-2")
        self.redo = self._action(self.tr("R&edo"), "Ctrl+Shift+Z", "Ctrl+Y", icon="redo-2")
        self.copy = self._action(self.tr("&Copy"), _KEY.Copy, icon="copy")
        self.select_all = self._action(self.tr("Select &All"), _KEY.SelectAll)
        self.next = self._answer(self.tr("&Next Doubtful Cell"), "Tab")
        self.previous = self._answer(self.tr("&Previous Doubtful Cell"), "Shift+Tab")
        self.confirm = self._answer(self.tr("Con&firm"), "Return", "Enter", icon="check")
        self.edit = self._answer(self.tr("Edit &Text"), "F2")
        self.delete = self._answer(self.tr("&Delete Cells"), _KEY.Delete, "Backspace", icon="trash-2")
        self.add = self._action(self.tr("&Add a Cell"), "Ctrl+D", icon="square-dashed-plus", checked=False)
        self.merge = self._action(self.tr("&Merge Cells"), "Ctrl+J", icon="table-cells-merge")
        self.split = self._action(self.tr("&Split Cell"), "Ctrl+K", icon="table-cells-split")
        self.region = self._action(self.tr("&Read a Region"), "Ctrl+R", icon="crop", checked=False)
        self.row_above = self._action(self.tr("Insert Row A&bove"))
        self.row_below = self._action(self.tr("Insert Row Belo&w"))
        self.column_left = self._action(self.tr("Insert Column &Left"))
        self.column_right = self._action(self.tr("Insert Column Ri&ght"))
        self.delete_rows = self._action(self.tr("Delete R&ows"))
        self.delete_columns = self._action(self.tr("Delete Colum&ns"))
        self.sums = self._action(self.tr("S&ums of the Columns"), "Ctrl+Shift+U", checked=False)
        persist_checked(self.sums, "page/sums")
        self.zoom_in = self._action(self.tr("Zoom &In"), _KEY.ZoomIn, "Ctrl+=", icon="zoom-in")
        self.zoom_out = self._action(self.tr("Zoom &Out"), _KEY.ZoomOut, icon="zoom-out")
        self.fit = self._action(self.tr("&Whole Page"), "Ctrl+0", icon="maximize")
        self.checks = QMenu(self.tr("C&hecks of the Column"), window)
        self.context_menu = QMenu(window)
        self._set_tips()
        self._fill()

    def _set_tips(self) -> None:
        for action, tip in (
            (self.copy, self.tr("The selected cells, or the whole table, for a spreadsheet")),
            (self.next, self.tr("All others are read for sure")),
            (self.confirm, self.tr("The cell is right; go to the next doubtful one")),
            (self.add, self.tr("Draw a box around ink that is in no cell; also drag with Ctrl")),
            (self.merge, self.tr("The selected cells become one")),
            (self.split, self.tr("Before the chosen character; Ctrl with the arrow keys chooses one")),
            (self.region, self.tr("Draw a box: only the ink in it is read; also drag with Shift")),
        ):
            action.setStatusTip(tip)
            if action.shortcut().isEmpty():
                action.setToolTip(tip)

    def _fill(self) -> None:
        bar = self._window.menuBar()
        page = bar.addMenu(self.tr("&Page"))
        page.addActions([self.open, self.save, self.save_as])
        page.addSeparator()
        page.addActions([self.export, self.export_all])
        page.addSeparator()
        page.addActions([self.previous_page, self.next_page, self.close_page])
        page.addSeparator()
        page.addAction(self.close)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.copy, self.select_all])
        edit.addSeparator()
        edit.addActions([self.next, self.previous, self.confirm, self.edit])
        table = bar.addMenu(self.tr("&Table"))
        cells = [self.add, self.merge, self.split, self.delete]
        table.addActions([*cells, self.region])
        table.addSeparator()
        table.addActions([self.row_above, self.row_below, self.column_left, self.column_right])
        table.addActions([self.delete_rows, self.delete_columns])
        table.addSeparator()
        table.addMenu(self.checks)
        table.addAction(self.sums)
        view = bar.addMenu(self.tr("&View"))
        view.addActions([self.zoom_in, self.zoom_out, self.fit])
        self.context_menu.addActions([self.confirm, self.edit, *cells])
        self.context_menu.addSeparator()
        self.context_menu.addActions([self.row_above, self.row_below, self.column_left, self.column_right])
        self.context_menu.addActions([self.delete_rows, self.delete_columns])
        self.context_menu.addSeparator()
        self.context_menu.addAction(self.copy)

    def fill_tool_bar(self, bar: QToolBar) -> None:
        """Add the buttons of the window."""
        for group in (
            (self.undo, self.redo),
            (self.add, self.merge, self.split, self.delete),
            (self.region,),
            (self.zoom_out, self.zoom_in, self.fit),
            (self.copy, self.save, self.export),
        ):
            if bar.actions():
                bar.addSeparator()
            bar.addActions(list(group))

    def show_undo(self, change: str) -> None:
        """Name the step that Undo would undo; an empty string disables it."""
        text = self.tr("&Undo {change}") if change else self.tr("&Undo")
        self._name_step(self.undo, text, change)

    def show_redo(self, change: str) -> None:
        text = self.tr("R&edo {change}") if change else self.tr("R&edo")
        self._name_step(self.redo, text, change)

    def _name_step(self, action: QAction, text: str, change: str) -> None:
        action.setText(text.format(change=change.replace("&", "&&")))
        action.setEnabled(bool(change))

    def _action(
        self,
        text: str,
        *shortcuts: str | QKeySequence.StandardKey,
        icon: str = "",
        checked: bool | None = None,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        if icon:
            icons.set_icon(action, icon)
            action.setIconVisibleInMenu(False)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        return action

    def _answer(self, text: str, *shortcuts: str | QKeySequence.StandardKey, icon: str = "") -> QAction:
        """An action whose keys mean something else wherever else the focus is."""
        action = self._action(text, *shortcuts, icon=icon)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setAutoRepeat(False)
        self._answer_keys.addAction(action)
        return action
