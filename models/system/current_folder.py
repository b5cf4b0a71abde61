"""The folder in which the program was started may vanish while it runs. Standard library only."""

import os


def leave_removed_folder() -> None:
    """Go to the root folder if the current one was removed or cannot be reached any more."""
    try:
        os.stat(os.getcwd())
    except OSError:
        os.chdir(os.path.abspath(os.sep))
