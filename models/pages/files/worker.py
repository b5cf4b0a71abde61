"""The confined process that decodes pictures and PDFs; `PageDecoder` starts it.

It reads lines of JSON from standard input and answers each with a line of JSON on standard output. The pixels of a page
are a file of height·width·3 bytes. Not pickle: the parent must not unpickle data from a process that has parsed an
untrusted file.
"""

import json
import os
import sys
import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.system.errors import InkloopError, Message
from models.system.sandbox import confine

if TYPE_CHECKING:
    from models.pages.files.document import Document

SOURCE, PIXELS = "source", "pixels"
"""Names of the files in the folder: what is read, and the pixels of the last page."""
_HEAP_BYTES = 2 << 30
"""Decoding 80 megapixels with transparency takes 1.5 GB."""


def main() -> None:
    """Answer requests until the standard input ends. No decoder is imported before the sandbox is closed."""
    folder = Path.cwd()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print
    confine(folder, heap_bytes=_HEAP_BYTES)
    worker = _Worker(folder)
    for line in sys.stdin:
        answers.write(json.dumps(worker.answer(json.loads(line))) + "\n")
        answers.flush()


class _Worker:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._closing = ExitStack()
        self._document: Document | None = None

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """`{"open": true}` opens the source, `{"page": 3}` draws a page, `{"close": true}` closes the source."""
        try:
            if "page" in request:
                return self._draw(request["page"])
            self._closing.close()
            self._document = None
            return self._open() if "open" in request else {}
        except MemoryError:
            return {"refused": Message("This file needs more memory than pages do. Make it smaller.").to_json()}
        except InkloopError as error:
            return {"refused": error.message.to_json()}
        except Exception as error:  # malformed files cause errors of many classes
            traceback.print_exc()
            reason = Message("This file cannot be read: {reason}.", reason=error or type(error).__name__)
            return {"refused": reason.to_json()}

    def _open(self) -> dict[str, Any]:
        from models.pages.files.document import open_document

        self._document = self._closing.enter_context(open_document(self._folder / SOURCE))
        return {"count": self._document.count}

    def _draw(self, number: int) -> dict[str, Any]:
        assert self._document
        page = self._document.draw(number)
        (self._folder / PIXELS).write_bytes(page.image.tobytes())
        return {"width": page.image.width, "height": page.image.height, "size": page.size}


if __name__ == "__main__":
    main()
