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

from models.system.errors import InkloopError, Message
from models.system.sandbox import confine

_MAX_TEXT = 1000
"""Characters of a text that is filled into a message."""


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

        made = rewrite(source, Path(request["target"]), request["labels"], lambda: report(harmless=True))
    except MemoryError:
        report(refused=Message("It needs more memory than any network of this program.").to_json())
    except Exception as error:  # malformed files cause errors of many classes
        traceback.print_exc()
        report(refused=_refusal(error, source).to_json(), labels_wanted=getattr(error, "count", 0))
    else:
        report(written=True, accuracy=made.accuracy, has_labels=made.has_labels)


def _refusal(error: Exception, source: Path) -> Message:
    from models.untrusted.sanitizer import COPY_FOLDER

    message = Message("It cannot be used ({kind}: {reason}).", kind=type(error).__name__, reason=error)
    if isinstance(error, InkloopError):
        message = error.message
    return _shortened(message, [f"{folder}{os.sep}" for folder in (source.parent / COPY_FOLDER, source.parent)])


def _shortened(message: Message, folders: list[str]) -> Message:
    """`message` without the names of our temporary folders, and without texts that exceed the pipe's limit."""
    parameters: dict[str, object] = {}
    for name, value in message.parameters.items():
        parameters[name] = _shortened(value, folders) if isinstance(value, Message) else value
        if isinstance(value, str):
            for folder in folders:
                value = value.replace(folder, "")
            parameters[name] = value[:_MAX_TEXT]
    return Message(message.template, **parameters)


if __name__ == "__main__":
    main()
