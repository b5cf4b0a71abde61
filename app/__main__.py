"""The command `inkloop`: puts the program together and starts it."""

import argparse
import sys
from pathlib import Path

DEBIAN_LIBRARIES = (
    "apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0"
    " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)

ICON = Path(__file__).parent / "desktop" / "inkloop.svg"

try:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication
except ImportError as error:  # a library that Qt itself needs
    sys.exit(f"Qt cannot be loaded: {error}\nOn Debian and Ubuntu this helps: {DEBIAN_LIBRARIES}")

from app.i18n import translation
from app.paths import data_folder
from app.toolkit import data_folder_failure, exception_hook
from app.toolkit.gui_thread_gc import GuiThreadGC
from app.windows.main.main_window import MainWindow
from app.windows.main.session_opener import SessionOpener


def build(data_dir: Path) -> tuple[MainWindow, SessionOpener]:
    """The window, shown, and what opens its session as soon as it is on the screen."""
    window = MainWindow()
    opening = SessionOpener(data_dir, window)
    opening.session_opened.connect(window.set_session)
    opening.opening_failed.connect(window.show_opening_failure)
    window.canvas.painted.connect(opening.start)
    window.show()
    return window, opening


def main() -> int:
    """Run the program until its window closes; its exit status."""
    parser = argparse.ArgumentParser(prog="inkloop", description="Draw a character and see what the model reads.")
    parser.add_argument("--data-dir", type=Path, help="where drawings and models are kept")
    args = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Inkloop")
    application.setOrganizationName("Inkloop")
    application.setDesktopFileName("inkloop")  # a Wayland desktop finds the icon by it
    application.setWindowIcon(QIcon(str(ICON)))
    translation.install(application)
    data_dir: Path = args.data_dir or Path("inkloop")
    try:
        data_dir = data_folder(args.data_dir)
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
