"""The default data directory."""

from pathlib import Path

from platformdirs import user_data_path


def default_data_dir() -> Path:
    """The per-user data directory; it need not exist yet."""
    return user_data_path("inkloop", appauthor=False)
