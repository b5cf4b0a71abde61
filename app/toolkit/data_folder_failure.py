"""A window that explains why the data folder cannot be used: started from a menu, a program has no terminal."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.i18n.translation import tr


def show(data_dir: Path, error: OSError) -> int:
    """Explain the failure in a window and on standard error; returns the exit status."""
    text = tr("The folder for your drawings cannot be used.\n{path}: {reason}").format(
        path=data_dir, reason=_reason(data_dir, error)
    )
    hint = tr("Nothing was changed. Make the folder writable, or choose another one with --data-dir FOLDER.")
    sys.stderr.write(f"{text}\n{hint}\n")
    box = QMessageBox(QMessageBox.Icon.Critical, "Inkloop", text)
    box.setInformativeText(hint)
    box.exec()
    return 1


def _reason(data_dir: Path, error: OSError) -> str:
    """The reason in words; the operating system reports a dangling link as an existing file."""
    for path in (data_dir, *data_dir.parents):
        if path.is_symlink() and not path.exists():
            return tr("{link} is a link to {target}, which does not exist").format(link=path, target=os.readlink(path))
        if path.exists():
            return tr("{path} is a file").format(path=path) if path.is_file() else error.strerror or str(error)
    return error.strerror or str(error)
