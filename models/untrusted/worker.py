"""The sandboxed process that checks and rewrites an untrusted model file; started by `inspection`.

Reads one line of JSON from standard input and writes lines of JSON to standard output. Not pickle: the parent must not
unpickle data from a process that has parsed an untrusted file.
"""

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from models.system.sandbox import confine


def main() -> None:
    """Run one request; no library is imported before the sandbox is closed."""
    request = json.loads(sys.stdin.readline())
    folder, source = Path(request["folder"]), Path(request["source"])
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8")
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT)
    for stream in (1, 2):  # output of the libraries goes to the log
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
    except Exception as error:  # malformed files cause errors of many classes
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
