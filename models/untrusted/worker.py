"""The process in which a model file from elsewhere is examined and written anew; `inspection` starts it.

One line of JSON comes in, lines of JSON go out: what a process says that read such a file is not unpickled either.
"""

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from models.system.sandbox import confine


def main() -> None:
    """Examine what standard input asks for; report on standard output. Nothing heavy loads before the fence is up."""
    request = json.loads(sys.stdin.readline())
    folder, source = Path(request["folder"]), Path(request["source"])
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8")
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT)
    for stream in (1, 2):  # what the libraries print
        os.dup2(log, stream)

    def report(**message: Any) -> None:
        reports.write(json.dumps(message) + "\n")
        reports.flush()

    confine(folder)
    try:
        from models.untrusted.sanitizer import rewrite

        rewrite(source, Path(request["target"]), request["labels"], lambda: report(harmless=True))
    except MemoryError:
        report(refused="It needs more memory than any network of this program.")
    except Exception as error:  # whatever a file can provoke
        traceback.print_exc()
        report(refused=_error_text(error, source), labels_wanted=getattr(error, "count", 0))
    else:
        report(written=True)


def _error_text(error: Exception, source: Path) -> str:
    from models.system.errors import ModelsError
    from models.untrusted.sanitizer import COPY_FOLDER

    text = str(error) if isinstance(error, ModelsError) else f"It cannot be used ({type(error).__name__}: {error})."
    for folder in (source.parent / COPY_FOLDER, source.parent):
        text = text.replace(f"{folder}{os.sep}", "")
    return text[:2000]


if __name__ == "__main__":
    main()
