"""The command `inkloop`: runs a command without a window, or puts the program together and starts it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.command_line import parse_arguments, run_command

if TYPE_CHECKING:  # commands work without Qt
    from app.windows.main.main_window import MainWindow
    from app.windows.main.session_opener import SessionOpener

DEBIAN_LIBRARIES = (
    "apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0"
    " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)

ICON = Path(__file__).parent / "desktop" / "inkloop.svg"


def build(data_dir: Path) -> "tuple[MainWindow, SessionOpener]":
    """The window, shown, and what opens its session as soon as it is on the screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from app.toolkit import appearance
    from app.windows.main.main_window import MainWindow
    from app.windows.main.session_opener import SessionOpener

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    appearance.install(application)
    # On X11, Qt merges mouse moves that wait, and a stroke loses points whenever the machine is busy. Qt's X11 plugin
    # sets this when the application is made; on other systems it is off.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    window = MainWindow()
    opening = SessionOpener(data_dir, window)
    opening.session_opened.connect(window.set_session)
    opening.opening_failed.connect(window.show_opening_failure)
    window.canvas.painted.connect(opening.start)
    window.show()
    return window, opening


def main() -> int:
    """Run a command, or the window until it closes; the exit status."""
    args = parse_arguments()
    return run_command(args) if args.command else _run_window(args.data_dir)


def _run_window(data_dir: Path) -> int:
    try:
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a library that Qt itself needs
        sys.exit(f"Qt cannot be loaded: {error}\nOn Debian and Ubuntu this helps: {DEBIAN_LIBRARIES}")
    from app.i18n import translation
    from app.toolkit import data_folder_failure, exception_hook
    from app.toolkit.gui_thread_gc import GuiThreadGC

    application = QApplication(sys.argv[:1])
    application.setApplicationName("Inkloop")
    application.setOrganizationName("Inkloop")
    application.setDesktopFileName("inkloop")  # a Wayland desktop finds the icon by it
    application.setWindowIcon(QIcon(str(ICON)))
    translation.install(application)
    try:
        exception_hook.install(data_dir)
    except OSError as error:
        return data_folder_failure.show(data_dir, error)
    GuiThreadGC(application)
    _, opening = build(data_dir)
    status = application.exec()
    opening.wait()  # a session that was opened too late for the window is closed by it
    return status


if __name__ == "__main__":
    sys.exit(main())
