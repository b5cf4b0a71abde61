"""A window that explains why the data folder cannot be used: started from a menu, a program has no terminal."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.core.data_folder import why_unusable
from app.i18n.translation import error_text, tr


def show(data_dir: Path, error: OSError) -> int:
    """Explain the failure in a window and on standard error; returns the exit status."""
    text = tr("The folder for your drawings cannot be used.\n{path}: {reason}").format(
        path=data_dir, reason=error_text(why_unusable(data_dir) or error)
    )
    hint = tr("Nothing was changed. Make the folder writable, or choose another one with --data-dir FOLDER.")
    sys.stderr.write(f"{text}\n{hint}\n")
    box = QMessageBox(QMessageBox.Icon.Critical, "Inkloop", text)
    box.setInformativeText(hint)
    box.exec()
    return 1
