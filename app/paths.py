"""The data directory of a start of the program."""

from pathlib import Path

from platformdirs import user_data_path

from models.system.current_folder import leave_removed_folder


def data_folder(given: Path | None) -> Path:
    """The absolute path of the data directory: `given`, or the user's own; it need not exist yet.

    Afterwards nothing depends on the folder in which the program was started. Raises `ValueError`, with words for a
    person, where there is none.
    """
    try:
        folder = (given or user_data_path("inkloop", appauthor=False)).absolute()
    except RuntimeError as error:
        raise ValueError("This user has no home folder. Choose a folder with --data-dir FOLDER.") from error
    except FileNotFoundError as error:  # a relative path
        raise ValueError(
            f"{given} cannot be found: the current folder was removed. Give the whole path of --data-dir."
        ) from error
    leave_removed_folder()
    return folder
