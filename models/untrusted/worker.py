"""The process in which a model file from elsewhere is examined and written anew; `inspection` starts it.

One line of JSON comes in, lines of JSON go out: what a process says that read such a file is not unpickled either.
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
        report(refused=Message("It needs more memory than any network of this program.").to_json())
    except Exception as error:  # whatever a file can provoke
        traceback.print_exc()
        report(refused=_refusal(error, source).to_json(), labels_wanted=getattr(error, "count", 0))
    else:
        report(written=True)


def _refusal(error: Exception, source: Path) -> Message:
    from models.untrusted.sanitizer import PLAIN

    message = Message("It cannot be used ({kind}: {reason}).", kind=type(error).__name__, reason=error)
    if isinstance(error, InkloopError):
        message = error.message
    return _shortened(message, [f"{folder}{os.sep}" for folder in (source.parent / PLAIN, source.parent)])


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
