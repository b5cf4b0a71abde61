"""The store's file, read and changed behind the program's back."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def execute(path: Path, statement: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Run one SQL statement on the SQLite file `path`, and commit; its rows."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(statement, parameters).fetchall()
        connection.commit()
        return rows
