"""The data directory of a start of the program."""

from pathlib import Path

from platformdirs import user_data_path

from app.i18n.translation import tr
from models.system.current_folder import leave_removed_folder


class NoDataFolderError(OSError):
    """No folder can be chosen for this user; `strerror` gives the reason."""


def data_folder(given: Path | None) -> Path:
    """The absolute path of the data directory: `given`, or the user's own; it need not exist yet.

    Afterwards nothing depends on the folder in which the program was started. Raises `NoDataFolderError`.
    """
    try:
        folder = (given or user_data_path("inkloop", appauthor=False)).absolute()
    except RuntimeError as error:
        raise NoDataFolderError(0, tr("this user has no home folder")) from error
    except FileNotFoundError as error:  # a relative path
        raise NoDataFolderError(0, tr("the folder in which the program was started no longer exists")) from error
    leave_removed_folder()
    return folder
